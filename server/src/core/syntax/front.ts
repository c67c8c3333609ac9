import type { Language } from '../languages/language.ts';
import { isCueTiming } from '../conventions/timedLabels.ts';
import { plain } from '../text/characters.ts';
import { firstPersons } from './firstPerson.ts';
import { bothMarkdown, chooseHeading, endOfHeading, isCaptionFront, isField, LONGEST_HEADING } from './frontHeading.ts';
import { FrontParagraphs, isNumber, sentenceEnd, type FrontParagraph } from './frontParagraphs.ts';
import {
  announcesRecord,
  hasProse,
  isAboutRecord,
  isBriefing,
  isEditorial,
  isLast,
  isNarrative,
  isProse,
  isSpeech,
  namesSpeaker,
  wholeSentence,
} from './frontSpeech.ts';
import { furnitureOf } from './furniture.ts';
import {
  belongsToRoster,
  contentsOf,
  continuesRoster,
  givesManyLetters,
  isListOfLines,
  isListOfPeople,
  rosterOf,
} from './roster.ts';
import { isPlaceClock } from './pageMarks.ts';
import { isRunningHead } from './runningHeads.ts';
import { salutes } from './salutation.ts';
import { listedTitles, type ListedTitles } from './sectionTitles.ts';
import type { FurnitureKind } from './transcript.ts';
import { headsRights, isContentsInLine, opensPart } from './writtenSections.ts';

/** What a line before the first label is. */
export interface FrontLine {
  readonly line: number;
  readonly kind: 'heading' | 'furniture' | 'other';
  readonly furniture: FurnitureKind | null;
  /** True when the line opens a block of its own even if the line before is of the same kind. */
  readonly opens: boolean;
}

/** The lines before the first label that are looked at; beyond them nothing is a heading, and a statement has begun or never will. */
export const FRONT_LINES = 1200;

/** The front of a document: its lines up to where speech begins, and whether it begins with a statement. */
export interface FrontMatter {
  readonly lines: readonly FrontLine[];
  /** The first line that the front does not decide about. */
  readonly until: number;
  /** That line opens the unlabelled statement. */
  readonly statement: boolean;
  /** The titles of its sections, where a list of them stands in front. */
  readonly titles: ReadonlySet<string>;
}

const NO_TITLES: ReadonlySet<string> = new Set();

/** What is known of the document when its front is read. */
export interface FrontSource {
  /** A line without indentation and trailing space, empty when it is blank. */
  readonly printed: (line: number) => string;
  /** The line of the first label, or the first behind those that are looked at. */
  readonly end: number;
  readonly language: Language;
  /** Whether a label follows; without one the text may be a statement from the first paragraph on. */
  readonly hasTurns: boolean;
  /** Whether lines are paragraphs, which no blank line need divide. */
  readonly wholeLines: boolean;
  /** The names of labels, in small letters. */
  readonly speakers: readonly string[];
  /** Whether the sides have no names; what stands above such an interview somebody has written, and nobody says. */
  readonly isInterview: boolean;
  /** Whether the first labelled turn opens the event, so that hardly anybody has spoken before. */
  readonly opensLater: boolean;
  /** What stands on page after page. */
  readonly runningHeads: ReadonlySet<string>;
}

/**
 * Tells heading, furniture and other matter apart in the lines before the first label, up to the first paragraph in which
 * somebody speaks.
 */
export function readFront(source: FrontSource): FrontMatter {
  const { printed, end } = source;
  const contents = contentsOf(printed, end);
  if (contents === null) return new FrontReader(source).read();
  const { first, last } = contents;
  // What stands around the table is read as if it were not there.
  const around = readFront({ ...source, printed: (line) => (line >= first && line <= last ? '' : printed(line)) });
  const table = Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .filter((line) => printed(line) !== '')
    .map((line): FrontLine => ({ line, kind: 'furniture', furniture: 'page', opens: line === first }));
  return { ...around, lines: [...around.lines, ...table].toSorted((one, other) => one.line - other.line) };
}

