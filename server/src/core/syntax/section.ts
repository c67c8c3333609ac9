import { conventions } from '../conventions/index.ts';
import { isDigit, isLower, isUpper } from '../conventions/letters.ts';
import { isDash } from '../conventions/bareLabel.ts';
import { readFullStop, readFullStopHyphen } from '../conventions/fullStopLabels.ts';
import { readInitials } from '../conventions/gapLabels.ts';
import { readMarklessShape } from '../conventions/markless.ts';
import { isCueTiming, readChat, readTimeWithName } from '../conventions/timedLabels.ts';
import { readMissionLog, readNameWithClock } from '../conventions/logged.ts';
import { isItemSign, isSmallName, LONGEST_SMALL, readColonShape, type LabelShape } from '../conventions/shape.ts';
import { isInvisible, isSpace, plain } from '../text/characters.ts';
import type { Chunk } from '../text/documentText.ts';
import { ownCopy } from '../text/ownCopy.ts';
import { keyOf } from './labelKey.ts';
import type { Layout } from './layout.ts';
import { labelWord, opensTurn, startsWithHonorific, startsWithOffice, type LabelWord } from './vocabulary.ts';

/**
 * A label as a form that may come again and again in one document: everything about it but its place. Offsets are counted
 * from the label's first unit.
 */
export interface LabelForm {
  readonly shape: LabelShape;
  /** The name as a person would say it, with plain spaces. */
  readonly name: string;
  readonly key: string;
  /** Candidates that are judged together: the key, and how weak the form is, because a name alone proves less than a label. */
  readonly group: string;
  readonly word: LabelWord | null;
  /** Nothing but a dash or another sign tells the label from what is said. */
  readonly isLoose: boolean;
  /** The convention of a label of this form with text after it, and of one alone on its line. */
  readonly convention: string;
  readonly conventionAlone: string;
  /** Everything that the decision about labels sees of the form, as one string. */
  readonly signature: string;
}

/** What could be a label, at a place. Offsets are counted from the start of the section. */
export interface Candidate {
  readonly form: LabelForm;
  /** Index of the line among the section's lines. */
  readonly line: number;
  readonly start: number;
  /** First unit of what follows on the label's last line; that line's end when nothing does. */
  readonly textStart: number;
  /** Nothing follows on the label's line. */
  readonly ownLine: boolean;
  /** The line begins a paragraph, or the line before ends a sentence: a label may stand here. */
  readonly fresh: boolean;
  /** Nothing follows on the line and the next line is blank. */
  readonly alone: boolean;
  /** The line ends in a question mark; only looked at where a dash or a sign stands for the mark of a label. */
  readonly asks: boolean;
  /** What follows a gap opens as a turn does: it greets, takes something up, speaks of oneself. Looked at where nothing but a gap follows a name. */
  readonly speaks: boolean;
  /** The label and what is said on its line are set in bold or italics together: `**Weber: When?**` */
  readonly whole: boolean;
}

/** What a section must know of its surroundings to be read. */
export interface SectionContext {
  /** The line before is blank, or there is none. */
  readonly previousBlank: boolean;
  /** Last unit of content of the last line before that is not blank; −1 when there is none. */
  readonly previousUnit: number;
  /** The line before names a date, a place or another field of the record. */
  readonly previousField: boolean;
  /** The first line after is blank, or there is none. */
  readonly nextBlank: boolean;
  /** The two lines after, for a label that is wrapped across the border; empty when no label can be. */
  readonly ahead: string;
  /** One of the section's last two lines could be the beginning of a wrapped label; null when that was not looked at. Follows from the section itself. */
  readonly wraps: boolean | null;
  readonly layout: Layout;
}

/** A few dozen whole lines, read by themselves. Nothing in it changes when the text before or after it does. */
export interface Section {
  readonly text: string;
  readonly context: SectionContext;
  readonly lineCount: number;
  /**
   * Three numbers a line: its first unit, the first unit of its content, the end of its content; the last two are equal on a
   * blank line. One array for all, because a text has many sections and an array costs more than what it holds.
   */
  readonly lines: readonly number[];
  readonly candidates: readonly Candidate[];
  /** For the context of the next section. */
  readonly endsBlank: boolean;
  readonly lastUnit: number;
  readonly endsField: boolean;
}

/** Forms seen so far in a document, by the label's text. Looking one up is far cheaper than reading it again. */
export type Forms = Map<string, LabelForm | null>;

/** So many forms are remembered; a document with more labels than this has few that come again. */
const MOST_FORMS = 20_000;

