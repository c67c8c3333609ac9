import { beginsExaminationMark, isExaminationMark } from './courtMarks.ts';
import { languages } from '../languages/index.ts';
import { capitalised, opensWith } from '../languages/phrases.ts';
import { isCueTiming } from '../conventions/timedLabels.ts';
import { isLower, isUpper } from '../conventions/letters.ts';
import { plain } from '../text/characters.ts';
import { areLinks, furnitureOf, headsList, isClock, isPageNumber } from './furniture.ts';
import type { Layout } from './layout.ts';
import { isAppendixHead, isDay, isPageMark, isRecordingMark, mayMarkPage } from './pageMarks.ts';
import { endsSentence } from './lineEnds.ts';
import { isRunningHead } from './runningHeads.ts';
import type { Section } from './section.ts';
import { isListedTitle } from './sectionTitles.ts';
import type { FoundLabel } from './foundLabel.ts';
import type { FurnitureKind } from './transcript.ts';
import { isPersonal, labelWord } from './vocabulary.ts';

/**
 * What a section adds to the blocks. Offsets are counted from the start of the section. `matter` opens a block of its kind,
 * or joins the one before when that is of the same kind and `opens` is false; `turn` opens a turn; `speech` belongs to the
 * turn or statement that is running, and to none when nothing runs. `margin` is a line number alone on its line; it belongs to
 * whatever block it stands below.
 */
export type Piece =
  | {
      readonly type: 'matter';
      readonly kind: 'heading' | 'furniture' | 'note' | 'other' | 'statement';
      readonly furniture: FurnitureKind | null;
      readonly opens: boolean;
      readonly start: number;
      end: number;
    }
  | { readonly type: 'turn'; readonly label: FoundLabel; readonly start: number; bodyStart: number; end: number }
  | { readonly type: 'speech'; readonly start: number; end: number }
  | { readonly type: 'margin'; readonly start: number; end: number };

/** What reading a section's body needs to know of what stands before it. */
export interface BodyState {
  /** A turn or a statement is running: speech belongs to it. */
  readonly running: boolean;
  /** The running speech has said something; a note under a bare label is the turn's own text. */
  readonly said: boolean;
  /** A list of related pages is open. */
  readonly inList: boolean;
  /** The closing mark has been met; what follows is an appendix unless somebody speaks again. */
  readonly closed: boolean;
  /** The last block is a closing mark. */
  readonly afterClosing: boolean;
  /** The line right above marks a page. */
  readonly afterPage: boolean;
  /** The last block is what only a page has: its number or its head. */
  readonly onPageHead: boolean;
  /** The line right above is one of a list of labels with nothing between them. */
  readonly listed: boolean;
  /** So many units at the start belong to a label that began in the section before. */
  readonly taken: number;
}

export function sameState(left: BodyState, right: BodyState): boolean {
  return (
    left.running === right.running &&
    left.said === right.said &&
    left.inList === right.inList &&
    left.closed === right.closed &&
    left.afterClosing === right.afterClosing &&
    left.afterPage === right.afterPage &&
    left.onPageHead === right.onPageHead &&
    left.listed === right.listed &&
    left.taken === right.taken
  );
}

/** What the whole document says about its sections' bodies. */
export interface BodySettings {
  /** Names of two or more words that are labels. */
  readonly names: ReadonlySet<string>;
  /** Lines of the front, whose text a caption repeats, and the units they begin with. */
  readonly captions: ReadonlySet<string>;
  readonly captionStarts: ReadonlySet<string>;
  /** Residue before the first turn that has a number, without its digits: so the head of every page begins. */
  readonly pages: ReadonlySet<string>;
  /** The titles of sections that a list in front names. */
  readonly titles: ReadonlySet<string>;
  /** Lines of the heading, which may be the head of a page where they stand again. */
  readonly heads: ReadonlySet<string>;
  /** What stands on page after page. */
  readonly runningHeads: ReadonlySet<string>;
}

/** How many units of a caption are compared before all of it is. */
export const CAPTION_START = 6;

