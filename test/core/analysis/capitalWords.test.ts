import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  isCapitalWord,
  NUMBERS_OF_WORD,
  printedWords,
  rememberedWord,
  SeenWords,
} from '../../../server/src/core/analysis/capitalWords.ts';
import { capitalWordsIn, capitalWordsOf } from '../../../server/src/core/analysis/signs.ts';
import { parse, reparse } from '../../../server/src/core/syntax/parse.ts';
import { longConference } from '../syntax/transcripts.ts';

const pieces = [
  'Weber',
  'Weberin',
  'WEBER',
  'Öhlund',
  'Ana',
  'weber',
  'Birk',
  '-',
  '’',
  '1',
  ' ',
  '. ',
  '\n',
  'é',
  '„',
];

test('has every capitalised word where it stands as a whole word', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const found = printedWords(text, capitalWordsIn(text)).flatMap((written) => written.split(/[-'’]/));
      for (const word of ['Weber', 'Weberin', 'WEBER', 'Öhlund', 'Birk']) {
        assert.ok(isCapitalWord(word));
        const whole = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${word}(?![\\p{L}\\p{M}\\p{N}])`, 'gu');
        const wanted = text.match(whole)?.length ?? 0;
        assert.ok(found.filter((one) => one === word).length >= wanted, `${word} in ${JSON.stringify(text)}`);
      }
    }),
  );
});

test('leaves out what it cannot tell', () => {
  for (const word of ['Ana', 'weber', 'Лавров', 'Weber1', 'Weber-Birk']) assert.ok(!isCapitalWord(word), word);
});

test('says where each word stands', () => {
  const text = 'So Mr. Weberin’s bridge, said McBirk, is Weberin’s.\n';
  assert.deepEqual(printedWords(text, capitalWordsIn(text)), ['Weberin’s', 'McBirk', 'Weberin’s']);
});

test('tells words that were seen from others, however many there are', () => {
  const written = Array.from({ length: 5000 }, (_, index) => `Weber${index}`);
  const text = [...written, ...written].join(' ');
  const words = capitalWordsIn(text);
  const seen = new SeenWords();
  const isNew = printedWords(text, words).map((_, index) =>
    seen.add(words[index * NUMBERS_OF_WORD + 2] ?? 0, words[index * NUMBERS_OF_WORD + 3] ?? 0),
  );
  assert.deepEqual(isNew, [...written.map(() => true), ...written.map(() => false)]);
});

test('asks about a word once, wherever it stands', () => {
  const asked: string[] = [];
  const lengthOf = rememberedWord((printed) => asked.push(printed) && printed.length);
  const text = 'So Weber, said McBirk, is Weber.\n';
  const words = capitalWordsIn(text);
  assert.deepEqual(
    [0, 1, 2].map((index) => lengthOf(text, words, index * NUMBERS_OF_WORD)),
    [5, 6, 5],
  );
  assert.deepEqual(asked, ['Weber', 'McBirk']);
});

test('looks at a chunk once for all versions that share it', () => {
  const text = longConference(200);
  const before = parse(text);
  const after = reparse(before, [{ start: text.length - 5, end: text.length - 5, text: 'e' }]);
  const [first] = before.document.chunks;
  assert.ok(first !== undefined && after.document.chunks[0] === first);
  assert.equal(capitalWordsOf(first), capitalWordsOf(first));
});
