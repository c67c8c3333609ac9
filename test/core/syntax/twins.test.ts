import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recheck } from '../../../server/src/core/rules/recheck.ts';
import { parse, reparse } from '../../../server/src/core/syntax/parse.ts';
import { findingsOf } from '../../support/annotated.ts';

/** The gate must give the same answer twice; `SEED=… node --test …` types elsewhere. */
const seed = Number(process.env['SEED'] ?? 20201023);

const speakers = ['Anna Weber', 'Question', 'Karim Osei'];
const said = [
  'Yes.',
  'No, thank you.',
  'Thank you very much for coming here today.',
  'What about the bridge over the river, and who is going to pay for it?',
  'The bridge will open in the spring, as we said in the winter, and nobody will have to pay for it before the next year.',
  'We have agreed on a timetable for the line with our partners on both banks of the river, and I will present the report of the engineers to the commission in the coming weeks.',
];

function randoms(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 0x1_0000_0000;
  };
}

test('typing where everybody repeats everybody gives the repetitions that checking from scratch gives', () => {
  const next = randoms(seed);
  const pick = (texts: readonly string[]): string => texts[Math.floor(next() * texts.length)] ?? '';
  const options = {};
  let keystrokes = 0;
  let left = 0;
  for (let round = 0; round < 12; round++) {
    const turns = Array.from({ length: 40 }, () => {
      const more = next() < 0.3 ? ` ${pick(said)}` : '';
      return `${pick(speakers)}: ${pick(said)}${more}\n\n`;
    });
    let checked = recheck(null, parse(`Talks on the bridge, Bonn, March 3, 2020\n\n${turns.join('')}`), options);
    for (let key = 0; key < 40; key++) {
      const start = Math.floor(next() * checked.transcript.document.length);
      const edit =
        next() < 0.5 ? { start, end: start + 1, text: '' } : { start, end: start, text: pick(['e', 'n', ' ']) };
      checked = recheck(checked, reparse(checked.transcript, [edit]), options);
      keystrokes++;
      if (!checked.asked.has('repeated-text')) left++;
      const repetitions = checked.findings.filter(({ ruleId }) => ruleId === 'repeated-text');
      assert.deepEqual(repetitions, findingsOf(checked.transcript.text, 'repeated-text'));
    }
  }
  assert.ok(left > keystrokes / 4, `the rule was asked at all but ${left} of ${keystrokes} keystrokes`);
});
