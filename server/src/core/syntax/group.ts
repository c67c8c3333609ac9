/** All candidates of one name, about which the decision is one. */
import type { LabelForm, Weakness } from './labelForm.ts';
import type { Candidate } from './section.ts';
import type { LabelWord } from './vocabulary.ts';

/** All candidates that name the same speaker in the same words. */
export interface Group {
  readonly key: string;
  readonly weakness: Weakness;
  readonly name: string;
  /** Null for the name of a field that somebody bears, too. */
  word: LabelWord | null;
  /** Its words are those of a sentence or a phrase, as far as the document shows. */
  isPhrase: boolean;
  /** How many candidates there are, and how many stand where a label may. */
  total: number;
  fresh: number;
  accepted: boolean;
  readonly first: FirstOf;
}

/** The first candidate of a group. */
export interface FirstOf {
  readonly candidate: Candidate;
  readonly form: LabelForm;
  readonly ownLine: boolean;
  readonly alone: boolean;
  /** Offset in the text. */
  readonly start: number;
}

/** A candidate and its group, in the order of the text. */
export interface OrderedCandidate {
  readonly candidate: Candidate;
  readonly group: Group;
  readonly section: number;
  /** Offset in the text. */
  readonly start: number;
}
