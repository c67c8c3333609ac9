/** The name of a label that ends in a colon, read unit by unit up to the colon, with the note or the time mark inside it. */
import { isInvisible, isSpace } from '../text/characters.ts';
import { isDash } from './bareLabel.ts';
import { particles } from './labelWords.ts';
import { isDigit, isLower, isUpper } from './letters.ts';
import { readTime } from './timeMarks.ts';

/** Offsets are into the text; −1 stands for "there is none". */
export interface ColonName {
  readonly nameEnd: number;
  readonly noteStart: number;
  readonly noteEnd: number;
  readonly timeStart: number;
  readonly timeEnd: number;
  /** The label's colon: the one given, or the first behind a bracket around that one. */
  readonly colon: number;
  readonly words: number;
  readonly lowerWords: number;
  readonly commas: number;
  readonly digits: number;
  /** How many letters are capitals, and how many are not. */
  readonly upper: number;
  readonly lower: number;
  readonly hasInvisible: boolean;
  readonly lineCount: number;
  /** Markup between the name and the colon. */
  readonly closer: string;
}

/**
 * @param firstColon the first colon behind `nameStart`; may lie behind `lineEnd` when a label in capitals is wrapped
 * @param opening markup and time mark before the name
 * @returns null where what stands before the colon is no name: a sentence, a sum, an address
 */
