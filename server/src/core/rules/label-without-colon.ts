import type { Analysis } from '../analysis/analysis.ts';
import { labelPunctuation, spaceEnd, type LabelPunctuation } from '../analysis/spacing.ts';
import type { Label } from '../syntax/transcript.ts';
import type { TextEdit } from '../text/edit.ts';
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
    if (labels.length === 0) return;
    const habit = readHabit(analysis);
    for (const label of labels) {
      const usual = labelPunctuation(analysis, label);
      const { mark } = usual;
      yield {
        span: label.name,
        message: `${quoted(label.text)} opens a turn but has no mark after it, so its words seem to belong to the turn before. Insert ${quoted(mark)}.`,
        fixes: [
          {
            tier: 'safe',
            title: mark === ':' ? 'Insert the colon' : `Insert ${quoted(mark)}`,
            edits: [insertion(analysis.transcript.text, label, usual, habit)],
          },
        ],
      };
    }
  },
});

/** Where the document’s sound labels have their mark. */
interface Habit {
  /** Notes stand behind the mark more often than before it: `Anna Weber: (smiling) Yes.` */
  readonly isBeforeNote: boolean;
  /** The markup of most labels closes behind the mark: `**Anna Weber:** Yes.` */
  readonly isInsideMarkup: boolean;
}

function readHabit({ transcript: { text }, turns }: Analysis): Habit {
  let beforeNote = 0;
  let insideMarkup = 0;
  for (const { label, blocks } of turns) {
    if (label.defects.length > 0) continue;
    if (label.noteSpan !== null) beforeNote--;
    else if (text.charAt(blocks[0]?.bodyStart ?? label.span.end) === '(') beforeNote++;
    if (isMarkup(text, label.mark.end)) insideMarkup++;
    else if (isMarkup(text, label.mark.start - 1)) insideMarkup--;
  }
  return { isBeforeNote: beforeNote > 0, isInsideMarkup: insideMarkup > 0 };
}

function isMarkup(text: string, at: number): boolean {
  return text.charAt(at) === '*' || text.charAt(at) === '_';
}

/** Puts the mark where the document’s other labels have it. */
function insertion(text: string, label: Label, { before, mark, after }: LabelPunctuation, habit: Habit): TextEdit {
  const { name, noteSpan } = label;
  const isBeforeNote = noteSpan !== null && habit.isBeforeNote;
  let start = isBeforeNote ? name.end : label.mark.start;
  if (noteSpan === null && isMarkup(text, name.end)) {
    const run = /^[*_]+/.exec(text.slice(name.end, label.span.end))?.[0] ?? '';
    start = habit.isInsideMarkup ? name.end : name.end + run.length;
  }
  // The space before a French colon is still there when the colon is gone, inside the markup or where nothing follows it.
  if (before !== '' && start - before.length >= name.end && text.slice(start - before.length, start) === before)
    return { start, end: start, text: mark };
  const gap = text.slice(start, spaceEnd(text, start));
  const isKept = before !== '' && gap.length >= before.length + after.length && gap.startsWith(before);
  return { start, end: isKept ? start + before.length : start, text: before + mark };
}
