import type { Analysis, Turn } from '../analysis/analysis.ts';
import { wordOf } from '../analysis/roles/labelParts.ts';
import { quoted } from './quoted.ts';
import { rule } from './rule.ts';
import { nothing } from './sight.ts';

export const emptyTurn = rule({
  id: 'empty-turn',
  group: 'labels',
  level: 'warning',
  tiers: [],
  blocksRelease: true,
  summary: 'A speaker label has no words after it.',
  why: 'A label without words means that an answer or a question was lost, or that the label itself is a remnant. Nobody but the editor can tell which, so there is no fix. A label alone on its line with the words below it is a way of setting transcripts and is not reported.',
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber:

Question: Is the road ready as well?

Anna Weber: The road has been ready since April.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June.

Question: Is the road ready as well?

Anna Weber: The road has been ready since April.
`,
    },
  ],
  sees: nothing,
  *check({ analysis }) {
    for (const turn of analysis.turns) {
      if (!isEmpty(analysis, turn)) continue;
      yield {
        span: turn.label.span,
        message: `Nothing is said after the label ${quoted(turn.label.text)}: the words of the turn are missing. Restore them, or delete the label.`,
      };
    }
  },
});

/** True when nothing but page furniture stands between the turn's label and the next turn. */
function isEmpty({ transcript }: Analysis, turn: Turn): boolean {
  if (turn.blocks.some((block) => block.bodyStart < block.end)) return false;
  let index = (turn.blocks.at(-1)?.index ?? 0) + 1;
  while (transcript.blocks[index]?.kind === 'furniture') index++;
  const next = transcript.blocks[index];
  // Whose words are interpreted speaks through the interpreter, who has the next label.
  if (next?.label !== undefined && next.label !== null && wordOf(next.label.key) === 'interpreter') return false;
  // A note or an editor's remark on the lines below is what the label introduces.
  return next === undefined || next.kind === 'turn';
}
