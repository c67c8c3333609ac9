import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { inlayHints } from '../../../server/src/core/features/inlayHints.ts';
import { analysisOf } from '../../support/annotated.ts';
import { inTalks, talks } from '../../support/talks.ts';

const whole = { start: 0, end: talks.length };
const both = { statementSpeaker: true, dates: true };

/** The hints as the text shows them, with what stands around them. */
function drawn(span: { readonly start: number; readonly end: number }, options: typeof both, text = talks): string[] {
  return inlayHints(analysisOf(text), span, options).map(
    ({ offset, text: hint }) =>
      `${text.slice(Math.max(0, offset - 9), offset).trim()}‹${hint}›${text.slice(offset, offset + 6)}`,
  );
}

suite('Inlay hints', () => {
  test('tell whose the statement is, and what dates without a year stand for', () => {
    assert.deepEqual(drawn(whole, both), [
      '3, 2020‹Olof Lind:›Ladies',
      'years ago‹2012›.\n\nOur',
      'October 4‹2020›.\n\nQue',
      'st\nFriday‹2020-10-16›’s del',
    ]);
  });

  test('are those that are wanted', () => {
    assert.equal(drawn(whole, { statementSpeaker: true, dates: false }).length, 1);
    assert.equal(drawn(whole, { statementSpeaker: false, dates: true }).length, 3);
    assert.deepEqual(drawn(whole, { statementSpeaker: false, dates: false }), []);
  });

  test('are those of the part that is seen', () => {
    const span = { start: inTalks('Our friends'), end: inTalks('Question: Will') };
    assert.deepEqual(drawn(span, both).length, 2);
  });

  test('are none for dates whose year is printed, and where nobody’s date is known', () => {
    const text = 'Q: What about May 4, 2019?\n\nAda Fenn: It was 4 May.\n\nQ: Why?\n\nAda Fenn: Because.\n';
    assert.deepEqual(drawn({ start: 0, end: text.length }, both, text), []);
  });
});
