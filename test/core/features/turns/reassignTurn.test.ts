import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  reassignChoices,
  reassignTurn,
  type ReassignScope,
} from '../../../../server/src/core/features/turns/reassignTurn.ts';
import { analysisOf } from '../../../support/annotated.ts';
import { afterCommand, atCursor } from '../../../support/cursor.ts';

function reassign(marked: string, name: string, scope: ReassignScope = 'turn'): string | null {
  return afterCommand(marked, (analysis, offset) => reassignTurn(analysis, offset, name, scope));
}

const talk =
  'Ada Fenn: One.\n\nBo Lind: Two.\n\nAda Fenn: Thr<|>ee.\n\nBo Lind: Four.\n\nAda Fenn: Five.\n\nCy Rand: Six.\n';

suite('Reassigning a turn', () => {
  test('offers everybody else, who spoke just before last', () => {
    const { text, offset } = atCursor(talk);
    assert.deepEqual(
      reassignChoices(analysisOf(text), offset).map(({ name }) => name),
      ['Cy Rand', 'Bo Lind'],
    );
  });

  test('changes the label of this turn alone, or of all later ones too', () => {
    assert.equal(reassign(talk, 'Cy Rand'), talk.replace('Ada Fenn: Thr', 'Cy Rand: Thr'));
    assert.equal(
      reassign(talk, 'Cy Rand', 'onward'),
      talk.replace('Ada Fenn: Thr', 'Cy Rand: Thr').replace('Ada Fenn: Five', 'Cy Rand: Five'),
    );
  });

  test('keeps notes, and changes the form where the other is written in another', () => {
    assert.equal(
      reassign(
        'Question (in German): W<|>hy?\n\nAnna Weber: Because.\n\nQuestion: When?\n\nAnna Weber: Now.\n',
        'Anna Weber',
      ),
      'Anna Weber (in German): W<|>hy?\n\nAnna Weber: Because.\n\nQuestion: When?\n\nAnna Weber: Now.\n',
    );
    assert.equal(
      reassign('Q    Why?\n\nTHE PRESIDENT:  Because.\n\nQ    Wh<|>en?\n\nTHE PRESIDENT:  Now.\n', 'THE PRESIDENT'),
      'Q    Why?\n\nTHE PRESIDENT:  Because.\n\nTHE PRESIDENT:  Wh<|>en?\n\nTHE PRESIDENT:  Now.\n',
    );
  });

  test('does nothing for a name that nobody has', () => {
    assert.equal(reassign(talk, 'Dee Holm'), null);
    assert.equal(reassign('Heading<|>\n', 'Ada Fenn'), null);
  });
});
