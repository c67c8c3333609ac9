import { seenWhere, type Passage } from '../../syntax/quiet.ts';
import type { Block, Transcript } from '../../syntax/transcript.ts';
import { mayBeCapital } from '../../text/capitals.ts';
import type { Chunk } from '../../text/documentText.ts';
import type { Span } from '../../text/span.ts';
import { eachWord, tokens } from '../../text/tokens.ts';
import { changedParts } from '../changedParts.ts';
import { elidedLength, paragraphsOf, wordsOf } from '../paragraphs.ts';
import { remembered } from '../remembered.ts';
import { placesWithin, signsOf } from '../signs.ts';
import { definitionAt, isShort, LONGEST_INSIDE, MOST_WORDS } from './acronyms.ts';
import type { Definition } from './acronyms.ts';
import { isBundledAcronym } from './bodies.ts';
import { isEverydayAcronym, isWordInCapitals } from './everydayAcronyms.ts';
import { findPlace } from './places.ts';

/**
 * What {@link unexplainedAcronyms} depends on in a passage of a document that has letters to explain: acronyms, the first letters
 * of other words with a capital, and what stands between them. Which words in lower case these are plays no part, nor how many
 * where there are more than three.
 */
export const seenOfAcronyms = seenWhere(haveUnknown, ({ text, smallWord }: Passage): string =>
  smallWord !== null
    ? ''
    : text
        .replace(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu, '_')
        .replace(/_(?:[ ,]+_){3,}/g, '_ _ _ _')
        .replace(/(?<![\p{L}\p{M}])(\p{Lu})[\p{Ll}\p{M}]+(?![\p{L}\p{M}])/gu, '$1~'),
);

/** How many chunks of one version of a document have unknown letters. */
interface UnknownTally {
  chunks: readonly Chunk[];
  count: number;
}

/** One tally for all versions of a document, brought to the version that is asked for, which mostly differs in one chunk. */
const tallies = new WeakMap<object, UnknownTally>();

function haveUnknown({ lineage, chunks }: Passage): boolean {
  let tally = tallies.get(lineage);
  if (tally === undefined) {
    tally = { chunks: [], count: 0 };
    tallies.set(lineage, tally);
  }
  const { gone, come } = changedParts(tally.chunks, chunks);
  tally.count += come.filter(hasUnknown).length - gone.filter(hasUnknown).length;
  tally.chunks = chunks;
  return tally.count > 0;
}

const unknownIn = new WeakMap<Chunk, boolean>();

/** True when letters stand in the chunk that no list knows. Looked for once in each chunk, which most versions share. */
function hasUnknown(chunk: Chunk): boolean {
  let known = unknownIn.get(chunk);
  if (known === undefined) {
    const runs = new Set(chunk.text.match(/\p{Lu}{3,}/gu));
    known = [...runs].some((letters) => !isWordInCapitals(letters) && isUnknown(letters));
    unknownIn.set(chunk, known);
  }
  return known;
}

/** True for letters that readers do not know from elsewhere. */
function isUnknown(letters: string): boolean {
  return (
    !roman.test(letters) &&
    !isBundledAcronym(letters) &&
    !isEverydayAcronym(letters) &&
    findPlace(tokens(letters), 0) === null
  );
}

/** Letters that the transcript uses and never spells out. */
export interface Unexplained {
  readonly letters: string;
  /** Where they stand first. */
  readonly span: Span;
}

