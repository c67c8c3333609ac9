import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../../server/src/core/syntax/parse.ts';
import { findingsOf } from '../../support/annotated.ts';
import { sampleTexts } from '../../support/texts.ts';

const sound = sampleTexts().filter(({ name }) => !name.includes('flawed'));

for (const { name, text } of sound) {
  test(`nothing is found in ${name}, except what nobody could hear`, () => {
    const found = findingsOf(text).filter(({ ruleId }) => ruleId !== 'open-mark');
    assert.deepEqual(
      found.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      [],
    );
  });
}

test('there is a sound sample in each language', () => {
  const tags = new Set(sound.map(({ text }) => parse(text).language.tag));
  assert.deepEqual([...tags].toSorted(), ['de', 'en', 'es', 'fr', 'ru']);
});
