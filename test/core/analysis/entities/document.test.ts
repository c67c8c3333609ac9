import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../../../../server/src/core/analysis/analyse.ts';
import { documentEntities, mentions } from '../../../../server/src/core/analysis/entities/mentions.ts';
import { paragraphsOf } from '../../../../server/src/core/analysis/paragraphs.ts';
import { parse, reparse } from '../../../../server/src/core/syntax/parse.ts';
import type { Transcript } from '../../../../server/src/core/syntax/transcript.ts';
import { ownTexts, seedText } from '../../../support/texts.ts';

/** What is known of a transcript's entities, as plain data. */
function known(transcript: Transcript): unknown {
  const analysis = analyse(transcript);
  const { people, definitions, allDefinitions, aliases } = documentEntities(analysis);
  return {
    mentions: mentions(analysis),
    people,
    definitions: [...definitions],
    allDefinitions,
    aliases: [...aliases],
  };
}

const words = [
  'lind',
  'Lind ',
  ' the Nordic Harbour Council (NHC) ',
  'Minister Olof Berg',
  '\n\n',
  '4 May',
  'e',
  '.',
  '',
];

test('finds after edits what it finds from scratch', () => {
  const texts = [...ownTexts().map(({ text }) => text), seedText() ?? ''].filter((text) => text.length > 200);
  const stroke = fc.record({
    place: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.integer({ min: 0, max: 12 }),
    word: fc.constantFrom(...words),
  });
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.array(stroke, { minLength: 1, maxLength: 6 }), (text, strokes) => {
      let transcript = parse(text);
      known(transcript);
      for (const { place, remove, word } of strokes) {
        const start = Math.floor(place * transcript.text.length);
        const end = Math.min(transcript.text.length, start + remove);
        transcript = reparse(transcript, [{ start, end, text: word }]);
        assert.deepEqual(known(transcript), known(parse(transcript.text)));
      }
    }),
    { numRuns: 40 },
  );
});

test('reads only the paragraph again that an edit touches', () => {
  const turns = Array.from({ length: 200 }, (_, at) => `Question: What of it, ${at}?\n\nAnswer: It is ${at}.\n\n`).join(
    '',
  );
  const before = parse(turns);
  const at = turns.indexOf('of it, 120');
  mentions(analyse(before));
  const after = reparse(before, [{ start: at, end: at, text: 'e' }]);
  const old = new Set(before.blocks.flatMap((block) => paragraphsOf(before, block)).map(({ paragraph }) => paragraph));
  const now = after.blocks.flatMap((block) => paragraphsOf(after, block)).map(({ paragraph }) => paragraph);
  assert.ok(now.filter((paragraph) => !old.has(paragraph)).length <= 1);
});
