import { fullDates } from '../analysis/dates/documentDates.ts';
import { seenOfEventDate } from '../analysis/eventDate.ts';
import type { FullDate } from '../analysis/dates/fullDates.ts';
import type { Transcript } from '../syntax/transcript.ts';
import type { DateForm } from '../profiles/profile.ts';
import { dateEdits } from './dateEdits.ts';
import { AS_WRITTEN } from './houseForm.ts';
import { quoted } from './quoted.ts';
import { rule } from './rule.ts';

export const inconsistentDateFormat = rule({
  id: 'inconsistent-date-format',
  group: 'dates and times',
  level: 'hint',
  tiers: ['wording'],
  summary:
    'Dates with a year are written in more than one form, or the day of the event in another than the house asks for.',
  why: 'A record that writes October 23, 2020 in one place and 23/10/2020 in another is harder to search and looks as if nobody had read it through. It is reported once, where the rarer form stands first. Under a profile that sets a form for the day of the event, that day is compared with it.',
  settings: [
    {
      name: 'form',
      description:
        'The form that the house asks for where the heading or the lines beneath it give the day of the event: “May 4, 2021”, “4 May 2021” or “2021-05-04”.',
      default: AS_WRITTEN,
      oneOf: [AS_WRITTEN, 'month-day-year', 'day-month-year', 'iso'],
    },
  ],
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: Was it closed on 3 March 2020 or on April 5, 2020?

Anna Weber: In March.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: Was it closed on 3 March 2020 or on 5 April 2020?

Anna Weber: In March.
`,
    },
    {
      options: { settings: { 'inconsistent-date-format': { form: 'month-day-year' } } },
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, May 4, 2021

Question: When does the bridge open?

Anna Weber: In June.
`,
    },
  ],
  sees: seenOfEventDate,
  *check({ analysis, settings: { form: wanted } }) {
    const { transcript } = analysis;
    const { text } = transcript;
    const [asked] = wanted === AS_WRITTEN ? [] : dateEdits(analysis, wanted as DateForm);
    if (asked !== undefined) {
      yield {
        span: { start: asked.start, end: asked.end },
        message: `${quoted(text.slice(asked.start, asked.end))} is written in another form than the house style gives the day of the event in, ${quoted(asked.text)}; programs look for one form. Write it so.`,
        fixes: [{ tier: 'wording', title: `Write ${quoted(asked.text)}`, edits: [asked] }],
      };
    }
    const byForm = new Map<string, FullDate[]>();
    for (const date of fullDates(transcript)) {
      if (date.iso === null || !isWritten(transcript, date)) continue;
      // Figures with full stops stand in lists and references, even where speech has words.
      const form = formOf(date, text);
      if (form.endsWith('.') || isInBrackets(text, date)) continue;
      const same = byForm.get(form);
      if (same === undefined) byForm.set(form, [date]);
      else same.push(date);
    }
    const [usual, ...others] = [...byForm.values()].toSorted((left, right) => right.length - left.length);
    const first = others.flat().toSorted((left, right) => left.start - right.start)[0];
    const example = usual?.[0];
    if (usual === undefined || first === undefined || example === undefined) return;
    const rare = others.reduce((sum, dates) => sum + dates.length, 0);
    const common = quoted(text.slice(example.start, example.end));
    const compared =
      rare < usual.length ? `most dates here, such as ${common} (${rare} against ${usual.length})` : common;
    yield {
      span: { start: first.start, end: first.end },
      message: `${quoted(text.slice(first.start, first.end))} is written in another form than ${compared}, so a search for one form misses the other. Write all of them in one form.`,
    };
  },
});

/** Part of what the transcript's author wrote: not the metadata and the page around it. */
function isWritten({ blocks }: Transcript, date: FullDate): boolean {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) <= date.start) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low];
  return block !== undefined && (block.kind === 'turn' || block.kind === 'statement');
}

/** `(April 5, 2020)`: brackets give dates in the form of what they refer to. */
function isInBrackets(text: string, { start, end }: FullDate): boolean {
  return /[([]$/.test(text.slice(Math.max(0, start - 1), start)) || /^[)\]]/.test(text.slice(end, end + 1));
}

/** The order of the parts and what parts them. */
function formOf({ form, language, start, end }: FullDate, text: string): string {
  return language === null ? `${form} ${/[./-]/.exec(text.slice(start, end))?.[0] ?? ''}` : form;
}
