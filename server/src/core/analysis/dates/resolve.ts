import {
  addDays,
  addMonths,
  dayExists,
  dayNear,
  dayNumber,
  daysBetween,
  daysInMonth,
  isoDay,
  isoMonth,
  weekdayOf,
} from '../calendar.ts';
import type { CalendarDay } from '../calendar.ts';
import type { CalendarUnit, DateExpression, DateMeaning } from './expression.ts';

/** A date expression with the time it stands for. */
export interface ResolvedDate {
  /** ISO 8601: a day, a month `2020-10`, a year `2021`, otherwise an interval `start/end` of days, months or years. */
  readonly value: string;
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  /** `explicit` when the text prints the year; `inferred` when it follows from the event's date. */
  readonly certainty: 'explicit' | 'inferred';
  /** How it was inferred, as part of a sentence; empty when the date is explicit. */
  readonly how: Inference | '';
}

/** What a date that the text does not print in full is taken from. */
export type Inference =
  | 'counted from the event’s date'
  | 'counted from the event’s month'
  | 'counted from the event’s week'
  | 'counted from the event’s year'
  | 'the event’s own day'
  | 'the last one before the event'
  | 'the last such year before the event'
  | 'the next one after the event'
  | 'the next such year after the event'
  | 'the one of the event’s week'
  | 'the year in which the weekday agrees'
  | 'the year nearest to the event'
  | 'the year of the event';

type Unit = 'day' | 'month' | 'year';

/** A stretch of time with the unit that its value is written in. */
interface Stretch {
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  readonly unit: Unit;
  readonly isExplicit: boolean;
  readonly how: Inference | '';
}

/**
 * The time that an expression stands for, counted from the day of speaking; null when it depends on that day and there is none,
 * or when the calendar has no such day.
 */
export function resolveDate(expression: DateExpression, reference: CalendarDay | null): ResolvedDate | null {
  const stretch = resolve(expression.meaning, reference, expression);
  if (stretch === null) return null;
  return {
    value: valueOf(stretch),
    first: stretch.first,
    last: stretch.last,
    certainty: stretch.isExplicit ? 'explicit' : 'inferred',
    how: stretch.isExplicit ? '' : stretch.how,
  };
}

function valueOf({ first, last, unit }: Stretch): string {
  if (unit === 'day') {
    const isOne = daysBetween(first, last) === 0;
    return isOne ? isoDay(first) : `${isoDay(first)}/${isoDay(last)}`;
  }
  if (unit === 'month') {
    const from = isoMonth(first.year, first.month);
    const to = isoMonth(last.year, last.month);
    return from === to ? from : `${from}/${to}`;
  }
  const from = String(first.year).padStart(4, '0');
  return first.year === last.year ? from : `${from}/${String(last.year).padStart(4, '0')}`;
}

function resolve(meaning: DateMeaning, reference: CalendarDay | null, expression: DateExpression): Stretch | null {
  switch (meaning.kind) {
    case 'year':
      return years(meaning.year, meaning.year, true, '');
    case 'decade':
      return years(meaning.from, meaning.from + 9, true, '');
    case 'day':
      return dayOf(meaning, reference, expression);
    case 'month':
      return monthOf(meaning, reference, expression);
    case 'quarter': {
      const year = meaning.year ?? (reference === null ? null : reference.year + (meaning.yearOffset ?? 0));
      if (year === null || meaning.quarter < 1 || meaning.quarter > 4) return null;
      return months(year, meaning.quarter * 3 - 2, 3, meaning.year !== null, 'the year of the event');
    }
    case 'half': {
      const year = meaning.year ?? (reference === null ? null : reference.year + (meaning.yearOffset ?? 0));
      if (year === null || meaning.half < 1 || meaning.half > 2) return null;
      return months(year, meaning.half * 6 - 5, 6, meaning.year !== null, 'the year of the event');
    }
    case 'weekOfMonth': {
      const month = resolve(meaning.of, reference, expression);
      if (month === null) return null;
      const from = meaning.week < 0 ? addDays(month.last, -6) : addDays(month.first, (meaning.week - 1) * 7);
      return { ...month, first: from, last: addDays(from, 6), unit: 'day' };
    }
    case 'end': {
      const whole = resolve(meaning.of, reference, expression);
      if (whole === null) return null;
      // The end of the seventies is some years long, the end of this decade a day.
      return meaning.of.kind === 'decade' ? whole : { ...whole, first: whole.last, unit: 'day' };
    }
    case 'range': {
      const from = resolve(meaning.from, reference, expression);
      if (from === null) return null;
      // What follows in the same breath comes after: `30 November–1 December`.
      const to = resolve(meaning.to, reference === null ? null : from.last, {
        ...expression,
        direction: 'future',
        by: 'preposition',
      });
      if (to === null || daysBetween(from.first, to.last) < 0) return null;
      return {
        first: from.first,
        last: to.last,
        unit: from.unit,
        isExplicit: from.isExplicit && to.isExplicit,
        how: from.how,
      };
    }
    case 'dayOffset':
    case 'weekday':
    case 'unit':
    case 'distance':
      return reference === null ? null : relative(meaning, reference, expression);
    default:
      return meaning satisfies never;
  }
}

