import type { Span } from './span.ts';
import { ownCopy } from './ownCopy.ts';
import { Word } from './word.ts';

/** A word with its place. Initials that are glued to a surname (`С.В.Лавров`) and abbreviations (`U.S.`) are one word. */
export interface Token extends Span {
  readonly text: string;
  /** The word in lower case, apostrophes straight and hyphens plain, for looking it up. */
  readonly key: string;
  /** True when the first letter is a capital. */
  readonly capital: boolean;
  /** The word by itself, for what is known of it. */
  readonly word: Word;
}

// What a unit is, in bits. Words are read unit by unit because this is done for every word of every text.
const LETTER = 1;
const MARK = 2;
const DIGIT = 4;
const UPPER = 8;
const SPACE = 16;
const KNOWN = 128;
const kinds = new Uint8Array(0x10000);

/** The kind of the unit at `at`; both halves of a character beyond the basic plane have the kind of the whole. */
function kindAt(text: string, at: number): number {
  // Engines read units fast only as long as nobody ever asks for one behind the end.
  if (at >= text.length) return KNOWN;
  const unit = text.charCodeAt(at);
  const kind = kinds[unit] ?? 0;
  return kind !== 0 ? kind : readKind(text, at, unit);
}

function readKind(text: string, at: number, unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) {
    const start = unit >= 0xdc00 && at > 0 ? at - 1 : at;
    return kindOf(String.fromCodePoint(text.codePointAt(start) ?? 0));
  }
  const kind = kindOf(text.charAt(at));
  kinds[unit] = kind;
  return kind;
}

/** The unit at `at`; 0 behind the end. */
function unitAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : 0;
}

function kindOf(character: string): number {
  return (
    KNOWN |
    (/\p{L}/u.test(character) ? LETTER : 0) |
    (/\p{M}/u.test(character) ? MARK : 0) |
    (/\p{N}/u.test(character) ? DIGIT : 0) |
    (/\p{Lu}/u.test(character) ? UPPER : 0) |
    (/[\s\u00a0]/u.test(character) ? SPACE : 0)
  );
}

const STOP = 0x2e;
const HYPHEN = 0x2d;

/** An apostrophe or a hyphen, straight or typographic, which joins two parts of a word. */
function isJoint(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019 || unit === HYPHEN || unit === 0x2011;
}

/**
 * The words of `text` in order, shifted by `offset`. A hyphen or an apostrophe between letters belongs to the word; the
 * possessive ending of English does too and is left to the reader, because in other languages it is part of a name.
 */
export function tokens(text: string, offset = 0): Token[] {
  const found: Token[] = [];
  eachWord(text, (start, end, capital) => {
    const word = wordAt(text, start, end);
    found.push({ start: offset + start, end: offset + end, text: word.text, key: word.key, capital, word });
  });
  return found;
}

/** A word that is a part of another one, or stands in no text. */
export function tokenOf(text: string, start: number, capital: boolean): Token {
  const word = wordAt(text, 0, text.length);
  return { start, end: start + text.length, text, key: word.key, capital, word };
}

/**
 * Goes over the words of {@link tokens} for whoever needs the places alone, and whether each begins with a capital.
 * @param visit may say where to go on, behind the word; that must not be inside another one
 */
export function eachWord(
  text: string,
  visit: (start: number, end: number, capital: boolean) => number | void,
  from = 0,
): void {
  const { length } = text;
  let at = from;
  while (at < length) {
    const kind = kindAt(text, at);
    if ((kind & (LETTER | DIGIT)) === 0) {
      at++;
      continue;
    }
    const end = (kind & UPPER) !== 0 && unitAt(text, at + 1) === STOP ? behindInitials(text, at) : behindWord(text, at);
    at = visit(at, end, isCapital(text, at, kind)) ?? end;
  }
}

