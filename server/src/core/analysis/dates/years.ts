/** Years: by themselves, behind a month or a day, and with the words for them. */
import { isCyrillic } from '../../text/scripts.ts';
import { isCounted, yearFigures } from './figures.ts';
import type { DateParagraph, Reading } from './paragraph.ts';
import { fiscalYear, phraseAt } from './vocabulary.ts';

/** A year, and the index behind it. */
export interface PlacedYear {
  readonly year: number;
  readonly next: number;
}

/** A year in figures that stands where a year can: behind a preposition, beside a word for it, before a comma. */
export function readYear(paragraph: DateParagraph, at: number): Reading | null {
  const { words } = paragraph;
  const word = phraseAt(words.yearWords, paragraph.list, at);
  if (word !== null && paragraph.isSpace(word.next - 1)) {
    const year = yearFigures(paragraph, word.next);
    if (year !== null) return { meaning: { kind: 'year', year }, from: at, next: behindYear(paragraph, word.next + 1) };
  }
  const fiscal = fiscalYear.exec(paragraph.key(at))?.[1];
  if (fiscal !== undefined) {
    const value = fiscal.length === 2 ? 2000 + Number(fiscal) : Number(fiscal);
    return { meaning: { kind: 'year', year: value }, from: at, next: at + 1 };
  }
  const year = yearFigures(paragraph, at);
  if (year === null) return null;
  const next = behindYear(paragraph, at + 1);
  const reading: Reading = { meaning: { kind: 'year', year }, from: at, next };
  if (next > at + 1) return reading;
  if (isCounted(paragraph, at + 1) || beginsReference(paragraph, at)) return null;
  const before = paragraph.list[at - 1];
  const gapBefore = paragraph.gap(at - 1);
  // A telephone number or a sum in groups: `800 911 2000`.
  if (before !== undefined && /^\d{3,}$/.test(before.key) && /^\s+$/.test(gapBefore)) return null;
  const isLed = before !== undefined && words.leads.has(before.key) && /^\s+$/.test(gapBefore);
  const follows = paragraph.list[at + 1];
  const isOpen = follows !== undefined && /^\s+$/.test(paragraph.gap(at));
  const isPlainWord =
    isOpen && !follows.capital && !words.functionWords.has(follows.key) && !words.leads.has(follows.key);
  if (isLed) return year % 100 === 0 && isPlainWord ? null : reading;
  // `Agenda 2030`, `Resolution 1973`: part of a name.
  if (before !== undefined && /^\s+$/.test(gapBefore) && before.capital && !words.months.has(before.key) && at > 1)
    return null;
  if (before !== undefined && words.articles.has(before.key)) return reading;
  return isPlainWord ? null : reading;
}

/** `1801-23-10-2020`: figures tied to more than one further number by hyphens are the number of a document. */
function beginsReference(paragraph: DateParagraph, at: number): boolean {
  return paragraph.gap(at) === '-' && /^\d+-\d/.test(paragraph.key(at + 1));
}

/** A year right behind a month or a day: `, 2020`, `de 2020`, `2020 года`. */
export function yearBehind(paragraph: DateParagraph, next: number): PlacedYear | null {
  const { words } = paragraph;
  if (!/^[.,]?\s*$/.test(paragraph.gap(next - 1))) return null;
  const at = paragraph.skip(next, words.fillers);
  const year = yearFigures(paragraph, at);
  if (year === null || isCounted(paragraph, at + 1)) return null;
  return { year, next: behindYear(paragraph, at + 1) };
}

/** Index behind a word for the year that follows its figures: `2020 года`, `г.`. */
export function behindYear(paragraph: DateParagraph, next: number): number {
  const { words } = paragraph;
  const isFollowed =
    isCyrillic(paragraph.key(next)) && words.yearWords.has(paragraph.key(next)) && paragraph.isSpace(next - 1);
  return isFollowed ? next + 1 : next;
}

/** `the year 2020`, `2020` behind a word for it. */
export function readNamedYear(paragraph: DateParagraph, at: number): Reading | null {
  const word = phraseAt(paragraph.words.yearWords, paragraph.list, at);
  const year = word === null ? null : yearFigures(paragraph, word.next);
  return word === null || year === null ? null : { meaning: { kind: 'year', year }, from: at, next: word.next + 1 };
}
