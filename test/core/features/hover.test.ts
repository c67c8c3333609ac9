import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { analyse } from '../../../server/src/core/analysis/analyse.ts';
import type { Analysis } from '../../../server/src/core/analysis/analysis.ts';
import { mentions } from '../../../server/src/core/analysis/entities/mentions.ts';
import { hover } from '../../../server/src/core/features/hover.ts';
import { parse } from '../../../server/src/core/syntax/parse.ts';
import type { Span } from '../../../server/src/core/text/span.ts';
import { tokens } from '../../../server/src/core/text/tokens.ts';
import { corpusTexts, ownTexts } from '../../support/texts.ts';

const sample = `Harbour Minister Olof Lind’s statement and answers to media questions following talks with Minister of Trade of the Kyrgyz Republic Asel Osmonova, Oslo, October 23, 2020

Ladies and gentlemen, we have held talks with Asel Osmonova. Ms Osmonova held her office eight years ago. We followed the October 4 vote. Our friends in the Nordic Harbour Council (NHC) agree, and so does the UN.

Question: Will you spend the $2.5 million that the NHC has promised?

Olof Lind: Yes, in 2021. The ministers meet before the month is out.

Question: And the storm of February 30, 2020?

Olof Lind: I do not know of any.
`;

function at(text: string, words: string, markdown = false): string | null {
  const offset = text.indexOf(words);
  assert.ok(offset >= 0, words);
  const found = hover(analyse(parse(text)), offset);
  if (found === null) return null;
  return markdown ? found.markdown : text.slice(found.span.start, found.span.end);
}

const expected: readonly (readonly [at: string, span: string, ...facts: RegExp[]])[] = [
  [
    'Olof Lind: Yes',
    'Olof Lind',
    /^\*\*Olof Lind\*\*\n\n/,
    /Harbour Minister \(heading, line 1\)/,
    /2 turns, 17 words, and the opening statement of 38 words/,
  ],
  [
    'Asel Osmonova, Oslo',
    'Asel Osmonova',
    /^\*\*Asel Osmonova\*\*/,
    /Minister of Trade of the Kyrgyz Republic/,
    /Does not speak/,
    /Also: Osmonova/,
  ],
  ['Ms Osmonova', 'Ms Osmonova', /^\*\*Asel Osmonova\*\*/, /Minister of Trade of the Kyrgyz Republic/],
  ['Osmonova held', 'Ms Osmonova', /^\*\*Asel Osmonova\*\*/],
  [
    'NHC) agree',
    'NHC',
    /^\*\*NHC\*\*/,
    /Nordic Harbour Council/,
    /Spelled out on line 3/,
    /Mentioned 2 times \(Olof Lind 1, Question 1\), first on line 3/,
  ],
  ['NHC has', 'NHC', /Nordic Harbour Council/, /Spelled out on line 3/],
  ['Nordic Harbour', 'Nordic Harbour Council', /^\*\*Nordic Harbour Council\*\*/, /Short: NHC \(line 3\)/],
  ['UN.', 'UN', /United Nations/, /Not spelled out in this transcript/],
  [
    'October 4',
    'October 4',
    /^\*\*Sunday 4 October 2020\*\*/,
    /`2020-10-04`/,
    /19 days before the event, Friday 23 October 2020/,
    /Inferred: the year nearest to the event/,
  ],
  ['October 23, 2020', 'October 23, 2020', /^\*\*Friday 23 October 2020\*\*/, /The day of the event/],
  ['eight years ago', 'eight years ago', /^\*\*2012\*\*/, /8 years before the year of the event, 2020/],
  ['before the month', 'before the month is out', /Saturday 31 October 2020/, /8 days after the event/],
  ['February 30, 2020', 'February 30, 2020', /The calendar has no such day/],
  ['$2.5 million', '$2.5 million', /^\*\*USD 2\u202f500\u202f000\*\*/, /2\.5 million USD/],
  ['Kyrgyz Republic', 'Kyrgyz Republic', /^\*\*Kyrgyzstan\*\*\n\nPlace/, /`KG`/],
  ['Oslo', 'Oslo', /^\*\*Oslo\*\*\n\nPlace/],
];

for (const [words, span, ...facts] of expected) {
  test(`says about ${words}`, () => {
    assert.equal(at(sample, words), span);
    const markdown = at(sample, words, true) ?? '';
    for (const fact of facts) assert.match(markdown, fact);
  });
}

test('says where somebody comes from who is introduced, and where that is said', () => {
  const text = sample.replace(
    'Question: Will you spend',
    'Moderator: Petra Ravn from the Norvik Courier.\n\nQuestion: Thank you. Will you spend',
  );
  assert.match(at(text, 'Petra Ravn', true) ?? '', /^\*\*Petra Ravn\*\*\n\nFrom Norvik Courier \(line 5\)/);
  // An adjective is nobody's house.
  const attribute = text.replace('from the Norvik Courier', 'from the Polish agency');
  assert.doesNotMatch(at(attribute, 'Petra Ravn', true) ?? '', /From/);
});

