import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lookupKey, tokenOf, tokens } from '../../../server/src/core/text/tokens.ts';
import { Word } from '../../../server/src/core/text/word.ts';

function wordsOf(text: string): string[] {
  return tokens(text).map((token) => token.text);
}

test('takes words apart', () => {
  assert.deepEqual(wordsOf('The vice-president’s “plan”, don’t you see?'), [
    'The',
    'vice-president’s',
    'plan',
    'don’t',
    'you',
    'see',
  ]);
  assert.deepEqual(wordsOf('d’août - l’État'), ['d’août', 'l’État']);
  assert.deepEqual(wordsOf('1er, 4th, 2016-2020, $3.5'), ['1er', '4th', '2016-2020', '3', '5']);
  assert.deepEqual(wordsOf('e\u0301te\u0301'), ['e\u0301te\u0301']);
  assert.deepEqual(wordsOf('𝐀𝐁 ok'), ['𝐀𝐁', 'ok']);
});

test('keeps initials and abbreviations whole', () => {
  assert.deepEqual(wordsOf('С.В.Лавров и Г.-Д.Геншер'), ['С.В.Лавров', 'и', 'Г.-Д.Геншер']);
  assert.deepEqual(wordsOf('the U.S. and D.C., by J. Lind'), ['the', 'U.S.', 'and', 'D.C.', 'by', 'J.', 'Lind']);
  assert.deepEqual(wordsOf('Plan B.'), ['Plan', 'B']);
});

test('tells where a word stands, how it is looked up and whether it begins with a capital', () => {
  const found = tokens('Ему’s', 10);
  const word = new Word('Ему’s', "ему's");
  assert.deepEqual(found, [{ start: 10, end: 15, text: 'Ему’s', key: "ему's", capital: true, word }]);
  assert.equal(tokens('été')[0]?.capital, false);
  assert.equal(tokens('Été')[0]?.capital, true);
  assert.equal(lookupKey('Aujourd’hui\u00a0OU‑X'), "aujourd'hui ou-x");
});

test('finds every letter and figure in some word, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      let end = 0;
      let rest = '';
      for (const token of tokens(text)) {
        assert.ok(token.start >= end && token.end > token.start);
        assert.equal(token.text, text.slice(token.start, token.end));
        rest += text.slice(end, token.start);
        end = token.end;
      }
      assert.doesNotMatch(rest + text.slice(end), /[\p{L}\p{N}]/u);
    }),
  );
});

test('has one object for equal words, however many words stand between them', () => {
  const many = Array.from({ length: 200_000 }, (_, at) => `word${at}`).join(' ');
  const [first, , second] = tokens('Bridge and Bridge');
  assert.equal(first?.word, second?.word);
  assert.equal(tokenOf('Bridge', 0, true).word, first?.word);
  for (const { text, key, word } of tokens(many)) {
    assert.equal(word.text, text);
    assert.equal(word.key, key);
  }
  assert.deepEqual(wordsOf(`a ${'b'.repeat(100)} a`), ['a', 'b'.repeat(100), 'a']);
});
