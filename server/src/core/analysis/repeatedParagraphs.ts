import type { Passage } from '../syntax/quiet.ts';
import type { Transcript } from '../syntax/transcript.ts';
import type { Chunk } from '../text/documentText.ts';
import type { Span } from '../text/span.ts';

/** A paragraph on one line that stands again right behind itself, or a few lines further down. */
export interface RepeatedParagraph {
  readonly first: Span;
  readonly second: Span;
}

/** Shorter ones are said twice on purpose, in units: `No, no, no.` */
const SHORTEST = 40;
/** So much nobody says twice in the same words, so that other lines may stand between. */
const LONG = 100;
/** How many lines above may be the same, blank ones aside. */
const REACH = 4;
/** Words that end as sentences do, which verses and titles mostly do not. */
const sentence = /\p{Ll}.*[.?!…]["”»“’)\]]*$/su;

/**
 * The paragraphs that stand twice in a row in what one speaker says, in order. A line that stands three times in a row is a
 * refrain. Takes time linear in the text, of which each chunk is looked at once for all versions that have it.
 */
export function repeatedParagraphs({ document, blocks, text }: Transcript): RepeatedParagraph[] {
  const pairs = [...doubledLines(document.chunks)].toSorted((left, right) => left.second.start - right.second.start);
  const again = new Set(pairs.map(({ second }) => second.start));
  const refrains = new Set(pairs.flatMap((pair) => (again.has(pair.first.start) ? [pair.first.start] : [])));
  let at = 0;
  return pairs.filter(({ first, second }) => {
    if (refrains.has(first.start) || refrains.has(second.start)) return false;
    while (at < blocks.length && (blocks[at]?.end ?? 0) < second.end) at++;
    const block = blocks[at];
    if (block === undefined || (block.kind !== 'turn' && block.kind !== 'statement')) return false;
    return first.start >= block.bodyStart && sentence.test(text.slice(second.start, second.end));
  });
}

/**
 * What {@link repeatedParagraphs} depends on around the edit of a passage: the lines that stand twice, as far from the edited
 * piece as one of its lines can be the same as another.
 */
export function seenOfRepeatedParagraphs({ chunks, chunk }: Passage): string {
  let first = chunk;
  for (let lines = 0; first > 0 && lines < REACH; lines += linesOf(chunks[first] as Chunk).closing.length) first--;
  let last = chunk;
  for (let lines = 0; last + 1 < chunks.length && lines < REACH; lines += linesOf(chunks[last] as Chunk).opening.length)
    last++;
  return Array.from(doubledLines(chunks.slice(first, last + 1)), ({ line }) => line).join('\n');
}

interface PlacedPair extends RepeatedParagraph {
  readonly line: string;
}

/** Each long line that is the same as one above it, by its place in the text of all chunks. */
function* doubledLines(chunks: readonly Chunk[]): Generator<PlacedPair> {
  let start = 0;
  /** The last lines above the chunk, by their place in the text. */
  let above: readonly Line[] = [];
  for (const chunk of chunks) {
    const { doubled, opening, closing } = linesOf(chunk);
    const placed = ({ line, start: at }: Line): Line => ({ line, start: start + at });
    for (const [index, line] of opening.entries()) {
      const first = sameAbove(line.line, [...above, ...opening.slice(0, index).map(() => null)]);
      if (first !== null) yield pairOf(first, placed(line));
    }
    for (const { first, second } of doubled) yield pairOf(placed(first), placed(second));
    above = [...above, ...closing.map(placed)].slice(-REACH);
    start += chunk.text.length;
  }
}

function pairOf(first: Line, second: Line): PlacedPair {
  const { line } = second;
  return {
    line,
    first: { start: first.start, end: first.start + line.length },
    second: { start: second.start, end: second.start + line.length },
  };
}

/** The nearest of the lines above that is the same as `line`; null stands for one that is not asked about. */
function sameAbove(line: string, above: readonly (Line | null)[]): Line | null {
  if (line.length < SHORTEST) return null;
  const reach = line.length < LONG ? 1 : REACH;
  return above.slice(-reach).findLast((other) => other?.line === line) ?? null;
}

/** A line without the white space around it, and where it begins. */
interface Line {
  readonly line: string;
  readonly start: number;
}

/** What of a chunk can be a line that stands twice. */
interface ChunkLines {
  readonly doubled: readonly { readonly first: Line; readonly second: Line }[];
  /** The first and the last lines that are not blank. */
  readonly opening: readonly Line[];
  readonly closing: readonly Line[];
}

const known = new WeakMap<Chunk, ChunkLines>();

function linesOf(chunk: Chunk): ChunkLines {
  let lines = known.get(chunk);
  if (lines === undefined) {
    lines = readLines(chunk);
    known.set(chunk, lines);
  }
  return lines;
}

function readLines({ text, lines }: Chunk): ChunkLines {
  const doubled: { first: Line; second: Line }[] = [];
  const opening: Line[] = [];
  let closing: Line[] = [];
  for (let index = 0; index < lines.count; index++) {
    const printed = text.slice(lines.start(index), lines.end(index));
    const line = printed.trim();
    if (line === '') continue;
    const second = { line, start: lines.start(index) + printed.indexOf(line) };
    const first = sameAbove(line, closing);
    if (first !== null) doubled.push({ first, second });
    closing = [...closing.slice(1 - REACH), second];
    if (opening.length < REACH) opening.push(second);
  }
  return { doubled, opening, closing };
}