/** Reads the lines of a chunk: where their content lies, and which of them could start with a label. */
export function readSection(chunk: Chunk, context: SectionContext, forms: Forms): Section {
  const { text } = chunk;
  const lineCount = findLines(chunk, context.layout.gutter);
  const lines = scratch.slice(0, lineCount * 3);
  const candidates: Candidate[] = [];
  let colon = text.indexOf(':');
  let previousBlank = context.previousBlank;
  let previousUnit = context.previousUnit;
  let previousField = context.previousField;
  for (let line = 0; line < lineCount; line++) {
    const from = lines[line * 3 + 1] as number;
    const to = lines[line * 3 + 2] as number;
    if (from >= to) {
      previousBlank = true;
      continue;
    }
    const first = text.charCodeAt(from);
    if (colon >= 0 && colon < from) colon = text.indexOf(':', from);
    let isFieldLine = false;
    if (
      isUpper(first) ||
      first === 0x2a ||
      first === 0x5f ||
      first === 0x3e ||
      first === 0x5b ||
      first === 0x3c ||
      first === 0x23 ||
      first === 0x28 ||
      first === 0x2d ||
      first === 0x2022 ||
      isDigit(first) ||
      isInvisible(first) ||
      (colon > from &&
        isLower(first) &&
        ((colon - from <= LONGEST_SMALL && isSmallName(text, from, to)) || endsInClock(text, colon, to)))
    ) {
      if (isDigit(first) && isCueTiming(text, from, to)) {
        // The timing of a caption stands between what is said as a blank line does.
        previousBlank = true;
        continue;
      }
      const found = readForm(text, from, to, colon, line, lines, lineCount, context.ahead, forms);
      if (found !== null) {
        const fresh =
          previousBlank ||
          previousUnit < 0 ||
          (context.layout.wholeLines && !previousField) ||
          endsSentence(previousUnit) ||
          // Under a heading in capitals an office or a form of address opens a turn: `Mr. WEBER. Thank you.`
          (found.form.shape.mark === '.' && isUpper(previousUnit)) ||
          opensByItself(found.form.shape);
        const alone =
          found.ownLine &&
          (line + 1 < lineCount
            ? (lines[line * 3 + 4] as number) >= (lines[line * 3 + 5] as number)
            : context.nextBlank);
        const asks = found.form.isLoose && endsInQuestionMark(text, from, to);
        const whole = isWhole(text, found.form.shape, from, to);
        // What stands right under a field may be one: `Chair: Ada Birk` under `Present: Tom Holt`.
        isFieldLine = (found.form.word === 'field' && found.form.shape.mark !== '') || (previousField && !fresh);
        candidates.push({
          form: found.form,
          line,
          start: from,
          textStart: found.textStart,
          ownLine: found.ownLine,
          fresh,
          alone,
          asks,
          speaks:
            (found.form.group.endsWith('|gap') || found.form.group.endsWith('|letters')) &&
            opensTurn(text.slice(found.textStart, Math.min(to, found.textStart + 40))),
          whole,
        });
      }
    }
    previousField = isFieldLine;
    previousBlank = false;
    previousUnit = text.charCodeAt(to - 1);
  }
  return {
    text,
    context,
    lineCount,
    lines,
    candidates,
    endsBlank: previousBlank,
    endsField: previousField,
    lastUnit: previousUnit,
  };
}

/** True when the decision about labels sees no difference between two candidates. */
export function looksAlike(left: Candidate, right: Candidate): boolean {
  return (
    (left.form === right.form || left.form.signature === right.form.signature) &&
    left.fresh === right.fresh &&
    left.ownLine === right.ownLine &&
    left.alone === right.alone &&
    left.asks === right.asks &&
    left.speaks === right.speaks &&
    left.whole === right.whole
  );
}

/** True when a label and what is said on its line are set in bold or italics together. */
export function isWhole(text: string, { opener, end }: LabelShape, from: number, to: number): boolean {
  const first = opener.charCodeAt(0);
  return (first === 0x2a || first === 0x5f) && from + end < to && text.startsWith(opener, to - opener.length);
}

/** Markup at the end aside. */
export function endsInQuestionMark(text: string, from: number, to: number): boolean {
  let at = to - 1;
  while (at > from && (text.charCodeAt(at) === 0x2a || text.charCodeAt(at) === 0x5f)) at--;
  return text.charCodeAt(at) === 0x3f;
}

