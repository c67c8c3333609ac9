import { assert } from 'chai';
import * as vscode from 'vscode';
import { after, describe, it } from './mocha.ts';
import { actionsFor, apply, inWorkspace, untilFound, write } from './workspace.ts';

const text = `Talks in Norvik, 14 May 2024



Question: When?

Halldora Brekke: In summer. \n`;

const file = inWorkspace('.transcriptrc.json');

describe('the configuration of the project', () => {
  after(async () => {
    await vscode.workspace
      .getConfiguration('transcript', inWorkspace(''))
      .update('rules.extra-blank-lines', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('is written by the quick fix that disables a rule, and the findings vanish', async () => {
    const { document } = await write('configured.transcript', text);
    await untilFound(document.uri, ['extra-blank-lines', 'trailing-space']);
    const actions = await actionsFor(document.uri, 'extra-blank-lines');
    await apply(actions.find(({ title }) => /^Disable rule .* workspace$/u.test(title)));
    await untilFound(document.uri, ['trailing-space']);
    assert.deepEqual(await read(), { rules: { 'extra-blank-lines': 'off' } });
    assert.isFalse(vscode.workspace.textDocuments.some(({ isDirty }) => isDirty));
  });

  it('keeps what it says when a second rule is disabled', async () => {
    const { document } = await write('configured.transcript', text);
    const actions = await actionsFor(document.uri, 'trailing-space');
    await apply(actions.find(({ title }) => /^Disable rule .* workspace$/u.test(title)));
    await untilFound(document.uri, []);
    assert.deepEqual(await read(), { rules: { 'extra-blank-lines': 'off', 'trailing-space': 'off' } });
  });

  it('is read again when it changes', async () => {
    const { document } = await write('configured.transcript', text);
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('{ "rules": { "trailing-space": "off" } }'));
    await untilFound(document.uri, ['extra-blank-lines']);
    await vscode.workspace.fs.delete(file);
    await untilFound(document.uri, ['extra-blank-lines', 'trailing-space']);
  });

  it('yields to nothing but is joined by the editor’s settings', async () => {
    const { document } = await write('configured.transcript', text);
    await vscode.workspace
      .getConfiguration('transcript', document.uri)
      .update('rules.extra-blank-lines', 'off', vscode.ConfigurationTarget.Workspace);
    await untilFound(document.uri, ['trailing-space']);
  });
});

async function read(): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file))) as unknown;
}
