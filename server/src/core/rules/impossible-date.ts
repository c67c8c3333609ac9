import { daysInMonth } from '../analysis/calendar.ts';
import { fullDates, seenOfDates } from '../analysis/dates/documentDates.ts';
import { isImpossible } from '../analysis/dates/fullDates.ts';
import type { FullDate } from '../analysis/dates/fullDates.ts';
import { en } from '../languages/en.ts';
import { capitalised } from '../languages/phrases.ts';
import { quoted } from './quoted.ts';
import { rule } from './rule.ts';

const MONTHS = en.months.map(([name = '']) => capitalised(name));

export const impossibleDate = rule({
  id: 'impossible-date',
  group: 'dates and times',
  level: 'error',
  tiers: [],
  summary: 'A date names a day that the calendar does not have.',
  why: 'The 31st of a month of thirty days, or a month 13, is always a slip, and whoever cites the record repeats it. Which day was meant only the source can tell, so there is no fix.',
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 31 April 2021

Question: When does the bridge open?

Anna Weber: In June.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 30 April 2021

Question: When does the bridge open?

Anna Weber: In June.
`,
    },
  ],
  sees: seenOfDates,
  *check({ analysis }) {
    const { text } = analysis.transcript;
    for (const date of fullDates(analysis.transcript)) {
      if (!isImpossible(date)) continue;
      yield {
        span: { start: date.start, end: date.end },
        message: `The calendar has no ${quoted(text.slice(date.start, date.end))}: ${reason(date)}. Correct it from the source.`,
      };
    }
  },
});

function reason({ year, month, day }: FullDate): string {
  const name = MONTHS[month - 1];
  if (name === undefined) return `there is no month ${month}`;
  if (day === 0) return 'a month begins with day 1';
  return `${name} ${month === 2 ? `${year} ` : ''}has ${daysInMonth(year, month)} days`;
}
