import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { applyPatch } from 'diff';
import fc from 'fast-check';
import { unifiedDiff } from '../../server/src/cli/unifiedDiff.ts';
import { applyEdits, type TextEdit } from '../../server/src/core/index.ts';

/** A text of short lines, and edits of it in order that do not touch. */
const edited = fc
  .record({
    text: fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\n', '\r'), maxLength: 120 }),
    cuts: fc.uniqueArray(fc.nat(120), { maxLength: 12 }),
    inserted: fc.array(fc.string({ unit: fc.constantFrom('x', '\n'), maxLength: 3 }), { minLength: 6, maxLength: 6 }),
  })
  .map(({ text, cuts, inserted }) => {
    const places = cuts.filter((cut) => cut <= text.length).toSorted((left, right) => left - right);
    const edits: TextEdit[] = [];
    for (let index = 0; index + 1 < places.length; index += 2) {
      edits.push({ start: places[index] ?? 0, end: places[index + 1] ?? 0, text: inserted[index / 2] ?? '' });
    }
    return { text, edits };
  });

suite('A unified diff', () => {
  test('applied gives the edited text, wherever the edits lie', () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        const expected = applyEdits(text, edits);
        const diff = unifiedDiff('a.txt', text, edits);
        if (diff === '') assert.equal(expected, text);
        else assert.equal(applyPatch(text, diff, { autoConvertLineEndings: false }), expected);
      }),
      { numRuns: 2000 },
    );
  });

  test('shows three lines round a change, and joins changes that are near', () => {
    const text = Array.from({ length: 30 }, (_, index) => `${index + 1}\n`).join('');
    const at = (line: string): number => text.indexOf(`\n${line}\n`) + 1;
    const edits = ['10', '16', '24'].map((line) => ({ start: at(line), end: at(line) + 2, text: 'x' }));
    assert.deepEqual(
      unifiedDiff('a.txt', text, edits)
        .split('\n')
        .filter((line) => /^[-+@]/.test(line)),
      ['--- a/a.txt', '+++ b/a.txt', '@@ -7,13 +7,13 @@', '-10', '+x', '-16', '+x', '@@ -21,7 +21,7 @@', '-24', '+x'],
    );
  });
});
