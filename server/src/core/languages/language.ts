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

/** A unit of the calendar that people count in. */
export type DateUnit = 'day' | 'week' | 'fortnight' | 'month' | 'quarter' | 'half' | 'year' | 'decade' | 'century';

/** Words by which people speak of days: `yesterday`, `eight years ago`, `the end of next month`. Phrases have plain spaces. */
export interface SpokenDates {
  /** Words that a hyphen may tie to a date behind them: `mid` of `mid-2020`. */
  readonly hyphenated?: readonly string[];
  /** Words behind a figure that make it a time of day or a share and no day: `pm`, `percent`. */
  readonly noDayAfter?: readonly string[];
  /** Days that are a time of day behind one of these words: `mañana` behind `la`. */
  readonly timesOfDay?: Readonly<Record<string, readonly string[]>>;
  /** Days that are a time of day when they are set with a capital, except where a sentence begins: `morgen`. */
  readonly capitalIsTime?: readonly string[];
  /** Times of day that make a weekday before them every one of them: `mornings`. */
  readonly partsOfDay?: readonly string[];
  /** Endings of cases at a year's figures, behind a hyphen or glued to them: `го` of `2020-го`. */
  readonly yearCases?: readonly string[];
  /** The same at the figures of a decade: `s` of `1970s`. */
  readonly decadeEndings?: readonly string[];
  /** Whether a unit of time needs no number to be one of them: `год назад`. */
  readonly bareUnits?: boolean;
  /** What joins a clause to the one before it, behind a comma: `and`, `but`. */
  readonly clauseLinks: readonly string[];
  /** Words behind a comma that begin a clause with a tense of its own: `weil`. */
  readonly subordinators?: readonly string[];
  /** How people say, right before it, what day it is: `today is`. */
  readonly todayIs: readonly string[];
  /** Days by their distance from the day of speaking: `yesterday` is −1. */
  readonly days: Readonly<Record<string, number>>;
  readonly units: Readonly<Partial<Record<DateUnit, readonly string[]>>>;
  /** What stands before a unit, a month or a weekday and moves it: `last` −1, `this` 0, `next` 1, `übernächste` 2. */
  readonly modifiersBefore: Readonly<Record<string, number>>;
  /** The same behind it: `pasado`, `prochain`. */
  readonly modifiersAfter: Readonly<Record<string, number>>;
  /** Words before or behind a number of units in the past: `vor`, `ago`. */
  readonly agoBefore: readonly string[];
  readonly agoAfter: readonly string[];
  /** The same for the future: `in`, `from now`. */
  readonly aheadBefore: readonly string[];
  readonly aheadAfter: readonly string[];
  readonly numbers: Readonly<Record<string, number>>;
  readonly ordinals: Readonly<Record<string, number>>;
  /** Decades in words by the year that they begin with: `achtziger`. They count before a word for years. */
  readonly decades?: Readonly<Record<string, number>>;
  /** Whether they count behind an article alone too: `the eighties`. */
  readonly decadesAlone?: boolean;
  /** Days of the month in words, `first` to `thirty-first`, every form of each: `fünften`, `пятого`. Compounds have their spaces. */
  readonly dayOrdinals: readonly (readonly string[])[];
  /** What takes a part of a month or a year: its last day, or a vague part of it. */
  readonly parts: { readonly end: readonly string[]; readonly around: readonly string[] };
  /** Single words for the end of the year (0) or of the month (1): `year-end`. */
  readonly wholeEnds: Readonly<Record<string, number>>;
  /** Phrases with `UNIT` in them for the end of the current unit: `before the UNIT is out`. */
  readonly wholePhrases: readonly string[];
  /** Words that may stand between the parts of such an expression: `of`, `the`. */
  readonly fillers: readonly string[];
  /** Words beside a year's figures: `fiscal year`, `году`. */
  readonly yearWords: readonly string[];
  /** How a stretch from one date to another begins and goes on. */
  readonly rangeFrom: readonly string[];
  /** Those of the first whose second side a conjunction joins: `between May and June`. */
  readonly rangeBetween: readonly string[];
  readonly rangeTo: readonly string[];
  /** Prepositions that say the date is past or to come: `since`, `until`. */
  readonly past: readonly string[];
  readonly future: readonly string[];
  /** The same where they say so less surely: `of` of `the vote of 4 May`, `for` of `ready for Tuesday`. */
  readonly ratherPast: readonly string[];
  readonly ratherFuture: readonly string[];
  /** Words before figures or a month that make them a date: `in`, `since`. */
  readonly leads: readonly string[];
  readonly articles: readonly string[];
  /** Expressions that show in which tense a clause is; regular expressions with the flags `iu`. */
  readonly pastTense: readonly string[];
  readonly futureTense: readonly string[];
  /** What is counted by figures that could be a year: `2000 people`. */
  readonly counted: readonly string[];
  /** The forms of the units that stand for several of them: `years`. */
  readonly plurals: readonly string[];
  readonly conjunctions: readonly string[];
  /** Whether months and weekdays are set with a capital. */
  readonly capitals: boolean;
  /** Months and weekdays that are words of another meaning too and need a preposition to be dates. */
  readonly ambiguous: readonly string[];
  /** Months that are given names too, so that one at a sentence's beginning is rather a person. */
  readonly givenNames: readonly string[];
  /** Words before a weekday that make it every one of them. */
  readonly recurring: readonly string[];
  /** Nouns before a number that count something else than days: `episode 7`, `№ 12`. */
  readonly numbered: readonly string[];
}

