/** What the last units of a line say about it, and about what may follow. */
import { isDigit } from '../conventions/letters.ts';

/** What may stand before the line of a label when no blank line does: the end of a sentence, a dash, a bracket, a label's mark. */
export function endsSentence(unit: number): boolean {
  switch (unit) {
    case 0x2e: // .
    case 0x3f: // ?
    case 0x21: // !
    case 0x2026: // …
    case 0x201d: // ”
    case 0x22: // "
    case 0xbb: // »
    case 0x29: // )
    case 0x5d: // ]
    case 0x3a: // :
    case 0x2d: // -
    case 0x2013: // –
    case 0x2014: // —
    case 0x2a: // *
    case 0x5f: // _
    case 0x3e: // >
      return true;
    default:
      return false;
  }
}

/** The line ends in a question mark, markup at its end aside. */
export function endsInQuestionMark(text: string, from: number, to: number): boolean {
  let at = to - 1;
  while (at > from && (text.charCodeAt(at) === 0x2a || text.charCodeAt(at) === 0x5f)) at--;
  return text.charCodeAt(at) === 0x3f;
}

/** A quick look whether the line's only colon may be that of a time of day at its end: `4:01 PM`. */
export function endsInClock(text: string, colon: number, to: number): boolean {
  return (
    colon >= 0 &&
    to - colon <= 12 &&
    to > colon &&
    (text.charCodeAt(to - 1) | 0x20) === 0x6d &&
    isDigit(text.charCodeAt(colon + 1))
  );
}
