/*
 * What client and server say to each other beyond the language server protocol. The server declares the same in
 * server/src/lsp/protocol.ts; neither side imports the other, and a test compares the two.
 */

import type { Position, Range, TextDocumentIdentifier, TextEdit, WorkspaceEdit } from 'vscode-languageclient';
import type { Figures, PreviewChange } from '../webview/messages.ts';

/** What the client offers, as `initializationOptions`. */
export const offers = { readFile: true, findFiles: true, status: true };

/** Request to the client: the text of a file that the server cannot read itself; null when there is no such file. */
export const readFileRequest = 'transcript/readFile';
export interface ReadFileParams {
  readonly uri: string;
  /** The most bytes that are worth reading; a longer file counts as none. */
  readonly limit?: number;
}
export type ReadFileResult = string | null;

/** Request to the client: the files of a folder that the server cannot look into itself. */
export const findFilesRequest = 'transcript/findFiles';
export interface FindFilesParams {
  readonly folder: string;
  /** A glob pattern, relative to the folder. */
  readonly pattern: string;
}
export type FindFilesResult = readonly string[];

/** Request of the client: the change of a name where the user chose to. An error says why there is nothing to change. */
export const renameInRequest = 'transcript/renameIn';
export interface RenameInParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
  readonly newName: string;
  /** The turn at the position, from there on, all of the file, or all transcripts of the workspace that use the name. */
  readonly scope: 'turn' | 'from-here' | 'file' | 'workspace';
  /** Leaves the heading and what is said alone. */
  readonly labelsOnly: boolean;
  /** The changes are shown before they are made. */
  readonly preview: boolean;
}
export interface RenameInResult {
  readonly edit: WorkspaceEdit;
  readonly places: number;
  /** Which places still show the old name, as a message; null when none do. */
  readonly left: string | null;
}

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

/** Request to the server: what a command for turns changes at some cursors. */
export const turnEditRequest = 'transcript/turnEdit';
export interface TurnEditParams {
  readonly textDocument: { readonly uri: string };
  readonly positions: readonly Position[];
  readonly command:
    | 'insertTurn'
    | 'insertQuestion'
    | 'insertAnswer'
    | 'splitTurn'
    | 'mergeTurn'
    | 'swapLabels'
    | 'reassign';
  readonly speaker?: string;
  readonly scope?: 'turn' | 'onward';
}
export type TurnEditResult =
  | { readonly version: number; readonly edits: readonly TextEdit[]; readonly cursors: readonly Position[] }
  | 'nothing'
  | 'overlap';

/** Request to the server: the speakers that the turn at a position could be given to, the likeliest first. */
export const speakersRequest = 'transcript/speakers';
export interface SpeakersParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}
export type SpeakersResult = readonly string[];

/** Request to the server: where the next or previous turn, question or open mark is from a position; null at the end. */
export const placeRequest = 'transcript/place';
export interface PlaceParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
  readonly kind: 'turn' | 'question' | 'openMark';
  readonly direction: 'next' | 'previous';
}
export type PlaceResult = Range | null;

/** Request to the server: the first lines of turns to fold away, from 0: all answers, or all but those of one speaker. */
export const foldableTurnsRequest = 'transcript/foldableTurns';
export interface FoldableTurnsParams {
  readonly textDocument: { readonly uri: string };
  readonly which: 'answers' | 'others';
  readonly position: Position;
}
export type FoldableTurnsResult = readonly number[];

/** Request to the server: the transcript at a glance, for lists beside the text. */
export const surveyRequest = 'transcript/survey';
export interface SurveyParams {
  readonly textDocument: { readonly uri: string };
}
export interface SurveyPlace {
  readonly range: Range;
  readonly cursor: Position;
}
export interface SurveyResult {
  readonly exchanges: readonly (SurveyPlace & {
    readonly number: number;
    readonly title: string;
    readonly answeredBy: readonly string[];
    readonly words: number;
    readonly findings: number;
  })[];
  readonly speakers: readonly {
    readonly name: string;
    readonly role: string | null;
    readonly words: number;
    readonly share: number;
    readonly turns: readonly (SurveyPlace & { readonly title: string })[];
  }[];
  readonly openWork: readonly (SurveyPlace & {
    readonly ruleId: string;
    readonly title: string;
    readonly message: string;
  })[];
}

