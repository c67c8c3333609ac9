import type { Position, TextDocumentIdentifier, WorkspaceEdit } from 'vscode-languageserver';

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
 * the file is not on a disk. The server asks for `.transcriptrc.json` and the
 * files that it names only.
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
  /** How many more there are that the project's baseline knows and that are not shown. */
  readonly suppressed: number;
  readonly findingsByLevel: {
    readonly error: number;
    readonly warning: number;
    readonly information: number;
    readonly hint: number;
  };
}

/**
 * Request of the client: the change of a name where the user chose to. The standard `textDocument/rename` knows the whole
 * file only. An error of the request says why there is nothing to change.
 */
export const renameInRequest = 'transcript/renameIn';
export interface RenameInParams {
  readonly textDocument: TextDocumentIdentifier;
  /** Lies on the name. */
  readonly position: Position;
  readonly newName: string;
  /** The turn at the position, from there on, or all of the file. */
  readonly scope: 'turn' | 'from-here' | 'file';
  /** Leaves the heading and what is said alone. */
  readonly labelsOnly: boolean;
  /** The user wants to see the changes before they are made. */
  readonly preview: boolean;
}
export interface RenameInResult {
  readonly edit: WorkspaceEdit;
  /** How many places it changes, in how many files. */
  readonly places: number;
  readonly files: number;
  /** Which places still show the old name, as a message; null when none do. */
  readonly left: string | null;
}
