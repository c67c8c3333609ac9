import { dayExists, dayNear, daysBetween, daysInMonth, isoDay, weekdayOf } from './calendar.ts';
import type { CalendarDay } from './calendar.ts';
import { GAP, MONTH_LINK, ORDINAL, dateGrammar, meaning, wordBefore, wordStartBefore } from './dates/dateGrammar.ts';
import { numberEnd, numbersIn, weekdayBefore, type FullDate, type PrintedWeekday } from './dates/fullDates.ts';
import type { Language } from '../languages/language.ts';
import type { Passage } from '../syntax/quiet.ts';
import type { Transcript } from '../syntax/transcript.ts';
import type { Span } from '../text/span.ts';
import { signsOf } from './signs.ts';

/** A day and a month without a year, whether the calendar has them or not: `March 18`, `31 de abril`. */
export interface MonthDay extends Span {
  /** 1 to 12, and the day as printed. */
  readonly month: number;
  readonly day: number;
  readonly form: FullDate['form'];
  readonly language: Language;
}

/** The same with a weekday before it: `Tuesday, March 18`, `Dienstag, den 18. März`. The span leaves the weekday out. */
interface WeekdayDate extends MonthDay {
  readonly weekday: PrintedWeekday;
}

/** The longest name of a month with the space around it. */
const LONGEST_MONTH = 40;

/** So many days ahead people speak of what is planned without naming the year, in a record that is not about the past. */
const AHEAD = 120;
/** A record with an earlier year than the event's less so many is about the past, too. */
const PAST = 2;

/**
 * Every date with weekday, day and month and without a year that lies so near to the event that its year is certain; further
 * ahead only one whose weekday the year before has not, either.
 */
export function weekdayDates(transcript: Transcript, event: CalendarDay): FullDate[] {
  const { text, language } = transcript;
  const { numbers } = signsOf(transcript);
  let isAboutPast: boolean | undefined;
  return findWeekdayDates(text, language, numbers).flatMap((date) => {
    let day = dayNear(date, event);
    if (day === null && !(isAboutPast ??= yearsIn(text, numbers).some((year) => year < event.year - PAST))) {
      const ahead = [event.year, event.year + 1].map((year) => ({ year, month: date.month, day: date.day }));
      day = ahead.find((one) => dayExists(one) && isAhead(one, event)) ?? null;
      if (day !== null && weekdayOf({ ...day, year: day.year - 1 }) === date.weekday.index) day = null;
    }
    return day === null ? [] : [{ ...date, ...day, iso: isoDay(day), ambiguous: false }];
  });
}

function isAhead(day: CalendarDay, event: CalendarDay): boolean {
  const distance = daysBetween(event, day);
  return distance > 0 && distance <= AHEAD;
}

/** What {@link weekdayDates} depends on in a passage. */
export function seenOfWeekdayDates(passage: Passage): string {
  const { text, language } = passage;
  const numbers = [...numbersIn(text)];
  const seen = findWeekdayDates(text, language, numbers).map(({ end, weekday }) => text.slice(weekday.start, end + 8));
  return [...yearsIn(text, numbers).map(String), ...seen].join('\n');
}

/** The numbers of four figures that may be years. */
function yearsIn(text: string, numbers: readonly number[]): number[] {
  return numbers
    .filter((start) => numberEnd(text, start) === start + 4)
    .map((start) => Number(text.slice(start, start + 4)))
    .filter((year) => year >= 1000 && year < 2200);
}

/** The days without a year that no year has, in order: `31 April`, `32 марта`. A year in two figures may look the same: `in May 45`. */
export function impossibleDays(transcript: Transcript): readonly MonthDay[] {
  const { text, language } = transcript;
  return findImpossibleDays(text, language, signsOf(transcript).numbers);
}

/** What {@link impossibleDays} depends on in a passage. */
export function seenOfImpossibleDays({ text, language }: Passage): string {
  return findImpossibleDays(text, language, numbersIn(text))
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');
}

/** A day from here on may be one that its month has not; one beyond is a number of something else, or a year. */
const SHORTEST_MONTH = 29;
const LARGEST_DAY = 39;
/** A year that every month is longest in. */
const LEAP_YEAR = 2000;

