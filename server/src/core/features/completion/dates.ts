import type { Analysis } from '../../analysis/analysis.ts';
import { dates } from '../../analysis/dates/dates.ts';
import type { Language } from '../../languages/language.ts';
import { plain } from '../../text/characters.ts';
import { touches } from '../../text/span.ts';
import { wordStarts } from './completion.ts';
import type { Completion, Typed } from './completion.ts';

/** Three letters of a month, or a day with a letter of its month. */
const enough = /^(?:\p{L}[\p{L}\p{M}]{2}|\d{1,2}\.? \p{L})/u;

/**
 * Dates whose beginning is typed: the event's date as the text prints it, and the other days it names. Where the text does not
 * tell the event's date, today is offered as that, and in the first line without anything typed.
 */
export function dateCompletions(analysis: Analysis, { before, offset, lineStart }: Typed, today: string): Completion[] {
  const { transcript, eventDate } = analysis;
  const isAtHead = eventDate === null && lineStart === 0 && /(?:^|[\s,])$/.test(before);
  const starts = wordStarts(before, 3).toReversed();
  const offered = [
    eventDate === null
      ? { text: spelled(today, transcript.language), detail: 'today' }
      : { text: plain(transcript.text.slice(eventDate.start, eventDate.end)), detail: 'the event’s date' },
    ...dates(analysis).flatMap((date) => {
      const isDay = date.resolved !== null && /^\d{4}-\d{2}-\d{2}$/.test(date.resolved.value);
      return isDay && /\d/.test(date.text) && !touches(date, offset)
        ? [{ text: plain(date.text), detail: date.resolved.value }]
        : [];
    }),
  ];
  const seen = new Set<string>();
  return offered.flatMap(({ text, detail }): Completion[] => {
    if (seen.has(text)) return [];
    seen.add(text);
    const start = isAtHead ? before.length : startOf(text, before, starts);
    if (start < 0 || before.slice(start) === text) return [];
    const span = { start: offset - (before.length - start), end: offset };
    return [{ label: text, kind: 'date', detail, span, text, filter: text }];
  });
}

/** Index in the line where the beginning of the date stands; −1 when too little of it does. */
function startOf(date: string, before: string, starts: readonly number[]): number {
  const key = date.toLowerCase();
  return (
    starts.find((at) => {
      const typed = before.slice(at);
      return enough.test(typed) && key.startsWith(typed.toLowerCase());
    }) ?? -1
  );
}

/** A day as the language spells it out: `October 23, 2020`, `23. Oktober 2020`. */
function spelled(iso: string, { tag }: Language): string {
  return new Intl.DateTimeFormat(tag === 'en' ? 'en-US' : tag, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${iso}T00:00:00Z`),
  );
}
