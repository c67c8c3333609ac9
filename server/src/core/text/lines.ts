import type { Span } from './span.ts';

/**
 * Where the lines of a text begin and end.
 * A line ends at LF, CRLF or a lone CR, which is what the language server protocol says; U+2028, U+2029 and U+0085 do not
 * end a line. Lines are counted from 0, and a text always has at least one line.
 */
export class LineTable {
  /** Number of lines; the text after the last line break is a line even when it is empty. */
  readonly count: number;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;

  /**
   * @param starts offset of the first unit of each line, ascending
   * @param ends offset after the last unit of each line, line break excluded
   */
  constructor(starts: Int32Array, ends: Int32Array) {
    this.#starts = starts;
    this.#ends = ends;
    this.count = starts.length;
  }

  /** Offset of the first unit of `line`. */
  start(line: number): number {
    return this.#starts[line] ?? 0;
  }

  /** Offset after the last unit of `line`, its line break excluded. */
  end(line: number): number {
    return this.#ends[line] ?? 0;
  }

  /** Offset after the line break of `line`, which is where the next line starts; for the last line its end. */
  endWithBreak(line: number): number {
    return line + 1 < this.count ? this.start(line + 1) : this.end(line);
  }

  /** The span of `line` without its line break. */
  span(line: number): Span {
    return { start: this.start(line), end: this.end(line) };
  }

  /** The line that holds `offset`; an offset inside or after a line break but before the next line belongs to the line it ends. */
  at(offset: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Finds the lines of `text`. Takes time linear in the text and never fails. */
export function readLines(text: string): LineTable {
  // Nearly every text has no lone CR, and then searching for LF alone, which V8 does natively, finds every line.
  const hasCarriageReturn = text.includes('\r');
  let capacity = 16 + (text.length >> 6);
  let starts = new Int32Array(capacity);
  let ends = new Int32Array(capacity);
  let count = 0;
  let start = 0;
  const push = (lineStart: number, lineEnd: number): void => {
    if (count === capacity) {
      capacity *= 2;
      const moreStarts = new Int32Array(capacity);
      const moreEnds = new Int32Array(capacity);
      moreStarts.set(starts);
      moreEnds.set(ends);
      starts = moreStarts;
      ends = moreEnds;
    }
    starts[count] = lineStart;
    ends[count] = lineEnd;
    count++;
  };
  if (hasCarriageReturn) {
    let nextFeed = text.indexOf('\n');
    let nextReturn = text.indexOf('\r');
    while (nextFeed >= 0 || nextReturn >= 0) {
      const isReturn = nextReturn >= 0 && (nextFeed < 0 || nextReturn < nextFeed);
      const at = isReturn ? nextReturn : nextFeed;
      push(start, at);
      start = isReturn && nextFeed === at + 1 ? at + 2 : at + 1;
      if (nextFeed >= 0 && nextFeed < start) nextFeed = text.indexOf('\n', start);
      if (nextReturn >= 0 && nextReturn < start) nextReturn = text.indexOf('\r', start);
    }
  } else {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', start)) {
      push(start, at);
      start = at + 1;
    }
  }
  push(start, text.length);
  return new LineTable(starts.slice(0, count), ends.slice(0, count));
}

/** The number of line breaks in `text`, by the same definition as {@link readLines}. */
export function countBreaks(text: string): number {
  let breaks = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks++;
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1))
    if (text.charCodeAt(at + 1) !== 0x0a) breaks++;
  return breaks;
}
