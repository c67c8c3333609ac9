import { isDigit } from '../conventions/letters.ts';
import { isSpace } from '../text/characters.ts';
import { readLines } from '../text/lines.ts';

/** How much of a text's beginning tells whether its lines are numbered. */
export const GUTTER_UNITS = 24_000;

/** How far the text stands from the numbers of the lines: by two spaces or more, or by one where a page has closed the gaps. */
export type Gutter = 'wide' | 'narrow';

/**
 * Whether the lines are numbered in the margin, as hearings and courts number theirs: most of the first lines begin with a
 * number that is one more than the last. Null where they are not.
 * @param head the first {@link GUTTER_UNITS} of the text
 */
export function gutterOf(head: string): Gutter | null {
  if (isNumbered(head, 2)) return 'wide';
  // Title pages and an index have no numbers.
  const first = firstNumber.exec(head);
  if (first !== null && first.index > 0 && isNumbered(head.slice(first.index), 2)) return 'wide';
  return isNumbered(head, 1) ? 'narrow' : null;
}

/** As {@link gutterOf}. */
export function hasGutter(head: string): boolean {
  return gutterOf(head) !== null;
}

/** The first line of a page whose lines are numbered. */
const firstNumber = /[\r\n][^\S\r\n]*1 {2,}\S/u;

/** @param least so many spaces stand behind a number; behind one alone nearly all lines must have one, and in order */
function isNumbered(head: string, least: 1 | 2): boolean {
  const lines = readLines(head);
  let numbered = 0;
  let filled = 0;
  let steps = 0;
  let previous = -1;
  for (let line = 0; line < lines.count && filled < 400; line++) {
    let at = lines.start(line);
    const end = lines.end(line);
    while (at < end && isSpace(head.charCodeAt(at))) at++;
    if (at === end) continue;
    filled++;
    // A text whose first lines bear no numbers has none in the margin.
    if (filled === 60 && numbered === 0) return false;
    const from = at;
    let value = 0;
    while (at < end && isDigit(head.charCodeAt(at)) && at < from + 3) {
      value = value * 10 + head.charCodeAt(at) - 0x30;
      at++;
    }
    const gap = at === end || (isSpace(head.charCodeAt(at)) && (least === 1 || isSpace(head.charCodeAt(at + 1))));
    if (at === from || at - from > 2 || !gap || value > 50) continue;
    numbered++;
    if (value === previous + 1 || value === 1) steps++;
    previous = value;
  }
  if (least === 1) return filled >= 20 && numbered >= filled * 0.8 && steps >= numbered * 0.9;
  return filled >= 10 && numbered >= filled * 0.45 && steps >= numbered * 0.8;
}
