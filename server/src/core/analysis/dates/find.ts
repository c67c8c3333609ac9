import { allDateWords } from '../../languages/wordsOfAll.ts';
import { alternatives } from '../../languages/phrases.ts';
import { isCyrillic } from '../../text/scripts.ts';
import { ordinals } from './dateGrammar.ts';
import { findFullDates } from './fullDates.ts';
import type { FiguresOrder, FullDate } from './fullDates.ts';
import type { Language } from '../../languages/language.ts';
import { hasFigure } from '../names.ts';
import { tokenOf } from '../../text/tokens.ts';
import type { Token } from '../../text/tokens.ts';
import { trait } from '../../text/word.ts';
import { isGivenName } from '../entities/givenNames.ts';
import type { CalendarUnit, DateExpression, DateMeaning } from './expression.ts';
import { dateVocabulary, fiscalYear, phraseAt } from './vocabulary.ts';
import type { DateVocabulary } from './vocabulary.ts';

const speech = allDateWords.map((words) => words.speech);
/** What a hyphen ties to a date: `mid-2020`, `4-May`. */
const hyphenated = new RegExp(
  `^(?:${alternatives(speech.flatMap((words) => words.hyphenated ?? []))}|\\d{1,4})-(?=\\d|\\p{L}{3,})`,
  'u',
);
const dayFigures = new RegExp(`^(\\d{1,2})(?:-?(?:${alternatives([...ordinals])}))?$`, 'u');
const yearFigures = new RegExp(
  `^\\d{4}(?:-?(?:${alternatives(speech.flatMap((words) => words.yearCases ?? []))}))?$`,
  'u',
);
const decadeFigures = new RegExp(
  `^(\\d{4}|\\d{2})-?(?:${alternatives(speech.flatMap((words) => words.decadeEndings ?? []))})$`,
  'u',
);

/** A meaning read from the words up to, not including, index `next`. */
interface Reading {
  readonly meaning: DateMeaning;
  /** Index of the first word that belongs to the expression; articles and prepositions before it do not. */
  readonly from: number;
  readonly next: number;
}

/** How many words there are at most from the beginning of an expression to the first figure, name or unit in it. */
const CORE = 12;

/** Years that figures alone may mean. */
const FIRST_YEAR = 1500;
const LAST_YEAR = 2100;

/**
 * Every date expression among the words of one paragraph, in order and without overlap.
 * @param text the paragraph
 * @param list its words, placed by offsets into the paragraph
 */
export function findDates(
  text: string,
  list: readonly Token[],
  language: Language,
  order: FiguresOrder,
): DateExpression[] {
  const vocabulary = dateVocabulary(language);
  const hasFigures = list.some(({ word }) => hasFigure(word));
  const parts = split(list);
  if (!hasFigures && (vocabulary === null || !parts.some(({ word }) => vocabulary.isCore(word)))) return [];
  const full = hasFigures ? findFullDates(text, { start: 0, end: text.length }, language, order) : [];
  return new Finder(text, parts, full, vocabulary).find();
}

