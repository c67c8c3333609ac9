import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../../../server/src/core/analysis/analyse.ts';
import {
  documentEntities,
  findMentions,
  findMentionsAt,
  mentions,
} from '../../../../server/src/core/analysis/entities/mentions.ts';
import { parse } from '../../../../server/src/core/syntax/parse.ts';

const heading = 'News conference of Transport Minister Anna Weber, Bonn, 4 May 2021\n\n';
const exchanges = Array.from(
  { length: 400 },
  (_, at) =>
    `Question: What does the Nordic Harbour Council (NHC) pay in ${1600 + at}?\n\nAnna Weber: Ask Clara Moreau of pier ${at}: it was $${at + 2} million.\n\n`,
);
const text = heading + exchanges.join('');

test('a long document is looked at in many steps', () => {
  let count = 0;
  for (const steps = findMentions(analyse(parse(text))); steps.next().done !== true;) count++;
  assert.ok(count >= 6, `${count} steps`);
});

test('whoever asks while the document is looked at, or after somebody gave up, gets what he gets from scratch', () => {
  const expected = mentions(analyse(parse(text)));
  assert.ok(expected.length > 1200);
  for (const taken of [1, 3, 6, 9]) {
    const analysis = analyse(parse(text));
    const left = findMentions(analysis);
    for (let step = 0; step < taken; step++) left.next();
    const other = findMentions(analysis);
    other.next();
    left.next();
    assert.deepEqual(mentions(analysis), expected, `after ${taken} steps`);
    assert.equal(other.next().done, true, 'nothing is left to do for the others');
    assert.equal(documentEntities(analysis).definitions.size, 1);
  }
});

test('an ordinary word asks for fewer steps than a name', () => {
  const stepsAt = (offset: number): number => {
    let count = 0;
    for (const steps = findMentionsAt(analyse(parse(text)), offset); steps.next().done !== true;) count++;
    return count;
  };
  assert.ok(stepsAt(text.indexOf('does the') + 1) < stepsAt(text.indexOf('Nordic') + 1));
});
