import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { mergeTurn } from '../../../../server/src/core/features/turns/mergeTurn.ts';
import { afterCommand } from '../../../support/cursor.ts';

const merge = (marked: string): string | null => afterCommand(marked, mergeTurn);

suite('Merging a turn with the one before it', () => {
  test('takes the label away and keeps the paragraph', () => {
    assert.equal(
      merge('Question: Why?\n\nAnna Weber: Because.\n\nAnna Weber: We <|>must.\n'),
      'Question: Why?\n\nAnna Weber: Because.\n\nWe <|>must.\n',
    );
  });

  test('takes away a label on its own line with the line', () => {
    assert.equal(
      merge('ANNA WEBER:\n\nGood day.\n\nERIK SUND:\n\nGood <|>day.\n\nANNA WEBER:\n\nYes.\n\nERIK SUND:\n\nNo.\n'),
      'ANNA WEBER:\n\nGood day.\n\nGood <|>day.\n\nANNA WEBER:\n\nYes.\n\nERIK SUND:\n\nNo.\n',
    );
  });

  test('keeps the note of the label', () => {
    assert.equal(
      merge('Question: Why?\n\nAnna Weber (as translated): Because.<|>\n'),
      'Question: Why?\n\n(as translated) Because.<|>\n',
    );
  });

  test('does nothing in the first turn or before it', () => {
    assert.equal(merge('Question: Why?<|>\n\nAnna Weber: Because.\n'), null);
    assert.equal(merge('Hea<|>ding\n\nQuestion: Why?\n\nAnna Weber: Because.\n'), null);
  });
});
