/** Distances from the day of speaking, as a number of units: `eight years ago`, `in three weeks`. */
import { directionOf } from './direction.ts';
import type { CalendarUnit } from './expression.ts';
import { isPartOfFigure } from './figures.ts';
import type { DateParagraph, Reading } from './paragraph.ts';
import { calendarUnit } from './units.ts';
import { phraseAt } from './vocabulary.ts';

interface CountedUnit {
  readonly unit: CalendarUnit;
  readonly count: number;
  readonly next: number;
}

/** `eight years ago`, `vor acht Jahren`, `il y a cinq ans`, `in three weeks`, `через два года`, `год назад`. */
export function readDistance(paragraph: DateParagraph, at: number): Reading | null {
  const { words } = paragraph;
  for (const [map, sign] of [
    [words.agoBefore, -1],
    [words.aheadBefore, 1],
  ] as const) {
    const lead = phraseAt(map, paragraph.list, at);
    if (lead === null) continue;
    const counted = countedUnit(paragraph, lead.next) ?? bareUnit(paragraph, lead.next);
    // `vor dem Jahr`, `in a year of`: only a number of units is a distance, and `in` needs more than one figure.
    if (counted === null) continue;
    if (sign > 0 && phraseAt(words.agoAfter, paragraph.list, counted.next) !== null) continue;
    const reading: Reading = {
      meaning: { kind: 'distance', unit: counted.unit, count: sign * counted.count },
      from: at,
      next: counted.next,
    };
    // `In two years we built it` is how long it took.
    if (sign > 0 && directionOf(paragraph, reading).direction === 'past') continue;
    return reading;
  }
  const counted = countedUnit(paragraph, at) ?? bareUnit(paragraph, at);
  if (counted === null) return null;
  const ago = phraseAt(words.agoAfter, paragraph.list, counted.next);
  if (ago !== null && paragraph.isSpace(counted.next - 1)) {
    return { meaning: { kind: 'distance', unit: counted.unit, count: -counted.count }, from: at, next: ago.next };
  }
  const ahead = phraseAt(words.aheadAfter, paragraph.list, counted.next);
  if (ahead !== null)
    return { meaning: { kind: 'distance', unit: counted.unit, count: counted.count }, from: at, next: ahead.next };
  return null;
}

function countedUnit(paragraph: DateParagraph, at: number): CountedUnit | null {
  const { words } = paragraph;
  const key = paragraph.key(at);
  const number =
    words.numbers.get(key) ?? (/^\d{1,3}$/.test(key) && !isPartOfFigure(paragraph, at) ? Number(key) : undefined);
  if (number === undefined || !paragraph.isSpace(at)) return null;
  const unit = words.units.get(paragraph.key(at + 1));
  if (unit === 'fortnight') return { unit: 'day', count: number * 14, next: at + 2 };
  const whole = calendarUnit(unit);
  return whole === null ? null : { unit: whole, count: number, next: at + 2 };
}

/** In Russian `год назад` and `через год` need no number. */
function bareUnit(paragraph: DateParagraph, at: number): CountedUnit | null {
  const { words } = paragraph;
  const unit = calendarUnit(words.units.get(paragraph.key(at)));
  if (unit === null || words.plurals.has(paragraph.key(at)) || words.speech.bareUnits !== true) return null;
  return { unit, count: 1, next: at + 1 };
}
