import { spacing, spaceStart } from '../analysis/spacing.ts';
import type { Label } from '../syntax/transcript.ts';
import type { TextEdit } from '../text/edit.ts';
import { quoted } from './quoted.ts';
import { rule } from './rule.ts';

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
      wrong: `Anna Weber’s answers to media questions, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June. Question: Is the road ready as well?

Anna Weber: The road has been ready since April.

Question: Thank you.

Anna Weber: Thank you all.
`,
      right: `Anna Weber’s answers to media questions, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June.

Question: Is the road ready as well?

Anna Weber: The road has been ready since April.

Question: Thank you.

Anna Weber: Thank you all.
`,
    },
  ],
  *check({ analysis }) {
    const { text } = analysis.transcript;
    const glued = analysis.turns
      .map((turn) => turn.label)
      .filter((label) => label.defects.includes('inside-paragraph'));
    const first = glued[0];
    if (first === undefined) return;
    const { lineBreak, turnGap } = spacing(analysis);
    const separator = lineBreak.repeat(turnGap + 1);
    const breakBefore = ({ span }: Label): TextEdit => ({
      start: spaceStart(text, span.start),
      end: span.start,
      text: separator,
    });
    if (glued.length >= LOST && glued.length * 2 > analysis.turns.length) {
      yield {
        span: first.span,
        message: `The document has lost its line breaks: ${glued.length} of its ${analysis.turns.length} turns begin inside a paragraph, so nobody can see who speaks. Start a new paragraph before every label.`,
        fixes: [{ tier: 'safe', title: 'Start a new paragraph before every label', edits: glued.map(breakBefore) }],
      };
      return;
    }
    for (const label of glued) {
      yield {
        span: label.span,
        message: `The label ${quoted(label.text)} stands inside a paragraph, so its words seem to be the previous speaker’s. Start a new paragraph before it.`,
        fixes: [
          { tier: 'safe', title: `Start a new paragraph before ${quoted(label.text)}`, edits: [breakBefore(label)] },
        ],
      };
    }
  },
});
