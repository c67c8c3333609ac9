import { rule } from './rule.ts';
import { nothing } from './sight.ts';

export const missingHeading = rule({
  id: 'missing-heading',
  group: 'structure and text',
  level: 'hint',
  tiers: [],
  summary: 'The transcript begins with somebody speaking and never says what event this is.',
  why: 'The heading names the event, those who take part, the place and the date. Without it nobody who finds the text can tell what it records, and it cannot be cited. A title in the front matter counts as a heading.',
  examples: [
    {
      wrong: `Question: When does the bridge open, Minister?

Anna Weber: In June.

Question: Of this year?

Anna Weber: Of this year.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open, Minister?

Anna Weber: In June.

Question: Of this year?

Anna Weber: Of this year.
`,
    },
  ],
  sees: nothing,
  *check({ analysis }) {
    const { heading, transcript, turns } = analysis;
    const first = transcript.blocks[0];
    // One turn may be a scrap or the beginning of a text that is being typed.
    if (heading !== null || first?.kind !== 'turn' || turns.length < 2) return;
    const end = first.label?.span.end ?? first.end;
    yield {
      span: { start: first.start, end },
      message:
        'The transcript has no heading, so nobody can tell what event it records. Write the event, who takes part, place and date above the first turn.',
    };
  },
});
