/** Months, by themselves or with their year. */
import { dayFigures } from './figures.ts';
import type { DateParagraph, Reading } from './paragraph.ts';
import { offsetBehind } from './units.ts';
import { phraseAt } from './vocabulary.ts';
import { yearBehind } from './years.ts';

/** A month by itself or with its year. */
export function readMonth(paragraph: DateParagraph, at: number): Reading | null {
  const { words } = paragraph;
  const key = paragraph.key(at);
  const month = words.months.get(key);
  const token = paragraph.list[at];
  if (month === undefined || token === undefined) return null;
  if (words.speech.capitals ? !token.capital : token.capital && !/^\s*$/.test(paragraph.text.slice(0, token.start)))
    return null;
  const base = { kind: 'month', month: month.month, modifier: null } as const;
  const year = yearBehind(paragraph, at + 1);
  if (year !== null) return { meaning: { ...base, year: year.year, yearOffset: null }, from: at, next: year.next };
  const offset = offsetBehind(paragraph, at + 1, 'year');
  if (offset !== null)
    return { meaning: { ...base, year: null, yearOffset: offset.offset }, from: at, next: offset.next };
  if (!month.isFull) return null;
  if (dayFigures(paragraph, at + 1) !== null && paragraph.isSpace(at) && words.speech.capitals) return null;
  const after = phraseAt(words.after, paragraph.list, at + 1);
  if (after !== null)
    return { meaning: { ...base, modifier: after.value, year: null, yearOffset: null }, from: at, next: after.next };
  if (words.ambiguous.has(key) && !paragraph.hasLead(at)) return null;
  if (isFirstName(paragraph, at) || isAddressed(paragraph, at)) return null;
  return { meaning: { ...base, year: null, yearOffset: null }, from: at, next: at + 1 };
}

/** The month (from 1) that the word at `at` names; null for any other, and for `may` and `march` in small letters. */
export function monthNamed(paragraph: DateParagraph, at: number): number | null {
  const { words } = paragraph;
  const month = words.months.get(paragraph.key(at));
  const token = paragraph.list[at];
  if (month === undefined || token === undefined) return null;
  if (words.speech.capitals && !token.capital) return null;
  return month.month;
}

/** `April Jones`, `June Allan`: a capitalised word follows and no preposition stands before. */
function isFirstName(paragraph: DateParagraph, at: number): boolean {
  const { words } = paragraph;
  const next = paragraph.list[at + 1];
  if (!words.speech.capitals || next === undefined || !next.capital || !paragraph.isSpace(at)) return false;
  if (words.weekdays.has(next.key) || words.months.has(next.key)) return false;
  return !paragraph.hasLead(at) || words.conjunctions.has(paragraph.key(at - 1));
}

/** `I’m sorry. April, you’re right.`: a month that is a given name begins a sentence and a comma follows. */
function isAddressed(paragraph: DateParagraph, at: number): boolean {
  const { words } = paragraph;
  if (!words.givenNames.has(paragraph.key(at)) || paragraph.hasLead(at)) return false;
  return (at === 0 || /[.!?:;—–,]\s*$/.test(paragraph.gap(at - 1))) && /^[,.?!]/.test(paragraph.gap(at));
}
