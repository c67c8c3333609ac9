import { dayExists, isoDay } from './calendar.ts';
import type { CalendarDay } from './calendar.ts';
import type { FoundDay } from './analysis.ts';
import { isDigit } from '../conventions/letters.ts';
import { signsOf } from './signs.ts';
import { languages } from '../languages/index.ts';
import { alternatives as alternation } from '../languages/phrases.ts';
import type { DateWords, Language } from '../languages/language.ts';
import type { Passage } from '../syntax/quiet.ts';
import type { Block, Transcript } from '../syntax/transcript.ts';
import { SPACE, plain } from '../text/characters.ts';
import type { Span } from '../text/span.ts';

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

/** White space between the parts of a date: up to four spaces of any width, or one line break with its indentation. */
export const GAP = `(?:[${SPACE}]{1,4}|[${SPACE}]{0,4}(?:\\r\\n|\\r|\\n)[${SPACE}]{0,4})`;
const dateWords = languages.flatMap((language) => language.dateWords ?? []);
export const ORDINAL = ordinalOf(dateWords);
/** What may stand between day and month, or month and year, with the white space around it. */
export const MONTH_LINK = linkOf(dateWords);
const dayLeads = dateWords.flatMap((words) => words.dayLeads);

/** The longest stretch before a year that a date's day and month can take. */
const REACH = 56;

interface Word {
  readonly number: number;
  readonly form: number;
  readonly language: Language;
}

export interface Grammar {
  /** Which month a word names, by language in the registry's order. */
  readonly months: ReadonlyMap<string, readonly Word[]>;
  readonly weekdays: ReadonlyMap<string, readonly Word[]>;
  readonly monthFirst: RegExp;
  readonly dayFirst: RegExp;
  readonly weekdayBefore: RegExp;
  /** Words that can stand before a year and before a date; without one of them the expressions need not be tried. */
  readonly beforeYear: ReadonlySet<string>;
  readonly beforeDate: ReadonlySet<string>;
}

/** How the figure of a day may end. */
export const ordinals: ReadonlySet<string> = new Set(
  dateWords.flatMap(({ ordinalEndings }) => ordinalEndings.map((ending) => ending.replace(/^[ -]/, ''))),
);

let grammar: Grammar | undefined;

