/** The full dates of a document, found once, and what a rule about them sees of a passage. */
import type { Language } from '../../languages/language.ts';
import { seenOnce, type Passage } from '../../syntax/quiet.ts';
import type { Transcript } from '../../syntax/transcript.ts';
import type { Span } from '../../text/span.ts';
import { signsOf } from '../signs.ts';
import { countMatches, orderCuesOf, orderFor } from './figuresOrder.ts';
import { findFullDates } from './fullDates.ts';
import type { FiguresOrder, FullDate } from './fullDates.ts';

/** So many units beside a date tell whether it is one, and in which case a weekday stands. */
const BESIDE = 8;

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
export function inDocumentOrder(transcript: Transcript, span: Span, numbers?: readonly number[]): FullDate[] {
  const { text, language } = transcript;
  const dates = findFullDates(text, span, language, language.figuresOrder, numbers);
  const order = orderFor(dates, transcript);
  return order === language.figuresOrder ? dates : findFullDates(text, span, language, order, numbers);
}

/** How figures are read in `span`: as the document sets them where that matters, otherwise as the language does. */
export function orderWithin(transcript: Transcript, span: Span): FiguresOrder {
  return orderFor(findFullDates(transcript.text, span, transcript.language), transcript);
}

/**
 * What {@link fullDates} depends on in a passage: each date as printed with its weekday, and what tells how the document reads
 * figures.
 */
export const seenOfDates = seenOnce((passage: Passage): string => {
  const { smallWord, language } = passage;
  const { dayFirst, monthFirst, dayFirstSpelling, monthFirstSpelling } = orderCuesOf(language);
  // Where one word became another, no date changed but one that it may be part of, and no spelling but its own.
  const text = smallWord === null ? passage.text : around(passage.text, smallWord, LONGEST_DATE);
  const spelt = smallWord === null ? text : around(passage.text, smallWord, CUE);
  let seen = `${countMatches(spelt, dayFirstSpelling)} ${countMatches(spelt, monthFirstSpelling)}`;
  if (!/\d/.test(text)) return seen;
  seen += ` ${countMatches(text, dayFirst)} ${countMatches(text, monthFirst)}`;
  for (const { start, end, weekday } of datesIn(text, language))
    seen += `\n${text.slice(Math.max(0, (weekday?.start ?? start) - BESIDE), end + BESIDE)}`;
  return seen;
});

function around(text: string, { start, end }: Span, units: number): string {
  return text.slice(Math.max(0, start - units), end + units);
}

export function datesIn(text: string, language: Language): readonly FullDate[] {
  return /\d{4}|\d\/\d/.test(text) ? findFullDates(text, { start: 0, end: text.length }, language) : [];
}

/** No date takes so many units with its weekday and with what stands beside it. */
const LONGEST_DATE = 100;

/** No spelling takes more than its word and so many units: `5 p.m. EST`. */
const CUE = 12;
