/** Numbers before a name: those of questions, of paragraphs and of items on an order paper, and times of the recording. */
import { isSpace } from '../text/characters.ts';
import { isDigit, isUpper } from './letters.ts';
import { readStamp } from './timeMarks.ts';

/** Where the name behind a question's number begins: `Q12  Chair:`; −1 where the number stands alone. */
export function afterQuestionNumber(text: string, from: number, limit: number): number {
  let at = from + 1;
  while (at < from + 5 && isDigit(text.charCodeAt(at))) at++;
  if (text.charCodeAt(at) === 0x2e) at++;
  const gap = at;
  while (at < limit && isSpace(text.charCodeAt(at))) at++;
  // `Q1. [100123] Anna Weber`: the number on the order paper.
  if (text.charCodeAt(at) === 0x5b && isDigit(text.charCodeAt(at + 1))) {
    at = text.indexOf(']', at) + 1;
    while (at < limit && isSpace(text.charCodeAt(at))) at++;
  }
  return at > gap && at < limit && isUpper(text.charCodeAt(at)) ? at : -1;
}

/** `[12]   Anna Weber:` */
function afterParagraphNumber(text: string, from: number, limit: number): number {
  let at = from + 1;
  while (at < from + 6 && isDigit(text.charCodeAt(at))) at++;
  if (at === from + 1 || text.charCodeAt(at) !== 0x5d || !isSpace(text.charCodeAt(at + 1))) return -1;
  at++;
  while (at < limit && isSpace(text.charCodeAt(at))) at++;
  return at < limit && isUpper(text.charCodeAt(at)) ? at : -1;
}

/** The offset behind a number with its full stop and space, or in square brackets as that of a paragraph; −1 when there is none. */
export function afterNumber(text: string, from: number, limit: number): number {
  if (text.charCodeAt(from) === 0x5b) return afterParagraphNumber(text, from, limit);
  let at = from;
  while (at < from + 3 && isDigit(text.charCodeAt(at))) at++;
  if (at === from || text.charCodeAt(at) !== 0x2e || !isSpace(text.charCodeAt(at + 1))) return -1;
  at++;
  while (at < limit && isSpace(text.charCodeAt(at))) at++;
  return at < limit ? at : -1;
}

/** What stands before the name of a label that lost its mark, and where the name begins. Without a time mark both are −1. */
export interface LabelPrefix {
  readonly nameStart: number;
  readonly timeStart: number;
  readonly timeEnd: number;
}

/** Reads a time mark or a paragraph’s number at `from`: `[00:01:33] `, `00.14  `, `[12]   `. */
export function readPrefix(text: string, from: number, limit: number): LabelPrefix {
  const unit = text.charCodeAt(from);
  const none = { nameStart: from, timeStart: -1, timeEnd: -1 };
  if (unit !== 0x5b && unit !== 0x28 && !isDigit(unit)) return none;
  const timeEnd = readStamp(text, from, limit);
  if (timeEnd < 0) return { ...none, nameStart: Math.max(from, afterNumber(text, from, limit)) };
  let at = timeEnd;
  while (at < limit && (isSpace(text.charCodeAt(at)) || text.charCodeAt(at) === 0x2d)) at++;
  return { nameStart: at, timeStart: from, timeEnd };
}