/** Where {@link findLines} leaves what it finds; read at once and copied, so that only one section's array is made. */
const scratch: number[] = [];

/** Finds the lines of a section and their content. Three numbers a line go into {@link scratch}; returns how many lines there are. */
function findLines({ text, lines }: Chunk, gutter: boolean): number {
  // The last line of a chunk is empty where a line break ends the chunk; the next chunk has that line.
  const count = lines.start(lines.count - 1) < text.length ? lines.count : lines.count - 1;
  for (let line = 0; line < count; line++) {
    const lineStart = lines.start(line);
    const lineEnd = lines.end(line);
    let start = lineStart;
    let end = lineEnd;
    while (end > start && isBlankUnit(text.charCodeAt(end - 1))) end--;
    while (start < end && isBlankUnit(text.charCodeAt(start))) start++;
    if (gutter) start = skipGutter(text, lineStart, start, end);
    // A quotation sign before each line, as in mail and Markdown.
    while (start < end && text.charCodeAt(start) === 0x3e && isSpace(text.charCodeAt(start + 1))) {
      start++;
      while (start < end && isSpace(text.charCodeAt(start))) start++;
    }
    scratch[line * 3] = lineStart;
    scratch[line * 3 + 1] = start;
    scratch[line * 3 + 2] = end;
  }
  return count;
}

/** A quick look whether the line's only colon may be that of a time of day at its end: `4:01 PM`. */
function endsInClock(text: string, colon: number, to: number): boolean {
  return (
    colon >= 0 &&
    to - colon <= 12 &&
    to > colon &&
    (text.charCodeAt(to - 1) | 0x20) === 0x6d &&
    isDigit(text.charCodeAt(colon + 1))
  );
}

/** True when the section would be read the same in another context. */
export function sameContext(left: SectionContext, right: SectionContext): boolean {
  return (
    left.previousBlank === right.previousBlank &&
    left.previousUnit === right.previousUnit &&
    left.previousField === right.previousField &&
    left.nextBlank === right.nextBlank &&
    left.layout === right.layout &&
    left.ahead === right.ahead
  );
}

interface FoundForm {
  readonly form: LabelForm;
  readonly textStart: number;
  readonly ownLine: boolean;
}

function readForm(
  text: string,
  from: number,
  to: number,
  colon: number,
  line: number,
  lines: readonly number[],
  lineCount: number,
  ahead: string,
  forms: Forms,
): FoundForm | null {
  // What a colon in the speech would mislead.
  const early = mayStop(text, from)
    ? (readFullStopHyphen(text, from, to) ?? readFullStop(text, from, to))
    : isDigit(text.charCodeAt(from))
      ? (readChat(text, from, to) ?? readTimeWithName(text, from, to) ?? readMissionLog(text, from, to))
      : endsInClock(text, colon, to)
        ? readNameWithClock(text, from, to)
        : hasWideGap(text, from)
          ? readInitials(text, from, to)
          : null;
  if (early !== null) return found(text, early);
  if (colon >= 0 && colon < to) {
    // The usual case: a colon, one plain or no-break space, and text that is no time mark. The form is looked up by the text.
    const next = text.charCodeAt(colon + 1);
    const after = text.charCodeAt(colon + 2);
    if (
      colon - from <= 60 &&
      isSpace(next) &&
      colon + 2 < to &&
      !isSpace(after) &&
      !isDigit(after) &&
      after !== 0x28 &&
      after !== 0x5b &&
      after !== 0x3a &&
      after !== 0x2a &&
      after !== 0x2b
    ) {
      const written = text.slice(from, colon + 1);
      const known = forms.get(written);
      if (known !== undefined) return known === null ? null : { form: known, textStart: colon + 2, ownLine: false };
      const shape = readColonShape(text, from, to, colon, to) ?? readMarklessShape(text, from, to);
      const form = shape === null || shape.nameEnd <= shape.nameStart ? null : toForm(text, shape);
      // A form that ends elsewhere than at this colon depends on what follows it.
      if (shape === null || (shape.end === colon + 1 && shape.timeStart < 0)) {
        remember(forms, written, form);
      }
      return form === null || shape === null ? null : { form, textStart: shape.textStart, ownLine: shape.ownLine };
    }
    return found(text, readColonShape(text, from, to, colon, to) ?? readMarklessShape(text, from, to));
  }
  if (mayWrap(text, from, to)) {
    const last = line + 2 < lineCount ? line + 2 : -1;
    if (last >= 0) {
      const limit = last + 1 < lineCount ? (lines[(last + 1) * 3] as number) : text.length;
      if (colon >= 0 && colon < limit) {
        const shape = readColonShape(text, from, to, colon, limit);
        if (shape !== null && !endsInLabel(text, shape)) return found(text, shape);
      }
    } else {
      const tail = text.slice(from) + ahead;
      const at = tail.indexOf(':');
      if (at >= 0) {
        const shape = readColonShape(tail, 0, to - from, at, tail.length);
        if (shape !== null && !endsInLabel(tail, shape)) {
          const form = toForm(tail, shape);
          return { form, textStart: from + shape.textStart, ownLine: shape.ownLine };
        }
      }
    }
  }
  const first = text.charCodeAt(from);
  // A label without any colon starts with a single letter, two capitals or a bracket, or is short; a time mark has a colon.
  const second = text.charCodeAt(from + 1);
  if (
    first === 0x51 ||
    first === 0x41 ||
    first === 0x5b ||
    first === 0x3c ||
    first === 0x2a ||
    first === 0x5f ||
    first === 0x3e ||
    isUpper(second) ||
    second === 0x2e ||
    second === 0x20 ||
    to - from <= LONGEST_SHORT
  )
    return foundMarkless(text, from, to, forms);
  if (mayDash(text, from, to) || text.charCodeAt(to - 1) === 0x29)
    return found(text, readMarklessShape(text, from, to));
  // `Presidente.- Buenos días.`
  const stop = text.indexOf('.', from);
  const mark = text.charCodeAt(stop + 1);
  return stop > 0 &&
    (stop < from + (first === 0x4d ? 120 : 40) ? isDash(mark) || mark === 0x20 : stop < from + 120 && mark === 0x2d)
    ? found(text, readMarklessShape(text, from, to))
    : null;
}

