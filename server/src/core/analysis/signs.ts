import type { Transcript } from '../syntax/transcript.ts';
import { mayBeCapital } from '../text/capitals.ts';
import type { Chunk, DocumentText } from '../text/documentText.ts';
import { GARBLED_LEADS } from '../text/mojibake.ts';
import type { Span } from '../text/span.ts';

/**
 * Where a text has the signs that its rules look for: offsets, each list in order. Nearly all of a text is letters and spaces, so
 * that one look at it for all rules leaves each of them a few places instead of the whole.
 */
export interface Signs {
  /** `“`, `”`, `„`, `«`, `»`, `"`. */
  readonly quotes: readonly number[];
  /** `'` and `’`. */
  readonly apostrophes: readonly number[];
  /** `-`, `–`, `—`. */
  readonly dashes: readonly number[];
  /** `(`, `)`, `[`, `]`, `{`, `}`, `<`. */
  readonly brackets: readonly number[];
  /** `…`, and full stops with another one behind them. */
  readonly ellipses: readonly number[];
  /** Commas and full stops set as few are: a letter or another of them behind, a space before, or `?` or `!` before; these before a letter or behind a space. */
  readonly strayMarks: readonly number[];
  /** The first figure of each number. */
  readonly numbers: readonly number[];
  /** The first figure of each number that a colon and a figure follow. */
  readonly clocks: readonly number[];
  /** Where three capitals or more begin that follow one another; what may be a capital passes for one, see {@link mayBeCapital}. */
  readonly capitals: readonly number[];
  /** What may hold the place of words: the first of two question marks or of three low lines, and `TK`. */
  readonly blanks: readonly number[];
  /** Greek and Cyrillic letters with a Latin one of the alphabet beside them. */
  readonly mixed: readonly number[];
  /** `&` or the sign for a lost character stands somewhere. */
  readonly hasCodes: boolean;
  /** A control character, a character without width or a half of a character stands somewhere. */
  readonly hasUnusual: boolean;
  /** A character stands somewhere with which a wrong decoding may begin: see {@link GARBLED_LEADS}. */
  readonly mayBeGarbled: boolean;
}

const known = new WeakMap<Transcript, Signs>();

/**
 * The signs of the whole text, the page around the record included. Looked for once in each chunk of the text, which most
 * versions share, so that an edit costs what there are signs and not what there is text.
 */
export function signsOf(transcript: Transcript): Signs {
  let signs = known.get(transcript);
  if (signs === undefined) {
    signs = readSigns(transcript.document);
    known.set(transcript, signs);
  }
  return signs;
}

/**
 * Gives the places that lie in one span after another. The spans must come in order; what lies between them is left out.
 * Without places it gives the same empty list each time, which costs next to nothing.
 */
export function placesWithin(places: readonly number[]): (span: Span) => readonly number[] {
  let next = 0;
  return ({ start, end }) => {
    while (next < places.length && (places[next] as number) < start) next++;
    const first = next;
    while (next < places.length && (places[next] as number) < end) next++;
    return first === next ? none : places.slice(first, next);
  };
}

const none: readonly number[] = [];

/** The places that lie in one span, for whoever asks about spans in any order. */
export function placesIn(places: readonly number[], { start, end }: Span): readonly number[] {
  const first = firstFrom(places, start);
  if (first === places.length || (places[first] as number) >= end) return none;
  return places.slice(first, firstFrom(places, end));
}

