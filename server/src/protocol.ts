import type { Position, Range, TextDocumentIdentifier, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type {
  CleanUpOffer,
  CleanUpPart,
  Lengths,
  PlaceKind,
  ReadPart,
  ReassignScope,
  Run,
  TextForm,
  TimelineEntry,
  TurnCommand,
} from './core/index.ts';

export type { CleanUpPart };

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
  /** The client answers {@link findFilesRequest}. */
  readonly findFiles?: boolean;
  /** The client wants {@link statusNotification}. */
  readonly status?: boolean;
  /** False where the client shows of its symbols the names alone: what tells them apart then stands in the names, too. */
  readonly symbolDetails?: boolean;
}

/**
 * Request to the client: the text of a file that the server cannot read itself, because it runs in a web worker or because
 * the file is not on a disk. The server asks for `.transcriptrc.json`, the files that it names, and the transcripts of the
 * workspace.
 */
export const readFileRequest = 'transcript/readFile';
export interface ReadFileParams {
  readonly uri: string;
  /** The most bytes that are worth reading; without it every file is. */
  readonly limit?: number;
}
/** The text; null when there is no such file, or a longer one. Any other failure is an error of the request. */
export type ReadFileResult = string | null;

/**
 * Request to the client: the files of a folder that the server cannot look into itself, without those that the editor is set
 * to leave out.
 */
export const findFilesRequest = 'transcript/findFiles';
export interface FindFilesParams {
  /** URI of a folder of the workspace. */
  readonly folder: string;
  /** A glob pattern, relative to the folder. */
  readonly pattern: string;
}
/** URIs. */
export type FindFilesResult = readonly string[];

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
  /** The turn at the position, from there on, all of the file, or all transcripts of the workspace that use the name. */
  readonly scope: 'turn' | 'from-here' | 'file' | 'workspace';
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

/**
 * Request to the server: what a command for turns changes at some cursors. The client makes the edits as one step and puts
 * the cursors where they belong. Clients that do not know it have the same as code actions of the kind `refactor`.
 */
export const turnEditRequest = 'transcript/turnEdit';
export interface TurnEditParams {
  readonly textDocument: { readonly uri: string };
  readonly positions: readonly Position[];
  /** `reassign` gives the turns to `speaker`, the ones at the cursors or all of the same voice from there on. */
  readonly command: TurnCommand | 'reassign';
  readonly speaker?: string;
  readonly scope?: ReassignScope;
}
/** `nothing`: there is nothing to do at the cursors. `overlap`: two cursors are too near each other. */
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

/**
 * Request to the server: where the next or previous turn, question or open mark is from a position; null at the end. An open
 * mark is selected, so that it can be typed over; of the others the range is empty and lies at the first of what is said.
 */
export const placeRequest = 'transcript/place';
export interface PlaceParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
  readonly kind: PlaceKind;
  readonly direction: 'next' | 'previous';
}
export type PlaceResult = Range | null;

/**
 * Request to the server: the first lines of turns, from 0, to fold away and to be seen: all answers, or all but the turns of
 * one speaker.
 */
export const foldableTurnsRequest = 'transcript/foldableTurns';
export interface FoldableTurnsParams {
  readonly textDocument: { readonly uri: string };
  /** `others`: all but the turns of whoever speaks at `position`. */
  readonly which: 'answers' | 'others';
  readonly position: Position;
}
export interface FoldableTurnsResult {
  readonly folded: readonly number[];
  readonly shown: readonly number[];
}

/** Request to the server: the transcript at a glance, for lists beside the text. */
export const surveyRequest = 'transcript/survey';
export interface SurveyParams {
  readonly textDocument: { readonly uri: string };
}
/** A place: where it is, and where the cursor belongs when it is chosen. */
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
    /** From 0 to 1. */
    readonly share: number;
    readonly turns: readonly (SurveyPlace & { readonly title: string })[];
  }[];
  readonly openWork: readonly (SurveyPlace & {
    readonly ruleId: string;
    readonly title: string;
    readonly message: string;
  })[];
}
/** Request to the server: figures about who speaks how much, as `transcript stats` prints them. Lines count from 0. */
export const statisticsRequest = 'transcript/statistics';
export interface StatisticsParams {
  readonly textDocument: { readonly uri: string };
  /** What the first column of the figures as CSV calls the transcript. */
  readonly name: string;
}
/** null: the document is not open. */
export type StatisticsResult = null | {
  readonly words: number;
  readonly turns: number;
  readonly questions: number;
  readonly answers: number;
  /** How many exchanges have no answer. */
  readonly unanswered: number;
  readonly questionWords: Lengths;
  readonly answerWords: Lengths;
  /** Who speaks most comes first. An opening statement that nobody is known to give has an empty name. */
  readonly speakers: readonly {
    readonly name: string;
    readonly role: string | null;
    readonly turns: number;
    readonly words: number;
    /** From 0 to 1. */
    readonly share: number;
    readonly meanTurnWords: number;
    readonly longestTurn: { readonly words: number; readonly line: number } | null;
  }[];
  readonly exchanges: readonly {
    readonly number: number;
    readonly line: number;
    readonly questionWords: number;
    readonly answerWords: number;
    readonly askedBy: readonly string[];
    readonly answeredBy: readonly string[];
  }[];
  /** Opening statement and turns in order; `speaker` is an index into `speakers`. */
  readonly timeline: readonly (Pick<TimelineEntry, 'kind' | 'speaker' | 'words'> & { readonly line: number })[];
  /** The speakers' figures as a file of RFC 4180. */
  readonly csv: string;
};

/** Request to the server: what there is to clean up in a document, in the order in which it is done. */
export const cleanUpOffersRequest = 'transcript/cleanUpOffers';
export interface CleanUpOffersParams {
  readonly textDocument: TextDocumentIdentifier;
}
export type CleanUpOffersResult = readonly CleanUpOffer[];

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
  readonly form: TextForm;
  /** What is selected; left out for the whole transcript. */
  readonly ranges?: readonly Range[];
}
/** Null when nothing is said there. */
export type CopyResult = string | null;
/**
 * Request to the server: the transcript as it will be read. A client that says what it has gets the one stretch of parts that
 * differs from that.
 */
export const readingRequest = 'transcript/reading';
export interface ReadingParams {
  readonly textDocument: { readonly uri: string };
  /** `id` of the result that the client has; null when it has none. */
  readonly since: number | null;
}
export interface ReadingPart extends Pick<ReadPart, 'kind' | 'label' | 'labelNote'> {
  /** `line` counts from the first line of the part. */
  readonly paragraphs: readonly { readonly line: number; readonly runs: readonly Run[] }[];
}
/** null: the document is not open. */
export type ReadingResult = null | {
  readonly id: number;
  /** `id` of the result that this is built on; null when it is the whole transcript, because that one is not known any more. */
  readonly since: number | null;
  readonly version: number;
  /** BCP 47 tag of the document's language. */
  readonly language: string;
  /** `parts` take the place of the `removed` parts from `start` on; in a whole transcript they are all there is. */
  readonly start: number;
  readonly removed: number;
  readonly parts: readonly ReadingPart[];
  /** The first line of every part after that, from 0. */
  readonly lines: readonly number[];
};
