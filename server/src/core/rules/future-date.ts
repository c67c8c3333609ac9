import { daysBetween, readIsoDay } from '../analysis/calendar.ts';
import { seenOfEventDate } from '../analysis/eventDate.ts';
import { quoted } from './quoted.ts';
import { rule } from './rule.ts';

/** What is taken for today where nobody says: a year that is certainly a slip of the finger. */
const FAR = '2099-12-31';

export const futureDate = rule({
  id: 'future-date',
  group: 'dates and times',
  level: 'information',
  tiers: [],
  summary: 'The date of the event has not come yet.',
  why: 'Nobody can have transcribed what has not been said. As a rule it is a wrong year, and every relative date in the transcript then counts from it. One day ahead is allowed for the world’s time zones.',
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2121

Question: When does the bridge open?

Anna Weber: In June.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June.
`,
    },
  ],
  sees: seenOfEventDate,
  *check({ analysis: { eventDate, transcript }, today }) {
    const now = readIsoDay(today ?? FAR);
    const day = readIsoDay(eventDate?.iso ?? '');
    if (eventDate === null || now === null || day === null || daysBetween(now, day) <= 1) return;
    yield {
      span: { start: eventDate.start, end: eventDate.end },
      message: `The event is dated ${quoted(transcript.text.slice(eventDate.start, eventDate.end))}, a day that has not come yet, so every relative date counts from a wrong day. Correct the date.`,
    };
  },
});
