import { languages } from '../languages/index.ts';
import { isInvisible, isSpace } from '../text/characters.ts';
import { isDigit, isLower, isUpper } from './letters.ts';

/** How the letters of a name are set. `initials`: two to four capitals without a vowel pattern to tell, such as `PM` or `GZ`. */
export type Casing = 'title' | 'capitals' | 'initials' | 'lower';

/**
 * What could be a speaker label at the beginning of a line, described by its form alone. Whether it is one is decided
 * later, from the whole document. All numbers are offsets into the text; −1 stands for "there is none".
 */
export interface LabelShape {
  /** First unit that belongs to the label, markup included. */
  readonly start: number;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly noteStart: number;
  readonly noteEnd: number;
  readonly markStart: number;
  readonly markEnd: number;
  readonly timeStart: number;
  readonly timeEnd: number;
  /** After the mark, the closing markup and the time mark. */
  readonly end: number;
  /** First unit of the text that follows; the end of the line when nothing follows. */
  readonly textStart: number;
  /** Markup or sign before the name: `**`, `_`, `>>`, or empty. */
  readonly opener: string;
  /** The mark itself: `:`, `::`, `.`, `.-`, or empty when a wide gap or a time mark does its work. */
  readonly mark: string;
  readonly spaceBeforeMark: boolean;
  readonly hasInvisible: boolean;
  readonly casing: Casing;
  readonly words: number;
  /** Words that start with a small letter and are not particles; a name has none, an office has few. */
  readonly lowerWords: number;
  readonly commas: number;
  readonly digits: number;
  /** Nothing but the label stands on its line. */
  readonly ownLine: boolean;
  /** Number of lines the label runs over. */
  readonly lineCount: number;
}

/** How far from its beginning a title-case label may run; the longest real one, an office with a name, has 151 units. */
const LONGEST = 180;
/** Labels in capitals are wrapped over lines in some houses and run to about 220 units. */
const LONGEST_CAPITALS = 260;

const particles = new Set(languages.flatMap((language) => language.particles));

/** Letters that stand for who asks and who answers in some language, as units. */
export const partLetters: ReadonlySet<number> = new Set(
  languages.flatMap(({ letters }) => letters.flat().map((letter) => letter.toUpperCase().charCodeAt(0))),
);

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
  if (timeEnd > colon) {
    // The colon belongs to the time mark; the label's own comes later, if at all.
    colon = text.indexOf(':', timeEnd);
    if (colon < 0 || colon >= limit) return null;
  }
  if (!isUpper(unit) && !(opener === '' && isSmallName(text, at, lineEnd))) return null;
  const wrapped = colon >= lineEnd;
  if (colon - at > (wrapped ? LONGEST_CAPITALS : LONGEST)) return null;
  if (partLetters.has(unit) && speaksAfterLetter(text, at + 1, colon)) return null;
  return readName(text, from, at, lineEnd, colon, opener, timeStart, timeEnd);
}