/** With what it was read with, for telling whether it would be read the same again. */
export interface SectionBody extends BodyBounds {
  readonly before: BodyState;
  readonly after: BodyState;
  readonly pieces: readonly Piece[];
}

/** Where in its section the body is read, and what follows behind the section. */
interface BodyBounds {
  readonly firstLine: number;
  /** The last line of the document that is not blank, if it is in this section; otherwise −1. */
  readonly lastLine: number;
  /** A label stands in a later section. */
  readonly labelsFollow: boolean;
  /** The first line of the next section has a label. */
  readonly labelNext: boolean;
  /** The first line of the next section is the title of what follows. */
  readonly titleNext: boolean;
  /** The first line that belongs to the page below the record; the number of lines when there is none. */
  readonly tailLine: number;
  /** What such lines are. */
  readonly tailFurniture: FurnitureKind;
}

/**
 * Reads the body of a section from `firstLine` on; see {@link BodyBounds}.
 * @param isStart whether the section is the first of the document
 */
export function readSectionBody(
  section: Section,
  labels: readonly FoundLabel[],
  before: BodyState,
  settings: BodySettings,
  firstLine: number,
  lastLine: number,
  labelsFollow: boolean,
  labelNext: boolean,
  titleNext: boolean,
  tailLine: number,
  tailFurniture: FurnitureKind,
  isStart: boolean,
): SectionBody {
  const bounds = { firstLine, lastLine, labelsFollow, labelNext, titleNext, tailLine, tailFurniture };
  const reader = new BodyReader(section, labels, before, settings, bounds, isStart);
  for (let line = firstLine; line < section.lineCount; line++) reader.read(line);
  return { before, after: reader.state(), pieces: reader.pieces, ...bounds };
}

/** Reads the lines of a section's body one after the other, each in the light of what the ones before it were. */
class BodyReader {
  readonly pieces: Piece[] = [];
  readonly #section: Section;
  readonly #labels: readonly FoundLabel[];
  readonly #settings: BodySettings;
  readonly #bounds: BodyBounds;
  readonly #isStart: boolean;
  /** Index of the first label that no line has been read for. */
  #next = 0;
  #last: Piece | undefined;
  // As `BodyState`.
  #running: boolean;
  #said: boolean;
  #inList: boolean;
  #closed: boolean;
  #afterClosing: boolean;
  #afterPage: boolean;
  #onPageHead: boolean;
  #listed: boolean;
  #taken: number;

  constructor(
    section: Section,
    labels: readonly FoundLabel[],
    before: BodyState,
    settings: BodySettings,
    bounds: BodyBounds,
    isStart: boolean,
  ) {
    this.#section = section;
    this.#labels = labels;
    this.#settings = settings;
    this.#bounds = bounds;
    this.#isStart = isStart;
    this.#running = before.running;
    this.#said = before.said;
    this.#inList = before.inList;
    this.#closed = before.closed;
    this.#afterClosing = before.afterClosing;
    this.#afterPage = before.afterPage;
    this.#onPageHead = before.onPageHead;
    this.#listed = before.listed;
    this.#taken = before.taken;
  }

