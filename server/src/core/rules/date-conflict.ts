import type { FoundDay } from '../analysis/analysis.ts';
import { daysBetween, readIsoDay } from '../analysis/calendar.ts';
import { printedEventDates } from '../analysis/eventDate.ts';
import { seenOfToday, spokenToday } from '../analysis/spokenToday.ts';
import type { Transcript } from '../syntax/transcript.ts';
import { quoted } from './quoted.ts';
import { rule } from './rule.ts';
import { FIGURES, where } from './sight.ts';

/** A page comes out on the day of the event or one of the next; front matter often gives that day. */
const DAYS_TO_PUBLISH = 7;

export const dateConflict = rule({
  id: 'date-conflict',
  group: 'dates and times',
  level: 'information',
  tiers: [],
  summary: 'The heading gives another date than the dateline, the front matter or whoever says what day it is.',
  why: 'Whoever cites the transcript takes the date from whichever line he sees first, and relative dates such as “yesterday” are counted from it. A date in the front matter or alone on its line up to a week after the event is the day of publication, and so is any later one on a line such as “Published on …”, but for the same day of another year. “Today is …” is compared where the two are near each other, so that a story about another day is none.',
  examples: [
    {
      wrong: `---
date: 2021-05-14
---

News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June.
`,
      right: `---
date: 2021-05-04
---

News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June.
`,
    },
  ],
  sees: where(FIGURES, seenOfToday),
  *check({ analysis: { transcript } }) {
    const { heading, frontMatter, dateline, headingDateline, publication } = printedEventDates(transcript);
    const main = heading ?? dateline;
    if (main === null) return;
    const where = heading === null ? 'dateline' : 'heading';
    const others: readonly (readonly [name: string, date: FoundDay | null, grace: number])[] = [
      ['dateline', heading === null ? null : dateline, isAlone(transcript, dateline) ? DAYS_TO_PUBLISH : 0],
      ['dateline', headingDateline, DAYS_TO_PUBLISH],
      ['front matter', frontMatter, DAYS_TO_PUBLISH],
      ['line of the publication', publication, isOfOtherYear(main.iso, publication?.iso) ? DAYS_TO_PUBLISH : Infinity],
    ];
    for (const [name, date, grace] of others) {
      if (date === null || isPrintedOn(transcript, date, main) || !conflicts(main.iso, date.iso, grace)) continue;
      yield {
        span: { start: main.start, end: main.end },
        message: `The ${where} says ${quoted(transcript.text.slice(main.start, main.end))}, the ${name} ${quoted(transcript.text.slice(date.start, date.end))} (line ${transcript.lines.at(date.start) + 1}), so readers cannot tell when it was. Correct one of them.`,
      };
      return;
    }
    const today = spokenToday(transcript).find(({ iso }) => isSlipOf(main.iso, iso));
    if (today === undefined) return;
    yield {
      span: { start: today.start, end: today.end },
      message: `Here today is ${quoted(transcript.text.slice(today.start, today.end))}, in the ${where} ${quoted(transcript.text.slice(main.start, main.end))} (line ${transcript.lines.at(main.start) + 1}), so readers cannot tell when it was. Correct one of them.`,
    };
  },
});

/** A date without a place or anything else but the day of the week and the hour on its line is mostly set there by the page. */
function isAlone({ text, lines, language }: Transcript, date: FoundDay | null): boolean {
  if (date === null) return false;
  const line = lines.at(date.start);
  const before = text.slice(lines.start(line), date.start).toLowerCase();
  const weekday = language.weekdays.flat().find((day) => before.trimStart().startsWith(day)) ?? '';
  const behind = text.slice(date.end, lines.end(line)).replace(/^,?\s*\d{1,2}[:.]\d{2}/u, '');
  return !/[\p{L}\p{N}]/u.test(before.replace(weekday, '') + behind);
}

/** True for a later day alone on its line above the event's: that on which the page was printed. */
function isPrintedOn(transcript: Transcript, date: FoundDay, event: FoundDay): boolean {
  return (
    date.start < event.start && date.iso > event.iso && isAlone(transcript, date) && !isSlipOf(event.iso, date.iso)
  );
}

/** So many days apart the two may be one day that is mistyped. */
const NEAR = 31;

/** True for another day that a slip makes of the event’s: one of the same weeks, or the same in the next or last year. */
function isSlipOf(main: string, other: string): boolean {
  const [from, to] = [readIsoDay(main), readIsoDay(other)];
  if (from === null || to === null || main === other) return false;
  return Math.abs(daysBetween(from, to)) <= NEAR || isOfOtherYear(main, other);
}

/** True for the same day in the next or last year. */
function isOfOtherYear(main: string, other: string | undefined): boolean {
  const [from, to] = [readIsoDay(main), readIsoDay(other ?? '')];
  if (from === null || to === null) return false;
  return from.month === to.month && from.day === to.day && Math.abs(from.year - to.year) === 1;
}

/** True unless the other date is the same day or at most so many days later. */
function conflicts(main: string, other: string, grace: number): boolean {
  const [from, to] = [readIsoDay(main), readIsoDay(other)];
  if (from === null || to === null) return false;
  const days = daysBetween(from, to);
  return days < 0 || days > grace;
}
