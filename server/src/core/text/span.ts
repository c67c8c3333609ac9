/** A stretch of text as UTF-16 offsets: `start` is the first unit, `end` is the unit after the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True when `offset` lies in `span` or at its end, where an editor's cursor still touches it. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** True when the spans share at least one unit, or when one of them is empty and lies strictly inside the other. */
export function overlaps(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}
