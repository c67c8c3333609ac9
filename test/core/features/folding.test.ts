import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyse } from '../../../server/src/core/analysis/analyse.ts';
import { foldings } from '../../../server/src/core/features/folding.ts';
import { parse } from '../../../server/src/core/syntax/parse.ts';

/** Kind and lines of everything that folds. */
function folded(text: string): string[] {
  const analysis = analyse(parse(text));
  const { lines } = analysis.transcript;
  return foldings(analysis).map(({ kind, span }) => `${kind} ${lines.at(span.start) + 1}–${lines.at(span.end) + 1}`);
}

const conference = `News conference by Foreign Minister Ada Fenn, Port Callow, May 3, 2021

Ladies and gentlemen, welcome.

We held good talks.

Question: When will the lighthouse be lit?

And who pays?

Ada Fenn: In autumn.

The town pays.

Question: Will there be a feast?

Ada Fenn: There will.
`;

suite('Folding', () => {
  test('statement, exchanges and turns of several lines', () => {
    assert.deepEqual(folded(conference), [
      'statement 3–5',
      'exchange 7–13',
      'turn 7–9',
      'turn 11–13',
      'exchange 15–17',
    ]);
  });

  test('is the same for every kind of line break', () => {
    for (const lineBreak of ['\r\n', '\r']) {
      assert.deepEqual(folded(conference.replaceAll('\n', lineBreak)), folded(conference));
    }
  });

  test('front matter folds', () => {
    assert.deepEqual(folded(`---\ntitle: News conference\ndate: 2021-05-03\n---\n\n${conference}`)[0], 'furniture 1–4');
  });

  test('nothing folds in a text of one line', () => {
    assert.deepEqual(folded('Question: Why?'), []);
    assert.deepEqual(folded(''), []);
  });
});
