import type { Block, Label } from '../syntax/transcript.ts';
import type { Span } from '../text/span.ts';

/** What one speaker says without a break by another: where it stands, and nothing of who it is. */
export interface TurnBlocks {
  readonly label: Label;
  /** In order; the first carries the label, the others continue it behind furniture or a note. */
  readonly blocks: readonly Block[];
  /** From the label to the end of the last block. */
  readonly span: Span;
}

const known = new WeakMap<readonly Block[], readonly TurnBlocks[]>();

/** The turns of a transcript by its blocks, in order. Joined once for each list of blocks; costs less than the analysis, which needs them too. */
export function turnBlocks(blocks: readonly Block[]): readonly TurnBlocks[] {
  let turns = known.get(blocks);
  if (turns === undefined) {
    turns = join(blocks);
    known.set(blocks, turns);
  }
  return turns;
}

function join(blocks: readonly Block[]): readonly TurnBlocks[] {
  const turns: { readonly label: Label; readonly blocks: Block[]; readonly span: { start: number; end: number } }[] =
    [];
  const turnOf = new Map<number, (typeof turns)[number]>();
  for (const block of blocks) {
    const { label, start, end } = block;
    if (label !== null) {
      const turn = { label, blocks: [block], span: { start, end } };
      turns.push(turn);
      turnOf.set(block.index, turn);
    } else if (block.continues >= 0) {
      const turn = turnOf.get(block.continues);
      if (turn === undefined) continue;
      turn.blocks.push(block);
      turn.span.end = end;
    }
  }
  return turns;
}
