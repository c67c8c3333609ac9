import type { TextEdit } from './edit.ts';
import { LineTable, readLines } from './lines.ts';

/**
 * Chunks hold whole lines of about so many units together, and are joined or cut again when an edit leaves them smaller than
 * half of that or larger than twice as much. An edit rewrites one chunk and renumbers the others, so small chunks make the
 * first cheap and large ones the second, and reading from scratch: at these sizes an edit takes a few microseconds up to some
 * ten million units. A line that is longer than a chunk is a chunk of its own, so that whoever reads a chunk sees whole lines.
 * @param length that of the whole text
 */
function chunkSizeOf(length: number): number {
  return length < 65_536 ? 1024 : length < 4_000_000 ? 2048 : 4096;
}

/** A piece of the text: whole lines with their line breaks. No chunk is empty, and only the last may lack a line break at its end. */
export class Chunk {
  readonly text: string;
  /** The chunk's own lines: each but the first starts after a line break of the chunk. */
  readonly lines: LineTable;

  constructor(text: string) {
    this.text = text;
    this.lines = readLines(text);
  }

  /** Number of line breaks. */
  get breaks(): number {
    return this.lines.count - 1;
  }
}

/** How many chunks two documents have in common at the beginning and, of the others, at the end. */
export interface SharedChunks {
  readonly before: number;
  readonly after: number;
}

/**
 * The text of an open document, made for being edited a character at a time however long it is: an edit costs the size of
 * one chunk plus the number of chunks, never the length of the text. A `DocumentText` never changes; `edit` gives the
 * next one, which shares all untouched chunks with it. Lines are those of {@link readLines}, counted from 0.
 */
export class DocumentText {
  /** In UTF-16 units. */
  readonly length: number;
  /** A text always has at least one line. */
  readonly lineCount: number;
  readonly #chunks: readonly Chunk[];
  /** Offset at which each chunk starts, and after the last one the length. */
  readonly #offsets: readonly number[];
  /** Number of line breaks before each chunk, and after the last one their number. */
  readonly #breaks: readonly number[];
  #text: string | undefined;
  /** The edit that made this document of another one, the chunks of that one, and how many at either end are the same. */
  #origin: { readonly edit: TextEdit; readonly chunks: readonly Chunk[]; readonly shared: SharedChunks } | undefined;

  /** The document that holds `text`. */
  static of(text: string): DocumentText {
    const chunks = cut(text, chunkSizeOf(text.length));
    return new DocumentText(chunks, replaced([0], 0, 0, chunks, unitsOf), replaced([0], 0, 0, chunks, breaksOf), text);
  }

  private constructor(chunks: readonly Chunk[], offsets: readonly number[], breaks: readonly number[], whole?: string) {
    this.#chunks = chunks;
    this.#offsets = offsets;
    this.#breaks = breaks;
    this.#text = whole;
    this.length = numberAt(offsets, chunks.length);
    this.lineCount = numberAt(breaks, chunks.length) + 1;
  }

  /** The whole text. The first call after an edit joins the chunks, later ones cost nothing. */
  text(): string {
    if (this.#text === undefined) {
      this.#text = this.#chunks.map((chunk) => chunk.text).join('');
    }
    return this.#text;
  }

