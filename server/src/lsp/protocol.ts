/**
 * What this server and its clients say to each other beyond the language server protocol. A client that knows none of it
 * is served all the same.
 */

/** `initializationOptions` of the initialize request; every field may be left out. */
export interface InitializationOptions {
  /** The settings below `transcript`, for a client that does not answer `workspace/configuration`. */
  readonly settings?: unknown;
  /** The client answers {@link readFileRequest}. */
  readonly readFile?: boolean;
  /** The client wants {@link statusNotification}. */
  readonly status?: boolean;
}

/**
 * Request to the client: the text of a file that the server cannot read itself, because it runs in a web worker or because
 * the file is not on a disk. The server asks for `.transcriptrc.json` only.
 */
export const readFileRequest = 'transcript/readFile';
export interface ReadFileParams {
  readonly uri: string;
}
/** The text; null when there is no such file. Any other failure is an error of the request. */
export type ReadFileResult = string | null;

/**
 * Notification to the client: what the server made of a version of a document. It is sent when the document is checked,
 * unless somebody has only typed inside a sentence since the last time, which changes nothing here.
 */
export const statusNotification = 'transcript/status';
export interface StatusParams {
  readonly uri: string;
  readonly version: number;
  /** How the document writes its labels, and how sure that is, from 0 to 1; null when it has no labels. */
  readonly convention: { readonly id: string; readonly title: string; readonly confidence: number } | null;
  /** BCP 47 tag of the document's language. */
  readonly language: string;
  readonly exchanges: number;
  readonly turns: number;
  /** How many findings there are, those beyond the number that is shown included. */
  readonly findings: number;
  readonly findingsByLevel: {
    readonly error: number;
    readonly warning: number;
    readonly information: number;
    readonly hint: number;
  };
}
