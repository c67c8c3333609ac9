/** Months, weekdays and units of which a word says which one is meant: `last March`, `nächsten Freitag`, `l’année prochaine`. */
import { readDayAndMonth } from './days.ts';
import { monthNamed } from './months.ts';
import type { DateParagraph, Reading } from './paragraph.ts';
import { readBesideModifier, readUnit } from './units.ts';

/** `last March`, `next year`, `this week`, `nächsten Freitag`, `el lunes pasado`, `l’année prochaine`. */
export function readModified(paragraph: DateParagraph, at: number): Reading | null {
  return readBesideModifier(paragraph, at, readUnitOrDay);
}

function readUnitOrDay(paragraph: DateParagraph, at: number, modifier: number): Reading | null {
  const { words } = paragraph;
  const key = paragraph.key(at);
  const unit = readUnit(paragraph, at, modifier);
  if (unit !== null) return unit;
  const month = monthNamed(paragraph, at);
  if (month !== null && words.months.get(key)?.isFull === true) {
    return { meaning: { kind: 'month', month, modifier, year: null, yearOffset: null }, from: at, next: at + 1 };
  }
  const weekday = words.weekdays.get(key);
  if (weekday?.isFull !== true || words.ambiguous.has(key)) return null;
  // `el pasado viernes 15 de mayo`: the day itself says more.
  const date = readDayAndMonth(paragraph, at);
  if (date !== null) return date;
  return {
    meaning: { kind: 'weekday', weekday: weekday.weekday, modifier, weekOffset: null },
    from: at,
    next: at + 1,
  };
}
