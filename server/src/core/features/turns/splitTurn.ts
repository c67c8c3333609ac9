import type { Analysis } from '../../analysis/analysis.ts';
import { turnAt } from '../../analysis/blockAt.ts';
import { printLabel } from '../../analysis/labelForm.ts';
import { turnSeparator } from '../../analysis/spacing.ts';
import { voicesAfter } from '../../analysis/voices.ts';
import { isOutsideTurns, whiteSpaceAround } from './place.ts';
import type { TurnEdit } from './turnEdit.ts';

/**
 * Lets somebody else speak from `offset` on, in the middle of a turn: breaks the paragraph there and puts the label of
 * whoever spoke before last in front of the rest. The cursor goes before the new label's name, where it can be changed. Null
 * outside a turn's words and where nobody else speaks.
 */
export function splitTurn(analysis: Analysis, offset: number): TurnEdit | null {
  const turn = isOutsideTurns(analysis, offset) ? null : turnAt(analysis, offset);
  const body = turn?.blocks[0]?.bodyStart;
  if (turn === null || body === undefined || offset <= body) return null;
  const [voice] = voicesAfter(analysis, turn.index);
  if (voice === undefined || voice.model.label.key === turn.label.key) return null;
  const { text } = analysis.transcript;
  const { start, end } = whiteSpaceAround(text, offset);
  if (start <= body) return null;
  const separator = turnSeparator(analysis, turn);
  const label = printLabel(analysis, voice.model);
  const isLast = end >= turn.span.end;
  // A label before the number of a page would make it something that is said.
  if (!isLast && isOutsideTurns(analysis, end)) return null;
  // Behind the last word there is no rest to speak: then it is a new turn before whatever follows.
  const edit = { start, end: isLast ? start : end, text: `${separator}${label.text}${label.gap}` };
  return { edits: [edit], cursor: start + edit.text.length };
}
