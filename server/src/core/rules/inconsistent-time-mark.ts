import { tally } from '../analysis/tally.ts';
import { timeMarks } from '../analysis/timeMarks.ts';
import type { TimeMark } from '../analysis/timeMarks.ts';
import type { TextEdit } from '../text/edit.ts';
import { quoted, times } from './quoted.ts';
import { rule } from './rule.ts';
import { around, where } from './sight.ts';

/** Fewer marks of one place show no habit. */
const FEWEST = 4;
const HOUR = 3600;

export const inconsistentTimeMark = rule({
  id: 'inconsistent-time-mark',
  group: 'dates and times',
  level: 'hint',
  tiers: ['wording'],
  summary: 'A time mark is written in another form than most in the file.',
  why: 'Programs that jump to the recording read one form of time mark: “[00:10]” or “00:00:10”, with a fraction or without. Marks in labels, alone in brackets, in notes and at the beginning of lines are compared with their own kind. A file that has no form of its own is left as it is, and hours may appear when the first hour is over.',
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: [00:10] When does the bridge open?

Anna Weber: [00:15] In June.

Question: [00:00:20] Of this year?

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
    const marks = timeMarks(analysis.transcript);
    const tallies = (['label', 'brackets', 'note', 'line'] as const).flatMap((place) => {
      // A mark after the first hour looks the same in both forms.
      const here = marks.filter((mark) => mark.place === place && mark.seconds < HOUR);
      const isShort = here.some(({ hours, minutes }) => hours === '' && minutes.length === 1);
      const found = here.length < FEWEST ? null : tally(here, (mark) => formOf(mark, isShort));
      return found === null ? [] : [found];
    });
    const first = tallies.toSorted((left, right) => (left.others[0]?.start ?? 0) - (right.others[0]?.start ?? 0))[0];
    const mark = first?.others[0];
    if (first === undefined || mark === undefined) return;
    const edits = tallies.flatMap(({ usual, others }) => others.map((other) => rewritten(other, usual)));
    yield {
      span: { start: mark.start, end: mark.end },
      message: `The time ${quoted(text.slice(mark.start, mark.end))} is written as “${first.otherWay}”, which stands ${times(first.otherCount)}, where “${first.usual}” stands ${times(first.usualCount)}; programs read one form. Write all alike.`,
      fixes: [
        {
          tier: 'wording',
          title: edits.length === 1 ? `Write the time as “${first.usual}”` : 'Write all time marks alike',
          edits: edits.toSorted((left, right) => left.start - right.start),
        },
      ],
    };
  },
});

/**
 * The form as a pattern that people read: `hh:mm:ss.fff`, `mm:ss`.
 * @param isShort whether minutes below ten have one figure somewhere: then `58:40` is of the same form as `0:24`
 */
function formOf({ hours, minutes, fraction }: TimeMark, isShort: boolean): string {
  const figures = isShort && hours === '' && !minutes.startsWith('0') ? 1 : minutes.length;
  const head = hours === '' ? '' : `${'h'.repeat(hours.length)}:`;
  const tail = fraction === '' ? '' : `${fraction.charAt(0)}f`;
  return `${head}${'m'.repeat(figures)}:ss${tail}`;
}

/** The mark in another form. A fraction that the form wants and the mark lacks is zero. */
function rewritten(mark: TimeMark, form: string): TextEdit {
  const hourDigits = /^h*/.exec(form)?.[0].length ?? 0;
  const minuteDigits = /m+/.exec(form)?.[0].length ?? 2;
  const point = /[.,](?=f)/.exec(form)?.[0];
  const minutes = Number(mark.minutes) + (hourDigits === 0 ? 60 * Number(mark.hours) : 0);
  const hours = hourDigits === 0 ? '' : `${String(Number(mark.hours)).padStart(hourDigits, '0')}:`;
  const fraction = point === undefined ? '' : point + (mark.fraction.slice(1) || '0');
  const printed = `${hours}${String(minutes).padStart(minuteDigits, '0')}:${mark.wholeSeconds}${fraction}`;
  return { start: mark.start, end: mark.end, text: printed };
}
