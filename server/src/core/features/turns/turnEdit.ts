import type { TextEdit } from '../../text/edit.ts';

/** What a turn command does to the text. */
export interface TurnEdit {
  /** Edits of the text that was analysed, which do not overlap. */
  readonly edits: readonly TextEdit[];
  /** Where the cursor belongs afterwards: an offset into the edited text. */
  readonly cursor: number;
}

/** Moves an offset of the text before some edits to where it is after them; an offset inside an edit goes to its end. */
export function movedBy(edits: readonly TextEdit[], offset: number): number {
  let delta = 0;
  for (const { start, end, text } of edits) {
    if (start > offset) continue;
    if (end > offset) return start + delta + text.length;
    delta += text.length - (end - start);
  }
  return offset + delta;
}
