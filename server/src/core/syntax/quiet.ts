import type { TextEdit } from '../text/edit.ts';
import { differenceOf } from '../text/documentText.ts';
import { stateOf } from './parse.ts';
import type { Piece } from './body.ts';
import type { Section } from './section.ts';
import type { FoundLabel } from './sectionLabels.ts';
import type { Transcript } from './transcript.ts';

/** An edit inside what somebody says that leaves the tree as it was, but for where things stand. */
export interface QuietEdit {
  readonly edit: TextEdit;
  /** The line that was edited, before and after, without indentation and trailing space. */
  readonly before: string;
  readonly after: string;
  /** Where that line's content starts in both texts. */
  readonly start: number;
  /** The lines before and after are blank, so that nothing runs from one into the other. */
  readonly standsAlone: boolean;
  /** The end of the speech that the line belongs to, before the edit; blocks of the same turn may follow. */
  readonly speechEnd: number;
}

/**
 * The edit between two versions of a transcript, if it is one inside a line of speech, if no label, furniture, note or blank
 * line came, went or changed, and if it touches neither the ends of the line nor its label. Null in all other cases: whoever
 * asks then looks at everything again. Costs what changed, plus a look at each section.
 */
export function quietEdit(before: Transcript, after: Transcript): QuietEdit | null {
  const old = stateOf(before);
  const now = stateOf(after);
  if (old === null || now === null) return null;
  if (old.decision !== now.decision || old.front !== now.front || old.language !== now.language) return null;
  if (old.sections.length !== now.sections.length) return null;
  const edit = differenceOf(old.document, now.document);
  if (edit === null) return null;
  const index = old.document.chunkAt(edit.start);
  const offset = old.document.chunkStart(index);
  if (offset !== now.document.chunkStart(index)) return null;
  const was = old.sections[index];
  const is = now.sections[index];
  if (was === undefined || is === undefined || was.lineCount !== is.lineCount || was === is) return null;
  for (const [at, section] of now.sections.entries()) if (at !== index && section !== old.sections[at]) return null;
  const line = lineOf(was, edit.start - offset);
  if (line < 0 || lineOf(is, edit.start - offset) !== line) return null;
  const from = was.lines[line * 3 + 1] as number;
  const to = was.lines[line * 3 + 2] as number;
  const toNow = is.lines[line * 3 + 2] as number;
  const delta = edit.text.length - (edit.end - edit.start);
  if (is.lines[line * 3 + 1] !== from || toNow - to !== delta) return null;
  // Strictly inside the content, so that nothing that begins or ends a line is touched.
  if (edit.start - offset <= from || edit.end - offset >= to) return null;
  if (!sameLabels(old.labels[index] ?? [], now.labels[index] ?? [], edit.start - offset, delta)) return null;
  for (const [at, body] of now.bodies.entries()) if (at !== index && body !== old.bodies[at]) return null;
  const pieces = old.bodies[index]?.pieces;
  const piecesNow = now.bodies[index]?.pieces;
  if (pieces === undefined || piecesNow === undefined || pieces.length !== piecesNow.length) return null;
  let speech: Piece | undefined;
  for (const [at, piece] of pieces.entries()) {
    const other = piecesNow[at];
    if (other === undefined || !samePiece(piece, other, edit.start - offset, delta)) return null;
    if (piece.start <= edit.start - offset && edit.end - offset <= piece.end) speech = piece;
  }
  if (speech === undefined || speech.type === 'matter' || speech.type === 'margin') return null;
  if (speech.type === 'turn' && edit.start - offset <= speech.bodyStart) return null;
  return {
    edit,
    before: was.text.slice(from, to),
    after: is.text.slice(from, toNow),
    start: offset + from,
    standsAlone: isBlankBefore(was, line) && isBlankAfter(was, line),
    speechEnd: offset + speech.end,
  };
}

function isBlankBefore({ lines, context }: Section, line: number): boolean {
  return line === 0 ? context.previousBlank : (lines[line * 3 - 2] as number) >= (lines[line * 3 - 1] as number);
}

function isBlankAfter({ lines, lineCount, context }: Section, line: number): boolean {
  return line + 1 >= lineCount ? context.nextBlank : (lines[line * 3 + 4] as number) >= (lines[line * 3 + 5] as number);
}

function lineOf(section: Section, offset: number): number {
  for (let line = section.lineCount - 1; line >= 0; line--) {
    if ((section.lines[line * 3] as number) <= offset) return line;
  }
  return -1;
}

/** Moves an offset as an edit moves what stands behind it. */
function moved(offset: number, editStart: number, delta: number): number {
  return offset > editStart ? offset + delta : offset;
}

function sameLabels(old: readonly FoundLabel[], now: readonly FoundLabel[], editStart: number, delta: number): boolean {
  return (
    old.length === now.length &&
    old.every((label, index) => {
      const other = now[index];
      return (
        other !== undefined &&
        label.form.signature === other.form.signature &&
        label.defect === other.defect &&
        label.line === other.line &&
        label.ownLine === other.ownLine &&
        other.start === moved(label.start, editStart, delta) &&
        other.textStart === moved(label.textStart, editStart, delta) &&
        label.form.shape.end === other.form.shape.end
      );
    })
  );
}

function samePiece(old: Piece, now: Piece, editStart: number, delta: number): boolean {
  if (old.type !== now.type) return false;
  if (now.start !== moved(old.start, editStart, delta) || now.end !== moved(old.end, editStart, delta)) return false;
  if (old.type === 'matter')
    return now.type === 'matter' && old.kind === now.kind && old.furniture === now.furniture && old.opens === now.opens;
  if (old.type === 'turn') return now.type === 'turn' && now.bodyStart === moved(old.bodyStart, editStart, delta);
  return true;
}
