import { isDigit, isLower, isUpper } from '../conventions/letters.ts';
import { isInvisible, isSpace } from '../text/characters.ts';
import type { LineTable } from '../text/lines.ts';

/** Where the content of each line lies: indentation, line-number gutter, quotation sign and trailing space left out. */
export interface Layout {
  /** Offset of the first unit of content; equals the content's end on a blank line. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** True when the document numbers its lines in the margin, as hearings and courts do. */
  readonly gutter: boolean;
  /** True when paragraphs are wrapped by line breaks rather than by the editor. */
  readonly wrapped: boolean;
}

/** Reads the physical layout of a text, line by line, in one pass. */
export function readLayout(text: string, lines: LineTable): Layout {
  const count = lines.count;
  const starts = new Int32Array(count);
  const ends = new Int32Array(count);
  const gutter = hasGutter(text, lines);
  let filled = 0;
  let middling = 0;
  let openEnded = 0;
  for (let line = 0; line < count; line++) {
    const lineEnd = lines.end(line);
    let start = lines.start(line);
    let end = lineEnd;
    while (end > start && isBlankUnit(text.charCodeAt(end - 1))) end--;
    while (start < end && isBlankUnit(text.charCodeAt(start))) start++;
    if (gutter) start = skipGutter(text, start, end);
    while (start < end && text.charCodeAt(start) === 0x3e && isSpace(text.charCodeAt(start + 1))) {
      start++;
      while (start < end && isSpace(text.charCodeAt(start))) start++;
    }
    starts[line] = start;
    ends[line] = end;
    if (start < end) {
      filled++;
      const length = end - start;
      if (length >= 45 && length <= 100) {
        middling++;
        const last = text.charCodeAt(end - 1);
        if (isLower(last) || isUpper(last) || last === 0x2c) openEnded++;
      }
    }
  }
  return { starts, ends, gutter, wrapped: filled > 6 && middling > filled * 0.4 && openEnded > middling * 0.5 };
}

/** True for what may fill a line that still counts as blank. */
function isBlankUnit(unit: number): boolean {
  return isSpace(unit) || isInvisible(unit) || unit === 0x1680;
}

/** A margin number and the gap after it, or a margin number alone. */
function skipGutter(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  if (at === start || at > start + 2) return start;
  if (at === end) return end;
  const gap = at;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at - gap >= 2 ? at : start;
}

/** Looks at the first lines: in a document with a gutter most of them begin with a number that is one more than the last. */
function hasGutter(text: string, lines: LineTable): boolean {
  let numbered = 0;
  let filled = 0;
  let steps = 0;
  let previous = -1;
  for (let line = 0; line < lines.count && filled < 400; line++) {
    let at = lines.start(line);
    const end = lines.end(line);
    while (at < end && isSpace(text.charCodeAt(at))) at++;
    if (at === end) continue;
    filled++;
    let value = 0;
    const from = at;
    while (at < end && isDigit(text.charCodeAt(at)) && at < from + 3) {
      value = value * 10 + text.charCodeAt(at) - 0x30;
      at++;
    }
    const gap = at === end || (isSpace(text.charCodeAt(at)) && isSpace(text.charCodeAt(at + 1)));
    if (at === from || at - from > 2 || !gap || value > 50) continue;
    numbered++;
    if (value === previous + 1 || value === 1) steps++;
    previous = value;
  }
  return filled >= 10 && numbered >= filled * 0.45 && steps >= numbered * 0.8;
}
