import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { applyEdits, composeEdits, type TextEdit } from '../../../server/src/core/index.ts';

suite('Composed edits', () => {
  test('do at once what the rounds do one after the other', () => {
    const round = fc.array(fc.tuple(fc.nat(40), fc.nat(4), fc.string({ maxLength: 3 })), { maxLength: 6 });
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.array(round, { maxLength: 4 }), (text, rounds) => {
        let current = text;
        const applied = rounds.map((wanted) => {
          const edits: TextEdit[] = [];
          for (const [at, length, inserted] of wanted.toSorted(([left], [right]) => left - right)) {
            const start = Math.max(at, (edits.at(-1)?.end ?? -1) + 1);
            if (start + length <= current.length) edits.push({ start, end: start + length, text: inserted });
          }
          current = applyEdits(current, edits);
          return edits;
        });
        assert.equal(applyEdits(text, composeEdits(text.length, applied)), current);
      }),
      { numRuns: 1000 },
    );
  });
});