/** A line that is longer is more than a name. */
const LONGEST_SHORT = 64;
/** Most names that have a line to themselves are no longer. */
const LONGEST_ALONE = 40;

/** A form without a colon; short lines, of which lists have the same ones again and again, are looked up by their text. */
function foundMarkless(text: string, from: number, to: number, forms: Forms): FoundForm | null {
  if (to - from > LONGEST_ALONE) return found(text, readMarklessShape(text, from, to));
  const written = text.slice(from, to);
  const known = forms.get(written);
  const read = known === undefined ? found(text, readMarklessShape(text, from, to)) : null;
  if (known === undefined) remember(forms, written, read === null ? null : read.form);
  if (read !== null || !known) return read;
  const { textStart, ownLine } = known.shape;
  return { form: known, textStart: from + textStart, ownLine };
}

function remember(forms: Forms, written: string, form: LabelForm | null): void {
  if (forms.size >= MOST_FORMS) forms.clear();
  forms.set(ownCopy(written), form);
}

/** A quick look whether a dash stands behind the first capitalised words: `Anna Weber – Good morning.` */
function mayDash(text: string, from: number, to: number): boolean {
  const limit = Math.min(to, from + 60);
  for (let at = from; at < limit; at++) {
    if (text.charCodeAt(at) !== 0x20) continue;
    const next = text.charCodeAt(at + 1);
    if (isDash(next)) return true;
    if (next === 0x20) continue;
    if (!isUpper(next)) return false;
  }
  return false;
}

/** A quick look whether the line begins as a name that a full stop ends: `Mr. Webb.`, `The Chairman.`, `Senator Holt.` */
function mayStop(text: string, from: number): boolean {
  const second = text.charCodeAt(from + 1);
  const first = text.charCodeAt(from);
  if (first >= 0x410 && first <= 0x42f) return true;
  switch (first) {
    case 0x4d: // Mr, Ms, Mrs, Miss; M., Mme
      return second === 0x72 || second === 0x73 || second === 0x69 || second === 0x2e || second === 0x6d;
    case 0x44: // Dr
      return second === 0x72;
    case 0x54: // The
      return second === 0x68 && text.charCodeAt(from + 3) === 0x20 && isUpper(text.charCodeAt(from + 4));
    case 0x53: // Senator, Secretary
    case 0x52: // Representative
    case 0x47: // General, Governor
      return second === 0x65 || second === 0x6f;
    case 0x43: // Chairman, Commissioner
      return second === 0x68 || second === 0x6f;
    case 0x41: // Ambassador, Admiral, Answer
      return second === 0x6d || second === 0x64 || second === 0x6e;
    case 0x50: // Pregunta
    case 0x46: // Frage
      return second === 0x72;
    case 0x51: // Question
      return second === 0x75;
    default:
      return false;
  }
}