function findImpossibleDays(text: string, language: Language, numbers: Iterable<number>): MonthDay[] {
  const found: MonthDay[] = [];
  for (const start of numbers) {
    const end = start + 2;
    const day = Number(text.slice(start, end));
    if (!(day > SHORTEST_MONTH && day <= LARGEST_DAY) || numberEnd(text, start) !== end) continue;
    if (/[\p{L}\p{M}\p{N}.,:/’'№#$€£-]/u.test(text.charAt(start - 1))) continue;
    const date = monthBehind(text, start, end, language) ?? monthBefore(text, start, end, language);
    if (date === null || day <= daysInMonth(LEAP_YEAR, date.month) || !readsAsDay(text, date)) continue;
    found.push(date);
  }
  return found;
}

/** True where day and month can be nothing else: no `April 31 people`, no `in May 35, when …`, no `32 May Day parades`. */
function readsAsDay(text: string, { start, end, form, language }: MonthDay): boolean {
  const isClosed = /^[.,;:!?)\]»”"’—–]|^\s*(?:[\r\n]|$)/u.test(text.slice(end, end + 4));
  const lead = wordBefore(text, start);
  const { beforeDate } = dateGrammar();
  if (beforeDate.has(lead)) return true;
  if (form === 'month-day-year')
    return (
      /\p{L}$/u.test(text.slice(start, end)) || (isClosed && language.dateWords?.speech.leads.includes(lead) !== true)
    );
  return isClosed || language.dateWords?.speech.capitals !== true || /^\s\p{Ll}/u.test(text.slice(end, end + 2));
}

/** Takes time linear in the text: only at figures of one or two digits is more looked at than the figure. */
function findWeekdayDates(text: string, language: Language, numbers: Iterable<number>): WeekdayDate[] {
  const { beforeDate, beforeYear } = dateGrammar();
  const found: WeekdayDate[] = [];
  for (const start of numbers) {
    const end = numberEnd(text, start);
    if (end - start > 2) continue;
    const word = wordBefore(text, start);
    // `beforeYear` holds the names of months, `beforeDate` those of weekdays and articles.
    const date = beforeYear.has(word)
      ? monthBefore(text, start, end, language)
      : beforeDate.has(word)
        ? monthBehind(text, start, end, language)
        : null;
    if (date === null) continue;
    const weekday = weekdayBefore(text, found.at(-1)?.end ?? 0, date, language);
    if (weekday !== null) found.push({ ...date, weekday });
  }
  return found;
}

const monthEnd = new RegExp(`^([\\p{L}\\p{M}]+)\\.?${GAP}?$`, 'u');
const ordinal = new RegExp(ORDINAL, 'iuy');
const monthStart = new RegExp(
  `(?:${ORDINAL}|\\.)?${MONTH_LINK}(?:${GAP})?([\\p{L}\\p{M}]+)(?![\\p{L}\\p{M}\\p{N}])`,
  'iuy',
);

/** `March 18`: a month's name before the figure from `start` to `end`. */
function monthBefore(text: string, start: number, end: number, language: Language): MonthDay | null {
  ordinal.lastIndex = end;
  const to = ordinal.test(text) ? ordinal.lastIndex : end;
  if (hasYearBehind(text, to)) return null;
  const from = wordStartBefore(text, start);
  const month = monthOf(monthEnd.exec(text.slice(from, start))?.[1], language);
  // `March 18:30` is a time, `March 1.5` no day.
  if (month === null || /^(?:[:.,]\d|%|\p{L}{3})/u.test(text.slice(end, end + 4))) return null;
  return { start: from, end: to, day: Number(text.slice(start, end)), form: 'month-day-year', ...month };
}

/** `18 March`, `18. März`, `18 de marzo`: a month's name behind the figure from `start` to `end`. */
function monthBehind(text: string, start: number, end: number, language: Language): MonthDay | null {
  const ahead = text.slice(end, end + LONGEST_MONTH);
  monthStart.lastIndex = 0;
  const match = monthStart.exec(ahead);
  const month = monthOf(match?.[1], language);
  if (match === null || month === null) return null;
  const to = end + match[0].length;
  if (hasYearBehind(text, to)) return null;
  return { start, end: to, day: Number(text.slice(start, end)), form: 'day-month-year', ...month };
}

/** The month that a word names, when it is set like one: `may` and `march` are none in English. */
function monthOf(
  word: string | undefined,
  language: Language,
): { readonly month: number; readonly language: Language } | null {
  const known = word === undefined ? undefined : meaning(dateGrammar().months, word, language);
  if (word === undefined || known === undefined) return null;
  const isSmall = word.charAt(0) !== word.charAt(0).toUpperCase();
  if (isSmall && known.language.dateWords?.speech.capitals === true) return null;
  return { month: known.number + 1, language: known.language };
}

const yearBehind = new RegExp(`^[\\s.,]{0,4}(?:${MONTH_LINK}\\s)?['’]?\\d`, 'u');

/** `18 March 2026`, `18 de marzo de 2026`: what has a year is a full date. */
function hasYearBehind(text: string, end: number): boolean {
  return yearBehind.test(text.slice(end, end + 12));
}
