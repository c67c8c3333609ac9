import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../../server/src/core/analysis/analyse.ts';
import { dictionary, inAlphabet } from '../../../server/src/core/features/dictionary.ts';
import { parse } from '../../../server/src/core/syntax/parse.ts';

test('lists the words of names once, in alphabetical order, without ordinary words', () => {
  const text = `Harbour Minister Olof Lind’s answers to media questions, Oslo, October 23, 2020

Question: What does the Nordic Harbour Council (NHC) say, and Ms Osmonova?

Olof Lind: The harbour is safe, says Asel Osmonova’s office. It cost $2.5 million.

Question: And Jean-Luc Moreau of Reuters?

Olof Lind: Ask him.
`;
  assert.deepEqual(dictionary(analyse(parse(text))), [
    'Asel',
    'Council',
    'Jean',
    'Lind',
    'Luc',
    'Moreau',
    'NHC',
    'Nordic',
    'Olof',
    'Oslo',
    'Osmonova',
    'Reuters',
  ]);
});

test('keeps the spelling in ordinary letters', () => {
  assert.deepEqual(inAlphabet(['LIND', 'Lind', 'Berg', 'UNO']), ['Berg', 'Lind', 'UNO']);
  assert.deepEqual(inAlphabet(['Lind', 'LIND']), ['Lind']);
});

test('lists nothing where nothing is named', () => {
  assert.deepEqual(dictionary(analyse(parse(''))), []);
});