/** Words by which dates are read. */
export interface DateWords {
  /**
   * What stands behind the figures of a day: `st`, `го`, `º`. A space or a hyphen before it may be there or be missing in print,
   * a space also be the end of a line.
   */
  readonly ordinalEndings: readonly string[];
  /** Words between day and month, or month and year, glued on where they end in an apostrophe: `of`, `de`, `d’`. */
  readonly monthLinks?: readonly string[];
  /** What leads to a day in a heading or behind a weekday: `on`, `the`, `am`. */
  readonly dayLeads: readonly string[];
  /** What stands behind a year's figures: `года`. */
  readonly yearEndings?: readonly string[];
  /** Prepositions that put a weekday into another case: `в среду`. */
  readonly inflecting?: readonly string[];
  /** Words that may stand in lower case on a line that gives only place, day and time: `at`, `uhr`. */
  readonly datelineWords: readonly string[];
  /** Words before the last day of a quarter or a year of accounts, which no event is held on: `ended` in `Quarter ended June 30, 2020`. */
  readonly periodEnds?: readonly string[];
  /** Beginnings of lines that tell when the page came out and not when the event took place: `issued on`. */
  readonly publicationPrefixes: readonly string[];
  /** What stands right before the day on which the talk was recorded: `recorded on`. */
  readonly recordingLeads?: readonly string[];
  /**
   * Parts of words that only one of two spellings has, where the language sets figures in two orders: `colour` goes with
   * `14/07/2005`, `color` with `7/14/2005`. Each is a piece of a regular expression that ends where a word ends.
   */
  readonly figuresOrderCues?: { readonly dayFirst: readonly string[]; readonly monthFirst: readonly string[] };
  readonly speech: SpokenDates;
}

