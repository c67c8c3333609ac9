import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { align } from '../../../server/src/core/text/alignment.ts';

/** What both sequences have in common, by the matches. */
function common(left: readonly string[], right: readonly string[]): string {
  let leftAt = 0;
  let rightAt = 0;
  const items: string[] = [];
  for (const match of align(left, right)) {
    assert.ok(match.length > 0);
    assert.ok(match.left >= leftAt && match.right >= rightAt, 'the matches are in order');
    for (let index = 0; index < match.length; index++) {
      const item = left[match.left + index];
      assert.equal(item, right[match.right + index]);
      items.push(item ?? '');
    }
    leftAt = match.left + match.length;
    rightAt = match.right + match.length;
  }
  return items.join(' ');
}

function words(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}

suite('The alignment of two sequences', () => {
  test('is in order and matches only what is equal', () => {
    const sequence = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { maxLength: 60 });
    fc.assert(
      fc.property(sequence, sequence, (left, right) => void common(left, right)),
      { numRuns: 2000 },
    );
  });

  test('of equal sequences is one run, of different ones none', () => {
    const items = words('so it was and so it is');
    assert.deepEqual(align(items, items), [{ left: 0, right: 0, length: 7 }]);
    assert.deepEqual(align(items, ['x', 'y']), []);
    assert.deepEqual(align([], []), []);
    assert.deepEqual(align(items, []), []);
  });

  test('leaves out what was added, removed or replaced', () => {
    const old = 'we will open the bridge in the spring and the road in the autumn';
    assert.equal(common(words(old), words(old.replace('will', 'shall'))), old.replace('will ', ''));
    assert.equal(common(words(old), words(old.replace('the road ', ''))), old.replace('the road ', ''));
    assert.equal(common(words(old), words(`${old} or later`)), old);
    assert.equal(common(words(old), words(old.replace('in the spring', 'never'))), old.replace('in the spring ', ''));
  });

  test('stays quick where long sequences have nothing or little in common', () => {
    const numbered = (prefix: string, count: number): string[] =>
      Array.from({ length: count }, (_, index) => `${prefix}${index}`);
    assert.deepEqual(align(numbered('a', 200_000), numbered('b', 200_000)), []);
    const repeated = (item: string): string[] =>
      Array.from({ length: 100_000 }, (_, index) => (index % 3 ? item : '-'));
    assert.ok(align(repeated('a'), repeated('b')).length <= 2);
    const old = numbered('a', 200_000);
    const matches = align(old, old.toReversed());
    assert.equal(matches.length, 1);
    const everyOther = old.map((item, index) => (index % 2 === 0 ? item : `${item}!`));
    assert.equal(align(old, everyOther).length, 100_000);
  });
});
