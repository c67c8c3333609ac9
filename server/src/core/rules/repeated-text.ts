import { repetitions } from '../analysis/repetitions.ts';
import { quoted } from './quoted.ts';
import { rule } from './rule.ts';
import { twins } from './sight.ts';

export const repeatedText = rule({
  id: 'repeated-text',
  group: 'structure and text',
  level: 'warning',
  tiers: ['removal'],
  summary: 'A whole turn, or more, stands twice word for word.',
  why: 'Text is doubled when a page is copied twice or a passage is pasted in two places; word counts, quotations and searches then count it twice. Only turns long enough that nobody says them twice in the same words are compared; short ones count where they follow one another or belong to a longer stretch that is doubled.',
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: The piers are finished, the deck will follow in June, and in the autumn, when the railway has been laid, the first trains will cross the river again.

Anna Weber: The piers are finished, the deck will follow in June, and in the autumn, when the railway has been laid, the first trains will cross the river again.

Question: Thank you.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: The piers are finished, the deck will follow in June, and in the autumn, when the railway has been laid, the first trains will cross the river again.

Question: Thank you.
`,
    },
  ],
  sees: twins,
  *check({ analysis }) {
    const { text, lines } = analysis.transcript;
    for (const { first, second, removal, turns } of repetitions(analysis.transcript)) {
      const line = lines.at(first.start) + 1;
      const what =
        turns === 1
          ? `The turn from ${quoted(text.slice(second.start, Math.min(second.end, second.start + 200)))} on stands`
          : `${turns} turns from ${quoted(text.slice(second.start, Math.min(second.end, second.start + 200)))} on stand`;
      yield {
        span: second,
        message: `${what} already on line ${line}, word for word, so everything in it counts twice. ${removal === null ? 'Put what was said in its place.' : 'Remove the second copy.'}`,
        ...(removal === null
          ? {}
          : {
              fixes: [
                {
                  tier: 'removal',
                  title:
                    turns === 1 ? 'Remove the second copy of the turn' : `Remove the second copy of ${turns} turns`,
                  edits: [{ start: removal.start, end: removal.end, text: '' }],
                },
              ],
            }),
      };
    }
  },
});
