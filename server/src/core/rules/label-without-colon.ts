import { labelPunctuation } from '../analysis/spacing.ts';
import { quoted } from './quoted.ts';
import { rule } from './rule.ts';
import { nothing } from './sight.ts';

/** From this many labels without a mark on they can be the document's own way. */
const HABIT = 3;

export const labelWithoutColon = rule({
  id: 'label-without-colon',
  group: 'labels',
  level: 'warning',
  tiers: ['safe'],
  summary: 'A speaker label has lost the mark that ends it.',
  why: 'Without its colon a label is no longer a label: readers, searches and exports give the words to the speaker before. The rule looks for a name at the beginning of a paragraph that the document uses as a label elsewhere, followed by what only speech can follow; a sentence that merely begins with a name is left alone.',
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June.

Question: Is the road ready as well?

Anna Weber The road has been ready since April.

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
  sees: nothing,
  *check({ analysis }) {
    const labels = analysis.turns.map((turn) => turn.label).filter((label) => label.defects.includes('no-mark'));
    // Where most labels have no mark, that is how the document sets them.
    if (labels.length >= HABIT && labels.length * 2 > analysis.turns.length) return;
    for (const label of labels) {
      const { before, mark } = labelPunctuation(analysis, label);
      yield {
        span: label.name,
        message: `${quoted(label.text)} opens a turn but has no mark after it, so its words seem to belong to the turn before. Insert ${quoted(mark)}.`,
        fixes: [
          {
            tier: 'safe',
            title: mark === ':' ? 'Insert the colon' : `Insert ${quoted(mark)}`,
            edits: [{ start: label.mark.start, end: label.mark.end, text: before + mark }],
          },
        ],
      };
    }
  },
});
