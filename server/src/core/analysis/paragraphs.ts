import { languages } from '../languages/index.ts';
import { lineageOf } from '../syntax/parse.ts';
import type { Block, Transcript } from '../syntax/transcript.ts';
import type { DocumentText } from '../text/documentText.ts';
import { ownCopy } from '../text/ownCopy.ts';
import { tokenOf, tokens } from '../text/tokens.ts';
import type { Token } from '../text/tokens.ts';
import { trait } from '../text/word.ts';
import { datelineBreaks } from './datelines.ts';
import { honorificAt, officeAt } from './officeWords.ts';

/**
 * A stretch of a block without blank lines, with its words. It does not know where it stands, so that an edit somewhere else
 * leaves it, and everything found in it, as it was.
 */
export interface Paragraph {
  readonly text: string;
  /** The words, placed by offsets into the paragraph. */
  readonly tokens: readonly Token[];
  /** Indices of the words that a name may begin with: those with a capital, and offices and forms of address, which many languages set without. */
  readonly openings: readonly number[];
}

/** A paragraph where it stands. */
export interface PlacedParagraph {
  readonly start: number;
  readonly paragraph: Paragraph;
}

/** The paragraphs of a block's body, placed by offsets from where it begins: one object for all versions that have the body. */
export type BodyText = readonly PlacedParagraph[];

const placed = new WeakMap<Block, readonly PlacedParagraph[]>();

/** The paragraphs of what is said or written in a block, its label left out, placed by offsets into the whole text. */
export function paragraphsOf(transcript: Transcript, block: Block): readonly PlacedParagraph[] {
  let paragraphs = placed.get(block);
  if (paragraphs === undefined) {
    paragraphs = bodiesOf(transcript)
      .of(block)
      .map(({ start, paragraph }) => ({ start: block.bodyStart + start, paragraph }));
    placed.set(block, paragraphs);
  }
  return paragraphs;
}

const known = new WeakMap<Transcript, Bodies>();

/** The bodies of the last version of a document that was asked for. */
const carried = new WeakMap<object, Bodies>();

/** The bodies of a transcript's blocks. What the last version that was asked for has, too, is taken over from there. */
export function bodiesOf(transcript: Transcript): Bodies {
  let bodies = known.get(transcript);
  if (bodies === undefined) {
    const lineage = lineageOf(transcript);
    bodies = new Bodies(transcript, carried.get(lineage) ?? null);
    known.set(transcript, bodies);
    carried.set(lineage, bodies);
  }
  return bodies;
}

/** The bodies of a version's blocks, each read when somebody first asks for it. */
class Bodies {
  readonly #transcript: Transcript;
  /** By the index of the block; undefined while nobody has asked. */
  readonly #texts: (BodyText | undefined)[];
  readonly #old: OldParagraphs | null;

  constructor(transcript: Transcript, previous: Bodies | null) {
    this.#transcript = transcript;
    this.#texts = transcript.blocks.map(() => undefined);
    this.#old = previous === null ? null : this.#takeOver(previous);
  }