/** Request to the server: figures about who speaks how much; null for a document that is not open. */
export const statisticsRequest = 'transcript/statistics';
export interface StatisticsParams {
  readonly textDocument: { readonly uri: string };
  /** What the first column of the figures as CSV calls the transcript. */
  readonly name: string;
}
export type StatisticsResult = Figures | null;
/** Request to the server: what there is to clean up in a document, in the order in which it is done. */
export const cleanUpOffersRequest = 'transcript/cleanUpOffers';
export interface CleanUpOffersParams {
  readonly textDocument: TextDocumentIdentifier;
}
export type CleanUpPart = 'page-residue' | 'invisible-characters' | 'label-form' | 'wrapped-lines' | 'blank-lines';
export type CleanUpOffersResult = readonly { readonly part: CleanUpPart; readonly count: number }[];

/** Request to the server: the change that cleans a document up. */
export const cleanUpRequest = 'transcript/cleanUp';
export interface CleanUpParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly parts: readonly CleanUpPart[];
}
export interface CleanUpResult {
  /** What is to be changed in the document, in order. */
  readonly edits: readonly TextEdit[];
  /** Parts that were left out because they would have changed what was said. */
  readonly refused: readonly CleanUpPart[];
}

/** Request to the server: the house styles that there are. */
export const profilesRequest = 'transcript/profiles';
export type ProfilesResult = readonly { readonly id: string; readonly title: string; readonly usedBy: string }[];

/** Request to the server: the change that sets a document in a house style. */
export const convertRequest = 'transcript/convert';
export interface ConvertParams {
  readonly textDocument: TextDocumentIdentifier;
  /** Id of the profile. */
  readonly profile: string;
}
export interface ConvertResult {
  /** What is to be changed in the document, in order. */
  readonly edits: readonly TextEdit[];
  /** What could not be converted without losing something. */
  readonly left: readonly ('labels' | 'notes' | 'dates')[];
}

/** Request to the server: which spoken words of a document differ from those of an older version. */
export const compareRequest = 'transcript/compare';
export interface CompareParams {
  readonly textDocument: TextDocumentIdentifier;
  /** The text of the older version. */
  readonly before: string;
}
/** One difference. */
export interface ComparedWords {
  readonly kind: 'added' | 'removed' | 'changed' | 'speaker';
  /** Who says it, or said it where it is gone; empty where nobody is known to. */
  readonly speaker: string;
  /** The words in the older version, or who said them there; empty where there are none. */
  readonly before: string;
  /** The words in the document, or who says them; empty where there are none. */
  readonly after: string;
  /** Where in the document the words are, or would be. */
  readonly range: Range;
}
export interface CompareResult {
  /** In the order of the document. */
  readonly differences: readonly ComparedWords[];
  /** How many words only the document, and only the older version has. */
  readonly added: number;
  readonly removed: number;
}
/** Request to the server: the transcript, or what is said in some places of it as quotations, in a form for elsewhere. */
export const copyRequest = 'transcript/copy';
export interface CopyParams {
  readonly textDocument: { readonly uri: string };
  readonly form: 'plain' | 'markdown' | 'html';
  readonly ranges?: readonly Range[];
}
export type CopyResult = string | null;

/** Request to the server: the transcript as it will be read, as what is new since an earlier result; null when it is not open. */
export const readingRequest = 'transcript/reading';
export interface ReadingParams {
  readonly textDocument: { readonly uri: string };
  /** `id` of the result that the client has; null when it has none. */
  readonly since: number | null;
}
export interface Reading extends PreviewChange {
  readonly id: number;
  /** `id` of the result that this is built on; null when it is the whole transcript. */
  readonly since: number | null;
  /** Version of the document. */
  readonly version: number;
}
export type ReadingResult = Reading | null;
