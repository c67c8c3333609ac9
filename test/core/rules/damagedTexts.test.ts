import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { fixAll } from '../../../server/src/core/rules/fixAll.ts';
import { rules } from '../../../server/src/core/rules/index.ts';
import type { Fix } from '../../../server/src/core/rules/rule.ts';
import { applyEdits, areApart } from '../../../server/src/core/text/edit.ts';
import { words } from '../../../server/src/core/text/words.ts';
import { findingsOf } from '../../support/annotated.ts';
import { assertInside, assertSameWithAnyLineBreak, own } from './properties.ts';

/** The gate must give the same answer twice; `SEED=… node --test …` looks at other texts. */
const seed = Number(process.env['SEED'] ?? 20201023);

/** No word is there but those that the text or one fix alone has, and what two of them make when nothing stands between any more. */
function assertNoGarbage(text: string, known: ReadonlySet<string>): void {
  const strange = words(text).filter(
    (word) => !known.has(word) && !word.split(/['’‐‑-]/).every((part) => known.has(part)),
  );
  assert.deepEqual(strange, []);
}

suite('over damaged texts', () => {
  const bases = own.map(({ text }) => text);
  const scraps = {
    space: ['\n', '\r\n', '\r', '\n\n\n', ' ', '  ', '\t', '\u00a0', '\f', '\v', '\u2028', '\u0085'],
    hidden: ['\u200b', '\ufeff', '\u00ad', '\u0000', '\u0096', '\ud83d', '😀', 'е'],
    marks: [':', '::', ';', '.', '—', '(', ')', '“', '”', '"', '«', '**', '#', '---\n', '> ', '<…>', '[inaudible]'],
    notes: ['(Laughter.)', '(laughter', '[00:12]', '[00:00:03]', 'â€™', '&amp;', '\ufffd', '(needs review)'],
    labels: ['Question:', '\nQuestion: ', '\n\nAnna Weber: ', 'ANNA WEBER:', 'Q    ', 'A.'],
    words: ['1', '31 April 2021', 'Monday, May 4, 2021', 'END', 'word', 'Wéb', 'ß'],
    lines: ['\nAdditional materials\n', '\nShare\n', '• de-DE1 en-GB1\n'],
  };
  const scrap = fc.constantFrom(...Object.values(scraps).flat());
  const edit = fc.record({ at: fc.nat(), drop: fc.nat({ max: 12 }), put: scrap });
  const damaged = fc
    .tuple(fc.constantFrom(...bases), fc.array(edit, { minLength: 1, maxLength: 6 }))
    .map(([base, edits]) =>
      edits.reduce((text, { at, drop, put }) => {
        const start = at % (text.length + 1);
        return text.slice(0, start) + put + text.slice(start + drop);
      }, base),
    );

  test('findings and fixes lie inside the text', () => {
    fc.assert(
      fc.property(damaged, (text) => assertInside(text, findingsOf(text))),
      { numRuns: 1500, seed },
    );
  });
  test('fix-all keeps every word and its edits do what it says', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const fixed = fixAll(text, { tier: 'safe' });
        assert.deepEqual(words(fixed.text), words(text));
        assert.equal(applyEdits(text, fixed.edits), fixed.text);
        assert.equal(fixAll(fixed.text, { tier: 'safe' }).text, fixed.text);
      }),
      { numRuns: 400, seed },
    );
  });
  test('two fixes make no more of the text than each of them does, together or one after the other', () => {
    fc.assert(
      fc.property(damaged, fc.nat(), fc.nat(), (text, left, right) => {
        const fixes = findingsOf(text).flatMap((finding) => finding.fixes.slice(0, 1));
        const one = fixes[left % Math.max(1, fixes.length)];
        const other = fixes[right % Math.max(1, fixes.length)];
        if (one === undefined || other === undefined || one === other) return;
        const known = new Set([text, applyEdits(text, one.edits), applyEdits(text, other.edits)].flatMap(words));
        if (areApart(one.edits, other.edits)) {
          const both = applyEdits(text, [...one.edits, ...other.edits]);
          if (one.tier === 'safe' && other.tier === 'safe') assert.deepEqual(words(both), words(text));
          assert.deepEqual(applyEdits(text, [...other.edits, ...one.edits]), both);
          // Two fixes inside one word make a word that neither makes alone.
          if (/\s/u.test(between(text, one, other))) assertNoGarbage(both, known);
        }
      }),
      { numRuns: 1500, seed },
    );
  });
  test('the fixes of any rules, in any order, keep the words they must and come to an end', () => {
    const some = fc.shuffledSubarray(
      rules.filter(({ tiers }) => tiers.length > 0).map(({ id }) => id),
      { minLength: 2, maxLength: 5 },
    );
    const isSafe = new Set(rules.filter(({ tiers }) => tiers.every((tier) => tier === 'safe')).map(({ id }) => id));
    fc.assert(
      fc.property(damaged, some, (text, ids) => {
        let current = text;
        for (const ruleId of ids) {
          const fixed = fixAll(current, { ruleId });
          assert.equal(applyEdits(current, fixed.edits), fixed.text);
          if (isSafe.has(ruleId)) assert.deepEqual(words(fixed.text), words(current));
          assertInside(fixed.text, findingsOf(fixed.text));
          assert.equal(fixAll(fixed.text, { ruleId }).text, fixed.text, ruleId);
          current = fixed.text;
        }
      }),
      { numRuns: 250, seed },
    );
  });
  test('line breaks of any kind give the same findings', () => {
    fc.assert(fc.property(damaged, assertSameWithAnyLineBreak), { numRuns: 300, seed });
  });
});

/** The text between the edits of two fixes that lie apart; a space where they lie among each other. */
function between(text: string, left: Fix, right: Fix): string {
  const [first, second] = [left, right]
    .map(({ edits }) => ({
      start: Math.min(...edits.map((edit) => edit.start)),
      end: Math.max(...edits.map((edit) => edit.end)),
    }))
    .toSorted((one, other) => one.start - other.start);
  if (first === undefined || second === undefined || first.end > second.start) return ' ';
  return text.slice(first.end, second.start);
}
