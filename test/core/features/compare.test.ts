import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { analyse, compareSpokenWords, parse, words, type Comparison } from '../../../server/src/core/index.ts';

const old = `News conference by Foreign Minister Ada Fenn, Port Callow, May 3, 2021

Good morning. The harbour is open again.

Question: When will the lighthouse be lit?

Ada Fenn: In autumn, we think. (Laughter.)

Question: Will there be a feast?

Ada Fenn: There will, and it won’t rain.

Boris Tal: I can confirm that.
`;

function compare(before: string, after: string, ignoreCase = false): Comparison {
  return compareSpokenWords(analyse(parse(before)), analyse(parse(after)), { ignoreCase });
}

/** `kind speaker: old → new` of every change. */
function changesOf(before: string, after: string): string[] {
  return compare(before, after).changes.map(
    ({ kind, before: left, after: right }) =>
      `${kind} ${(right ?? left)?.passage.speaker}: ${left?.text ?? '–'} → ${right?.text ?? '–'}`,
  );
}

suite('The comparison of spoken words', () => {
  test('of a text with itself finds nothing, and layout plays no part', () => {
    const nothing: Comparison = { changes: [], speakers: [], added: 0, removed: 0 };
    assert.deepEqual(compare(old, old), nothing);
    const laidOut = old
      .replaceAll('\n\nAda', '\nAda')
      .replaceAll('\n', '\r\n')
      .replace('(Laughter.)', '[laughs]')
      .replace('won’t', "won't")
      .replace('autumn, we', 'autumn – we')
      .replace('lighthouse', 'light\u00adhouse')
      .replace('News conference', 'Press conference');
    assert.deepEqual(compare(old, laidOut), nothing);
  });

  test('tells words that were replaced, added and removed, and who says them', () => {
    assert.deepEqual(changesOf(old, old.replace('In autumn', 'In early spring')), [
      'changed Ada Fenn: autumn → early spring',
    ]);
    assert.deepEqual(changesOf(old, old.replace('we think', 'we all think')), ['added Ada Fenn: – → all']);
    assert.deepEqual(changesOf(old, old.replace(', we think', '')), ['removed Ada Fenn: we think → –']);
    assert.deepEqual(changesOf(old, old.replace('Good morning. ', '')), ['removed Ada Fenn: Good morning → –']);
    const { added, removed } = compare(old, old.replace('In autumn', 'In early spring'));
    assert.deepEqual([added, removed], [2, 1]);
  });

  test('gives places in both texts', () => {
    const changed = old.replace('a feast', 'any feast at all').replace('harbour', 'port');
    for (const { before, after } of compare(old, changed).changes) {
      if (before !== null) assert.equal(old.slice(before.start, before.end), before.text);
      if (after !== null) assert.equal(changed.slice(after.start, after.end), after.text);
    }
    const [first, , last] = compare(old, changed).changes;
    assert.deepEqual([first?.before?.text, first?.after?.text, first?.before?.passage.turn], ['harbour', 'port', -1]);
    assert.deepEqual([last?.kind, last?.after?.text, last?.after?.passage.turn], ['added', 'at all', 2]);
    assert.equal(old.slice(0, last?.beforeAt).endsWith('feast'), true);
  });

  test('of a turn that is gone, or doubled, names that turn', () => {
    const turn = 'Question: Will there be a feast?\n\nAda Fenn: There will, and it won’t rain.\n\n';
    assert.deepEqual(changesOf(old, old.replace(turn, '')), [
      'removed Question: Will there be a feast → –',
      'removed Ada Fenn: There will, and it won’t rain → –',
    ]);
    assert.deepEqual(changesOf(old, old.replace(turn, turn + turn)).length, 2);
  });

  test('tells what somebody else says now', () => {
    const { changes, speakers } = compare(old, old.replace('Boris Tal: I', 'Ada Fenn: I'));
    assert.deepEqual(changes, []);
    assert.deepEqual(
      speakers.map(({ before, after, words: count }) => [before.speaker, after.speaker, count]),
      [['Boris Tal', 'Ada Fenn', 4]],
    );
    const lost = compare(old, old.replace('\n\nBoris Tal:', '')).speakers;
    assert.deepEqual(
      lost.map(({ before, after, words: count }) => [before.speaker, after.speaker, count]),
      [['Boris Tal', 'Ada Fenn', 4]],
    );
  });

  test('takes letters of another case for another word, unless it is told not to', () => {
    const changed = old.replace('In autumn', 'in autumn');
    assert.equal(compare(old, changed).changes.length, 1);
    assert.equal(compare(old, changed, true).changes.length, 0);
  });

  test('counts exactly the words that a random edit of the words changes', () => {
    const body = words('In autumn we think that the old lighthouse will be lit again by the harbour master');
    const told = (list: readonly string[]): string =>
      `Interview with Ada Fenn\n\nQuestion: When?\n\nAda Fenn: ${list.join(' ')}.\n\nQuestion: Why?\n\nAda Fenn: Because.\n`;
    fc.assert(
      fc.property(fc.nat(body.length - 1), fc.nat(4), fc.nat(4), (at, gone, count) => {
        const fresh = Array.from({ length: count }, (_, index) => `new${index}`);
        const edited = body.toSpliced(at, gone, ...fresh);
        fc.pre(edited.length > 0);
        const { added, removed } = compare(told(body), told(edited));
        assert.deepEqual([added, removed], [count, body.length - edited.length + count]);
      }),
    );
  });
});
