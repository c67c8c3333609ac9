import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fullDates } from '../../../server/src/core/analysis/dates/documentDates.ts';
import { figuresOrder } from '../../../server/src/core/analysis/dates/figuresOrder.ts';
import { findFullDates } from '../../../server/src/core/analysis/dates/fullDates.ts';
import { eventDate } from '../../../server/src/core/analysis/eventDate.ts';
import { languages } from '../../../server/src/core/languages/index.ts';
import { analyse, parse } from '../../../server/src/core/index.ts';

function languageOf(tag: string) {
  const language = languages.find((known) => known.tag === tag);
  assert.ok(language, `the language ${tag} is known`);
  return language;
}

function dates(text: string, tag = 'en') {
  return findFullDates(text, { start: 0, end: text.length }, languageOf(tag));
}

const forms: readonly (readonly [text: string, printed: string, iso: string | null, weekday: string | null])[] = [
  ['Oslo, October 23, 2020', 'October 23, 2020', '2020-10-23', null],
  ['on 23 October 2020 in Oslo', '23 October 2020', '2020-10-23', null],
  ['TOWN HALL - 27 JUNE 1990', '27 JUNE 1990', '1990-06-27', null],
  ['the 23rd of October, 2020', '23rd of October, 2020', '2020-10-23', null],
  ['21 st May, 2024', '21 st May, 2024', '2024-05-21', null],
  ['30 de mayo de 2020', '30 de mayo de 2020', '2020-05-30', null],
  ['Jueves 26 de diciembre, 2019', '26 de diciembre, 2019', '2019-12-26', 'Jueves'],
  ['Москва, 11 сентября 2020 года', '11 сентября 2020 года', '2020-09-11', null],
  ['15 октября 2020 г.', '15 октября 2020 г.', '2020-10-15', null],
  ['Dienstag, den 17. Dezember 2013', '17. Dezember 2013', '2013-12-17', 'Dienstag'],
  ['le jeudi 22 mars 2023', '22 mars 2023', '2023-03-22', 'jeudi'],
  ['1er mars 2023', '1er mars 2023', '2023-03-01', null],
  ['14/07/2005', '14/07/2005', '2005-07-14', null],
  ['6/15/2009', '6/15/2009', '2009-06-15', null],
  ['6/15/09', '6/15/09', '2009-06-15', null],
  ['16.03.2020', '16.03.2020', '2020-03-16', null],
  ["date: '2024-08-29'", '2024-08-29', '2024-08-29', null],
  ['2013-03-22T10:00:00Z', '2013-03-22', '2013-03-22', null],
  ['Monday, October 23, 2020', 'October 23, 2020', '2020-10-23', 'Monday'],
  ['Fri 23 Oct 2020', '23 Oct 2020', '2020-10-23', 'Fri'],
  ['Tuesday 11 September 2001', '11 September 2001', '2001-09-11', 'Tuesday'],
  ['October\u00a032,\u00a02020', 'October\u00a032,\u00a02020', null, null],
  ['31 February 2021', '31 February 2021', null, null],
  ['2020-13-45', '2020-13-45', null, null],
  ['May 17,\n2023', 'May 17,\n2023', '2023-05-17', null],
];

for (const [text, printed, iso, weekday] of forms) {
  test(`finds the date in ${JSON.stringify(text)}`, () => {
    const found = dates(text);
    assert.equal(found.length, 1);
    const [date] = found;
    assert.ok(date);
    assert.equal(text.slice(date.start, date.end), printed);
    assert.equal(date.iso, iso);
    assert.equal(date.weekday === null ? null : text.slice(date.weekday.start, date.weekday.end), weekday);
  });
}

test('takes nothing else for a date', () => {
  for (const text of [
    'in 2020 and 2021',
    'version 10.2.2020.1',
    '300/400/2000',
    'a vote of 12 to 2020 members',
    'we work 24/7 on this',
    'page 3/4',
    'May 2020',
    'So 17 people came in 2013',
  ]) {
    assert.deepEqual(dates(text), [], text);
  }
});

test('keeps what an impossible date prints', () => {
  const [date] = dates('October 32, 2020');
  assert.ok(date);
  assert.deepEqual([date.year, date.month, date.day, date.iso], [2020, 10, 32, null]);
});

test('marks figures that can be read both ways', () => {
  assert.equal(dates('11/10/2012')[0]?.ambiguous, true);
  assert.equal(dates('14/07/2005')[0]?.ambiguous, false);
  assert.equal(dates('10/10/2012')[0]?.ambiguous, false);
  assert.equal(dates('05.11.2020')[0]?.ambiguous, false);
});