function readName(
  text: string,
  start: number,
  nameStart: number,
  lineEnd: number,
  colon: number,
  opener: string,
  leadingTimeStart: number,
  leadingTimeEnd: number,
): LabelShape | null {
  let words = 0;
  let lowerWords = 0;
  let commas = 0;
  let digits = 0;
  let upper = 0;
  let lower = 0;
  let nameEnd = nameStart;
  let noteStart = -1;
  let noteEnd = -1;
  let timeStart = leadingTimeStart;
  let timeEnd = leadingTimeEnd;
  let hasInvisible = false;
  let lineCount = 1;
  let gap = -1;
  let wordStart = -1;
  let wordLower = false;
  let closer = '';
  let at = nameStart;
  for (; at <= colon; at++) {
    const unit = text.charCodeAt(at);
    const up = isUpper(unit);
    const low = !up && isLower(unit);
    if (up || low) {
      if (wordStart < 0) {
        wordStart = at;
        wordLower = low;
        words++;
        if (noteStart >= 0 && noteEnd >= 0) {
          // Text after a closed bracket: the bracket was part of the name after all (`Ernst-Reinhard Beck (Reutlingen) (CDU/CSU)`).
          noteStart = -1;
          noteEnd = -1;
        }
      }
      // The markup of the name is closed and words go on: `**VOICE** La pregunta es: …` has lost its own colon.
      if (low && wordLower && opener !== '' && closer.length >= opener.length) return null;
      if (up) upper++;
      else lower++;
      nameEnd = at + 1;
      continue;
    }
    if (wordStart >= 0) {
      if (unit === 0x2d || unit === 0x2019 || unit === 0x27 || unit === 0x2010 || unit === 0x2011 || unit === 0x5f) {
        nameEnd = at + 1;
        continue;
      }
      if (isInvisible(unit)) {
        hasInvisible = true;
        continue;
      }
      if (isDigit(unit)) {
        digits++;
        nameEnd = at + 1;
        continue;
      }
      if (wordLower && !particles.has(text.slice(wordStart, at).toLowerCase())) {
        lowerWords++;
        if (lowerWords > 4) return null;
      }
      // A sentence ends here: a small letter, a full stop, a space. An abbreviation is short or starts with a capital.
      if (unit === 0x2e && lower > 0 && !endsAbbreviation(text, wordStart, at) && isSpace(text.charCodeAt(at + 1)))
        return null;
      wordStart = -1;
    }
    if (unit === 0x3a) break;
    if (isSpace(unit)) {
      if (gap < 0 && isSpace(text.charCodeAt(at + 1)) && isSpace(text.charCodeAt(at + 2)) && words > 0) gap = at;
      continue;
    }
    if (isDigit(unit)) {
      digits++;
      nameEnd = at + 1;
      continue;
    }
    if (isInvisible(unit)) {
      hasInvisible = true;
      continue;
    }
    switch (unit) {
      case 0x28: // (
      case 0x5b: {
        // [
        const close = text.indexOf(unit === 0x28 ? ')' : ']', at);
        if (close < 0 || close >= lineEnd || close > at + 120) return null;
        if (close > colon) {
          // The first colon lies inside the bracket; the label's own follows the bracket.
          const next = text.indexOf(':', close);
          if (next < 0 || next >= lineEnd || next > close + 12) return null;
          colon = next;
        }
        if (isPluralEnding(text, at, close)) nameEnd = close + 1;
        else if (timeStart < 0 && readTime(text, at, lineEnd) === close + 1) {
          // The time stands where a note does: `Anna Weber (00:12):`.
          timeStart = at;
          timeEnd = close + 1;
        } else {
          noteStart = at;
          noteEnd = close + 1;
        }
        at = close;
        break;
      }
      case 0x2c: // ,
        commas++;
        if (commas > 4) return null;
        nameEnd = at;
        break;
      case 0x2e: // .
        // `HON. A. WEBER.- Madam:` is a label with another mark, and its colon is no part of it.
        if (
          text.charCodeAt(at + 1) === 0x2d ||
          (upper > lower && text.charCodeAt(at + 1) === 0x20 && text.charCodeAt(at + 2) === 0x2d)
        )
          return null;
        // Leader dots lead from one thing to another.
        if (text.charCodeAt(at + 1) === 0x2e && text.charCodeAt(at + 2) === 0x2e) return null;
        nameEnd = at + 1;
        break;
      case 0x2a: // *
      case 0x5f: // _
        closer += text[at];
        break;
      case 0x0a:
      case 0x0d:
        if (unit === 0x0a || text.charCodeAt(at + 1) !== 0x0a) lineCount++;
        // Only labels in capitals are wrapped; a title-case line that goes on below is prose.
        if (lineCount > 3 || lower > upper / 4 || /\p{L}{5}\.$/u.test(text.slice(nameStart, nameEnd))) return null;
        // A label is not wrapped over a blank line.
        if (startsBlankLine(text, at + (unit === 0x0d && text.charCodeAt(at + 1) === 0x0a ? 2 : 1))) return null;
        break;
      case 0x26: // &
      case 0x2f: // /
      case 0x23: // #
      case 0x2d: // -
      case 0x27:
      case 0x2019:
      case 0x2013:
      case 0xab:
      case 0xbb:
      case 0x201c:
      case 0x201d:
      case 0x22:
      case 0x5c:
      case 0x7e:
      case 0x60:
      case 0x2116: // №
        nameEnd = at + 1;
        break;
      default:
        return null;
    }
  }
  if (words === 0) return null;
  if (commas > 0 && text.charCodeAt(nameEnd) === 0x2c) nameEnd = trimEnd(text, nameStart, nameEnd);
  // A hover card of the page leaks into the label: `Oleg Belozerov      Belozerov Oleg General Director :`.
  if (gap > 0 && gap < nameEnd) {
    // A letter and a wide gap are a label already, and the colon is one of what is said: `Q    A follow-up: is it so?`
    if (gap - nameStart === 1) return null;
    nameEnd = gap;
  }
  let markStart = colon;
  let markEnd = colon + 1;
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
  while (
    text.charCodeAt(markEnd) === 0x3a ||
    (text.charCodeAt(markEnd) === 0x20 && text.charCodeAt(markEnd + 1) === 0x3a)
  ) {
    markEnd += text.charCodeAt(markEnd) === 0x3a ? 1 : 2;
    mark = '::';
  }
  const wrapped = colon >= lineEnd;
  const ownEnd = wrapped ? endOfLine(text, colon) : lineEnd;
  // `**One thing: why?**` is a question in bold rather than somebody's name.
  const isEmphasised = opener !== '' && closer === '' && text.startsWith(opener, ownEnd - opener.length);
  if (isEmphasised && lowerWords > 0) return null;
  let end = markEnd;
  while (end < ownEnd && (text.charCodeAt(end) === 0x2a || text.charCodeAt(end) === 0x5f) && opener !== '') end++;
  const next = text.charCodeAt(end);
  if (end === markEnd && opener === '') {
    // `Phone: +1 555 010 4477`
    if (isSpace(next) && text.charCodeAt(end + 1) === 0x2b && /^\+\d[\d ().-]{6}/.test(text.slice(end + 1, end + 9)))
      return null;
    // `9:30`, `12:15`, `http://`: the colon of a clock, a ratio or an address.
    if (isDigit(next) && digits > 0 && isDigit(text.charCodeAt(colon - 1))) return null;
    if (next === 0x2f) return null;
  }
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
  const beforeMark = text.charCodeAt(markStart - 1);
  return {
    start,
    nameStart,
    nameEnd,
    noteStart,
    noteEnd,
    markStart,
    markEnd,
    timeStart,
    timeEnd,
    end,
    textStart: after,
    opener,
    mark,
    spaceBeforeMark: isSpace(beforeMark) || (closer !== '' && isSpace(text.charCodeAt(markStart - 1))),
    hasInvisible,
    casing: casingOf(text, nameStart, nameEnd, upper, lower),
    words,
    lowerWords,
    commas,
    digits,
    ownLine: after >= ownEnd,
    lineCount,
  };
}

