import { assert } from 'chai';
import * as vscode from 'vscode';
import { pastePage } from '../../../client/src/paste/pastePage.ts';
import { after, describe, it } from './mocha.ts';
import { until } from './until.ts';
import { inWorkspace, untilFound, write } from './workspace.ts';

const tidy = `Talks with Minister Ruben Alcott, Norvik, 14 May 2024

Question: When does the ferry start?

Ruben Alcott: On the first day of summer.

Question: And the quota?

Ruben Alcott: It stays as it was.
`;
const messy = `${tidy.replace('Alcott: On', 'Alcott :On').replace('ferry start', 'ferry\nstart').replace('was.\n', 'was. \n')}

Additional materials
`;

describe('setting a whole transcript in order', () => {
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(inWorkspace('messy.transcript'));
  });

  it('cleans up what is chosen, as one step to undo', async () => {
    const { document } = await write('messy.transcript', messy);
    const parts = ['page-residue', 'invisible-characters', 'label-form', 'wrapped-lines', 'blank-lines'];
    await vscode.commands.executeCommand('transcript.cleanUp', { parts, preview: false });
    assert.equal(document.getText(), tidy);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), messy);
    await vscode.commands.executeCommand('transcript.cleanUp', { parts: ['page-residue'], preview: false });
    assert.equal(document.getText(), messy.replace('\n\nAdditional materials\n', ''));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), messy);
  });

  it('shows the changes first, and makes them when they are accepted', async () => {
    const { document } = await write('messy.transcript', messy);
    const done = vscode.commands.executeCommand('transcript.cleanUp', { parts: ['label-form'] });
    await until('the changes are shown', () =>
      vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff ? true : undefined,
    );
    const preview = await until('the changed text has the colours of a transcript', () =>
      vscode.workspace.textDocuments.find(
        ({ uri, languageId }) => uri.scheme === 'transcript-preview' && languageId === 'transcript',
      ),
    );
    await until('the changes are accepted', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return document.getText() === messy ? undefined : true;
    });
    await done;
    assert.isEmpty(vscode.languages.getDiagnostics(preview.uri));
    assert.notInstanceOf(vscode.window.tabGroups.activeTabGroup.activeTab?.input, vscode.TabInputTextDiff);
    assert.equal(document.getText(), messy.replace('Alcott :On', 'Alcott: On'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), messy);
  });

  it('converts to a profile', async () => {
    const { document } = await write('messy.transcript', tidy);
    await untilFound(document.uri, []);
    await vscode.commands.executeCommand('transcript.convertToProfile', { profile: 'white-house', preview: false });
    assert.include(document.getText(), 'RUBEN ALCOTT: On the first day of summer.');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), tidy);
  });

  it('lists the words that differ from the saved version, and goes to them', async () => {
    const editor = await write('messy.transcript', tidy);
    const start = editor.document.positionAt(tidy.indexOf('summer'));
    await editor.edit((builder) => builder.replace(new vscode.Range(start, start.translate(0, 6)), 'winter'));
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('transcript.compareWithSaved');
    await until('the changed word is selected', () =>
      editor.document.getText(editor.selection) === 'winter' ? true : undefined,
    );
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    assert.equal(editor.document.getText(editor.selection), 'winter');
    await editor.document.save();
  });

  it('pastes from a page with its paragraphs, as one step to undo', async () => {
    const editor = await write('pasted.transcript', '');
    const { document } = editor;
    const paste = async (html: string, plain: string): Promise<string | undefined> => {
      const data = new vscode.DataTransfer();
      data.set('text/html', new vscode.DataTransferItem(html));
      data.set('text/plain', new vscode.DataTransferItem(plain));
      const context = { only: undefined, triggerKind: vscode.DocumentPasteTriggerKind.Automatic };
      const token = new vscode.CancellationTokenSource().token;
      const range = new vscode.Range(0, 0, 0, 0);
      const edits = await pastePage.provideDocumentPasteEdits?.(document, [range], data, context, token);
      const text = edits?.[0]?.insertText;
      return typeof text === 'string' ? text : text?.value;
    };
    const page = `<style>p {}</style><p>${tidy
      .trimEnd()
      .replaceAll('\n\n', '</p><p>')
      .replaceAll(/(Question|Ruben Alcott):/gu, '<b>$1:</b>')}</p>`;
    const pasted = await paste(page, tidy.replaceAll('\n\n', '\n'));
    assert.equal(pasted, tidy.trimEnd());
    assert.isTrue(await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), pasted ?? '')));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), '');
    // What is plain text as well, or comes from a code editor, is pasted as ever.
    assert.isUndefined(await paste('<span>in summer</span>', 'in summer'));
    const code = '<div style="color: #000;white-space: pre;"><div><span>Question:</span></div></div>';
    assert.isUndefined(await paste(code, 'Question:\n'));
  });
});