/** Words by which persons are read out of headings, labels and speech. */
export interface NameWords {
  /** What stands behind the name of a company: `ltd`, `gmbh`. */
  readonly companyForms?: readonly string[];
  /** Words that say whose an office is or what it is for: `of`, `der`. */
  readonly genitives?: readonly string[];
  /** All words that tie what an office is for to the office: `of`, `for`, `the`. */
  readonly complementLeads: readonly string[];
  /** Offices that are as often a surname, so that one behind a first name is no office: `Stephen King`, `John Major`. */
  readonly officeSurnames?: readonly string[];
  /** Ends of compounds that are offices, `Polizeipräsident`, and what may stand behind them there: `Polizeipräsidentin`. */
  readonly compoundOffices?: readonly string[];
  readonly officeEndings?: readonly string[];
  /** Whether an adjective stands behind its noun: `directora del Museo Nacional`. */
  readonly adjectivesFollow?: boolean;
  /** What stands before the names of members of a parliament and belongs to them; regular expressions with the flags `iu`. */
  readonly parliamentary?: readonly string[];
  /** Letters that members of parliaments and orders bear behind their names, in capitals: `MP`. */
  readonly postNominals?: readonly string[];
  /** Words for the form of a state before its name, `*` for their endings: `республик*` of `Республики Казахстан`. */
  readonly stateForms?: readonly string[];
  /** By what a patronymic is known, which stands behind a given name: a regular expression for the end of a word. */
  readonly patronymic?: string;
  /** Words between somebody who is introduced and the body that he comes from: `from`, `with`. */
  readonly origins: readonly string[];
  /** Those that say so wherever they stand; the others may join a name to anything. */
  readonly sureOrigins?: readonly string[];
  /** What follows somebody who is introduced and says where he comes from; regular expressions with the flag `u`. */
  readonly introductions?: readonly string[];
  /** Words with which something about somebody follows behind a comma: `who`, `our`. */
  readonly relatives?: readonly string[];
  /** What a newspaper or a station is, before its name: `diario` of `del diario La Nación`. */
  readonly mediaNouns?: readonly string[];
  /** Nouns of houses that are called after somebody: `hospital` of `Hospital Ramón Iturbe`. */
  readonly namedAfter?: readonly string[];
  /** First words of names of places: `fort`, `new`. */
  readonly placeOpenings?: readonly string[];
  /** Peoples that are called as their country is, and words that stand before a people only: `die Polen`. */
  readonly peoplesAsPlaces?: readonly string[];
  readonly peopleLeads?: readonly string[];
  /** Small words behind which letters that nobody explains name a body: `the NHS`. */
  readonly letterLeads?: readonly string[];
  /** What stands before the letters of a body that was named in full: `, or NOAA,`. */
  readonly aliasLeads?: readonly string[];
  /** Beginnings of compounds of which there is one only: `bundes` of `Bundesnetzagentur`. */
  readonly federalPrefixes?: readonly string[];
  /** Whether what a body is for stands behind a small word only: `Ministry of Trade`. */
  readonly fieldsNeedLink?: boolean;
  /** Bodies of which there are many, so that an adjective alone does not say which one is meant: `fédération française de voile`. */
  readonly manyOfAKind?: readonly string[];
  /** Words behind such a body that do not say what it is for, and endings of verbs. */
  readonly noFields?: readonly string[];
  readonly infinitives?: readonly string[];
  /** Endings of words with a capital that are no surname inside names of things, and of those that are none right behind an office. */
  readonly noSurnameEndings?: readonly string[];
  readonly noHolderEndings?: readonly string[];
  /** Endings of nouns that letters before them belong to, `the GDP figures`, and words with such an ending that are none. */
  readonly attributeEndings?: readonly string[];
  readonly noAttributes?: readonly string[];
  /** Words that lead to a person in a heading: `by`, `with`, `of`, `between`, `and`. */
  readonly leads: readonly string[];
  /** Words that end a name or an office where a heading sets every word with a capital: `in`, `before`, `following`. */
  readonly stops: readonly string[];
  /** What an office is for, when it stands behind the office's noun: `foreign affairs` of `Minister of Foreign Affairs`. */
  readonly portfolios: readonly string[];
  /** Nouns that name a body: `council`, `fund`, `ministry`. */
  readonly bodies: readonly string[];
  /**
   * Nouns by which a body that was named in full is called for short: `the Fund`. Others, such as `the Committee`, are as often
   * a part that anybody may play.
   */
  readonly shortBodies?: readonly string[];
  /** Words in lower case that belong to a body's name behind its noun, where a language sets only the noun with a capital: `nationale`. */
  readonly bodyAdjectives?: readonly string[];
  /** Small words that join the parts of a body's name: `of`, `for`, `the`. */
  readonly bodyLinks: readonly string[];
  /** Nouns of works and occasions, so that capitals around them are no person: `treaty`, `year`, `hall`. */
  readonly works: readonly string[];
  /** Prepositions that lead to a place: `in`, `at`. */
  readonly placeLeads: readonly string[];
}

/** Words by which sums of money are read. */
export interface MoneyWords {
  /** What may stand between a sum and its currency, glued on where it ends in an apostrophe: `de`, `d’`. */
  readonly currencyLinks?: readonly string[];
  /** Whether a comma stands before the decimals and a full stop or a space between groups: `41.300,50`. */
  readonly decimalComma: boolean;
  /** Numbers beyond those that dates count with, before a scale: `half a`, `anderthalb`. */
  readonly numbers?: Readonly<Record<string, number>>;
  /** How tens and units make one word or more, `T` for the ten and `U` for the unit: `T-U`, `UundT`. */
  readonly compounds?: readonly string[];
  /** What adds half of a scale behind it: `y medio`. */
  readonly halves?: readonly string[];
  /** What a word behind a figure multiplies it by: `million`, `bn`. */
  readonly scales: Readonly<Record<string, number>>;
  /** ISO 4217 code by every form of the currency's name; several where countries share the name, and the text must tell. */
  readonly currencies: Readonly<Record<string, string | readonly string[]>>;
}

