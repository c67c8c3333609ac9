import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { capitalWordsIn, capitalWordsOf, isCapitalWord } from '../../../server/src/core/analysis/signs.ts';
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
      const found = capitalWordsIn(text).words.flatMap((written) => written.split(/[-'’]/));
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

test('says where each word begins, and has one string for all that are the same', () => {
  const text = 'So Mr. Weberin’s bridge, said McBirk, is Weberin’s.\n';
  const { words, starts } = capitalWordsIn(text);
  assert.deepEqual(words, ['Weberin’s', 'McBirk', 'Weberin’s']);
  assert.deepEqual(
    words.map((word, index) => text.startsWith(word, starts[index])),
    [true, true, true],
  );
});

test('looks at a chunk once for all versions that share it', () => {
  const text = longConference(200);
  const before = parse(text);
  const after = reparse(before, [{ start: text.length - 5, end: text.length - 5, text: 'e' }]);
  const [first] = before.document.chunks;
  assert.ok(first !== undefined && after.document.chunks[0] === first);
  assert.equal(capitalWordsOf(first), capitalWordsOf(first));
});
