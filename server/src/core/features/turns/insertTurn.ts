import type { Analysis, Turn } from '../../analysis/analysis.ts';
import { blockAt } from '../../analysis/blockAt.ts';
import { printLabel, type PrintedLabel } from '../../analysis/labelForm.ts';
import { turnSeparator } from '../../analysis/spacing.ts';
import { voicesAfter } from '../../analysis/voices.ts';
import { turnBefore, whiteSpaceAround } from './place.ts';
import type { TurnEdit } from './turnEdit.ts';

/** Whose turn is inserted: the likeliest next speaker's, a question, or an answer. */
export type NewTurn = 'next' | 'question' | 'answer';

/**
 * Begins a new turn behind the one at `offset`, with a label in the document's own form, and puts the cursor where its words
 * go. `next` proposes whoever spoke before last. Null when the document has no label to take for a model.
 */
export function insertTurn(analysis: Analysis, offset: number, which: NewTurn): TurnEdit | null {
  const { text } = analysis.transcript;
  const before = turnBefore(analysis, offset);
  const label = labelOf(analysis, before, which);
  if (label === null) return null;
  const separator = separatorAt(analysis, before);
  const here = blockAt(analysis, offset)?.end ?? offset;
  const place = before === null ? placeBeforeTurns(analysis, here) : Math.max(before.span.end, here);
  const space = whiteSpaceAround(text, place);
  const atStart = space.start === 0;
  const atEnd = space.end === text.length;
  const lead = atStart ? '' : separator;
  const printed = `${lead}${label.text}${label.gap}`;
  // The rest of the white space stays at the end of the file; before another turn it makes way for what parts turns.
  const end = atEnd ? Math.min(space.end, Math.max(place, space.start)) : space.end;
  const edit = { start: space.start, end, text: atEnd ? printed : `${printed}${separator}` };
  return { edits: [edit], cursor: space.start + printed.length };
}

/** The label to insert; null when there is none to take for a model. */
function labelOf(analysis: Analysis, before: Turn | null, which: NewTurn): PrintedLabel | null {
  const voices = voicesAfter(analysis, before?.index ?? -1);
  const wanted = which === 'next' ? voices[0]?.model : voices.find(({ model }) => model.kind === which)?.model;
  if (wanted !== undefined) return printLabel(analysis, wanted);
  if (which === 'next') return null;
  // A document that has no such turn yet: its first question, or the answer of whoever makes the opening statement.
  const model = voices[0]?.model;
  const name = which === 'question' ? questionName(analysis) : statementName(analysis);
  if (name === null) return null;
  return model === undefined ? { text: `${name}:`, gap: ' ' } : printLabel(analysis, model, name);
}

function questionName({ transcript: { language } }: Analysis): string | null {
  const word = language.questionLabels[0];
  return word === undefined ? null : word.charAt(0).toUpperCase() + word.slice(1);
}

function statementName({ statement, heading, participants }: Analysis): string | null {
  const index = statement?.participant ?? heading?.participants[0] ?? -1;
  return participants[index]?.name ?? null;
}

/** What parts two turns near a turn; a blank line where there are no turns. */
function separatorAt(analysis: Analysis, before: Turn | null): string {
  const turn = before ?? analysis.turns[0];
  if (turn !== undefined) return turnSeparator(analysis, turn);
  const { text, lines } = analysis.transcript;
  return (text.slice(lines.end(0), lines.endWithBreak(0)) || '\n').repeat(2);
}

/** Before the first turn a new one goes where the cursor is, but never before or into the heading. */
function placeBeforeTurns({ heading }: Analysis, offset: number): number {
  return Math.max(heading?.block.end ?? 0, offset);
}
