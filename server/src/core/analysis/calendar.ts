/**
 * Arithmetic on calendar days of the proleptic Gregorian calendar. No time zone plays a part: a day is a number, and `Date`
 * is used in UTC only, because what day it is must not depend on the machine that reads the transcript.
 */

const MILLISECONDS_OF_A_DAY = 86_400_000;

/** A day as numbers, not necessarily one that exists: `month` counts from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** How many days the month has (28 to 31); 0 when there is no such month. `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True when the calendar has the day: 31 February and 32 October do not exist. */
export function dayExists({ year, month, day }: CalendarDay): boolean {
  return day >= 1 && day <= daysInMonth(year, month);
}

/** `2020-10-23`. Years before 1000 get leading zeros. The day is written as given, existing or not. */
export function isoDay({ year, month, day }: CalendarDay): string {
  return `${isoMonth(year, month)}-${String(day).padStart(2, '0')}`;
}

/** `2020-10`. */
export function isoMonth(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

/** Reads `2020-10-23`; `null` when the text is anything else or the day does not exist. */
export function readIsoDay(text: string): CalendarDay | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return dayExists(day) ? day : null;
}

/** Days since 1 January 1970, negative before it. A day or month beyond its range runs over into the next: month 13 is January. */
export function dayNumber({ year, month, day }: CalendarDay): number {
  // `Date.UTC` takes years below 100 for the twentieth century, `setUTCFullYear` does not.
  return new Date(0).setUTCFullYear(year, month - 1, day) / MILLISECONDS_OF_A_DAY;
}

/** The day that is `number` days after 1 January 1970. */
export function dayOfNumber(number: number): CalendarDay {
  const date = new Date(number * MILLISECONDS_OF_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day `count` days later, or earlier when negative. */
export function addDays(day: CalendarDay, count: number): CalendarDay {
  return dayOfNumber(dayNumber(day) + count);
}

/** The month `count` months later, or earlier when negative. */
export function addMonths(
  year: number,
  month: number,
  count: number,
): { readonly year: number; readonly month: number } {
  const months = year * 12 + month - 1 + count;
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
}

/** 0 for Monday to 6 for Sunday, the order of `Language.weekdays`. */
export function weekdayOf(day: CalendarDay): number {
  // 1 January 1970 was a Thursday, which is 3 when Monday is 0.
  return (((dayNumber(day) + 3) % 7) + 7) % 7;
}

/** How many days `to` is after `from`; negative when it is before. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** Further away than this, in days, people may mean another year than the nearest one. */
const NEAR = 45;

/** The day of this month (1 to 12) and day that lies within {@link NEAR} days of another one, so that its year is certain; else null. */
export function dayNear({ month, day }: Pick<CalendarDay, 'month' | 'day'>, other: CalendarDay): CalendarDay | null {
  for (const year of [other.year, other.year + 1, other.year - 1]) {
    const candidate = { year, month, day };
    if (dayExists(candidate) && Math.abs(daysBetween(candidate, other)) <= NEAR) return candidate;
  }
  return null;
}