function relative(
  meaning: Extract<DateMeaning, { kind: 'dayOffset' | 'weekday' | 'unit' | 'distance' }>,
  reference: CalendarDay,
  expression: DateExpression,
): Stretch | null {
  const how = 'counted from the event’s date';
  switch (meaning.kind) {
    case 'dayOffset':
      return day(addDays(reference, meaning.days), false, how);
    case 'weekday':
      return weekday(meaning, reference, expression);
    case 'unit':
      return unit(meaning.unit, meaning.offset, reference, how);
    case 'distance':
      return distance(meaning.unit, meaning.count, reference, how);
    default:
      return meaning satisfies never;
  }
}

function day(on: CalendarDay, isExplicit: boolean, how: Inference | ''): Stretch {
  return { first: on, last: on, unit: 'day', isExplicit, how };
}

function months(year: number, month: number, count: number, isExplicit: boolean, how: Inference | ''): Stretch {
  const end = addMonths(year, month, count - 1);
  return {
    first: { year, month, day: 1 },
    last: { ...end, day: daysInMonth(end.year, end.month) },
    unit: 'month',
    isExplicit,
    how,
  };
}

function years(from: number, to: number, isExplicit: boolean, how: Inference | ''): Stretch {
  return {
    first: { year: from, month: 1, day: 1 },
    last: { year: to, month: 12, day: 31 },
    unit: 'year',
    isExplicit,
    how,
  };
}

function dayOf(
  meaning: Extract<DateMeaning, { kind: 'day' }>,
  reference: CalendarDay | null,
  expression: DateExpression,
): Stretch | null {
  const { month, day: number } = meaning;
  if (meaning.year !== null) {
    const on = { year: meaning.year, month, day: number };
    return dayExists(on) ? day(on, true, '') : null;
  }
  if (reference === null) return null;
  if (meaning.yearOffset !== null) {
    const on = { year: reference.year + meaning.yearOffset, month, day: number };
    return dayExists(on) ? day(on, false, 'counted from the event’s year') : null;
  }
  const candidates = [-1, 0, 1]
    .map((offset) => ({ year: reference.year + offset, month, day: number }))
    .filter(dayExists);
  // Near the event a weekday that is not the date's is wrong; farther away it knows the year better than the distance does.
  const near = meaning.weekday === null ? null : dayNear({ month, day: number }, reference);
  if (near !== null) return day(near, false, reasonOf(expression));
  const agreeing = meaning.weekday === null ? [] : candidates.filter((on) => weekdayOf(on) === meaning.weekday);
  if (agreeing.length > 0) {
    const nearest = choose(agreeing, reference, expression);
    return nearest === null ? null : day(nearest, false, 'the year in which the weekday agrees');
  }
  const chosen = choose(candidates, reference, expression);
  return chosen === null ? null : day(chosen, false, reasonOf(expression));
}

function reasonOf(expression: DateExpression): Inference {
  if (expression.by !== 'preposition') return 'the year nearest to the event';
  return expression.direction === 'past' ? 'the last such year before the event' : 'the next such year after the event';
}

/**
 * How far the nearest year must be from the day of speaking, in days, before a verb in another tense decides against it. A verb
 * somewhere in the clause decides only where both years are about as far away.
 */
const AGAINST = { preposition: 0, verb: 45, clause: 120 } as const;

/** The candidate nearest to the day of speaking on the side that the words point to. */
function choose(
  candidates: readonly CalendarDay[],
  reference: CalendarDay,
  expression: DateExpression,
): CalendarDay | null {
  const byDistance = candidates.toSorted(
    (left, right) => Math.abs(daysBetween(reference, left)) - Math.abs(daysBetween(reference, right)),
  );
  const nearest = byDistance[0];
  if (nearest === undefined) return null;
  const { direction, by } = expression;
  if (direction === null) return nearest;
  const isOnSide = (on: CalendarDay): boolean =>
    direction === 'past' ? daysBetween(reference, on) <= 0 : daysBetween(reference, on) >= 0;
  if (isOnSide(nearest)) return nearest;
  if (Math.abs(daysBetween(reference, nearest)) < AGAINST[by]) return nearest;
  return byDistance.find(isOnSide) ?? nearest;
}

