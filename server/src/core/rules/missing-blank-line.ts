import type { Analysis, Turn } from '../analysis/analysis.ts';
import { isBlankLine } from '../analysis/spacing.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Report } from './rule.ts';
import { rule } from './rule.ts';
import { nothing } from './sight.ts';

/** So much of the turns must stand behind a blank line before it can be said that the others lack one. */
const SHARE = 0.9;
/** Fewer turns show no habit. */
const TURNS = 4;
/** From this many places on they are reported once. */
const HABIT = 5;

export const missingBlankLine = rule({
  id: 'missing-blank-line',
  group: 'structure and text',
  level: 'hint',
  tiers: ['safe'],
  summary: 'A turn follows the one before without the blank line that the document sets between turns.',
  why: 'Readers find the next speaker by the gap before the label, and in Markdown the two turns run together in one paragraph. Only documents that set a blank line before at least nine turns in ten are checked; one that sets none is left as it is.',
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

${['Question: When does the bridge open?', 'Anna Weber: In June.', 'Question: Of this year?', 'Anna Weber: Of this year.', 'Question: And the railway?', 'Anna Weber: The survey begins in May.', 'Question: Who pays?', 'Anna Weber: The two governments.', 'Question: Will there be a toll?', 'Anna Weber: No.', 'Question: Thank you.'].join('\n\n')}
Anna Weber: Thank you.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

${['Question: When does the bridge open?', 'Anna Weber: In June.', 'Question: Of this year?', 'Anna Weber: Of this year.', 'Question: And the railway?', 'Anna Weber: The survey begins in May.', 'Question: Who pays?', 'Anna Weber: The two governments.', 'Question: Will there be a toll?', 'Anna Weber: No.', 'Question: Thank you.', 'Anna Weber: Thank you.'].join('\n\n')}
`,
    },
  ],
  sees: nothing,
  *check({ analysis }) {
    const { turns } = analysis;
    if (turns.length < TURNS) return;
    let counted = 0;
    const tight: Turn[] = [];
    for (const turn of turns.slice(1)) {
      const gap = gapBefore(analysis, turn);
      if (gap === null) continue;
      counted++;
      if (gap === 'none') tight.push(turn);
    }
    const first = tight[0];
    if (first === undefined || counted < TURNS || tight.length > counted * (1 - SHARE)) return;
    if (tight.length < HABIT) {
      for (const turn of tight)
        yield report(
          turn,
          'No blank line stands before this turn, though one stands before the others, so readers miss the change of speaker. Insert one.',
          [insertion(analysis, turn)],
        );
      return;
    }
    yield report(
      first,
      `Before ${tight.length} of ${counted} turns, here first, the blank line is missing that stands before the others, so readers miss the change of speaker. Insert it.`,
      tight.map((turn) => insertion(analysis, turn)),
    );
  },
});

function report({ label }: Turn, message: string, edits: readonly TextEdit[]): Report {
  const title = edits.length === 1 ? 'Insert a blank line' : 'Insert the missing blank lines';
  return { span: label.span, message, fixes: [{ tier: 'safe', title, edits }] };
}

/** Whether a blank line stands before a turn; null when the turn does not begin its line. */
function gapBefore({ transcript }: Analysis, { label, span }: Turn): 'blank' | 'none' | null {
  const { lines, text } = transcript;
  const line = lines.at(span.start);
  if (label.defects.includes('inside-paragraph')) return null;
  if (text.slice(lines.start(line), span.start).trim() !== '') return null;
  return isBlankLine(transcript, line - 1) ? 'blank' : 'none';
}

/** An empty line, with the line break that ends the line before. */
function insertion({ transcript }: Analysis, { span }: Turn): TextEdit {
  const { lines, text } = transcript;
  const start = lines.start(lines.at(span.start));
  const lineBreak = /(?:\r\n|\r|\n)$/.exec(text.slice(Math.max(0, start - 2), start))?.[0] ?? '\n';
  return { start, end: start, text: lineBreak };
}
