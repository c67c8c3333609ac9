import type { Span } from './span.ts';

/**
 * Where the lines of a text begin and end.
 * A line ends at LF, CRLF or a lone CR, which is what the language server protocol says; U+2028, U+2029 and U+0085 do not
 * end a line. Lines are counted from 0, and a text always has at least one line.
 */
export class LineTable {
  /** Number of lines; the text after the last line break is a line even when it is empty. */
  readonly count: number;
  readonly #starts: readonly number[];
  readonly #ends: readonly number[];

  /**
   * @param starts offset of the first unit of each line, ascending
   * @param ends offset after the last unit of each line, line break excluded
   */
  constructor(starts: readonly number[], ends: readonly number[]) {
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
  const starts: number[] = [];
  const ends: number[] = [];
  let start = 0;
  if (hasCarriageReturn) {
    let nextFeed = text.indexOf('\n');
    let nextReturn = text.indexOf('\r');
    while (nextFeed >= 0 || nextReturn >= 0) {
      const isReturn = nextReturn >= 0 && (nextFeed < 0 || nextReturn < nextFeed);
      const at = isReturn ? nextReturn : nextFeed;
      starts.push(start);
      ends.push(at);
      start = isReturn && nextFeed === at + 1 ? at + 2 : at + 1;
      if (nextFeed >= 0 && nextFeed < start) nextFeed = text.indexOf('\n', start);
      if (nextReturn >= 0 && nextReturn < start) nextReturn = text.indexOf('\r', start);
    }
  } else {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', start)) {
      starts.push(start);
      ends.push(at);
      start = at + 1;
    }
  }
  starts.push(start);
  ends.push(text.length);
  return new LineTable(starts, ends);
}
