import type { TextEdit } from '../../text/edit.ts';

/** What formatting does to a text. */
export interface Formatted {
  /** Edits of the text that was analysed, in order, none overlapping another. */
  readonly edits: readonly TextEdit[];
  /** Edits that were left out, in order, because they would have changed what was said or who is read to say it; log them. */
  readonly refused: readonly TextEdit[];
}
