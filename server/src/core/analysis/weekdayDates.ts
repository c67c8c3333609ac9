import { dayNear, isoDay } from './calendar.ts';
import type { CalendarDay } from './calendar.ts';
import { GAP, MONTH_LINK, ORDINAL, dateGrammar, meaning, wordBefore, wordStartBefore } from './dates/dateGrammar.ts';
import { numberEnd, numbersIn, weekdayBefore, type FullDate, type PrintedWeekday } from './dates/fullDates.ts';
import type { Language } from '../languages/language.ts';
import type { Passage } from '../syntax/quiet.ts';
import type { Transcript } from '../syntax/transcript.ts';
import type { Span } from '../text/span.ts';
import { signsOf } from './signs.ts';

/** A date with weekday, day and month and without a year: `Tuesday, March 18`, `Dienstag, den 18. März`. The span leaves the weekday out. */
interface WeekdayDate extends Span {
  /** 1 to 12, and 1 to 31. */
  readonly month: number;
  readonly day: number;
  readonly form: FullDate['form'];
  readonly language: Language;
  readonly weekday: PrintedWeekday;
}

/** The longest name of a month with the space around it. */
const LONGEST_MONTH = 40;

/**
 * Every date with weekday, day and month and without a year that lies so near to the event that its year is certain.
 */
export function weekdayDates(transcript: Transcript, event: CalendarDay): FullDate[] {
  const { text, language } = transcript;
  return findWeekdayDates(text, language, signsOf(transcript).numbers).flatMap((date) => {
    const day = dayNear(date, event);
    return day === null ? [] : [{ ...date, ...day, iso: isoDay(day), ambiguous: false }];
  });
}

/** What {@link weekdayDates} depends on in a passage. */
export function seenOfWeekdayDates(passage: Passage): string {
  const { text, language } = passage;
  const seen = findWeekdayDates(text, language, numbersIn(text)).map(({ end, weekday }) =>
    text.slice(weekday.start, end + 8),
  );
  return seen.join('\n');
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
function monthBefore(
  text: string,
  start: number,
  end: number,
  language: Language,
): Omit<WeekdayDate, 'weekday'> | null {
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
function monthBehind(
  text: string,
  start: number,
  end: number,
  language: Language,
): Omit<WeekdayDate, 'weekday'> | null {
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
