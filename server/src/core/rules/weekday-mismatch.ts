import { languages } from '../languages/index.ts';
import { allDateWords, listLinks } from '../languages/wordsOfAll.ts';
import { alternatives } from '../languages/phrases.ts';
import { readIsoDay, weekdayOf } from '../analysis/calendar.ts';
import { fullDates } from '../analysis/dates/documentDates.ts';
import type { PrintedWeekday } from '../analysis/dates/fullDates.ts';
import { seenOfEventDate } from '../analysis/eventDate.ts';
import { seenOfWeekdayDates, weekdayDates } from '../analysis/weekdayDates.ts';
import { quoted } from './quoted.ts';
import { rule } from './rule.ts';
import { FIGURES, where } from './sight.ts';

/** Before this year some countries still counted days by the Julian calendar, where the weekdays are others. */
const GREGORIAN_SINCE = 1924;

export const weekdayMismatch = rule({
  id: 'weekday-mismatch',
  group: 'dates and times',
  level: 'warning',
  tiers: ['wording'],
  summary: 'The weekday printed with a date is not the weekday of that date.',
  why: 'Either the weekday or the date is wrong, and a wrong date in a record misleads everybody who cites it. The fix offers the weekday of the printed date; when the weekday is right, correct the date instead. A date without a year is looked at within 45 days of the event, where nobody can mean another year, and up to 120 days ahead in a record that is not about the past.',
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, Monday, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, Tuesday, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June.
`,
    },
  ],
  sees: [seenOfEventDate, where(FIGURES, seenOfWeekdayDates)],
  *check({ analysis }) {
    const { text } = analysis.transcript;
    const event = readIsoDay(analysis.eventDate?.iso ?? '');
    const withoutYear = event === null ? [] : weekdayDates(analysis.transcript, event);
    for (const date of [...fullDates(analysis.transcript), ...withoutYear]) {
      const { weekday } = date;
      // Day and month in figures may stand in either order, and then the weekday may fit the other reading.
      if (weekday === null || date.iso === null || date.ambiguous || date.year < GREGORIAN_SINCE) continue;
      const right = weekdayOf(date);
      if (right === weekday.index || endsSentence(text, weekday) || isOneOfSeveral(text, weekday)) continue;
      const printed = text.slice(weekday.start, weekday.end);
      const replacement = nameOf(weekday, right, printed);
      yield {
        span: { start: weekday.start, end: date.end },
        message: `${quoted(text.slice(date.start, date.end))} falls on ${quoted(replacement)}, not on ${quoted(printed)}, so one of the two is wrong. Correct the weekday, or the date.`,
        fixes: isInflected(text, weekday)
          ? []
          : [
              {
                tier: 'wording',
                title: `Replace ${quoted(printed)} with ${quoted(replacement)}`,
                edits: [{ start: weekday.start, end: weekday.end, text: replacement }],
              },
            ],
      };
    }
  },
});

/** The name of weekday `index`, in the language in which another one is printed: as long or as short, and in the same case. */
function nameOf({ language, index: from, form }: PrintedWeekday, index: number, printed: string): string {
  const forms = language.weekdays[index] ?? [];
  const full = forms[0] ?? '';
  const isShort = form > 0 && isAbbreviation(language.weekdays[from] ?? [], form);
  const short = forms
    .filter((_, candidate) => candidate > 0 && isAbbreviation(forms, candidate))
    .toSorted((left, right) => Math.abs(left.length - printed.length) - Math.abs(right.length - printed.length));
  const name = (isShort ? short[0] : undefined) ?? full;
  if (printed.length > 1 && printed === printed.toUpperCase()) return name.toUpperCase();
  const initial = printed.charAt(0);
  return initial === initial.toUpperCase() ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

/** True when a full stop after the full name parts the weekday from the date: `until Monday. On May 4, 2021 …`. */
function endsSentence(text: string, weekday: PrintedWeekday): boolean {
  return weekday.form === 0 && text.charAt(weekday.end) === '.';
}

const weekdayBefore = new RegExp(
  `(?<!\\p{L})(?:${alternatives(languages.flatMap(({ weekdays }) => weekdays.flat()))})(?:,|\\.?,?\\s(?:&|${alternatives([...listLinks])}))\\s+$`,
  'iu',
);

/** True when another weekday stands before it: `Monday and Tuesday, March 11 and 12`, where the first date is the first day's. */
function isOneOfSeveral(text: string, { start }: PrintedWeekday): boolean {
  return weekdayBefore.test(text.slice(Math.max(0, start - 24), start));
}

/** True when the form is a shorter way to write the first one: `tues`, `пт`. */
function isAbbreviation(forms: readonly string[], form: number): boolean {
  const full = forms[0] ?? '';
  const short = forms[form] ?? '';
  return short.length <= 5 && short.length < full.length - 1 && full.startsWith(short.charAt(0));
}

const inflecting = new RegExp(
  `(?:^|[^\\p{L}])(?:${alternatives(allDateWords.flatMap((words) => words.inflecting ?? []))})[^\\p{L}]$`,
  'iu',
);

/** True when grammar has changed the printed name (`в среду`), so that another one cannot simply take its place. */
function isInflected(text: string, weekday: PrintedWeekday): boolean {
  if (weekday.form > 0) return !isAbbreviation(weekday.language.weekdays[weekday.index] ?? [], weekday.form);
  return inflecting.test(text.slice(Math.max(0, weekday.start - 4), weekday.start));
}
