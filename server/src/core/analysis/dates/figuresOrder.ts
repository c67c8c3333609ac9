/** In which order a document sets day and month in dates that are all figures. */
import type { Language } from '../../languages/language.ts';
import type { Transcript } from '../../syntax/transcript.ts';
import { isoDay } from '../calendar.ts';
import { signsOf } from '../signs.ts';
import { linkOf, ordinalOf } from './dateGrammar.ts';
import { findFullDates } from './fullDates.ts';
import type { FiguresOrder, FullDate } from './fullDates.ts';

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

export function orderFor(dates: readonly FullDate[], transcript: Transcript): FiguresOrder {
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

export function orderCuesOf(language: Language): OrderCues {
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

export function countMatches(text: string, expression: RegExp | null): number {
  return expression === null ? 0 : (text.match(expression)?.length ?? 0);
}

function moreOf(dayFirst: number, monthFirst: number): FiguresOrder | undefined {
  return dayFirst === monthFirst ? undefined : dayFirst > monthFirst ? 'day-first' : 'month-first';
}
