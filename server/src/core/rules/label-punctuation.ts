import { oddLabels, withoutGap } from '../analysis/oddLabels.ts';
import { labelPunctuation as punctuationLike, spaceEnd, spaceStart } from '../analysis/spacing.ts';
import type { LabelPunctuation } from '../analysis/spacing.ts';
import { halfMarkups } from '../analysis/labelMarkup.ts';
import type { Label } from '../syntax/transcript.ts';
import { plain } from '../text/characters.ts';
import type { TextEdit } from '../text/edit.ts';
import { quoted } from './quoted.ts';
import { rule } from './rule.ts';
import { BESIDE, matches, where } from './sight.ts';

export const labelPunctuation = rule({
  id: 'label-punctuation',
  group: 'labels',
  level: 'warning',
  tiers: ['safe', 'wording'],
  summary: 'A speaker label is punctuated differently from the document’s other labels.',
  why: 'A semicolon or a doubled colon, a space before the colon or none after it, or what a scanner made of it, makes a label that searches and exports miss. What is right follows from the document’s own labels: French type sets a space before the colon, the White House sets two after it, and neither is touched. Where nearly all labels have the same markup and mark (`Q.`, `R -`, `**Name:**`), one of the same name that is set in another way is reported, too. In Markdown a label keeps both halves of its markup.',
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June.

Question: Is the road ready as well?

Anna Weber : The road has been ready since April.

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
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June.

Question; Is the road ready as well?

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
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber:In June.

Question: Is the road ready as well?

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
    {
      wrong: `Interview by Erik Sund, Bonn, 4 May 2021

**Erik Sund:** When does the bridge open?

**Anna Weber:** In June.

**Erik Sund:** Is the road ready as well?

**Anna Weber: The road has been ready since April.

**Erik Sund:** Will there be a toll?

**Anna Weber:** No, there will not.
`,
      right: `Interview by Erik Sund, Bonn, 4 May 2021

**Erik Sund:** When does the bridge open?

**Anna Weber:** In June.

**Erik Sund:** Is the road ready as well?

**Anna Weber:** The road has been ready since April.

**Erik Sund:** Will there be a toll?

**Anna Weber:** No, there will not.
`,
    },
    {
      wrong: `Doorstop interview, Larke, 4 May 2021

DREWETT: When does the bridge open?

MARSH: In June.

DREWETTs Is the road ready as well?

MARSH: The road has been ready since April.

DREWETT: Will there be a toll?

MARSH: There will be none.

DREWETT: Thank you.
`,
      right: `Doorstop interview, Larke, 4 May 2021

DREWETT: When does the bridge open?

MARSH: In June.

DREWETT: Is the road ready as well?

MARSH: The road has been ready since April.

DREWETT: Will there be a toll?

MARSH: There will be none.

DREWETT: Thank you.
`,
    },
  ],
  sees: where('*', matches(/\*+/g), BESIDE),
  *check({ analysis }) {
    const { text } = analysis.transcript;
    const halves = halfMarkups(analysis);
    for (const { label } of analysis.turns) {
      const half = halves.get(label);
      if (half !== undefined) {
        const { run, isOpen, edit } = half;
        const title = `${isOpen ? 'Close' : 'Open'} the markup with ${quoted(run)}`;
        yield {
          span: { start: label.span.start, end: Math.max(label.span.end, edit.end) },
          message: `The label ${quoted(label.text)} has ${quoted(run)} on one side only, so the signs show in print and a search for the label misses it. ${title}.`,
          fixes: [{ tier: 'safe', title, edits: [edit] }],
        };
        continue;
      }
      if (label.defects.length === 0) continue;
      const faults = punctuationFaults(text, label, punctuationLike(analysis, label));
      if (faults === null) continue;
      yield {
        span: { start: label.name.start, end: label.span.end },
        message: `The label ${quoted(label.text)} ${faults.what}, unlike the document’s other labels, so a search for the label misses it. ${faults.title}.`,
        // What a scanner made of the mark may be a letter, and then it stands in a word.
        fixes: [{ tier: faults.isWording ? 'wording' : 'safe', title: faults.title, edits: faults.edits }],
      };
    }
    for (const { label, span, printed, usual } of oddLabels(analysis)) {
      const [here, there] = [printed, usual].map((one) => quoted(plain(withoutGap(one))));
      const isGap = here === there;
      const lacks = printed === withoutGap(printed) ? 'no space' : 'too little space';
      const title = isGap ? 'Insert the space after the label' : `Replace ${here} with ${there}`;
      yield {
        span: { start: span.start, end: label.span.end },
        message: `The label ${here} ${isGap ? `has ${lacks} after it` : `is set as ${there} elsewhere in the document`}, so a search for the label misses it. ${title}.`,
        fixes: [{ tier: 'safe', title, edits: [{ ...span, text: usual }] }],
      };
    }
  },
});

export interface PunctuationFaults {
  /** The predicate of the message. */
  readonly what: string;
  /** What the fix does. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** The edits take letters or figures away. */
  readonly isWording: boolean;
}

/** What is wrong around the mark of `label`, and the edits that put all of it right; null when nothing is. */
export function punctuationFaults(text: string, label: Label, usual: LabelPunctuation): PunctuationFaults | null {
  const printed = text.slice(label.mark.start, label.mark.end);
  const wrongMark = label.defects.includes('wrong-mark') && printed !== usual.mark;
  const spaceBefore = label.defects.includes('space-before');
  // Half of a label’s markup stands where a space is missing: `Anna Weber:** Yes.`
  const isMarkup = /^\*{2,3}(?:\s|$)/.test(text.slice(label.span.end, label.span.end + 5));
  const noSpaceAfter = label.defects.includes('no-space-after') && !isMarkup;
  const edits: TextEdit[] = [];
  const isWording = wrongMark && /[\p{L}\p{N}]/u.test(printed);
  const spaceFrom = spaceStart(text, label.mark.start);
  // A dash that stands for the colon has a space before it.
  if (wrongMark) edits.push({ start: spaceFrom, end: label.mark.end, text: usual.before + usual.mark });
  else if (spaceBefore) edits.push({ start: spaceFrom, end: label.mark.start, text: '' });
  if (noSpaceAfter) {
    const after = usual.after === '' ? ' ' : usual.after;
    edits.push({ start: label.span.end, end: spaceEnd(text, label.span.end), text: after });
  }
  if (wrongMark) {
    const found = quoted(printed);
    return { what: `ends in ${found}`, title: `Replace ${found} with ${quoted(usual.mark)}`, edits, isWording };
  }
  if (spaceBefore && noSpaceAfter) {
    return { what: 'has its space before the colon', title: 'Move the space behind the colon', edits, isWording };
  }
  if (spaceBefore)
    return { what: 'has a space before its colon', title: 'Remove the space before the colon', edits, isWording };
  if (noSpaceAfter && printed !== ':') {
    const isNarrow = spaceEnd(text, label.span.end) > label.span.end;
    const what = isNarrow ? 'has too little space after it' : 'has no space after it';
    return { what, title: 'Insert the space after the label', edits, isWording };
  }
  if (noSpaceAfter)
    return { what: 'has no space after its colon', title: 'Insert a space after the colon', edits, isWording };
  return null;
}
