/*
 * What the extension and its pages beside the text say to each other. The pages run in a browser of their own and import
 * nothing of the extension; lines count from 0.
 */

/** A few lengths, in words. */
export interface Lengths {
  readonly mean: number;
  readonly median: number;
  readonly longest: number;
}

/** The figures of a transcript. */
export interface Figures {
  readonly words: number;
  readonly turns: number;
  readonly questions: number;
  readonly answers: number;
  readonly unanswered: number;
  readonly questionWords: Lengths;
  readonly answerWords: Lengths;
  /** Who speaks most comes first; an opening statement of nobody known has an empty name. */
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
  readonly timeline: readonly {
    readonly kind: 'statement' | 'question' | 'answer' | 'speech';
    /** Index into `speakers`. */
    readonly speaker: number;
    readonly words: number;
    readonly line: number;
  }[];
  readonly csv: string;
}

/** What the page of statistics says, in the user's language; `{0}` and `{1}` stand for figures. */
export interface StatisticsWords {
  readonly title: string;
  readonly nothing: string;
  readonly copy: string;
  readonly save: string;
  readonly words: string;
  readonly turns: string;
  readonly questions: string;
  readonly unanswered: string;
  readonly meanQuestion: string;
  readonly meanAnswer: string;
  readonly speakers: string;
  readonly speakersChart: string;
  readonly speaker: string;
  readonly share: string;
  readonly wordsPerTurn: string;
  readonly longestTurn: string;
  readonly timeline: string;
  readonly timelineChart: string;
  readonly others: string;
  readonly exchanges: string;
  readonly exchangesChart: string;
  readonly exchange: string;
  readonly askedBy: string;
  readonly answeredBy: string;
  readonly questionWords: string;
  readonly answerWords: string;
  readonly longestTurns: string;
  readonly wordsInLine: string;
  readonly line: string;
  readonly statement: string;
}

/** To the page of statistics; null: there is no transcript any more. */
export interface ShowFigures {
  readonly figures: Figures | null;
  readonly words: StatisticsWords;
}

/** From a page: it is there, somebody wants to see a line in the editor or to go there, or the figures as a file. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'reveal'; readonly line: number; readonly focus: boolean }
  | { readonly type: 'copy' }
  | { readonly type: 'save' };

/** A part of the transcript as it will be read. */
export interface PreviewPart {
  readonly kind: 'heading' | 'statement' | 'question' | 'answer' | 'speech' | 'note' | 'other';
  readonly label: string | null;
  readonly labelNote: string | null;
  /** `line` counts from the first line of the part. */
  readonly paragraphs: readonly {
    readonly line: number;
    readonly runs: readonly { readonly text: string; readonly isNote: boolean }[];
  }[];
}

/** What takes the place of the `removed` parts from `start` on. */
export interface PreviewChange {
  readonly start: number;
  readonly removed: number;
  readonly parts: readonly PreviewPart[];
  /** The first line of every part after that. */
  readonly lines: readonly number[];
  /** BCP 47 tag of the transcript's language. */
  readonly language: string;
}

/** What the preview says, in the user's language. */
export interface PreviewWords {
  readonly keys: string;
  readonly nothing: string;
  /** What the kinds of parts are called that have a name for those who cannot see their colours. */
  readonly roles: { readonly [kind in PreviewPart['kind']]?: string };
}

/** To the preview. */
export type ToPreview =
  /** The whole transcript, or another one. */
  | { readonly type: 'whole'; readonly change: PreviewChange; readonly words: PreviewWords }
  | { readonly type: 'change'; readonly change: PreviewChange }
  /** Where the cursor is in the editor. */
  | { readonly type: 'cursor'; readonly line: number }
  /** The first line that the editor shows. */
  | { readonly type: 'top'; readonly line: number };
