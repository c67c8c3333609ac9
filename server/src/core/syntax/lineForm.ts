/** What could be a label at the beginning of one line: which reader of the conventions is asked, and when none need be. */
import { isDash } from '../conventions/bareLabel.ts';
import { readColonShape } from '../conventions/colonLabels.ts';
import { readFullStop, readFullStopHyphen } from '../conventions/fullStopLabels.ts';
import { readInitials } from '../conventions/gapLabels.ts';
import { postNominals } from '../conventions/labelWords.ts';
import { isDigit, isLower, isUpper } from '../conventions/letters.ts';
import { readMissionLog, readNameWithClock } from '../conventions/logged.ts';
import { isProse, readMarklessShape } from '../conventions/markless.ts';
import type { LabelShape } from '../conventions/shape.ts';
import { readChat, readTimeWithName } from '../conventions/timedLabels.ts';
import { isSpace, plain } from '../text/characters.ts';
import { ownCopy } from '../text/ownCopy.ts';
import { isExaminationMark } from './courtMarks.ts';
import { toForm, type LabelForm } from './labelForm.ts';
import { keyOf } from './labelKey.ts';
import { endsInClock } from './lineEnds.ts';
import { labelWord, letterWord, startsWithHonorific, startsWithOffice } from './vocabulary.ts';

/** Forms seen so far in a document, by the label's text. Looking one up is far cheaper than reading it again. */
export type Forms = Map<string, LabelForm | null>;

/** So many forms are remembered; a document with more labels than this has few that come again. */
const MOST_FORMS = 20_000;

export interface FoundForm {
  readonly form: LabelForm;
  readonly textStart: number;
  readonly ownLine: boolean;
}

/** The lines among which a label is looked for. */
interface Surroundings {
  readonly text: string;
  /** As `Section.lines`. */
  readonly lines: readonly number[];
  /** As `SectionContext.ahead`. */
  readonly ahead: string;
}

/**
 * Reads what could be a label at the beginning of a line.
 * @param line index of the line
 * @param colon the first colon at or after the line's content; −1 when there is none
 * @returns null where nothing could be a label
 */
export function readLineForm(surroundings: Surroundings, line: number, colon: number, forms: Forms): FoundForm | null {
  const { text, lines } = surroundings;
  const from = lines[line * 3 + 1] as number;
  const to = lines[line * 3 + 2] as number;
  if ((colon < 0 || colon >= to) && isProse(text, from, to)) return null;
  const early = readBeforeColon(text, from, to, colon);
  if (early !== null) return found(text, early);
  if (colon >= 0 && colon < to) return readColonForm(text, from, to, colon, forms);
  const wrapped = mayWrap(text, from, to) ? readWrapped(surroundings, line, colon) : null;
  return wrapped ?? readMarklessForm(text, from, to, forms);
}

/** Labels that have no colon, or one that is no mark, before a colon in what is said would mislead. */
function readBeforeColon(text: string, from: number, to: number, colon: number): LabelShape | null {
  if (mayStop(text, from)) {
    // No name has a colon before the full stop that ends it.
    const stop = text.indexOf('.', from);
    if (stop < 0 || stop >= to || (colon >= 0 && colon < stop)) return null;
    return readFullStopHyphen(text, from, to) ?? readFullStop(text, from, to);
  }
  if (isDigit(text.charCodeAt(from)))
    return readChat(text, from, to) ?? readTimeWithName(text, from, to) ?? readMissionLog(text, from, to);
  if (endsInClock(text, colon, to)) return readNameWithClock(text, from, to);
  return hasWideGap(text, from) ? readInitials(text, from, to) : null;
}

/** A label that a colon ends on its line, or one without a mark that the colon is no part of. */
function readColonForm(text: string, from: number, to: number, colon: number, forms: Forms): FoundForm | null {
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
    // Markup at the line's end may close what stands before the name, and then it is no label's.
    const first = text.charCodeAt(from);
    const isClosed = (first === 0x2a || first === 0x5f) && text.charCodeAt(to - 1) === first;
    const written = text.slice(from, colon + 1) + (isClosed ? '\n' : '');
    const known = forms.get(written);
    if (known !== undefined) return known === null ? null : { form: known, textStart: colon + 2, ownLine: false };
    const shape = readColonOnly(text, from, to, colon) ?? readMarklessShape(text, from, to);
    const form = shape === null || shape.nameEnd <= shape.nameStart ? null : toForm(text, shape);
    // A form that ends elsewhere than at this colon depends on what follows it, and so may the lack of one.
    if (shape !== null && shape.end === colon + 1 && shape.timeStart < 0) remember(forms, written, form);
    return form === null || shape === null ? null : { form, textStart: shape.textStart, ownLine: shape.ownLine };
  }
  return found(text, readColonOnly(text, from, to, colon) ?? readMarklessShape(text, from, to));
}

