import type { Analysis, Turn } from '../../analysis/analysis.ts';
import { printLabel } from '../../analysis/labelForm.ts';
import { sameVoice, voicesAfter, type Voice } from '../../analysis/voices.ts';
import type { TextEdit } from '../../text/edit.ts';
import { turnFor } from './place.ts';
import { movedBy, type TurnEdit } from './turnEdit.ts';

/** `turn`: only the turn at the cursor. `onward`: that one and all later ones of the same speaker. */
export type ReassignScope = 'turn' | 'onward';

/** Who else could be the speaker of the turn at `offset`: whoever spoke just before last, as speakers change. Empty outside the turns. */
export function reassignChoices(analysis: Analysis, offset: number): readonly Voice[] {
  const turn = turnFor(analysis, offset);
  if (turn === null) return [];
  return voicesAfter(analysis, turn.index - 1).filter(({ model }) => !sameVoice(model, turn));
}

/**
 * Gives the turn at `offset` to another speaker of the document: its label becomes the other's, in the other's form, and the
 * note inside it stays. Null outside the turns and when nobody has that name.
 * @param name the label of the new speaker, one of {@link reassignChoices}
 */
export function reassignTurn(analysis: Analysis, offset: number, name: string, scope: ReassignScope): TurnEdit | null {
  const turn = turnFor(analysis, offset);
  const voice = reassignChoices(analysis, offset).find((one) => one.name === name);
  if (turn === null || voice === undefined) return null;
  const concerned =
    scope === 'turn' ? [turn] : analysis.turns.filter((one) => one.index >= turn.index && sameVoice(one, turn));
  const edits = concerned.flatMap((one) => relabel(analysis, one, voice.model, voice.name));
  return { edits, cursor: movedBy(edits, offset) };
}

/**
 * The edits that give a turn the label of another one. Where both are printed alike only the name changes, so that notes, time
 * marks and spacing stay; otherwise the whole label does.
 */
export function relabel(analysis: Analysis, turn: Turn, model: Turn, name: string): readonly TextEdit[] {
  const { label } = turn;
  if (label.convention === model.label.convention)
    return [{ start: label.name.start, end: label.name.end, text: name }];
  const { text } = analysis.transcript;
  const printed = printLabel(analysis, model, name);
  const note = label.noteSpan === null ? '' : `${text.slice(label.noteSpan.start, label.noteSpan.end)} `;
  const body = turn.blocks[0]?.bodyStart ?? label.span.end;
  const isEmpty = body >= (turn.blocks[0]?.end ?? 0);
  const edit = isEmpty
    ? { start: label.span.start, end: label.span.end, text: printed.text }
    : { start: label.span.start, end: body, text: `${printed.text}${printed.gap}${note}` };
  return [edit];
}
