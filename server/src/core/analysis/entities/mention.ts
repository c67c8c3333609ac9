import type { ResolvedDate } from '../dates/resolve.ts';
import type { Span } from '../../text/span.ts';

export type MentionType = 'person' | 'organisation' | 'acronym' | 'place' | 'date' | 'money';

/** One occurrence of an entity. A person's span leaves out form of address and office, a date's a preposition and article. */
export interface Mention extends Span {
  readonly type: MentionType;
  readonly text: string;
  /** The entity's canonical name: the fullest name of a person, what an acronym stands for, a place's usual name. */
  readonly entity: string;
  /** ISO date or interval, `USD 100000000`, an acronym's expansion, a place's ISO 3166 code; null where there is none. */
  readonly value: string | null;
  /** What a date stands for; null for other types and for dates that the text does not settle. */
  readonly date: ResolvedDate | null;
}

/** A mention while it is not yet known whether another one has the better claim to its words. */
export interface Draft extends Span {
  readonly type: MentionType;
  readonly entity: string;
  readonly value: string | null;
  /** Of two drafts that overlap the one with more stays. */
  readonly priority: number;
  readonly date?: ResolvedDate | null;
}

/** Which of several currencies is meant by their name; null when nothing tells. */
export interface CurrencyTold {
  readonly currencies: readonly string[];
  readonly meant: string | null;
}

/** The mentions of a paragraph, placed by offsets into it, and what they were found in the light of. */
export interface ParagraphMentions {
  /** The day that dates count from. */
  readonly reference: string;
  /** What names and letters stand for in the document: the same object means the same. */
  readonly said: object;
  /** What the document as a whole tells of currencies that share a name, for each time it was asked. */
  readonly told: readonly CurrencyTold[];
  readonly mentions: readonly Mention[];
}
