/** One paragraph as expressions of dates are read from it: its text, its words, and what words mean in its language. */
import type { Token } from '../../text/tokens.ts';
import type { DateMeaning } from './expression.ts';
import type { FullDate } from './fullDates.ts';
import type { DateVocabulary } from './vocabulary.ts';

/** A meaning read from the words up to, not including, index `next`. */
export interface Reading {
  readonly meaning: DateMeaning;
  /** Index of the first word that belongs to the expression; articles and prepositions before it do not. */
  readonly from: number;
  readonly next: number;
}

/** A date in full, and the index of the first word behind it. */
export interface PlacedDate {
  readonly date: FullDate;
  readonly next: number;
}

/** Every index is that of a word. Outside the paragraph words are empty, and line ends stand between them. */
export class DateParagraph {
  readonly text: string;
  readonly list: readonly Token[];
  /** Dates in full by the index of their first word. */
  readonly full: ReadonlyMap<number, PlacedDate>;
  readonly words: DateVocabulary;

  constructor(text: string, list: readonly Token[], full: ReadonlyMap<number, PlacedDate>, words: DateVocabulary) {
    this.text = text;
    this.list = list;
    this.full = full;
    this.words = words;
  }

  /** The word at `at` as it is looked up; empty outside the paragraph. */
  key(at: number): string {
    return this.list[at]?.key ?? '';
  }

  /** The text between the words at `at` and the next one. */
  gap(at: number): string {
    const left = this.list[at];
    const right = this.list[at + 1];
    if (left === undefined || right === undefined) return '\n';
    return this.text.slice(left.end, right.start);
  }

  /** Nothing but space stands behind the word at `at`, or a full stop or a comma before it. */
  isClose(at: number): boolean {
    return /^[.,]?\s*$/.test(this.gap(at));
  }

  /** Nothing but space stands behind the word at `at`. */
  isSpace(at: number): boolean {
    return /^\s+$/.test(this.gap(at));
  }

  /** Index of the first word from `at` on that is none of the small ones. */
  skip(at: number, small: ReadonlySet<string>): number {
    let next = at;
    while (small.has(this.key(next))) next++;
    return next;
  }

  /** Index of the first of the small words that stand right before `at`; `at` when none does. */
  back(at: number, small: ReadonlySet<string>): number {
    let first = at;
    while (small.has(this.key(first - 1))) first--;
    return first;
  }

  /** A preposition or a word such as `last` leads to what stands at `at`. */
  hasLead(at: number): boolean {
    const { words } = this;
    const before = this.key(this.back(at, words.articles) - 1);
    return words.leads.has(before) || words.before.has(this.key(at - 1));
  }

  /** The date in full that begins at `at`. */
  fullDate(at: number): Reading | null {
    const full = this.full.get(at);
    return full === undefined ? null : { meaning: meaningOf(full.date), from: at, next: full.next };
  }
}

/** Dates in full by the index of the word with which each begins. */
export function placeDates(list: readonly Token[], full: readonly FullDate[]): ReadonlyMap<number, PlacedDate> {
  const placed = new Map<number, PlacedDate>();
  let at = 0;
  for (const date of full) {
    const start = date.weekday?.start ?? date.start;
    while (at < list.length && (list[at]?.start ?? 0) < start) at++;
    let next = at;
    while (next < list.length && (list[next]?.start ?? 0) < date.end) next++;
    placed.set(at, { date, next });
    at = next;
  }
  return placed;
}

/** What a date in full says. */
export function meaningOf({ year, month, day, weekday }: FullDate): DateMeaning {
  return { kind: 'day', year, yearOffset: null, month, day, weekday: weekday?.index ?? null };
}