  /** The text from `start` up to `end`, by default the end; both are clamped to the text as `String.slice` does with positive numbers. */
  slice(start: number, end: number = this.length): string {
    if (this.#text !== undefined) return this.#text.slice(Math.max(0, start), Math.max(0, end));
    const from = Math.max(0, start);
    const to = Math.min(end, this.length);
    if (from >= to) return '';
    let result = '';
    for (let index = this.#chunkAt(from); index < this.#chunks.length; index++) {
      const offset = numberAt(this.#offsets, index);
      if (offset >= to) break;
      result += this.#chunk(index).text.slice(Math.max(0, from - offset), to - offset);
    }
    return result;
  }

  /** Where the lines of the whole text begin and end, put together from those of the pieces. */
  lines(): LineTable {
    const starts: number[] = [];
    const ends: number[] = [];
    for (const [index, { lines, breaks }] of this.#chunks.entries()) {
      const offset = numberAt(this.#offsets, index);
      for (let line = 0; line < breaks; line++) {
        starts.push(offset + lines.start(line));
        ends.push(offset + lines.end(line));
      }
    }
    starts.push(this.lineStart(this.lineCount - 1));
    ends.push(this.length);
    return new LineTable(starts, ends);
  }

  /** The pieces in order; an edit keeps all of them but those it touches, so that what is known of a piece can be kept too. */
  get chunks(): readonly Chunk[] {
    return this.#chunks;
  }

  /** Offset at which a chunk starts; for the number of chunks the length. */
  chunkStart(index: number): number {
    return numberAt(this.#offsets, index);
  }

  /** Line on which a chunk starts. */
  chunkLine(index: number): number {
    return numberAt(this.#breaks, index);
  }

  /** Index of the chunk that holds the unit at `offset`; for the end of the text the last one. */
  chunkAt(offset: number): number {
    return this.#chunkAt(offset);
  }

  /** The line that holds `offset`, clamped to the text; an offset inside a CRLF belongs to the line that the CRLF ends. */
  lineAt(offset: number): number {
    if (this.#chunks.length === 0) return 0;
    const within = Math.min(Math.max(0, offset), this.length);
    const index = this.#chunkAt(within);
    return numberAt(this.#breaks, index) + this.#chunk(index).lines.at(within - numberAt(this.#offsets, index));
  }

  /** Offset of the first unit of `line`, clamped to the lines there are. */
  lineStart(line: number): number {
    if (line <= 0) return 0;
    if (line >= this.lineCount) return this.lineStart(this.lineCount - 1);
    const index = this.#chunkOfBreak(line);
    return numberAt(this.#offsets, index) + this.#chunk(index).lines.start(line - numberAt(this.#breaks, index));
  }

  /** Offset after the last unit of `line`, its line break excluded; `line` is clamped to the lines there are. */
  lineEnd(line: number): number {
    if (line >= this.lineCount - 1) return this.length;
    // The line ends where its line break starts, which lies in one chunk, though the line may start in an earlier one.
    const next = Math.max(0, line) + 1;
    const index = this.#chunkOfBreak(next);
    return numberAt(this.#offsets, index) + this.#chunk(index).lines.end(next - 1 - numberAt(this.#breaks, index));
  }

  /**
   * The text with `edit` applied.
   * @throws RangeError when the edit lies outside the text
   */
  edit(edit: TextEdit): DocumentText {
    if (!(edit.start >= 0 && edit.start <= edit.end && edit.end <= this.length)) {
      throw new RangeError(`The edit [${edit.start}, ${edit.end}) lies outside the text of ${this.length} units.`);
    }
    if (this.#chunks.length === 0) return DocumentText.of(edit.text);
    const size = chunkSizeOf(this.length);
    const minimum = size / 2;
    let first = this.#chunkAt(edit.start);
    let last = this.#chunkAt(edit.end);
    const head = this.#chunk(first).text.slice(0, edit.start - numberAt(this.#offsets, first));
    const tail = this.#chunk(last).text.slice(edit.end - numberAt(this.#offsets, last));
    let middle = head + edit.text + tail;
    // Neighbours are taken in when little is left, when the edit made a CRLF across the border, or when it left a line open.
    while (first > 0 && (middle.length < minimum || splitsLineBreak(this.#chunk(first - 1).text, middle))) {
      first--;
      middle = this.#chunk(first).text + middle;
    }
    while (
      last < this.#chunks.length - 1 &&
      (middle.length < minimum || !endsWithBreak(middle) || splitsLineBreak(middle, this.#chunk(last + 1).text))
    ) {
      last++;
      middle += this.#chunk(last).text;
    }
    const chunks = cut(middle, size);
    const edited = new DocumentText(
      splice(this.#chunks, first, last + 1, chunks),
      replaced(this.#offsets, first, last + 1, chunks, unitsOf),
      replaced(this.#breaks, first, last + 1, chunks, breaksOf),
    );
    edited.#origin = { edit, chunks: this.#chunks, shared: { before: first, after: this.#chunks.length - 1 - last } };
    return edited;
  }

  /** The edit that made this document of `other`; null when it was made in another way. */
  editOf(other: DocumentText): TextEdit | null {
    return this.#origin?.chunks === other.#chunks ? this.#origin.edit : null;
  }

  /** How many chunks at the beginning and at the end are those of `other`. Costs nothing for the document that an edit was made in. */
  sharedWith(other: DocumentText): SharedChunks {
    if (this.#origin?.chunks === other.#chunks) return this.#origin.shared;
    const old = other.#chunks;
    const now = this.#chunks;
    const most = Math.min(old.length, now.length);
    let before = 0;
    let after = 0;
    while (before < most && old[before] === now[before]) before++;
    while (after < most - before && old[old.length - 1 - after] === now[now.length - 1 - after]) after++;
    return { before, after };
  }

  /** The chunk that holds the unit at `offset`; for the end of the text the last one. There must be a chunk. */
  #chunkAt(offset: number): number {
    return lastNotAbove(this.#offsets, this.#chunks.length, offset);
  }

  /** The chunk with the line break that `line`, not the first, starts after. */
  #chunkOfBreak(line: number): number {
    return lastNotAbove(this.#breaks, this.#chunks.length, line - 1);
  }

  #chunk(index: number): Chunk {
    const chunk = this.#chunks[index];
    if (chunk === undefined) throw new RangeError(`There is no chunk ${index}.`);
    return chunk;
  }
}

/**
 * A single edit that turns `before` into `after` and has nothing at its ends that both share; null when they are equal. Chunks
 * that both share are not looked into, so between two versions of one document it costs what changed.
 */
export function differenceOf(before: DocumentText, after: DocumentText): TextEdit | null {
  const made = after.editOf(before);
  if (made !== null) return shortest(made.start, before.slice(made.start, made.end), made.text);
  const shared = after.sharedWith(before);
  const start = before.chunkStart(shared.before);
  const was = before.slice(start, before.chunkStart(before.chunks.length - shared.after));
  const is = after.slice(start, after.chunkStart(after.chunks.length - shared.after));
  return shortest(start, was, is);
}

/** The edit that puts `is` in the place of `was`, without what both begin and end with; null when they are equal. */
function shortest(start: number, was: string, is: string): TextEdit | null {
  if (was === is) return null;
  const same = commonPrefix(was, is);
  const shorter = Math.min(was.length, is.length);
  let end = 0;
  while (end < shorter - same && was.charCodeAt(was.length - 1 - end) === is.charCodeAt(is.length - 1 - end)) end++;
  return { start: start + same, end: start + was.length - end, text: is.slice(same, is.length - end) };
}

/** How many units both texts begin with. Halves are compared natively, which is much faster than unit by unit. */
export function commonPrefix(left: string, right: string): number {
  let same = 0;
  let most = Math.min(left.length, right.length);
  while (most - same > 16) {
    const middle = (same + most + 1) >> 1;
    if (left.slice(same, middle) === right.slice(same, middle)) same = middle;
    else most = middle;
  }
  while (same < most && left.charCodeAt(same) === right.charCodeAt(same)) same++;
  return same;
}

/** A copy of `items` with those from `first` up to `end` replaced. */
export function splice<Item>(items: readonly Item[], first: number, end: number, replacement: readonly Item[]): Item[] {
  if (replacement.length !== end - first) return items.slice(0, first).concat(replacement, items.slice(end));
  // The usual case, a letter typed, costs one copy.
  const result = items.slice();
  for (let index = 0; index < replacement.length; index++) result[first + index] = replacement[index] as Item;
  return result;
}

/** The text as chunks; short enough text is one. */
function cut(text: string, size: number): Chunk[] {
  const maximum = size * 2;
  if (text === '') return [];
  if (text.length <= maximum) return [new Chunk(text)];
  const chunks: Chunk[] = [];
  let start = 0;
  while (start < text.length) {
    const end = text.length - start <= maximum ? text.length : afterBreak(text, start, start + size);
    chunks.push(new Chunk(text.slice(start, end)));
    start = end;
  }
  return chunks;
}

/** The end of the last line that ends before `limit`, or of the line that runs over it when that is the first from `start` on. */
function afterBreak(text: string, start: number, limit: number): number {
  for (let at = limit; at > start; at--) {
    const unit = text.charCodeAt(at - 1);
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(at) !== 0x0a)) return at;
  }
  // Unit by unit: to search for a break that the text does not have would go to its end again for each chunk.
  for (let at = limit; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a) return at + 1;
    if (unit === 0x0d) return at + (text.charCodeAt(at + 1) === 0x0a ? 2 : 1);
  }
  return text.length;
}

function endsWithBreak(text: string): boolean {
  const unit = text.charCodeAt(text.length - 1);
  return unit === 0x0a || unit === 0x0d;
}

/** True when `left` ends with the CR and `right` begins with the LF of one CRLF. */
function splitsLineBreak(left: string, right: string): boolean {
  return right.charCodeAt(0) === 0x0a && left.charCodeAt(left.length - 1) === 0x0d;
}

function unitsOf(chunk: Chunk): number {
  return chunk.text.length;
}

function breaksOf(chunk: Chunk): number {
  return chunk.breaks;
}

/**
 * Running totals after the chunks from `first` up to `end` were replaced. Only the new chunks are looked at; the totals
 * behind them move by a constant, which is a few thousand additions where the text has ten million units. An array of small
 * integers is copied as fast as a typed one and made much faster.
 */
function replaced(
  totals: readonly number[],
  first: number,
  end: number,
  chunks: readonly Chunk[],
  sizeOf: (chunk: Chunk) => number,
): readonly number[] {
  let total = numberAt(totals, first);
  const anew = chunks.map((chunk) => (total += sizeOf(chunk)));
  const difference = total - numberAt(totals, end);
  const result = splice(totals, first + 1, end + 1, anew);
  if (difference !== 0)
    for (let index = first + 1 + chunks.length; index < result.length; index++)
      result[index] = (result[index] as number) + difference;
  return result;
}

/** Index of the last of the first `count` ascending numbers that is at most `value`; 0 when all are above it. */
function lastNotAbove(numbers: readonly number[], count: number, value: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (numberAt(numbers, middle) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

function numberAt(numbers: readonly number[], index: number): number {
  return numbers[index] ?? 0;
}
