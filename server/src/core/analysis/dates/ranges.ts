/** Stretches between two dates: `from 12 to 15 March`, `2016–2020`. */
import { isTime, readDayAndMonth } from './days.ts';
import type { DateMeaning } from './expression.ts';
import { dayFigures, isCounted, yearFigures } from './figures.ts';
import { monthNamed, readMonth } from './months.ts';
import type { DateParagraph, Reading } from './paragraph.ts';
import { phraseAt } from './vocabulary.ts';
import { behindYear, readNamedYear, yearBehind } from './years.ts';
import type { PlacedYear } from './years.ts';

/** `between 2017 and 2019`, `from 12 to 15 March`, `30 November–1 December`, `2016–2020`. */
export function readRange(paragraph: DateParagraph, at: number): Reading | null {
  const { words } = paragraph;
  const hasFrom = words.rangeFrom.has(paragraph.key(at)) && paragraph.isSpace(at);
  const start = hasFrom ? paragraph.skip(at + 1, words.articles) : at;
  const left = readSide(paragraph, start, hasFrom);
  if (left === null) return hasFrom ? null : readDayRange(paragraph, at);
  const link = rangeLink(paragraph, left.next, words.rangeBetween.has(paragraph.key(at)));
  if (link < 0) return readDayRange(paragraph, start, hasFrom);
  const right = readSide(paragraph, paragraph.skip(link, words.articles), true);
  if (right === null) return readDayRange(paragraph, start, hasFrom);
  const meaning = joined(left.meaning, right.meaning);
  if (meaning === null) return null;
  return { meaning, from: left.from, next: right.next };
}

/** Index behind what joins the two sides of a range that ended before `next`; −1 when nothing does. */
function rangeLink(paragraph: DateParagraph, next: number, isBetween: boolean): number {
  const { words } = paragraph;
  if (/^\s?[–—-]\s?$/.test(paragraph.gap(next - 1))) return next;
  // `28. bis 30. Juni`; a capital behind the full stop begins another sentence.
  const isEnded = paragraph.gap(next - 1).startsWith('.') && paragraph.list[next]?.capital === true;
  const link =
    !isEnded && /^\.?\s+$/.test(paragraph.gap(next - 1)) ? phraseAt(words.rangeTo, paragraph.list, next) : null;
  // Without `between` a conjunction only joins two dates: `on 4 and 5 May`, `от 4 и 5 мая`.
  if (link === null || (!isBetween && words.conjunctions.has(paragraph.key(next)))) return -1;
  return link.next;
}

/** One side of a range: a full date, a day and month, a month, a year. */
function readSide(paragraph: DateParagraph, at: number, isSafe: boolean): Reading | null {
  const full = paragraph.fullDate(at);
  if (full !== null) return full;
  const day = readDayAndMonth(paragraph, at);
  if (day !== null) return day;
  const month = readMonth(paragraph, at);
  if (month !== null) return month;
  const year = yearFigures(paragraph, at);
  if (year !== null && (isSafe || /^\s?[–—-]\s?$/.test(paragraph.gap(at))) && !isCounted(paragraph, at + 1)) {
    return { meaning: { kind: 'year', year }, from: at, next: behindYear(paragraph, at + 1) };
  }
  return isSafe ? readNamedYear(paragraph, at) : null;
}

/** `12 to 15 March`, `July 21-22`, `28. bis 30. Juni`, `May 19 to 21`. */
function readDayRange(paragraph: DateParagraph, at: number, hasFrom = false): Reading | null {
  const { words } = paragraph;
  const month = words.months.get(paragraph.key(at));
  if (month !== undefined && (paragraph.list[at]?.capital === true || !words.speech.capitals)) {
    const first = dayFigures(paragraph, at + 1);
    if (first === null || !paragraph.isClose(at)) return null;
    const link = pastArticles(paragraph, rangeLink(paragraph, at + 2, true));
    const second = link < 0 ? null : dayFigures(paragraph, link);
    if (
      second === null ||
      !isStretch(paragraph, first, second, link, hasFrom) ||
      isTime(paragraph, link) ||
      monthNamed(paragraph, link + 1) !== null
    )
      return null;
    const year = yearBehind(paragraph, link + 1);
    return daysOfMonth(at, link + 1, year, month.month, first, second);
  }
  const first = dayFigures(paragraph, at);
  // `Episode 7 – 24 May` is one day.
  if (first === null || words.numbered.has(paragraph.key(at - 1))) return null;
  const link = pastArticles(paragraph, rangeLink(paragraph, at + 1, true));
  const second = link < 0 ? null : dayFigures(paragraph, link);
  if (second === null || !isStretch(paragraph, first, second, link, hasFrom)) return null;
  const monthAt = paragraph.skip(link + 1, words.fillers);
  const named = monthNamed(paragraph, monthAt);
  if (named === null) return null;
  return daysOfMonth(at, monthAt + 1, yearBehind(paragraph, monthAt + 1), named, first, second);
}

/** `entre le 20 et le 24 juin`: an article may stand before the second day as well. */
function pastArticles(paragraph: DateParagraph, link: number): number {
  const { words } = paragraph;
  return link < 0 ? link : paragraph.skip(link, words.articles);
}

function daysOfMonth(
  from: number,
  next: number,
  year: PlacedYear | null,
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
function isStretch(paragraph: DateParagraph, first: number, second: number, link: number, hasFrom: boolean): boolean {
  const { words } = paragraph;
  if (second <= first) return false;
  return hasFrom || second === first + 1 || !words.conjunctions.has(paragraph.key(link - 1));
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
