import { assert } from 'chai';
import * as vscode from 'vscode';
import { describe, it } from './mocha.ts';
import { until } from './until.ts';
import { inWorkspace, show } from './workspace.ts';

describe('the lists beside the text', () => {
  it('lead to places in the transcript', async () => {
    const editor = await show('press-conference.transcript');
    await vscode.commands.executeCommand('transcript.exchanges.focus');
    const text = editor.document.getText();
    const cursor = editor.document.positionAt(text.indexOf('Question:') + 'Question: '.length);
    const place = [inWorkspace('press-conference.transcript').toString(), { start: cursor, end: cursor }, cursor];
    await vscode.commands.executeCommand('transcript.showPlace', ...place);
    assert.isTrue(vscode.window.activeTextEditor?.selection.active.isEqual(cursor));
  });

  it('step through the turns of a speaker', async () => {
    const editor = await show('press-conference.transcript');
    await vscode.commands.executeCommand('transcript.speakers.focus');
    const home = new vscode.Position(0, 0);
    editor.selection = new vscode.Selection(home, home);
    const first = await until('the first turn is reached', async () => {
      await vscode.commands.executeCommand('transcript.nextTurnOf', 'Question');
      const { line } = editor.selection.active;
      return line > 0 ? line : undefined;
    });
    assert.match(editor.document.lineAt(first).text, /^Question: /);
    await vscode.commands.executeCommand('transcript.nextTurnOf', 'Question');
    assert.isAbove(editor.selection.active.line, first);
  });
});
