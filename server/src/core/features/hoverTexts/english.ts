import { weekdayOf } from '../../analysis/calendar.ts';
import { en } from '../../languages/en.ts';
import { counted } from '../../text/counted.ts';
import type { HoverTexts } from './hoverTexts.ts';

const capital = (word: string | undefined): string => `${(word ?? '').charAt(0).toUpperCase()}${(word ?? '').slice(1)}`;
const month = (number: number): string => capital(en.months[number - 1]?.[0]);

export const english: HoverTexts = {
  person: 'Person',
  organisation: 'Organisation',
  place: 'Place',
  line: (number) => `line ${number}`,
  inHeading: (role, line) => `${role} (heading, ${line})`,
  from: (body, line) => `From ${body} (${line})`,
  alsoCalled: (names) => `Also: ${names}`,
  turns: (turns, words) => `${counted(turns, 'turn')}, ${counted(words, 'word')}`,
  turnsAndStatement: (turns, words, statement) =>
    `${counted(turns, 'turn')}, ${counted(words, 'word')}, and the opening statement of ${counted(statement, 'word')}`,
  statement: (words) => `Gives the opening statement of ${counted(words, 'word')}`,
  isSilent: 'Does not speak in this transcript',
  mentionedOnce: (line) => `Mentioned once, on ${line}`,
  mentioned: (times, by, line) => `Mentioned ${times} times${by}, first on ${line}`,
  spelledOut: (line) => `Spelled out on ${line}`,
  notSpelledOut: 'Not spelled out in this transcript',
  wellKnown: 'Not spelled out in this transcript; from the list of well-known bodies',
  short: (letters, line) => `Short: ${letters} (${line})`,
  code: (code) => `Code ${code}`,
  noEventDate: 'The transcript does not tell the event’s date, from which this counts.',
  noSuchDay: 'The calendar has no such day.',
  day: (day) => `${capital(en.weekdays[weekdayOf(day)]?.[0])} ${day.day} ${month(day.month)} ${day.year}`,
  month: (day) => `${month(day.month)} ${day.year}`,
  stretch: (from, to) => `${from} to ${to}`,
  onEventDay: 'The day of the event',
  includesEvent: (event) => `Includes the day of the event, ${event}`,
  yearsFromEvent: (years, isBefore, eventYear) =>
    `${counted(years, 'year')} ${isBefore ? 'before' : 'after'} the year of the event, ${eventYear}`,
  distance: ({ count, unit, isAbout, isBefore, edge, event }) => {
    const about = isAbout ? 'about ' : '';
    const lead = { day: '', end: 'ends ', beginning: 'begins ' }[edge];
    return capital(`${lead}${about}${counted(count, unit)} ${isBefore ? 'before' : 'after'} the event, ${event}`);
  },
  inferred: (how) => `Inferred: ${how}`,
  magnitude: (amount, scale) => `${amount} ${scale}`,
};
