/*
 * What the extension and its pages beside the text say to each other. The pages run in a browser of their own and import
 * nothing of the extension; what they show has the shape that the server gives it. Lines count from 0.
 */
import type { ReadingPart, ReadingResult, StatisticsResult } from '../../server/src/protocol.ts';

/** The figures of a transcript. */
export type Figures = NonNullable<StatisticsResult>;

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

/** What takes the place of the `removed` parts from `start` on. */
export type PreviewChange = Pick<NonNullable<ReadingResult>, 'start' | 'removed' | 'parts' | 'lines' | 'language'>;

/** What the preview says, in the user's language. */
export interface PreviewWords {
  readonly keys: string;
  readonly nothing: string;
  /** What the kinds of parts are called that have a name for those who cannot see their colours. */
  readonly roles: { readonly [kind in ReadingPart['kind']]?: string };
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
