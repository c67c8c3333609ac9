import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en as chrono } from 'chrono-node';
import fc from 'fast-check';
import { analyse } from '../../../../server/src/core/analysis/analyse.ts';
import { addDays, isoDay, readIsoDay } from '../../../../server/src/core/analysis/calendar.ts';
import { dates } from '../../../../server/src/core/analysis/dates/dates.ts';
import { findDates } from '../../../../server/src/core/analysis/dates/find.ts';
import { resolveDate } from '../../../../server/src/core/analysis/dates/resolve.ts';
import { languages } from '../../../../server/src/core/languages/index.ts';
import { parse } from '../../../../server/src/core/syntax/parse.ts';
import { tokens } from '../../../../server/src/core/text/tokens.ts';

function read(text: string, tag: string, on: string): string[] {
  const language = languages.find((known) => known.tag === tag);
  assert.ok(language, `the language ${tag} is known`);
  return findDates(text, tokens(text), language, language.figuresOrder).map(
    (date) => `${text.slice(date.start, date.end)} = ${resolveDate(date, readIsoDay(on))?.value}`,
  );
}

// Friday 23 October 2020 is the day of speaking, except where a sentence says otherwise.
const friday = '2020-10-23';
const sentences: readonly (readonly [tag: string, text: string, ...found: string[]])[] = [
  ['en', 'The vote of October 4 was close.', 'October 4 = 2020-10-04'],
  ['en', 'He left eight years ago and came back yesterday.', 'eight years ago = 2012', 'yesterday = 2020-10-22'],
  ['en', 'It is valid until the end of next year.', 'end of next year = 2021-12-31'],
  ['en', 'We meet before the month is out.', 'before the month is out = 2020-10-31'],
  ['en', 'Some events will be held in 2021.', '2021 = 2021'],
  ['es', 'Hasta el 11 de octubre se habían aplicado dos.', '11 de octubre = 2020-10-11'],
  ['es', 'Estará abierto hasta el 11 de enero.', '11 de enero = 2021-01-11'],
  ['es', 'Vale desde el 11 de enero. Hasta el 2 de junio no.', '11 de enero = 2020-01-11', '2 de junio = 2021-06-02'],
  ['ru', 'Заявления от 11 января и 26 ноября 2018 года.', '11 января = 2018-01-11', '26 ноября 2018 года = 2018-11-26'],
  ['en', 'They met on May 4 and on June 5, 2017.', 'May 4 = 2017-05-04', 'June 5, 2017 = 2017-06-05'],
  ['de', 'Ich frage, was am Montag offengeblieben ist.', 'Montag = 2020-10-19'],
  ['de', 'Sie haben nichts gemacht, weil am Sonntag Wahlen sind.', 'Sonntag = 2020-10-25'],
  ['ru', 'В этом году до января мы должны это завершить.', 'этом году = 2020', 'января = 2021-01'],
  ['fr', 'Elle l’a dit dès samedi matin.', 'samedi = 2020-10-17'],
  [
    'en',
    'I was at the church on Sunday, and at the mosque on Saturday.',
    'Sunday = 2020-10-18',
    'Saturday = 2020-10-17',
  ],
  ['en', 'The meeting is at 1600 UTC.'],
  ['en', 'Date: 1998 May 11', '1998 May 11 = 1998-05-11'],
  ['en', 'In 1998 May 11,000 people came.', '1998 = 1998'],
  // The number of a document.
  ['en', '1801-23-10-2020'],
  ['en', 'The fair runs from 12 to 15 March 2021.', '12 to 15 March 2021 = 2021-03-12/2021-03-15'],
  [
    'en',
    'The talks of July 21-22 and of 30 November–1 December 2019.',
    'July 21-22 = 2020-07-21/2020-07-22',
    '30 November–1 December 2019 = 2019-11-30/2019-12-01',
  ],
  [
    'en',
    'We meet on Thursday, November 4, as on Sunday, July 4.',
    'Thursday, November 4 = 2020-11-04',
    'Sunday, July 4 = 2021-07-04',
  ],
  ['en', 'They met on Monday, and will meet on Monday.', 'Monday = 2020-10-19', 'Monday = 2020-10-26'],
  [
    'en',
    'Last Friday, next Wednesday, Tuesday of last week.',
    'Last Friday = 2020-10-16',
    'next Wednesday = 2020-10-28',
    'Tuesday of last week = 2020-10-13',
  ],
  [
    'en',
    'Last month, next week, this year.',
    'Last month = 2020-09',
    'next week = 2020-10-26/2020-11-01',
    'this year = 2020',
  ],
  [
    'en',
    'In the first quarter of 2022, in the 1970s and in early 1980.',
    'first quarter of 2022 = 2022-01/2022-03',
    '1970s = 1970/1979',
    'early 1980 = 1980',
  ],
  ['en', 'Between 2017 and 2019, as of fiscal year 2022.', '2017 and 2019 = 2017/2019', 'fiscal year 2022 = 2022'],
  ['en', 'Since March, until April, in May.', 'March = 2020-03', 'April = 2021-04', 'May = 2020-05'],
  ['en', 'We sold it in July last year, and last March too.', 'July last year = 2019-07', 'last March = 2020-03'],
  ['en', 'On Monday 4th January, 26,626 boats came.', 'Monday 4th January = 2021-01-04'],
  [
    'en',
    'A decade ago, two weeks ago, in three days.',
    'A decade ago = 2010',
    'two weeks ago = 2020-10-05/2020-10-11',
    'in three days = 2020-10-26',
  ],
  ['en', 'On 23 June 2016 and on 2020-11-05.', '23 June 2016 = 2016-06-23', '2020-11-05 = 2020-11-05'],
  ['de', 'Gestern, morgen, vor acht Jahren.', 'Gestern = 2020-10-22', 'morgen = 2020-10-24', 'vor acht Jahren = 2012'],
  [
    'de',
    'Sie gilt bis Ende August und bis Ende nächsten Jahres.',
    'Ende August = 2021-08-31',
    'Ende nächsten Jahres = 2021-12-31',
  ],
  [
    'de',
    'Ab Montag, dem 2. November, und vom 28. bis 30. Juni.',
    'Montag, dem 2. November = 2020-11-02',
    '28. bis 30. Juni = 2020-06-28/2020-06-30',
  ],
  [
    'de',
    'Nächstes Jahr, letzte Woche, seit 2014, am 16.03.2020.',
    'Nächstes Jahr = 2021',
    'letzte Woche = 2020-10-12/2020-10-18',
    '2014 = 2014',
    '16.03.2020 = 2020-03-16',
  ],
  ['de', 'Im Januar sprach er, in den 1970er Jahren auch.', 'Januar = 2020-01', '1970er Jahren = 1970/1979'],
  ['es', 'Hoy no, mañana tampoco; por la mañana sí.', 'Hoy = 2020-10-23', 'mañana = 2020-10-24'],
  ['es', 'Hace ocho años, en julio de 2012.', 'Hace ocho años = 2012', 'julio de 2012 = 2012-07'],
  [
    'es',
    'Hasta finales del próximo año; el lunes pasado lo dijo.',
    'finales del próximo año = 2021-12-31',
    'lunes pasado = 2020-10-19',
  ],
  ['es', 'Comparecerá el jueves, el 9 de noviembre.', 'jueves = 2020-10-29', '9 de noviembre = 2020-11-09'],
  [
    'fr',
    "Il y a cinq ans, aujourd'hui, l'année prochaine.",
    'Il y a cinq ans = 2015',
    "aujourd'hui = 2020-10-23",
    'année prochaine = 2021',
  ],
  [
    'fr',
    'Le 1er février, en août dernier, en mai 2017.',
    '1er février = 2021-02-01',
    'août dernier = 2020-08',
    'mai 2017 = 2017-05',
  ],
  [
    'fr',
    "D'ici à la fin de l'année prochaine, du 12 au 15 mars.",
    "fin de l'année prochaine = 2021-12-31",
    '12 au 15 mars = 2021-03-12/2021-03-15',
  ],
  [
    'ru',
    'Сегодня и завтра, восемь лет назад.',
    'Сегодня = 2020-10-23',
    'завтра = 2020-10-24',
    'восемь лет назад = 2012',
  ],
  [
    'ru',
    'До конца следующего года, в 2021 году, в прошлом году.',
    'конца следующего года = 2021-12-31',
    '2021 году = 2021',
    'прошлом году = 2019',
  ],
  ['ru', 'В понедельник они встретились, 9 мая был праздник.', 'понедельник = 2020-10-19', '9 мая = 2020-05-09'],
  [
    'ru',
    'Через два года, в следующем месяце, 15 октября 2020 г.',
    'Через два года = 2022',
    'следующем месяце = 2020-11',
    '15 октября 2020 г. = 2020-10-15',
  ],
];

