import type { Analysis } from '../analysis/analysis.ts';
import { fullDates } from '../analysis/dates/documentDates.ts';
import { findFullDates, isImpossible } from '../analysis/dates/fullDates.ts';
import { seenOfEventDate } from '../analysis/eventDate.ts';
import type { FullDate } from '../analysis/dates/fullDates.ts';
import type { Passage } from '../syntax/quiet.ts';
import { readLines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { rule } from './rule.ts';
import { FIGURES, where } from './sight.ts';

export const missingDate = rule({
  id: 'missing-date',
  group: 'dates and times',
  level: 'information',
  tiers: [],
  summary: 'The transcript does not say when the event took place.',
  why: 'A record without its date cannot be cited, filed or put in order, and dates such as “yesterday” or “4 October” in it mean nothing. The date may stand in the heading, on a line of its own near it, or in the front matter; any usual form is understood. A date at the end of a line before the first turn counts, and so does one on a line of its own further down, as in the running heads of printed records.',
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn

Question: When does the bridge open?

Anna Weber: In June.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June.
`,
    },
  ],
  sees: [seenOfEventDate, where(FIGURES, datesApart)],
  *check({ analysis }) {
    if (analysis.eventDate !== null || (analysis.heading === null && analysis.turns.length === 0)) return;
    const { text, lines } = analysis.transcript;
    const start = analysis.turns[0]?.span.start ?? 0;
    const isTold = (date: FullDate): boolean => {
      // A day that the calendar does not have has a rule of its own.
      if (date.start < start && isImpossible(date)) return true;
      const line = lines.span(lines.at(date.start));
      return isAlone(text, line, date) || (date.iso !== null && date.start < start && endsLine(text, line, date));
    };
    if (fullDates(analysis.transcript).some(isTold)) return;
    const span = firstLine(analysis);
    if (span === null) return;
    yield {
      span,
      message:
        'The transcript names no date, so nobody can tell when this was said. Add the date of the event to the heading.',
    };
  },
});

/** So many letters may stand beside a date on its line for it to be a date line, a running head, or a foot: `Page`, a place. */
const BESIDE = 24;

/** True when the line has little but the date, so that a reader finds it even where it cannot be told whose date it is. */
function isAlone(text: string, line: Span, date: FullDate): boolean {
  const rest = text.slice(line.start, date.weekday?.start ?? date.start) + text.slice(date.end, line.end);
  return rest.length < 200 && (rest.match(/\p{L}/gu)?.length ?? 0) <= BESIDE;
}

/** True when the date is the last word of its line, as in titles of all kinds: `Panel about the pier, Port Vell, 4 May 2021`. */
function endsLine(text: string, line: Span, date: FullDate): boolean {
  return /^[^\p{L}\p{N}]*$/u.test(text.slice(date.end, line.end));
}

/** No date takes more units, and none more of the line behind that on which it begins. */
const LONGEST_DATE = 100;
const RUNS_OVER = 40;

/** How many dates stand alone in the lines of a passage, and how many end theirs. */
function datesApart({ smallWord, lines: linesOf, language }: Passage): string {
  // One word for another changes no date, but may leave one on the same line less alone.
  const text = linesOf(smallWord === null ? LONGEST_DATE : RUNS_OVER);
  if (!/\d{4}|\d\/\d/.test(text)) return '';
  const lines = readLines(text);
  const dates = findFullDates(text, { start: 0, end: text.length }, language);
  const count = (isApart: typeof isAlone): number =>
    dates.filter((date) => isApart(text, lines.span(lines.at(date.start)), date)).length;
  return `${count(isAlone)} ${count(endsLine)} ${dates.filter(isImpossible).length}`;
}

/** The first line of the heading, or of the text when there is no heading, from its first to its last word. */
function firstLine({ heading, transcript }: Analysis): Span | null {
  const block = heading?.block ?? transcript.blocks[0];
  if (block === undefined) return null;
  return { start: block.start, end: Math.min(block.end, transcript.lines.end(transcript.lines.at(block.start))) };
}
