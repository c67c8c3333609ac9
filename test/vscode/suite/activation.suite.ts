import { assert } from 'chai';
import * as vscode from 'vscode';
import { describe, it } from './mocha.ts';
import { until } from './until.ts';
import { show, write } from './workspace.ts';

/** What the extension gives to others. */
interface Entry {
  isLoaded(): boolean;
}

// The first suite of all: once a transcript is open, nothing tells what loaded before.
describe('the extension', () => {
  const extension = vscode.extensions.getExtension<Entry>('transcript-authoring.transcript-authoring');

  for (const [name, language] of [
    ['notes.md', 'markdown'],
    ['talk.md', 'markdown'],
    ['radio-talk.txt', 'plaintext'],
  ] as const) {
    it(`loads nothing but its entry and starts no server for ${name}`, async () => {
      assert.isDefined(extension);
      await write('notes.md', '# Notes\n\n- one\n- two\n');
      // One that looks like a transcript is no reason, either.
      await write('talk.md', '**Ada:** How are you?\n\n**Tom:** Tired.\n\n**Ada:** Why?\n\n**Tom:** I bake.\n');
      const { document } = await show(name);
      assert.equal(document.languageId, language);
      await until('the extension is active', () => (extension.isActive ? true : undefined));
      // Whoever could answer for the document has been started by then.
      await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri);
      assert.isFalse(extension.exports.isLoaded());
    });
  }

  it('loads its language client for a transcript', async () => {
    assert.isDefined(extension);
    const { document } = await show('press-conference.transcript');
    assert.equal(document.languageId, 'transcript');
    await until('the client is loaded', () => (extension.exports.isLoaded() ? true : undefined));
  });

  it('has a handler for every command of its manifest', async () => {
    assert.isDefined(extension);
    const manifest = extension.packageJSON as { contributes: { commands: { command: string }[] } };
    const known = await vscode.commands.getCommands(true);
    assert.includeMembers(
      known,
      manifest.contributes.commands.map(({ command }) => command),
    );
  });
});
