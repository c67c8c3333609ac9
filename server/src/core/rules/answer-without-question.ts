import { alternationBreak, seenOfAlternation } from '../analysis/alternation.ts';
import { quoted } from './quoted.ts';
import { rule } from './rule.ts';

export const answerWithoutQuestion = rule({
  id: 'answer-without-question',
  group: 'questions and answers',
  level: 'information',
  tiers: [],
  summary: 'An answer has no question before it, in a document that asks before every other one.',
  why: 'Where questions and answers follow one another strictly, two turns of the same speaker in a row mean that the question between them was lost, or that one label is too many. In a document where this happens more than once it is the way the talk went, and nothing is reported.',
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open to the public?

Anna Weber: In June, a month before the summer holidays.

Anna Weber: It has been ready since April.

Question: What did the bridge cost the city?

Anna Weber: Four million euros, which is less than planned.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open to the public?

Anna Weber: In June, a month before the summer holidays.

Question: Is the road ready for that as well?

Anna Weber: It has been ready since April.

Question: What did the bridge cost the city?

Anna Weber: Four million euros, which is less than planned.
`,
    },
  ],
  sees: seenOfAlternation,
  *check({ analysis }) {
    const found = alternationBreak(analysis);
    if (found?.missing !== 'question') return;
    yield {
      span: found.turn.label.span,
      message: `The answer under ${quoted(found.turn.label.text)} has no question before it, although every other answer here has one: a question may be lost. Compare it with the source.`,
    };
  },
});
