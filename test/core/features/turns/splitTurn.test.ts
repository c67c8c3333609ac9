import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { splitTurn } from '../../../../server/src/core/features/turns/splitTurn.ts';
import { afterCommand } from '../../../support/cursor.ts';

const split = (marked: string): string | null => afterCommand(marked, splitTurn);

suite('Splitting a turn', () => {
  test('gives the rest to who spoke before last', () => {
    assert.equal(
      split('Question: Why?\n\nAnna Weber: Because we must. <|>And when?\n\nAnna Weber: In June.\n'),
      'Question: Why?\n\nAnna Weber: Because we must.\n\nQuestion: <|>And when?\n\nAnna Weber: In June.\n',
    );
  });

  test('breaks between paragraphs without an empty one', () => {
    assert.equal(
      split('Question: Why?\n\nAnna Weber: Because.\n\n<|>And when?\n'),
      'Question: Why?\n\nAnna Weber: Because.\n\nQuestion: <|>And when?\n',
    );
  });

  test('keeps every word, also where the cursor stands in one', () => {
    assert.equal(
      split('Question: Why?\n\nAnna Weber: Beca<|>use.\n'),
      'Question: Why?\n\nAnna Weber: Beca\n\nQuestion: <|>use.\n',
    );
  });

  test('does nothing in a label, before the first word, in a heading, or when nobody else speaks', () => {
    assert.equal(split('Question: Why?\n\nAnna <|>Weber: Because.\n'), null);
    assert.equal(split('Question: Why?\n\nAnna Weber: <|>Because.\n'), null);
    assert.equal(split('A talk<|> in Bonn\n\nQuestion: Why?\n\nAnna Weber: Because.\n'), null);
    assert.equal(split('Anna Weber: One. <|>Two.\n\nAnna Weber: Three.\n'), null);
  });

  test('makes nothing of the page part of a turn', () => {
    const before = 'Question: Why?\n\nAnna Weber: Because we must.';
    const behind = 'And when it is done we go on.\n\nQuestion: When?\n\nAnna Weber: In June.\n';
    assert.equal(split(`${before}\n\nPage 2 <|>of 7\n\n${behind}`), null);
    assert.equal(split(`${before}<|>\n\nPage 2 of 7\n\n${behind}`), null);
  });
});
