import type { TextEdit } from './edit.ts';

/**
 * The edits that do at once what several rounds of edits do one after the other, in order. Each round is in order, too, and
 * refers to the text as the rounds before it leave it; the first and the result refer to the original. Takes time linear in
 * the edits for each round.
 * @param length length of the original text
 */
export function composeEdits(length: number, rounds: readonly (readonly TextEdit[])[]): TextEdit[] {
  let pieces: readonly Piece[] = [{ start: 0, end: length, text: null }];
  for (const edits of rounds) pieces = edited(pieces, edits);
  return toEdits(pieces, length);
}

/** A stretch of the original text that was kept (`text` is null), or text that was put in at `start`. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string | null;
}

function lengthOf(piece: Piece): number {
  return piece.text === null ? piece.end - piece.start : piece.text.length;
}

function part(piece: Piece, from: number, to: number): Piece {
  if (piece.text !== null) return { ...piece, text: piece.text.slice(from, to) };
  return { start: piece.start + from, end: piece.start + to, text: null };
}

/** The pieces after `edits`, which refer to the text that `pieces` make up. Takes time linear in both. */
function edited(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  const result: Piece[] = [];
  let index = 0;
  let inside = 0;
  let at = 0;
  /** Walks on to `offset`, keeping what is passed or dropping it. */
  const walk = (offset: number, keep: boolean): void => {
    for (let piece = pieces[index]; piece !== undefined && at < offset; piece = pieces[index]) {
      const step = Math.min(lengthOf(piece) - inside, offset - at);
      if (keep) result.push(part(piece, inside, inside + step));
      at += step;
      inside += step;
      if (inside < lengthOf(piece)) break;
      index++;
      inside = 0;
    }
  };
  for (const edit of edits) {
    walk(edit.start, true);
    walk(edit.end, false);
    if (edit.text !== '') result.push({ start: 0, end: 0, text: edit.text });
  }
  walk(Infinity, true);
  return result;
}

/** The edits that lead from the original text of `length` units to the one that `pieces` make up. */
function toEdits(pieces: readonly Piece[], length: number): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let text = '';
  const flush = (until: number): void => {
    if (until > at || text !== '') edits.push({ start: at, end: until, text });
    text = '';
  };
  for (const piece of pieces) {
    if (piece.text !== null) {
      text += piece.text;
      continue;
    }
    flush(piece.start);
    at = piece.end;
  }
  flush(length);
  return edits;
}
