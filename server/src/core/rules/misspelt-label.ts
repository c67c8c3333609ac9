import { labelSlips, seenOfSlips, type LabelForm } from '../analysis/labelSlips.ts';
import { quoted, times } from './quoted.ts';
import { rule } from './rule.ts';

export const misspeltLabel = rule({
  id: 'misspelt-label',
  group: 'labels',
  level: 'warning',
  tiers: ['wording'],
  summary: 'A rare speaker label is nearly the same as a frequent one.',
  why: 'A misspelt label makes a new speaker out of an old one. The rule compares labels that the document uses once or a few times with those it uses much more often. Plurals, the two genders of a word, numbers and names that the text uses elsewhere too are different labels and not reported. Initials in another order or before the same surname, and another form of address, are reported where the label stands in the other one’s place.',
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June.

Question: Is the road ready as well?

Anna Wbeer: The road has been ready since April.

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
  sees: seenOfSlips,
  *check({ analysis }) {
    const { text } = analysis.transcript;
    for (const { label } of analysis.turns) {
      // A turn that nothing marks has a label without letters.
      if (label.key.length > 1 || label.text === '' || label.text.toLowerCase() === label.key) continue;
      const right = label.key.toUpperCase();
      yield {
        span: label.name,
        message: `${quoted(label.text)} stands where the document’s other labels have ${quoted(right)}: it seems to be misread. Correct the letter.`,
        fixes: [
          {
            tier: 'wording',
            title: `Replace ${quoted(label.text)} with ${quoted(right)}`,
            edits: [{ ...label.name, text: right }],
          },
        ],
      };
    }
    const found = labelSlips(analysis)
      .flatMap((slip) => slip.rare.labels.map((label) => ({ ...slip, label })))
      .toSorted((left, other) => left.label.name.start - other.label.name.start);
    for (const { label, rare, right } of found) {
      const model = right.labels.find((one) => one.defects.length === 0) ?? right.labels[0];
      // Copied from the text, because a label may hold no-break spaces that its name does not show.
      const name = model === undefined ? right.text : text.slice(model.name.start, model.name.end);
      const isCapitals = model === undefined && rare.text === rare.text.toUpperCase();
      yield {
        span: label.name,
        message: `The label ${quoted(rare.text)} stands ${times(rare.labels.length)} in the document and ${quoted(right.text)} ${standsIn(right)}: a misspelt label makes a second speaker out of one. Correct the spelling.`,
        fixes: [
          {
            tier: 'wording',
            title: `Replace ${quoted(rare.text)} with ${quoted(right.text)}`,
            edits: [{ ...label.name, text: isCapitals ? name.toUpperCase() : name }],
          },
        ],
      };
    }
  },
});

/** Where the right spelling stands. */
function standsIn({ labels, isInHeading }: LabelForm): string {
  if (labels.length === 0) return 'in the heading';
  return `${times(labels.length)}${isInHeading ? ' and in the heading' : ''}`;
}
