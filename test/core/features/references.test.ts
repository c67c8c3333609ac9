import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { references } from '../../../server/src/core/features/references.ts';
import { analyse } from '../../../server/src/core/analysis/analyse.ts';
import { parse } from '../../../server/src/core/syntax/parse.ts';
import { analysisOf } from '../../support/annotated.ts';
import { drawnSpan, inTalks, talks } from '../../support/talks.ts';
import { corpusTexts, noShared, ownTexts } from '../../support/texts.ts';

const analysis = analysisOf(talks);

function drawn(words: string, withDefinition = true): string[] {
  return references(analysis, inTalks(words), withDefinition).map((one) => `${drawnSpan(talks, one)} (${one.place})`);
}

const lind = ['1 Olof Lind (heading)', '7 Lind (text)', '9 Olof Lind (label)', '16 Olof Lind (label)'];
const osmonova = [
  '1 Asel Osmonova (heading)',
  '3 Asel Osmonova (text)',
  '3 Osmonova (text)',
  '9 Osmonova (text)',
  '14 Asel Osmonova (label)',
];

suite('References', () => {
  test('are the labels, the heading and all mentions of a speaker, from each of them', () => {
    assert.deepEqual(drawn('Olof Lind: Yes'), lind);
    assert.deepEqual(drawn('Lind?'), lind);
    assert.deepEqual(drawn('Asel Osmonova: I'), osmonova);
    assert.deepEqual(drawn('Asel Osmonova, Oslo'), osmonova);
  });

  test('are a body and its acronym together', () => {
    const all = ['5 Nordic Harbour Council (text)', '5 NHC (text)', '7 NHC (text)'];
    assert.deepEqual(drawn('NHC has'), all);
    assert.deepEqual(drawn('Nordic Harbour'), all);
  });

  test('leave the definition out when it is not wanted', () => {
    assert.deepEqual(drawn('Lind?', false), lind.slice(1));
    assert.deepEqual(drawn('NHC has', false), ['5 NHC (text)', '7 NHC (text)']);
  });

  test('of a label that names nobody are the same labels', () => {
    assert.deepEqual(drawn('Question: And'), ['7 Question (label)', '12 Question (label)']);
  });

  test('of ordinary words are none', () => {
    assert.deepEqual(drawn('friends'), []);
  });

  for (const { name, text } of ownTexts()) test(`are in order in ${name}`, () => assertInOrder(text));
});

suite('References in real transcripts', { skip: noShared }, () => {
  for (const { name, text } of corpusTexts().slice(0, 60)) test(`are in order in ${name}`, () => assertInOrder(text));
});

/** From wherever they are asked, they hold that place, and are in order and apart. */
function assertInOrder(text: string): void {
  const ofText = analyse(parse(text));
  for (let offset = 0; offset <= text.length; offset += Math.max(97, text.length >> 6)) {
    const all = references(ofText, offset);
    if (all.length === 0) continue;
    const holds = all.some(({ start, end }) => start <= offset && offset <= end);
    assert.ok(holds, `${offset} is not among its references`);
    for (const [index, one] of all.entries()) {
      assert.ok(one.start < one.end && one.end <= text.length);
      assert.ok(index === 0 || (all[index - 1]?.end ?? 0) <= one.start, `${one.start} is not in order`);
    }
  }
}
