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
  const pairs = doubledLines(document.chunks).toSorted((left, right) => left.second.start - right.second.start);
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
  return doubledLines(chunks.slice(first, last + 1))
    .map(({ line }) => line)
    .join('\n');
}

interface PlacedPair extends RepeatedParagraph {
  readonly line: string;
}

/** Each long line that is the same as one above it, by its place in the text of all chunks. */
function doubledLines(chunks: readonly Chunk[]): PlacedPair[] {
  const pairs: PlacedPair[] = [];
  let start = 0;
  /** The last lines above the chunk, by their place in the text. */
  const above: Line[] = [];
  for (const chunk of chunks) {
    const { doubled, opening, closing } = linesOf(chunk);
    for (let index = 0; index < opening.length; index++) {
      const line = opening[index] as Line;
      const first = sameAbove(line.line, above, index);
      if (first !== null) pairs.push(pairOf(first, placed(line, start)));
    }
    for (const { first, second } of doubled) pairs.push(pairOf(placed(first, start), placed(second, start)));
    for (const line of closing) enter(above, placed(line, start));
    start += chunk.text.length;
  }
  return pairs;
}

function placed({ line, start }: Line, by: number): Line {
  return { line, start: start + by };
}

/** Adds a line to the last ones, of which there are no more than can be the same as the next. */
function enter(last: Line[], line: Line): void {
  if (last.length === REACH) last.shift();
  last.push(line);
}

function pairOf(first: Line, second: Line): PlacedPair {
  const { line } = second;
  return {
    line,
    first: { start: first.start, end: first.start + line.length },
    second: { start: second.start, end: second.start + line.length },
  };
}

/**
 * The nearest of the lines above that is the same as `line`.
 * @param nearer how many lines stand between, which are not asked about
 */
function sameAbove(line: string, above: readonly Line[], nearer: number): Line | null {
  if (line.length < SHORTEST) return null;
  const reach = (line.length < LONG ? 1 : REACH) - nearer;
  for (let at = above.length - 1; at >= 0 && above.length - at <= reach; at--) {
    const other = above[at] as Line;
    if (other.line === line) return other;
  }
  return null;
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
  const closing: Line[] = [];
  for (let index = 0; index < lines.count; index++) {
    const printed = text.slice(lines.start(index), lines.end(index));
    const line = printed.trim();
    if (line === '') continue;
    const margin = line.length === printed.length ? 0 : printed.indexOf(line);
    const second = { line, start: lines.start(index) + margin };
    const first = sameAbove(line, closing, 0);
    if (first !== null) doubled.push({ first, second });
    enter(closing, second);
    if (opening.length < REACH) opening.push(second);
  }
  return { doubled, opening, closing };
}
