import { doubledLabels, seenOfDoubledLabels } from '../analysis/doubledLabels.ts';
import { repetitions } from '../analysis/repetitions.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { quoted } from './quoted.ts';
import { rule, type Report } from './rule.ts';
import { twins } from './sight.ts';

export const repeatedText = rule({
  id: 'repeated-text',
  group: 'structure and text',
  level: 'warning',
  tiers: ['removal'],
  summary: 'A label, a whole turn, or more, stands twice word for word.',
  why: 'Text is doubled when a page is copied twice or a passage is pasted in two places; word counts, quotations and searches then count it twice. Only turns long enough that nobody says them twice in the same words are compared; short ones count where they follow one another or belong to a longer stretch that is doubled. A label that stands twice on its line gives its speaker his own name to say.',
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
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: Anna Weber: In June.

Question: Thank you.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June.

Question: Thank you.
`,
    },
  ],
  sees: [twins, seenOfDoubledLabels],
  check: ({ analysis }) =>
    [...doubledTurns(analysis), ...doubledNames(analysis)].toSorted(
      (left, right) => left.span.start - right.span.start,
    ),
});

function* doubledNames(analysis: Analysis): Iterable<Report> {
  for (const { label, second, removal } of doubledLabels(analysis)) {
    yield {
      span: second,
      message: `The label ${quoted(label.text)} stands twice on its line, so the second one seems to be said. Remove the second label.`,
      fixes: [{ tier: 'removal', title: 'Remove the second label', edits: [{ ...removal, text: '' }] }],
    };
  }
}

function* doubledTurns(analysis: Analysis): Iterable<Report> {
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
                title: turns === 1 ? 'Remove the second copy of the turn' : `Remove the second copy of ${turns} turns`,
                edits: [{ start: removal.start, end: removal.end, text: '' }],
              },
            ],
          }),
    };
  }
}
