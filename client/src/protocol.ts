/*
 * What client and server say to each other beyond the language server protocol. The server declares the same in
 * server/src/lsp/protocol.ts; neither side imports the other, and a test compares the two.
 */

/** What the client offers, as `initializationOptions`. */
export const offers = { readFile: true, status: true };

/** Request to the client: the text of a file that the server cannot read itself; null when there is no such file. */
export const readFileRequest = 'transcript/readFile';
export interface ReadFileParams {
  readonly uri: string;
}
export type ReadFileResult = string | null;

/** Notification to the client: what the server understood of a document. */
export const statusNotification = 'transcript/status';
export interface StatusParams {
  readonly uri: string;
  /** How the document writes its labels, and how sure that is, from 0 to 1; null when it has no labels. */
  readonly convention: { readonly title: string; readonly confidence: number } | null;
  readonly exchanges: number;
  /** How many findings there are, those that are not shown included. */
  readonly findings: number;
  /** How many more there are that the project's baseline knows and that are not shown. */
  readonly suppressed: number;
}
