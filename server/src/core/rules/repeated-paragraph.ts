import { repeatedParagraphs, seenOfRepeatedParagraphs } from '../analysis/repeatedParagraphs.ts';
import { removalOf } from '../analysis/repetitions.ts';
import { quoted } from './quoted.ts';
import { rule } from './rule.ts';

export const repeatedParagraph = rule({
  id: 'repeated-paragraph',
  group: 'structure and text',
  level: 'information',
  tiers: ['removal'],
  summary: 'A paragraph stands twice inside one turn.',
  why: 'A paragraph is doubled when a passage is pasted twice or a correction leaves the old text in place; word counts and quotations then count it twice. Only whole sentences of some length are compared, each on a line of its own: those of a hundred characters with the lines right above, shorter ones with the one before. A line that stands three times in a row is a refrain and is left alone, and so are verses, which end in no full stop.',
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: The piers are finished.

The deck will follow in June, and the railway in the autumn.

The deck will follow in June, and the railway in the autumn.

Question: Thank you.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: The piers are finished.

The deck will follow in June, and the railway in the autumn.

Question: Thank you.
`,
    },
  ],
  sees: seenOfRepeatedParagraphs,
  *check({ analysis: { transcript } }) {
    const { text, lines } = transcript;
    for (const { first, second } of repeatedParagraphs(transcript)) {
      yield {
        span: second,
        message: `The paragraph ${quoted(text.slice(second.start, Math.min(second.end, second.start + 60)))} stands already on line ${lines.at(first.start) + 1}, word for word, so it counts twice. Remove the second copy, unless it was said twice.`,
        fixes: [
          {
            tier: 'removal',
            title: 'Remove the second copy of the paragraph',
            edits: [{ ...removalOf(transcript, second), text: '' }],
          },
        ],
      };
    }
  },
});
