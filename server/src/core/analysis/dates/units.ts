/** Units of the calendar by themselves, and the words that say which one is meant: `last year`, `la semaine prochaine`. */
import type { CalendarUnit } from './expression.ts';
import type { DateParagraph, Reading } from './paragraph.ts';
import { phraseAt } from './vocabulary.ts';

/** So many units from the one of speaking, and the index behind the words that say so. */
export interface Offset {
  readonly offset: number;
  readonly next: number;
}

/** Reads what stands at `at`, of which the one before (−1), the current (0) or the next one (1) is meant. */
type ModifiedReader = (paragraph: DateParagraph, at: number, modifier: number) => Reading | null;

/** What `read` finds with a word before or behind it that says which one is meant. */
export function readBesideModifier(paragraph: DateParagraph, at: number, read: ModifiedReader): Reading | null {
  const { words } = paragraph;
  const modifier = words.before.get(paragraph.key(at));
  if (modifier !== undefined && paragraph.isSpace(at)) {
    const reading = read(paragraph, at + 1, modifier);
    if (reading !== null) return { ...reading, from: at };
  }
  const key = paragraph.key(at);
  if (!words.units.has(key) && !words.months.has(key) && !words.weekdays.has(key)) return null;
  if (!paragraph.isSpace(at)) return null;
  const after = phraseAt(words.after, paragraph.list, at + 1);
  if (after === null) return null;
  const reading = read(paragraph, at, after.value);
  return reading === null ? null : { ...reading, from: at, next: after.next };
}

/** One unit of the calendar that is longer than a day, `offset` units away. */
export function readUnit(paragraph: DateParagraph, at: number, offset: number): Reading | null {
  const { words } = paragraph;
  const key = paragraph.key(at);
  const unit = calendarUnit(words.units.get(key));
  if (unit === null || unit === 'day' || words.plurals.has(key)) return null;
  return { meaning: { kind: 'unit', unit, offset }, from: at, next: at + 1 };
}

/** `last year` behind a day or a month, `last week` behind a weekday: how many units away it is. */
export function offsetBehind(paragraph: DateParagraph, next: number, unit: CalendarUnit): Offset | null {
  const { words } = paragraph;
  if (!paragraph.isSpace(next - 1)) return null;
  const at = paragraph.skip(paragraph.skip(next, words.fillers), words.articles);
  const modified = readBesideModifier(paragraph, at, readUnit);
  if (modified === null || modified.meaning.kind !== 'unit' || modified.meaning.unit !== unit) return null;
  return { offset: modified.meaning.offset, next: modified.next };
}

/** `of the year`: the one in which it is said. */
export function wholeYearBehind(paragraph: DateParagraph, next: number): Offset | null {
  const { words } = paragraph;
  const at = paragraph.skip(next, words.fillers);
  const isYear = at > next && words.units.get(paragraph.key(at)) === 'year' && !words.plurals.has(paragraph.key(at));
  return isYear ? { offset: 0, next: at + 1 } : null;
}

/** The units that have a place in the calendar; a century is too vague to be a date. */
export function calendarUnit(unit: string | undefined): CalendarUnit | null {
  return unit === 'day' ||
    unit === 'week' ||
    unit === 'month' ||
    unit === 'quarter' ||
    unit === 'year' ||
    unit === 'decade'
    ? unit
    : null;
}
