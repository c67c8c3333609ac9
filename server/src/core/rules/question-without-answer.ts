import { alternationBreak, seenOfAlternation } from '../analysis/alternation.ts';
import { quoted } from './quoted.ts';
import { rule } from './rule.ts';

export const questionWithoutAnswer = rule({
  id: 'question-without-answer',
  group: 'questions and answers',
  level: 'information',
  tiers: [],
  summary: 'A question has no answer, in a document that answers every other one.',
  why: 'Where questions and answers follow one another strictly, a question that is followed by the next question, or by nothing, means that an answer was lost. In ordinary talk reporters interrupt and repeat themselves, so a document in which that happens is left alone. An answer under the questioner’s label is not told apart: in 855 real transcripts one turn stood between two questions under their label and asked nothing, and it was a reporter who broke in.',
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open to the public?

Anna Weber: In June, a month before the summer holidays.

Question: Is the road ready for that as well?

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
    if (found?.missing !== 'answer') return;
    yield {
      span: found.turn.label.span,
      message: `The question under ${quoted(found.turn.label.text)} has no answer, although every other question here has one: an answer may be lost. Compare it with the source.`,
    };
  },
});
