import { isExaminationMark } from './courtMarks.ts';
import { languages } from '../languages/index.ts';
import { capitalised, opensWith } from '../languages/phrases.ts';
import { isCueTiming } from '../conventions/timedLabels.ts';
import { isLower, isUpper } from '../conventions/letters.ts';
import { plain } from '../text/characters.ts';
import { furnitureOf, headsList, isClock, isPageNumber } from './furniture.ts';
import type { Layout } from './layout.ts';
import { isAppendixHead, isPageMark, isRecordingMark, mayMarkPage } from './pageMarks.ts';
import { endsSentence } from './lineEnds.ts';
import { isRunningHead } from './runningHeads.ts';
import type { Section } from './section.ts';
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
  /** Lines of the heading, which may be the head of a page where they stand again. */
  readonly heads: ReadonlySet<string>;
  /** What stands on page after page. */
  readonly runningHeads: ReadonlySet<string>;
}

/** How many units of a caption are compared before all of it is. */
export const CAPTION_START = 6;

export interface SectionBody {
  readonly before: BodyState;
  readonly after: BodyState;
  readonly pieces: readonly Piece[];
  /** What it was read with, for telling whether it would be read the same again. */
  readonly firstLine: number;
  readonly lastLine: number;
  readonly labelsFollow: boolean;
  readonly labelNext: boolean;
  readonly tailLine: number;
  readonly tailFurniture: FurnitureKind;
}

