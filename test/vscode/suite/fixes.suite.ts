import { assert } from 'chai';
import * as vscode from 'vscode';
import { after, describe, it } from './mocha.ts';
import { until } from './until.ts';
import { actionsFor, apply, inWorkspace, untilFound, write } from './workspace.ts';

const clean = `Talks with Minister Ruben Alcott, Norvik, 14 May 2024

Question: When does the ferry start?

Halldora Brekke: On the first day of summer, if the pier is ready.

Question: And the quota?

Halldora Brekke: It stays as it was.

Question: And the light?

Halldora Brekke: It will burn again.
`;
const flawed = clean
  .replace('\n\nQuestion: When', '\n\n\n\nQuestion: When')
  .replace('Halldora Brekke: It stays', 'Halldora Brekke : It stays')
  .replace('Halldora Brekke: It will', 'Halldora Brekek: It will');

describe('the repair of findings', () => {
  after(async () => {
    await vscode.workspace
      .getConfiguration('editor', inWorkspace(''))
      .update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('offers the fix first and disabling the rule last', async () => {
    const { document } = await write('repair.transcript', flawed);
    const actions = await actionsFor(document.uri, 'misspelt-label');
    assert.isTrue(actions[0]?.isPreferred);
    assert.match(actions.at(-1)?.title ?? '', /^Disable rule misspelt-label/u);
    assert.isNotTrue(actions.at(-1)?.isPreferred);
  });

  it('repairs one finding', async () => {
    const { document } = await write('repair.transcript', flawed);
    const [first] = await actionsFor(document.uri, 'misspelt-label');
    await apply(first);
    assert.include(document.getText(), 'Halldora Brekke: It will');
    await untilFound(document.uri, ['extra-blank-lines', 'label-punctuation']);
    await document.save();
  });

  it('repairs everything that is safe to repair, and no word', async () => {
    const { document } = await write('safe.transcript', flawed);
    await untilFound(document.uri, ['extra-blank-lines', 'label-punctuation', 'misspelt-label']);
    await vscode.commands.executeCommand('transcript.fixAll');
    await untilFound(document.uri, ['misspelt-label']);
    assert.equal(document.getText(), clean.replace('Brekke: It will', 'Brekek: It will'));
    await document.save();
  });

  it('does the same on saving, when the settings ask for it', async () => {
    await vscode.workspace
      .getConfiguration('editor', inWorkspace(''))
      .update('codeActionsOnSave', { 'source.fixAll': 'explicit' }, vscode.ConfigurationTarget.Workspace);
    const editor = await write('saved.transcript', flawed);
    await untilFound(editor.document.uri, ['extra-blank-lines', 'label-punctuation', 'misspelt-label']);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Joint '));
    await editor.document.save();
    assert.equal(editor.document.getText(), `Joint ${clean.replace('Brekke: It will', 'Brekek: It will')}`);
    await until('the file is written', async () => {
      const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(editor.document.uri));
      return written === editor.document.getText() ? true : undefined;
    });
  });
});