function firstFrom(places: readonly number[], start: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

const SIGN = 1;
const CAPITAL = 2;
const UNUSUAL = 4;
const GARBLED = 8;
/** A word may begin with it that {@link CapitalWords} has, or may go on with it. */
const OPENS_WORD = 16;
const IN_WORD = 32;
/** It belongs to a list wherever it stands; the number of the list stands above the flags. */
const LISTED = 64;
/** A letter of a script that has letters in common with the Latin one to the eye. */
const FOREIGN = 128;
const LIST_SHIFT = 8;
/** At the units with none of these flags, which are nearly all of a text, nothing is to be found. */
const LOOK = SIGN | CAPITAL | UNUSUAL | GARBLED | OPENS_WORD | LISTED | FOREIGN;

/** What each unit may be, as flags. */
let flagsByUnit: Uint16Array | undefined;

function readFlags(): Uint16Array {
  const flags = new Uint16Array(0x10000);
  const enter = (units: string, flag: number): void => {
    for (const unit of units) flags[unit.charCodeAt(0)] = (flags[unit.charCodeAt(0)] ?? 0) | flag;
  };
  for (let unit = 0; unit < flags.length; unit++) {
    flags[unit] =
      (mayBeCapital(unit) ? CAPITAL : 0) |
      (isUnusual(unit) ? UNUSUAL : 0) |
      (isGreekOrCyrillic(unit) ? FOREIGN : 0) |
      (mayOpenWord(unit) ? OPENS_WORD : 0) |
      (mayBeInWord(unit) ? IN_WORD : 0);
  }
  enter('.,?!_0123456789&\ufffd', SIGN);
  enter('"“”„«»', LISTED | (QUOTE << LIST_SHIFT));
  enter("'’", LISTED | (APOSTROPHE << LIST_SHIFT));
  enter('-–—', LISTED | (DASH << LIST_SHIFT));
  enter('()[]{}<', LISTED | (BRACKET << LIST_SHIFT));
  enter('…', LISTED | (ELLIPSIS << LIST_SHIFT));
  enter(GARBLED_LEADS, GARBLED);
  return flags;
}

/** Control characters, characters without width, and halves of characters, which most texts have none of. */
export function isUnusual(unit: number): boolean {
  if (unit < 0x20) return unit !== 0x09 && unit !== 0x0a && unit !== 0x0c && unit !== 0x0d;
  return (
    (unit >= 0x7f && unit <= 0x9f) ||
    unit === 0xad ||
    unit === 0x200b ||
    unit === 0x2060 ||
    (unit >= 0xd800 && unit <= 0xdfff) ||
    unit === 0xfeff
  );
}

export function isGreekOrCyrillic(unit: number): boolean {
  return unit >= 0x370 && unit <= 0x4ff;
}

/** What may be a capital, Cyrillic ones left out. */
function mayOpenWord(unit: number): boolean {
  if (unit < 0xc0) return unit >= 0x41 && unit <= 0x5a;
  return unit <= 0xde || (unit >= 0x100 && unit <= 0x3ff) || (unit >= 0x500 && unit <= 0x1fff) || unit >= 0x2071;
}

/** What may be a letter or a mark of one, figures, apostrophes and hyphens. */
function mayBeInWord(unit: number): boolean {
  if (unit < 0x80)
    return isFigure(unit) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) || unit === 0x27 || unit === 0x2d;
  return (unit >= 0xaa && unit <= 0x1fff) || unit === 0x2019 || unit >= 0x2071;
}

/** The lists of {@link Signs} that a place can belong to, as numbers. */
const QUOTE = 0;
const APOSTROPHE = 1;
const DASH = 2;
const BRACKET = 3;
const ELLIPSIS = 4;
const STRAY = 5;
const NUMBER = 6;
const CLOCK = 7;
const CAPITALS = 8;
const BLANKS = 9;
const MIXED = 10;
/** So many bits of a number tell the list, the others the place. */
const LIST_BITS = 4;

/** The signs of a chunk: places with their lists in one number each, and the flags of all its units together. */
interface ChunkSigns {
  readonly places: readonly number[];
  readonly flags: number;
  readonly hasCodes: boolean;
  readonly capitalWords: CapitalWords;
}

/**
 * Words of four units and more that may begin with a capital, in order, with figures and what apostrophes and hyphens tie to
 * them; now and then a little more, because this is faster to look for. Cyrillic ones are left out. Five numbers a word: where
 * it begins and ends, counted from the beginning of the text it stands in, two that follow from its units, and 0 when there
 * are only letters and figures in it. Words that differ have no two numbers in common, but for one case in many millions of
 * millions, so that nothing need be cut out of the text to see whether a word stood there before.
 */
