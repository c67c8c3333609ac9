import { spacing } from '../analysis/spacing.ts';
import type { BlankRun } from '../analysis/spacing.ts';
import type { Transcript } from '../syntax/transcript.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { rule } from './rule.ts';
import { matches, where } from './sight.ts';

/** From this many wide gaps on they can be a habit and are not reported one by one. */
const HABIT = 5;

export const extraBlankLines = rule({
  id: 'extra-blank-lines',
  group: 'structure and text',
  level: 'hint',
  tiers: ['safe'],
  summary: 'More blank lines than the layout needs.',
  why: 'One blank line separates paragraphs; more of them, or blank lines at the beginning or end of the file, are what is left of a web page or of deleted text. Where they are frequent they are reported once, at the first. A document that is set wide in many places, and one that is divided into pages, is left as it is.',
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021



Question: When does the bridge open?

Anna Weber: In June.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June.
`,
    },
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June.

`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June.
`,
    },
  ],
  sees: where('\f', matches(/\f/g)),
  *check({ analysis }) {
    const { transcript } = analysis;
    const { blankRuns, textLines } = spacing(analysis);
    // In a document of pages blank lines are the page's layout; in one without text nothing is set apart.
    if (textLines === 0 || isPaged(transcript)) return;
    const { lines, text } = transcript;
    const isWithin = ({ first, last }: BlankRun): boolean => first > 0 && lines.endWithBreak(last) < text.length;
    const between = blankRuns.filter(isWithin);
    const wide = between.filter(({ first, last }) => last > first);
    const keepOne = ({ first, last }: BlankRun): TextEdit => ({
      start: lines.start(first + 1),
      end: lines.endWithBreak(last),
      text: '',
    });
    const share = wide.length < HABIT ? 0 : wide.length / between.length;
    for (const run of blankRuns) {
      const { first, last } = run;
      const count = last - first + 1;
      if (isWithin(run)) {
        // One gap in five is wide: that is how the document is set.
        if (count === 1 || share >= 1 / 5 || (share >= 1 / 20 && run !== wide[0])) continue;
        const isHabit = share >= 1 / 20;
        yield {
          span: spanOf(transcript, run),
          message: isHabit
            ? `In ${wide.length} places, here first, two or more blank lines stand where one is enough, which looks like deleted text. Keep one.`
            : `${count} blank lines stand here where one is enough, which looks like deleted text. Keep one.`,
          fixes: [
            {
              tier: 'safe',
              title: isHabit ? 'Keep one blank line in each place' : 'Keep one blank line',
              edits: isHabit ? wide.map(keepOne) : [keepOne(run)],
            },
          ],
        };
      } else {
        const atStart = first === 0;
        // A byte order mark stays where it is.
        const start = atStart && text.charCodeAt(0) === 0xfeff ? 1 : lines.start(first);
        yield {
          span: spanOf(transcript, run),
          message: `${count === 1 ? 'A blank line stands' : `${count} blank lines stand`} at the ${atStart ? 'beginning' : 'end'} of the file, where ${count === 1 ? 'it separates' : 'they separate'} nothing. Remove ${count === 1 ? 'it' : 'them'}.`,
          fixes: [
            {
              tier: 'safe',
              title: `Remove the blank line${count === 1 ? '' : 's'}`,
              edits: [{ start, end: lines.endWithBreak(last), text: '' }],
            },
          ],
        };
      }
    }
  },
});

/** True when the document has page breaks, or the running heads and page numbers of printed pages. */
export function isPaged({ text, blocks }: Transcript): boolean {
  return text.includes('\f') || blocks.some((block) => block.furniture === 'page');
}

/** From the first blank line to the end of the last; never empty, so that an editor can show it. */
function spanOf({ lines }: Transcript, { first, last }: BlankRun): Span {
  const start = lines.start(first);
  const end = lines.end(last);
  return { start, end: end > start ? end : lines.endWithBreak(last) };
}
