import type { SymbolInformation } from 'vscode-languageserver';
import type { Range } from 'vscode-languageserver-textdocument';
import { landmarks, type Analysis, type LandmarkKind } from '../core/index.ts';
import type { IndexedContent } from './environment.ts';
import { landmarkKinds, toRange } from './toProtocol.ts';

/** What an analysed transcript can be found by. */
export function contentOf(analysis: Analysis): IndexedContent {
  const found = landmarks(analysis);
  const { document } = analysis.transcript;
  return {
    names: found.map(({ name }) => name),
    details: found.map(({ detail }) => detail),
    kinds: found.map(({ kind }) => kind),
    places: Uint32Array.from(
      found.flatMap(({ span }) => {
        const { start, end } = toRange(document, span);
        return [start.line, start.character, end.line, end.character];
      }),
    ),
  };
}

/** A transcript that can be found by its speakers, names and exchanges: a few kilobytes. */
export class IndexedFile {
  readonly uri: string;
  readonly language: string | undefined;
  readonly #names: readonly string[];
  readonly #details: readonly string[];
  readonly #kinds: readonly LandmarkKind[];
  readonly #places: Uint32Array;

  /**
   * @param language tag of the language that the transcript was said to be in
   * @param keep gives an equal string that is worth keeping
   */
  constructor(
    uri: string,
    { names, details, kinds, places }: IndexedContent,
    language: string | undefined,
    keep: (text: string) => string,
  ) {
    this.uri = uri;
    this.language = language;
    this.#names = names.map(keep);
    this.#details = details.map(keep);
    this.#kinds = kinds;
    this.#places = places;
  }

  /** Whether the file names somebody or something exactly so. */
  namesExactly(name: string): boolean {
    return this.#names.some((one, index) => one === name && this.#kinds[index] !== 'exchange');
  }

  /** What has all of these words in its name, in small letters and without accents. */
  matching(words: readonly string[]): SymbolInformation[] {
    return this.#names.flatMap((name, index): SymbolInformation[] => {
      const kind = this.#kinds[index];
      const bare = fold(name);
      if (kind === undefined || !words.every((word) => bare.includes(word))) return [];
      const detail = this.#details[index] ?? '';
      const file = fileName(this.uri);
      const containerName = detail === '' ? file : `${detail}, ${file}`;
      return [
        { name, kind: landmarkKinds[kind], containerName, location: { uri: this.uri, range: this.#range(index) } },
      ];
    });
  }

  #range(index: number): Range {
    const [line = 0, character = 0, lastLine = 0, lastCharacter = 0] = this.#places.subarray(4 * index, 4 * index + 4);
    return { start: { line, character }, end: { line: lastLine, character: lastCharacter } };
  }
}

/** The words of a question, as names are compared with them. */
export function wordsOf(query: string): string[] {
  return fold(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/** Kept, because the same names stand in many files and every key of a question asks for all of them; begun anew before it grows. */
const folded = new Map<string, string>();
const MOST_FOLDED = 200_000;

function fold(text: string): string {
  let known = folded.get(text);
  if (known === undefined) {
    known = plainOf(text);
    if (folded.size >= MOST_FOLDED) folded.clear();
    folded.set(text, known);
  }
  return known;
}

function plainOf(text: string): string {
  const lower = text.toLowerCase();
  // Nearly all names are plain; taking accents off each would be felt at every key.
  return /^[\u0020-\u007e]*$/u.test(lower) ? lower : lower.normalize('NFD').replaceAll(/\p{M}+/gu, '');
}

function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
