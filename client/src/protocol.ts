/*
 * What client and server say to each other beyond the language server protocol. The server's own declaration stands in
 * server/src/lsp/protocol.ts; a test compares the two, because neither side imports the other.
 */

/** Notification to the client: what the server understood of a document. */
export const statusMethod = 'transcript/status';

/** What {@link statusMethod} carries. */
export interface Status {
  readonly uri: string;
  readonly convention: { readonly id: string; readonly title: string; readonly confidence: number } | null;
  readonly exchanges: number;
  readonly findings: number;
}

/** Request to the client: the text of a file that the server cannot read itself, or null. */
export const readFileMethod = 'transcript/readFile';