/** Three to six capitals; two say too little, and more are rather a word that somebody stresses. */
const capitals = /(?<![\p{L}\p{M}\p{N}&.@#/’'-])\p{Lu}{3,6}(?![\p{L}\p{M}\p{N}&@/-]|\.\p{L}|['’]\p{Lu})/gu;
const roman = /^[IVXLCDM]+$/;

/**
 * Acronyms that neither the transcript nor the list of well-known ones explains, each once, in order. Looks at nothing but
 * capitals and what may explain them, so that it costs a fraction of finding all entities.
 */
export function unexplainedAcronyms(transcript: Transcript): readonly Unexplained[] {
  const { text } = transcript;
  const found = new Map<string, { span: Span; count: number }>();
  const passed = new Set<string>();
  const places = signsOf(transcript).capitals;
  if (places.length === 0) return [];
  const names = labelWords(transcript);
  const runsIn = placesWithin(places);
  for (const block of transcript.blocks) {
    if (block.kind !== 'turn' && block.kind !== 'statement') continue;
    for (const place of runsIn({ start: block.bodyStart, end: block.end })) {
      const run = runAt(text, place);
      if (passed.has(run)) continue;
      for (const { start, letters } of lettersIn(text, place, run)) {
        const known = found.get(letters);
        if (known !== undefined) {
          // What stands twice in the same words was said once: a turn that was pasted twice, a running head.
          if (known.count === 1 && !isSameAround(text, known.span.start, start, letters.length)) known.count++;
        } else if (
          isWordInCapitals(letters) ||
          names.words.has(letters) ||
          names.initials.has(letters) ||
          !isUnknown(letters)
        )
          passed.add(letters);
        else if (!isShouted(text, start, letters.length, block))
          found.set(letters, { span: { start, end: start + letters.length }, count: 1 });
      }
    }
  }
  for (const [letters, { count }] of found) if (isSpokenOnce(letters, count)) found.delete(letters);
  for (const place of found.size === 0 ? [] : places) {
    const run = runAt(text, place);
    if (found.has(run) && isSpelledOut(text, place, run.length)) found.delete(run);
  }
  if (found.size === 0) return [];
  const initials = initialsIn(transcript, new Set(found.keys()));
  return [...found].flatMap(([letters, { span }]) => (initials.has(letters) ? [] : [{ letters, span }]));
}

/** The capitals from a place on, and what passes for such, see {@link mayBeCapital}. */
function runAt(text: string, place: number): string {
  let end = place + 1;
  while (end < text.length && mayBeCapital(text.charCodeAt(end))) end++;
  return text.slice(place, end);
}

/** The acronyms in a run of capitals, which is nearly always one or none. */
function lettersIn(text: string, place: number, run: string): { readonly start: number; readonly letters: string }[] {
  // One unit before and three behind tell whether the letters end where the run does.
  const from = Math.max(0, place - 1);
  const part = text.slice(from, place + run.length + 3);
  return Array.from(part.matchAll(capitals), ({ 0: letters, index }) => ({ start: from + index, letters }));
}

/** What labels show to be a person's and no acronym: words in capitals (`PSAKI`), and first letters (`ABK` of `Anna Berta Kral`). */
function labelWords({ blocks }: Transcript): {
  readonly words: ReadonlySet<string>;
  readonly initials: ReadonlySet<string>;
} {
  const labels = new Set<string>();
  for (const { label } of blocks) if (label !== null) labels.add(label.text);
  return {
    words: new Set([...labels].flatMap((label) => label.match(/\p{Lu}{3,}/gu) ?? [])),
    initials: new Set(
      [...labels].map((label) => (label.match(/(?<![\p{L}\p{M}])\p{Lu}(?=[\p{Ll}.])/gu) ?? []).join('')),
    ),
  };
}

/** Five letters and more with many vowels that stand once are rather a name in capitals than an acronym: `RABUKA`. */
function isSpokenOnce(letters: string, count: number): boolean {
  const vowels = letters.match(/[AEIOUYÄÖÜАЕИОУЫЭЮЯ]/gu)?.length ?? 0;
  return letters.length >= 5 && count === 1 && vowels * 5 >= letters.length * 2;
}

/** So many units before and behind letters tell whether they stand in the same sentence. */
const AROUND = 24;

function isSameAround(text: string, first: number, second: number, length: number): boolean {
  const around = (at: number): string => text.slice(Math.max(0, at - AROUND), at + length + AROUND);
  return around(first) === around(second);
}

/** True when the word before or behind is in capitals as well: a title, or somebody who raises his voice. */
function isShouted(text: string, at: number, length: number, { bodyStart, end }: Block): boolean {
  return (
    /(?<!\p{L})\p{Lu}{2,}[^\p{L}\r\n]{1,3}$/u.test(text.slice(Math.max(bodyStart, at - 24), at)) ||
    /^[^\p{L}\r\n]{1,3}\p{Lu}{2,}(?!\p{L})/u.test(text.slice(at + length, Math.min(end, at + length + 24)))
  );
}

/**
 * True when the letters stand in brackets behind words, or have words in brackets behind them. In square ones, which hold notes as
 * well (`[inaudible]`), two words with capitals must stand: `NHC [Nordic Harbour Council]`.
 */
function isSpelledOut(text: string, at: number, length: number): boolean {
  const before = text.slice(Math.max(0, at - 3), at);
  const after = text.slice(at + length, at + length + 160);
  if (/\p{L}[\s\u00a0]?[([“"«]$/u.test(before) && /^['’]?s?[)\]”"»]/.test(after)) return true;
  if (/^[\s\u00a0]?\([^()]*\p{L}[^()]*\)/u.test(after)) return true;
  const inside = /^[\s\u00a0]?\[([^[\]\r\n]*)\]/.exec(after)?.[1] ?? '';
  return (inside.match(/(?<!\p{L})\p{Lu}\p{Ll}/gu)?.length ?? 0) >= 2;
}

/** So many words in lower case may stand between two words of a name: `of the`. */
const MOST_SMALL = 2;

/**
 * Which of the letters are the first letters of words that follow one another somewhere: `Nordic Harbour Council` for `NHC`.
 * A word is looked at only where letters that are wanted may begin or have begun, which is what makes this cheap.
 */
function initialsIn(transcript: Transcript, wanted: ReadonlySet<string>): ReadonlySet<string> {
  const firsts = new Set([...wanted].map((letters) => letters.charAt(0)));
  const sought = new Set([...wanted].flatMap((letters) => letters.split('')));
  const beginning = beginningOf(firsts);
  /** The first letters of words in a row, with a space where a row ends. */
  let rows = '';
  const read = (part: string): void => {
    let isOpen = false;
    let small = 0;
    let last = 0;
    let next = -1;
    const close = (): void => {
      rows += ' ';
      isOpen = false;
    };
    /** The white space before the next place behind `from` where letters may begin: no word goes on behind it. */
    const skip = (from: number): number => {
      // Without white space before the place each word has to be passed.
      if (from <= next) return from;
      beginning.lastIndex = from;
      next = beginning.exec(part)?.index ?? part.length;
      let at = next;
      while (at > from && part.charCodeAt(at - 1) > 0x20) at--;
      return at;
    };
    eachWord(
      part,
      (start, end, capital) => {
        if (isOpen && isParted(part, last, start)) close();
        last = end;
        const elided = elidedLength(part, start, end);
        if (!capital || elided > 0) {
          // Small words between the others have no letter: `Bank for International Settlements`.
          small++;
          if (isOpen && small > MOST_SMALL) close();
        }
        if (capital || elided > 0) {
          small = 0;
          const initials = initialsOf(part, start + elided, end);
          if (isOpen || hasAny(firsts, initials)) {
            rows += initials;
            isOpen = true;
            if (!sought.has(initials.charAt(initials.length - 1))) close();
          }
        }
        return isOpen ? undefined : skip(end);
      },
      skip(0),
    );
    if (isOpen) close();
  };
  for (const block of transcript.blocks) {
    // The parts of a heading are told apart by more than blank lines.
    if (block.kind === 'heading') for (const { paragraph } of paragraphsOf(transcript, block)) read(paragraph.text);
    else read(transcript.text.slice(block.bodyStart, block.end));
  }
  return new Set([...wanted].filter((letters) => rows.includes(letters)));
}

function hasAny(letters: ReadonlySet<string>, initials: string): boolean {
  return initials.length === 1 ? letters.has(initials) : initials.split('').some((initial) => letters.has(initial));
}

/** A capital with which wanted letters begin, or the same letter behind a hyphen. */
function beginningOf(firsts: ReadonlySet<string>): RegExp {
  const letters = [...firsts].join('');
  return new RegExp(`[${letters}]|[-\\u2011][${letters.toLowerCase()}]`, 'g');
}

/**
 * What {@link definitionsIn} depends on in a passage: brackets that hold letters alone with the words before them that they may stand for,
 * and brackets behind letters. All other brackets, which are nearly all, define nothing.
 */
export function seenOfDefinitions({ text }: Passage): string {
  let seen = '';
  for (const { 0: whole, 1: inside = '', index } of text.matchAll(/\(([^()\r\n]*)\)?/g)) {
    const isClosed = whole.endsWith(')');
    const isCut = !isClosed && index + whole.length === text.length;
    const content = inside.trim();
    const before = text.slice(0, index);
    if (isClosed ? isShort(content) : isCut && content.length <= LONGEST_SHORT && !/\s/.test(content))
      seen += `${text.slice(wordsBefore(text, 0, index), index)}${whole}\u0000`;
    else if (isBehindLetters(text, index)) seen += `${before.slice(-2 * LONGEST_SHORT)}${whole}\u0000`;
  }
  return seen;
}

/** The most letters that stand for a name, see {@link isShort}. */
const LONGEST_SHORT = 12;
/** Where the bracket at `at` closes, when it may be part of a definition: it holds letters alone, or stands behind some. */
function closingOf(text: string, at: number): number | null {
  let end = at + 1;
  for (; end <= at + LONGEST_INSIDE; end++) {
    const unit = text.charCodeAt(end);
    if (unit === 0x29) break;
    if (unit === 0x28 || unit === 0x0a || unit === 0x0d) return null;
  }
  if (text.charCodeAt(end) !== 0x29) return null;
  return isShort(text.slice(at + 1, end).trim()) || isBehindLetters(text, at) ? end : null;
}

/** True when a word with two capitals stands right before the place, with nothing but white space between. */
function isBehindLetters(text: string, at: number): boolean {
  let end = at;
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--;
  let capitalLetters = 0;
  for (let last = end - 1; last >= 0 && end - last <= LONGEST_SHORT && text.charCodeAt(last) > 0x20; last--)
    if (mayBeCapital(text.charCodeAt(last))) capitalLetters++;
  return capitalLetters > 1 && /\p{Lu}\S*\p{Lu}\S*$/u.test(text.slice(Math.max(0, end - LONGEST_SHORT - 1), end));
}

const blankLine = /(?:\r\n|\r(?!\n)|\n)[^\S\r\n]*(?:\r\n|\r|\n)/;

/** True when a blank line stands between two words, which parts paragraphs. */
function isParted(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || unit === 0x0d) return blankLine.test(text.slice(at, to));
  }
  return false;
}

/** The first letters, as capitals, of a word with a capital and of what hyphens tie to it. */
function initialsOf(text: string, start: number, end: number): string {
  let letters = text.charAt(start).toUpperCase();
  for (let at = start + 1; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x2d || unit === 0x2011) letters += text.charAt(at + 1).toUpperCase();
  }
  return letters;
}

/** Every definition of an acronym in the transcript, in order, without looking for anything else. */
export function definitionsIn(transcript: Transcript): readonly Definition[] {
  const { text } = transcript;
  const openings = signsOf(transcript).brackets.filter((at) => text.charCodeAt(at) === 0x28);
  if (openings.length === 0) return [];
  const openingsIn = placesWithin(openings);
  return transcript.blocks.flatMap((block) => {
    const within = isWritten(block) ? openingsIn({ start: block.bodyStart, end: block.end }) : [];
    return within.flatMap((at) => {
      const closing = closingOf(text, at);
      return closing === null ? [] : (definitionAround(transcript, block, at, closing) ?? []);
    });
  });
}

/** The definition that the bracket from `at` to `closing` is part of, read from the words before it alone. */
function definitionAround(transcript: Transcript, block: Block, at: number, closing: number): Definition | null {
  const { text } = transcript;
  const { start } =
    block.kind === 'heading'
      ? // The parts of a heading are told apart by more than blank lines.
        (paragraphsOf(transcript, block).findLast((paragraph) => paragraph.start <= at) ?? { start: block.bodyStart })
      : { start: block.bodyStart };
  const from = wordsBefore(text, start, at);
  const definition = definitionAtEnd(text.slice(from, closing + 1));
  if (definition === null) return null;
  const move = (span: Span): Span => ({ start: span.start + from, end: span.end + from });
  return { ...definition, shortSpan: move(definition.shortSpan), longSpan: move(definition.longSpan) };
}

/** The definition that the bracket at the end of a text is part of; most keystrokes leave them all as they are. */
const definitionAtEnd = remembered((part): Definition | null => {
  const at = part.lastIndexOf('(');
  return definitionAt(part, wordsOf(part), at, part.slice(at + 1, -1));
});

/** Words longer than this all in a row are no words. */
const LONGEST_BEFORE = 1000;

/** Where the words begin that may be spelled out in the bracket at `at`: behind a blank line or `start`, and never within a word. */
function wordsBefore(text: string, start: number, at: number): number {
  let words = 0;
  let from = at;
  let lineBreak = -1;
  let isInWord = false;
  for (let place = at - 1; place >= start && at - place < LONGEST_BEFORE; place--) {
    const unit = text.charCodeAt(place);
    if (unit > 0x20 && unit !== 0xa0) {
      isInWord = true;
      lineBreak = -1;
      continue;
    }
    if (isInWord) {
      isInWord = false;
      from = place + 1;
      if (++words > MOST_WORDS) return from;
    }
    if (unit !== 0x0a && unit !== 0x0d) continue;
    // A line break before another one with nothing but space between ends what comes after it, unless both are one.
    if (lineBreak >= 0 && !(unit === 0x0d && text.charCodeAt(place + 1) === 0x0a)) return from;
    lineBreak = place;
  }
  return at - start < LONGEST_BEFORE && isInWord ? start : from;
}

/** True for all but the page around the record, of which captions may say what letters stand for. */
function isWritten({ kind, furniture }: Block): boolean {
  return kind !== 'furniture' || furniture === 'caption';
}