  of(block: Block): BodyText {
    let text = this.#texts[block.index];
    if (text === undefined) {
      const body = this.#transcript.text.slice(block.bodyStart, block.end);
      text = read(body, block.bodyStart, this.#old, block.kind === 'heading' ? datelineBreaks(body) : []);
      this.#texts[block.index] = text;
    }
    return text;
  }

  /** Takes over the bodies that lie before and behind all that differs, and gives the paragraphs of the others. */
  #takeOver(previous: Bodies): OldParagraphs {
    const { document, blocks } = this.#transcript;
    const old = previous.#transcript.blocks;
    const shared = sharedUnits(document, previous.#transcript.document);
    const shift = document.length - previous.#transcript.document.length;
    const taken = new Set<number>();
    const take = (at: number, from: number): void => {
      this.#texts[at] = previous.#texts[from];
      taken.add(from);
    };
    let first = 0;
    let next = 0;
    for (; next < blocks.length && (blocks[next]?.end ?? 0) <= shared.before; next++) {
      while (first < old.length && (old[first]?.start ?? 0) < (blocks[next]?.start ?? 0)) first++;
      if (isSameBody(old[first], blocks[next], 0)) take(next, first);
    }
    let last = old.length - 1;
    for (let at = blocks.length - 1; at >= next && isBehind(blocks[at], document.length - shared.after); at--) {
      while (last >= 0 && (old[last]?.start ?? 0) + shift > (blocks[at]?.start ?? 0)) last--;
      if (isSameBody(old[last], blocks[at], shift)) take(at, last);
    }
    const left = old.flatMap((block, at) =>
      taken.has(at)
        ? []
        : (previous.#texts[at] ?? []).map(({ start, paragraph }) => ({ start: block.bodyStart + start, paragraph })),
    );
    return new OldParagraphs(left, shared, document.length, shift);
  }
}

/** How many units two versions share at the beginning and at the end, by whole chunks. */
interface SharedUnits {
  readonly before: number;
  readonly after: number;
}

function sharedUnits(document: DocumentText, previous: DocumentText): SharedUnits {
  const { before, after } = document.sharedWith(previous);
  return {
    before: document.chunkStart(before),
    after: document.length - document.chunkStart(document.chunks.length - after),
  };
}

function isBehind(block: Block | undefined, offset: number): boolean {
  return block !== undefined && block.bodyStart >= offset;
}

/** True when the blocks have their bodies in the same place, `shift` aside, and are read in the same way. */
function isSameBody(old: Block | undefined, now: Block | undefined, shift: number): boolean {
  return (
    old !== undefined &&
    now !== undefined &&
    old.bodyStart + shift === now.bodyStart &&
    old.end + shift === now.end &&
    (old.kind === 'heading') === (now.kind === 'heading')
  );
}

/** Paragraphs of the version before, for a version that has some of them in other blocks, or in blocks that changed. */
class OldParagraphs {
  readonly #byStart = new Map<number, Paragraph>();
  /** Those that reach into what differs: a few, unless much does. */
  readonly #byText = new Map<string, Paragraph>();
  readonly #shared: SharedUnits;
  /** Of the new version. */
  readonly #length: number;
  readonly #shift: number;

  constructor(left: readonly PlacedParagraph[], shared: SharedUnits, length: number, shift: number) {
    this.#shared = shared;
    this.#length = length;
    this.#shift = shift;
    for (const { start, paragraph } of left) {
      const end = start + paragraph.text.length;
      const isShared = end <= shared.before || start >= length - shift - shared.after;
      if (isShared) this.#byStart.set(start, paragraph);
      else this.#byText.set(paragraph.text, paragraph);
    }
  }

  /** The paragraph that stood where `text` stands now, or in what differs; undefined when there was none. */
  find(text: string, start: number): Paragraph | undefined {
    const { before, after } = this.#shared;
    const isBefore = start + text.length <= before;
    if (!isBefore && start < this.#length - after) return this.#byText.get(text);
    const paragraph = this.#byStart.get(isBefore ? start : start - this.#shift);
    return paragraph?.text.length === text.length ? paragraph : undefined;
  }
}

/**
 * @param offset of the body in the whole text
 * @param breaks where lines end that are paragraphs of their own, in order
 */
function read(body: string, offset: number, old: OldParagraphs | null, breaks: readonly number[]): BodyText {
  const paragraphs: PlacedParagraph[] = [];
  let start = 0;
  const push = (end: number): void => {
    const text = body.slice(start, end);
    const paragraph = old?.find(text, offset + start) ?? readParagraph(text);
    if (paragraph.tokens.length > 0) paragraphs.push({ start, paragraph });
  };
  let next = 0;
  const pushLines = (end: number): void => {
    for (; (breaks[next] ?? end) < end; next++) {
      push(breaks[next] ?? end);
      start = breaks[next] ?? end;
    }
    push(end);
  };
  for (const gap of body.matchAll(/(?:\r\n|\r(?!\n)|\n)[^\S\r\n]*(?:\r\n|\r|\n)/g)) {
    pushLines(gap.index);
    start = gap.index + gap[0].length;
  }
  pushLines(body.length);
  return paragraphs;
}

function readParagraph(part: string): Paragraph {
  // A part of a string keeps the whole of it in memory; a paragraph that lives on must not keep every version of its document.
  const text = ownCopy(part);
  const words = wordsOf(text);
  let openings: readonly number[] | undefined;
  return {
    text,
    tokens: words,
    // Whoever asks for words alone does not pay for looking at each of them.
    get openings() {
      return (openings ??= openingsOf(words));
    },
  };
}

/** The words of a text as paragraphs have them: an article or a preposition that an apostrophe ties to a word is one of its own. */
export function wordsOf(text: string): readonly Token[] {
  return /['’]/.test(text) ? unelided(tokens(text)) : tokens(text);
}

function openingsOf(words: readonly Token[]): readonly number[] {
  const openings: number[] = [];
  for (const [index, word] of words.entries())
    if (word.capital || isOffice(word.word) || (words[index + 1]?.capital === true && isAddress(word.word)))
      openings.push(index);
  return openings;
}

/** `l’Institut` as two words: an article or a preposition that an apostrophe ties to a capital hides it. */
function unelided(words: readonly Token[]): readonly Token[] {
  if (!words.some(({ text }) => elidedLength(text, 0, text.length) > 0)) return words;
  return words.flatMap((word) => {
    const length = elidedLength(word.text, 0, word.text.length);
    if (length === 0) return [word];
    const { start, text } = word;
    return [tokenOf(text.slice(0, length), start, false), tokenOf(text.slice(length), start + length, true)];
  });
}

/** How many units of the word from `start` to `end` are an article or a preposition that an apostrophe ties to a capital. */
export function elidedLength(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start) | 0x20;
  if (first !== 0x6c && first !== 0x64 && first !== 0x71) return 0;
  return elision.exec(text.slice(start, Math.min(end, start + LONGEST_ELISION)))?.[0].length ?? 0;
}

/** `qu’` and the capital behind it. */
const LONGEST_ELISION = 5;

const elision = /^(?:[lL]|[dD]|[qQ]u)['’](?=\p{Lu})/u;

const isOffice = trait(({ key }) => officeAt([tokenOf(key, 0, false)], 0) > 0);

const smallHonorifics = new Set(languages.flatMap((language) => language.smallHonorifics ?? []));

/** `señor`, `don`, `господин`: short ones, such as `m` and `dr`, are only set with a capital. */
const isAddress = trait(
  ({ key }) => (key.length > 4 || smallHonorifics.has(key)) && honorificAt([tokenOf(key, 0, false)], 0) > 0,
);
