import { findNodeAtLocation, type Node } from 'jsonc-parser';
import { readLines, type LineTable, type Span } from '../core/index.ts';

/** A mistake in a value: the keys that lead to it, and whether the key itself is wrong or what it holds. */
export interface Mistake {
  readonly path: readonly (string | number)[];
  readonly part: 'key' | 'value';
  /** What is wrong and what is allowed: sentences with full stops. */
  readonly message: string;
}

/** A mistake in a configuration file. The entry it stands in is left out, everything else counts. */
export interface ConfigurationProblem {
  /** The file, as the reader was told to call it. */
  readonly fileName: string;
  /** UTF-16 offsets of the mistake. */
  readonly span: Span;
  /** Where it starts, both from 1, `column` in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** What is wrong and what is allowed: sentences with full stops. */
  readonly message: string;
}

/** Makes problems of what is wrong in one file. */
export class Places {
  readonly #fileName: string;
  readonly #length: number;
  readonly #lines: LineTable;

  /** @param text the file's text */
  constructor(fileName: string, text: string) {
    this.#fileName = fileName;
    this.#length = text.length;
    this.#lines = readLines(text);
  }

  problem(place: Span, message: string): ConfigurationProblem {
    // The parser's offsets run over the end where a comment is left open.
    const span = { start: Math.min(place.start, this.#length), end: Math.min(place.end, this.#length) };
    const line = this.#lines.at(span.start);
    const column = span.start - this.#lines.start(line) + 1;
    return { fileName: this.#fileName, span, line: line + 1, column, message };
  }
}

/** Where the key or the value at the end of `path` stands. */
export function spanOf(tree: Node, path: Mistake['path'], part: Mistake['part']): Span {
  const value = findNodeAtLocation(tree, [...path]) ?? tree;
  const node = part === 'key' ? (value.parent?.children?.[0] ?? value) : value;
  return { start: node.offset, end: node.offset + node.length };
}

/** Words for a sentence: `a, b, and c`. */
export function list(words: readonly string[], conjunction: 'and' | 'or'): string {
  return new Intl.ListFormat('en', { type: conjunction === 'and' ? 'conjunction' : 'disjunction' }).format(words);
}

/** A value that is not allowed, and what is: `"loud" is not a level. Allowed: "off" or "hint".` */
export function notOneOf(value: unknown, noun: string, allowed: readonly string[]): string {
  const quoted = allowed.map((one) => JSON.stringify(one));
  return `${JSON.stringify(value)} is not ${noun}. Allowed: ${list(quoted, 'or')}.`;
}