export function readColonName(
  text: string,
  nameStart: number,
  lineEnd: number,
  firstColon: number,
  opening: { readonly opener: string; readonly timeStart: number; readonly timeEnd: number },
): ColonName | null {
  const { opener } = opening;
  let colon = firstColon;
  let words = 0;
  let lowerWords = 0;
  let commas = 0;
  let digits = 0;
  let upper = 0;
  let lower = 0;
  let nameEnd = nameStart;
  let noteStart = -1;
  let noteEnd = -1;
  let { timeStart, timeEnd } = opening;
  let hasInvisible = false;
  let lineCount = 1;
  let gap = -1;
  let wordStart = -1;
  let wordLower = false;
  let closer = '';
  /** How many small words stand before a dash between spaces; −1 without one. */
  let smallBeforeDash = -1;
  let at = nameStart;
  for (; at <= colon; at++) {
    const unit = text.charCodeAt(at);
    const up = isUpper(unit);
    const low = !up && isLower(unit);
    if (up || low) {
      if (wordStart < 0) {
        wordStart = at;
        wordLower = low;
        words++;
        if (noteStart >= 0 && noteEnd >= 0) {
          // Text after a closed bracket: the bracket was part of the name after all (`Ernst-Reinhard Beck (Reutlingen) (CDU/CSU)`).
          noteStart = -1;
          noteEnd = -1;
        }
      }
      // The markup of the name is closed and words go on: `**VOICE** La pregunta es: …` has lost its own colon.
      if (low && wordLower && opener !== '' && closer.length >= opener.length) return null;
      if (up) upper++;
      else lower++;
      nameEnd = at + 1;
      continue;
    }
    if (wordStart >= 0) {
      if (unit === 0x2d || unit === 0x2019 || unit === 0x27 || unit === 0x2010 || unit === 0x2011 || unit === 0x5f) {
        nameEnd = at + 1;
        continue;
      }
      if (isInvisible(unit)) {
        hasInvisible = true;
        continue;
      }
      if (isDigit(unit)) {
        digits++;
        nameEnd = at + 1;
        continue;
      }
      if (wordLower && !particles.has(text.slice(wordStart, at).toLowerCase())) {
        lowerWords++;
        if (lowerWords > 4) return null;
        // `A. WEBER - I will put it so: we stay.`: the dash is the label's mark, and a sentence follows it.
        if (smallBeforeDash >= 0 && lowerWords - smallBeforeDash > 1) return null;
      }
      // A sentence ends here: a small letter, a full stop, a space. An abbreviation is short or starts with a capital.
      if (unit === 0x2e && lower > 0 && !endsAbbreviation(text, wordStart, at) && isSpace(text.charCodeAt(at + 1)))
        return null;
      wordStart = -1;
    }
    if (unit === 0x3a) break;
    if (isSpace(unit)) {
      if (gap < 0 && isSpace(text.charCodeAt(at + 1)) && isSpace(text.charCodeAt(at + 2)) && words > 0) gap = at;
      continue;
    }
    if (isDigit(unit)) {
      digits++;
      nameEnd = at + 1;
      continue;
    }
    if (isInvisible(unit)) {
      hasInvisible = true;
      continue;
    }
    if (isDash(unit) && isUpper(text.charCodeAt(at + 2)) && isSpace(text.charCodeAt(at + 1)))
      smallBeforeDash = lowerWords;
    switch (unit) {
      case 0x28: // (
      case 0x5b: {
        // [
        const close = text.indexOf(unit === 0x28 ? ')' : ']', at);
        if (close < 0 || close >= lineEnd || close > at + 120) return null;
        colon = colonBehind(text, close, colon, lineEnd);
        if (colon < 0) return null;
        if (isPluralEnding(text, at, close)) nameEnd = close + 1;
        else if (timeStart < 0 && readTime(text, at, lineEnd) === close + 1) {
          // The time stands where a note does: `Anna Weber (00:12):`.
          timeStart = at;
          timeEnd = close + 1;
        } else {
          noteStart = at;
          noteEnd = close + 1;
        }
        at = close;
        break;
      }
      case 0x2c: // ,
        commas++;
        if (commas > 4) return null;
        nameEnd = at;
        break;
      case 0x2e: // .
        // `HON. A. WEBER.- Madam:` is a label with another mark, and its colon is no part of it.
        if (
          text.charCodeAt(at + 1) === 0x2d ||
          (upper > lower && text.charCodeAt(at + 1) === 0x20 && text.charCodeAt(at + 2) === 0x2d)
        )
          return null;
        // Leader dots lead from one thing to another.
        if (text.charCodeAt(at + 1) === 0x2e && text.charCodeAt(at + 2) === 0x2e) return null;
        nameEnd = at + 1;
        break;
      case 0x2a: // *
      case 0x5f: // _
        closer += text[at];
        break;
      case 0x0a:
      case 0x0d:
        if (unit === 0x0a || text.charCodeAt(at + 1) !== 0x0a) lineCount++;
        // Only labels in capitals are wrapped; a title-case line that goes on below is prose.
        if (lineCount > 3 || lower > upper / 4 || /\p{L}{5}\.$/u.test(text.slice(nameStart, nameEnd))) return null;
        // A label is not wrapped over a blank line.
        if (startsBlankLine(text, at + (unit === 0x0d && text.charCodeAt(at + 1) === 0x0a ? 2 : 1))) return null;
        break;
      case 0x26: // &
      case 0x2f: // /
      case 0x23: // #
      case 0x2d: // -
      case 0x27:
      case 0x2019:
      case 0x2013:
      case 0xab:
      case 0xbb:
      case 0x201c:
      case 0x201d:
      case 0x22:
      case 0x5c:
      case 0x7e:
      case 0x60:
      case 0x2116: // №
        nameEnd = at + 1;
        break;
      default:
        return null;
    }
  }
  if (words === 0) return null;
  if (commas > 0 && text.charCodeAt(nameEnd) === 0x2c) nameEnd = trimEnd(text, nameStart, nameEnd);
  // A hover card of the page leaks into the label: `Oleg Belozerov      Belozerov Oleg General Director :`.
  if (gap > 0 && gap < nameEnd) {
    // A letter and a wide gap are a label already, and the colon is one of what is said: `Q    A follow-up: is it so?`
    if (gap - nameStart === 1) return null;
    nameEnd = gap;
  }
  return {
    nameEnd,
    noteStart,
    noteEnd,
    timeStart,
    timeEnd,
    colon,
    words,
    lowerWords,
    commas,
    digits,
    upper,
    lower,
    hasInvisible,
    lineCount,
    closer,
  };
}

/** The first colon when it stands behind the bracket; one inside it is not the label's, whose own follows closely; −1 without one. */
function colonBehind(text: string, close: number, colon: number, lineEnd: number): number {
  if (close <= colon) return colon;
  const next = text.indexOf(':', close);
  return next < 0 || next >= lineEnd || next > close + 12 ? -1 : next;
}

/** `Intervenant(s)`, `INTERLOCUTOR(A)`: the bracket belongs to the word before it. */
function isPluralEnding(text: string, open: number, close: number): boolean {
  return close - open <= 3 && !isSpace(text.charCodeAt(open - 1)) && isLower(text.charCodeAt(open + 1));
}

function endsAbbreviation(text: string, wordStart: number, wordEnd: number): boolean {
  const length = wordEnd - wordStart;
  return length <= 2 || (length <= 5 && isUpper(text.charCodeAt(wordStart)));
}

function startsBlankLine(text: string, from: number): boolean {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at++;
  const unit = text.charCodeAt(at);
  return at >= text.length || unit === 0x0a || unit === 0x0d;
}

function trimEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}
