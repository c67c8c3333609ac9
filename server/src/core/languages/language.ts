/** Types of notes: bracketed matter that nobody said. */
export type NoteType =
  | 'laughter'
  | 'applause'
  | 'inaudible'
  | 'crosstalk'
  | 'interpreter'
  | 'video'
  | 'silence'
  | 'other';

/**
 * What a human language contributes. Words are in lower case unless the field says otherwise; each is a whole word or
 * phrase with plain spaces.
 */
export interface Language {
  /** BCP 47 tag: `en`. */
  readonly tag: string;
  /** English name, for people: `English`. */
  readonly name: string;
  /** Frequent short words that tell the language from the other ones. */
  readonly functionWords: readonly string[];
  /** Labels of those who ask: `question`, `journalist`. A label may go on after the word: `Question from Perm`. */
  readonly questionLabels: readonly string[];
  /** Labels of those who answer without a name: `answer`, `reply`. */
  readonly answerLabels: readonly string[];
  /** Labels of those who lead: `moderator`, `chair`. */
  readonly moderatorLabels: readonly string[];
  readonly interpreterLabels: readonly string[];
  /** Labels of voices from the hall that need not be questions: `remark`, `audience`. */
  readonly audienceLabels: readonly string[];
  /** Offices that stand as a label by themselves: `the president`, `prime minister`, `the court`. */
  readonly officeLabels: readonly string[];
  /** Forms of address that precede a surname: `mr`, `mrs`, `dr` (without full stop). */
  readonly honorifics: readonly string[];
  /** Head nouns of offices, which precede a name in headings and labels: `minister`, `president`. */
  readonly offices: readonly string[];
  /** Lower-case words that may stand inside a name or an office: `of`, `and`, `the`; `von`, `de`. */
  readonly particles: readonly string[];
  /** Twelve lists, January first: every form a date uses, the full one first. */
  readonly months: readonly (readonly string[])[];
  /** Seven lists, Monday first: every form, the full one first. */
  readonly weekdays: readonly (readonly string[])[];
  /** How an all-figures date is read when the document does not say: `14/07/2005` or `7/14/2005`. */
  readonly figuresOrder: 'day-first' | 'month-first';
  /** Words that name the kind of note. */
  readonly notes: Readonly<Partial<Record<NoteType, readonly string[]>>>;
  /** Pairs of quotation marks, the usual one first. */
  readonly quotes: readonly (readonly [open: string, close: string])[];
  /** Whole lines that are residue of a web page when they stand alone: `additional materials`, `share`, `see also`. */
  readonly furnitureLines: readonly string[];
  /** Beginnings of such lines: `published on`, `direct link:`. */
  readonly furniturePrefixes: readonly string[];
  /** Whether type is set with a space before a colon, as in French. */
  readonly spaceBeforeColon: boolean;
  /** Nouns that name the kind of event in a heading: `news conference`, `briefing`. */
  readonly events: readonly string[];
  /** Phrases by which a heading promises questions: `answers to media questions`. */
  readonly questionsAnnounced: readonly string[];
}