/** Letters, two spaces or more and a word that is not set in capitals: `AW  And I said: yes.` */
function hasWideGap(text: string, from: number): boolean {
  let at = from + 1;
  while (at < from + 4 && isUpper(text.charCodeAt(at))) at++;
  if (at === from + 1 || !isSpace(text.charCodeAt(at)) || !isSpace(text.charCodeAt(at + 1))) return false;
  while (isSpace(text.charCodeAt(at))) at++;
  const second = text.charCodeAt(at + 1);
  return isLower(second) || isSpace(second) || second === 0x27 || second === 0x2019;
}

/** True when the last line of a wrapped shape is a label by itself: `…, TUESDAY` above `PRIME MINISTER:` is a heading. */
function endsInLabel(text: string, { nameStart, nameEnd, lineCount }: LabelShape): boolean {
  if (lineCount === 1) return false;
  const last = /[^\r\n]*$/.exec(text.slice(nameStart, nameEnd))?.[0] ?? '';
  const key = keyOf(plain(last));
  if (labelWord(key) !== null || startsWithHonorific(key)) return true;
  // `COMMITTEE ON HARBOURS` above `Senator WEBER:` is the head of a page.
  return startsWithOffice(key) && /\p{Ll}/u.test(last) && !/\p{Ll}/u.test(text.slice(nameStart, nameEnd - last.length));
}

function found(text: string, shape: LabelShape | null): FoundForm | null {
  if (shape === null || shape.nameEnd <= shape.nameStart) return null;
  const form = toForm(text, shape);
  return { form, textStart: shape.textStart, ownLine: shape.ownLine };
}

/** The form of a shape, its offsets counted from the label's start. A shape that no convention claims has none. */
export function toForm(text: string, shape: LabelShape): LabelForm {
  return new Form(text, shape);
}

/** What only a label is asked for is worked out when it is: most lines that could begin with a label do not. */
class Form implements LabelForm {
  readonly shape: LabelShape;
  readonly name: string;
  readonly key: string;
  readonly group: string;
  readonly word: LabelWord | null;
  readonly isLoose: boolean;
  #convention: string | undefined;
  #conventionAlone: string | undefined;
  #signature: string | undefined;

  constructor(text: string, shape: LabelShape) {
    const { start, nameStart, nameEnd, opener } = shape;
    this.shape = start === 0 ? shape : moved(shape, start);
    this.name = plain(text.slice(nameStart, nameEnd));
    this.key = keyOf(this.name);
    const weakness = weaknessOf(this.shape);
    this.group = weakness === '|sign' ? `${signOf(opener)}|sign` : `${this.key}${weakness}`;
    this.word = isLogged(shape) ? null : labelWord(this.key);
    this.isLoose = looseForms.has(weakness);
  }