for (const [tag, text, ...found] of sentences) {
  test(`${tag}: ${text}`, () => {
    assert.deepEqual(read(text, tag, friday), found);
  });
}

test('takes words and figures of another meaning for no date', () => {
  for (const [tag, text] of [
    ['en', 'They may march straight on; they march 3 miles.'],
    ['en', 'May Robson and April Jones sat their exams.'],
    ['en', 'It cost $2000, or 2000 dollars, for 1900 people and 24/7.'],
    ['en', 'Every Sunday we talk for 5 to 10 minutes.'],
    ['en', 'In two years we built it.'],
    ['de', 'Guten Morgen, das kostet 2000 Euro.'],
    ['es', 'Buenos días, trabajamos por la mañana con 2000 personas.'],
    ['fr', 'Nous marchons ; il y a 2000 personnes.'],
    ['ru', 'В этой среде живут 2000 человек.'],
  ] as const) {
    assert.deepEqual(read(text, tag, friday), [], text);
  }
});

test('keeps how sure a date is and how it was found', () => {
  const analysis = analyse(
    parse(
      'Anna Berg’s news conference, Oslo, October 23, 2020\n\nQuestion: Since October 4?\n\nAnna Berg: Yes. It began on 1 May 2019.\n\nQuestion: Why?\n\nAnna Berg: I know.\n',
    ),
  );
  const found = dates(analysis);
  assert.deepEqual(
    found.map(({ text, resolved }) => [text, resolved?.value, resolved?.certainty]),
    [
      ['October 23, 2020', '2020-10-23', 'explicit'],
      ['October 4', '2020-10-04', 'inferred'],
      ['1 May 2019', '2019-05-01', 'explicit'],
    ],
  );
  assert.notEqual(found[1]?.resolved?.how, '');
  assert.equal(dates(analysis), found, 'the dates are found once');
});

