import { daysInMonth } from '../analysis/calendar.ts';
import { fullDates, seenOfDates } from '../analysis/dates/documentDates.ts';
import { impossibleDays, seenOfImpossibleDays } from '../analysis/weekdayDates.ts';
import { isImpossible } from '../analysis/dates/fullDates.ts';
import type { FullDate } from '../analysis/dates/fullDates.ts';
import { en } from '../languages/en.ts';
import { capitalised } from '../languages/phrases.ts';
import { quoted } from './quoted.ts';
import { rule } from './rule.ts';
import { FIGURES, where } from './sight.ts';

const MONTHS = en.months.map(([name = '']) => capitalised(name));

export const impossibleDate = rule({
  id: 'impossible-date',
  group: 'dates and times',
  level: 'error',
  tiers: [],
  summary: 'A date names a day that the calendar does not have.',
  why: 'The 31st of a month of thirty days, or a month 13, is always a slip, and whoever cites the record repeats it. Which day was meant only the source can tell, so there is no fix. A date without a year is looked at, too, where nothing but a day can be meant.',
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
  sees: [seenOfDates, where(FIGURES, seenOfImpossibleDays)],
  *check({ analysis }) {
    const { text } = analysis.transcript;
    const whole = fullDates(analysis.transcript).filter(isImpossible);
    const parts = impossibleDays(analysis.transcript).map((date) => ({ ...date, year: null }));
    for (const date of [...whole, ...parts].toSorted((left, right) => left.start - right.start)) {
      yield {
        span: { start: date.start, end: date.end },
        message: `The calendar has no ${quoted(text.slice(date.start, date.end))}: ${reason(date)}. Correct it from the source.`,
      };
    }
  },
});

/** @param year null where the date has none */
function reason({ year, month, day }: Pick<FullDate, 'month' | 'day'> & { readonly year: number | null }): string {
  const name = MONTHS[month - 1];
  if (name === undefined) return `there is no month ${month}`;
  if (day === 0) return 'a month begins with day 1';
  if (year === null) return `${name} has ${month === 2 ? 'at most 29' : daysInMonth(0, month)} days`;
  return `${name} ${month === 2 ? `${year} ` : ''}has ${daysInMonth(year, month)} days`;
}
