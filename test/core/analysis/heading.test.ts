import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHeading } from '../../../server/src/core/analysis/heading.ts';
import { languages } from '../../../server/src/core/languages/index.ts';

interface Case {
  readonly tag: string;
  readonly text: string;
  readonly labels?: readonly string[];
  readonly people: readonly (readonly [name: string, role: string | null])[];
  readonly place: string | null;
  readonly date: string | null;
}

const cases: readonly Case[] = [
  {
    // What “and” joins to an office is no name where the holder stands behind the comma.
    tag: 'en',
    text: 'Press Conference with the Minister for Immigration and Harbour Protection, The Hon. Ada Birk MP',
    people: [['Ada Birk', 'Minister for Immigration and Harbour Protection']],
    place: null,
    date: null,
  },
  {
    // Letters behind a name are no office of who follows.
    tag: 'en',
    text: 'ADDRESS BY THE PRIME MINISTER, THE HON ADA BIRK, MP LAUNCH OF THE FERRY CAMPAIGN, 11 MARCH 1992',
    labels: [],
    people: [['ADA BIRK', 'PRIME MINISTER']],
    place: null,
    date: '1992-03-11',
  },
  {
    // A gap as wide as between columns divides as a comma does.
    tag: 'en',
    text: 'TRANSCRIPT OF THE PRIME MINISTER            THE HON ADA BIRK MP            RADIO INTERVIEW WITH TOM HOLT',
    labels: ['PRIME MINISTER', 'HOLT'],
    people: [
      ['ADA BIRK', 'PRIME MINISTER'],
      ['TOM HOLT', null],
    ],
    place: null,
    date: null,
  },
  {
    tag: 'en',
    text: 'Daily Press Briefing\nSpokesperson Marta Kowal\nPort Vell',
    people: [['Marta Kowal', 'Spokesperson']],
    place: 'Port Vell',
    date: null,
  },
  {
    tag: 'en',
    text: 'Press conference by Prime Minister Ada Birk and Treasurer Julia Stamm\nParliament House, Port Vell\n12 March 2026',
    people: [
      ['Ada Birk', 'Prime Minister'],
      ['Julia Stamm', 'Treasurer'],
    ],
    place: 'Parliament House, Port Vell',
    date: '2026-03-12',
  },
  {
    // What an office is for ends in lower case in French.
    tag: 'fr',
    text: 'Réponses aux questions de la presse du Ministre des Affaires étrangères de la Fédération de Russie Anton Lounine à l’issue de ses entretiens avec le Ministre des Affaires étrangères de la République kirghize Tilek Osmonov, Moscou, 3 avril 2024',
    people: [
      ['Anton Lounine', 'Ministre des Affaires étrangères de la Fédération de Russie'],
      ['Tilek Osmonov', 'Ministre des Affaires étrangères de la République kirghize'],
    ],
    place: 'Moscou',
    date: '2024-04-03',
  },
  {
    // The adjective of a state is no surname.
    tag: 'es',
    text: 'Declaración del Ministro de Asuntos Exteriores de la Federación de Rusia, Antón Lunin, tras las negociaciones con el Ministro de Asuntos Exteriores de la República Kirguisa, Tilek Osmónov, Moscú, 3 de abril de 2024',
    people: [
      ['Antón Lunin', 'Ministro de Asuntos Exteriores de la Federación de Rusia'],
      ['Tilek Osmónov', 'Ministro de Asuntos Exteriores de la República Kirguisa'],
    ],
    place: 'Moscú',
    date: '2024-04-03',
  },
  {
    // A name that is wrapped is one all the same.
    tag: 'en',
    text: 'Press conference by Prime Minister Ada Birk with Foreign Minister\nOlof Lind',
    people: [
      ['Ada Birk', 'Prime Minister'],
      ['Olof Lind', 'Foreign Minister'],
    ],
    place: null,
    date: null,
  },
  {
    tag: 'en',
    text: 'Harbours Committee\nOral evidence: Ferries, HC 412\nThursday 24 September 2026',
    people: [],
    place: null,
    date: '2026-09-24',
  },
  {
    tag: 'en',
    text: 'PRESS CONFERENCE\nAda Birk, President of the BNB,\nTom Holt, Vice-President of the BNB\nBrussels, 15 June 2023',
    labels: ['Birk', 'Question', 'Holt'],
    people: [
      ['Ada Birk', 'President of the BNB'],
      ['Tom Holt', 'Vice-President of the BNB'],
    ],
    place: 'Brussels',
    date: '2023-06-15',
  },
  {
    tag: 'en',
    text: 'Press Briefing by Ada Birk, Director of Communications',
    people: [['Ada Birk', 'Director of Communications']],
    place: null,
    date: null,
  },
  {
    tag: 'en',
    text: 'Doorstop with the Member for North Vell',
    labels: ['PRIME MINISTER', 'JOURNALIST'],
    people: [],
    place: null,
    date: null,
  },
  {
    tag: 'en',
    text: 'Harbor Talk, episode 4: Anchors and the Sea',
    labels: ['Ada', 'Bo'],
    people: [],
    place: null,
    date: null,
  },
  {
    tag: 'en',
    text: 'Press Briefing by Spokesperson Marta Kowal\nBrussels, Thursday 12 March 2026',
    people: [['Marta Kowal', 'Spokesperson']],
    place: 'Brussels',
    date: '2026-03-12',
  },
  {
    tag: 'en',
    text: 'Statement by the President of\nKyrgyzstan Asel Osmonova\nOslo, 12 March 2026',
    labels: ['Asel Osmonova', 'Question'],
    people: [['Asel Osmonova', 'President of Kyrgyzstan']],
    place: 'Oslo',
    date: '2026-03-12',
  },
  {
    tag: 'en',
    text: 'Foreign Minister Olof Lind’s statement and answers to media questions following talks with Minister of Trade of the Kyrgyz Republic Asel Osmonova, Oslo, October 23, 2020',
    people: [
      ['Olof Lind', 'Foreign Minister'],
      ['Asel Osmonova', 'Minister of Trade of the Kyrgyz Republic'],
    ],
    place: 'Oslo',
    date: '2020-10-23',
  },
  {
    tag: 'en',
    text: 'Remarks by President Berg and President Taras Melnyk of Ukraine in Joint Press Conference',
    people: [
      ['Berg', 'President'],
      ['Taras Melnyk', 'President of Ukraine'],
    ],
    place: null,
    date: null,
  },
  {
    tag: 'en',
    text: 'Joint news conference of Ivan Orlov and Emre Can Yildiz',
    people: [
      ['Ivan Orlov', null],
      ['Emre Can Yildiz', null],
    ],
    place: null,
    date: null,
  },
  {
    tag: 'en',
    text: 'TRANSCRIPT OF THE PRIME MINISTER, THE HON. PETER MARSH, PARLIAMENT HOUSE, CANBERRA - 27 JUNE 1990',
    people: [['PETER MARSH', 'PRIME MINISTER']],
    place: 'PARLIAMENT HOUSE, CANBERRA',
    date: '1990-06-27',
  },
  {
    tag: 'en',
    text: 'Interview with Clara Moreau, Managing Director of the European Harbour Fund',
    people: [['Clara Moreau', 'Managing Director of the European Harbour Fund']],
    place: null,
    date: null,
  },
  {
    tag: 'en',
    text: 'Doorstop Interview, Treasury Place, Melbourne',
    people: [],
    place: 'Treasury Place, Melbourne',
    date: null,
  },
  { tag: 'en', text: 'Meeting of the Supreme Harbour Council', people: [], place: null, date: null },
  {
    tag: 'de',
    text: 'Pressekonferenz von Bundeskanzlerin Jana Ziegler und Bürgermeister Till von der Heide, Berlin, Mittwoch, 15. April 2020',
    people: [
      ['Jana Ziegler', 'Bundeskanzlerin'],
      ['Till von der Heide', 'Bürgermeister'],
    ],
    place: 'Berlin',
    date: '2020-04-15',
  },
  {
    tag: 'es',
    text: 'Rueda de prensa de la presidenta del Gobierno, Elena Ruiz, Madrid, domingo 25 de octubre de 2020',
    people: [['Elena Ruiz', 'presidenta del Gobierno']],
    place: 'Madrid',
    date: '2020-10-25',
  },
  {
    tag: 'fr',
    text: 'Conférence de presse du président Luc Marchand, Paris, le jeudi 25 avril 2019',
    people: [['Luc Marchand', 'président']],
    place: 'Paris',
    date: '2019-04-25',
  },
  {
    tag: 'ru',
    text: 'Выступление и ответы на вопросы Министра иностранных дел Российской Федерации И.В.Орлова, Москва, 23 октября 2020 года',
    labels: ['И.В.Орлов', 'Вопрос'],
    people: [['И.В.Орлов', 'Министра иностранных дел Российской Федерации']],
    place: 'Москва',
    date: '2020-10-23',
  },
  {
    tag: 'ru',
    text: 'Стенограмма интервью министра Анны Петровой газете «Берег», Тверь, 5 апреля 2023 года',
    people: [['Анна Петрова', 'министра']],
    place: 'Тверь',
    date: '2023-04-05',
  },
];