export type CapitalWords = readonly number[];

const inChunks = new WeakMap<Chunk, ChunkSigns>();

/** The words with a capital in a chunk, which most versions of a document share. */
export function capitalWordsOf(chunk: Chunk): CapitalWords {
  let signs = inChunks.get(chunk);
  if (signs === undefined) {
    signs = readChunk(chunk.text, 0, chunk.text.length);
    inChunks.set(chunk, signs);
  }
  return signs.capitalWords;
}

/** The same in any text. */
export function capitalWordsIn(text: string): CapitalWords {
  return readChunk(text, 0, text.length).capitalWords;
}

function readSigns(document: DocumentText): Signs {
  const lists: number[][] = Array.from({ length: MIXED + 1 }, () => []);
  let all = 0;
  let hasCodes = false;
  const { chunks } = document;
  // A chunk's text is a part of the whole, which is slower to read than the whole, and after an edit there is no whole.
  const text = inChunks.has(chunks[0] as Chunk) || inChunks.has(chunks.at(-1) as Chunk) ? null : document.text();
  for (const [index, chunk] of chunks.entries()) {
    const start = document.chunkStart(index);
    let signs = inChunks.get(chunk);
    if (signs === undefined) {
      signs =
        text === null ? readChunk(chunk.text, 0, chunk.text.length) : readChunk(text, start, start + chunk.text.length);
      inChunks.set(chunk, signs);
    }
    for (const place of signs.places) (lists[place & 15] as number[]).push(start + (place >>> LIST_BITS));
    all |= signs.flags;
    hasCodes ||= signs.hasCodes;
  }
  return {
    quotes: lists[QUOTE] ?? [],
    apostrophes: lists[APOSTROPHE] ?? [],
    dashes: lists[DASH] ?? [],
    brackets: lists[BRACKET] ?? [],
    ellipses: lists[ELLIPSIS] ?? [],
    strayMarks: lists[STRAY] ?? [],
    numbers: lists[NUMBER] ?? [],
    clocks: lists[CLOCK] ?? [],
    capitals: lists[CAPITALS] ?? [],
    blanks: lists[BLANKS] ?? [],
    mixed: lists[MIXED] ?? [],
    hasCodes,
    hasUnusual: (all & UNUSUAL) !== 0,
    mayBeGarbled: (all & GARBLED) !== 0,
  };
}

/**
 * One pass over the units, which costs little more than reading them: a table tells at which of them there is more to look at.
 * Chunks are whole lines, and nothing that is looked for goes on beyond a line.
 */