/** Reads the front paragraph by paragraph; what a paragraph is depends on the lists and parts that are open above it. */
class FrontReader {
  readonly #source: FrontSource;
  readonly #found: FrontLine[] = [];
  readonly #paragraphs: FrontParagraphs;
  /** The index of the paragraph that names the event; −1 without one. */
  readonly #heading: number;
  readonly #title: string;
  readonly #subtitle: string;
  readonly #speech: RegExp;
  /** The lines of a list of those present go on until a blank line. */
  #inRoster = false;
  /** They are parted by blank lines. */
  #inParted = false;
  /** The terms of use go on until the head of another part. */
  #inRights = false;
  #about: number | null = null;
  /** An editor's note above has said that the record follows. */
  #isAnnounced = false;
  readonly #listed: ListedTitles | null;
  /** The title tells who speaks at a meeting with the press, and he is the one who answers below. */
  readonly #isBriefing: boolean;
  /** The title of a section stands above. */
  #isBelowTitle = false;

  constructor(source: FrontSource) {
    this.#source = source;
    const { printed, end, language, hasTurns, runningHeads, wholeLines } = source;
    const matter = readFrontMatter(printed, end);
    if (matter !== null) this.#addMetadata(matter);
    this.#listed = listedTitles(printed, end);
    const from = matter === null ? 0 : matter.last + 1;
    const paragraphs = new FrontParagraphs(printed, from, end, wholeLines, language, runningHeads, this.#listed);
    const isTitled = matter !== null && matter.titleFirst >= 0;
    const heading = isTitled ? -1 : chooseHeading(paragraphs, language, hasTurns, runningHeads);
    this.#paragraphs = paragraphs;
    this.#heading = heading;
    this.#title = withoutStop(paragraphs.at(heading)?.text ?? '');
    this.#subtitle = this.#isSubtitle(heading + 1) ? (paragraphs.at(heading + 1)?.text ?? '') : '';
    this.#speech = firstPersons(language);
    this.#isBriefing = hasTurns && isBriefing(this.#title, source.speakers) && !this.#isToldOf();
  }

  /** The first sentences below the title name who answers: whoever he is, he did not write them. */
  #isToldOf(): boolean {
    for (
      let index = this.#heading + 1, one = this.#paragraphs.at(index);
      one !== undefined;
      one = this.#paragraphs.at(++index)
    )
      if (isProse(one.text)) return namesSpeaker(one.text, this.#source.speakers);
    return false;
  }

  read(): FrontMatter {
    const { language, end } = this.#source;
    for (let index = 0, paragraph = this.#paragraphs.at(0); paragraph !== undefined;) {
      if (paragraph.contents === 'title') {
        this.#isBelowTitle = true;
        this.#inRoster = false;
        this.#found.push({ line: paragraph.first, kind: 'other', furniture: null, opens: true });
      } else if (paragraph.contents === 'list' || this.#isOfPage(paragraph, index))
        this.#addFurniture(paragraph, 'page');
      else if (index === this.#heading || this.#isSubtitle(index)) this.#addHeading(paragraph, index);
      else if (!this.#addResidue(paragraph, index)) {
        if (this.#opensStatement(paragraph, index)) return this.#matter(paragraph.first, true);
        this.#addOther(paragraph, index);
        this.#isAnnounced ||= announcesRecord(paragraph.text, language);
      }
      paragraph = this.#paragraphs.at(++index);
    }
    return this.#matter(end, false);
  }

  #matter(until: number, statement: boolean): FrontMatter {
    return { lines: this.#found, until, statement, titles: this.#listed?.titles ?? NO_TITLES };
  }

  #isSubtitle(index: number): boolean {
    return this.#heading >= 0 && index === this.#heading + 1 && bothMarkdown(this.#paragraphs, this.#heading);
  }

  #isOfPage(paragraph: FrontParagraph, index: number): boolean {
    if (this.#isOfRoster(paragraph, index)) return true;
    return index !== this.#heading && !this.#isSubtitle(index) && this.#isOfBook(paragraph);
  }

  /** The paragraph belongs to a list of those present. */
  #isOfRoster(paragraph: FrontParagraph, index: number): boolean {
    const { printed } = this.#source;
    const isHeading = index === this.#heading;
    const roster = isHeading ? null : rosterOf(paragraph.text);
    const linesOf = (): readonly string[] =>
      Array.from({ length: paragraph.last - paragraph.first + 1 }, (_, line) => printed(paragraph.first + line));
    const isRoster =
      roster !== null ||
      (this.#inRoster && !isHeading && (continuesRoster(paragraph.text) || isListOfLines(linesOf()))) ||
      (this.#inParted && !isHeading && belongsToRoster(linesOf())) ||
      (!isHeading && isListOfPeople(linesOf()));
    const isParted = printed(paragraph.last + 1) === '';
    this.#inParted = isRoster && isParted && (this.#inRoster || this.#inParted) && belongsToRoster(linesOf());
    this.#inRoster =
      isRoster &&
      (isParted
        ? roster === 'head' && !this.#inRoster
        : roster === 'head' || this.#inRoster || paragraph.text.endsWith(','));
    return isRoster;
  }

  /** The paragraph belongs to the pages and to the terms of use, not to what is recorded. */
  #isOfBook({ first, last, text }: FrontParagraph): boolean {
    const { runningHeads } = this.#source;
    this.#inRights = headsRights(text) || (this.#inRights && !opensPart(text));
    return (
      (first === last && isRunningHead(text, runningHeads)) ||
      this.#inRights ||
      isContentsInLine(text) ||
      isCaptionFront(text) ||
      isNumber(text)
    );
  }

  #addMetadata(matter: Metadata): void {
    for (let line = matter.first; line <= matter.last; line++) {
      if (this.#source.printed(line) === '') continue;
      const isTitle = line >= matter.titleFirst && line <= matter.titleLast;
      this.#found.push({
        line,
        kind: isTitle ? 'heading' : 'furniture',
        furniture: isTitle ? null : 'front-matter',
        opens: line === matter.titleFirst,
      });
    }
  }

  #addHeading(paragraph: FrontParagraph, index: number): void {
    const { printed, language } = this.#source;
    const headingEnd = endOfHeading(printed, paragraph, language);
    for (let line = paragraph.first; line <= paragraph.last; line++) {
      const opens = line === paragraph.first && index === this.#heading;
      this.#found.push({ line, kind: line <= headingEnd ? 'heading' : 'other', furniture: null, opens });
    }
  }

  /** A caption is a block of its own. */
  #addFurniture({ first, last }: FrontParagraph, furniture: FurnitureKind | null): void {
    for (let line = first; line <= last; line++)
      this.#found.push({ line, kind: 'furniture', furniture, opens: line === first && furniture === 'caption' });
  }

