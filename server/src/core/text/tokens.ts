import type { Span } from './span.ts';

/** A word with its place. Initials that are glued to a surname (`С.В.Лавров`) and abbreviations (`U.S.`) are one word. */
export interface Token extends Span {
  readonly text: string;
  /** The word in lower case, apostrophes straight and hyphens plain, for looking it up. */
  readonly key: string;
  /** True when the first letter is a capital. */
  readonly capital: boolean;
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
  const unit = text.charCodeAt(at);
  // `charCodeAt` gives NaN behind the end, which is index 0 of nothing and no part of a word.
  const kind = kinds[unit] ?? 0;
  return kind !== 0 ? kind : readKind(text, at, unit);
}

function readKind(text: string, at: number, unit: number): number {
  if (Number.isNaN(unit)) return KNOWN;
  if (unit >= 0xd800 && unit <= 0xdfff) {
    const start = unit >= 0xdc00 ? at - 1 : at;
    return kindOf(String.fromCodePoint(text.codePointAt(start) ?? 0));
  }
  const kind = kindOf(text.charAt(at));
  kinds[unit] = kind;
  return kind;
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
    const token = text.slice(start, end);
    found.push({ start: offset + start, end: offset + end, text: token, key: keyOf(token), capital });
  });
  return found;
}

/** Goes over the words of {@link tokens} for whoever needs the places alone, and whether each begins with a capital. */
export function eachWord(text: string, visit: (start: number, end: number, capital: boolean) => void): void {
  const { length } = text;
  let at = 0;
  while (at < length) {
    const kind = kindAt(text, at);
    if ((kind & (LETTER | DIGIT)) === 0) {
      at++;
      continue;
    }
    const end =
      (kind & UPPER) !== 0 && text.charCodeAt(at + 1) === STOP ? behindInitials(text, at) : behindWord(text, at);
    visit(at, end, isCapital(text, at, kind));
    at = end;
  }
}

/**
 * A part of a text that is longer than this keeps the whole text in memory, in the engines that we run in; shorter ones are copies.
 */
const LONGEST_KEPT = 12;
/** How many words are kept before all are forgotten: more than a long document has different ones. */
const MOST_KEPT = 20_000;
const keys = new Map<string, string>();

/** The same as {@link lookupKey}, from memory, so that equal words have one key, which tables find far sooner than a new one. */
function keyOf(word: string): string {
  if (word.length > LONGEST_KEPT) return lookupKey(word);
  let key = keys.get(word);
  if (key === undefined) {
    key = lookupKey(word);
    if (keys.size >= MOST_KEPT) keys.clear();
    keys.set(word, key);
  }
  return key;
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
    if (!isJoint(text.charCodeAt(at)) || (kindAt(text, at + 1) & (LETTER | DIGIT)) === 0) return at;
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
    const start = count > 0 && text.charCodeAt(at) === HYPHEN ? at + 1 : at;
    if ((kindAt(text, start) & UPPER) === 0 || text.charCodeAt(start + 1) !== STOP) break;
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
