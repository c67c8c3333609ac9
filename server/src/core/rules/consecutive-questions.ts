import { alternationBreak, seenOfAlternation, textOfTurn } from '../analysis/alternation.ts';
import type { Analysis, Turn } from '../analysis/analysis.ts';
import { namesNobody } from '../analysis/participants.ts';
import { countWords } from '../text/words.ts';
import { quoted } from './quoted.ts';
import { rule } from './rule.ts';

/** A question of fewer words is a call for attention or asks again: `Sorry, how many?` */
const FEWEST_WORDS = 6;

/** So many units at the end of a turn tell whether it closes with a question mark. */
const CLOSING = 40;

export const consecutiveQuestions = rule({
  id: 'consecutive-questions',
  group: 'questions and answers',
  level: 'hint',
  tiers: [],
  summary: 'Two complete questions stand in a row under labels that name nobody, without an answer between.',
  why: 'Reporters call out, thank, interrupt and repeat themselves, so most questions that follow a question are as they should be. The rule speaks up only when the first ends in a question mark, the second is a whole question as well and is answered: then the answer to the first may be lost, or one of the labels is wrong. Where every other question of a document has its answer, question-without-answer reports it instead.',
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open to the public?

Anna Weber: In June, a month before the summer holidays.

Question: Is the road ready for that as well?

Question: What did the bridge cost the city?

Anna Weber: Four million euros, which is less than planned.

Anna Weber: I have the figures with me.

Question: Thank you.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open to the public?

Anna Weber: In June, a month before the summer holidays.

Question: Is the road ready for that as well?

Anna Weber: It has been ready since April.

Question: What did the bridge cost the city?

Anna Weber: Four million euros, which is less than planned. I have the figures with me.

Question: Thank you.

Anna Weber: Thank you.
`,
    },
  ],
  sees: [
    seenOfAlternation,
    ({ text, bodyStart, bodyEnd, ending }) => {
      const isOpening = bodyStart >= 0 && opens.test(text.slice(bodyStart, bodyEnd).trim());
      return `${isOpening} ${closes.test((ending(CLOSING) ?? '').trim())}`;
    },
  ],
  *check({ analysis }) {
    for (const turn of analysis.turns) {
      if (!followsQuestion(analysis, turn)) continue;
      yield {
        span: turn.label.span,
        message: `Under ${quoted(turn.label.text)} a second question follows a complete one without an answer between: the answer may be lost, or the label may be wrong. Compare it with the source.`,
      };
    }
  },
});

/** What begins with a small letter, a dash or a bracket goes on after an interruption. */
const opens = /^["“«„¿]?\p{Lu}/u;
const closes = /\?["”’»)\s]*$/u;

/** True when the turn is a whole question that is answered, and the one right before it is one too. */
function followsQuestion(analysis: Analysis, turn: Turn): boolean {
  const before = analysis.turns[turn.index - 1];
  if (before?.kind !== 'question' || turn.kind !== 'question' || analysis.turns[turn.index + 1]?.kind !== 'answer')
    return false;
  if (before.label.key !== turn.label.key || !namesNobody(turn.label.key)) return false;
  if ((before.blocks.at(-1)?.index ?? 0) + 1 !== turn.blocks[0]?.index) return false;
  const { text } = analysis.transcript;
  const first = textOfTurn(text, before).trim();
  const second = textOfTurn(text, turn).trim();
  return (
    closes.test(first.slice(-CLOSING)) &&
    opens.test(second) &&
    second.includes('?') &&
    countWords(first) >= FEWEST_WORDS &&
    countWords(second) >= FEWEST_WORDS &&
    alternationBreak(analysis)?.turn !== before
  );
}
