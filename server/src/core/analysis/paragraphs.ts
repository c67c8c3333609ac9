import { lineageOf } from '../syntax/parse.ts';
import type { Block, Transcript } from '../syntax/transcript.ts';
import { tokenOf, tokens } from '../text/tokens.ts';
import type { Token } from '../text/tokens.ts';
import { trait } from '../text/word.ts';
import { datelineBreaks } from './datelines.ts';
import { honorificAt, officeAt } from './names.ts';

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

/** A paragraph where it stands in the whole text. */
export interface PlacedParagraph {
  readonly start: number;
  readonly paragraph: Paragraph;
}

const placed = new WeakMap<Block, readonly PlacedParagraph[]>();

/** Paragraphs by their text: the next version of a document takes over what it shares with the one before. */
const carried = new WeakMap<object, Map<string, Paragraph>>();

/** The paragraphs of what is said or written in a block, its label left out. Read once for each text of a paragraph. */
export function paragraphsOf(transcript: Transcript, block: Block): readonly PlacedParagraph[] {
  let paragraphs = placed.get(block);
  if (paragraphs === undefined) {
    const lineage = lineageOf(transcript);
    let known = carried.get(lineage);
    if (known === undefined) {
      known = new Map();
      carried.set(lineage, known);
    }
    const body = transcript.text.slice(block.bodyStart, block.end);
    paragraphs = read(body, block.bodyStart, known, block.kind === 'heading' ? datelineBreaks(body) : []);
    placed.set(block, paragraphs);
  }
  return paragraphs;
}

/** Forgets every paragraph that the transcript, read as a whole, does not have any more. */
export function keepOnly(transcript: Transcript, paragraphs: readonly PlacedParagraph[]): void {
  carried.set(lineageOf(transcript), new Map(paragraphs.map(({ paragraph }) => [paragraph.text, paragraph])));
}

/** @param breaks where lines end that are paragraphs of their own, in order */
function read(
  body: string,
  offset: number,
  known: Map<string, Paragraph>,
  breaks: readonly number[],
): PlacedParagraph[] {
  const paragraphs: PlacedParagraph[] = [];
  let start = 0;
  const push = (end: number): void => {
    const text = body.slice(start, end);
    let paragraph = known.get(text);
    if (paragraph === undefined) {
      paragraph = readParagraph(text);
      known.set(paragraph.text, paragraph);
    }
    if (paragraph.tokens.length > 0) paragraphs.push({ start: offset + start, paragraph });
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
  const text = ` ${part}`.slice(1);
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

/** `señor`, `don`, `господин`: short ones, such as `m` and `dr`, are only set with a capital. */
const isAddress = trait(
  ({ key }) => (key.length > 4 || /^do(?:n|ña)$/.test(key)) && honorificAt([tokenOf(key, 0, false)], 0) > 0,
);