/** How many words are remembered before all are forgotten: more than a long document has different ones. */
const MOST_KEPT = 1 << 15;
/** What is longer is hardly a word, and stands there once. In units. */
const LONGEST_KEPT = 64;
/** Twice as many places, so that few words whose numbers are alike stand behind each other. */
const PLACES = MOST_KEPT * 2;
/** So many places are looked at for a word; where all are taken, which hardly happens by chance, the last one is given away. */
const MOST_LOOKS = 32;
/** The words by a number that follows from their units. */
const words: (Word | undefined)[] = [];
let kept = 0;

/**
 * The word from `start` to `end`, from memory, so that nothing is cut out of the text, folded or looked up again for a word
 * that stood somewhere before.
 */
function wordAt(text: string, start: number, end: number): Word {
  const length = end - start;
  if (length > LONGEST_KEPT) return newWord(text.slice(start, end));
  let number = length;
  for (let at = start; at < end; at++) number = (Math.imul(number, 31) + text.charCodeAt(at)) | 0;
  let place = (number ^ (number >>> 15)) & (PLACES - 1);
  if (kept === 0) forget();
  for (let look = 1; ; look++) {
    const word = words[place];
    if (word !== undefined && stands(word.text, text, start, end)) return word;
    if (word === undefined || look === MOST_LOOKS) break;
    place = (place + 1) & (PLACES - 1);
  }
  const word = newWord(ownCopy(text.slice(start, end)));
  words[place] = word;
  kept++;
  if (kept >= MOST_KEPT) forget();
  return word;
}

function forget(): void {
  if (words.length === 0) for (let at = 0; at < PLACES; at++) words.push(undefined);
  else words.fill(undefined);
  kept = 0;
}

function newWord(printed: string): Word {
  return new Word(printed, lookupKey(printed));
}

function stands(printed: string, text: string, start: number, end: number): boolean {
  if (printed.length !== end - start) return false;
  for (let at = start; at < end; at++) if (printed.charCodeAt(at - start) !== text.charCodeAt(at)) return false;
  return true;
}

/** Title-case letters such as `ǅ` count as capitals too, which the kind alone does not tell. */
function isCapital(text: string, at: number, kind: number): boolean {
  if ((kind & UPPER) !== 0) return true;
  if (text.charCodeAt(at) < 0x80) return false;
  const first = text.charAt(at);
  return first !== first.toLowerCase();
}

/** Index behind the letters, marks and figures from `at` on, and what joints tie to them. */
function behindWord(text: string, from: number): number {
  let at = from;
  for (;;) {
    while ((kindAt(text, at) & (LETTER | MARK | DIGIT)) !== 0) at++;
    if (!isJoint(unitAt(text, at)) || (kindAt(text, at + 1) & (LETTER | DIGIT)) === 0) return at;
    at++;
  }
}

/** Nobody has more initials; what goes on longer is noise. */
const MOST_INITIALS = 8;

/** Index behind initials, with the surname that is glued to them: `С.В.Лавров`, `U.S.`, `J.` before a space. */
function behindInitials(text: string, from: number): number {
  let at = from;
  let count = 0;
  let behindPlain = from;
  while (count < MOST_INITIALS) {
    const start = count > 0 && unitAt(text, at) === HYPHEN ? at + 1 : at;
    if ((kindAt(text, start) & UPPER) === 0 || unitAt(text, start + 1) !== STOP) break;
    if (start === at && behindPlain === at) behindPlain = start + 2;
    at = start + 2;
    count++;
  }
  const isSurname = (kindAt(text, at) & UPPER) !== 0 && (kindAt(text, at + 1) & (LETTER | MARK)) !== 0;
  if (isSurname) return behindWord(text, at);
  if (behindPlain - from >= 4) return behindPlain;
  if (behindPlain - from === 2 && (kindAt(text, behindPlain) & SPACE) !== 0) return behindPlain;
  return behindWord(text, from);
}

const special = /[’‑\u00a0]/;

/** A word or phrase as it is looked up: lower case, straight apostrophes, plain hyphens and spaces. */
export function lookupKey(text: string): string {
  const lower = text.toLowerCase();
  if (!special.test(lower)) return lower;
  return lower.replaceAll('’', "'").replaceAll('‑', '-').replaceAll('\u00a0', ' ');
}
