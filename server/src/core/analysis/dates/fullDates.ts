/** Dates with day, month and year in a stretch of text, whether the calendar has them or not. */
import { allDateWords } from '../../languages/wordsOfAll.ts';
import { isDigit } from '../../conventions/letters.ts';
import type { Language } from '../../languages/language.ts';
import { alternatives as alternation } from '../../languages/phrases.ts';
import { plain } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';
import { dayExists, isoDay } from '../calendar.ts';
import type { CalendarDay } from '../calendar.ts';
import { GAP, dateGrammar, firstMatch, isWordUnit, meaning, monthLinks, ordinals, wordBefore } from './dateGrammar.ts';

/** In which order an all-figures date sets day and month. */
export type FiguresOrder = Language['figuresOrder'];

/** A weekday printed before a date. */
export interface PrintedWeekday extends Span {
  /** 0 for Monday to 6 for Sunday. */
  readonly index: number;
  readonly language: Language;
  /** Which of the language's forms is printed: `language.weekdays[index][form]`; case and full stop aside. */
  readonly form: number;
}

/** A date with day, month and year as printed, whether the calendar has it or not. The span leaves the weekday out. */
export interface FullDate extends Span, CalendarDay {
  /** `2020-10-23`; null when the calendar has no such day, as in `October 32, 2020`. */
  readonly iso: string | null;
  /** The order in which the parts are printed. */
  readonly form: 'day-month-year' | 'month-day-year' | 'year-month-day';
  /** The language of the month's name; null when the date is all figures. */
  readonly language: Language | null;
  /** True when day and month are figures that could change places and give another day. */
  readonly ambiguous: boolean;
  readonly weekday: PrintedWeekday | null;
}

/**
 * True for a day that no calendar has. Figures that are a day when month and day change places are set in an unusual order, and
 * no impossible day.
 */
export function isImpossible({ year, month, day, language, iso }: FullDate): boolean {
  return iso === null && !(language === null && dayExists({ year, month: day, day: month }));
}

/** The longest stretch before a year that a date's day and month can take. */
const REACH = 56;

const shortFigures = /(?<![\p{L}\p{M}\p{N}])(\d{1,2})\/(\d{1,2})\/(\d{2})(?![\p{M}\p{N}])/uy;
const figure = /[0-9]/g;
const figuresBefore = /(?<![\p{L}\p{M}\p{N}]|\p{N}[.,:/-])(\d{1,2})([./-])(\d{1,2})\2$/u;
const figuresAfter = /^([./-])(\d{1,2})\1(\d{1,2})(?![\p{M}\p{N}]|[./-]\p{N})/u;
const yearWord = new RegExp(
  `^${GAP}?(?:${alternation(allDateWords.flatMap(({ yearEndings }) => yearEndings ?? []))})(?![\\p{L}])`,
  'iu',
);

/** Beyond this a figure is no slip of the pen but something else than a day or a month: `300/400/2000`, `50/60/2000`. */
const LARGEST_FIGURE = 39;

/**
 * Every date with day, month and year in `span`, in the forms that five languages print: `October 23, 2020`,
 * `23rd of October 2020`, `17. Dezember 2013`, `1er mars 2023`, `30 de mayo de 2020`, `11 сентября 2020 года`, `14/07/2005`,
 * `6/15/09`, `2020-10-23`, `1998 May 11`. Days that do not exist are found too and have `iso: null`.
 * `language` is asked first what a month's or weekday's name means; `order` says how figures are read that could be read
 * both ways and is the language's own order when left out. {@link figuresOrder} finds it for a document.
 * Takes time linear in the span: each year is looked at with at most {@link REACH} units before it.
 * @param numbers where each number in the span begins, counted from the span's start, for whoever knows that already
 */
export function findFullDates(
  text: string,
  span: Span,
  language: Language,
  order: FiguresOrder = language.figuresOrder,
  numbers?: readonly number[],
): FullDate[] {
  const part = text.slice(span.start, span.end);
  const found: FullDate[] = [];
  let from = 0;
  for (const start of numbers ?? numbersIn(part)) {
    if (start < from) continue;
    const end = numberEnd(part, start);
    const date =
      end - start === 4
        ? isYear(part, start)
          ? (namedDate(part, from, start, language) ??
            figuresDate(part, from, start, order) ??
            yearFirstDate(part, start, language))
          : null
        : end - start <= 2 && part.charCodeAt(end) === 0x2f
          ? shortDate(part, start, order)
          : null;
    if (date === null) continue;
    const weekday = weekdayBefore(part, from, date, language);
    from = date.end;
    found.push(moved(date, weekday, span.start));
  }
  return found;
}

