import type { Turn } from '../analysis/analysis.ts';
import { spaceStart, turnSeparator } from '../analysis/spacing.ts';
import type { TextEdit } from '../text/edit.ts';
import { keepsWords } from '../text/verbatim.ts';
import { quoted } from './quoted.ts';
import { rule } from './rule.ts';
import { endOfBlock } from './sight.ts';

/** From this many labels on, and when they are most of all, the document has lost its line breaks altogether. */
const LOST = 3;

export const labelInsideParagraph = rule({
  id: 'label-inside-paragraph',
  group: 'labels',
  level: 'warning',
  tiers: ['safe'],
  summary: 'A turn begins in the middle of a paragraph.',
  why: 'Two turns in one paragraph read as one: the second speaker’s words are given to the first. A document that has lost all its line breaks is reported once, and the fix gives every turn its own paragraph.',
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June. Question: Is the road ready as well?

Anna Weber: The road has been ready since April.

Question: Thank you.

Anna Weber: Thank you all.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June.

Question: Is the road ready as well?

Anna Weber: The road has been ready since April.

Question: Thank you.

Anna Weber: Thank you all.
`,
    },
  ],
  sees: endOfBlock,
  *check({ analysis }) {
    const { text } = analysis.transcript;
    const breakBefore = (turn: Turn): TextEdit => {
      const { start } = turn.label.span;
      return { start: spaceStart(text, start), end: start, text: turnSeparator(analysis, turn) };
    };
    // A break inside a word would part what may be one word, so such a label is left to the reader.
    const glued = analysis.turns.filter(
      (turn) => turn.label.defects.includes('inside-paragraph') && keepsWords(text, [breakBefore(turn)]),
    );
    const first = glued[0];
    if (first === undefined) return;
    if (glued.length >= LOST && glued.length * 2 > analysis.turns.length) {
      yield {
        span: first.label.span,
        message: `The document has lost its line breaks: ${glued.length} of its ${analysis.turns.length} turns begin inside a paragraph, so nobody can see who speaks. Start a new paragraph before every label.`,
        fixes: [{ tier: 'safe', title: 'Start a new paragraph before every label', edits: glued.map(breakBefore) }],
      };
      return;
    }
    for (const turn of glued) {
      const { label } = turn;
      yield {
        span: label.span,
        message: `The label ${quoted(label.text)} stands inside a paragraph, so its words seem to be the previous speaker’s. Start a new paragraph before it.`,
        fixes: [
          { tier: 'safe', title: `Start a new paragraph before ${quoted(label.text)}`, edits: [breakBefore(turn)] },
        ],
      };
    }
  },
});
