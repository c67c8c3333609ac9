import type { Language } from '../../languages/language.ts';
import type { Token } from '../../text/tokens.ts';
import { hasFigure } from '../names.ts';
import { readDayAndMonth, readDayWord } from './days.ts';
import { readDecade } from './decades.ts';
import { directionOf, isTold } from './direction.ts';
import { readDistance } from './distances.ts';
import type { DateExpression } from './expression.ts';
import { findFullDates } from './fullDates.ts';
import type { FiguresOrder } from './fullDates.ts';
import { readModified } from './modified.ts';
import { readMonth } from './months.ts';
import { DateParagraph, meaningOf, placeDates } from './paragraph.ts';
import type { PlacedDate, Reading } from './paragraph.ts';
import { readPart, readWeekOfMonth } from './parts.ts';
import { readHalf, readQuarter } from './quarters.ts';
import { readRange } from './ranges.ts';
import { splitWords } from './splitWords.ts';
import { dateVocabulary } from './vocabulary.ts';
import { readWeekday } from './weekdays.ts';
import { readYear } from './years.ts';

/** How many words there are at most from the beginning of an expression to the first figure, name or unit in it. */
const CORE = 12;

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
  const parts = splitWords(list);
  if (!hasFigures && (vocabulary === null || !parts.some(({ word }) => vocabulary.isCore(word)))) return [];
  const full = hasFigures ? findFullDates(text, { start: 0, end: text.length }, language, order) : [];
  const placed = placeDates(parts, full);
  return vocabulary === null
    ? onlyFullDates(parts, placed)
    : findIn(new DateParagraph(text, parts, placed, vocabulary));
}

/** The expressions of a language that has no words for any but dates in full. */
function onlyFullDates(list: readonly Token[], full: ReadonlyMap<number, PlacedDate>): DateExpression[] {
  return [...full].flatMap(([at, { date, next }]) => {
    const first = list[at];
    const last = list[next - 1];
    if (first === undefined || last === undefined) return [];
    const end = Math.max(last.end, date.end);
    return [{ start: first.start, end, meaning: meaningOf(date), direction: null, by: 'clause' as const }];
  });
}

function findIn(paragraph: DateParagraph): DateExpression[] {
  const { list, full, words } = paragraph;
  const found: DateExpression[] = [];
  // Index of the next word that is at the core of expressions.
  let core = -1;
  // Index behind the last expression.
  let before = -1;
  let at = 0;
  while (at < list.length) {
    const token = list[at] as Token;
    let mayBegin = full.has(at);
    if (!mayBegin && words.opens(token.word)) {
      if (core < at) core = nextCore(paragraph, at);
      mayBegin = core - at <= CORE;
    }
    const reading = mayBegin ? readExpression(paragraph, at) : null;
    if (reading === null) {
      at++;
      continue;
    }
    const expression = place(paragraph, reading);
    const last = found.at(-1);
    if (expression !== null) {
      if (last !== undefined && isJoined(paragraph, before, reading.from))
        found[found.length - 1] = withYearOf(last, expression);
      found.push(expression);
      before = reading.next;
    }
    at = Math.max(reading.next, at + 1);
  }
  return found;
}

/** True when nothing but a conjunction, and small words behind it, stands between two expressions. */
function isJoined(paragraph: DateParagraph, next: number, from: number): boolean {
  const { words } = paragraph;
  if (next >= from || !words.conjunctions.has(paragraph.key(next))) return false;
  for (let at = next; at <= from; at++) if (!paragraph.isSpace(at - 1)) return false;
  // At most a preposition and an article: `and on the 5th of June 2017`.
  return from - next <= 3;
}

/** `11 January and 26 November 2021`: a day takes the year of a later one that a conjunction joins to it. */
function withYearOf(expression: DateExpression, next: DateExpression): DateExpression {
  const { meaning } = expression;
  const { meaning: behind } = next;
  if (meaning.kind !== 'day' || behind.kind !== 'day' || behind.year === null || isTold(meaning)) return expression;
  if (meaning.month * 31 + meaning.day > behind.month * 31 + behind.day) return expression;
  return { ...expression, meaning: { ...meaning, year: behind.year }, direction: null, by: 'clause' };
}

/** Index of the next word from `at` on that is at the core of expressions; infinite when there is none. */
function nextCore({ list, words }: DateParagraph, at: number): number {
  for (let next = at; next < list.length; next++) if (words.isCore((list[next] as Token).word)) return next;
  return Infinity;
}

function readExpression(paragraph: DateParagraph, at: number): Reading | null {
  return readRange(paragraph, at) ?? readPart(paragraph, at) ?? readSimple(paragraph, at);
}

/** What is neither a stretch nor a part of something; the kinds that take in more words come before those of which they are made. */
function readSimple(paragraph: DateParagraph, at: number): Reading | null {
  return (
    paragraph.fullDate(at) ??
    readDayWord(paragraph, at) ??
    readDayAndMonth(paragraph, at) ??
    readDistance(paragraph, at) ??
    readQuarter(paragraph, at) ??
    readHalf(paragraph, at) ??
    readDecade(paragraph, at) ??
    readWeekOfMonth(paragraph, at) ??
    readModified(paragraph, at) ??
    readMonth(paragraph, at) ??
    readWeekday(paragraph, at) ??
    readYear(paragraph, at)
  );
}

function place(paragraph: DateParagraph, reading: Reading): DateExpression | null {
  const { meaning, from, next } = reading;
  const first = paragraph.list[from];
  const last = paragraph.list[next - 1];
  if (first === undefined || last === undefined) return null;
  // A full date may end in an abbreviation whose full stop is part of it: `15 октября 2020 г.`
  const full = paragraph.full.get(from);
  const end = full !== undefined && full.next === next ? Math.max(last.end, full.date.end) : last.end;
  const direction = isTold(meaning) ? ({ direction: null, by: 'clause' } as const) : directionOf(paragraph, reading);
  return { start: first.start, end, meaning, ...direction };
}