/**
 * Words of a heading that tell what kind of event it is. They stand in the heading as whole words, except where `*` opens
 * them: `*gespräch*` is in `Gesprächsrunde`.
 */
export interface OccasionWords {
  /** One side asks and the other answers: `interview`, `q&a`. */
  readonly interviews: readonly string[];
  /** The press or the public asks, though it may be before or after a meeting: `briefing`, `town hall`. */
  readonly pressEvents: readonly string[];
  /** At these candidates answer whoever leads, where somebody does. */
  readonly debates?: readonly string[];
  /** Everybody speaks and asks: `session`, `talks`. */
  readonly meetings: readonly string[];
  /** Some are heard by others: `inquiry`, `testimony`. */
  readonly hearings: readonly string[];
  /** Bodies that may hear somebody, and may as well discuss among themselves: `committee`. */
  readonly committees: readonly string[];
  /** What such a body does among itself: `meeting`. */
  readonly discussions: readonly string[];
}

/**
 * By what a file is told to be a transcript, from its beginning and before any server runs. The fewer words the better: all
 * languages together have room for about a thousand units. Each is a piece of a regular expression with the flags `iu`.
 */
export interface DetectionWords {
  /** How labels of those who ask begin. */
  readonly asking: readonly string[];
  /** What people say to each other and no manual says to its reader: pronouns, thanks, yes and no. */
  readonly addressing: readonly string[];
  /** How such a document says what it is: `press conference`. */
  readonly announcing: readonly string[];
  /** How titles begin that only verbatim records bear. */
  readonly verbatim?: readonly string[];
  /** Small words inside names and offices: `of`. */
  readonly links?: readonly string[];
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
  readonly detection: DetectionWords;
  /**
   * Labels of those who ask: `question`, `journalist`, and `presenter`, `host`, which ask whoever answers beside them. A
   * label may go on after the word: `Question from Perm`.
   */
  readonly questionLabels: readonly string[];
  /** Words between who asks and the office that is asked, in a label of an order paper: `Anna Weber to the Minister for Harbours`. */
  readonly questionAddresses?: readonly string[];
  /** Labels of those who answer without a name: `answer`, `reply`. */
  readonly answerLabels: readonly string[];
  /** Pairs of letters that stand as labels for who asks and who answers: `q` and `a`, `p` and `r`. */
  readonly letters: readonly (readonly [question: string, answer: string])[];
  /** Words and pairs of words with which a turn begins that takes a question up: `yes`, `of course`. */
  readonly answerOpenings: readonly string[];
  /** Words with which a turn begins that greets, thanks or apologises: `good morning`, `thank you`. */
  readonly greetings: readonly string[];
  /** Those of {@link greetings} that open an event. */
  readonly salutations?: readonly string[];
  /** What the lines of a chat set before who writes, and before whom it is written to: `From Anna Weber to Everyone`. */
  readonly chatWords: readonly [from: string, to: string];
  /** Labels of those who lead: `moderator`, `chair`. */
  readonly moderatorLabels: readonly string[];
  /** Those of them who put the questions in a debate, with a name behind: `moderator` of `MODERATOR ANNA WEBER`. */
  readonly debateLeaders: readonly string[];
  /** Labels of those who are heard, with a name behind them or without: `witness`. */
  readonly witnesses: readonly string[];
  /** Titles of those who hear witnesses as members of a body, as labels begin with them: `senator`. */
  readonly lawmakers?: readonly string[];
  /** Offices that speak for others, and hand over where the press asks these; `*` opens a word: `spokes*`. */
  readonly spokespersons: readonly string[];
  /**
   * The chair of a parliament under the names it has: `mr speaker`, `madam deputy speaker`. Each is a regular expression for a
   * whole label without full stops.
   */
  readonly chairPatterns?: readonly string[];
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
  /** Those by which somebody is spoken to, and not only spoken of: `mr`, `madam`. */
  readonly addresses: readonly string[];
  /** Those of two letters that are a form of address in any language: `mr`. */
  readonly sharedHonorifics?: readonly string[];
  /** Short ones that are set in small letters, too: `don`. */
  readonly smallHonorifics?: readonly string[];
  /** Adverbs between an article and a form of address: `the right honourable`, `the very reverend`. */
  readonly honorificAdverbs?: readonly string[];
  /** Forms of address, as printed, with which the records of assemblies begin a label: `M.`, `Mme`. */
  readonly recordAddresses?: readonly string[];
  /** Voices from the hall, as such records set them before a full stop: `из зала`. */
  readonly recordVoices?: readonly string[];
  /**
   * Head nouns of offices, in every form a label or a heading has (gender, plural, case): `minister`, `president`. They
   * stand before a name (`Foreign Minister Sergey Lavrov`) or after it (`JUAN PÉREZ, DIRECTOR GENERAL DE …`). Some are
   * also ordinary words (`head`, `general`, `speaker`), so one counts only beside a name.
   */
  readonly offices: readonly string[];
  /** Lower-case words that may stand inside a name or an office: `of`, `and`, `the`; `von`, `de`. */
  readonly particles: readonly string[];
  /** Small words of personal names. */
  readonly nameParticles: {
    /** They lead on inside a name: `Ursula von der Leyen`, `Mohammed bin Salman`. */
    readonly leads: readonly string[];
    /** They stand in a name only behind another one: `van der`, `de la`. */
    readonly inner: readonly string[];
    /** A name may begin with them although sentences do too: `De la Cruz`, `El Sisi`. */
    readonly openings?: readonly string[];
    /** Those that stand as often before a place or a body: `de`. */
    readonly common?: readonly string[];
  };
  /** Words and short forms, without their full stops, that end in one inside a name. */
  readonly abbreviations?: {
    readonly titles: readonly string[];
    /** The first word of a place or a surname: `st`, `mt`. */
    readonly places: readonly string[];
    /** Behind a name: `jr`. */
    readonly behind: readonly string[];
  };
  /** Articles with which a part stands as a label: `The Narrator`; `An` is that of the Irish parliament. */
  readonly partArticles?: readonly string[];
  /** Articles that are glued to the next word with an apostrophe: `l` of `l’ambassadeur`. */
  readonly elidedArticles?: readonly string[];
  /** Articles that say whose something is: `Antrag der Abgeordneten Anna Weber`. */
  readonly genitiveArticles?: readonly string[];
  /** What joins the last of a list to those before it: `and`. */
  readonly listLinks: readonly string[];
  /** Whether every noun is set with a capital, so that one says nothing of a name. */
  readonly capitalNouns?: boolean;
  /** What stands before a number: `no`, with or without a full stop. */
  readonly numberSigns: readonly string[];
  /**
   * Twelve lists, January first: every form a date uses, the full one first, abbreviations without their full stop. Some
   * forms are ordinary words as well (`may`, `march`, `mar`).
   */
  readonly months: readonly (readonly string[])[];
  /** Seven lists, Monday first: every form, the full one first, abbreviations without their full stop. */
  readonly weekdays: readonly (readonly string[])[];
  /** Words that a time of day stands behind in prose and in programmes: `at`, `until`. */
  readonly clockLeads?: readonly string[];
  /** How an all-figures date is read when the document does not say: `14/07/2005` or `7/14/2005`. */
  readonly figuresOrder: 'day-first' | 'month-first';
  /**
   * Words and phrases that name the kind of note: a note is of the kind when one of them stands in it as whole words
   * (`laughter` in `Laughter and applause.`).
   */
  readonly notes: Readonly<Partial<Record<NoteType, readonly string[]>>>;
  /** Words behind such a phrase that say from whom it comes, however long the list: `bei` of `Beifall bei der SPD, der FDP und …`. */
  readonly noteOrigins?: readonly string[];
  /** Whole notes that ask for another look at what stands before them: `phonetic`, `check name`, `tbc`. */
  readonly openMarks: readonly string[];
  /**
   * Endings that make a plural or the other gender of a label, each with what it stands for: `['', 's']`. Only those after
   * which the label is still one: `PRIM MINISTER` is no plural.
   */
  readonly labelEndings: readonly (readonly [string, string])[];
  /** The same for surnames, in whichever language the text is: `['y', 'aya']`. */
  readonly surnameEndings?: readonly (readonly [string, string])[];
  /** Words that ask for more work where they stand in capitals amid speech: `todo`. */
  readonly workWords: readonly string[];
  /** Pairs of quotation marks, the usual one first. */
  readonly quotes: readonly (readonly [open: string, close: string])[];
  /** By what an editor's words above a record are known: `in this episode`. */
  readonly editorials?: readonly string[];
  /** Whole lines that are residue of a web page when they stand alone: `additional materials`, `share`, `see also`. */
  readonly furnitureLines: readonly string[];
  /** Beginnings of such lines: `published on`, `direct link:`. */
  readonly furniturePrefixes: readonly string[];
  /** What stands before a page's number, with its full stop where it needs one, and between it and the number of pages. */
  readonly pageWords: { readonly page: readonly string[]; readonly of: readonly string[] };
  /** Beginnings of lines that say who made the text, a picture or the record, or in what state they are released: `transcribed by`. */
  readonly creditPrefixes: readonly string[];
  /** What heads a list of those who were there or of who speaks: `appearances`, `members present`. It may go on: `Present for the Board`. */
  readonly rosterLabels: readonly string[];
  /** What heads a table of contents. */
  readonly contentsHeads: readonly string[];
  /** How such a head ends behind those it is about: `Senators present`, `Remote attendees`. */
  readonly rosterEndings?: readonly string[];
  /** What heads the terms on which a record may be used: `copyright statement`. */
  readonly rightsHeads?: readonly string[];
  /** Whole lines that open what stands behind the record and nobody says: `reporter’s certificate`, `index of exhibits`. */
  readonly appendixHeads: readonly string[];
  /** Words of the marks that say where on a recording the record has come: `[End of tape 1, side A]`. */
  readonly recordingWords: {
    readonly media: readonly string[];
    readonly marks: readonly string[];
    readonly links: readonly string[];
  };
  /** How a caption begins that names people in the third person: `with`, `from left`. */
  readonly captionOpenings?: readonly string[];
  /** Words that people raise their voice at, beyond function words, months and days: in capitals they are no acronyms. */
  readonly stressed: readonly string[];
  /** What may stand behind a time of day: `uhr`. Every language knows `a.m.` and `p.m.`. */
  readonly hourSigns?: readonly string[];
  /** Whole lines, brackets, dashes and a time of day aside, that close a transcript on purpose: `end`, `ends`, `end of transcript`. */
  readonly closingMarks: readonly string[];
  /** Whole lines that say in what state the text is released: `e&oe`, `check against delivery`, `unofficial translation`. */
  readonly releaseMarks: readonly string[];
  /** Names of form fields, which look like labels and are not: `date`, `subject`, `note`. */
  readonly fieldLabels: readonly string[];
  /** Words by which somebody speaks of himself or to the hall: `i`, `we`, `our`, `ladies and gentlemen`; they tell speech from narrative. */
  readonly firstPerson: readonly string[];
  /** Words by which somebody is spoken to: `you`, `your`. */
  readonly secondPerson: readonly string[];
  /** Words before the name of whoever says them: `i'm`, `my name is`. */
  readonly introductions: readonly string[];
  /** Whether type is set with a space before a colon, as in French. */
  readonly spaceBeforeColon: boolean;
  /** What a label that ends in it is called by, which is a title and nobody: `Audio and rush transcript`. */
  readonly recordWords?: readonly string[];
  /** Beginnings of an editor's note that the record follows: `the following is a transcript`. Each is a regular expression. */
  readonly recordNotes?: readonly string[];
  /** What is said of the record itself, and by nobody who speaks in it: `The conversation has been anonymized.` */
  readonly recordRemarks?: readonly string[];
  /** Nouns that name the kind of event in a heading: `news conference`, `briefing`. */
  readonly events: readonly string[];
  /** Phrases by which a heading promises questions: `answers to media questions`. */
  readonly questionsAnnounced: readonly string[];
  readonly occasions: OccasionWords;
  readonly dateWords?: DateWords;
  readonly nameWords?: NameWords;
  readonly moneyWords?: MoneyWords;
}
