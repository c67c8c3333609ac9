/** Parts of months, years and other units: their end, their middle, a week of them. */
import { isCyrillic } from '../../text/scripts.ts';
import { readDecade } from './decades.ts';
import { yearFigures } from './figures.ts';
import { readModified } from './modified.ts';
import { readMonth } from './months.ts';
import type { DateParagraph, Reading } from './paragraph.ts';
import { readHalf, readQuarter } from './quarters.ts';
import { calendarUnit } from './units.ts';
import { phraseAt } from './vocabulary.ts';
import { behindYear, readNamedYear } from './years.ts';

/** `the end of next year`, `Ende August`, `early 1980`, `mid-2021`, `before the month is out`. */
export function readPart(paragraph: DateParagraph, at: number): Reading | null {
  const { words } = paragraph;
  const whole = phraseAt(words.wholePhrases, paragraph.list, at);
  if (whole !== null) {
    const unit = calendarUnit(whole.value);
    if (unit !== null)
      return { meaning: { kind: 'end', of: { kind: 'unit', unit, offset: 0 } }, from: at, next: whole.next };
  }
  const single = phraseAt(words.wholeEnds, paragraph.list, at);
  if (single !== null) {
    const unit = single.value === 0 ? 'year' : 'month';
    return { meaning: { kind: 'end', of: { kind: 'unit', unit, offset: 0 } }, from: at, next: single.next };
  }
  for (const [map, isEnd] of [
    [words.ends, true],
    [words.around, false],
  ] as const) {
    const part = phraseAt(map, paragraph.list, at);
    if (part === null) continue;
    const start = paragraph.skip(paragraph.skip(part.next, words.fillers), words.articles);
    const thing = readWhole(paragraph, start);
    if (thing === null) continue;
    return { meaning: isEnd ? { kind: 'end', of: thing.meaning } : thing.meaning, from: at, next: thing.next };
  }
  return null;
}

/** What a part can be taken of: a month, a year, a decade, a quarter, the current unit. */
function readWhole(paragraph: DateParagraph, at: number): Reading | null {
  const { words } = paragraph;
  const modified = readModified(paragraph, at);
  if (modified !== null) return modified;
  const month = readMonth(paragraph, at);
  if (month !== null) return month;
  const decade = readDecade(paragraph, at);
  if (decade !== null) return decade;
  const quarter = readQuarter(paragraph, at) ?? readHalf(paragraph, at);
  if (quarter !== null) return quarter;
  const year = yearFigures(paragraph, at);
  if (year !== null) return { meaning: { kind: 'year', year }, from: at, next: behindYear(paragraph, at + 1) };
  const named = readNamedYear(paragraph, at);
  if (named !== null) return named;
  const unit = calendarUnit(words.units.get(paragraph.key(at)));
  if (unit === null || unit === 'day' || words.plurals.has(paragraph.key(at))) return null;
  // `the month of August`, `mois d’août`
  const ofMonth = unit === 'month' ? readMonth(paragraph, paragraph.skip(at + 1, words.fillers)) : null;
  if (ofMonth !== null && ofMonth.from > at + 1) return { ...ofMonth, from: at };
  const after = phraseAt(words.after, paragraph.list, at + 1);
  return { meaning: { kind: 'unit', unit, offset: after?.value ?? 0 }, from: at, next: after?.next ?? at + 1 };
}

/** `the last week of March`, `ersten Woche im Mai`, `última semana de mayo`. */
export function readWeekOfMonth(paragraph: DateParagraph, at: number): Reading | null {
  const { words } = paragraph;
  const week = words.ordinals.get(paragraph.key(at)) ?? words.before.get(paragraph.key(at));
  if (week === undefined || (week !== -1 && week < 1) || !paragraph.isSpace(at)) return null;
  const unit = paragraph.key(at + 1);
  if (words.units.get(unit) !== 'week' || words.plurals.has(unit) || !paragraph.isSpace(at + 1)) return null;
  const monthAt = paragraph.skip(at + 2, words.fillers);
  if (monthAt === at + 2 && !isCyrillic(unit)) return null;
  const month = readMonth(paragraph, monthAt);
  return month === null
    ? null
    : { meaning: { kind: 'weekOfMonth', week, of: month.meaning }, from: at, next: month.next };
}
