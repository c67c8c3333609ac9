import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Lexicon, lowerWords, openingWords } from '../../../../server/src/core/analysis/entities/lexicon.ts';
import { paragraphsOf } from '../../../../server/src/core/analysis/paragraphs.ts';
import type { Paragraph } from '../../../../server/src/core/analysis/paragraphs.ts';
import { parse } from '../../../../server/src/core/syntax/parse.ts';

function paragraphOf(text: string): Paragraph {
  const transcript = parse(text);
  const [placed] = transcript.blocks.flatMap((block) => paragraphsOf(transcript, block));
  assert.ok(placed !== undefined);
  return placed.paragraph;
}

const keys = ['bridge', 'toll', "harbour's", 'harbour', 'état', "d'état", 'lind'];

test('knows after changes what it knows of the paragraphs that are left', () => {
  const word = fc.constantFrom('bridge', 'Bridge', 'toll', 'Harbour’s', 'harbour’s', 'd’État', 'lind', 'Lind');
  const paragraph = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => paragraphOf(words.join(' ')));
  const change = fc.record({ at: fc.nat(), remove: fc.nat({ max: 2 }), added: fc.array(paragraph, { maxLength: 2 }) });
  fc.assert(
    fc.property(
      fc.array(paragraph, { maxLength: 5 }),
      fc.array(change, { maxLength: 6 }),
      fc.constantFrom(lowerWords, openingWords),
      (first, changes, words) => {
        let list: readonly Paragraph[] = first;
        let lexicon = Lexicon.of(list, words);
        for (const { at, remove, added } of changes) {
          const from = at % (list.length + 1);
          const removed = list.slice(from, from + remove);
          list = [...list.slice(0, from), ...added, ...list.slice(from + remove)];
          lexicon = lexicon.replaced(removed, added);
          const anew = Lexicon.of(list, words);
          for (const key of keys) assert.equal(lexicon.has(key), anew.has(key), key);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('finds names behind what an apostrophe ties to them', () => {
  const lexicon = Lexicon.of([paragraphOf('The Harbour’s toll and bridge')], openingWords);
  assert.deepEqual(
    ['the', "harbour's", 'harbour', 'toll', 'bridge'].map((key) => lexicon.has(key)),
    [true, true, true, false, false],
  );
});
