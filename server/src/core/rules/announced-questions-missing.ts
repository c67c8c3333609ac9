import { seenOfRoles } from '../analysis/roles/questionEnding.ts';
import { quoted } from './quoted.ts';
import { rule } from './rule.ts';

export const announcedQuestionsMissing = rule({
  id: 'announced-questions-missing',
  group: 'questions and answers',
  level: 'information',
  tiers: [],
  summary: 'The heading promises answers to questions, and the text has no question.',
  why: 'A heading such as “statement and answers to media questions” tells readers what they will find. When no turn asks anything, the questions were cut off, or their labels were lost and the answers run on as one speech.',
  examples: [
    {
      wrong: `Transport Minister Anna Weber’s statement and answers to media questions, Bonn, 4 May 2021

Ladies and gentlemen, the piers of the bridge are finished. The deck will follow in June.

I would like to thank the engineers for their work.
`,
      right: `Transport Minister Anna Weber’s statement and answers to media questions, Bonn, 4 May 2021

Ladies and gentlemen, the piers of the bridge are finished. The deck will follow in June.

I would like to thank the engineers for their work.

Question: Is the road ready as well?

Anna Weber: The road has been ready since April.
`,
    },
  ],
  sees: seenOfRoles,
  *check({ analysis: { heading, statement, turns } }) {
    if (heading?.announcesQuestions !== true || turns.some(({ kind }) => kind === 'question')) return;
    // Whoever has only just begun to write has not left anything out.
    if (statement === null && turns.length === 0) return;
    yield {
      span: { start: heading.block.start, end: heading.block.end },
      message: `The heading ${quoted(heading.text)} promises answers to questions, but no turn asks one: questions or their labels may be lost. Restore them, or change the heading.`,
    };
  },
});
