import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyse } from '../../../../server/src/core/analysis/analyse.ts';
import { mentions } from '../../../../server/src/core/analysis/entities/mentions.ts';
import { hover } from '../../../../server/src/core/features/hover.ts';
import { parse, reparse } from '../../../../server/src/core/syntax/parse.ts';
import type { Transcript } from '../../../../server/src/core/syntax/transcript.ts';

/** The values of the sums in a transcript; `?` where nothing tells the currency. */
function sums(transcript: Transcript): readonly string[] {
  return mentions(analyse(transcript))
    .filter(({ type }) => type === 'money')
    .map(({ value }) => value ?? '?');
}

const briefing = (place: string, sum: string): string =>
  `Briefing by Minister Ada Lind, ${place}, 4 May 2021\n\nQuestion: What does it cost?\n\nAda Lind: It costs ${sum}.\n`;
const brifing = (place: string, sum: string): string =>
  `Брифинг министра Ады Линд, ${place}, 4 мая 2021 года\n\nВопрос: Сколько это стоит?\n\nА.Линд: Это стоит ${sum}.\n`;

suite('Money of one name in several countries', () => {
  test('is that of the country which the text names', () => {
    assert.deepEqual(sums(parse(briefing('Norway', '2.4 billion kroner'))), ['NOK 2400000000']);
    assert.deepEqual(sums(parse(briefing('Denmark', '2.4 billion kroner'))), ['DKK 2400000000']);
    assert.deepEqual(sums(parse(brifing('Дания', '2,4 млрд крон'))), ['DKK 2400000000']);
    assert.deepEqual(sums(parse(brifing('Швеция', '2,4 млрд крон'))), ['SEK 2400000000']);
  });

  test('is told by the name itself where that says whose it is', () => {
    assert.deepEqual(sums(parse(brifing('Дания', '2,4 млрд норвежских крон'))), ['NOK 2400000000']);
    assert.deepEqual(sums(parse(briefing('Norway', '30 million kronor'))), ['SEK 30000000']);
  });

  test('has no value where nothing tells, and the hover claims none', () => {
    const text = brifing('Лесногорск', '2,4 млрд крон');
    assert.deepEqual(sums(parse(text)), ['?']);
    assert.equal(hover(analyse(parse(text)), text.indexOf('млрд'))?.markdown, '**2,4 млрд крон**');
    assert.deepEqual(sums(parse(briefing('Norway and Denmark', '2.4 billion kroner'))), ['?']);
  });

  test('is looked at again when a country is named elsewhere', () => {
    const before = parse(brifing('Лесногорск', '2,4 млрд крон'));
    assert.deepEqual(sums(before), ['?']);
    const start = before.text.indexOf('Лесногорск');
    const after = reparse(before, [{ start, end: start + 'Лесногорск'.length, text: 'Дания' }]);
    assert.deepEqual(sums(after), ['DKK 2400000000']);
  });
});