/** A hyphen or an apostrophe may join two words in it. */
const isJoined = trait(({ key }) => key.length >= 4 && /['-]/.test(key));

/** Takes words apart that an apostrophe or a hyphen joins: `l’année`, `d’août`, `mid-2021`, `today’s`, `2016-2020`. */
function split(list: readonly Token[]): readonly Token[] {
  if (!list.some(({ word }) => isJoined(word))) return list;
  const parts: Token[] = [];
  for (const token of list) {
    const { key } = token;
    if (!isJoined(token.word)) {
      parts.push(token);
      continue;
    }
    const elision = /^(?:[ldnsc]|qu)'(?=\p{L})/u.exec(key)?.[0].length ?? 0;
    const possessive = key.endsWith("'s") ? 2 : 0;
    const end = key.length - possessive;
    const hyphen = hyphenated.exec(key.slice(elision))?.[0].length ?? 0;
    if (elision > 0) parts.push(piece(token, 0, elision));
    if (hyphen > 0) parts.push(piece(token, elision, elision + hyphen - 1));
    parts.push(piece(token, elision + hyphen, end));
  }
  return parts;
}

function piece(token: Token, from: number, to: number): Token {
  const text = token.text.slice(from, to);
  const first = text.charAt(0);
  return tokenOf(text, token.start + from, first !== first.toLowerCase());
}

class Finder {
  readonly #text: string;
  readonly #list: readonly Token[];
  readonly #full: ReadonlyMap<number, { readonly date: FullDate; readonly next: number }>;
  readonly #words: DateVocabulary | null;
  /** See {@link #nextCore}; the last answer. */
  #core = -1;

  constructor(text: string, list: readonly Token[], full: readonly FullDate[], words: DateVocabulary | null) {
    this.#text = text;
    this.#list = list;
    this.#words = words;
    const byToken = new Map<number, { date: FullDate; next: number }>();
    let at = 0;
    for (const date of full) {
      const start = date.weekday?.start ?? date.start;
      while (at < list.length && (list[at]?.start ?? 0) < start) at++;
      let next = at;
      while (next < list.length && (list[next]?.start ?? 0) < date.end) next++;
      byToken.set(at, { date, next });
      at = next;
    }
    this.#full = byToken;
  }

  find(): DateExpression[] {
    const found: DateExpression[] = [];
    let at = 0;
    while (at < this.#list.length) {
      const reading = this.#mayBegin(at) ? this.#expressionAt(at) : null;
      if (reading === null) {
        at++;
        continue;
      }
      const expression = this.#placed(reading);
      if (expression !== null) found.push(expression);
      at = Math.max(reading.next, at + 1);
    }
    return found;
  }

  #placed(reading: Reading): DateExpression | null {
    const first = this.#list[reading.from];
    const last = this.#list[reading.next - 1];
    if (first === undefined || last === undefined) return null;
    // A full date may end in an abbreviation whose full stop is part of it: `15 октября 2020 г.`
    const full = this.#full.get(reading.from);
    const end = full !== undefined && full.next === reading.next ? Math.max(last.end, full.date.end) : last.end;
    const { meaning } = reading;
    const direction = isTold(meaning) ? ({ direction: null, by: 'clause' } as const) : this.#direction(reading);
    return { start: first.start, end, meaning, ...direction };
  }

  #key(at: number): string {
    return this.#list[at]?.key ?? '';
  }

  /** The text between the words at `at` and the next one. */
  #gap(at: number): string {
    const left = this.#list[at];
    const right = this.#list[at + 1];
    if (left === undefined || right === undefined) return '\n';
    return this.#text.slice(left.end, right.start);
  }

  #isClose(at: number): boolean {
    return /^[.,]?\s*$/.test(this.#gap(at));
  }

  #isSpace(at: number): boolean {
    return /^\s+$/.test(this.#gap(at));
  }

  #expressionAt(at: number): Reading | null {
    const words = this.#words;
    if (words === null) return this.#fullDate(at);
    return this.#range(at, words) ?? this.#part(at, words) ?? this.#simple(at, words);
  }

  /** False where no expression can begin: nearly everywhere. */
  #mayBegin(at: number): boolean {
    if (this.#full.has(at)) return true;
    const words = this.#words;
    const token = this.#list[at];
    return words !== null && token !== undefined && words.opens(token.word) && this.#nextCore(at, words) - at <= CORE;
  }

  /** Index of the next word from `at` on that is at the core of expressions. Asked with ascending indices. */
  #nextCore(at: number, { isCore }: DateVocabulary): number {
    if (this.#core >= at) return this.#core;
    let next = at;
    for (; next < this.#list.length; next++) {
      const token = this.#list[next];
      if (token !== undefined && isCore(token.word)) break;
    }
    this.#core = next < this.#list.length ? next : Infinity;
    return this.#core;
  }

  #fullDate(at: number): Reading | null {
    const full = this.#full.get(at);
    if (full === undefined) return null;
    const { date, next } = full;
    const meaning: DateMeaning = {
      kind: 'day',
      year: date.year,
      yearOffset: null,
      month: date.month,
      day: date.day,
      weekday: date.weekday?.index ?? null,
    };
    return { meaning, from: at, next };
  }

  /** `between 2017 and 2019`, `from 12 to 15 March`, `30 November–1 December`, `2016–2020`. */
  #range(at: number, words: DateVocabulary): Reading | null {
    const hasFrom = words.rangeFrom.has(this.#key(at)) && this.#isSpace(at);
    const start = hasFrom ? this.#skip(at + 1, words.articles) : at;
    const left = this.#side(start, words, hasFrom);
    if (left === null) return hasFrom ? null : this.#dayRange(at, words);
    const link = this.#rangeLink(left.next, words, hasFrom);
    if (link < 0) return this.#dayRange(start, words, hasFrom);
    const right = this.#side(this.#skip(link, words.articles), words, true);
    if (right === null) return this.#dayRange(start, words, hasFrom);
    const meaning = joined(left.meaning, right.meaning);
    if (meaning === null) return null;
    return { meaning, from: left.from, next: right.next };
  }

  /** Index behind what joins the two sides of a range that ended before `next`; −1 when nothing does. */
  #rangeLink(next: number, words: DateVocabulary, hasFrom: boolean): number {
    if (/^\s?[–—-]\s?$/.test(this.#gap(next - 1))) return next;
    const link = /^\.?\s+$/.test(this.#gap(next - 1)) ? phraseAt(words.rangeTo, this.#list, next) : null;
    // Without `from` or `between` a conjunction only joins two dates: `on 4 and 5 May`.
    if (link === null || (!hasFrom && words.conjunctions.has(this.#key(next)))) return -1;
    return link.next;
  }

  /** One side of a range: a full date, a day and month, a month, a year. */
  #side(at: number, words: DateVocabulary, isSafe: boolean): Reading | null {
    const full = this.#fullDate(at);
    if (full !== null) return full;
    const day = this.#dayAndMonth(at, words);
    if (day !== null) return day;
    const month = this.#month(at, words);
    if (month !== null) return month;
    const year = this.#yearFigures(at);
    if (year !== null && (isSafe || /^\s?[–—-]\s?$/.test(this.#gap(at))) && !this.#isCounted(at + 1, words)) {
      return { meaning: { kind: 'year', year }, from: at, next: this.#behindYear(at + 1, words) };
    }
    if (isSafe && words.yearWords.has(this.#key(at))) {
      const word = phraseAt(words.yearWords, this.#list, at);
      const after = word === null ? null : this.#yearFigures(word.next);
      if (word !== null && after !== null)
        return { meaning: { kind: 'year', year: after }, from: at, next: word.next + 1 };
    }
    return null;
  }

  /** `12 to 15 March`, `July 21-22`, `28. bis 30. Juni`, `May 19 to 21`. */
  #dayRange(at: number, words: DateVocabulary, hasFrom = false): Reading | null {
    const month = words.months.get(this.#key(at));
    if (month !== undefined && (this.#list[at]?.capital === true || !words.speech.capitals)) {
      const first = this.#dayFigures(at + 1);
      if (first === null || !this.#isClose(at)) return null;
      const link = this.#pastArticles(this.#rangeLink(at + 2, words, true), words);
      const second = link < 0 ? null : this.#dayFigures(link);
      if (
        second === null ||
        !this.#isStretch(first, second, link, hasFrom, words) ||
        this.#isTime(link) ||
        this.#monthAt(link + 1, words) !== null
      )
        return null;
      const year = this.#yearBehind(link + 1);
      return this.#daysOfMonth(at, link + 1, year, month.month, first, second);
    }
    const first = this.#dayFigures(at);
    // `Episode 7 – 24 May` is one day.
    if (first === null || words.numbered.has(this.#key(at - 1))) return null;
    const link = this.#pastArticles(this.#rangeLink(at + 1, words, true), words);
    const second = link < 0 ? null : this.#dayFigures(link);
    if (second === null || !this.#isStretch(first, second, link, hasFrom, words)) return null;
    const monthAt = this.#skip(link + 1, words.fillers);
    const named = this.#monthAt(monthAt, words);
    if (named === null) return null;
    return this.#daysOfMonth(at, monthAt + 1, this.#yearBehind(monthAt + 1), named, first, second);
  }

  /** `entre le 20 et le 24 juin`: an article may stand before the second day as well. */
  #pastArticles(link: number, words: DateVocabulary): number {
    return link < 0 ? link : this.#skip(link, words.articles);
  }

  #daysOfMonth(
    from: number,
    next: number,
    year: { readonly year: number; readonly next: number } | null,
    month: number,
    first: number,
    second: number,
  ): Reading {
    const base = { kind: 'day', year: year?.year ?? null, yearOffset: null, month, weekday: null } as const;
    return {
      meaning: { kind: 'range', from: { ...base, day: first }, to: { ...base, day: second } },
      from,
      next: year?.next ?? next,
    };
  }

  /** `4 and 5 May` is a stretch, `4 and 15 May` two days. */
  #isStretch(first: number, second: number, link: number, hasFrom: boolean, words: DateVocabulary): boolean {
    if (second <= first) return false;
    return hasFrom || second === first + 1 || !words.conjunctions.has(this.#key(link - 1));
  }

  #isTime(at: number): boolean {
    return /^:\d/.test(this.#gap(at)) || this.#words?.noDayAfter.has(this.#key(at + 1)) === true;
  }

  #skip(at: number, small: ReadonlySet<string>): number {
    let next = at;
    while (small.has(this.#key(next))) next++;
    return next;
  }

  /** `the end of next year`, `Ende August`, `early 1980`, `mid-2021`, `before the month is out`. */
  #part(at: number, words: DateVocabulary): Reading | null {
    const whole = phraseAt(words.wholePhrases, this.#list, at);
    if (whole !== null) {
      const unit = calendarUnit(whole.value);
      if (unit !== null)
        return { meaning: { kind: 'end', of: { kind: 'unit', unit, offset: 0 } }, from: at, next: whole.next };
    }
    const single = phraseAt(words.wholeEnds, this.#list, at);
    if (single !== null) {
      const unit = single.value === 0 ? 'year' : 'month';
      return { meaning: { kind: 'end', of: { kind: 'unit', unit, offset: 0 } }, from: at, next: single.next };
    }
    for (const [map, isEnd] of [
      [words.ends, true],
      [words.around, false],
    ] as const) {
      const part = phraseAt(map, this.#list, at);
      if (part === null) continue;
      const start = this.#skip(this.#skip(part.next, words.fillers), words.articles);
      const thing = this.#thing(start, words);
      if (thing === null) continue;
      return { meaning: isEnd ? { kind: 'end', of: thing.meaning } : thing.meaning, from: at, next: thing.next };
    }
    return null;
  }

  /** What a part can be taken of: a month, a year, a decade, a quarter, the current unit. */
  #thing(at: number, words: DateVocabulary): Reading | null {
    const modified = this.#modified(at, words);
    if (modified !== null) return modified;
    const month = this.#month(at, words);
    if (month !== null) return month;
    const decade = this.#decade(at, words);
    if (decade !== null) return decade;
    const quarter = this.#quarter(at, words) ?? this.#half(at, words);
    if (quarter !== null) return quarter;
    const year = this.#yearFigures(at);
    if (year !== null) return { meaning: { kind: 'year', year }, from: at, next: this.#behindYear(at + 1, words) };
    const word = phraseAt(words.yearWords, this.#list, at);
    const figures = word === null ? null : this.#yearFigures(word.next);
    if (word !== null && figures !== null)
      return { meaning: { kind: 'year', year: figures }, from: at, next: word.next + 1 };
    const unit = calendarUnit(words.units.get(this.#key(at)));
    if (unit === null || unit === 'day' || words.plurals.has(this.#key(at))) return null;
    // `the month of August`, `mois d’août`
    const named = unit === 'month' ? this.#month(this.#skip(at + 1, words.fillers), words) : null;
    if (named !== null && named.from > at + 1) return { ...named, from: at };
    const after = phraseAt(words.after, this.#list, at + 1);
    return { meaning: { kind: 'unit', unit, offset: after?.value ?? 0 }, from: at, next: after?.next ?? at + 1 };
  }

  #simple(at: number, words: DateVocabulary): Reading | null {
    const full = this.#fullDate(at);
    if (full !== null) return full;
    const day = phraseAt(words.days, this.#list, at);
    if (day !== null && this.#isDayWord(at))
      return { meaning: { kind: 'dayOffset', days: day.value }, from: at, next: day.next };
    return (
      this.#dayAndMonth(at, words) ??
      this.#distance(at, words) ??
      this.#quarter(at, words) ??
      this.#half(at, words) ??
      this.#decade(at, words) ??
      this.#weekOfMonth(at, words) ??
      this.#modified(at, words) ??
      this.#month(at, words) ??
      this.#weekday(at, words) ??
      this.#year(at, words)
    );
  }

  /** `mañana` and `Morgen` are tomorrow only without an article or in lower case. */
  #isDayWord(at: number): boolean {
    const token = this.#list[at];
    if (token === undefined) return false;
    if (this.#words?.timesOfDay.get(token.key)?.has(this.#key(at - 1)) === true) return false;
    // In German `Morgen` with a capital is the morning, except where every sentence begins with one.
    if (token.capital && this.#words?.speech.capitalIsTime?.includes(token.key) === true)
      return at === 0 || /[.!?:;–]\s*$/.test(this.#gap(at - 1));
    return true;
  }

  /** `October 4`, `4 October`, `Monday 15 February`, `3. Mai`, `9 de noviembre`; with `last year` behind it. */
  #dayAndMonth(at: number, words: DateVocabulary): Reading | null {
    let start = at;
    let weekday: number | null = null;
    const named = words.weekdays.get(this.#key(at));
    if (named !== undefined && /^[.,]?\s*$/.test(this.#gap(at))) {
      weekday = named.weekday;
      // `Montag, dem 4. Mai` and `Monday, the 4th` are one day, `el jueves, el 9 de mayo` may be two.
      start = words.speech.capitals || this.#isSpace(at) ? this.#skip(at + 1, words.articles) : at + 1;
    }
    const date = this.#monthThenDay(start, words) ?? this.#dayThenMonth(start, words);
    if (date === null) return null;
    const year = this.#yearBehind(date.next);
    const offset = year === null ? this.#offsetBehind(date.next, words, 'year') : null;
    const meaning: DateMeaning = {
      kind: 'day',
      year: year?.year ?? null,
      yearOffset: offset?.offset ?? null,
      month: date.month,
      day: date.day,
      weekday,
    };
    return { meaning, from: at, next: year?.next ?? offset?.next ?? date.next };
  }

  #monthThenDay(
    at: number,
    words: DateVocabulary,
  ): { readonly month: number; readonly day: number; readonly next: number } | null {
    const month = words.months.get(this.#key(at));
    const token = this.#list[at];
    if (month === undefined || token === undefined || !this.#isClose(at) || this.#gap(at).includes(',')) return null;
    // Only English sets the month first; elsewhere the figure behind a month is something else.
    if (!words.speech.capitals || !token.capital) return null;
    const day = this.#dayFigures(at + 1);
    if (day === null || this.#isTime(at + 1) || this.#isCounted(at + 2, words)) return null;
    // `Monday 4th January, 26,626 patients`: the figure goes on behind a comma.
    if (/^,\d/.test(this.#gap(at + 1)) || this.#gap(at + 1) === ',') {
      if (/^\d{3}$/.test(this.#key(at + 2)) && this.#gap(at + 1) === ',') return null;
    }
    return { month: month.month, day, next: at + 2 };
  }

  #dayThenMonth(
    at: number,
    words: DateVocabulary,
  ): { readonly month: number; readonly day: number; readonly next: number } | null {
    const figures = this.#dayFigures(at);
    const spoken = figures === null ? phraseAt(words.dayOrdinals, this.#list, at) : null;
    const day = figures ?? spoken?.value;
    const next = spoken?.next ?? at + 1;
    if (day === undefined || this.#isPartOfFigure(at)) return null;
    if (!/^\.?\s*$/.test(this.#gap(next - 1)) || (spoken !== null && !this.#isSpace(next - 1))) return null;
    const monthAt = this.#skip(next, words.fillers);
    const month = this.#monthAt(monthAt, words);
    return month === null ? null : { month, day, next: monthAt + 1 };
  }

  /** True when the figures go on to the left: `26,626`, `3.5`, `$4`. */
  #isPartOfFigure(at: number): boolean {
    const token = this.#list[at];
    if (token === undefined) return true;
    const start = token.start;
    return /[\d$€£#№][.,:/]?$|[$€£#№]\s?$/.test(this.#text.slice(Math.max(0, start - 2), start));
  }

  #monthAt(at: number, words: DateVocabulary): number | null {
    const month = words.months.get(this.#key(at));
    const token = this.#list[at];
    if (month === undefined || token === undefined) return null;
    if (words.speech.capitals && !token.capital) return null;
    return month.month;
  }

  /** A day of the month in figures, ordinal ending included; null for anything else. */
  #dayFigures(at: number): number | null {
    const match = dayFigures.exec(this.#key(at));
    const day = match === null ? 0 : Number(match[1]);
    return day >= 1 && day <= 31 ? day : null;
  }

  #yearFigures(at: number): number | null {
    const key = this.#key(at);
    // `в августе 2020-го`
    if (!yearFigures.test(key)) return null;
    const year = Number(key.slice(0, 4));
    if (year < FIRST_YEAR || year > LAST_YEAR || this.#isPartOfFigure(at)) return null;
    const token = this.#list[at];
    const after = token === undefined ? '' : this.#text.slice(token.end, token.end + 2);
    return /^[.,:/]\d|^\s?[%‰$€£]/.test(after) ? null : year;
  }

  /** A year right behind a month or a day: `, 2020`, `de 2020`, `2020 года`. */
  #yearBehind(next: number): { readonly year: number; readonly next: number } | null {
    const words = this.#words;
    if (words === null || !/^[.,]?\s*$/.test(this.#gap(next - 1))) return null;
    const at = this.#skip(next, words.fillers);
    const year = this.#yearFigures(at);
    if (year === null || this.#isCounted(at + 1, words)) return null;
    return { year, next: this.#behindYear(at + 1, words) };
  }

  /** Index behind a word for the year that follows its figures: `2020 года`, `г.`. */
  #behindYear(next: number, words: DateVocabulary): number {
    const isFollowed = isCyrillic(this.#key(next)) && words.yearWords.has(this.#key(next)) && this.#isSpace(next - 1);
    return isFollowed ? next + 1 : next;
  }

  /** `last year` behind a day or a month, `last week` behind a weekday: how many units away it is. */
  #offsetBehind(
    next: number,
    words: DateVocabulary,
    unit: CalendarUnit,
  ): { readonly offset: number; readonly next: number } | null {
    if (!this.#isSpace(next - 1)) return null;
    const at = this.#skip(this.#skip(next, words.fillers), words.articles);
    const modified = this.#modified(at, words);
    if (modified === null || modified.meaning.kind !== 'unit' || modified.meaning.unit !== unit) return null;
    return { offset: modified.meaning.offset, next: modified.next };
  }

  /** A month by itself or with its year. */
  #month(at: number, words: DateVocabulary): Reading | null {
    const key = this.#key(at);
    const month = words.months.get(key);
    const token = this.#list[at];
    if (month === undefined || token === undefined) return null;
    if (words.speech.capitals ? !token.capital : token.capital && !/^\s*$/.test(this.#text.slice(0, token.start)))
      return null;
    const base = { kind: 'month', month: month.month, modifier: null } as const;
    const year = this.#yearBehind(at + 1);
    if (year !== null) return { meaning: { ...base, year: year.year, yearOffset: null }, from: at, next: year.next };
    const offset = this.#offsetBehind(at + 1, words, 'year');
    if (offset !== null)
      return { meaning: { ...base, year: null, yearOffset: offset.offset }, from: at, next: offset.next };
    if (!month.isFull) return null;
    if (this.#dayFigures(at + 1) !== null && this.#isSpace(at) && words.speech.capitals) return null;
    const after = phraseAt(words.after, this.#list, at + 1);
    if (after !== null)
      return { meaning: { ...base, modifier: after.value, year: null, yearOffset: null }, from: at, next: after.next };
    if (words.ambiguous.has(key) && !this.#hasLead(at, words)) return null;
    if (this.#isFirstName(at, words) || this.#isAddressed(at, words)) return null;
    return { meaning: { ...base, year: null, yearOffset: null }, from: at, next: at + 1 };
  }

  #hasLead(at: number, words: DateVocabulary): boolean {
    const before = this.#key(this.#back(at, words.articles) - 1);
    return words.leads.has(before) || words.before.has(this.#key(at - 1));
  }

  #back(at: number, small: ReadonlySet<string>): number {
    let first = at;
    while (small.has(this.#key(first - 1))) first--;
    return first;
  }

  /** `April Jones`, `June Allan`: a capitalised word follows and no preposition stands before. */
  #isFirstName(at: number, words: DateVocabulary): boolean {
    const next = this.#list[at + 1];
    if (!words.speech.capitals || next === undefined || !next.capital || !this.#isSpace(at)) return false;
    if (words.weekdays.has(next.key) || words.months.has(next.key)) return false;
    return !this.#hasLead(at, words) || words.conjunctions.has(this.#key(at - 1));
  }

  /** `I’m sorry. April, you’re right.`: a month that is a given name begins a sentence and a comma follows. */
  #isAddressed(at: number, words: DateVocabulary): boolean {
    if (!words.givenNames.has(this.#key(at)) || this.#hasLead(at, words)) return false;
    return (at === 0 || /[.!?:;—–,]\s*$/.test(this.#gap(at - 1))) && /^[,.?!]/.test(this.#gap(at));
  }

  /** `last March`, `next year`, `this week`, `nächsten Freitag`, `el lunes pasado`, `l’année prochaine`. */
  #modified(at: number, words: DateVocabulary): Reading | null {
    const modifier = words.before.get(this.#key(at));
    if (modifier !== undefined && this.#isSpace(at)) {
      const reading = this.#modifiedThing(at + 1, modifier, words);
      if (reading !== null) return { ...reading, from: at };
    }
    const key = this.#key(at);
    if (!words.units.has(key) && !words.months.has(key) && !words.weekdays.has(key)) return null;
    if (!this.#isSpace(at)) return null;
    const after = phraseAt(words.after, this.#list, at + 1);
    if (after === null) return null;
    const reading = this.#modifiedThing(at, after.value, words);
    return reading === null ? null : { ...reading, from: at, next: after.next };
  }

  #modifiedThing(at: number, modifier: number, words: DateVocabulary): Reading | null {
    const key = this.#key(at);
    const unit = calendarUnit(words.units.get(key));
    if (unit !== null && unit !== 'day') {
      if (words.plurals.has(key)) return null;
      return { meaning: { kind: 'unit', unit, offset: modifier }, from: at, next: at + 1 };
    }
    const month = this.#monthAt(at, words);
    if (month !== null && words.months.get(key)?.isFull === true) {
      return { meaning: { kind: 'month', month, modifier, year: null, yearOffset: null }, from: at, next: at + 1 };
    }
    const weekday = words.weekdays.get(key);
    if (weekday?.isFull !== true || words.ambiguous.has(key)) return null;
    // `el pasado viernes 15 de mayo`: the day itself says more.
    const date = this.#dayAndMonth(at, words);
    if (date !== null) return date;
    return {
      meaning: { kind: 'weekday', weekday: weekday.weekday, modifier, weekOffset: null },
      from: at,
      next: at + 1,
    };
  }

  /** `eight years ago`, `vor acht Jahren`, `il y a cinq ans`, `in three weeks`, `через два года`, `год назад`. */
  #distance(at: number, words: DateVocabulary): Reading | null {
    for (const [map, sign] of [
      [words.agoBefore, -1],
      [words.aheadBefore, 1],
    ] as const) {
      const lead = phraseAt(map, this.#list, at);
      if (lead === null) continue;
      const counted = this.#countedUnit(lead.next, words) ?? this.#bareUnit(lead.next, words);
      // `vor dem Jahr`, `in a year of`: only a number of units is a distance, and `in` needs more than one figure.
      if (counted === null) continue;
      if (sign > 0 && phraseAt(words.agoAfter, this.#list, counted.next) !== null) continue;
      const reading: Reading = {
        meaning: { kind: 'distance', unit: counted.unit, count: sign * counted.count },
        from: at,
        next: counted.next,
      };
      // `In two years we built it` is how long it took.
      if (sign > 0 && this.#direction(reading).direction === 'past') continue;
      return reading;
    }
    const counted = this.#countedUnit(at, words) ?? this.#bareUnit(at, words);
    if (counted === null) return null;
    const ago = phraseAt(words.agoAfter, this.#list, counted.next);
    if (ago !== null && this.#isSpace(counted.next - 1)) {
      return { meaning: { kind: 'distance', unit: counted.unit, count: -counted.count }, from: at, next: ago.next };
    }
    const ahead = phraseAt(words.aheadAfter, this.#list, counted.next);
    if (ahead !== null)
      return { meaning: { kind: 'distance', unit: counted.unit, count: counted.count }, from: at, next: ahead.next };
    return null;
  }

  #countedUnit(
    at: number,
    words: DateVocabulary,
  ): { readonly unit: CalendarUnit; readonly count: number; readonly next: number } | null {
    const key = this.#key(at);
    const number =
      words.numbers.get(key) ?? (/^\d{1,3}$/.test(key) && !this.#isPartOfFigure(at) ? Number(key) : undefined);
    if (number === undefined || !this.#isSpace(at)) return null;
    const unit = words.units.get(this.#key(at + 1));
    if (unit === 'fortnight') return { unit: 'day', count: number * 14, next: at + 2 };
    const whole = calendarUnit(unit);
    return whole === null ? null : { unit: whole, count: number, next: at + 2 };
  }

  /** In Russian `год назад` and `через год` need no number. */
  #bareUnit(
    at: number,
    words: DateVocabulary,
  ): { readonly unit: CalendarUnit; readonly count: number; readonly next: number } | null {
    const unit = calendarUnit(words.units.get(this.#key(at)));
    if (unit === null || words.plurals.has(this.#key(at)) || words.speech.bareUnits !== true) return null;
    return { unit, count: 1, next: at + 1 };
  }

  /** `the first quarter of 2022`, `Q3 2020`, `im ersten Quartal`. */
  #quarter(at: number, words: DateVocabulary): Reading | null {
    const short = /^q([1-4])$/.exec(this.#key(at));
    let quarter: number;
    let next: number;
    if (short !== null) {
      quarter = Number(short[1]);
      next = at + 1;
    } else {
      const ordinal = words.ordinals.get(this.#key(at));
      if (ordinal === undefined || words.units.get(this.#key(at + 1)) !== 'quarter') return null;
      quarter = ordinal;
      next = at + 2;
    }
    const year = this.#yearBehind(next);
    const offset = year === null ? this.#offsetBehind(next, words, 'year') : null;
    return {
      meaning: { kind: 'quarter', quarter, year: year?.year ?? null, yearOffset: offset?.offset ?? null },
      from: at,
      next: year?.next ?? offset?.next ?? next,
    };
  }

  /** `the second half of 2022`, `im ersten Halbjahr`, `H1 2022`; half of a match is none, so that English needs the year. */
  #half(at: number, words: DateVocabulary): Reading | null {
    const short = /^h([12])$/.exec(this.#key(at));
    const half = short === null ? words.ordinals.get(this.#key(at)) : Number(short[1]);
    const unit = words.units.get(this.#key(at + 1));
    if (half === undefined || (short === null && (unit !== 'half' || !this.#isSpace(at)))) return null;
    const next = short === null ? at + 2 : at + 1;
    const year = this.#yearBehind(next);
    const offset =
      year === null ? (this.#offsetBehind(next, words, 'year') ?? this.#wholeYearBehind(next, words)) : null;
    if (year === null && offset === null && (short !== null || words.speech.units.half?.includes('half') === true))
      return null;
    return {
      meaning: { kind: 'half', half, year: year?.year ?? null, yearOffset: offset?.offset ?? null },
      from: at,
      next: year?.next ?? offset?.next ?? next,
    };
  }

  /** `of the year`: the one in which it is said. */
  #wholeYearBehind(next: number, words: DateVocabulary): { readonly offset: number; readonly next: number } | null {
    const at = this.#skip(next, words.fillers);
    const isYear = at > next && words.units.get(this.#key(at)) === 'year' && !words.plurals.has(this.#key(at));
    return isYear ? { offset: 0, next: at + 1 } : null;
  }

  /** `the last week of March`, `ersten Woche im Mai`, `última semana de mayo`. */
  #weekOfMonth(at: number, words: DateVocabulary): Reading | null {
    const week = words.ordinals.get(this.#key(at)) ?? words.before.get(this.#key(at));
    if (week === undefined || (week !== -1 && week < 1) || !this.#isSpace(at)) return null;
    const unit = this.#key(at + 1);
    if (words.units.get(unit) !== 'week' || words.plurals.has(unit) || !this.#isSpace(at + 1)) return null;
    const monthAt = this.#skip(at + 2, words.fillers);
    if (monthAt === at + 2 && !isCyrillic(unit)) return null;
    const month = this.#month(monthAt, words);
    return month === null
      ? null
      : { meaning: { kind: 'weekOfMonth', week, of: month.meaning }, from: at, next: month.next };
  }

  /** `the 1970s`, `den 1970er Jahren`, `les années 1970`, `los años 70`, `1970-х годов`. */
  #decade(at: number, words: DateVocabulary): Reading | null {
    const key = this.#key(at);
    const ending = decadeFigures.exec(key);
    const figures = ending?.[1];
    if (figures !== undefined && figures.endsWith('0')) {
      const isLong = figures.length === 4;
      const unit = words.units.get(this.#key(at + 1));
      const hasUnit = unit === 'year' && this.#isSpace(at);
      const needsUnit = !isLong || !key.endsWith('s');
      const token = this.#list[at];
      const apostrophe = token === undefined ? '' : this.#text.charAt(token.start - 1);
      if (needsUnit && !hasUnit && !(key.endsWith('s') && /['’‘]/.test(apostrophe))) return null;
      return {
        meaning: { kind: 'decade', from: isLong ? Number(figures) : 1900 + Number(figures) },
        from: at,
        next: hasUnit ? at + 2 : at + 1,
      };
    }
    const named = words.speech.decades?.[key];
    if (named !== undefined) {
      const isCompound = [...words.units].some(
        ([word, unit]) => unit === 'year' && word.length > 3 && key.endsWith(word),
      );
      const hasYears = !isCompound && words.units.get(this.#key(at + 1)) === 'year' && this.#isSpace(at);
      const isAlone =
        isCompound ||
        (words.speech.decadesAlone === true &&
          words.articles.has(this.#key(at - 1)) &&
          !this.#isCountedWord(at + 1, words));
      return hasYears || isAlone
        ? { meaning: { kind: 'decade', from: named }, from: at, next: hasYears ? at + 2 : at + 1 }
        : null;
    }
    const unit = words.units.get(key);
    const isDecadeWord = unit === 'decade' || (unit === 'year' && words.plurals.has(key));
    if (!isDecadeWord || !this.#isSpace(at)) return null;
    const figureAt = this.#skip(at + 1, words.fillers);
    const inWords = words.speech.decades?.[this.#key(figureAt)];
    if (unit === 'year' && inWords !== undefined)
      return { meaning: { kind: 'decade', from: inWords }, from: at, next: figureAt + 1 };
    const match = /^(\d{4}|\d{2})$/.exec(this.#key(figureAt));
    if (match?.[1] === undefined || !match[1].endsWith('0') || words.yearWords.size === 0) return null;
    return {
      meaning: { kind: 'decade', from: match[1].length === 4 ? Number(match[1]) : 1900 + Number(match[1]) },
      from: at,
      next: figureAt + 1,
    };
  }

  #weekday(at: number, words: DateVocabulary): Reading | null {
    const key = this.#key(at);
    const weekday = words.weekdays.get(key);
    const token = this.#list[at];
    if (weekday === undefined || token === undefined || !weekday.isFull) return null;
    if (words.speech.capitals && !token.capital) return null;
    if (key.endsWith('s') && words.speech.capitals) return null;
    const before = this.#key(at - 1);
    if (words.recurring.has(before)) return null;
    if (words.ambiguous.has(key) && !words.before.has(before)) return null;
    // `Dagmar Freitag` is somebody's name.
    if (this.#list[at - 1]?.capital === true && token.capital && this.#isSpace(at - 1) && isGivenName(before))
      return null;
    // `On Saturday mornings` is every one of them.
    if (words.speech.partsOfDay?.includes(this.#key(at + 1)) === true) return null;
    // `Sunday Bakes` is a title: a capital follows that is no month, and nothing leads to a day.
    const next = this.#list[at + 1];
    const isTitle = words.speech.capitals && next?.capital === true && this.#isSpace(at) && !words.months.has(next.key);
    if (isTitle && words.speech.ambiguous.length > 0 && !this.#hasLead(at, words) && before !== 'on') return null;
    // In Russian a weekday by itself is rare, and its forms are those of other words.
    if (isCyrillic(key) && !words.leads.has(before)) return null;
    const week = this.#offsetBehind(at + 1, words, 'week');
    const meaning = {
      kind: 'weekday',
      weekday: weekday.weekday,
      modifier: null,
      weekOffset: week?.offset ?? null,
    } as const;
    return { meaning, from: at, next: week?.next ?? at + 1 };
  }

  /** A year in figures that stands where a year can: behind a preposition, beside a word for it, before a comma. */
  #year(at: number, words: DateVocabulary): Reading | null {
    const word = phraseAt(words.yearWords, this.#list, at);
    if (word !== null && this.#isSpace(word.next - 1)) {
      const year = this.#yearFigures(word.next);
      if (year !== null)
        return { meaning: { kind: 'year', year }, from: at, next: this.#behindYear(word.next + 1, words) };
    }
    const fiscal = fiscalYear.exec(this.#key(at))?.[1];
    if (fiscal !== undefined) {
      const value = fiscal.length === 2 ? 2000 + Number(fiscal) : Number(fiscal);
      return { meaning: { kind: 'year', year: value }, from: at, next: at + 1 };
    }
    const year = this.#yearFigures(at);
    if (year === null) return null;
    const next = this.#behindYear(at + 1, words);
    const reading: Reading = { meaning: { kind: 'year', year }, from: at, next };
    if (next > at + 1) return reading;
    if (this.#isCounted(at + 1, words)) return null;
    const before = this.#list[at - 1];
    const gapBefore = this.#gap(at - 1);
    // A telephone number or a sum in groups: `800 911 2000`.
    if (before !== undefined && /^\d{3,}$/.test(before.key) && /^\s+$/.test(gapBefore)) return null;
    const isLed = before !== undefined && words.leads.has(before.key) && /^\s+$/.test(gapBefore);
    const follows = this.#list[at + 1];
    const isOpen = follows !== undefined && /^\s+$/.test(this.#gap(at));
    const isPlainWord =
      isOpen && !follows.capital && !words.functionWords.has(follows.key) && !words.leads.has(follows.key);
    if (isLed) return year % 100 === 0 && isPlainWord ? null : reading;
    // `Agenda 2030`, `Resolution 1973`: part of a name.
    if (before !== undefined && /^\s+$/.test(gapBefore) && before.capital && !words.months.has(before.key) && at > 1)
      return null;
    if (before !== undefined && words.articles.has(before.key)) return reading;
    return isPlainWord ? null : reading;
  }

  /** `los ochenta diputados`: what follows is counted by the word before, which is a number too in languages that say it so. */
  #isCountedWord(at: number, words: DateVocabulary): boolean {
    const token = words.speech.capitals ? undefined : this.#list[at];
    return (
      token !== undefined && this.#isSpace(at - 1) && !words.functionWords.has(token.key) && !words.leads.has(token.key)
    );
  }

  #isCounted(at: number, words: DateVocabulary): boolean {
    return words.counted.has(this.#key(at)) && /^\s+$/.test(this.#gap(at - 1));
  }

  #direction(reading: Reading): Pick<DateExpression, 'direction' | 'by'> {
    const words = this.#words;
    if (words === null) return { direction: null, by: 'clause' };
    const first = this.#back(reading.from, words.articles);
    const before = this.#key(first - 1);
    if (this.#isSpace(first - 1)) {
      // `bis zum`, `desde el` are two words.
      const both = this.#isSpace(first - 2) ? `${this.#key(first - 2)} ${before}` : before;
      if (words.past.has(before) || words.past.has(both)) return { direction: 'past', by: 'preposition' };
      if (words.future.has(before) || words.future.has(both)) return { direction: 'future', by: 'preposition' };
    }
    const clause = this.#clause(reading);
    const past = nearest(words.pastTense, clause);
    const future = nearest(words.futureTense, clause);
    if (past !== future) {
      const isNextTo = !clause.isBeside && Math.min(past, future) <= NEXT_TO;
      return { direction: past < future ? 'past' : 'future', by: isNextTo ? 'verb' : 'clause' };
    }
    // `du 4 au 5 mai` says nothing, `le vote du 4 mai` does.
    if (words.ratherPast.has(before) && reading.meaning.kind !== 'range') return { direction: 'past', by: 'clause' };
    return { direction: words.ratherFuture.has(before) ? 'future' : null, by: 'clause' };
  }

  /** The clause around the expression: up to the nearest mark that ends one, and at most 160 units to each side. */
  #clause(reading: Reading): Clause {
    const start = this.#list[reading.from]?.start ?? 0;
    const end = this.#list[reading.next - 1]?.end ?? 0;
    const before = this.#text.slice(Math.max(0, start - 160), start);
    const after = this.#text.slice(end, end + 160);
    const cutBefore = Math.max(
      before.lastIndexOf('. '),
      before.lastIndexOf('; '),
      before.lastIndexOf(': '),
      before.lastIndexOf('? '),
      before.lastIndexOf('! '),
      lastClause(before),
    );
    // `On Monday, the President spoke`: the clause goes on behind the comma.
    const isOpening = !/\p{L}{3}/u.test(before.slice(cutBefore + 1)) && /^,\s/.test(after);
    const cutAfter = (isOpening ? /[.;:?!–—](?:\s|$)/ : /[.;:?!,–—](?:\s|$)/).exec(after)?.index ?? after.length;
    const clause = { text: before.slice(cutBefore + 1) + after.slice(0, cutAfter), at: before.length - cutBefore - 1 };
    if (/\p{L}{3}/u.test(clause.text)) return { ...clause, isBeside: false };
    // `On Friday. I spoke to him there.`: an answer that is nothing but a day takes its tense from what follows.
    const behind = after.slice(cutAfter + 1);
    return { text: behind.slice(0, /[.;:?!]/.exec(behind)?.index ?? behind.length), at: 0, isBeside: true };
  }
}

const clauseLink = new RegExp(`,\\s(?:${alternatives(speech.flatMap(({ clauseLinks }) => clauseLinks))})\\s`, 'giu');

/** Where the last clause begins that a comma and a conjunction join to the one before it; −1 when none does. */
function lastClause(text: string): number {
  const last = [...text.matchAll(clauseLink)].at(-1);
  return last === undefined ? -1 : last.index + 1;
}

/** The words around an expression without itself. */
interface Clause {
  readonly text: string;
  /** Where in them the expression stands. */
  readonly at: number;
  /** They are another sentence, beside one that is nothing but the expression. */
  readonly isBeside: boolean;
}

/** A verb at most this far from the expression, in units, is the one that it belongs to. */
const NEXT_TO = 12;

/** How far from the expression the nearest match of one of the tenses stands; infinite when none does. */
function nearest(tenses: readonly RegExp[], { text, at }: Clause): number {
  let distance = Infinity;
  for (const tense of tenses) {
    for (const match of text.matchAll(tense)) {
      const end = match.index + match[0].length;
      distance = Math.min(distance, end <= at ? at - end : Math.max(0, match.index - at));
    }
  }
  return distance;
}

/** True when no verb says anything about which time is meant: the year is printed, or the expression itself points to it. */
function isTold(meaning: DateMeaning): boolean {
  switch (meaning.kind) {
    case 'day':
      return meaning.year !== null || meaning.yearOffset !== null;
    case 'month':
      return meaning.year !== null || meaning.yearOffset !== null || meaning.modifier !== null;
    case 'weekday':
      return meaning.modifier !== null || meaning.weekOffset !== null;
    case 'end':
    case 'weekOfMonth':
      return isTold(meaning.of);
    case 'range':
      return isTold(meaning.from) && isTold(meaning.to);
    case 'year':
    case 'decade':
    case 'quarter':
    case 'half':
    case 'dayOffset':
    case 'unit':
    case 'distance':
      return true;
    default:
      return meaning satisfies never;
  }
}

/** The units that have a place in the calendar; a century is too vague to be a date. */
function calendarUnit(unit: string | undefined): CalendarUnit | null {
  return unit === 'day' ||
    unit === 'week' ||
    unit === 'month' ||
    unit === 'quarter' ||
    unit === 'year' ||
    unit === 'decade'
    ? unit
    : null;
}

/** The two sides as one stretch; the left one takes over the year or month that only the right one names. */
function joined(left: DateMeaning, right: DateMeaning): DateMeaning | null {
  if (left.kind === 'year' && right.kind === 'year')
    return left.year < right.year ? { kind: 'range', from: left, to: right } : null;
  if (left.kind === 'day' && right.kind === 'day') {
    const from = left.year === null && right.year !== null ? { ...left, year: right.year } : left;
    return { kind: 'range', from, to: right };
  }
  if (left.kind === 'month' && right.kind === 'month') {
    const from = left.year === null && right.year !== null ? { ...left, year: right.year } : left;
    return { kind: 'range', from, to: right };
  }
  return null;
}
