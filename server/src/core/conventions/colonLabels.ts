/** Labels that end in a colon: what stands before the name, the name, the mark, and what follows it. */
import { isInvisible, isSpace } from '../text/characters.ts';
import { readColonName } from './colonName.ts';
import type { ColonName } from './colonName.ts';
import { partLetters, particles } from './labelWords.ts';
import { capitalBehindParticles } from './leadingParticles.ts';
import { afterNumber, afterQuestionNumber } from './leadingNumbers.ts';
import { isDigit, isLower, isUpper } from './letters.ts';
import { casingOf } from './shape.ts';
import type { LabelShape } from './shape.ts';
import { isSaidTime, readStamp, readTime } from './timeMarks.ts';

/** How far from its beginning a title-case label may run; the longest real one, an office with a name, has 151 units. */
const LONGEST = 180;
/** Labels in capitals are wrapped over lines in some houses and run to about 220 units. */
const LONGEST_CAPITALS = 260;

/**
 * Reads the shape of a label that ends in a colon.
 * @param from first unit of the line's content (after indentation and line-number gutter)
 * @param lineEnd end of that line
 * @param colon the first colon at or after `from`; may lie on a later line when a label in capitals is wrapped
 * @param limit end of the last line a wrapped label may reach
 */
export function readColonShape(
  text: string,
  from: number,
  lineEnd: number,
  colon: number,
  limit: number,
): LabelShape | null {
  const opening = readOpening(text, from, lineEnd);
  if (opening === null) return null;
  const { nameStart } = opening;
  let mark = colon;
  if (opening.timeEnd > mark) {
    // The colon belongs to the time mark; the label's own comes later, if at all.
    mark = text.indexOf(':', opening.timeEnd);
    if (mark < 0 || mark >= limit) return null;
  }
  const first = text.charCodeAt(nameStart);
  if (
    !isUpper(first) &&
    capitalBehindParticles(text, nameStart) < 0 &&
    !(opening.opener === '' && isSmallName(text, nameStart, lineEnd))
  )
    return null;
  if (mark - nameStart > (mark >= lineEnd ? LONGEST_CAPITALS : LONGEST)) return null;
  if (partLetters.has(first) && speaksAfterLetter(text, nameStart + 1, mark)) return null;
  const name = readColonName(text, nameStart, lineEnd, mark, opening);
  return name === null ? null : withMark(text, from, lineEnd, opening, name);
}

/** What stands before the name. */
interface Opening {
  readonly nameStart: number;
  readonly opener: string;
  readonly timeStart: number;
  readonly timeEnd: number;
}

/** Reads list items, numbers, markup, chevrons and a time mark before a name; null where no name can follow. */
function readOpening(text: string, from: number, lineEnd: number): Opening | null {
  let at = from;
  let opener = '';
  let timeStart = -1;
  let timeEnd = -1;
  let unit = text.charCodeAt(at);
  if (isBullet(unit) && text.charCodeAt(at + 1) === 0x20) {
    opener = `${text.charAt(at)} `;
    at += 2;
    unit = text.charCodeAt(at);
    if (!isUpper(unit)) return null;
  } else if (unit === 0x51 && isDigit(text.charCodeAt(at + 1))) {
    // Questions are numbered before the name of who asks: `Q12  Chair:`.
    const name = afterQuestionNumber(text, at, lineEnd);
    if (name > 0) {
      at = name;
      unit = text.charCodeAt(at);
    }
  }
  // Markup, a chevron or a leading time mark opens the label in some conventions, in any order: `**[00:03] NAME:**`.
  for (;;) {
    if (unit === 0x2a || unit === 0x5f) {
      opener += text[at];
      at++;
    } else if (unit === 0x3e && text.charCodeAt(at + 1) === 0x3e) {
      opener += '>>';
      at += 2;
      while (text.charCodeAt(at) === 0x3e) at++;
      while (at < lineEnd && isSpace(text.charCodeAt(at))) at++;
    } else if (unit === 0x5b || unit === 0x28 || (isDigit(unit) && timeStart < 0)) {
      const end = readStamp(text, at, lineEnd);
      if (end < 0) {
        // A question's number on the order paper stands before the name: `1. Paul Arden (Port Vell):`.
        const name = opener === '' && timeStart < 0 ? afterNumber(text, at, lineEnd) : -1;
        if (name < 0) break;
        at = name;
        unit = text.charCodeAt(at);
        break;
      }
      timeStart = at;
      timeEnd = end;
      at = end;
      while (at < lineEnd && (isSpace(text.charCodeAt(at)) || text.charCodeAt(at) === 0x2d)) at++;
    } else if (isInvisible(unit)) {
      at++;
    } else {
      break;
    }
    if (at >= lineEnd) return null;
    unit = text.charCodeAt(at);
  }
  return { nameStart: at, opener, timeStart, timeEnd };
}

function isBullet(unit: number): boolean {
  return unit === 0x2d || unit === 0x2a || unit === 0x2022;
}

