/** The readers of labels that need no colon, in the order in which a line is offered to them. */
import { readBracketed, readNickname, readVoice } from './bracketLabels.ts';
import { readFullStop, readFullStopHyphen, readLettersAndStop } from './fullStopLabels.ts';
import {
  readAskingWord,
  readInitialAndSurname,
  readInitials,
  readNameDash,
  readNameGap,
  readNameSpace,
  readShoutedName,
  readSpokenInitials,
} from './gapLabels.ts';
import { isUpper } from './letters.ts';
import { readDressedDash, readDressedName, readDressedOffice, readNameAlone } from './loneNames.ts';
import { partLetters } from './labelWords.ts';
import type { LabelShape } from './shape.ts';
import { readEmphasis, readLetter, readSign } from './signLabels.ts';
import { readNameWithTime, readTimeWithName } from './timedLabels.ts';

/**
 * Reads the shape of a label that needs no colon: `Q` and a wide gap, `Q.`, `R -`, `HON. A. X.-`, `Mr. WEBB.`,
 * `Speaker 1  00:12`, `[Anna Weber]`, `<v Anna Weber>`, and a name alone on its line.
 * @param from first unit of the line's content
 * @param lineEnd end of the line
 */
export function readMarklessShape(text: string, from: number, lineEnd: number): LabelShape | null {
  const first = text.charCodeAt(from);
  if (first === 0x3c) return readVoice(text, from, lineEnd) ?? readNickname(text, from, lineEnd);
  if (first === 0x3e) return readSign(text, from, lineEnd);
  if (first === 0x28) return readTimeWithName(text, from, lineEnd);
  if (first === 0x5b)
    return (
      readBracketed(text, from, lineEnd) ??
      readNickname(text, from, lineEnd) ??
      readTimeWithName(text, from, lineEnd) ??
      readNameWithTime(text, from, lineEnd)
    );
  if (partLetters.has(first)) {
    const letter =
      readLettersAndStop(text, from, lineEnd) ??
      readInitialAndSurname(text, from, lineEnd) ??
      readLetter(text, from, lineEnd) ??
      readAskingWord(text, from, lineEnd);
    if (letter !== null) return letter;
  }
  if (first === 0x2a || first === 0x5f)
    return (
      readNameWithTime(text, from, lineEnd) ??
      readDressedName(text, from, lineEnd) ??
      readDressedOffice(text, from, lineEnd) ??
      readDressedDash(text, from, lineEnd) ??
      readEmphasis(text, from, lineEnd)
    );
  if (first === 0x23) return readDressedName(text, from, lineEnd);
  if (!isUpper(first)) return null;
  return (
    readShoutedName(text, from, lineEnd) ??
    readFullStopHyphen(text, from, lineEnd) ??
    readLettersAndStop(text, from, lineEnd) ??
    readFullStop(text, from, lineEnd) ??
    readNameWithTime(text, from, lineEnd) ??
    readNameDash(text, from, lineEnd) ??
    readNameGap(text, from, lineEnd) ??
    readNameSpace(text, from, lineEnd) ??
    readSpokenInitials(text, from, lineEnd) ??
    readNameAlone(text, from, lineEnd) ??
    readInitials(text, from, lineEnd)
  );
}
