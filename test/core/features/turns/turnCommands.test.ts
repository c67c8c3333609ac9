import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  atEveryCursor,
  turnActions,
  turnCommands,
  type TurnCommand,
} from '../../../../server/src/core/features/turns/turnCommands.ts';
import { applyEdits } from '../../../../server/src/core/text/edit.ts';
import { analysisOf } from '../../../support/annotated.ts';
import { corpusTexts, noShared, ownTexts, type NamedText } from '../../../support/texts.ts';

const mark = '<|>';

/** The text after a command at several cursors, or why there is none. */
function run(marked: string, command: TurnCommand): string {
  const parts = marked.split(mark);
  const text = parts.join('');
  let at = 0;
  const offsets = parts.slice(0, -1).map((part) => (at += part.length));
  const analysis = analysisOf(text);
  const result = atEveryCursor(offsets, (offset) => turnCommands[command](analysis, offset));
  if (typeof result === 'string') return result;
  const edited = applyEdits(text, result.edits);
  return result.cursors
    .toSorted((left, right) => right - left)
    .reduce((marking, cursor) => marking.slice(0, cursor) + mark + marking.slice(cursor), edited);
}

suite('Turn commands', () => {
  test('work at several cursors, and leave each where it belongs', () => {
    assert.equal(
      run('Question: Why?<|>\n\nAnna Weber: Because.\n\nQuestion: When?\n\nAnna Weber: Now.<|>\n', 'insertTurn'),
      'Question: Why?\n\nAnna Weber: <|>\n\nAnna Weber: Because.\n\nQuestion: When?\n\nAnna Weber: Now.\n\nQuestion: <|>\n',
    );
    assert.equal(
      run('Question: Why?\n\nAnna Weber: A. <|>B?\n\nQuestion: When?\n\nAnna Weber: C. <|>D?\n', 'splitTurn'),
      'Question: Why?\n\nAnna Weber: A.\n\nQuestion: <|>B?\n\nQuestion: When?\n\nAnna Weber: C.\n\nQuestion: <|>D?\n',
    );
  });

  test('do the same once for two cursors in one turn', () => {
    assert.equal(
      run('Question: Why?\n\nAnna Weber: Be<|>cau<|>se.\n', 'mergeTurn'),
      'Question: Why?\n\nBe<|>cau<|>se.\n',
    );
  });

  test('say why they do nothing', () => {
    assert.equal(run('<|>', 'mergeTurn'), 'nothing');
    assert.equal(
      run('Question: Why?\n\nAnna Weber: One<|> <|>two.\n', 'splitTurn'),
      'Question: Why?\n\nAnna Weber: One\n\nQuestion: <|><|>two.\n',
    );
    assert.equal(run('Question: Why?\n\nAnna Weber: Bec<|>ause.\n\n<|>', 'insertTurn'), 'overlap');
  });

  test('are offered in the menu as far as they can do something', () => {
    const text = 'Question: Why?\n\nAnna Weber: Because we must.\n\nQuestion: When?\n\nErik Sund: Now.\n';
    const titles = turnActions(analysisOf(text), text.indexOf('we must')).map(({ title }) => title);
    assert.deepEqual(titles, [
      'Insert the next turn',
      'Insert a question',
      'Insert an answer',
      'Let somebody else speak from here',
      'Join this turn with the one before',
      'Swap the labels of question and answer',
      'Give this turn to Erik Sund',
      'Give this speaker’s turns from here on to Erik Sund',
      'Give this turn to Question',
      'Give this speaker’s turns from here on to Question',
    ]);
    assert.deepEqual(
      turnActions(analysisOf(''), 0).map(({ title }) => title),
      ['Insert a question'],
    );
  });

  test('offer nothing of the turn above on a line that is part of none', () => {
    const text =
      'Question: Why?\n\nAnna Weber: Because we must.\n\n  Page 2 of 7  \n\nAnd so we do.\n\nQuestion: When?\n\n' +
      'Anna Weber: Now.\n\nShare this page\n\nAdditional materials\n';
    const analysis = analysisOf(text);
    const offered = (at: number): readonly string[] => turnActions(analysis, at).map(({ title }) => title);
    const inserting = ['Insert the next turn', 'Insert a question', 'Insert an answer'];
    const page = text.indexOf('Page 2');
    for (const at of [page - 2, page, page + 4, page + 11, page + 13])
      assert.deepEqual(offered(at), inserting, `${at}`);
    assert.deepEqual(offered(text.indexOf('this page')), inserting);
    assert.deepEqual(offered(text.length - 2), inserting);
    // In the words on both sides, and on the blank line between, the turn is meant.
    for (const at of [text.indexOf('we must'), page - 3, text.indexOf('so we do')])
      assert.ok(offered(at).includes('Give this turn to Question'), `${at}`);
  });

  test('change labels and white space only, in our own texts', () => {
    for (const one of ownTexts()) checkReach(one);
  });

  test('change labels and white space only, in real transcripts', { skip: noShared }, () => {
    for (const one of corpusTexts().filter(({ text }) => text.length < 120_000)) checkReach(one);
  });
});

/** At a few places: what a command takes away is white space or a label, so that every spoken word stays. */
function checkReach({ name, text }: NamedText): void {
  const analysis = analysisOf(text);
  for (const part of [0.13, 0.4, 0.77, 1]) {
    const offset = Math.floor(text.length * part);
    for (const { edits, title } of turnActions(analysis, offset)) {
      for (const { start, end } of edits) {
        const isLabel = analysis.turns.some(
          ({ label, blocks }) => label.span.start <= start && end <= (blocks[0]?.bodyStart ?? label.span.end),
        );
        assert.ok(isLabel || text.slice(start, end).trim() === '', `${name}: ${title} at ${offset}`);
      }
      assert.equal(typeof applyEdits(text, edits), 'string');
    }
  }
}
