import type { CalendarDay } from '../../analysis/calendar.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** A day with its weekday as a language writes it: `Sonntag, 4. Oktober 2020`. */
export function longDay(tag: string, day: CalendarDay): string {
  return formatted(tag, day, 'day', { dateStyle: 'full' });
}

/** A month with its year: `Oktober 2020`. */
export function longMonth(tag: string, day: CalendarDay): string {
  return formatted(tag, { ...day, day: 1 }, 'month', { month: 'long', year: 'numeric' });
}

function formatted(tag: string, day: CalendarDay, kind: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${tag} ${kind}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
    formats.set(key, format);
  }
  const text = format.format(Date.UTC(day.year, day.month - 1, day.day));
  return text.charAt(0).toUpperCase() + text.slice(1);
}
