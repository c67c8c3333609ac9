import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { swapLabels } from '../../../../server/src/core/features/turns/swapLabels.ts';
import { afterCommand } from '../../../support/cursor.ts';

const swap = (marked: string): string | null => afterCommand(marked, swapLabels);

suite('Swapping the labels of question and answer', () => {
  test('changes both sides of the exchange at the cursor', () => {
    assert.equal(
      swap('Question: Hello.\n\nAnna Weber: Hello.\n\nQuestion: Because.\n\nAnna Weber: Wh<|>y?\n'),
      'Question: Hello.\n\nAnna Weber: Hello.\n\nAnna Weber: Because.\n\nQuestion: Wh<|>y?\n',
    );
  });

  test('changes with the turn before where there is no exchange', () => {
    assert.equal(
      swap('Ada Fenn: One.\n\nBo Lind: T<|>wo.\n\nAda Fenn: Three.\n\nBo Lind: Four.\n'),
      'Bo Lind: One.\n\nAda Fenn: T<|>wo.\n\nAda Fenn: Three.\n\nBo Lind: Four.\n',
    );
  });

  test('done twice it is undone', () => {
    const once = swap('Q    Why?\n\nTHE PRESIDENT:  Becau<|>se.\n\nQ    When?\n\nTHE PRESIDENT:  Now.\n');
    assert.ok(once?.startsWith('THE PRESIDENT:  Why?'), once ?? 'null');
  });

  test('does nothing where there is nobody to change with', () => {
    assert.equal(swap('Ada<|> Fenn: One.\n\nBo Lind: Two.\n\nAda Fenn: Three.\n'), null);
    assert.equal(swap('<|>'), null);
  });
});
