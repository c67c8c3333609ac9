import type { Analysis } from '../../analysis/analysis.ts';
import { turnFor } from './place.ts';
import type { TurnEdit } from './turnEdit.ts';

/**
 * Makes the turn at `offset` part of the one before it: its label goes, its words stay where they are, as a paragraph of the
 * previous speaker. The cursor stays at its word. Null in the first turn, where there is none before it.
 */
export function mergeTurn(analysis: Analysis, offset: number): TurnEdit | null {
  const turn = turnFor(analysis, offset);
  if (turn === null || turn.index === 0) return null;
  const { text } = analysis.transcript;
  const body = turn.blocks[0]?.bodyStart ?? turn.label.span.end;
  const { start } = turn.label.span;
  const { noteSpan } = turn.label;
  // What nobody said but somebody wrote down is kept: a note inside the label stands before the words instead.
  const note = noteSpan === null ? '' : `${text.slice(noteSpan.start, noteSpan.end)} `;
  return { edits: [{ start, end: body, text: note }], cursor: start + note.length + Math.max(0, offset - body) };
}