/**
 * Reads a time mark at `at`: `00:15:28`, `[00:03]`, `(1:02:03)`, `00:33:12.23`.
 * @returns the offset after it, or −1 when there is none
 */
export function readTime(text: string, at: number, limit: number): number {
  const open = text.charCodeAt(at);
  const bracketed = open === 0x5b || open === 0x28;
  let here = bracketed ? at + 1 : at;
  let parts = 0;
  for (;;) {
    const from = here;
    while (here < limit && isDigit(text.charCodeAt(here))) here++;
    const length = here - from;
    if (length === 0 || length > 3 || (parts > 0 && length !== 2)) return -1;
    parts++;
    if (text.charCodeAt(here) === 0x3a && parts < 3) {
      here++;
      continue;
    }
    break;
  }
  if (parts < 2) return -1;
  if (text.charCodeAt(here) === 0x2e || text.charCodeAt(here) === 0x2c) {
    let fraction = here + 1;
    while (fraction < limit && isDigit(text.charCodeAt(fraction))) fraction++;
    if (fraction > here + 1) here = fraction;
  }
  if (bracketed) {
    const close = text.charCodeAt(here);
    if (close !== 0x5d && close !== 0x29) return -1;
    return here + 1;
  }
  const next = here < limit ? text.charCodeAt(here) : 0x20;
  return isSpace(next) || next === 0x2a || next === 0x5f || next === 0x2c ? here : -1;
}

/** `23:10 in the evening`: a time of day with which a sentence begins that goes on. */
function isSaidTime(text: string, at: number, end: number): boolean {
  return end - at < 6 && isDigit(text.charCodeAt(at)) && isLower(text.charCodeAt(end + 1));
}

/** How the letters of a name are set, from how many of its letters are capitals. */
export function casingOf(text: string, nameStart: number, nameEnd: number, upper: number, lower: number): Casing {
  if (lower === 0 || upper > 6 * lower) {
    const length = nameEnd - nameStart;
    return length <= 4 && upper >= 2 && upper === length ? 'initials' : 'capitals';
  }
  return isUpper(text.charCodeAt(nameStart)) ? 'title' : 'lower';
}

/** `[12/03/2024, 10:03:11]`, `2024-03-12 10:03 -`: the day and the time of a message, as messengers save it. */
const stamp =
  /^(?:\[\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?(?:[ \u202f][AP]M)?\]|\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?(?:[ \u202f][AP]M)?(?= - ))/iu;

/** `00.10  WEBER:`: where the counter of a tape stands before a name. */
const counter = /^\d{1,3}\.\d\d(?=\s{1,8}\p{Lu})/u;