/** The shape of a label whose name is read; null where the colon turns out to be none of a label. */
function withMark(text: string, start: number, lineEnd: number, opening: Opening, name: ColonName): LabelShape | null {
  const { nameStart, opener } = opening;
  const { colon, closer, upper, lower } = name;
  let { nameEnd, timeStart, timeEnd } = name;
  let markStart = colon;
  let mark = ':';
  if (
    upper > lower &&
    text.charCodeAt(nameEnd - 1) === 0x2e &&
    nameEnd === colon &&
    isUpper(text.charCodeAt(nameEnd - 3))
  ) {
    // `HON. C. J. WEBER.:` – the full stop of a full-stop-and-hyphen mark whose hyphen was misread.
    nameEnd--;
    markStart = nameEnd;
    mark = '.:';
  }
  const markEnd = behindColons(text, colon + 1);
  if (markEnd > colon + 1) mark = '::';
  const ownEnd = colon >= lineEnd ? endOfLine(text, colon) : lineEnd;
  // `**One thing: why?**` is a question in bold rather than somebody's name.
  const isEmphasised = opener !== '' && closer === '' && text.startsWith(opener, ownEnd - opener.length);
  if (isEmphasised && name.lowerWords > 0) return null;
  let end = markEnd;
  while (end < ownEnd && (text.charCodeAt(end) === 0x2a || text.charCodeAt(end) === 0x5f) && opener !== '') end++;
  if (end === markEnd && opener === '' && isOtherColon(text, colon, end, name.digits)) return null;
  let after = end;
  while (after < ownEnd && isSpace(text.charCodeAt(after))) after++;
  if (timeStart < 0) {
    const endOfTime = readTime(text, after, ownEnd);
    if (endOfTime > 0 && !isSaidTime(text, after, endOfTime)) {
      timeStart = after;
      timeEnd = endOfTime;
      end = endOfTime;
      after = endOfTime;
      while (after < ownEnd && (isSpace(text.charCodeAt(after)) || text.charCodeAt(after) === 0x2a)) after++;
    }
  }
  return {
    start,
    nameStart,
    nameEnd,
    noteStart: name.noteStart,
    noteEnd: name.noteEnd,
    markStart,
    markEnd,
    timeStart,
    timeEnd,
    end,
    textStart: after,
    opener,
    mark,
    spaceBeforeMark: isSpace(text.charCodeAt(markStart - 1)),
    hasInvisible: name.hasInvisible,
    casing: casingOf(text, Math.max(nameStart, capitalBehindParticles(text, nameStart)), nameEnd, upper, lower),
    words: name.words,
    lowerWords: name.lowerWords,
    commas: name.commas,
    digits: name.digits,
    ownLine: after >= ownEnd,
    lineCount: name.lineCount,
  };
}

/** Colons are doubled, with or without a space between them. */
function behindColons(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 0x3a || (text.charCodeAt(at) === 0x20 && text.charCodeAt(at + 1) === 0x3a)) {
    at += text.charCodeAt(at) === 0x3a ? 1 : 2;
  }
  return at;
}

/** The colon is that of a telephone number, a clock, a ratio or an address: `Phone: +1 555 010 4477`, `9:30`, `http://`. */
function isOtherColon(text: string, colon: number, end: number, digits: number): boolean {
  const next = text.charCodeAt(end);
  if (isSpace(next) && text.charCodeAt(end + 1) === 0x2b && /^\+\d[\d ().-]{6}/.test(text.slice(end + 1, end + 9)))
    return true;
  if (isDigit(next) && digits > 0 && isDigit(text.charCodeAt(colon - 1))) return true;
  return next === 0x2f;
}

/** So many units at most has a name in small letters. */
export const LONGEST_SMALL = 20;

/** True when the line begins with one word in small letters and a colon: `anna: hello`, `spk_0: hello`, `hafenpost.de: Hallo`. */
export function isSmallName(text: string, from: number, lineEnd: number): boolean {
  const limit = Math.min(lineEnd, from + LONGEST_SMALL);
  let at = from;
  while (at < limit && isSmallUnit(text, at)) at++;
  return text.charCodeAt(at) === 0x3a && isLower(text.charCodeAt(from)) && isSpace(text.charCodeAt(at + 1));
}

/** A small letter, a figure, `_`, or a full stop or a hyphen between two letters. */
function isSmallUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const isJoint =
    (unit === 0x2e || unit === 0x2d) && isLower(text.charCodeAt(at - 1)) && isLower(text.charCodeAt(at + 1));
  return isJoint || isLower(unit) || isDigit(unit) || unit === 0x5f;
}

/**
 * True when a letter and a full stop or a wide gap are the whole label and the colon is one of what is said: `Q. So you would say:
 * it is so?` A name after an initial has no word in small letters: `A. Weber:`.
 */
function speaksAfterLetter(text: string, from: number, colon: number): boolean {
  const at = text.charCodeAt(from) === 0x2e ? from + 1 : from;
  const gap = text.charCodeAt(at);
  if (!isSpace(gap)) return false;
  if (isSpace(text.charCodeAt(at + 1)) || gap === 0x09 || gap === 0xa0) return at > from || text[from - 1] === 'Q';
  if (at === from) return false;
  return text
    .slice(at + 1, colon)
    .split(' ')
    .some((word) => isLower(word.charCodeAt(0)) && !particles.has(word));
}

function endOfLine(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  const back = text.indexOf('\r', from);
  if (feed < 0) return back < 0 ? text.length : back;
  return back < 0 || feed < back ? feed : back;
}
