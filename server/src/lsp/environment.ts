import type { LandmarkKind } from '../core/index.ts';

/** What the machine that the server runs on can do, so that the server itself need not know whether it is Node or a browser. */
export interface Environment {
  /**
   * The text of the file at a `file:` URI, null when there is none; other failures are thrown. Absent where there is no
   * disk: then the client is asked.
   */
  readonly readFile?: (uri: string) => Promise<string | null>;
  /** Looks into a folder at a `file:` URI. Absent where there is no disk. */
  readonly openFolder?: (uri: string, excludes: readonly string[]) => Promise<FolderFiles>;
  /**
   * The text of the file at a `file:` URI without its byte order mark; null when there is none, when it has more than `limit`
   * bytes, and when it is no text. Absent where there is no disk.
   */
  readonly readText?: (uri: string, limit: number) => Promise<string | null>;
  /** Reads transcripts beside the server's own work. Absent where there is no disk or no second thread. */
  readonly indexer?: Indexer;
}

/** Reads transcripts in a thread of its own, so that nobody has to wait for it. */
export interface Indexer {
  /**
   * What the transcript at a `file:` URI can be found by; null when there is none, or one that is too long.
   * @param language tag of the language that it is said to be in; undefined when its text tells
   */
  readonly contentOf: (uri: string, language: string | undefined) => Promise<IndexedContent | null>;
  /** There is nothing to do for now: the thread may end, and gives its memory back. */
  readonly rest: () => Promise<void>;
}

/** What a transcript can be found by: lists in which the same index belongs to one thing. */
export interface IndexedContent {
  readonly names: readonly string[];
  readonly details: readonly string[];
  readonly kinds: readonly LandmarkKind[];
  /** Four numbers for each: first line and character, last line and character. */
  readonly places: Uint32Array;
}

/** The files of a folder and all below it that may be transcripts by their names, but those that Git or a pattern leaves out. */
export interface FolderFiles {
  /** Their URIs, or of those in a folder below; none where that is no folder. What cannot be looked into is left out. */
  readonly all: (below?: string) => AsyncIterable<string>;
  /** Whether the file at a URI would be among them. */
  readonly includes: (uri: string) => Promise<boolean>;
}
