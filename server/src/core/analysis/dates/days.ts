/** Days: with their month, or counted from the day of speaking. */
import type { DateMeaning } from './expression.ts';
import { dayFigures, isCounted, isPartOfFigure } from './figures.ts';
import { monthNamed } from './months.ts';
import type { DateParagraph, Reading } from './paragraph.ts';
import { offsetBehind } from './units.ts';
import { phraseAt } from './vocabulary.ts';
import { yearBehind } from './years.ts';

/** A day of a month, without its year. */
interface DayOfMonth {
  readonly month: number;
  readonly day: number;
  readonly next: number;
}

/** `today`, `the day before yesterday`: a day counted from that of speaking. */
export function readDayWord(paragraph: DateParagraph, at: number): Reading | null {
  const day = phraseAt(paragraph.words.days, paragraph.list, at);
  if (day === null || !isDayWord(paragraph, at)) return null;
  return { meaning: { kind: 'dayOffset', days: day.value }, from: at, next: day.next };
}

/** `mañana` and `Morgen` are tomorrow only without an article or in lower case. */
function isDayWord(paragraph: DateParagraph, at: number): boolean {
  const { words } = paragraph;
  const token = paragraph.list[at];
  if (token === undefined) return false;
  if (words.timesOfDay.get(token.key)?.has(paragraph.key(at - 1)) === true) return false;
  // In German `Morgen` with a capital is the morning, except where every sentence begins with one.
  if (token.capital && words.speech.capitalIsTime?.includes(token.key) === true)
    return at === 0 || /[.!?:;–]\s*$/.test(paragraph.gap(at - 1));
  return true;
}

/** `October 4`, `4 October`, `Monday 15 February`, `3. Mai`, `9 de noviembre`; with `last year` behind it. */
export function readDayAndMonth(paragraph: DateParagraph, at: number): Reading | null {
  const { words } = paragraph;
  let start = at;
  let weekday: number | null = null;
  const named = words.weekdays.get(paragraph.key(at));
  if (named !== undefined && /^[.,]?\s*$/.test(paragraph.gap(at))) {
    weekday = named.weekday;
    // `Montag, dem 4. Mai` and `Monday, the 4th` are one day, `el jueves, el 9 de mayo` may be two.
    start = words.speech.capitals || paragraph.isSpace(at) ? paragraph.skip(at + 1, words.articles) : at + 1;
  }
  const date = monthThenDay(paragraph, start) ?? dayThenMonth(paragraph, start);
  if (date === null) return null;
  const year = yearBehind(paragraph, date.next);
  const offset = year === null ? offsetBehind(paragraph, date.next, 'year') : null;
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

function monthThenDay(paragraph: DateParagraph, at: number): DayOfMonth | null {
  const { words } = paragraph;
  const month = words.months.get(paragraph.key(at));
  const token = paragraph.list[at];
  if (month === undefined || token === undefined || !paragraph.isClose(at) || paragraph.gap(at).includes(','))
    return null;
  // Only English sets the month first; elsewhere the figure behind a month is something else.
  if (!words.speech.capitals || !token.capital) return null;
  const day = dayFigures(paragraph, at + 1);
  if (day === null || isTime(paragraph, at + 1) || isCounted(paragraph, at + 2)) return null;
  // `Monday 4th January, 26,626 patients`: the figure goes on behind a comma.
  if (paragraph.gap(at + 1) === ',' && /^\d{3}$/.test(paragraph.key(at + 2))) return null;
  return { month: month.month, day, next: at + 2 };
}

function dayThenMonth(paragraph: DateParagraph, at: number): DayOfMonth | null {
  const { words } = paragraph;
  const figures = dayFigures(paragraph, at);
  const spoken = figures === null ? phraseAt(words.dayOrdinals, paragraph.list, at) : null;
  const day = figures ?? spoken?.value;
  const next = spoken?.next ?? at + 1;
  if (day === undefined || isPartOfFigure(paragraph, at)) return null;
  if (!/^\.?\s*$/.test(paragraph.gap(next - 1)) || (spoken !== null && !paragraph.isSpace(next - 1))) return null;
  const monthAt = paragraph.skip(next, words.fillers);
  const month = monthNamed(paragraph, monthAt);
  return month === null ? null : { month, day, next: monthAt + 1 };
}

/** The figures at `at` are those of a time of day: `May 4:30`, `May 19 hours`. */
export function isTime(paragraph: DateParagraph, at: number): boolean {
  return /^:\d/.test(paragraph.gap(at)) || paragraph.words.noDayAfter.has(paragraph.key(at + 1));
}