test('finds a date before a prefix of text ends, and never throws', () => {
  const text = 'Meeting of the Harbour Board, Friday, 23 October 2020, 14:00';
  for (let end = 0; end <= text.length; end++) {
    for (const date of findFullDates(text.slice(0, end), { start: 0, end }, languageOf('en'))) {
      assert.ok(date.start >= 0 && date.end <= end);
    }
  }
});

test('reads figures as the rest of the document sets them', () => {
  const dayFirst = parse('Interview, 5/11/2020\n\nQuestion: Since 30/10/2020?\n\nAnna Berg: Yes.\n');
  assert.equal(figuresOrder(dayFirst), 'day-first');
  assert.equal(fullDates(dayFirst)[0]?.iso, '2020-11-05');
  const monthFirst = parse('Interview, 5/11/2020\n\nQuestion: Since 4/30/2020?\n\nAnna Berg: Yes.\n');
  assert.equal(figuresOrder(monthFirst), 'month-first');
  assert.equal(fullDates(monthFirst)[0]?.iso, '2020-05-11');
  const inWords = parse('Interview, 5/11/2020\n\nQuestion: Since May 11, 2020?\n\nAnna Berg: Yes.\n');
  assert.equal(fullDates(inWords)[0]?.iso, '2020-05-11');
  const bySpelling = parse(
    'Interview, 5/11/2020\n\nQuestion: The color of the center?\n\nAnna Berg: We recognize it.\n',
  );
  assert.equal(fullDates(bySpelling)[0]?.iso, '2020-05-11');
});

const qa =
  '\n\nQuestion: Will you stay?\n\nAnna Berg: Yes, until May 4, 2022.\n\nQuestion: Why?\n\nAnna Berg: I like it.\n';

test('takes the event’s date from the heading first', () => {
  assert.equal(eventDate(parse(`Anna Berg’s news conference, Oslo, October 23, 2020${qa}`))?.iso, '2020-10-23');
});

test('takes the date of the front matter, and of no other of its keys', () => {
  const text = `---\ntitle: News conference\ndate: '2024-08-29'\nmodified_time: 2024-09-02 10:00\n---\n\nQuestion: Why?\n\nAnna Berg: Ask her.\n`;
  assert.equal(eventDate(parse(text))?.iso, '2024-08-29');
});

test('takes a dateline, before the day of publication', () => {
  const text = `Anna Berg’s news conference\n\nIssued on: April 27, 2020\n\nApril 24, 2020\n\nTown Hall, Oslo${qa}`;
  assert.equal(eventDate(parse(text))?.iso, '2020-04-24');
  const issued = `Anna Berg’s news conference\n\nIssued on: April 27, 2020${qa}`;
  assert.equal(eventDate(parse(issued))?.iso, '2020-04-27');
});

test('takes no date from the prose of a standfirst or of a speech', () => {
  const text = `Anna Berg’s news conference\n\nAnna Berg spoke to the press about the storm that hit the town on April 2, 2013.${qa}`;
  assert.equal(eventDate(parse(text)), null);
});

test('takes the running head that repeats the heading', () => {
  const text =
    'REPORT OF THE HARBOUR BOARD\n\nMR LIND.- I move the report.\n\n21st May, 2024 Report of the Harbour Board 73\n\n' +
    'MS BERG.- I second it, as I did on 3rd March, 2021.\n\n21st May, 2024 Report of the Harbour Board 74\n\nMR LIND.- Thank you.\n';
  assert.equal(eventDate(parse(text))?.iso, '2024-05-21');
});

test('the heading’s date in figures is read as the document sets days and months', () => {
  const text = `Press gaggle by Press Secretary Anna Berg en route Oakdale, 9/7/2012\n\n10:50 A.M. EDT\n\nMS. BERG:  Hello.\n\nQ    When?\n\nMS. BERG:  On September 11.\n\nQ    Thanks.\n`;
  assert.equal(analyse(parse(text)).heading?.date?.iso, '2012-09-07');
});

test('a title may end in a full stop, and that of the page may stand above it', () => {
  const title =
    'Interview de Mme Inès Corvec, ministre des phares, à Radio Rivage le 18 mai 2015, sur la lumière et la mer.';
  const talk =
    'MARC VAILLANT\nCombien de phares ?\nINÈS CORVEC\nAucun.\nMARC VAILLANT\nEt les gardiens ?\nINÈS CORVEC\nTous.\n';
  for (const above of ['', `${title} | discours.example | Discours publics\n\n[ Publicité ]\n\n`]) {
    const { transcript, eventDate: date } = analyse(parse(`${above}${title}\n\n${talk}`));
    const heading = transcript.blocks.find(({ kind }) => kind === 'heading');
    assert.equal(transcript.text.slice(heading?.start, heading?.end), title);
    assert.equal(date?.iso, '2015-05-18');
  }
});