/** As {@link readTime}, and with the day before the time as well; or the counter of a tape. */
function readStamp(text: string, at: number, limit: number): number {
  let end = readTime(text, at, limit);
  if (end < 0 && isDigit(text.charCodeAt(at)))
    end = at + (counter.exec(text.slice(at, at + 16))?.[0].length ?? -1 - at);
  if (end >= 0 || !isDigit(text.charCodeAt(isDigit(text.charCodeAt(at)) ? at : at + 1))) return end;
  const found = stamp.exec(text.slice(at, Math.min(limit, at + 40)));
  return found === null ? -1 : at + found[0].length;
}

/** True for what opens a label in a list, as {@link LabelShape.opener} has it. */
export function isItemSign(opener: string): boolean {
  return opener.length === 2 && opener.charCodeAt(1) === 0x20;
}

function isBullet(unit: number): boolean {
  return unit === 0x2d || unit === 0x2a || unit === 0x2022;
}

/** Where the name behind a question's number begins: `Q12  Chair:`; −1 where the number stands alone. */
function afterQuestionNumber(text: string, from: number, limit: number): number {
  let at = from + 1;
  while (at < from + 5 && isDigit(text.charCodeAt(at))) at++;
  if (text.charCodeAt(at) === 0x2e) at++;
  const gap = at;
  while (at < limit && isSpace(text.charCodeAt(at))) at++;
  // `Q1. [100123] Anna Weber`: the number on the order paper.
  if (text.charCodeAt(at) === 0x5b && isDigit(text.charCodeAt(at + 1))) {
    at = text.indexOf(']', at) + 1;
    while (at < limit && isSpace(text.charCodeAt(at))) at++;
  }
  return at > gap && at < limit && isUpper(text.charCodeAt(at)) ? at : -1;
}

/** So many units at most has a name in small letters. */
export const LONGEST_SMALL = 20;

/** True when the line begins with one word in small letters and a colon: `anna: hello`, `spk_0: hello`. */
export function isSmallName(text: string, from: number, lineEnd: number): boolean {
  const limit = Math.min(lineEnd, from + LONGEST_SMALL);
  let at = from;
  while (at < limit && (isLower(text.charCodeAt(at)) || isDigit(text.charCodeAt(at)) || text.charCodeAt(at) === 0x5f))
    at++;
  return text.charCodeAt(at) === 0x3a && isLower(text.charCodeAt(from)) && isSpace(text.charCodeAt(at + 1));
}

/** `[12]   Anna Weber:` */
function afterParagraphNumber(text: string, from: number, limit: number): number {
  let at = from + 1;
  while (at < from + 6 && isDigit(text.charCodeAt(at))) at++;
  if (at === from + 1 || text.charCodeAt(at) !== 0x5d || !isSpace(text.charCodeAt(at + 1))) return -1;
  at++;
  while (at < limit && isSpace(text.charCodeAt(at))) at++;
  return at < limit && isUpper(text.charCodeAt(at)) ? at : -1;
}

/** The offset behind a number with its full stop and space, or in square brackets as that of a paragraph; −1 when there is none. */
function afterNumber(text: string, from: number, limit: number): number {
  if (text.charCodeAt(from) === 0x5b) return afterParagraphNumber(text, from, limit);
  let at = from;
  while (at < from + 3 && isDigit(text.charCodeAt(at))) at++;
  if (at === from || text.charCodeAt(at) !== 0x2e || !isSpace(text.charCodeAt(at + 1))) return -1;
  at++;
  while (at < limit && isSpace(text.charCodeAt(at))) at++;
  return at < limit ? at : -1;
}

/** `Intervenant(s)`, `INTERLOCUTOR(A)`: the bracket belongs to the word before it. */
function isPluralEnding(text: string, open: number, close: number): boolean {
  return close - open <= 3 && !isSpace(text.charCodeAt(open - 1)) && isLower(text.charCodeAt(open + 1));
}

function endsAbbreviation(text: string, wordStart: number, wordEnd: number): boolean {
  const length = wordEnd - wordStart;
  return length <= 2 || (length <= 5 && isUpper(text.charCodeAt(wordStart)));
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

function startsBlankLine(text: string, from: number): boolean {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at++;
  const unit = text.charCodeAt(at);
  return at >= text.length || unit === 0x0a || unit === 0x0d;
}

function trimEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

function endOfLine(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  const back = text.indexOf('\r', from);
  if (feed < 0) return back < 0 ? text.length : back;
  return back < 0 || feed < back ? feed : back;
}
