import { assert } from 'chai';
import * as vscode from 'vscode';
import { after, describe, it } from './mocha.ts';
import { until } from './until.ts';
import { inWorkspace, show, write } from './workspace.ts';

const talk = 'Ines Calder: How are you?\n\nTom Varga: Tired, thank you.\n\nInes Calder: Why?\n\nTom Varga: I bake.\n';

describe('a plain text file that looks like a transcript', () => {
  after(async () => {
    await vscode.workspace
      .getConfiguration('files')
      .update('associations', undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.workspace
      .getConfiguration('transcript', inWorkspace('talk.txt'))
      .update('detection.enabled', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
  });

  it('stays what it is', async () => {
    const { document } = await write('talk.txt', talk);
    assert.equal(document.languageId, 'plaintext');
  });

  it('becomes one when it is told to', async () => {
    const { document } = await write('talk.txt', talk);
    await vscode.commands.executeCommand('transcript.treatAsTranscript');
    await until('the language is another', () => (document.languageId === 'transcript' ? true : undefined));
    await until('it has an outline', async () => {
      const symbols = await vscode.commands.executeCommand<readonly vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return symbols !== undefined && symbols.length > 0 ? true : undefined;
    });
  });

  it('becomes one with all its neighbours, and none in other folders', async () => {
    await write('talks/notes.md', '# Notes\n');
    await write('talks/deeper/second.txt', talk);
    const { document: neighbour } = await write('talks/second.txt', talk);
    await show('talks/second.txt');
    await vscode.commands.executeCommand('transcript.treatFolder');
    await until('the language is another', () => (neighbour.languageId === 'transcript' ? true : undefined));
    const { document: third } = await write('talks/third.txt', talk);
    assert.equal(third.languageId, 'transcript');
    const { document: markdown } = await show('talks/notes.md');
    assert.equal(markdown.languageId, 'markdown');
    const { document: deeper } = await show('talks/deeper/second.txt');
    assert.equal(deeper.languageId, 'plaintext');
  });

  it('is not spoken of again where nobody wants to hear of it', async () => {
    await write('talk.txt', talk);
    await vscode.commands.executeCommand('transcript.neverHere');
    const setting = vscode.workspace
      .getConfiguration('transcript', inWorkspace('talk.txt'))
      .inspect('detection.enabled');
    assert.isFalse(setting?.workspaceFolderValue ?? setting?.workspaceValue);
  });
});