test('counts from the given day where the text tells none, and from nothing otherwise', () => {
  const analysis = analyse(
    parse('Question: Since yesterday?\n\nAnna Berg: Yes, in 2019.\n\nQuestion: Why?\n\nAnna Berg: I know.\n'),
  );
  assert.deepEqual(
    dates(analysis, '2020-10-23').map(({ resolved }) => resolved?.value),
    ['2020-10-22', '2019'],
  );
  assert.deepEqual(
    dates(analysis).map(({ resolved }) => resolved?.value),
    [undefined, '2019'],
  );
});

test('reads absolute dates as the independent parser does', () => {
  const months = languages.find(({ tag }) => tag === 'en')?.months.map((names) => names[0] ?? '') ?? [];
  fc.assert(
    fc.property(
      fc.integer({ min: -60_000, max: 60_000 }),
      fc.constantFrom('dmy', 'mdy', 'of', 'iso'),
      (offset, form) => {
        const day = addDays({ year: 2000, month: 1, day: 1 }, offset);
        const month = months[day.month - 1] ?? '';
        const name = month.charAt(0).toUpperCase() + month.slice(1);
        const printed = {
          dmy: `${day.day} ${name} ${day.year}`,
          mdy: `${name} ${day.day}, ${day.year}`,
          of: `the ${day.day}th of ${name} ${day.year}`,
          iso: isoDay(day),
        }[form];
        const other = chrono.strict.parse(`It was ${printed} then.`)[0]?.start;
        assert.ok(other);
        const expected = isoDay({
          year: other.get('year') ?? 0,
          month: other.get('month') ?? 0,
          day: other.get('day') ?? 0,
        });
        assert.deepEqual(
          read(`It was ${printed} then.`, 'en', friday).map((found) => found.split(' = ')[1]),
          [expected],
        );
      },
    ),
  );
});

test('never throws and stays inside the text, whatever it reads', () => {
  const pieces = sentences.flatMap(([, text]) => text.split(' '));
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), { maxLength: 24 }),
      fc.constantFrom('en', 'de', 'es', 'fr', 'ru'),
      (list, tag) => {
        const text = list.join(' ');
        const language = languages.find((known) => known.tag === tag);
        assert.ok(language);
        let end = 0;
        for (const date of findDates(text, tokens(text), language, language.figuresOrder)) {
          assert.ok(date.start >= end && date.end > date.start && date.end <= text.length);
          end = date.end;
          resolveDate(date, readIsoDay(friday));
          resolveDate(date, null);
        }
      },
    ),
  );
});
