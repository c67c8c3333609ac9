/** The name of a label that ends in a colon, read unit by unit up to the colon, with the note or the time mark inside it. */
import { isInvisible, isSpace } from '../text/characters.ts';
import { isDash } from './bareLabel.ts';
import { particles } from './labelWords.ts';
import { capitalBehindParticles } from './leadingParticles.ts';
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
  const reader = new ColonNameReader(text, nameStart, lineEnd, firstColon, opening);
  return reader.read() ? reader : null;
}

/** More small words, or more commas, are a sentence. */
const MOST_LOWER_WORDS = 4;
const MOST_COMMAS = 4;
/** A wrapped label has no more lines, and a bracket in a label no more units. */
const MOST_LINES = 3;
const LONGEST_NOTE = 120;

/** `ANNA WEBER, Manager of Ports` */
const nameInCapitals = /^(?:\p{Lu}[\p{Lu}\p{M}.’'-]* ){1,3}\p{Lu}[\p{Lu}\p{M}’'-]+, \p{Lu}/u;

/** Reads the units of one name in turn; each method says whether the name may go on, and what was read so far stands in the fields. */
class ColonNameReader implements ColonName {
  nameEnd: number;
  noteStart = -1;
  noteEnd = -1;
  timeStart: number;
  timeEnd: number;
  colon: number;
  words = 0;
  lowerWords = 0;
  commas = 0;
  digits = 0;
  upper = 0;
  lower = 0;
  hasInvisible = false;
  lineCount = 1;
  closer = '';
  readonly #text: string;
  readonly #nameStart: number;
  readonly #lineEnd: number;
  readonly #opener: string;
  /** The unit that is read. */
  #at: number;
  /** Where the first wide gap between words begins; −1 without one. */
  #gap = -1;
  /** Where the word begins whose letters are read; −1 between words. */
  #wordStart = -1;
  #wordLower = false;
  /** How many small words stand before a dash between spaces; −1 without one. */
  #smallBeforeDash = -1;

  constructor(
    text: string,
    nameStart: number,
    lineEnd: number,
    firstColon: number,
    opening: { readonly opener: string; readonly timeStart: number; readonly timeEnd: number },
  ) {
    this.#text = text;
    this.#nameStart = nameStart;
    this.#lineEnd = lineEnd;
    this.#opener = opening.opener;
    this.#at = nameStart;
    this.nameEnd = nameStart;
    this.timeStart = opening.timeStart;
    this.timeEnd = opening.timeEnd;
    this.colon = firstColon;
  }

  read(): boolean {
    for (; this.#at <= this.colon; this.#at++) {
      const unit = this.#text.charCodeAt(this.#at);
      const isCapital = isUpper(unit);
      if (isCapital || isLower(unit)) {
        if (!this.#readLetter(isCapital)) return false;
      } else {
        if (this.#wordStart >= 0) {
          if (this.#isInWord(unit)) continue;
          if (!this.#endWord(unit)) return false;
        }
        if (unit === 0x3a) break;
        if (!this.#readBetweenWords(unit)) return false;
      }
    }
    return this.words > 0 && this.#endName();
  }

  #readLetter(isCapital: boolean): boolean {
    const isSmall = !isCapital;
    if (this.#wordStart < 0) {
      this.#wordStart = this.#at;
      this.#wordLower = isSmall;
      this.words++;
      if (this.noteEnd >= 0) {
        // Text after a closed bracket: the bracket was part of the name after all (`Ernst-Reinhard Beck (Reutlingen) (CDU/CSU)`).
        this.noteStart = -1;
        this.noteEnd = -1;
      }
    }
    // The markup of the name is closed and words go on: `**VOICE** La pregunta es: …` has lost its own colon.
    if (isSmall && this.#wordLower && this.#opener !== '' && this.closer.length >= this.#opener.length) return false;
    if (isCapital) this.upper++;
    else this.lower++;
    this.nameEnd = this.#at + 1;
    return true;
  }

  /** A sign that parts no words: a hyphen, an apostrophe, an underscore, a figure, what nobody sees. */
  #isInWord(unit: number): boolean {
    if (isInvisible(unit)) {
      this.hasInvisible = true;
      return true;
    }
    if (isDigit(unit)) this.digits++;
    else if (!joinsLetters(unit)) return false;
    this.nameEnd = this.#at + 1;
    return true;
  }

  #endWord(unit: number): boolean {
    const text = this.#text;
    const isSmall =
      this.#wordLower &&
      !particles.has(text.slice(this.#wordStart, this.#at).toLowerCase()) &&
      capitalBehindParticles(text, this.#wordStart) < 0;
    if (isSmall) {
      this.lowerWords++;
      if (this.lowerWords > MOST_LOWER_WORDS) return false;
      // `A. WEBER - I will put it so: we stay.`: the dash is the label's mark, and a sentence follows it.
      if (this.#smallBeforeDash >= 0 && this.lowerWords - this.#smallBeforeDash > 1) return false;
    }
    // A sentence ends here: a small letter, a full stop, a space. An abbreviation is short or starts with a capital.
    const endsSentence =
      unit === 0x2e &&
      this.lower > 0 &&
      !endsAbbreviation(text, this.#wordStart, this.#at) &&
      isSpace(text.charCodeAt(this.#at + 1));
    this.#wordStart = -1;
    return !endsSentence;
  }

  #readBetweenWords(unit: number): boolean {
    const text = this.#text;
    const at = this.#at;
    if (isSpace(unit)) {
      const isWide = isSpace(text.charCodeAt(at + 1)) && isSpace(text.charCodeAt(at + 2));
      if (this.#gap < 0 && isWide && this.words > 0) this.#gap = at;
      return true;
    }
    if (isDigit(unit)) {
      this.digits++;
      this.nameEnd = at + 1;
      return true;
    }
    if (isInvisible(unit)) {
      this.hasInvisible = true;
      return true;
    }
    if (isDash(unit) && isUpper(text.charCodeAt(at + 2)) && isSpace(text.charCodeAt(at + 1)))
      this.#smallBeforeDash = this.lowerWords;
    switch (unit) {
      case 0x28: // (
      case 0x5b: // [
        return this.#readBracket(unit === 0x28 ? ')' : ']');
      case 0x2c: // ,
        this.commas++;
        this.nameEnd = at;
        return this.commas <= MOST_COMMAS;
      case 0x2e: // .
        return this.#readStop();
      case 0x2a: // *
      case 0x5f: // _
        this.closer += text[at];
        return true;
      case 0x0a:
      case 0x0d:
        return this.#readLineEnd(unit);
      default:
        this.nameEnd = at + 1;
        return standsInNames(unit);
    }
  }

  /** @param closing the sign that closes the bracket */
  #readBracket(closing: string): boolean {
    const text = this.#text;
    const open = this.#at;
    const close = text.indexOf(closing, open);
    if (close < 0 || close >= this.#lineEnd || close > open + LONGEST_NOTE) return false;
    this.colon = colonBehind(text, close, this.colon, this.#lineEnd);
    if (this.colon < 0) return false;
    if (isPluralEnding(text, open, close)) this.nameEnd = close + 1;
    else if (this.timeStart < 0 && readTime(text, open, this.#lineEnd) === close + 1) {
      // The time stands where a note does: `Anna Weber (00:12):`.
      this.timeStart = open;
      this.timeEnd = close + 1;
    } else {
      this.noteStart = open;
      this.noteEnd = close + 1;
    }
    this.#at = close;
    return true;
  }

  #readStop(): boolean {
    const next = this.#text.charCodeAt(this.#at + 1);
    const afterNext = this.#text.charCodeAt(this.#at + 2);
    // `HON. A. WEBER.- Madam:` is a label with another mark, and its colon is no part of it.
    if (next === 0x2d || (this.upper > this.lower && next === 0x20 && afterNext === 0x2d)) return false;
    // Leader dots lead from one thing to another.
    if (next === 0x2e && afterNext === 0x2e) return false;
    this.nameEnd = this.#at + 1;
    return true;
  }

  #readLineEnd(unit: number): boolean {
    const text = this.#text;
    const isPair = unit === 0x0d && text.charCodeAt(this.#at + 1) === 0x0a;
    if (!isPair) this.lineCount++;
    // Only labels that begin in capitals are wrapped; a title-case line that goes on below is prose.
    const isShouted = this.lower <= this.upper / 4 || nameInCapitals.test(text.slice(this.#nameStart, this.#at));
    if (this.lineCount > MOST_LINES || !isShouted) return false;
    if (/\p{L}{5}\.$/u.test(text.slice(this.#nameStart, this.nameEnd))) return false;
    const next = this.#at + (isPair ? 2 : 1);
    // A label is not wrapped over a blank line, but where the lines are numbered in the margin and all of them stand apart.
    if (!startsBlankLine(text, next)) return true;
    margin.lastIndex = next;
    if (!margin.test(text)) return false;
    this.#at = margin.lastIndex - 1;
    return true;
  }

  /** Takes the comma before the colon and the leaked card of the page off the name. */
  #endName(): boolean {
    if (this.commas > 0 && this.#text.charCodeAt(this.nameEnd) === 0x2c)
      this.nameEnd = trimEnd(this.#text, this.#nameStart, this.nameEnd);
    // A hover card of the page leaks into the label: `Oleg Belozerov      Belozerov Oleg General Director :`.
    if (this.#gap < 0 || this.#gap >= this.nameEnd) return true;
    this.nameEnd = this.#gap;
    // A letter and a wide gap are a label already, and the colon is one of what is said: `Q    A follow-up: is it so?`
    return this.#gap - this.#nameStart !== 1;
  }
}

/** A blank line, and the number of the next one in the margin, with which a label in capitals goes on. */
const margin = /[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*\d{1,2}[^\S\r\n]{2,}(?=\p{Lu})/uy;

/** `-`, `’`, `'`, `‐`, `‑`, `_` */
function joinsLetters(unit: number): boolean {
  return unit === 0x2d || unit === 0x2019 || unit === 0x27 || unit === 0x2010 || unit === 0x2011 || unit === 0x5f;
}

/** Signs between the words of a name: `&`, `/`, `#`, dashes, quotation marks, `\`, `~`, `` ` ``, `№`. */
function standsInNames(unit: number): boolean {
  switch (unit) {
    case 0x26:
    case 0x2f:
    case 0x23:
    case 0x2d:
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
    case 0x2116:
      return true;
    default:
      return false;
  }
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
