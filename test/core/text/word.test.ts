import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokens } from '../../../server/src/core/text/tokens.ts';
import { trait } from '../../../server/src/core/text/word.ts';

test('asks each question once about each word and keeps the answers apart', () => {
  const asked: string[] = [];
  const traits = Array.from({ length: 40 }, (_, number) =>
    trait(({ text }) => {
      asked.push(`${number} ${text}`);
      return (text.length + number) % 3 === 0;
    }),
  );
  const list = tokens('harbour Bridge toll harbour Bridge harbour');
  for (let round = 0; round < 2; round++) {
    for (const { word } of list)
      for (const [number, has] of traits.entries()) assert.equal(has(word), (word.text.length + number) % 3 === 0);
  }
  assert.equal(asked.length, 3 * traits.length);
  assert.equal(new Set(asked).size, asked.length);
});
