import { assert } from 'chai';
import * as vscode from 'vscode';
import { after, describe, it } from './mocha.ts';
import { until } from './until.ts';
import { write } from './workspace.ts';

const talk = `Talks with Minister Ruben Alcott, Norvik, 14 May 2024

Question: When does the ferry start?

Halldora Brekke: On the first day of summer. And the quota?

Halldora Brekke: It stays as it was.
`;

/** Puts the cursor before a phrase of the text. */
function cursorBefore(editor: vscode.TextEditor, phrase: string): void {
  const position = editor.document.positionAt(editor.document.getText().indexOf(phrase));
  editor.selection = new vscode.Selection(position, position);
}

/** The text with the cursor in it. */
function drawn({ document, selection }: vscode.TextEditor): string {
  const text = document.getText();
  const offset = document.offsetAt(selection.active);
  return `${text.slice(0, offset)}|${text.slice(offset)}`;
}

async function run(command: string): Promise<void> {
  await vscode.commands.executeCommand(`transcript.${command}`);
}

describe('the commands for turns', () => {
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('insert, split and join turns, each as one step to undo', async () => {
    const editor = await write('turns.transcript', talk);
    cursorBefore(editor, 'And the quota?');
    await run('splitTurn');
    const split = talk.replace(' And the quota?', '\n\nQuestion: And the quota?');
    assert.equal(drawn(editor), split.replace('And the quota?', '|And the quota?'));

    await run('mergeTurn');
    assert.equal(editor.document.getText(), split.replace('Question: And', 'And'));
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), talk);

    cursorBefore(editor, 'It stays');
    await run('insertTurn');
    assert.equal(drawn(editor), `${talk.trimEnd()}\n\nQuestion: |\n`);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), talk);
  });

  it('step through the turns and the questions', async () => {
    const editor = await write('steps.transcript', talk);
    cursorBefore(editor, 'Talks');
    await run('nextTurn');
    assert.include(drawn(editor), 'Question: |When');
    await run('nextTurn');
    assert.include(drawn(editor), 'Halldora Brekke: |On the first');
    await run('previousQuestion');
    assert.include(drawn(editor), 'Question: |When');
  });

  it('fold all answers', async () => {
    const editor = await write('folds.transcript', talk.replace('summer. And', 'summer.\n\nAnd'));
    // The editor knows the turns as regions to fold a moment after it has the text.
    await until('the second paragraph of the answer is hidden', async () => {
      await run('foldAnswers');
      return editor.visibleRanges.length > 1 ? true : undefined;
    });
  });
});
