import { applyEdits, inOrder } from './edit.ts';
import type { TextEdit } from './edit.ts';
import { words } from './words.ts';

/** True when both texts say the same words in the same order. */
export function sameWords(left: string, right: string): boolean {
  const before = words(left);
  const after = words(right);
  return before.length === after.length && before.every((word, index) => word === after[index]);
}

/**
 * True when each of the edits, together with those that touch the same words, leaves the sequence of words there as it is.
 * Then the words of the whole text are the same, too. Edits that take a word away in one place and put it in another are
 * refused. Looks only at the words that they touch, so it takes time linear in the edits and not in the text.
 */
export function keepsWords(text: string, edits: readonly TextEdit[]): boolean {
  const ordered = inOrder(edits);
  let at = 0;
  while (at < ordered.length) {
    // Words never hold white space, so what lies beyond the next white space on either side cannot change.
    const group: TextEdit[] = [];
    let start = -1;
    let end = -1;
    for (let edit = ordered[at]; edit !== undefined && (start < 0 || edit.start <= end); edit = ordered[at]) {
      if (start < 0) start = wordStart(text, edit.start);
      end = Math.max(end, wordEnd(text, edit.end));
      group.push(edit);
      at++;
    }
    const before = text.slice(start, end);
    const offset = start;
    const moved = group.map((edit) => ({ start: edit.start - offset, end: edit.end - offset, text: edit.text }));
    if (!sameWords(before, applyEdits(before, moved))) return false;
  }
  return true;
}

function wordStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isWhiteSpace(text.charCodeAt(start - 1))) start--;
  return start;
}

function wordEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isWhiteSpace(text.charCodeAt(end))) end++;
  return end;
}

function isWhiteSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09 || unit === 0xa0;
}
