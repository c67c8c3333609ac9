import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definition } from '../../../server/src/core/features/definition.ts';
import { analysisOf } from '../../support/annotated.ts';
import { drawnSpan, inTalks, talks } from '../../support/talks.ts';

const analysis = analysisOf(talks);

function drawn(words: string): string | null {
  const found = definition(analysis, inTalks(words));
  return found === null ? null : `${drawnSpan(talks, found.origin)} → ${drawnSpan(talks, found.target)}`;
}

test('leads from a label and from each form of a name to the heading', () => {
  assert.equal(drawn('Olof Lind: Yes'), '9 Olof Lind → 1 Olof Lind');
  assert.equal(drawn('Olof Lind (re'), '16 Olof Lind → 1 Olof Lind');
  assert.equal(drawn('Lind?'), '7 Lind → 1 Olof Lind');
  assert.equal(drawn('Osmonova held'), '3 Osmonova → 1 Asel Osmonova');
});

test('leads from an acronym to where it is spelled out', () => {
  assert.equal(drawn('NHC has'), '7 NHC → 5 Nordic Harbour Council');
  assert.equal(drawn('NHC) agree'), '5 NHC → 5 Nordic Harbour Council');
});

test('leads to the first mention of what is introduced nowhere', () => {
  assert.equal(drawn('Brekke could'), '3 Brekke → 3 Brekke');
  assert.equal(drawn('Oslo'), '1 Oslo → 1 Oslo');
});

test('leads to where an office stands beside the name, when the heading does not name the person', () => {
  const text = talks.replace('Ms Osmonova and I', 'Jon Brekke, and Transport Minister Jon Brekke, and I');
  const found = definition(analysisOf(text), text.indexOf('Jon Brekke'));
  assert.equal(found?.target.start, text.lastIndexOf('Jon Brekke'));
});

test('is silent on ordinary words, on labels that name nobody, and between blocks', () => {
  for (const words of ['Ladies', 'Question: And', 'friends', '\n\nQuestion'])
    assert.equal(definition(analysis, inTalks(words, words.startsWith('\n') ? 1 : 0)), null, words);
});
