/** The readers of labels that need no colon, in the order in which a line is offered to them. */
import { readBracketed, readNickname, readVoice } from './bracketLabels.ts';
import { openings, readFullStop, readFullStopHyphen, readLettersAndStop, recordVoices } from './fullStopLabels.ts';
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
import { articles } from '../languages/wordsOfAll.ts';
import { capitalBehindParticles } from './leadingParticles.ts';
import { isLower, isUpper } from './letters.ts';
import { isDash } from './bareLabel.ts';
import { readDressedDash, readDressedName, readDressedOffice, readNameAlone } from './loneNames.ts';
import { particles, partLetters } from './labelWords.ts';
import type { LabelShape } from './shape.ts';
import { readEmphasis, readLetter, readSign } from './signLabels.ts';
import { readNameWithTime, readTimeWithName } from './timedLabels.ts';

/** Words in small letters that may be the second of a label, beside those behind a comma. */
const smallWords: ReadonlySet<string> = new Set([
  ...particles,
  ...articles,
  ...openings,
  ...recordVoices.flatMap((words) => words.split(' ')),
]);

/**
 * A short look that tells most lines of prose, so that not every reader must read their first words: behind the first word stands
 * another in small letters that is in no label, or a comma and small letters. No reader of labels without a colon takes such a line.
 */
export function isProse(text: string, from: number, lineEnd: number): boolean {
  if (!isUpper(text.charCodeAt(from))) return false;
  let at = from + 1;
  for (let unit = text.charCodeAt(at); isLower(unit) || unit === 0x27 || unit === 0x2019; unit = text.charCodeAt(++at));
  if (at === from + 1 && partLetters.has(text.charCodeAt(from))) return false;
  const hasComma = text.charCodeAt(at) === 0x2c;
  if (hasComma) at++;
  if (text.charCodeAt(at) !== 0x20) return false;
  const start = at + 1;
  at = start;
  while (isLower(text.charCodeAt(at))) at++;
  if (at === start || at >= lineEnd) return false;
  return hasComma || (text.charCodeAt(at) === 0x20 && !smallWords.has(text.slice(start, at)));
}

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
  if (isDash(first) && text.charCodeAt(from + 1) === 0x20) return readSign(text, from, lineEnd);
  // A name that begins with a small word needs a time behind it.
  if (!isUpper(first)) return capitalBehindParticles(text, from) > 0 ? readNameWithTime(text, from, lineEnd) : null;
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