/** The expressions over the words of every language, since a heading may be in another language than the text below it. */
export function dateGrammar(): Grammar {
  if (grammar !== undefined) return grammar;
  const months = wordsByForm((language) => language.months);
  const weekdays = wordsByForm((language) => language.weekdays);
  const month = `(${alternatives(months)})\\.?`;
  grammar = {
    months,
    weekdays,
    beforeYear: new Set([
      ...lastWords(months),
      ...dateWords.flatMap(({ monthLinks }) => monthLinks ?? []),
      ...ordinals,
    ]),
    beforeDate: new Set([...lastWords(weekdays), ...dayLeads]),
    monthFirst: new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${month}${GAP}?(\\d{1,2})${ORDINAL}?(?:,${GAP}?|${GAP})$`, 'iuy'),
    dayFirst: new RegExp(
      `(?<![\\p{L}\\p{M}\\p{N}])(\\d{1,2})${ORDINAL}?[.,]?${MONTH_LINK}(?:${GAP}|-)?(?<![\\p{L}\\p{M}])${month}` +
        `(?:-|,?${MONTH_LINK}${GAP}|,)$`,
      'iuy',
    ),
    weekdayBefore: new RegExp(
      `(?<![\\p{L}\\p{M}])(${alternatives(weekdays)})(\\.?,?)${GAP}?(?:(?:${alternation(dayLeads)})${GAP})?\\(?$`,
      'iuy',
    ),
  };
  return grammar;
}

/** What may stand behind the figures of a day. */
function ordinalOf(words: readonly DateWords[]): string {
  const endings = words.flatMap(({ ordinalEndings }) => ordinalEndings);
  const written = (mark: string, before: string): string =>
    `${before}(?:${alternation(endings.flatMap((ending) => (ending.startsWith(mark) ? [ending.slice(mark.length)] : [])))})`;
  return `(?:${written(' ', `${GAP}?`)}|${written('-', '-?')}|${alternation(endings.filter((ending) => /^[^ -]/.test(ending)))})`;
}

/** What may stand between day and month. */
function linkOf(words: readonly DateWords[]): string {
  const links = words.flatMap(({ monthLinks }) => monthLinks ?? []);
  return links.length === 0 ? '' : `(?:${GAP}(?:${alternation(links).replaceAll('’', "['’]")}))?`;
}

function wordsByForm(lists: (language: Language) => readonly (readonly string[])[]): Map<string, Word[]> {
  const found = new Map<string, Word[]>();
  for (const language of languages) {
    lists(language).forEach((forms, number) => {
      forms.forEach((word, form) => {
        const key = word.toLowerCase().replace(/\.$/, '');
        const same = found.get(key);
        if (same === undefined) found.set(key, [{ number, form, language }]);
        else same.push({ number, form, language });
      });
    });
  }
  return found;
}

function lastWords(words: ReadonlyMap<string, unknown>): string[] {
  return [...words.keys()].map((word) => /[\p{L}\p{M}]*$/u.exec(word)?.[0] ?? '');
}

/** The word, in small letters, that ends at `end` or with a few spaces and marks before it; empty when there is none. */
export function wordBefore(text: string, end: number): string {
  const to = wordEndBefore(text, end);
  return text.slice(wordStart(text, to), to).toLowerCase();
}

/** Where {@link wordBefore} begins. */
export function wordStartBefore(text: string, end: number): number {
  return wordStart(text, wordEndBefore(text, end));
}

function wordEndBefore(text: string, end: number): number {
  let to = end;
  while (to > 0 && end - to < LONGEST_GAP && !isWordUnit(text.charCodeAt(to - 1))) to--;
  return to;
}

function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < LONGEST_WORD && isWordUnit(text.charCodeAt(start - 1))) start--;
  return start;
}

/** The white space with a line break in it, comma and bracket that may stand between two parts of a date; the longest name. */
const LONGEST_GAP = 16;
const LONGEST_WORD = 24;

/** True for letters and digits of the languages, and for some marks that no part of a date has beside it. */
function isWordUnit(unit: number): boolean {
  if (unit < 0x80) return isDigit(unit) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a);
  return unit === 0xaa || unit === 0xba || (unit >= 0xc0 && unit < 0x1680);
}

/** The words as one alternation, longest first, so that `sept` is not read as `sep` followed by a stray letter. */
function alternatives(words: ReadonlyMap<string, unknown>): string {
  return [...words.keys()]
    .toSorted((left, right) => right.length - left.length || (left < right ? -1 : 1))
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', GAP))
    .join('|');
}

const shortFigures = /(?<![\p{L}\p{M}\p{N}])(\d{1,2})\/(\d{1,2})\/(\d{2})(?![\p{M}\p{N}])/uy;
const figure = /[0-9]/g;
const figuresBefore = /(?<![\p{L}\p{M}\p{N}]|\p{N}[.,:/-])(\d{1,2})([./-])(\d{1,2})\2$/u;
const figuresAfter = /^([./-])(\d{1,2})\1(\d{1,2})(?![\p{M}\p{N}]|[./-]\p{N})/u;
const yearWord = new RegExp(
  `^${GAP}?(?:${alternation(dateWords.flatMap(({ yearEndings }) => yearEndings ?? []))})(?![\\p{L}])`,
  'iu',
);

/** Beyond this a figure is no slip of the pen but something else than a day or a month: `300/400/2000`, `50/60/2000`. */
const LARGEST_FIGURE = 39;

/**
 * Every date with day, month and year in `span`, in the forms that five languages print: `October 23, 2020`,
 * `23rd of October 2020`, `17. Dezember 2013`, `1er mars 2023`, `30 de mayo de 2020`, `11 сентября 2020 года`, `14/07/2005`,
 * `6/15/09`, `2020-10-23`. Days that do not exist are found too and have `iso: null`.
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
          ? (namedDate(part, from, start, language) ?? figuresDate(part, from, start, order))
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
  const match = isMonthFirst ?? (isBehindFigure ? null : firstMatch(dayFirst, before, 5, null));
  if (match === null) return null;
  const name = (isMonthFirst === null ? match[2] : match[1]) ?? '';
  const word = meaning(months, name, language);
  if (word === undefined) return null;
  const yearEnd = yearAt + 4;
  const day = {
    year: Number(part.slice(yearAt, yearEnd)),
    month: word.number + 1,
    day: Number(isMonthFirst === null ? match[1] : match[2]),
  };
  return {
    start: yearAt - before.length + match.index,
    end: yearEnd + (yearWord.exec(part.slice(yearEnd, yearEnd + 10))?.[0].length ?? 0),
    ...day,
    iso: dayExists(day) ? isoDay(day) : null,
    form: isMonthFirst === null ? 'day-month-year' : 'month-day-year',
    language: word.language,
    ambiguous: false,
    weekday: null,
  };
}

/**
 * The leftmost match of a sticky expression that reaches to the end of the text and takes at most `most` words, of letters or
 * figures only, the first of which is one of `words`, or a figure where there are none. Looks at no more than these words.
 */
function firstMatch(
  expression: RegExp,
  text: string,
  most: number,
  words: ReadonlyMap<string, unknown> | null,
): RegExpExecArray | null {
  let first: RegExpExecArray | null = null;
  let count = 0;
  for (let at = text.length - 1; at >= 0 && count < most; at--) {
    if (!isWordUnit(text.charCodeAt(at))) continue;
    count++;
    const end = at + 1;
    const isFigure = isDigit(text.charCodeAt(at));
    while (at > 0 && isWordUnit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at - 1)) === isFigure) at--;
    if (words === null ? !isFigure : isFigure || !words.has(text.slice(at, end).toLowerCase())) continue;
    expression.lastIndex = at;
    first = expression.exec(text) ?? first;
  }
  return first;
}

/** What `name` means in `language` if it means anything there, else in the first language that knows it. */
export function meaning(
  words: ReadonlyMap<string, readonly Word[]>,
  name: string,
  language: Language,
): Word | undefined {
  const known = words.get(plain(name).toLowerCase());
  return known?.find((word) => word.language.tag === language.tag) ?? known?.[0];
}

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
    ...day,
    iso: dayExists(day) ? isoDay(day) : null,
    form: 'year-month-day',
    language: null,
    ambiguous: false,
    weekday: null,
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
    ...day,
    iso: dayExists(day) ? isoDay(day) : null,
    form: day === dayFirst ? 'day-month-year' : 'month-day-year',
    language: null,
    ambiguous: !hasDots && first !== second && dayExists(dayFirst) && dayExists(monthFirst),
    weekday: null,
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

/**
 * How this document sets day and month in figures. Its own dates decide where one part is over 12, then dates in figures that
 * say the same as a date in words, then the order in which dates are written in words, then words that only one kind of
 * spelling has, then the language. Read once for each transcript, and only when somebody asks.
 */
export function figuresOrder(transcript: Transcript): FiguresOrder {
  return toldFiguresOrder(transcript) ?? transcript.language.figuresOrder;
}

/** The same as far as the document itself tells it; null when only the language does. */
export function toldFiguresOrder(transcript: Transcript): FiguresOrder | null {
  let order = orders.get(transcript);
  if (order === undefined) {
    order = readFiguresOrder(transcript) ?? null;
    orders.set(transcript, order);
  }
  return order;
}

const orders = new WeakMap<Transcript, FiguresOrder | null>();

/** Every date with day, month and year in the transcript, figures read as the document sets them. Found once for each transcript. */
export function fullDates(transcript: Transcript): readonly FullDate[] {
  let dates = allDates.get(transcript);
  if (dates === undefined) {
    const all = { start: 0, end: transcript.text.length };
    dates = inDocumentOrder(transcript, all, signsOf(transcript).numbers);
    allDates.set(transcript, dates);
  }
  return dates;
}

const allDates = new WeakMap<Transcript, readonly FullDate[]>();

/** The dates in `span`; the document's order is looked for only when a date can be read both ways. */
function inDocumentOrder(transcript: Transcript, span: Span, numbers?: readonly number[]): FullDate[] {
  const { text, language } = transcript;
  const dates = findFullDates(text, span, language, language.figuresOrder, numbers);
  const order = orderFor(dates, transcript);
  return order === language.figuresOrder ? dates : findFullDates(text, span, language, order, numbers);
}

/** How figures are read in `span`: as the document sets them where that matters, otherwise as the language does. */
export function orderWithin(transcript: Transcript, span: Span): FiguresOrder {
  return orderFor(findFullDates(transcript.text, span, transcript.language), transcript);
}

function orderFor(dates: readonly FullDate[], transcript: Transcript): FiguresOrder {
  return dates.some((date) => date.ambiguous) ? figuresOrder(transcript) : transcript.language.figuresOrder;
}

function readFiguresOrder(transcript: Transcript): FiguresOrder | undefined {
  const { text, language } = transcript;
  const { numbers } = signsOf(transcript);
  const all = findFullDates(text, { start: 0, end: text.length }, language, language.figuresOrder, numbers);
  const inFigures = all.filter((date) => date.language === null && date.form !== 'year-month-day' && date.iso !== null);
  const sure = inFigures.filter(
    (date) => !date.ambiguous && date.day !== date.month && !text.slice(date.start, date.end).includes('.'),
  );
  const inWords = all.filter((date) => date.language !== null && date.iso !== null);
  const days = new Set(inWords.map((date) => date.iso));
  const echoes = inFigures
    .filter((date) => date.ambiguous)
    .map((date) => {
      const swapped = isoDay({ year: date.year, month: date.day, day: date.month });
      if (days.has(date.iso) === days.has(swapped)) return null;
      const isAsRead = days.has(date.iso);
      return (date.form === 'day-month-year') === isAsRead ? 'day-month-year' : 'month-day-year';
    });
  return (
    majority(sure.map((date) => date.form)) ??
    majority(echoes) ??
    majority(inWords.map((date) => date.form)) ??
    orderInWords(text, language) ??
    orderOfSpelling(text, language)
  );
}

function majority(forms: readonly (FullDate['form'] | null)[]): FiguresOrder | undefined {
  const dayFirst = forms.filter((form) => form === 'day-month-year').length;
  const monthFirst = forms.filter((form) => form === 'month-day-year').length;
  return moreOf(dayFirst, monthFirst);
}

/** What tells the order of figures beside full dates: dates without a year, and words that only one spelling has. */
interface OrderCues {
  /** Whether the language's months stand behind or before the day: `4 May` or `May 4`. */
  readonly dayFirst: RegExp;
  readonly monthFirst: RegExp;
  readonly dayFirstSpelling: RegExp | null;
  readonly monthFirstSpelling: RegExp | null;
}

const orderCues = new WeakMap<Language, OrderCues>();

function orderCuesOf(language: Language): OrderCues {
  let cues = orderCues.get(language);
  if (cues === undefined) {
    const names = language.months
      .map((forms) => forms[0] ?? '')
      .filter((name) => name !== '')
      .join('|');
    const own = language.dateWords === undefined ? [] : [language.dateWords];
    const ordinal = ordinalOf(own);
    const link = linkOf(own);
    const spelling = (endings: readonly string[] | undefined): RegExp | null =>
      endings === undefined ? null : new RegExp(`(?:${endings.join('|')})(?![\\p{L}])`, 'giu');
    cues = {
      dayFirst: new RegExp(`(?<![\\p{L}\\p{N}])\\d{1,2}${ordinal}?${link}\\s(?:${names})(?!\\p{L})`, 'giu'),
      monthFirst: new RegExp(`(?<!\\p{L})(?:${names})\\s\\d{1,2}${ordinal}?(?![\\p{L}\\d]|,?\\d)`, 'giu'),
      dayFirstSpelling: spelling(language.dateWords?.figuresOrderCues?.dayFirst),
      monthFirstSpelling: spelling(language.dateWords?.figuresOrderCues?.monthFirst),
    };
    orderCues.set(language, cues);
  }
  return cues;
}

function orderInWords(text: string, language: Language): FiguresOrder | undefined {
  const { dayFirst, monthFirst } = orderCuesOf(language);
  return moreOf(countMatches(text, dayFirst), countMatches(text, monthFirst));
}

function orderOfSpelling(text: string, language: Language): FiguresOrder | undefined {
  const { dayFirstSpelling, monthFirstSpelling } = orderCuesOf(language);
  return moreOf(countMatches(text, dayFirstSpelling), countMatches(text, monthFirstSpelling));
}

function countMatches(text: string, expression: RegExp | null): number {
  return expression === null ? 0 : (text.match(expression)?.length ?? 0);
}

function moreOf(dayFirst: number, monthFirst: number): FiguresOrder | undefined {
  return dayFirst === monthFirst ? undefined : dayFirst > monthFirst ? 'day-first' : 'month-first';
}

const seenDates = new WeakMap<Passage, string>();

/**
 * What {@link fullDates} depends on in a passage: each date as printed with its weekday, and what tells how the document reads
 * figures.
 */
export function seenOfDates(passage: Passage): string {
  let known = seenDates.get(passage);
  if (known === undefined) {
    const { smallWord, language } = passage;
    const { dayFirst, monthFirst, dayFirstSpelling, monthFirstSpelling } = orderCuesOf(language);
    // Where one word became another, no date changed but one that it may be part of, and no spelling but its own.
    const text = smallWord === null ? passage.text : around(passage.text, smallWord, LONGEST_DATE);
    const spelt = smallWord === null ? text : around(passage.text, smallWord, CUE);
    const hasDigit = /\d/.test(text);
    const seen = [
      hasDigit ? countMatches(text, dayFirst) : 0,
      hasDigit ? countMatches(text, monthFirst) : 0,
      countMatches(spelt, dayFirstSpelling),
      countMatches(spelt, monthFirstSpelling),
    ].map(String);
    for (const { start, end, weekday } of datesIn(text, language)) {
      seen.push(text.slice(Math.max(0, (weekday?.start ?? start) - BESIDE), end + BESIDE));
    }
    known = seen.join('\n');
    seenDates.set(passage, known);
  }
  return known;
}

function around(text: string, { start, end }: Span, units: number): string {
  return text.slice(Math.max(0, start - units), end + units);
}

function datesIn(text: string, language: Language): readonly FullDate[] {
  return /\d{4}|\d\/\d/.test(text) ? findFullDates(text, { start: 0, end: text.length }, language) : [];
}

/** No date takes so many units with its weekday and with what stands beside it. */
const LONGEST_DATE = 100;

/** No spelling takes more than its word and so many units: `5 p.m. EST`. */
const CUE = 12;

/** So many units beside a date tell whether it is one, and in which case a weekday stands. */
const BESIDE = 8;

/** What {@link eventDate} depends on in a passage: its dates, and which of them may stand in a running head. */
export function seenOfEventDate(passage: Passage): string {
  const seen = seenOfDates(passage);
  const { text, smallWord, units, language } = passage;
  if (!FIGURES.some((unit) => units.has(unit))) return seen;
  const title = titleOf(passage.heading());
  if (title === null || (smallWord !== null && !overlap(title, text.slice(smallWord.start, smallWord.end))))
    return seen;
  const beside = datesIn(text, language).map(({ start, end }) => standsBeside(title, text, start, end));
  return [seen, ...beside].join('\n');
}

const FIGURES = Array.from('0123456789', (figure) => figure.charCodeAt(0));

/** True when a print of the title may take the word in, or a part of it. */
function overlap(title: string, word: string): boolean {
  if (title.includes(word) || word.includes(title)) return true;
  for (let length = 1; length < word.length; length++)
    if (title.endsWith(word.slice(0, length)) || title.startsWith(word.slice(-length))) return true;
  return false;
}

/** The day as the analysis keeps it; `null` when the calendar has no such day. */
export function foundDay(date: FullDate): FoundDay | null {
  return date.iso === null ? null : { start: date.start, end: date.end, iso: date.iso };
}

/**
 * The event's date as the text itself tells it, null when it does not. In order: the heading; `date:` of the front matter;
 * the lines before the first speech that give nothing but day, time and place; a running head that repeats the heading; the
 * day the page came out. A date in the prose of a standfirst or of a statement is not the event's date.
 */
export function eventDate(transcript: Transcript): FoundDay | null {
  return (
    headingDate(transcript) ?? frontMatterDate(transcript) ?? datelineDate(transcript) ?? runningHeadDate(transcript)
  );
}

/**
 * What the heading, the front matter and the dateline each say the event's date is, and when the page says that it came out;
 * null where one of them says nothing.
 */
export function printedEventDates(transcript: Transcript): {
  readonly heading: FoundDay | null;
  readonly frontMatter: FoundDay | null;
  readonly dateline: FoundDay | null;
  readonly publication: FoundDay | null;
} {
  return {
    heading: headingDate(transcript),
    frontMatter: frontMatterDate(transcript),
    ...datelineDates(
      transcript,
      head(transcript).filter((block) => block.furniture !== 'front-matter'),
    ),
  };
}

/** The dates in a part of the transcript that the calendar has. */
function existing(transcript: Transcript, span: Span): FullDate[] {
  return inDocumentOrder(transcript, span).filter((date) => date.iso !== null);
}

function headingDate(transcript: Transcript): FoundDay | null {
  for (const block of transcript.blocks) {
    if (block.kind === 'turn') return null;
    if (block.kind !== 'heading') continue;
    const dates = existing(transcript, block);
    const date = dates.find((one) => isBeforeClock(transcript.text, one)) ?? dates.at(-1);
    if (date !== undefined) return foundDay(date);
  }
  return null;
}

/** True when the time of day follows, as in datelines: `6 мая 2025 года 14:10`. */
function isBeforeClock(text: string, date: Span): boolean {
  return /^[,\s]{1,3}\d{1,2}[:.]\d{2}(?!\d)/.test(text.slice(date.end, date.end + 12));
}

const frontMatterFence = /^(?:---|\+\+\+)[ \t]*$/;

function frontMatterDate(transcript: Transcript): FoundDay | null {
  const { text } = transcript;
  const start = text.startsWith('\ufeff') ? 1 : 0;
  if (!text.startsWith('---', start) && !text.startsWith('+++', start)) return null;
  const { lines } = transcript;
  if (!frontMatterFence.test(text.slice(start, lines.end(0)))) return null;
  for (let line = 1; line < lines.count; line++) {
    const content = text.slice(lines.start(line), lines.end(line));
    if (frontMatterFence.test(content)) return null;
    if (/^date["']?\s*[:=]/i.test(content)) {
      const date = existing(transcript, lines.span(line))[0];
      if (date !== undefined) return foundDay(date);
    }
  }
  return null;
}

/** The blocks before anything is said. */
function head(transcript: Transcript): readonly Block[] {
  const first = transcript.blocks.findIndex((block) => block.kind === 'turn' || block.kind === 'statement');
  return first < 0 ? transcript.blocks.slice(0, 40) : transcript.blocks.slice(0, first);
}

function datelineDate(transcript: Transcript): FoundDay | null {
  const { dateline, publication } = datelineDates(transcript, head(transcript));
  return dateline ?? publication;
}

/**
 * The first date of the lines that give nothing but day, time and place, and the first of those that say when it came out. Where
 * a page lists other events with their dates above, the one with a weekday is meant.
 */
function datelineDates(
  transcript: Transcript,
  lead: readonly Block[],
): { readonly dateline: FoundDay | null; readonly publication: FoundDay | null } {
  const { text, lines } = transcript;
  let publication: FoundDay | null = null;
  const datelines: FullDate[] = [];
  for (const block of lead) {
    if (block.kind === 'heading') continue;
    for (let line = lines.at(block.start); line < lines.count && lines.start(line) < block.end; line++) {
      const part = { start: Math.max(block.start, lines.start(line)), end: Math.min(block.end, lines.end(line)) };
      for (const date of existing(transcript, part)) {
        if (!isBeforeClock(text, date) && !isDateline(transcript, part, date)) continue;
        if (isPublication(transcript, part)) publication ??= foundDay(date);
        else datelines.push(date);
      }
    }
  }
  const [first] = datelines;
  const [only, ...others] = datelines.filter(({ weekday }) => weekday !== null);
  const isListed = others.length === 0 && new Set(datelines.map(({ iso }) => iso)).size >= LISTED;
  const dateline = isListed ? (only ?? first) : first;
  return { dateline: dateline === undefined ? null : foundDay(dateline), publication };
}

/** So many different dates above the first turn are no dateline but a list. */
const LISTED = 3;

/** The longest line, in words, that may give a date beside a place, a time and the name of a house. */
const DATELINE_WORDS = 16;

/** True when the line has nothing but names, figures and small words around the date: no sentence that mentions a day. */
function isDateline({ text, language }: Transcript, line: Span, date: FullDate): boolean {
  const start = date.weekday?.start ?? date.start;
  const rest = `${text.slice(line.start, start)} ${text.slice(date.end, line.end)}`;
  if (isPublicationText(rest, language)) return true;
  if (endsTitle(text, line, date)) return true;
  const around = rest.match(/[\p{L}\p{M}'’.]+/gu) ?? [];
  return around.length <= DATELINE_WORDS && around.every((word) => isDatelineWord(word, language));
}

/** `Voices from the quay, 3 December 2024`: a short line whose end is the whole date behind a comma or a dash is a title. */
function endsTitle(text: string, line: Span, date: FullDate): boolean {
  const start = date.weekday?.start ?? date.start;
  const before = text.slice(line.start, start);
  return (
    /(?:,|\s[–—-])\s+$/.test(before) &&
    /^[\s*_)\]]*$/.test(text.slice(date.end, line.end)) &&
    (before.match(/[\p{L}\p{M}'’.]+/gu)?.length ?? 0) <= DATELINE_WORDS
  );
}

function isDatelineWord(word: string, language: Language): boolean {
  const first = word.charAt(0);
  if (first !== first.toLowerCase()) return true;
  const lower = word.toLowerCase().replace(/^[.'’]+|[.'’]+$/g, '');
  return (
    lower === '' || language.particles.includes(lower) || (language.dateWords?.datelineWords ?? []).includes(lower)
  );
}

function isPublication({ text, language }: Transcript, line: Span): boolean {
  return isPublicationText(text.slice(line.start, line.end), language);
}

/** `Published: 3 May 2024`; and who has written the talk down, with the day: `Propos recueillis par Inès Morel le 3 mai 2024`. */
function isPublicationText(line: string, { creditPrefixes, dateWords }: Language): boolean {
  const beginning = plain(line).toLowerCase();
  return [...(dateWords?.publicationPrefixes ?? []), ...creditPrefixes].some((prefix) => beginning.startsWith(prefix));
}

/**
 * A date that stands beside the heading's own words at least twice further down: the running head of a printed record, of
 * which a scrape leaves one per page in the text.
 */
function runningHeadDate(transcript: Transcript): FoundDay | null {
  const { text, blocks } = transcript;
  const heading = blocks.find((block) => block.kind === 'heading');
  if (heading === undefined) return null;
  const title = titleOf(text.slice(heading.start, heading.end));
  if (title === null) return null;
  const seen = new Map<string, { readonly first: FullDate; count: number }>();
  for (const date of existing(transcript, { start: heading.end, end: text.length })) {
    if (!standsBeside(title, text, date.start, date.end, heading.end)) continue;
    const same = seen.get(date.iso ?? '');
    if (same === undefined) seen.set(date.iso ?? '', { first: date, count: 1 });
    else same.count++;
  }
  const often = [...seen.values()]
    .filter((one) => one.count >= 2)
    .toSorted((left, right) => right.count - left.count)[0];
  return often === undefined ? null : foundDay(often.first);
}

/** So many letters of a heading are enough to know it again. */
const TITLE = 24;

/** The letters that a running head repeats of a heading; null when there are too few. */
function titleOf(heading: string): string | null {
  // The first line nearly always holds enough of them.
  const first = letters(heading.slice(0, 80));
  const title = (first.length < TITLE ? letters(heading) : first).slice(0, TITLE);
  return title.length < TITLE / 2 ? null : title;
}

/** True when the title stands right before or behind `[start, end)`, and not before `from`. */
function standsBeside(title: string | null, text: string, start: number, end: number, from = 0): boolean {
  return title !== null && letters(text.slice(Math.max(from, start - 160), end + 60)).includes(title);
}

/** Only the letters, in lower case, so that spacing, dashes and line breaks do not tell two prints of a title apart. */
function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]+/gu, '');
}
