/** Levels of rules as a profile sets them. */
type ProfileLevel = 'off' | 'hint' | 'information' | 'warning' | 'error';

/** Where a house style is laid down. */
export interface ProfileSource {
  /** Author and title, with the section where that helps. */
  readonly title: string;
  readonly url?: string;
  /**
   * `read`: the passage was read in the source itself. `quoted`: it was read in somebody else's account. `observed`: it is
   * how published transcripts of the house look.
   */
  readonly basis: 'read' | 'quoted' | 'observed';
}

/** How a house writes the label that opens a turn. */
export interface LabelForm {
  /** Markdown markup around the name: `**` for `**Name:**`. */
  readonly emphasis: '' | '*' | '**' | '_';
  /** Whether the mark stands inside the markup, `**Name:**`, or behind it, `**Name**:`. */
  readonly markInside: boolean;
  readonly casing: 'as-written' | 'capitals' | 'title';
  /** What ends the label. */
  readonly mark: ':' | '';
  /** What stands between the label and the speech. */
  readonly gap: string;
}

/** How a house labels somebody who asks and whose name is not given. */
export interface QuestionForm {
  /** `word` for the language's own, `Question`; `Q` for the letter, which has an `A` beside it. */
  readonly label: 'word' | 'Q';
  /** What ends the label; the letter may have nothing but the gap. */
  readonly mark: ':' | '.' | '';
  readonly gap: string;
}

/** How a house writes notes, the bracketed matter that nobody said. */
export interface NoteForm {
  readonly brackets: 'as-written' | 'round' | 'square';
  /** How a note begins: `(Laughter.)` or `[laughter]`. */
  readonly casing: 'as-written' | 'sentence' | 'lower';
  /** Whether a full stop stands inside the brackets of a note that stands alone. */
  readonly fullStop: 'as-written' | 'always' | 'never';
}

/** How a house writes the day of the event, in the heading and beneath it. */
export type DateForm = 'month-day-year' | 'day-month-year' | 'iso';

/** A house style as data. A null form asks for nothing: the document's own habit counts. */
export interface Profile {
  /** Kebab-case; also the file's name. */
  readonly id: string;
  /** For people: settings and documentation show it. */
  readonly title: string;
  /** One sentence: where the style is at home. */
  readonly usedBy: string;
  /** What the style asks for, in plain sentences for the profile's page. */
  readonly description: string;
  readonly sources: readonly ProfileSource[];
  /** Id of the labelling convention. */
  readonly convention: string | null;
  readonly label: LabelForm | null;
  readonly question: QuestionForm | null;
  readonly notes: NoteForm | null;
  readonly dates: DateForm | null;
  readonly quotes: 'straight' | 'curly' | null;
  /** The dash that shows where somebody breaks off or is interrupted. */
  readonly dashes: '—' | '–' | '--' | null;
  /** Levels of rules by id where they differ from the rules' own. */
  readonly levels: Readonly<Record<string, ProfileLevel>>;
}