  get convention(): string {
    return (this.#convention ??= conventionOf(this.shape, false));
  }

  get conventionAlone(): string {
    return (this.#conventionAlone ??= conventionOf(this.shape, true));
  }

  get signature(): string {
    return (this.#signature ??= `${this.key}|${traitsOf(this.shape)}|`);
  }
}

function conventionOf(shape: LabelShape, ownLine: boolean): string {
  const asIf = { ...shape, ownLine };
  return conventions.find((convention) => convention.claims(asIf))?.id ?? 'name-colon';
}

function traitsOf(shape: LabelShape): string {
  return [
    shape.casing,
    shape.words,
    shape.lowerWords,
    shape.commas,
    shape.digits,
    shape.mark,
    shape.opener,
    shape.noteStart < 0 ? '' : 'n',
    shape.timeStart < 0 ? '' : 't',
    shape.spaceBeforeMark ? 's' : '',
    shape.textStart === shape.end ? 'g' : '',
  ].join(',');
}

/** The shape with its offsets counted from another place. */
function moved(shape: LabelShape, from: number): LabelShape {
  return {
    start: shape.start - from,
    nameStart: shape.nameStart - from,
    nameEnd: shape.nameEnd - from,
    noteStart: shape.noteStart < 0 ? -1 : shape.noteStart - from,
    noteEnd: shape.noteEnd < 0 ? -1 : shape.noteEnd - from,
    markStart: shape.markStart - from,
    markEnd: shape.markEnd - from,
    timeStart: shape.timeStart < 0 ? -1 : shape.timeStart - from,
    timeEnd: shape.timeEnd < 0 ? -1 : shape.timeEnd - from,
    end: shape.end - from,
    textStart: shape.textStart - from,
    opener: shape.opener,
    mark: shape.mark,
    spaceBeforeMark: shape.spaceBeforeMark,
    hasInvisible: shape.hasInvisible,
    casing: shape.casing,
    words: shape.words,
    lowerWords: shape.lowerWords,
    commas: shape.commas,
    digits: shape.digits,
    ownLine: shape.ownLine,
    lineCount: shape.lineCount,
  };
}

/** A time mark before a name in capitals makes it somebody's, whatever word it may be as well: `CC`, the capsule communicator. */
function isLogged({ timeStart, mark, nameStart, casing }: LabelShape): boolean {
  return timeStart >= 0 && timeStart < nameStart && mark === '' && casing === 'capitals';
}

/** Forms that are labels only where what stands behind them is taken up. */
const looseForms: ReadonlySet<Weakness> = new Set(['|sign', '|dash', '|item', '|small', '|gap', '|letters']);

/**
 * What is weak about a form that has no mark of a label: nothing, or that a name is only set alone, ends in a full stop or a dash
 * or stands in brackets, or that there is no name at all. Such a form is a label only where many of them say so together.
 */
function weaknessOf({ mark, opener, casing, ownLine, timeStart, nameStart, nameEnd }: LabelShape): Weakness {
  if (opener === '<') return '|nick';
  if (isItemSign(opener)) return '|item';
  if (casing === 'lower' && opener === '' && (mark === ':' || timeStart >= 0)) return '|small';
  if (mark === '' && timeStart < 0 && nameStart === 0 && opener !== '') return '|sign';
  if (nameEnd - nameStart === 1 || timeStart >= 0) return '';
  if (mark === '.') return '|stop';
  if (mark === '-') return '|dash';
  if (mark !== '') return '';
  if (opener === '' && !ownLine) return casing === 'initials' ? '|letters' : '|gap';
  return opener === '[' ? '|bracket' : opener === '<v' ? '' : '|alone';
}

/** The sign that stands for all of its kind: the bold and the italics of one text. */
function signOf(opener: string): string {
  return /^[*_]/.test(opener) ? '**' : opener;
}

export type Weakness =
  | ''
  | '|nick'
  | '|item'
  | '|small'
  | '|gap'
  | '|letters'
  | '|stop'
  | '|bracket'
  | '|alone'
  | '|dash'
  | '|sign';

/** A time mark, a chevron or a voice's tag opens a label wherever the line before ends. */
function opensByItself({ timeStart, opener }: LabelShape): boolean {
  return timeStart >= 0 || opener.startsWith('>>') || opener === '<v';
}

/** True for what may fill a line that still counts as blank. */
export function isBlankUnit(unit: number): boolean {
  if (unit > 0x20 && unit < 0xa0) return false;
  return isSpace(unit) || isInvisible(unit);
}

/** So many spaces at most stand before the number of a line. */
const WIDEST_MARGIN = 24;

/** A margin number and the gap after it, or a margin number alone. */
function skipGutter(text: string, lineStart: number, start: number, end: number): number {
  let at = start;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  if (at === start || at > start + 2) return start;
  // Far from the margin stands the number of a page.
  if (at === end) return start - lineStart > WIDEST_MARGIN ? start : end;
  const gap = at;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at - gap >= 2 ? at : start;
}

/** A wrapped label is set in capitals or bold, and its first line is nearly full. */
export function mayWrap(text: string, from: number, to: number): boolean {
  if (to - from < 30 || to - from > 120) return false;
  let letters = 0;
  for (let at = from; at < from + 6 && at < to; at++) {
    const unit = text.charCodeAt(at);
    if (isLower(unit)) return false;
    if (isUpper(unit)) letters++;
  }
  return letters >= 2;
}

/** What may stand before the line of a label when no blank line does: the end of a sentence, a dash, a bracket, a label's mark. */
export function endsSentence(unit: number): boolean {
  switch (unit) {
    case 0x2e: // .
    case 0x3f: // ?
    case 0x21: // !
    case 0x2026: // …
    case 0x201d: // ”
    case 0x22: // "
    case 0xbb: // »
    case 0x29: // )
    case 0x5d: // ]
    case 0x3a: // :
    case 0x2d: // -
    case 0x2013: // –
    case 0x2014: // —
    case 0x2a: // *
    case 0x5f: // _
    case 0x3e: // >
      return true;
    default:
      return false;
  }
}
