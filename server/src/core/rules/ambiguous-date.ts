import { isoDay } from '../analysis/calendar.ts';
import { fullDates, seenOfDates } from '../analysis/dates/documentDates.ts';
import { toldFiguresOrder } from '../analysis/dates/figuresOrder.ts';
import type { FullDate } from '../analysis/dates/fullDates.ts';
import type { Language } from '../languages/language.ts';
import { quoted, times } from './quoted.ts';
import { rule } from './rule.ts';
import type { Fix } from './rule.ts';

export const ambiguousDate = rule({
  id: 'ambiguous-date',
  group: 'dates and times',
  level: 'information',
  tiers: ['wording'],
  summary:
    'A date in figures can be read with the day first or with the month first, and nothing in the transcript says which.',
  why: 'British and American readers read 5/11/2020 as two different days, half a year apart. The month as a word leaves no doubt.',
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 5/11/2020

Question: When does the bridge open?

Anna Weber: Soon.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 5 November 2020

Question: When does the bridge open?

Anna Weber: Soon.
`,
    },
  ],
  sees: seenOfDates,
  *check({ analysis: { transcript } }) {
    const { text, language } = transcript;
    // Only English sets figures in two orders.
    if (language.dateWords?.figuresOrderCues === undefined) return;
    const open = fullDates(transcript).filter(
      (date) => date.ambiguous && date.weekday === null && /^\d+[/-]/.test(text.slice(date.start, date.end)),
    );
    const first = open[0];
    if (first === undefined || toldFiguresOrder(transcript) !== null) return;
    const { year, month, day } = first;
    const more = open.length === 1 ? '' : ` The transcript has ${times(open.length)} a date of this kind.`;
    yield {
      span: { start: first.start, end: first.end },
      message: `${quoted(text.slice(first.start, first.end))} is ${isoDay({ year, month, day })} to some readers and ${isoDay({ year, month: day, day: month })} to others, and nothing else in the transcript says which.${more} Write the month as a word.`,
      fixes: [
        written(first, { year, month, day }, language),
        written(first, { year, month: day, day: month }, language),
      ],
    };
  },
});

/** The date with the month as a word: `5 November 2020`. */
function written(
  { start, end }: FullDate,
  { year, month, day }: Pick<FullDate, 'year' | 'month' | 'day'>,
  { months }: Language,
): Fix {
  const name = months[month - 1]?.[0] ?? '';
  const text = `${day} ${name.charAt(0).toUpperCase()}${name.slice(1)} ${year}`;
  return { tier: 'wording', title: `Write ${quoted(text)}`, edits: [{ start, end, text }] };
}
