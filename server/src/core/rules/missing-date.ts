import type { Analysis } from '../analysis/analysis.ts';
import type { Span } from '../text/span.ts';
import { rule } from './rule.ts';

export const missingDate = rule({
  id: 'missing-date',
  group: 'dates and times',
  level: 'information',
  tiers: [],
  summary: 'The transcript does not say when the event took place.',
  why: 'A record without its date cannot be cited, filed or put in order, and dates such as “yesterday” or “4 October” in it mean nothing. The date may stand in the heading, on a line of its own near it, or in the front matter; any usual form is understood.',
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
  *check({ analysis }) {
    if (analysis.eventDate !== null || (analysis.heading === null && analysis.turns.length === 0)) return;
    const span = firstLine(analysis);
    if (span === null) return;
    yield {
      span,
      message:
        'The transcript names no date, so nobody can tell when this was said. Add the date of the event to the heading.',
    };
  },
});

/** The first line of the heading, or of the text when there is no heading, from its first to its last word. */
function firstLine({ heading, transcript }: Analysis): Span | null {
  const block = heading?.block ?? transcript.blocks[0];
  if (block === undefined) return null;
  return { start: block.start, end: Math.min(block.end, transcript.lines.end(transcript.lines.at(block.start))) };
}
