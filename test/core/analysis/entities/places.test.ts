import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPlace } from '../../../../server/src/core/analysis/entities/places.ts';
import { tokens } from '../../../../server/src/core/text/tokens.ts';

test('a name that two languages spell alike is a place in both', () => {
  for (const language of ['es', 'fr']) {
    const found = findPlace(tokens('Copenhague'), 0, language);
    assert.equal(found?.place.names['en']?.[0], 'Copenhagen', language);
  }
});

test('a name counts in its own languages and in English ones', () => {
  assert.equal(findPlace(tokens('Varsovie'), 0, 'de'), null);
  assert.equal(findPlace(tokens('Varsovie'), 0, 'fr')?.name, 'Varsovie');
  assert.equal(findPlace(tokens('Warsaw'), 0, 'fr')?.name, 'Warsaw');
});

test('what stands in brackets behind a name says whose it is and is no name of it', () => {
  assert.equal(findPlace(tokens('США'), 0, 'ru')?.place.code, 'US');
  assert.equal(findPlace(tokens('Великобритании'), 0, 'ru')?.place.code, 'GB');
});