/** The label that a colon ends, unless a sentence ends before it: `OVER THERE. PM: I see.` */
function readColonOnly(text: string, from: number, to: number, colon: number): LabelShape | null {
  const shape = readColonShape(text, from, to, colon, to);
  return shape === null || partAfterSentence(text.slice(shape.nameStart, shape.nameEnd)) ? null : shape;
}

/** True when the label of a part stands behind the end of a sentence. */
function partAfterSentence(name: string): boolean {
  if (!/[.?!]\s/u.test(name)) return false;
  const part = /\p{L}{4}[.?!]\s+([^.?!]+)$/u.exec(name)?.[1];
  if (part === undefined) return false;
  const key = keyOf(plain(part));
  return labelWord(key) !== null || letterWord(key) !== null;
}

/** A label that goes on in the next two lines, which may be those of the next section. */
function readWrapped({ text, lines, ahead }: Surroundings, line: number, colon: number): FoundForm | null {
  const from = lines[line * 3 + 1] as number;
  const to = lines[line * 3 + 2] as number;
  // Where all lines stand apart, every other one is blank.
  const isApart = (line + 1) * 3 + 2 < lines.length ? lines[line * 3 + 4] === lines[line * 3 + 5] : ahead !== '';
  const last = isApart ? line + 4 : line + 2;
  if (last * 3 < lines.length) {
    const limit = lines[(last + 1) * 3] ?? text.length;
    if (colon < 0 || colon >= limit) return null;
    const shape = readColonShape(text, from, to, colon, limit);
    return shape === null || endsInLabel(text, shape) ? null : found(text, shape);
  }
  const tail = text.slice(from) + ahead;
  const at = tail.indexOf(':');
  const shape = at < 0 ? null : readColonShape(tail, 0, to - from, at, tail.length);
  if (shape === null || endsInLabel(tail, shape)) return null;
  return { form: toForm(tail, shape), textStart: from + shape.textStart, ownLine: shape.ownLine };
}

/** A label without any colon starts with a single letter, two capitals or a bracket, or is short; a time mark has a colon. */
function readMarklessForm(text: string, from: number, to: number, forms: Forms): FoundForm | null {
  const first = text.charCodeAt(from);
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
    if (!isUpper(next) && !isShortWord(text, at + 1)) return false;
  }
  return false;
}

/** A word of up to three small letters, as names have them: `von`, `de`. */
function isShortWord(text: string, from: number): boolean {
  let at = from;
  while (at < from + 4 && isLower(text.charCodeAt(at))) at++;
  return at > from && at < from + 4 && text.charCodeAt(at) === 0x20;
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
  if (isExaminationMark(last)) return true;
  // `…, 14 JULY 1992` above `PL:`
  if (/^\p{Lu}{2,3}$/u.test(last) && !postNominals.has(last)) return true;
  const key = keyOf(plain(last));
  if (labelWord(key) !== null || letterWord(key) !== null || startsWithHonorific(key) || partAfterSentence(last))
    return true;
  // `COMMITTEE ON HARBOURS` above `Senator WEBER:` is the head of a page, and so is a title above `Weber A.:`.
  const isBelowTitle = /\p{Ll}/u.test(last) && !/\p{Ll}/u.test(text.slice(nameStart, nameEnd - last.length));
  return isBelowTitle && (startsWithOffice(key) || /^\p{Lu}\p{Ll}+ \p{Lu}/u.test(last));
}

function found(text: string, shape: LabelShape | null): FoundForm | null {
  if (shape === null || shape.nameEnd <= shape.nameStart) return null;
  const form = toForm(text, shape);
  return { form, textStart: shape.textStart, ownLine: shape.ownLine };
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