/**
 * Reads the body of a section from `firstLine` on.
 * @param lastLine the last line of the document that is not blank, if it is in this section; otherwise −1
 * @param labelsFollow whether a label stands in a later section
 * @param labelNext whether the first line of the next section has a label
 * @param tailLine the first line that belongs to the page below the record; the number of lines when there is none
 * @param tailFurniture what such lines are
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
  tailLine: number,
  tailFurniture: FurnitureKind,
  isStart: boolean,
): SectionBody {
  const { text, lines, lineCount, context } = section;
  const pieces: Piece[] = [];
  let { running, said, inList, closed, afterClosing, afterPage, onPageHead, listed, taken } = before;
  let next = 0;
  let last: Piece | undefined;
  const blank = (line: number): boolean => {
    if (line < 0) return context.previousBlank;
    if (line >= lineCount) return context.nextBlank;
    return (lines[line * 3 + 1] as number) >= (lines[line * 3 + 2] as number);
  };
  /** The last unit of content before a line. */
  const unitBefore = (line: number): number => {
    for (let above = line - 1; above >= 0; above--) {
      const end = lines[above * 3 + 2] as number;
      if (end > (lines[above * 3 + 1] as number)) return text.charCodeAt(end - 1);
    }
    return context.previousUnit;
  };
  /** A sentence goes on from above the line to below it. */
  const cutsSentence = (line: number): boolean => {
    let below = line + 1;
    while (below < lineCount && blank(below)) below++;
    if (below >= lineCount || !isLower(text.charCodeAt(lines[below * 3 + 1] as number))) return false;
    const above = unitBefore(line);
    return isLetterUnit(above) || above === 0x2c;
  };
  const matter = (
    kind: 'furniture' | 'note' | 'other',
    furniture: FurnitureKind | null,
    start: number,
    end: number,
    opens: boolean,
  ): void => {
    if (last?.type === 'matter' && !opens && last.kind === kind && last.furniture === furniture) last.end = end;
    else pieces.push((last = { type: 'matter', kind, furniture, opens, start, end }));
    afterClosing = furniture === 'closing';
    afterPage = furniture === 'page';
    onPageHead = afterPage;
  };
  const speech = (start: number, end: number): void => {
    if (start >= end) return;
    afterClosing = false;
    afterPage = false;
    onPageHead = false;
    if (!running) {
      matter('other', null, start, end, false);
      return;
    }
    said = true;
    if (last?.type === 'turn') {
      if (last.bodyStart >= last.end) last.bodyStart = start;
      last.end = end;
    } else if (last?.type === 'speech') last.end = end;
    else pieces.push((last = { type: 'speech', start, end }));
  };
  const margin = (end: number): void => {
    if (last === undefined) {
      let start = end;
      while (start > 0 && /\d/.test(text.charAt(start - 1))) start--;
      pieces.push((last = { type: 'margin', start, end }));
      return;
    }
    if (last.type === 'turn' && last.bodyStart >= last.end) last.bodyStart = end;
    last.end = end;
  };
  for (let line = firstLine; line < lineCount; line++) {
    let start = lines[line * 3 + 1] as number;
    const end = lines[line * 3 + 2] as number;
    if (start >= end) {
      if (context.layout.gutter && start > (lines[line * 3] as number)) margin(start);
      afterPage = false;
      listed = false;
      continue;
    }
    if (end <= taken) continue;
    if (start < taken) {
      start = taken;
      while (start < end && /\s/u.test(text.charAt(start))) start++;
    }
    while (labels[next] !== undefined && (labels[next] as FoundLabel).start < taken) next++;
    let label = labels[next];
    if (label !== undefined && label.line === line) {
      const nextLine = labels[next + 1]?.line ?? (labelNext ? lineCount : -1);
      // Names with their offices and nobody's words between are those who were there.
      listed = label.ownLine && label.form.shape.mark === '-' && (listed || nextLine === line + 1);
      if (listed) {
        matter('furniture', 'page', start, end, false);
        running = false;
        next++;
        continue;
      }
      inList = false;
      closed = false;
      let at = start;
      while (label !== undefined && label.line === line) {
        const labelEnd = label.start + label.form.shape.end;
        if (label.start > at) {
          const upTo = trimmedEnd(text, at, label.start);
          // In a document on one line everything before the first label is its title and standfirst.
          if (running) speech(at, upTo);
          else if (isStart && line === 0)
            pieces.push(
              (last = { type: 'matter', kind: 'heading', furniture: null, opens: false, start: at, end: upTo }),
            );
          else matter('other', null, at, upTo, false);
        }
        const following: FoundLabel | undefined = labels[next + 1];
        const limit =
          following !== undefined && following.line === line
            ? trimmedEnd(text, labelEnd, following.start)
            : Math.max(end, labelEnd);
        const bodyStart = Math.min(label.textStart, limit);
        last = { type: 'turn', label, start: label.start, bodyStart, end: limit };
        pieces.push(last);
        running = true;
        said = bodyStart < limit;
        afterClosing = false;
        afterPage = false;
        onPageHead = false;
        if (labelEnd > end) {
          // The label is wrapped: the text after it stands on a later line, which is read in its turn.
          last.end = labelEnd;
          last.bodyStart = labelEnd;
          said = false;
          taken = labelEnd;
        }
        at = limit;
        next++;
        label = labels[next];
      }
      continue;
    }
    if (isDigitUnit(text.charCodeAt(start)) && isCaptionTiming(section, line)) {
      inList = false;
      matter('furniture', 'page', start, end, false);
      continue;
    }
    listed = false;
    const later = label !== undefined || labelsFollow;
    if (!later && !closed && running && isAppendixHead(text.slice(start, Math.min(end, start + 80)))) closed = true;
    if (closed && !later) {
      // After the closing mark come indexes and appendices; nobody speaks any more.
      matter('furniture', 'page', start, end, false);
      continue;
    }
    if (line >= tailLine && !later) {
      const furniture = furnitureOf(text.slice(start, end)) ?? tailFurniture;
      closed = closed || furniture === 'closing';
      matter('furniture', furniture, start, end, false);
      continue;
    }
    const length = end - start;
    if (
      (settings.pages.size > 0 && isPageHead(text, start, length, settings)) ||
      (settings.runningHeads.size > 0 && isRunningHead(text.slice(start, end), settings.runningHeads)) ||
      // The number of the page stands among what else the page has.
      (onPageHead && settings.runningHeads.size > 0 && length <= 4 && isPageNumber(text.slice(start, end)))
    ) {
      matter('furniture', 'page', start, end, false);
      continue;
    }
    // Longer lines are speech, but for a pull quote of the page, which opens with a closing mark.
    if (mayInterrupt(text, start, length, settings)) {
      const previousBlank = blank(line - 1);
      const nextBlank = blank(line + 1);
      // The next line may be the first of the next section.
      const isAboveLabel = label === undefined ? labelNext && line + 1 === lineCount : label.line === line + 1;
      const alone = (previousBlank || inList) && (nextBlank || inList || isAboveLabel);
      const isPlace = previousBlank || nextBlank || isAboveLabel || startsInCapitals(text, start);
      if (
        alone ||
        isPlace ||
        afterClosing ||
        context.layout.gutter ||
        afterPage ||
        // What a page sets right under a name that has its line to itself: `Share this contribution`.
        (running && !said && context.layout.wholeLines) ||
        (mayMarkPage(text.charCodeAt(end - 1)) && isPageMark(text.slice(start, end))) ||
        (length >= LONG_HEAD && startsInCapitals(text, start) && settings.heads.has(text.slice(start, end))) ||
        !later
      ) {
        const content = text.slice(start, end);
        // At the top of a page the number stands right above the text; below a gutter it may be said.
        const { gutter, wholeLines } = context.layout;
        const isTop = previousBlank && !nextBlank && !wholeLines;
        if (said && !gutter && isPageNumber(content.replace(/\.$/, '')) && (isTop || cutsSentence(line))) {
          matter('furniture', 'page', start, end, false);
          continue;
        }
        const isEnd = line === lastLine && isClock(content);
        if (isEnd || ((previousBlank || afterClosing || !later) && isClosing(content, afterClosing))) {
          closed = closed || !isClock(content);
          inList = false;
          matter('furniture', 'closing', start, end, false);
          continue;
        }
        // A note has its line to itself also where no blank lines are set, when a sentence ends before it and a label follows.
        const apart = alone || ((previousBlank || endsSentence(unitBefore(line))) && (nextBlank || isAboveLabel));
        // Where every line is a paragraph, one that has no blank lines around it stands alone as well.
        const isParagraph =
          alone || (context.layout.wholeLines && length >= (said ? SHORTEST_CROWDED : LONGEST_ANSWER));
        const kind =
          (afterPage || (length >= LONG_HEAD && startsInCapitals(content, 0))) && settings.heads.has(plain(content))
            ? 'page'
            : interruption(content, isParagraph, apart, inList, said || !running, later, context.layout, settings);
        if (kind !== null) {
          if (kind === 'list') {
            inList = true;
            matter('furniture', 'web', start, end, false);
          } else if (kind === 'note' || kind === 'other') {
            inList = false;
            matter(kind, null, start, end, true);
          } else matter('furniture', kind, start, end, false);
          continue;
        }
      }
    }
    inList = false;
    speech(start, end);
  }
  const after: BodyState = {
    running,
    said,
    inList,
    closed,
    afterClosing,
    afterPage,
    onPageHead,
    listed,
    taken: Math.max(0, taken - text.length),
  };
  return { before, after, pieces, firstLine, lastLine, labelsFollow, labelNext, tailLine, tailFurniture };
}