function readChunk(text: string, start: number, end: number): ChunkSigns {
  const flags = (flagsByUnit ??= readFlags());
  const places: number[] = [];
  const capitalWords: number[] = [];
  let hasCodes = false;
  let all = 0;
  /** Where the run of capitals or figures ends that has been looked at, and the word with a capital. */
  let done = start;
  let wordEnd = start;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const flag = flags[unit] as number;
    if ((flag & LOOK) === 0) continue;
    if ((flag & LISTED) !== 0) {
      places.push(((at - start) << LIST_BITS) | (flag >> LIST_SHIFT));
      continue;
    }
    if ((flag & FOREIGN) !== 0) {
      if (isOfAlphabet(text.charCodeAt(at - 1)) || isOfAlphabet(text.charCodeAt(at + 1)))
        places.push(((at - start) << LIST_BITS) | MIXED);
      // Nearly all are small letters.
      if ((flag & LOOK) === FOREIGN) continue;
    }
    all |= flag;
    if ((flag & CAPITAL) !== 0) {
      if (at >= done) {
        done = at + 1;
        while (done < end && ((flags[text.charCodeAt(done)] as number) & CAPITAL) !== 0) done++;
        if (done - at >= FEWEST_CAPITALS) places.push(((at - start) << LIST_BITS) | CAPITALS);
        else if (done - at === 2 && unit === 0x54 && text.charCodeAt(at + 1) === 0x4b)
          places.push(((at - start) << LIST_BITS) | BLANKS); // TK
      }
      if (at >= wordEnd && (flag & OPENS_WORD) !== 0) {
        let first = unit;
        let second = unit;
        let inside = 0;
        for (wordEnd = at + 1; wordEnd < end; wordEnd++) {
          const next = text.charCodeAt(wordEnd);
          const kind = flags[next] as number;
          if ((kind & IN_WORD) === 0) break;
          inside |= kind;
          first = Math.imul(first ^ next, 0x01000193);
          second = (Math.imul(second, 31) + next) | 0;
        }
        if (wordEnd - at >= SHORTEST_WORD)
          capitalWords.push(at - start, wordEnd - start, first, second, inside & LISTED);
      }
    }
    if ((flag & SIGN) === 0) continue;
    switch (unit) {
      case STOP: {
        const after = text.charCodeAt(at + 1);
        const before = text.charCodeAt(at - 1);
        // Nearly all stand behind a small letter and before a space.
        if (after === 0x20 && before >= 0x61 && before < 0x80) break;
        if (after === STOP) places.push(((at - start) << LIST_BITS) | ELLIPSIS);
        const isSpaced = after === 0x20 || after === 0x0a || after === 0x0d;
        if (
          before === 0x3f || // ?
          before === 0x21 || // !
          before === 0x20 ||
          before === 0xa0 ||
          (!isSpaced && (after === STOP || after === COMMA || mayBeLetter(after)))
        )
          places.push(((at - start) << LIST_BITS) | STRAY);
        break;
      }
      case COMMA: {
        const after = text.charCodeAt(at + 1);
        const before = text.charCodeAt(at - 1);
        if (after === 0x20 && before >= 0x61 && before < 0x80) break;
        if (before === 0x20 || before === 0xa0 || after === STOP || after === COMMA || mayBeLetter(after))
          places.push(((at - start) << LIST_BITS) | STRAY);
        break;
      }
      case 0x21: // !
      case 0x3f: // ?
        if (isBlank(text.charCodeAt(at - 1)) || mayBeLetter(text.charCodeAt(at + 1)))
          places.push(((at - start) << LIST_BITS) | STRAY);
        if (unit === 0x3f && text.charCodeAt(at + 1) === unit && text.charCodeAt(at - 1) !== unit)
          places.push(((at - start) << LIST_BITS) | BLANKS);
        break;
      case 0x5f: // _
        if (text.charCodeAt(at + 1) === unit && text.charCodeAt(at + 2) === unit && text.charCodeAt(at - 1) !== unit)
          places.push(((at - start) << LIST_BITS) | BLANKS);
        break;
      case 0x26: // &
      case 0xfffd:
        hasCodes = true;
        break;
      default: {
        if (at < done) break;
        done = at + 1;
        while (isFigure(text.charCodeAt(done))) done++;
        places.push(((at - start) << LIST_BITS) | NUMBER);
        if (text.charCodeAt(done) === 0x3a && isFigure(text.charCodeAt(done + 1)))
          places.push(((at - start) << LIST_BITS) | CLOCK);
      }
    }
  }
  return { places, flags: all, hasCodes, capitalWords };
}

const STOP = 0x2e;
const COMMA = 0x2c;
/** Fewer capitals in a row are the beginnings of words. */
const FEWEST_CAPITALS = 3;
/** Shorter words are too often alike by chance. */
const SHORTEST_WORD = 4;

function isOfAlphabet(unit: number): boolean {
  return unit < 0x80 && (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0xa0;
}

function isFigure(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** False for what is certainly no letter. */
function mayBeLetter(unit: number): boolean {
  if (unit < 0x80) return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
  return unit >= 0xaa && (unit < 0x2000 || unit > 0x206f);
}
