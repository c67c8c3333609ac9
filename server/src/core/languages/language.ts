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

/** Words by which dates are read. */
export interface DateWords {
  /** Words that may stand in lower case on a line that gives only place, day and time: `at`, `uhr`. */
  readonly datelineWords: readonly string[];
  /** Beginnings of lines that tell when the page came out and not when the event took place: `issued on`. */
  readonly publicationPrefixes: readonly string[];
  /**
   * Parts of words that only one of two spellings has, where the language sets figures in two orders: `colour` goes with
   * `14/07/2005`, `color` with `7/14/2005`. Each is a piece of a regular expression that ends where a word ends.
   */
  readonly figuresOrderCues?: { readonly dayFirst: readonly string[]; readonly monthFirst: readonly string[] };
}

/** Words by which persons are read out of headings, labels and speech. */
export interface NameWords {
  /** Words that lead to a person in a heading: `by`, `with`, `of`, `between`, `and`. */
  readonly leads: readonly string[];
  /** Words that end a name or an office where a heading sets every word with a capital: `in`, `before`, `following`. */
  readonly stops: readonly string[];
  /** What an office is for, when it stands behind the office's noun: `foreign affairs` of `Minister of Foreign Affairs`. */
  readonly portfolios: readonly string[];
  /** Nouns that name a body: `council`, `fund`, `ministry`. */
  readonly bodies: readonly string[];
  /** Nouns of works and occasions, so that capitals around them are no person: `treaty`, `year`, `hall`. */
  readonly works: readonly string[];
  /** Prepositions that lead to a place: `in`, `at`. */
  readonly placeLeads: readonly string[];
}

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
  /**
   * Labels of those who ask: `question`, `journalist`, and `presenter`, `host`, which ask whoever answers beside them. A
   * label may go on after the word: `Question from Perm`.
   */
  readonly questionLabels: readonly string[];
  /** Labels of those who answer without a name: `answer`, `reply`. */
  readonly answerLabels: readonly string[];
  /** Labels of those who lead: `moderator`, `chair`. */
  readonly moderatorLabels: readonly string[];
  readonly interpreterLabels: readonly string[];
  /** Labels of voices from the hall that need not be questions: `remark`, `audience`. */
  readonly audienceLabels: readonly string[];
  /**
   * What stands for a name that nobody knew: `speaker`, `unidentified male`, with a number or a letter after it
   * (`Speaker 2`) or, when it is more than one word, alone. `speaker` alone may be the one who chairs a parliament.
   */
  readonly placeholderLabels: readonly string[];
  /** Offices that stand as a label by themselves: `the president`, `prime minister`, `the court`. */
  readonly officeLabels: readonly string[];
  /** Forms of address that precede a surname: `mr`, `mrs`, `dr` (without full stop). */
  readonly honorifics: readonly string[];
  /**
   * Head nouns of offices, in every form a label or a heading has (gender, plural, case): `minister`, `president`. They
   * stand before a name (`Foreign Minister Sergey Lavrov`) or after it (`JUAN PÉREZ, DIRECTOR GENERAL DE …`). Some are
   * also ordinary words (`head`, `general`, `speaker`), so one counts only beside a name.
   */
  readonly offices: readonly string[];
  /** Lower-case words that may stand inside a name or an office: `of`, `and`, `the`; `von`, `de`. */
  readonly particles: readonly string[];
  /**
   * Twelve lists, January first: every form a date uses, the full one first, abbreviations without their full stop. Some
   * forms are ordinary words as well (`may`, `march`, `mar`).
   */
  readonly months: readonly (readonly string[])[];
  /** Seven lists, Monday first: every form, the full one first, abbreviations without their full stop. */
  readonly weekdays: readonly (readonly string[])[];
  /** How an all-figures date is read when the document does not say: `14/07/2005` or `7/14/2005`. */
  readonly figuresOrder: 'day-first' | 'month-first';
  /**
   * Words and phrases that name the kind of note: a note is of the kind when one of them stands in it as whole words
   * (`laughter` in `Laughter and applause.`).
   */
  readonly notes: Readonly<Partial<Record<NoteType, readonly string[]>>>;
  /** Whole notes that ask for another look at what stands before them: `phonetic`, `check name`, `tbc`. */
  readonly openMarks: readonly string[];
  /** Pairs of quotation marks, the usual one first. */
  readonly quotes: readonly (readonly [open: string, close: string])[];
  /** Whole lines that are residue of a web page when they stand alone: `additional materials`, `share`, `see also`. */
  readonly furnitureLines: readonly string[];
  /** Beginnings of such lines: `published on`, `direct link:`. */
  readonly furniturePrefixes: readonly string[];
  /** Whole lines, brackets, dashes and a time of day aside, that close a transcript on purpose: `end`, `ends`, `end of transcript`. */
  readonly closingMarks: readonly string[];
  /** Whole lines that say in what state the text is released: `e&oe`, `check against delivery`, `unofficial translation`. */
  readonly releaseMarks: readonly string[];
  /** Names of form fields, which look like labels and are not: `date`, `subject`, `note`. */
  readonly fieldLabels: readonly string[];
  /** Words by which somebody speaks of himself or to the hall: `i`, `we`, `our`, `ladies and gentlemen`; they tell speech from narrative. */
  readonly firstPerson: readonly string[];
  /** Whether type is set with a space before a colon, as in French. */
  readonly spaceBeforeColon: boolean;
  /** Nouns that name the kind of event in a heading: `news conference`, `briefing`. */
  readonly events: readonly string[];
  /** Phrases by which a heading promises questions: `answers to media questions`. */
  readonly questionsAnnounced: readonly string[];
  readonly dateWords?: DateWords;
  readonly nameWords?: NameWords;
}