  /** What the next section must know. */
  state(): BodyState {
    return {
      running: this.#running,
      said: this.#said,
      inList: this.#inList,
      closed: this.#closed,
      afterClosing: this.#afterClosing,
      afterPage: this.#afterPage,
      onPageHead: this.#onPageHead,
      listed: this.#listed,
      taken: Math.max(0, this.#taken - this.#section.text.length),
    };
  }

  read(line: number): void {
    const { text, lines } = this.#section;
    let start = lines[line * 3 + 1] as number;
    const end = lines[line * 3 + 2] as number;
    if (start >= end) {
      this.#readBlank(line, start);
      return;
    }
    if (end <= this.#taken) return;
    if (start < this.#taken) {
      start = this.#taken;
      while (start < end && /\s/u.test(text.charAt(start))) start++;
    }
    while ((this.#labels[this.#next]?.start ?? Infinity) < this.#taken) this.#next++;
    const label = this.#labels[this.#next];
    if (label !== undefined && label.line === line) {
      this.#readLabelled(label, start, end);
      return;
    }
    if (isDigitUnit(text.charCodeAt(start)) && isCaptionTiming(this.#section, line)) {
      this.#inList = false;
      this.#furniture('page', start, end);
      return;
    }
    this.#listed = false;
    const later = label !== undefined || this.#bounds.labelsFollow;
    if (!later && this.#isBehindRecord(line, start, end)) return;
    if (this.#isOnlyOfPage(line, start, end)) {
      this.#furniture('page', start, end);
      return;
    }
    if (this.#isTitle(start, end)) {
      this.#inList = false;
      this.#matter('other', null, start, end, true);
      return;
    }
    // Longer lines are speech, but for a pull quote of the page, which opens with a closing mark.
    if (mayInterrupt(text, start, end - start, this.#settings) && this.#interrupts(line, start, end, label)) return;
    this.#inList = false;
    this.#speech(start, end);
  }

  /** A blank line; in the margin of one a number may stand. */
  #readBlank(line: number, start: number): void {
    const { context, lines } = this.#section;
    if (context.layout.gutter && start > (lines[line * 3] as number)) this.#margin(start);
    this.#afterPage = false;
    this.#listed = false;
  }

  /** A line with labels: mostly one at its beginning, but in a document on one line all of them. */
  #readLabelled(first: FoundLabel, start: number, end: number): void {
    const { line } = first;
    if (this.#isListed(first)) {
      this.#furniture('page', start, end);
      this.#running = false;
      this.#next++;
      return;
    }
    this.#inList = false;
    this.#closed = false;
    let at = start;
    let label: FoundLabel | undefined = first;
    while (label !== undefined && label.line === line) {
      if (label.start > at) this.#readBeforeLabel(line, at, label);
      at = this.#openTurn(label, end);
      this.#next++;
      label = this.#labels[this.#next];
    }
  }

  /** Names with their offices and nobody's words between are those who were there. */
  #isListed({ line, ownLine, form }: FoundLabel): boolean {
    const { lineCount } = this.#section;
    const nextLine = this.#labels[this.#next + 1]?.line ?? (this.#bounds.labelNext ? lineCount : -1);
    this.#listed = ownLine && form.shape.mark === '-' && (this.#listed || nextLine === line + 1);
    return this.#listed;
  }

  /** What stands on the line of a label before it: the words of who spoke until there. */
  #readBeforeLabel(line: number, start: number, label: FoundLabel): void {
    const end = trimmedEnd(this.#section.text, start, label.start);
    // In a document on one line everything before the first label is its title and standfirst.
    if (this.#running) this.#speech(start, end);
    else if (this.#isStart && line === 0)
      this.pieces.push((this.#last = { type: 'matter', kind: 'heading', furniture: null, opens: false, start, end }));
    else this.#matter('other', null, start, end, false);
  }

  /** Opens the turn of a label on a line that ends at `lineEnd`; returns where what belongs to it on the line ends. */
  #openTurn(label: FoundLabel, lineEnd: number): number {
    const labelEnd = label.start + label.form.shape.end;
    const following = this.#labels[this.#next + 1];
    const end =
      following !== undefined && following.line === label.line
        ? trimmedEnd(this.#section.text, labelEnd, following.start)
        : Math.max(lineEnd, labelEnd);
    const bodyStart = Math.min(label.textStart, end);
    const turn: Piece = { type: 'turn', label, start: label.start, bodyStart, end };
    this.pieces.push((this.#last = turn));
    this.#running = true;
    this.#said = bodyStart < end;
    this.#afterClosing = false;
    this.#afterPage = false;
    this.#onPageHead = false;
    if (labelEnd > lineEnd) {
      // The label is wrapped: the text after it stands on a later line, which is read in its turn.
      turn.end = labelEnd;
      turn.bodyStart = labelEnd;
      this.#said = false;
      this.#taken = labelEnd;
    }
    return end;
  }

  /** Indexes and appendices behind the closing mark, and the page below the record; nobody speaks any more. */
  #isBehindRecord(line: number, start: number, end: number): boolean {
    const { text } = this.#section;
    const { tailLine, tailFurniture } = this.#bounds;
    if (!this.#closed && this.#running && isAppendixHead(text.slice(start, Math.min(end, start + 80))))
      this.#closed = true;
    if (this.#closed) {
      this.#furniture('page', start, end);
      return true;
    }
    if (line < tailLine) return false;
    const furniture = furnitureOf(text.slice(start, end)) ?? tailFurniture;
    this.#closed = furniture === 'closing';
    this.#furniture(furniture, start, end);
    return true;
  }

  #isTitle(start: number, end: number): boolean {
    const { titles } = this.#settings;
    return titles.size > 0 && isListedTitle(this.#section.text.slice(start, end), titles);
  }

  #isAboveTitle(line: number): boolean {
    const { lines, lineCount } = this.#section;
    return line + 1 < lineCount
      ? this.#isTitle(lines[line * 3 + 4] as number, lines[line * 3 + 5] as number)
      : this.#bounds.titleNext;
  }

  /** The head of a page, which stands on others as well, and the number of the page beside it. */
  #isOnlyOfPage(line: number, start: number, end: number): boolean {
    const { text } = this.#section;
    const { pages, runningHeads } = this.#settings;
    if (pages.size > 0 && isPageHead(text, start, end - start, this.#settings)) return true;
    if (runningHeads.size === 0 && !this.#onPageHead) return false;
    const content = text.slice(start, end);
    if (isRunningHead(content, runningHeads)) return true;
    if (!this.#onPageHead) return false;
    // Below the head of the page its number and the day of the sitting may have lines of their own.
    return runningHeads.size > 0
      ? content.length <= 4 && isPageNumber(content)
      : this.#isBlank(line - 1) && this.#isBlank(line + 1) && (isPageNumber(content) || isDay(content));
  }

  /**
   * Reads a line that is no speech though it stands where somebody speaks: furniture, a note, a section mark.
   * @param label the next label; undefined when the section has no more
   * @returns false where it is speech, and then nothing is read
   */
  #interrupts(line: number, start: number, end: number, label: FoundLabel | undefined): boolean {
    const { text, lineCount, context } = this.#section;
    const { labelNext, lastLine, labelsFollow } = this.#bounds;
    const { gutter, wholeLines } = context.layout;
    const later = label !== undefined || labelsFollow;
    const length = end - start;
    const previousBlank = this.#isBlank(line - 1);
    const nextBlank = this.#isBlank(line + 1);
    // The next line may be the first of the next section.
    const isAboveLabel =
      (label === undefined ? labelNext && line + 1 === lineCount : label.line === line + 1) || this.#isAboveTitle(line);
    const alone = (previousBlank || this.#inList) && (nextBlank || this.#inList || isAboveLabel);
    const isPlace = previousBlank || nextBlank || isAboveLabel || startsInCapitals(text, start);
    if (
      !(
        alone ||
        isPlace ||
        this.#afterClosing ||
        gutter ||
        this.#afterPage ||
        // What a page sets right under a name that has its line to itself: `Share this contribution`.
        (this.#running && !this.#said && wholeLines) ||
        (mayMarkPage(text.charCodeAt(end - 1)) && isPageMark(text.slice(start, end))) ||
        (length >= LONG_HEAD && startsInCapitals(text, start) && this.#settings.heads.has(text.slice(start, end))) ||
        isLinkItem(text, start, end) ||
        !later
      )
    )
      return false;
    const content = text.slice(start, end);
    // At the top of a page the number stands right above the text; below a gutter it may be said.
    const isTop = previousBlank && !nextBlank && !wholeLines;
    const isFar = start - (this.#section.lines[line * 3] as number) >= FAR_RIGHT;
    if (
      !gutter &&
      isPageNumber(content.endsWith('.') ? content.slice(0, -1) : content) &&
      (isFar || (this.#said && (isTop || this.#cutsSentence(line))))
    ) {
      this.#furniture('page', start, end);
      return true;
    }
    const isEnd = line === lastLine && isClock(content);
    if (isEnd || ((previousBlank || this.#afterClosing || !later) && isClosing(content, this.#afterClosing))) {
      this.#closed = this.#closed || !isClock(content);
      this.#inList = false;
      this.#furniture('closing', start, end);
      return true;
    }
    // A note has its line to itself also where no blank lines are set, when a sentence ends before it and a label follows.
    const apart = alone || ((previousBlank || endsSentence(this.#unitBefore(line))) && (nextBlank || isAboveLabel));
    // Where every line is a paragraph, one that has no blank lines around it stands alone as well.
    const isParagraph = alone || (wholeLines && length >= (this.#said ? SHORTEST_CROWDED : LONGEST_ANSWER));
    const kind =
      (this.#afterPage || (length >= LONG_HEAD && startsInCapitals(content, 0))) &&
      this.#settings.heads.has(plain(content))
        ? 'page'
        : interruption(
            content,
            isParagraph,
            apart,
            this.#inList,
            this.#said || !this.#running,
            later,
            context.layout,
            this.#settings,
          );
    if (kind === null) return false;
    if (kind === 'list') {
      this.#inList = true;
      this.#furniture('web', start, end);
    } else if (kind === 'note' || kind === 'other') {
      this.#inList = false;
      this.#matter(kind, null, start, end, true);
    } else this.#furniture(kind, start, end);
    return true;
  }

  #isBlank(line: number): boolean {
    const { context, lines, lineCount } = this.#section;
    if (line < 0) return context.previousBlank;
    if (line >= lineCount) return context.nextBlank;
    return (lines[line * 3 + 1] as number) >= (lines[line * 3 + 2] as number);
  }

  /** The last unit of content before a line. */
  #unitBefore(line: number): number {
    const { context, lines, text } = this.#section;
    for (let above = line - 1; above >= 0; above--) {
      const end = lines[above * 3 + 2] as number;
      if (end > (lines[above * 3 + 1] as number)) return text.charCodeAt(end - 1);
    }
    return context.previousUnit;
  }

  /** A sentence goes on from above the line to below it. */
  #cutsSentence(line: number): boolean {
    const { lines, lineCount, text } = this.#section;
    let below = line + 1;
    while (below < lineCount && this.#isBlank(below)) below++;
    if (below >= lineCount || !isLower(text.charCodeAt(lines[below * 3 + 1] as number))) return false;
    const above = this.#unitBefore(line);
    return isLetterUnit(above) || above === 0x2c;
  }

  #furniture(kind: FurnitureKind, start: number, end: number): void {
    this.#matter('furniture', kind, start, end, false);
  }

  #matter(
    kind: 'furniture' | 'note' | 'other',
    furniture: FurnitureKind | null,
    start: number,
    end: number,
    opens: boolean,
  ): void {
    const last = this.#last;
    if (last?.type === 'matter' && !opens && last.kind === kind && last.furniture === furniture) last.end = end;
    else this.pieces.push((this.#last = { type: 'matter', kind, furniture, opens, start, end }));
    this.#afterClosing = furniture === 'closing';
    this.#afterPage = furniture === 'page';
    this.#onPageHead = this.#afterPage;
  }

  /** Words of the turn or statement that is running; matter where none is. */
  #speech(start: number, end: number): void {
    if (start >= end) return;
    this.#afterClosing = false;
    this.#afterPage = false;
    this.#onPageHead = false;
    if (!this.#running) {
      this.#matter('other', null, start, end, false);
      return;
    }
    this.#said = true;
    const last = this.#last;
    if (last?.type === 'turn') {
      if (last.bodyStart >= last.end) last.bodyStart = start;
      last.end = end;
    } else if (last?.type === 'speech') last.end = end;
    else this.pieces.push((this.#last = { type: 'speech', start, end }));
  }

  /** The number of a line that is blank otherwise. */
  #margin(end: number): void {
    const last = this.#last;
    if (last === undefined) {
      let start = end;
      while (start > 0 && /\d/.test(this.#section.text.charAt(start - 1))) start--;
      this.pieces.push((this.#last = { type: 'margin', start, end }));
      return;
    }
    if (last.type === 'turn' && last.bodyStart >= last.end) last.bodyStart = end;
    last.end = end;
  }
}

/** A number that stands so far to the right, alone, is that of a page. */
const FAR_RIGHT = 40;

/** `* [The ferry](ferry.html)`: an item of a list that is a link and nothing else. */
function isLinkItem(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  return (
    (first === 0x2a || first === 0x2d || first === 0x5b) &&
    text.charCodeAt(end - 1) === 0x29 &&
    areLinks(text.slice(start, end))
  );
}

const sixLetters = /(?:\p{L}\P{L}*){6}/u;

/** So long must a line be, and no longer, to be known again as the head of a page whatever its number. */
const PAGE_HEAD = { shortest: 20, longest: 140 };

/** The line without its digits, by which the head of one page is that of another; null when it has none or is no such line. */
export function withoutNumbers(line: string): string | null {
  if (line.length < PAGE_HEAD.shortest || line.length > PAGE_HEAD.longest) return null;
  if (!/\d/.test(line)) return null;
  const rest = line.replaceAll(/\d+/g, '');
  return sixLetters.test(rest) ? rest : null;
}

function isPageHead(text: string, start: number, length: number, { pages }: BodySettings): boolean {
  if (length > PAGE_HEAD.longest) return false;
  const rest = withoutNumbers(text.slice(start, start + length));
  return rest !== null && pages.has(rest);
}

function isDigitUnit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** The timing of a caption, or the caption's number above it. */
function isCaptionTiming({ text, lines, lineCount }: Section, line: number): boolean {
  const start = lines[line * 3 + 1] as number;
  const end = lines[line * 3 + 2] as number;
  if (isCueTiming(text, start, end)) return true;
  if (end - start > 6 || line + 1 >= lineCount || !/^\d+$/.test(text.slice(start, end))) return false;
  const next = lines[line * 3 + 4] as number;
  return isCueTiming(text, next, lines[line * 3 + 5] as number) && text.startsWith('-->', text.indexOf(' ', next) + 1);
}

/** A short look that tells most speech: it starts with a letter and is longer than what interrupts speech and does, too. */
function mayInterrupt(text: string, start: number, length: number, settings: BodySettings): boolean {
  const first = text.charCodeAt(start);
  if (!isLetterUnit(first)) return length <= 220 || first === 0x201d;
  if (length <= 110) return true;
  if (length > 220) return false;
  return (
    (length <= 160 && isCaptionWord(text.slice(start, start + LONGEST_OPENING))) ||
    settings.captionStarts.has(text.slice(start, start + CAPTION_START))
  );
}

const captionOpenings = languages.flatMap((language) => (language.captionOpenings ?? []).map(capitalised));
const captionWords = opensWith(captionOpenings);
const captionLetters = new Set(captionOpenings.map((words) => words.charCodeAt(0)));

function isCaptionWord(text: string): boolean {
  return captionLetters.has(text.charCodeAt(0)) && captionWords.test(text);
}

const LONGEST_OPENING = Math.max(...captionOpenings.map((words) => words.length)) + 1;

const note =
  /^(?:\([^()]{1,200}(?:\([^()]*\)[^()]*)?\)|\[[^[\]]{1,200}\\?\]|<(?:…|\.\.\.|[^<>]{1,60})>|\*\([^()]{1,120}\)\*|_\([^()]{1,120}\)_)[.,;]?$/u;
const sectionSign = /^(?:[*•·⁂_~=-]\s*){3,}$|^#{1,6}\s/u;

/** No note, no label and no sentence: it begins with a capital and ends in a letter or a figure. */
const boldTitle = /^\*\*\p{Lu}[^*:[(]{2,58}[\p{L}\d](?:\*\*)?$/u;

/** Two capitals at the start, as a heading in capitals has. */
function startsInCapitals(text: string, start: number): boolean {
  return isUpper(text.charCodeAt(start)) && isUpper(text.charCodeAt(start + 1));
}

/** Longer lines without a blank line on either side are not looked at for furniture. */
const LONGEST_CROWDED = 40;

/** A line of the heading that is so long and in capitals is the head of a page wherever it stands again. */
const LONG_HEAD = 28;
/** Shorter lines may be an answer of one word. */
const SHORTEST_CROWDED = 8;
/** As much may be all that somebody says: `Photographs`. */
const LONGEST_ANSWER = 18;

/** What a line inside the body is when it is not speech; `list` opens or continues a list of related pages. */
function interruption(
  content: string,
  alone: boolean,
  apart: boolean,
  inList: boolean,
  said: boolean,
  later: boolean,
  { gutter, wholeLines }: Layout,
  settings: BodySettings,
): FurnitureKind | 'note' | 'other' | 'list' | null {
  if ((gutter && isPageNumber(content)) || isPageMark(content)) return 'page';
  const first = content.charCodeAt(0);
  if ((first === 0x5b || first === 0x28) && isRecordingMark(content)) return 'page';
  if (!isLetterUnit(first) && sectionSign.test(content)) return 'other';
  if ((beginsExaminationMark(first) || startsInCapitals(content, 0)) && isExaminationMark(content)) return 'other';
  if (
    apart &&
    said &&
    (first === 0x28 || first === 0x5b || first === 0x3c || first === 0x2a || first === 0x5f) &&
    note.test(content)
  )
    return 'note';
  // The items of a list of links need no blank lines between them.
  if (isLinkItem(content, 0, content.length)) return 'web';
  if (!alone && (later || !wholeLines || content.length > LONGEST_CROWDED)) return null;
  const furniture = furnitureOf(content);
  if (!alone) return furniture;
  if (furniture === 'web') return inList || headsList(content) ? 'list' : 'web';
  if (furniture !== null) return furniture;
  if (inList) {
    // Under the heading of a list of related pages stand titles and dates: short lines that are no sentences.
    if (content.length <= 140 && !/[.!?…:;]["”»)]?$/u.test(content)) return 'list';
    if (content.length <= 110 && /^\p{L}[\p{L} ]{2,40}:(?:\s|$)/u.test(content)) return 'list';
  }
  if (
    (settings.captionStarts.has(content.slice(0, CAPTION_START)) &&
      settings.captions.has(plain(content).replace(/[.\s]+$/u, ''))) ||
    isCaption(content, settings.names)
  )
    return 'caption';
  // `**Break:** 14:30` and other fields of a form.
  if (content.length <= 48) {
    const field = /^[*_]{0,3}(\p{Lu}[\p{L} ]{1,30}):/u.exec(content)?.[1];
    if (field !== undefined && labelWord(field.toLowerCase()) === 'field' && !content.endsWith('?')) return 'other';
  }
  // A title between paragraphs, in bold: `**Norland**`.
  if (first === 0x2a && content.length <= 64 && boldTitle.test(content)) return 'other';
  // A pull quote of the page opens with a closing mark and closes with an opening one.
  if (first === 0x201d && content.endsWith('“')) return 'caption';
  return null;
}

function isLetterUnit(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit < 0x2000);
}

/** The mark that ends the record, alone or with the time of day, and the time of day alone below it. */
function isClosing(content: string, afterClosing: boolean): boolean {
  if (content.length > 80) return false;
  return furnitureOf(content) === 'closing' || (afterClosing && isClock(content));
}

/** A caption under a picture names people in the third person: `With President of Turkey Recep Tayyip Erdogan.` */
function isCaption(content: string, names: ReadonlySet<string>): boolean {
  if (content.length > 160 || !isCaptionWord(content)) return false;
  const words = content.toLowerCase().match(/[\p{L}\p{M}’'-]+/gu) ?? [];
  if (/[?!]/u.test(content) || words.some(isPersonal)) return false;
  for (let index = 0; index + 1 < words.length; index++) {
    let name = words[index] ?? '';
    for (const word of words.slice(index + 1, index + 4)) if (names.has((name += ` ${word}`))) return true;
  }
  return false;
}

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /\s/u.test(text.charAt(end - 1))) end--;
  return end;
}
