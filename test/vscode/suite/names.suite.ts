import { assert } from 'chai';
import * as vscode from 'vscode';
import { describe, it } from './mocha.ts';
import { until } from './until.ts';
import { apply, inWorkspace, show, write } from './workspace.ts';

const text = `Interview with Mayor Torvald Enquist, Norvik, 14 May 2024

Question: When does the ferry start, Mr Enquist?

Torvald Enquist: On the first day of summer, if the pier is ready.

Question: And the quota?

Torvald Enquist: It stays as it was.

Speaker 1: It must not.
`;
const inLabels = text.replaceAll('\nTorvald Enquist:', '\nT. Enquist:');

/** Puts the cursor at the first of `words` and waits until the server knows the name there. */
async function putCursor(editor: vscode.TextEditor, words: string): Promise<vscode.Position> {
  const { document } = editor;
  const position = document.positionAt(document.getText().indexOf(words));
  editor.selection = new vscode.Selection(position, position);
  await until('the name is known', async () => {
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      position,
    );
    return found.length > 0 ? true : undefined;
  });
  return position;
}

/** Runs the command that changes a name, without its questions. */
async function renameIn(newName: string, scope: string, labelsOnly: boolean): Promise<void> {
  await vscode.commands.executeCommand('transcript.renameIn', { newName, scope, labelsOnly, preview: false });
}

async function read(path: string): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(inWorkspace(path)));
}

describe('names', () => {
  for (const [kind, original] of [
    ['LF', text],
    ['CRLF', text.replaceAll('\n', '\r\n')],
  ] as const) {
    it(`change in labels only, in one step that undo takes back to the last byte (${kind})`, async () => {
      const editor = await write(`labels-${kind}.transcript`, original);
      await putCursor(editor, 'Torvald Enquist:');
      await renameIn('T. Enquist', 'file', true);
      assert.equal(editor.document.getText(), inLabels.replaceAll('\n', kind === 'LF' ? '\n' : '\r\n'));
      await vscode.commands.executeCommand('undo');
      assert.equal(editor.document.getText(), original);
      await editor.document.save();
      assert.equal(await read(`labels-${kind}.transcript`), original);
    });
  }

  it('change everywhere through the editor’s own rename', async () => {
    const editor = await write('everywhere.transcript', text);
    const position = await putCursor(editor, 'Torvald Enquist:');
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      editor.document.uri,
      position,
      'Torvald Lindqvist',
    );
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    assert.equal(editor.document.getText(), text.replaceAll('Enquist', 'Lindqvist'));
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), text);
    await editor.document.save();
  });

  it('change in the labels of three files, in one step each that undo takes back to the last byte', async () => {
    const files = new Map([
      ['three/a.transcript', (one: string) => one],
      ['three/b.transcript', (one: string) => one.replaceAll('\n', '\r\n')],
      ['three/c.transcript', (one: string) => `\ufeff${one}`],
    ]);
    for (const [name, written] of files)
      await vscode.workspace.fs.writeFile(inWorkspace(name), new TextEncoder().encode(written(text)));
    const editor = await show('three/a.transcript');
    await putCursor(editor, 'Torvald Enquist:');
    await renameIn('T. Enquist', 'workspace', true);
    for (const [name, written] of files) {
      const document = await vscode.workspace.openTextDocument(inWorkspace(name));
      // An editor keeps the mark that a file begins with out of the text.
      assert.equal(document.getText(), written(inLabels).replace('\ufeff', ''), name);
    }
    for (const [name, written] of files) {
      const { document } = await show(name);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), written(text).replace('\ufeff', ''), name);
      await document.save();
      assert.equal(await read(name), written(text), name);
    }
  });

  it('merge a placeholder into a named speaker', async () => {
    const editor = await write('merge.transcript', text);
    const position = await putCursor(editor, 'Speaker 1:');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      new vscode.Range(position, position),
      'refactor.rewrite',
    );
    await apply(actions.find(({ title }) => title.startsWith('Merge Speaker 1 into Torvald Enquist')));
    assert.equal(editor.document.getText(), text.replace('Speaker 1', 'Torvald Enquist'));
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), text);
    await editor.document.save();
  });

  it('are found in transcripts that are not open', async () => {
    await vscode.workspace.fs.writeFile(
      inWorkspace('archive/found.transcript'),
      new TextEncoder().encode(text.replaceAll('Torvald Enquist', 'Petronella Vinge')),
    );
    await show('press-conference.transcript');
    const found = await until('the name is found', async () => {
      const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'petronella vinge',
      );
      return symbols.find(({ name }) => name === 'Petronella Vinge');
    });
    assert.match(found.location.uri.path, /archive\/found\.transcript$/u);
  });
});

describe('completion', () => {
  it('offers the speakers at the beginning of a line, the one before last first, in the form of the labels', async () => {
    const editor = await write('completion.transcript', `${text}\nTo`);
    const end = editor.document.positionAt(editor.document.getText().length);
    editor.selection = new vscode.Selection(end, end);
    const items = await until('speakers are offered', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        end,
      );
      return list.items.length > 0 ? list.items : undefined;
    });
    assert.equal(items[0]?.label, 'Torvald Enquist');
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await until('the suggestion is accepted', async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return editor.document.getText() === `${text}\nTorvald Enquist: ` ? true : undefined;
    });
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