/** So long must a line be, and no longer, to be known again as the head of a page whatever its number. */
const PAGE_HEAD = { shortest: 20, longest: 140 };

/** The line without its digits, by which the head of one page is that of another; null when it has none or is no such line. */
export function withoutNumbers(line: string): string | null {
  if (line.length < PAGE_HEAD.shortest || line.length > PAGE_HEAD.longest) return null;
  const rest = line.replaceAll(/\d+/g, '');
  return rest.length === line.length || (rest.match(/\p{L}/gu)?.length ?? 0) < 6 ? null : rest;
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
    (length <= 160 && isCaptionWord.test(text.slice(start, start + LONGEST_OPENING))) ||
    settings.captionStarts.has(text.slice(start, start + CAPTION_START))
  );
}

const captionOpenings = languages.flatMap((language) => (language.captionOpenings ?? []).map(capitalised));
const isCaptionWord = opensWith(captionOpenings);
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
  if ((first === 0x42 || startsInCapitals(content, 0)) && isExaminationMark(content)) return 'other';
  if (
    apart &&
    said &&
    (first === 0x28 || first === 0x5b || first === 0x3c || first === 0x2a || first === 0x5f) &&
    note.test(content)
  )
    return 'note';
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
  if (content.length > 160 || !isCaptionWord.test(content)) return false;
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
