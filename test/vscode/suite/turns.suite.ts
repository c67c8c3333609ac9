import { assert } from 'chai';
import * as vscode from 'vscode';
import { after, describe, it } from './mocha.ts';
import { until } from './until.ts';
import { untilFound, write } from './workspace.ts';

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

  it('work at several cursors, as one step to undo', async () => {
    const editor = await write('cursors.transcript', talk);
    const at = (phrase: string): vscode.Selection => {
      const position = editor.document.positionAt(talk.indexOf(phrase));
      return new vscode.Selection(position, position);
    };
    editor.selections = [at('When does'), at('It stays')];
    await run('insertAnswer');
    const answers = talk
      .replace('start?\n', 'start?\n\nHalldora Brekke: \n')
      .replace('as it was.\n', 'as it was.\n\nHalldora Brekke: \n');
    assert.equal(editor.document.getText(), answers);
    const behind = editor.selections.map(({ active }) =>
      editor.document.lineAt(active).text.slice(0, active.character),
    );
    assert.deepEqual(behind, ['Halldora Brekke: ', 'Halldora Brekke: ']);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), talk);
  });

  it('give a turn to somebody else, who is asked for, and swap labels', async () => {
    const editor = await write('speakers.transcript', talk);
    cursorBefore(editor, 'stays');
    const given = vscode.commands.executeCommand('transcript.reassignTurn');
    await until('the turn is another speaker’s', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return editor.document.getText() === talk ? undefined : true;
    });
    await given;
    const reassigned = talk.replace('Halldora Brekke: It', 'Question: It');
    assert.equal(drawn(editor), reassigned.replace('stays', '|stays'));
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), talk);

    cursorBefore(editor, 'does the ferry');
    await run('swapLabels');
    const swapped = talk
      .replaceAll('Halldora Brekke:', '?')
      .replace('Question:', 'Halldora Brekke:')
      .replaceAll('?\u0020', 'Question: ');
    assert.equal(drawn(editor), swapped.replace('does the ferry', '|does the ferry'));
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), talk);
  });

  it('step through the open marks and select them', async () => {
    const editor = await write(
      'marks.transcript',
      talk.replace('summer', '[inaudible]').replace('as it', 'as [??] it'),
    );
    cursorBefore(editor, 'Talks');
    const selects = async (command: string, mark: string): Promise<void> => {
      await run(command);
      // What the editor says of a selection before may arrive after the new one is made.
      await until(`${mark} is selected`, () => (editor.document.getText(editor.selection) === mark ? true : undefined));
    };
    await selects('nextOpenMark', '[inaudible]');
    await selects('nextOpenMark', '[??]');
    await selects('nextOpenMark', '[??]');
    await selects('previousOpenMark', '[inaudible]');
    await vscode.commands.executeCommand('type', { text: 'summer' });
    assert.include(editor.document.getText(), 'first day of summer. And');
  });

  it('select more and more: sentence, turn, exchange, document', async () => {
    const editor = await write('selection.transcript', talk);
    await untilFound(editor.document.uri, ['repeated-label']);
    cursorBefore(editor, 'first day');
    const steps: string[] = [];
    while (steps.at(-1) !== talk) {
      await vscode.commands.executeCommand('editor.action.smartSelect.expand');
      const text = editor.document.getText(editor.selection);
      if (text === steps.at(-1)) break;
      steps.push(text);
    }
    const turn = 'Halldora Brekke: On the first day of summer. And the quota?';
    const expected = [
      'first',
      'On the first day of summer.',
      turn.slice('Halldora Brekke: '.length),
      turn,
      talk.slice(talk.indexOf('Question'), -1),
      talk,
    ];
    assert.includeMembers(steps, expected, JSON.stringify(steps));
  });

  it('fold all answers, and all turns but those of one speaker', async () => {
    const text = `${talk.replace('start?', 'start?\n\nI ask for my readers.')}
Question: And who pays?

Ruben Alcott: The state.

As ever.
`;
    const editor = await write('folds.transcript', text.replace('summer. And', 'summer.\n\nAnd'));
    const isHidden = (phrase: string): boolean => {
      const { line } = editor.document.positionAt(editor.document.getText().indexOf(phrase));
      return !editor.visibleRanges.some(({ start, end }) => start.line <= line && line <= end.line);
    };
    const isSo = (hidden: readonly string[], seen: readonly string[]): true | undefined =>
      hidden.every(isHidden) && !seen.some(isHidden) ? true : undefined;
    // The editor knows the turns as regions to fold a moment after it has the text.
    await until('the second paragraphs of the answers are hidden', async () => {
      await run('foldAnswers');
      return isSo(['And the quota', 'As ever'], ['I ask for', 'On the first', 'The state']);
    });
    cursorBefore(editor, 'On the first');
    await until('all but one speaker’s words are hidden', async () => {
      await run('foldOthers');
      return isSo(['As ever'], ['And the quota', 'The state']);
    });
    cursorBefore(editor, 'The state');
    await until('all but the other speaker’s words are hidden', async () => {
      await run('foldOthers');
      return isSo(['I ask for', 'And the quota'], ['As ever']);
    });
  });
});