/** True for a number of four figures that is a year from 1000 to 2199 and no part of something else. */
function isYear(text: string, start: number): boolean {
  const first = text.charCodeAt(start);
  if (first !== 0x31 && (first !== 0x32 || text.charCodeAt(start + 1) > 0x31)) return false;
  const before = start === 0 ? 0x20 : text.charCodeAt(start - 1);
  const behind = start + 4 < text.length ? text.charCodeAt(start + 4) : 0x20;
  // Between English letters and marks there is no doubt.
  if (before < 0x80 && behind < 0x80) return !isWordUnit(before);
  return (
    !/[\p{L}\p{M}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    !/^[\p{M}\p{N}]/u.test(text.slice(start + 4, start + 6))
  );
}

/** A whole date in figures with a year of two digits behind slashes: `6/15/09`. */
function shortDate(text: string, start: number, order: FiguresOrder): FullDate | null {
  shortFigures.lastIndex = start;
  const match = shortFigures.exec(text);
  if (match === null) return null;
  const [whole, first, second, year] = match;
  return figures(text, start, start + whole.length, Number(first), Number(second), shortYear(Number(year)), order);
}

/** Where each number begins, in order. */
export function* numbersIn(text: string): Generator<number> {
  for (let at = 0; ;) {
    figure.lastIndex = at;
    if (!figure.test(text)) return;
    const start = figure.lastIndex - 1;
    yield start;
    at = numberEnd(text, start);
  }
}

/** Where the number that begins at `start` ends. */
export function numberEnd(text: string, start: number): number {
  let end = start + 1;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** The year that two digits stand for: up to 49 in this century, from 50 in the last one, as spreadsheets and ISO C read it. */
function shortYear(digits: number): number {
  return digits < 50 ? 2000 + digits : 1900 + digits;
}

/** The date with its weekday, counted from another place. */
function moved(date: FullDate, weekday: PrintedWeekday | null, by: number): FullDate {
  if (by === 0) return weekday === null ? date : { ...date, weekday };
  return {
    ...date,
    start: date.start + by,
    end: date.end + by,
    weekday: weekday && { ...weekday, start: weekday.start + by, end: weekday.end + by },
  };
}

/** What a day says wherever it is printed, before a weekday is looked for. */
function factsOf(day: CalendarDay): CalendarDay & Pick<FullDate, 'iso' | 'ambiguous' | 'weekday'> {
  return { ...day, iso: dayExists(day) ? isoDay(day) : null, ambiguous: false, weekday: null };
}

/** A date whose month is a word and whose year stands at `yearAt`; nothing before `from` belongs to it. */
function namedDate(part: string, from: number, yearAt: number, language: Language): FullDate | null {
  const { months, monthFirst, dayFirst, beforeYear } = dateGrammar();
  const last = wordBefore(part, yearAt);
  const isBehindFigure = /\d/.test(last);
  if (!isBehindFigure && !beforeYear.has(last)) return null;
  const before = part.slice(Math.max(from, yearAt - REACH), yearAt);
  // The month, the day and its ending; the day, its ending, two small words and the month. A month or what joins it to the
  // year stands behind no month, and a day before no day.
  const isMonthFirst = isBehindFigure || ordinals.has(last) ? firstMatch(monthFirst, before, 3, months) : null;
  const isDayFirst = isMonthFirst !== null || isBehindFigure ? null : firstMatch(dayFirst, before, 5, null);
  // `Mayo 04 de 2007`
  const isLinked = isDayFirst === null && monthLinks.has(last) ? firstMatch(monthFirst, before, 4, months) : null;
  const match = isMonthFirst ?? isDayFirst ?? isLinked;
  if (match === null) return null;
  const name = (isDayFirst === null ? match[1] : match[2]) ?? '';
  const word = meaning(months, name, language);
  if (word === undefined) return null;
  const yearEnd = yearAt + 4;
  const day = {
    year: Number(part.slice(yearAt, yearEnd)),
    month: word.number + 1,
    day: Number(isDayFirst === null ? match[2] : match[1]),
  };
  return {
    start: yearAt - before.length + match.index,
    end: yearEnd + (yearWord.exec(part.slice(yearEnd, yearEnd + 10))?.[0].length ?? 0),
    ...factsOf(day),
    form: isDayFirst === null ? 'month-day-year' : 'day-month-year',
    language: word.language,
  };
}

/** A date that begins with its year, at `yearAt`, and whose month is a word: `1998 May 11`. */
function yearFirstDate(part: string, yearAt: number, language: Language): FullDate | null {
  const { months, yearFirst } = dateGrammar();
  const yearEnd = yearAt + 4;
  const after = part.slice(yearEnd, yearEnd + LONGEST_MONTH);
  const match = /\d/.test(after) ? yearFirst.exec(after) : null;
  const word = match === null ? undefined : meaning(months, match[1] ?? '', language);
  if (match === null || word === undefined) return null;
  const day = { year: Number(part.slice(yearAt, yearEnd)), month: word.number + 1, day: Number(match[2]) };
  return {
    start: yearAt,
    end: yearEnd + match[0].length,
    ...factsOf(day),
    form: 'year-month-day',
    language: word.language,
  };
}

/** The longest name of a month, a day and the spaces around them, in units. */
const LONGEST_MONTH = 28;

/** A date in figures with a year of four digits at `yearAt`, before or behind it. */
function figuresDate(part: string, from: number, yearAt: number, order: FiguresOrder): FullDate | null {
  const yearEnd = yearAt + 4;
  const year = Number(part.slice(yearAt, yearEnd));
  const before = part.slice(Math.max(from, yearAt - 8), yearAt);
  const after = part.slice(yearEnd, yearEnd + 8);
  const first = figuresBefore.exec(before);
  if (first !== null && !/^[./-]\p{N}/u.test(after)) {
    const isGerman = first[2] === '.';
    const start = yearAt - before.length + first.index;
    return figures(part, start, yearEnd, Number(first[1]), Number(first[3]), year, isGerman ? 'day-first' : order);
  }
  const second = figuresAfter.exec(after);
  if (second === null || /[\p{L}\p{N}][./-]$/u.test(before)) return null;
  const day = { year, month: Number(second[2]), day: Number(second[3]) };
  if (day.month > LARGEST_FIGURE || day.day === 0 || day.month === 0) return null;
  return {
    start: yearAt,
    end: yearEnd + second[0].length,
    ...factsOf(day),
    form: 'year-month-day',
    language: null,
  };
}

/** Two figures and a year read in `order`, or in the other one when only that gives a day that exists. */
function figures(
  part: string,
  start: number,
  end: number,
  first: number,
  second: number,
  year: number,
  order: FiguresOrder,
): FullDate | null {
  if (first > LARGEST_FIGURE || second > LARGEST_FIGURE || first === 0 || second === 0) return null;
  const dayFirst = { year, month: second, day: first };
  const monthFirst = { year, month: first, day: second };
  const preferred = order === 'day-first' ? dayFirst : monthFirst;
  const other = order === 'day-first' ? monthFirst : dayFirst;
  const hasDots = part.slice(start, end).includes('.');
  // A date with full stops is read day first everywhere, so that a month over 12 is a slip there and not another order.
  const day = dayExists(preferred) || hasDots || !dayExists(other) ? preferred : other;
  return {
    start,
    end,
    ...factsOf(day),
    form: day === dayFirst ? 'day-month-year' : 'month-day-year',
    language: null,
    ambiguous: !hasDots && first !== second && dayExists(dayFirst) && dayExists(monthFirst),
  };
}

/** The weekday that stands right before the date. An abbreviation counts only in the date's own language and set like a name. */
export function weekdayBefore(
  part: string,
  from: number,
  date: Pick<FullDate, 'start' | 'language'>,
  language: Language,
): PrintedWeekday | null {
  const { weekdays, weekdayBefore: pattern, beforeDate } = dateGrammar();
  if (!beforeDate.has(wordBefore(part, date.start))) return null;
  const before = part.slice(Math.max(from, date.start - 32), date.start);
  const match = firstMatch(pattern, before, 2, weekdays);
  if (match === null) return null;
  const name = match[1] ?? '';
  const known = weekdays.get(plain(name).toLowerCase()) ?? [];
  const tag = date.language?.tag ?? language.tag;
  const word =
    known.find((candidate) => candidate.language.tag === tag) ?? (date.language === null ? known[0] : undefined);
  if (word === undefined) return null;
  if (name.length <= 3 && (name.toLowerCase() === name || (name.length <= 2 && match[2] === ''))) return null;
  const start = date.start - before.length + match.index;
  return { start, end: start + name.length, index: word.number, language: word.language, form: word.form };
}

/** True for the last day of a quarter or a year of accounts, which no event is held on: `Quarter ended June 30, 2020`. */
export function endsPeriod(text: string, { start }: Span, { dateWords }: Language): boolean {
  const word = /(\p{L}+)\s+$/u.exec(text.slice(Math.max(0, start - LONGEST_END), start))?.[1];
  return word !== undefined && (dateWords?.periodEnds ?? []).includes(word.toLowerCase());
}

/** So many units take the longest of the words before such a day. */
const LONGEST_END = 24;
