/** The lines of a section: where the content of each begins and ends, without margins, numbers in them and signs of quotation. */
import { isDigit } from '../conventions/letters.ts';
import { isInvisible, isSpace } from '../text/characters.ts';
import type { Chunk } from '../text/documentText.ts';
import type { Layout } from './layout.ts';

/** Where {@link findLines} gathers what it finds, so that the array of a section is made once and no longer than it must be. */
const scratch: number[] = [];

/**
 * Finds the lines of a section and their content.
 * @param layout whether lines are numbered in the margin, and how
 * @returns three numbers a line, as `Section.lines` has them
 */
export function findLines({ text, lines }: Chunk, { gutter, narrow }: Layout): readonly number[] {
  // The last line of a chunk is empty where a line break ends the chunk; the next chunk has that line.
  const count = lines.start(lines.count - 1) < text.length ? lines.count : lines.count - 1;
  for (let line = 0; line < count; line++) {
    const lineStart = lines.start(line);
    const lineEnd = lines.end(line);
    let start = lineStart;
    let end = lineEnd;
    while (end > start && isBlankUnit(text.charCodeAt(end - 1))) end--;
    while (start < end && isBlankUnit(text.charCodeAt(start))) start++;
    if (gutter) start = skipGutter(text, lineStart, start, end, narrow);
    // A quotation sign before each line, as in mail and Markdown.
    while (start < end && text.charCodeAt(start) === 0x3e && isSpace(text.charCodeAt(start + 1))) {
      start++;
      while (start < end && isSpace(text.charCodeAt(start))) start++;
    }
    scratch[line * 3] = lineStart;
    scratch[line * 3 + 1] = start;
    scratch[line * 3 + 2] = end;
  }
  return scratch.slice(0, count * 3);
}

/** True for what may fill a line that still counts as blank. */
export function isBlankUnit(unit: number): boolean {
  if (unit > 0x20 && unit < 0xa0) return false;
  return isSpace(unit) || isInvisible(unit);
}

/** So many spaces at most stand before the number of a line. */
const WIDEST_MARGIN = 24;

/** A margin number and the gap after it, or a margin number alone. */
export function skipGutter(text: string, lineStart: number, start: number, end: number, narrow: boolean): number {
  let at = start;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  if (at === start || at > start + 2) return start;
  // Far from the margin stands the number of a page.
  if (at === end) return start - lineStart > WIDEST_MARGIN ? start : end;
  const gap = at;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at - gap >= (narrow ? 1 : 2) ? at : start;
}
