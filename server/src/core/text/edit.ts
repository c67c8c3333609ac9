import type { Span } from './span.ts';

/** Replaces the span `[start, end)` of the text before the edit with `text`. An insertion has `start === end`. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** Edits in ascending order of where they apply; edits at the same place keep the order they were given in. */
export function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return edits.toSorted((left, right) => left.start - right.start || left.end - right.end);
}

/**
 * Applies edits that all refer to `text` as it is before any of them.
 * @throws RangeError when two edits overlap or an edit lies outside the text, because either would lose text silently.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of inOrder(edits)) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(`The edit [${edit.start}, ${edit.end}) overlaps another edit or lies outside the text.`);
    }
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** True when both sets of edits can be applied together: none of one touches the inside or the border of one of the other. */
export function areApart(left: readonly TextEdit[], right: readonly TextEdit[]): boolean {
  return left.every((one) => right.every((other) => one.end < other.start || other.end < one.start));
}

/** One edit that does what all of `edits` do, with the smallest span that covers them; `undefined` when there is no edit. */
export function coveringEdit(text: string, edits: readonly TextEdit[]): TextEdit | undefined {
  const ordered = inOrder(edits);
  const first = ordered[0];
  const last = ordered.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const start = first.start;
  const end = ordered.reduce((furthest, edit) => Math.max(furthest, edit.end), last.end);
  const inside = ordered.map((edit) => ({ start: edit.start - start, end: edit.end - start, text: edit.text }));
  return { start, end, text: applyEdits(text.slice(start, end), inside) };
}
