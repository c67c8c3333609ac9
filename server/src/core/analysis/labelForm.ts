import type { Label } from '../syntax/transcript.ts';
import { applyEdits } from '../text/edit.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { Analysis, Turn } from './analysis.ts';
import { labelPunctuation, spaceStart } from './spacing.ts';

/** A label as it would be printed in the document, ready to be put before somebody's words. */
export interface PrintedLabel {
  /** The label with its markup and mark: `**Anna Weber:**`. */
  readonly text: string;
  /** White space between the label and the words: a space, or line breaks where labels stand on lines of their own. */
  readonly gap: string;
}

/**
 * The label of a turn with another name in it, in the form of that turn: its markup, its mark, its line. Note and time mark
 * belong to the turn and not to the form, so they are left out, but for a note that its speaker has all along, such as `(via
 * interpreter)`; what is wrong with the turn's own label is put right.
 * @param name the name to print; the turn's own where it is left out
 */
export function printLabel(analysis: Analysis, turn: Turn, name: string = turn.label.text): PrintedLabel {
  const { label, blocks } = turn;
  const { text } = analysis.transcript;
  const { before, mark, after } = labelPunctuation(analysis, label);
  const edits: TextEdit[] = [{ start: label.name.start, end: label.name.end, text: name }];
  const note = name === label.text && hasNoteAllAlong(analysis, turn) ? null : label.noteSpan;
  const parts = [note, label.time].filter((part) => part !== null);
  for (const { start, end } of parts) edits.push({ start: spaceStart(text, start), end, text: '' });
  if (label.defects.length > 0) {
    const end = partBefore(label, parts);
    edits.push({ start: end, end: label.mark.end, text: `${before}${mark}` });
  }
  const { start } = label.span;
  const moved = edits.map((edit) => ({ start: edit.start - start, end: edit.end - start, text: edit.text }));
  const body = blocks[0]?.bodyStart ?? label.span.end;
  const gap = text.slice(label.span.end, body);
  const hasGap = gap !== '' && gap.trim() === '' && body < (blocks[0]?.end ?? 0);
  return { text: applyEdits(text.slice(start, label.span.end), moved), gap: hasGap ? gap : after };
}

/** Where the last part before the mark ends. */
function partBefore({ name, mark }: Label, parts: readonly Span[]): number {
  return Math.max(name.end, ...parts.flatMap(({ end }) => (end <= mark.start ? end : [])));
}

/** True when all labels of the turn's speaker have its note, and there are several. */
function hasNoteAllAlong({ turns, transcript: { text } }: Analysis, { label, participant }: Turn): boolean {
  if (label.noteSpan === null || participant < 0) return false;
  const own = turns.filter((turn) => turn.participant === participant);
  const note = text.slice(label.noteSpan.start, label.noteSpan.end);
  return (
    own.length > 1 &&
    own.every(({ label: { noteSpan } }) => noteSpan !== null && text.slice(noteSpan.start, noteSpan.end) === note)
  );
}
