/** Figures that are a day of the month or a year, and what tells them from the rest of a number. */
import { allDateWords } from '../../languages/wordsOfAll.ts';
import { alternatives } from '../../languages/phrases.ts';
import { ordinals } from './dateGrammar.ts';
import type { DateParagraph } from './paragraph.ts';

const writtenDay = new RegExp(`^(\\d{1,2})(?:-?(?:${alternatives([...ordinals])}))?$`, 'u');
const writtenYear = new RegExp(
  `^\\d{4}(?:-?(?:${alternatives(allDateWords.flatMap(({ speech }) => speech.yearCases ?? []))}))?$`,
  'u',
);

/** Years that figures alone may mean. */
const FIRST_YEAR = 1500;
const LAST_YEAR = 2100;

/** A day of the month in figures, ordinal ending included; null for anything else. */
export function dayFigures(paragraph: DateParagraph, at: number): number | null {
  const match = writtenDay.exec(paragraph.key(at));
  const day = match === null ? 0 : Number(match[1]);
  return day >= 1 && day <= 31 ? day : null;
}

/** A year in figures, with the ending of its case; null for anything else. */
export function yearFigures(paragraph: DateParagraph, at: number): number | null {
  const key = paragraph.key(at);
  // `в августе 2020-го`
  if (!writtenYear.test(key)) return null;
  const year = Number(key.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR || isPartOfFigure(paragraph, at)) return null;
  const token = paragraph.list[at];
  const after = token === undefined ? '' : paragraph.text.slice(token.end, token.end + 2);
  return /^[.,:/]\d|^\s?[%‰$€£]/.test(after) ? null : year;
}

/** True when the figures go on to the left: `26,626`, `3.5`, `$4`. */
export function isPartOfFigure(paragraph: DateParagraph, at: number): boolean {
  const token = paragraph.list[at];
  if (token === undefined) return true;
  const start = token.start;
  return /[\d$€£#№][.,:/]?$|[$€£#№]\s?$/.test(paragraph.text.slice(Math.max(0, start - 2), start));
}

/** Zones of time behind a time of day without a colon: `1600 UTC`. */
const zones = new Set(['utc', 'gmt', 'bst', 'cet', 'cest', 'edt', 'msk']);

/** The word at `at` is what figures before it count or a time of day ends in: `2020 people`, `1600 UTC`. */
export function isCounted(paragraph: DateParagraph, at: number): boolean {
  const { words } = paragraph;
  const key = paragraph.key(at);
  if (!words.counted.has(key) && !(zones.has(key) && paragraph.list[at]?.capital === true)) return false;
  return /^\s+$/.test(paragraph.gap(at - 1));
}