test('names a Russian in the nominative though only another case of the name is printed', () => {
  const text = 'Вопрос: Что скажете об отчёте Ирины Лебедевой?\n\nОтвет: Ирине Лебедевой виднее.\n';
  assert.match(at(text, 'Ирины', true) ?? '', /^\*\*Ирина Лебедева\*\*/);
});

test('tells what lies many years away in years', () => {
  assert.match(
    at(sample.replace('October 4 vote', 'vote of 4 March 2003'), '4 March', true) ?? '',
    /About 18 years before/,
  );
});

test('is silent on ordinary words, labels that name nobody, and blank lines', () => {
  for (const words of [
    'Ladies',
    'talks with Asel',
    'ministers meet',
    'Question: And',
    'friends',
    'spend',
    '\n\nQuestion',
  ]) {
    assert.equal(at(sample, words), null, words);
  }
});

test('links to the lines that it names, where the editor can follow', () => {
  const analysis = analyse(parse(sample));
  const found = hover(analysis, sample.indexOf('NHC has'), (line) => `file:///talk#L${line}`);
  assert.match(found?.markdown ?? '', /Spelled out on \[line 3\]\(file:\/\/\/talk#L3\)/);
  assert.match(found?.markdown ?? '', /first on \[line 3\]\(file:\/\/\/talk#L3\)/);
});

test('says nothing about a word in lower case that is no date, no sum and no part of a name', () => {
  const texts = [...ownTexts(), ...corpusTexts().filter((_, index) => index % 24 === 0)];
  for (const { name, text } of texts) {
    const analysis = analyse(parse(text));
    const named = new Set(mentions(analysis).map(({ start, end, type }) => `${start} ${end} ${type}`));
    for (const { start, end, capital } of tokens(text.slice(0, 30_000))) {
      if (capital) continue;
      const found = hover(analysis, (start + end) >> 1);
      if (found === null) continue;
      const { span } = found;
      const isQuantity = named.has(`${span.start} ${span.end} date`) || named.has(`${span.start} ${span.end} money`);
      const words = text.slice(span.start, span.end);
      assert.ok(isQuantity || /\p{Lu}/u.test(words) || isLabel(analysis, span), `${name}: ${words}`);
    }
  }
});

function isLabel({ transcript }: Analysis, { start, end }: Span): boolean {
  return transcript.blocks.some(({ label }) => label !== null && label.name.start === start && label.name.end === end);
}

test('escapes what Markdown would read as its own', () => {
  const text = 'Q: Who is *Anna_Berg*?\n\nMr *Lind*_Berg: Me.\n\nQ: And [Mr Lind](x)?\n\nMr *Lind*_Berg: Him.\n';
  const analysis = analyse(parse(text));
  for (let offset = 0; offset <= text.length; offset++) {
    const found = hover(analysis, offset);
    if (found !== null) assert.doesNotMatch(found.markdown.replace(/\*\*(.*)\*\*/, '$1'), /(?<!\\)[*_[\]]/);
  }
});

test('never throws and stays inside the text, on any prefix of it', () => {
  for (let end = 0; end <= sample.length; end += 7) {
    const text = sample.slice(0, end);
    const analysis = analyse(parse(text));
    for (const offset of [0, end >> 1, end]) {
      const found = hover(analysis, offset);
      if (found === null) continue;
      assert.ok(
        found.span.start >= 0 &&
          found.span.end <= text.length &&
          found.span.start <= offset &&
          offset <= found.span.end,
      );
    }
  }
});

const seed = new URL('../../../../shared/seed/lavrov-kazakbayev-2020-10-23.txt', import.meta.url);
test(
  'explains the seed',
  { skip: existsSync(seed) ? false : 'the shared texts are not beside this repository' },
  () => {
    const text = readFileSync(seed, 'utf8');
    for (const [words, fact] of [
      ['OSCE', /Organisation for Security and Cooperation in Europe {2}\nSpelled out on line 22/],
      ['SCO', /Shanghai Cooperation Organisation {2}\nSpelled out on line 22/],
      ['Ruslan Kazakbayev', /Minister of Foreign Affairs of the Kyrgyz Republic/],
      ['Mr Kazakbayev', /^\*\*Ruslan Kazakbayev\*\*/],
      ['October 4', /Sunday 4 October 2020[^]*19 days before the event, Friday 23 October 2020/],
      ['Sergey Lavrov:', /^\*\*Sergey Lavrov\*\*[^]*Foreign Minister[^]*3 turns/],
    ] as const) {
      assert.match(at(text, words, true) ?? '', fact);
    }
    assert.equal(at(text, 'harmony'), null);
    assert.equal(at(text, 'parliamentary elections were'), null);
  },
);