  /** What is left over from the page as a whole paragraph, and the title that comes again; false where it is neither. */
  #addResidue(paragraph: FrontParagraph, index: number): boolean {
    const { text } = paragraph;
    const single = paragraph.first === paragraph.last;
    const whole = paragraph.isMenu ? 'web' : single || text.length < 500 ? furnitureOf(text) : null;
    const repeats = single && index > this.#heading && this.#title !== '' && withoutStop(text) === this.#title;
    if (!((single || paragraph.isMenu) && whole !== null) && whole !== 'caption' && !repeats) return false;
    this.#addFurniture(paragraph, repeats ? 'caption' : whole);
    return true;
  }

  #opensStatement({ text }: FrontParagraph, index: number): boolean {
    const { language, opensLater } = this.#source;
    if (index <= this.#heading || this.#isWritten(text, index)) return false;
    if (opensLater && !salutes(text, language)) return false;
    const isSaid =
      isSpeech(wholeSentence(this.#paragraphs, index), this.#speech) ||
      (this.#isAnnounced && sentenceEnd.test(text)) ||
      (this.#isBriefing && isProse(text) && (this.#isBelowTitle || hasProse(this.#paragraphs, index + 1)));
    return isSaid && !isField(plain(text).toLowerCase()) && index > this.#lastAbout();
  }

  /** The index of the last head of terms of use, or list of those present: what stands above is about the record. −1 without one or without turns. */
  #lastAbout(): number {
    if (this.#about !== null) return this.#about;
    let last = -1;
    if (this.#source.hasTurns)
      for (let index = 0, one = this.#paragraphs.at(0); one !== undefined; one = this.#paragraphs.at(++index))
        if (headsRights(one.text) || givesManyLetters(one.text) || tableRow.test(one.text)) last = index;
    this.#about = last;
    return last;
  }

  /** An editor tells what follows. */
  #isWritten(text: string, index: number): boolean {
    const { hasTurns, isInterview, language, speakers } = this.#source;
    return (
      isInterview ||
      isAboutRecord(text, language) ||
      (hasTurns && isEditorial(text, language)) ||
      (hasTurns &&
        this.#heading >= 0 &&
        text.length <= LONGEST_HEADING &&
        isLast(this.#paragraphs, index) &&
        isNarrative(text, `${this.#title}\n${this.#subtitle}`, speakers, language))
    );
  }

  /** Lines that belong to nobody's speech: dates, places, standfirsts, lists of chapters and links. */
  #addOther(paragraph: FrontParagraph, index: number): void {
    const { printed } = this.#source;
    const listsChapters = countLines(printed, paragraph, isChapter) >= LEAST_LISTED;
    const listsLinks = index < this.#heading && countLines(printed, paragraph, isLink) >= LEAST_LISTED;
    for (let line = paragraph.first; line <= paragraph.last; line++) {
      const content = printed(line);
      const isOfPage = isTiming(content) || isAccount(content) || (listsChapters && isChapter(content));
      const isOfSite =
        (listsLinks && isLink(content)) ||
        isContact(content) ||
        (content.endsWith(':') && line < paragraph.last && isContact(printed(line + 1))) ||
        (index < this.#heading && isPlaceClock(content));
      const own = isOfPage ? 'page' : isOfSite ? 'web' : furnitureOf(content);
      this.#found.push({
        line,
        kind: own === null ? 'other' : 'furniture',
        furniture: own,
        opens: own === null && line === paragraph.first,
      });
    }
  }
}

/** `| Anna Weber | AWR |` */
const tableRow = /^\|[^|]*\|[^|]*\|/u;

function withoutStop(title: string): string {
  return plain(title).replace(/[.\s]+$/u, '');
}

/** Metadata between two lines of dashes: its first and last line, and those of the title in it; the title's are empty without one. */
interface Metadata {
  readonly first: number;
  readonly last: number;
  readonly titleFirst: number;
  readonly titleLast: number;
}

/** Metadata between two lines of dashes at the very top, and where in it the title stands. */
function readFrontMatter(content: (line: number) => string, end: number): Metadata | null {
  let first = 0;
  while (first < end && content(first) === '') first++;
  if (content(first).startsWith('<think>')) {
    // What a language model has thought aloud before it wrote the transcript down.
    let last = first;
    while (last < end && !content(last).endsWith('</think>')) last++;
    return last < end ? { first, last, titleFirst: -1, titleLast: -2 } : null;
  }
  if (first >= end || content(first) !== '---') return null;
  let titleFirst = -1;
  let titleLast = -2;
  for (let line = first + 1; line < Math.min(end, first + 120); line++) {
    const text = content(line);
    if (text === '---' || text === '...') return { first, last: line, titleFirst, titleLast };
    if (/^title\s*:/iu.test(text)) {
      titleFirst = line;
      titleLast = line;
    } else if (titleLast === line - 1 && titleFirst >= 0 && !/^(?:[\w-]+\s*:|- )/u.test(text) && text !== '') {
      titleLast = line;
    }
  }
  return null;
}

/** `00:01.000 --> 00:04.000`: the line of a caption that says when it is shown. */
function isTiming(content: string): boolean {
  return content.includes('-->') && isCueTiming(content, 0, content.length);
}

/** So many lines of a kind make a list: of chapters, of links. */
const LEAST_LISTED = 3;

/** A chapter's title is short; longer lines are what somebody says then. */
const LONGEST_CHAPTER = 90;

/** `00:15 The vote`, `1:02:30 Who pays`: a chapter of the recording. */
function isChapter(content: string): boolean {
  return content.length <= LONGEST_CHAPTER && /^(?:\d{1,2}:)?\d{1,2}:\d{2}\s+[-–—]?\s?\P{Ll}[^.!]*$/u.test(content);
}

/** `• Society`: what else the site has, above the title. */
function isLink(content: string): boolean {
  return content.length <= 40 && /^• \p{Lu}[^.?!:]*$/u.test(content);
}

function countLines(
  content: (line: number) => string,
  { first, last }: FrontParagraph,
  isOfKind: (content: string) => boolean,
): number {
  let count = 0;
  for (let line = first; line <= last; line++) if (isOfKind(content(line))) count++;
  return count;
}

/** `+44 20 7946 0018`, `press@harbour.example`: how to reach whose page it is. */
function isContact(content: string): boolean {
  return (
    content.length <= LONGEST_CONTACT &&
    (/^(?:\+|\()\d[\d\s()/.-]{6,}$/u.test(content) || /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u.test(content))
  );
}

const LONGEST_CONTACT = 60;

/** `IBAN: DE12 …`: where to give money. */
function isAccount(content: string): boolean {
  return content.length <= LONGEST_CHAPTER && /^\P{Ll}*\bIBAN\b/u.test(content);
}
