import { isSmallName } from '../conventions/colonLabels.ts';
import { isDigit, isLower } from '../conventions/letters.ts';
import { isSpace } from '../text/characters.ts';
import type { DocumentText } from '../text/documentText.ts';
import type { TextEdit } from '../text/edit.ts';
import { readLines } from '../text/lines.ts';
import { GUTTER_UNITS, gutterOf } from './gutter.ts';
import { endsSentence } from './lineEnds.ts';

/** How the lines of a document are set, as its beginning tells. There are six layouts, and equal ones are identical. */
export interface Layout {
  /** Lines are numbered in the margin. */
  readonly gutter: boolean;
  /** One space is enough behind such a number. */
  readonly narrow: boolean;
  /** A line is a paragraph, so that a label may stand at the beginning of any. */
  readonly wholeLines: boolean;
}

/** How much of a text's beginning tells its layout. */
export const LAYOUT_UNITS = GUTTER_UNITS;

/** So many small letters at the beginning of lines are an enumeration or a name with a particle. */
const STRAY = 2;

/** Wrapped prose shows within so many units. */
const WRAPPED_UNITS = 8000;

const gutters = [null, 'wide', 'narrow'] as const;
const layouts: readonly Layout[] = gutters.flatMap((gutter) =>
  [false, true].map((wholeLines) => ({ gutter: gutter !== null, narrow: gutter === 'narrow', wholeLines })),
);

/** @param head the first {@link LAYOUT_UNITS} of the text */
export function layoutOf(head: string): Layout {
  const gutter = gutterOf(head);
  const isBroken = isWrapped(head.slice(0, WRAPPED_UNITS), gutter !== null);
  return layouts[gutters.indexOf(gutter) * 2 + (isBroken ? 0 : 1)] as Layout;
}

/** An edit of more units is looked at closely, and so is one nearer to the beginning of its line, or on a shorter line. */
const FAR = 24;
const LONG = 100;
/** Nothing that the end of the head cuts off begins so near to it. */
const NEAR_BORDER = 160;

/**
 * True when an edit leaves alone what the beginning of a text tells of its layout and of its pages: it lies in the middle of a
 * long line, and moves no line over the end of what is looked at. Of long lines only their first and last units count.
 */
export function keepsHead(before: DocumentText, { start, end, text }: TextEdit): boolean {
  if (Math.max(text.length, end - start) > FAR || /[\r\n\f]/.test(text)) return false;
  const line = before.lineAt(start);
  if (end > before.lineEnd(line)) return false;
  const lead = before.slice(before.lineStart(line), start).trimStart().length;
  const rest = before.slice(end, before.lineEnd(line)).trimEnd().length;
  if (lead < FAR || rest === 0 || lead + rest <= LONG) return false;
  return [WRAPPED_UNITS, LAYOUT_UNITS].every((border) => {
    if (before.length + FAR < border || start > border) return true;
    const cut = before.slice(border - NEAR_BORDER, border + NEAR_BORDER);
    return !/[\r\n]/.test(cut) && cut.slice(0, NEAR_BORDER).trim().length > LONG;
  });
}

/** True when sentences go on from line to line: behind a line that ends none, the next often begins with a small letter. */
function isWrapped(head: string, gutter: boolean): boolean {
  const lines = readLines(head);
  let open = false;
  let opened = 0;
  let continued = 0;
  for (let line = 0; line < lines.count; line++) {
    let at = lines.start(line);
    let end = lines.end(line);
    while (end > at && isSpace(head.charCodeAt(end - 1))) end--;
    while (at < end && (isSpace(head.charCodeAt(at)) || (gutter && isDigit(head.charCodeAt(at))))) at++;
    if (open && at < end) {
      opened++;
      if (isLower(head.charCodeAt(at)) && !isSmallName(head, at, end)) continued++;
    }
    open = at < end && !endsSentence(head.charCodeAt(end - 1));
  }
  return continued > STRAY || continued * 5 > opened;
}