function monthOf(
  meaning: Extract<DateMeaning, { kind: 'month' }>,
  reference: CalendarDay | null,
  expression: DateExpression,
): Stretch | null {
  const { month } = meaning;
  if (meaning.year !== null) return months(meaning.year, month, 1, true, '');
  if (reference === null) return null;
  if (meaning.yearOffset !== null)
    return months(reference.year + meaning.yearOffset, month, 1, false, 'counted from the event’s year');
  if (meaning.modifier !== null) {
    const isBefore = month < reference.month;
    const isAfter = month > reference.month;
    const beyond = meaning.modifier - Math.sign(meaning.modifier);
    const year =
      meaning.modifier < 0
        ? reference.year - (isBefore ? 0 : 1)
        : meaning.modifier > 0
          ? reference.year + (isAfter ? 0 : 1)
          : reference.year;
    return months(year + beyond, month, 1, false, 'counted from the event’s month');
  }
  const here = { ...reference, day: 15 };
  const candidates = [-1, 0, 1].map((offset) => ({ year: reference.year + offset, month, day: 15 }));
  const chosen = choose(candidates, here, expression);
  return chosen === null ? null : months(chosen.year, month, 1, false, reasonOf(expression));
}

function weekday(
  { weekday: wanted, modifier, weekOffset }: Extract<DateMeaning, { kind: 'weekday' }>,
  reference: CalendarDay,
  expression: DateExpression,
): Stretch {
  if (weekOffset !== null) {
    const monday = addDays(reference, weekOffset * 7 - weekdayOf(reference));
    return day(addDays(monday, wanted), false, 'counted from the event’s week');
  }
  const ahead = (wanted - weekdayOf(reference) + 7) % 7;
  const back = ahead - 7;
  const beyond = modifier === null ? 0 : (modifier - Math.sign(modifier)) * 7;
  if (modifier !== null && modifier < 0)
    return day(addDays(reference, back + beyond), false, 'the last one before the event');
  if (modifier !== null && modifier > 0) {
    // Spoken on a Monday, `next Friday` is the one of the next week; on a Thursday `next Tuesday` is the coming one.
    return day(addDays(reference, (ahead === 0 ? 7 : ahead) + beyond), false, 'the next one after the event');
  }
  if (modifier === 0) return day(addDays(reference, ahead), false, 'the one of the event’s week');
  if (ahead === 0) return day(reference, false, 'the event’s own day');
  if (expression.direction === 'past') return day(addDays(reference, back), false, 'the last one before the event');
  // Who speaks of a day gone by says so with a verb; without one the day is nearly always to come.
  return day(addDays(reference, ahead), false, 'the next one after the event');
}

function unit(name: CalendarUnit, offset: number, reference: CalendarDay, how: Inference | ''): Stretch | null {
  switch (name) {
    case 'day':
      return day(addDays(reference, offset), false, how);
    case 'week':
      return week(addDays(reference, offset * 7), how);
    case 'month': {
      const { year, month } = addMonths(reference.year, reference.month, offset);
      return months(year, month, 1, false, how);
    }
    case 'quarter': {
      const { year, month } = addMonths(reference.year, Math.floor((reference.month - 1) / 3) * 3 + 1, offset * 3);
      return months(year, month, 3, false, how);
    }
    case 'year':
      return years(reference.year + offset, reference.year + offset, false, how);
    case 'decade': {
      const from = Math.floor(reference.year / 10) * 10 + offset * 10;
      return years(from, from + 9, false, how);
    }
    default:
      return name satisfies never;
  }
}

/** From Monday to Sunday. */
function week(on: CalendarDay, how: Inference | ''): Stretch {
  const first = addDays(on, -weekdayOf(on));
  return { first, last: addDays(first, 6), unit: 'day', isExplicit: false, how };
}

function distance(name: CalendarUnit, count: number, reference: CalendarDay, how: Inference | ''): Stretch | null {
  switch (name) {
    case 'day':
      return day(addDays(reference, count), false, how);
    case 'week':
      return week(addDays(reference, count * 7), how);
    case 'month': {
      const { year, month } = addMonths(reference.year, reference.month, count);
      return months(year, month, 1, false, how);
    }
    case 'quarter': {
      const { year, month } = addMonths(reference.year, reference.month, count * 3);
      return months(year, month, 1, false, how);
    }
    case 'year':
      return years(reference.year + count, reference.year + count, false, how);
    case 'decade':
      return years(reference.year + count * 10, reference.year + count * 10, false, how);
    default:
      return name satisfies never;
  }
}

/** True when a day lies in the stretch. */
export function covers(date: ResolvedDate, on: CalendarDay): boolean {
  return dayNumber(date.first) <= dayNumber(on) && dayNumber(on) <= dayNumber(date.last);
}
