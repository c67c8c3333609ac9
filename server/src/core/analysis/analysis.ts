import type { Block, Label, Transcript } from '../syntax/transcript.ts';
import type { Span } from '../text/span.ts';

/** `question`: asked by press, audience, interviewer or counsel. `answer`: the reply. `speech`: anything else that is said. */
export type TurnKind = 'question' | 'answer' | 'speech';

/** What stands for the name of a turn that bears none, for people. */
export const nameOfKind: Readonly<Record<TurnKind, string>> = {
  question: 'Question',
  answer: 'Answer',
  speech: 'Speaker',
};

/** One speaker's stretch. A turn that furniture or a note interrupts has several blocks. */
export interface Turn {
  /** Position among all turns, from 0. */
  readonly index: number;
  readonly kind: TurnKind;
  readonly label: Label;
  /** The turn's blocks in order; the first carries the label. */
  readonly blocks: readonly Block[];
  /** From the label to the end of the last block. */
  readonly span: Span;
  /** Index into `participants` of who speaks; −1 when the label names nobody in particular (`Question`). */
  readonly participant: number;
}

/** A calendar day found in the text. */
export interface FoundDay extends Span {
  /** ISO 8601, `2020-10-23`. */
  readonly iso: string;
}

/** A person or body taking part, under all the names the document uses. */
export interface Participant {
  readonly index: number;
  /** The fullest form of the name: `Sergey Lavrov`. */
  readonly name: string;
  /** Office from the heading or the first label: `Foreign Minister`; null when the text gives none. */
  readonly role: string | null;
  /** Every label text used for this participant, in order of first use. */
  readonly labels: readonly string[];
  /** Where the heading names the participant; null when it does not. */
  readonly headingSpan: Span | null;
  /** Indices of the turns, and whether the opening statement is theirs. */
  readonly turns: readonly number[];
  readonly statement: boolean;
}

/** The title block read as facts. */
export interface Heading {
  readonly block: Block;
  /** The heading's text on one line. */
  readonly text: string;
  /** What kind of event, in the heading's own words, without place and date; null when nothing is left. */
  readonly event: string | null;
  readonly date: FoundDay | null;
  readonly place: (Span & { readonly name: string }) | null;
  /** Indices into `participants`, in order of mention. */
  readonly participants: readonly number[];
  /** True when the heading promises questions: "… and answers to media questions". */
  readonly announcesQuestions: boolean;
}

/** A question turn (or several in a row) and the answer turns that follow it. */
export interface Exchange {
  /** From 1. */
  readonly number: number;
  /** Indices of turns. */
  readonly questions: readonly number[];
  readonly answers: readonly number[];
}

/** Everything that follows from the tree. Cheap facts are computed at once, costly ones when first asked for. */
export interface Analysis {
  readonly transcript: Transcript;
  readonly heading: Heading | null;
  /** The event's date as the text tells it, wherever it stands; null when it does not. */
  readonly eventDate: FoundDay | null;
  /** Block of the unlabelled opening statement (its first block), and whose it is (index of participant, −1 unknown). */
  readonly statement: { readonly blocks: readonly Block[]; readonly participant: number } | null;
  readonly turns: readonly Turn[];
  readonly participants: readonly Participant[];
  readonly exchanges: readonly Exchange[];
  /** True when questions and answers follow one another strictly, so that a missing one can be told. */
  readonly alternates: boolean;
}
