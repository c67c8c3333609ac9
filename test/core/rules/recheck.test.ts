import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../../../server/src/core/analysis/analyse.ts';
import { check, type CheckOptions } from '../../../server/src/core/rules/check.ts';
import { recheck, type Checked } from '../../../server/src/core/rules/recheck.ts';
import { parse, reparse } from '../../../server/src/core/syntax/parse.ts';
import { corpusTexts, noShared, ownTexts } from '../../support/texts.ts';
import { stroke, toEdit } from '../syntax/edits.ts';
import { longConference } from '../syntax/transcripts.ts';

const options: CheckOptions = {};

/** Edits a text step by step; whenever findings were moved, they must be those of a check from scratch. Returns how often they were. */
function holds(
  text: string,
  runs: number,
  seed?: number,
  strokes = fc.array(stroke, { minLength: 1, maxLength: 10 }),
): number {
  let moved = 0;
  fc.assert(
    fc.property(strokes, (steps) => {
      let checked: Checked = recheck(null, parse(text), options);
      for (const one of steps) {
        const transcript = reparse(checked.transcript, [toEdit(one, checked.transcript.document.length)]);
        checked = recheck(checked, transcript, options);
        if (!checked.isMoved) continue;
        moved++;
        assert.deepEqual(checked.findings, check(analyse(parse(transcript.document.text())), options));
      }
    }),
    seed === undefined ? { numRuns: runs } : { numRuns: runs, seed },
  );
  return moved;
}

const flawed = longConference(150)
  .replace('Anna Weber: Bridge number 60', 'Anna Weber Bridge number 60')
  .replace('Anna Weber: Bridge number 80', 'Anna Wbeer: Bridge number 80')
  .replace('who to. ', 'who to. It was on February 30, 2021. ');

suite('findings that are moved are those that a check from scratch finds', () => {
  for (const { name, text } of ownTexts()) test(name, () => void holds(text, 15));
  test('a long press conference with defects', () => void holds(flawed, 25));
  test('typing letters in it moves them more often than not', () => {
    const typing = fc.array(
      fc.record({
        at: fc.double({ min: 0.3, max: 0.9, noNaN: true }),
        removed: fc.constant(0),
        added: fc.constantFrom('a', 'e', 'n', 't'),
      }),
      {
        minLength: 10,
        maxLength: 10,
      },
    );
    const moved = holds(flawed, 15, 42, typing);
    assert.ok(moved >= 70, `Only ${moved} of 150 keystrokes were quiet.`);
  });
  test('real transcripts', { skip: noShared }, () => {
    for (const { text } of corpusTexts().filter((_, index) => index % 20 === 3)) holds(text.slice(0, 40_000), 4);
  });
});
