import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { keepsWords, sameWords } from '../../../server/src/core/text/verbatim.ts';

const text = 'One two, three-four.';

test('layout, punctuation and invisible characters may change', () => {
  assert.ok(keepsWords(text, [{ start: 3, end: 4, text: '\n\n' }]));
  assert.ok(keepsWords(text, [{ start: 7, end: 8, text: ';' }]));
  assert.ok(keepsWords('One t\u200bwo', [{ start: 5, end: 6, text: '' }]));
  assert.ok(keepsWords('One : two', [{ start: 3, end: 4, text: '' }]));
});

test('words may not be changed, joined, parted, dropped or added', () => {
  assert.ok(!keepsWords(text, [{ start: 4, end: 5, text: 'T' }]));
  assert.ok(!keepsWords(text, [{ start: 3, end: 4, text: '' }]));
  assert.ok(!keepsWords(text, [{ start: 5, end: 5, text: ' ' }]));
  assert.ok(!keepsWords(text, [{ start: 14, end: 15, text: ' ' }]));
  assert.ok(!keepsWords(text, [{ start: 4, end: 7, text: '' }]));
  assert.ok(!keepsWords(text, [{ start: 0, end: 0, text: 'Well, ' }]));
});

test('a word may not wander, though the sequence of all words stays the same', () => {
  assert.ok(
    !keepsWords('a-b\n', [
      { start: 0, end: 3, text: '' },
      { start: 4, end: 4, text: 'a-b' },
    ]),
  );
});

test('looking at the touched words alone gives the answer of the whole text', () => {
  const letters = fc.array(fc.constantFrom('a', 'b', ' ', '\n', '-', '’', '\u200b', '.', 'é', '\u0301'), {
    maxLength: 30,
  });
  const edit = fc.record({
    at: fc.nat({ max: 30 }),
    drop: fc.nat({ max: 3 }),
    put: fc.constantFrom('', ' ', 'a', '\n', '-'),
  });
  fc.assert(
    fc.property(letters, fc.array(edit, { minLength: 1, maxLength: 3 }), (units, drafts) => {
      const sample = units.join('');
      let end = 0;
      const edits = drafts
        .toSorted((left, right) => left.at - right.at)
        .flatMap(({ at, drop, put }) => {
          const start = Math.max(end, Math.min(at, sample.length));
          end = Math.min(start + drop, sample.length);
          return [{ start, end, text: put }];
        });
      const same = sameWords(sample, applyEdits(sample, edits));
      // Several edits may put a word elsewhere and keep the sequence, which is refused; one edit cannot.
      if (edits.length === 1 || !same) assert.equal(keepsWords(sample, edits), same);
    }),
    { numRuns: 2000 },
  );
});