for (const { tag, text, labels, people, place, date } of cases) {
  test(`reads ${text.replaceAll('\n', ' ⏎ ')}`, () => {
    const language = languages.find((known) => known.tag === tag);
    assert.ok(language);
    const before = 'Events\n\n';
    const span = { start: before.length, end: before.length + text.length };
    const facts = readHeading(`${before}${text}\n`, span, language, labels ?? []);
    assert.deepEqual(
      facts.participants.map((person) => [person.name, person.role]),
      people,
    );
    assert.equal(facts.place?.name ?? null, place);
    assert.equal(facts.date?.iso ?? null, date);
    for (const { span: where } of facts.participants) assert.ok(where.start >= span.start && where.end <= span.end);
  });
}

test('tells event and promise of questions', () => {
  const text = 'Olof Lind’s statement and answers to media questions, Oslo, October 23, 2020';
  const language = languages.find((known) => known.tag === 'en');
  assert.ok(language);
  const facts = readHeading(text, { start: 0, end: text.length }, language);
  assert.equal(facts.event, 'Olof Lind’s statement and answers to media questions');
  assert.equal(facts.announcesQuestions, true);
  assert.equal(readHeading('Briefing', { start: 0, end: 8 }, language).announcesQuestions, false);
});

test('reads headings in Markdown and front matter', () => {
  const language = languages.find((known) => known.tag === 'en');
  assert.ok(language);
  const text = 'title: "Remarks by President Berg\n  in Joint Press Conference"';
  const facts = readHeading(text, { start: 0, end: text.length }, language);
  assert.deepEqual(
    facts.participants.map((person) => [person.name, person.role]),
    [['Berg', 'President']],
  );
  const span = facts.participants[0]?.span;
  assert.equal(span && text.slice(span.start, span.end), 'Berg');
});

test('never throws on a part of a heading', () => {
  const language = languages.find((known) => known.tag === 'en');
  assert.ok(language);
  for (const { text } of cases) {
    for (let end = 0; end <= text.length; end++) {
      const facts = readHeading(text.slice(0, end), { start: 0, end }, language);
      for (const { span } of facts.participants) assert.ok(span.start < span.end && span.end <= end);
    }
  }
});

test('where a date stood inside the title no gap is left', () => {
  const [en, fr] = ['en', 'fr'].map((tag) => languages.find((language) => language.tag === tag));
  assert.ok(en && fr);
  const eventOf = (text: string, language: typeof en): string | null =>
    readHeading(text, { start: 0, end: text.length }, language).event;
  assert.equal(
    eventOf('Interview de Mme Ada Birk, ministre, à Radio Garonne le 24 septembre 2026, sur la crise', fr),
    'Interview de Mme Ada Birk, ministre, à Radio Garonne, sur la crise',
  );
  assert.equal(
    eventOf('Deposition of Ada Birk, taken on Thursday, September 24, 2026, beginning at 9:06 a.m.', en),
    'Deposition of Ada Birk, taken, beginning at 9:06 a.m.',
  );
});
