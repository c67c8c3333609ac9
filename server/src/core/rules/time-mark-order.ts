import { backwardRanges, impossibleTimes, timeMarks } from '../analysis/timeMarks.ts';
import type { TimeMark } from '../analysis/timeMarks.ts';
import { quoted } from './quoted.ts';
import { rule } from './rule.ts';
import { around, where } from './sight.ts';

/** Marks in notes tell the time of a word, marks of turns that of their beginning; so many seconds earlier is no slip. */
const SLACK = 2;
/** A mark below this, in seconds, with later ones behind it, begins another recording. */
const BEGINNING = 60;

export const timeMarkOrder = rule({
  id: 'time-mark-order',
  group: 'dates and times',
  level: 'warning',
  tiers: [],
  summary: 'A time mark is out of order with those around it, or names a time that no clock shows.',
  why: 'Time marks lead from the text to the recording; one that goes back, or jumps ahead of all that follow, was mistyped or belongs to another place, and whoever follows it looks in the wrong minute. Where the time begins again near zero another recording begins, which is not reported. A mark such as “[00:02:77]” is reported where the document has others of its kind, and so is a stretch that ends before it begins: “[00:10:05 - 00:09:59]”. Only the recording tells the right time, so there is no fix.',
  source: 'TranscribeMe and other guides ask for marks in order of time.',
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: [00:10] When does the bridge open?

Anna Weber: [00:15] In June.

Question: [01:20] Of this year?

Anna Weber: [00:25] Of this year.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: [00:10] When does the bridge open?

Anna Weber: [00:15] In June.

Question: [00:20] Of this year?

Anna Weber: [00:25] Of this year.
`,
    },
  ],
  sees: where(':', around(/\d:\d\d/g, 130)),
  *check({ analysis }) {
    const { text } = analysis.transcript;
    for (const span of impossibleTimes(analysis.transcript)) {
      yield {
        span,
        message: `No clock shows ${quoted(text.slice(span.start, span.end))}: minutes and seconds end at 59, so the mark leads nowhere in the recording. Correct it from the recording.`,
      };
    }
    for (const { start, end, from, to } of backwardRanges(analysis.transcript)) {
      yield {
        span: { start, end },
        message: `The stretch ${quoted(text.slice(start, end))} ends at ${quoted(to)}, before it begins at ${quoted(from)}, so one of the two leads to the wrong place of the recording. Correct it from the recording.`,
      };
    }
    for (const recording of recordings(timeMarks(analysis.transcript))) {
      const kept = inOrderMost(recording);
      let before: TimeMark | undefined;
      for (const [index, mark] of recording.entries()) {
        if (kept.has(index)) {
          before = mark;
          continue;
        }
        const printed = quoted(text.slice(mark.start, mark.end));
        const isBack = before !== undefined && mark.seconds < before.seconds;
        const other = before === undefined || !isBack ? recording[index + 1] : before;
        const than = other === undefined ? 'the marks around it' : quoted(text.slice(other.start, other.end));
        yield {
          span: { start: mark.start, end: mark.end },
          message: isBack
            ? `The time ${printed} is earlier than ${than}, which stands before it, so the mark leads to the wrong place of the recording. Correct it from the recording.`
            : `The time ${printed} is ahead of ${than}, which follows, so the mark leads to the wrong place of the recording. Correct it from the recording.`,
        };
      }
    }
  },
});

/** The marks of each recording: another one begins where the time starts again near zero and goes on from there. */
function recordings(marks: readonly TimeMark[]): TimeMark[][] {
  const parts: TimeMark[][] = [];
  let part: TimeMark[] = [];
  for (const [index, mark] of marks.entries()) {
    const before = part.at(-1);
    const next = marks[index + 1];
    // One mark that jumps ahead makes the next look like a beginning; then the one before both is no later than it.
    const isLater = (part.at(-2)?.seconds ?? -1) > mark.seconds;
    if (
      before !== undefined &&
      next !== undefined &&
      isLater &&
      mark.seconds < BEGINNING &&
      before.seconds > mark.seconds + BEGINNING &&
      next.seconds >= mark.seconds &&
      next.seconds < before.seconds
    ) {
      parts.push(part);
      part = [];
    }
    part.push(mark);
  }
  parts.push(part);
  return parts;
}

/**
 * Indices of the longest run of marks that are in order; the others are out of it. Of two that could both be the one out of
 * order the later one is, so the run is built from its end.
 */
function inOrderMost(marks: readonly TimeMark[]): ReadonlySet<number> {
  /** For each length of a run the index of the mark that begins it at the latest time. */
  const begins: number[] = [];
  const next: number[] = Array.from({ length: marks.length }, () => -1);
  for (let index = marks.length - 1; index >= 0; index--) {
    const seconds = marks[index]?.seconds ?? 0;
    let low = 0;
    let high = begins.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((marks[begins[middle] ?? 0]?.seconds ?? 0) >= seconds - SLACK) low = middle + 1;
      else high = middle;
    }
    next[index] = low === 0 ? -1 : (begins[low - 1] ?? -1);
    // A mark a moment later than the one behind it must not make the run begin later than it does.
    if (low === begins.length || seconds > (marks[begins[low] ?? 0]?.seconds ?? 0)) begins[low] = index;
  }
  const kept = new Set<number>();
  for (let index = begins.at(-1) ?? -1; index >= 0; index = next[index] ?? -1) kept.add(index);
  return kept;
}
