/** Labels that a lost line break has left inside a paragraph. */
import { isDigit, isLower, isUpper } from '../conventions/letters.ts';
import { languages } from '../languages/index.ts';
import { alternatives } from '../languages/phrases.ts';
import { hasInvisible, isInvisible, isSpace, plain } from '../text/characters.ts';
import { isMarkup, skipMarkup } from './damagedLabels.ts';
import type { Decision } from './decision.ts';
import { markOf, skipSpaces } from './foundLabel.ts';
import type { FoundLabel, LooseNames } from './foundLabel.ts';
import type { Group } from './group.ts';
import { keyOf, partsWords } from './labelKey.ts';
import { toForm, type LabelForm } from './labelForm.ts';
import type { Section } from './section.ts';
import { labelWord, letterWord } from './vocabulary.ts';

/**
 * Finds labels in the middle of a paragraph: a name that the document uses as a label, with its colon, where a sentence has
 * just ended. In a document whose line breaks are lost the names are those that come again.
 */
export function readInline(section: Section, decision: Decision, loose: LooseNames | null, found: FoundLabel[]): void {
  const { text } = section;
  const sound = found.length;
  let line = 0;
  let next = 0;
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    while (next < sound && markOf(found[next] as FoundLabel) < colon) next++;
    if (next < sound && markOf(found[next] as FoundLabel) === colon) continue;
    const previous = text.charCodeAt(colon - 1);
    if (
      !(isUpper(previous) || isLower(previous) || previous === 0x29 || isSpace(previous) || isDigit(previous)) &&
      !(isMarkup(previous) || previous === 0x2e)
    )
      continue;
    while (line + 1 < section.lineCount && (section.lines[line * 3 + 3] as number) <= colon) line++;
    const from = section.lines[line * 3 + 1] as number;
    const to = section.lines[line * 3 + 2] as number;
    const place =
      readKnownBackwards(text, from, colon, decision.byLastWord) ??
      (loose === null ? null : readLooseBackwards(text, from, colon));
    if (place === null || place.start === from) continue;
    const form = toInlineForm(text, place, colon, to);
    if (place.group === null && loose?.has(form.key) !== true) continue;
    const model = place.group?.first;
    found.push({
      form: { ...form, key: place.group?.key ?? form.key },
      line,
      start: place.start,
      textStart: place.start + form.shape.textStart,
      ownLine: form.shape.ownLine,
      convention:
        model === undefined ? 'name-colon' : model.ownLine ? model.form.conventionAlone : model.form.convention,
      defect: 'inside-paragraph',
    });
  }
}

/** So many labels must one line hold before it is taken for one that has lost its breaks. */
const ENOUGH_IN_LINE = 4;

/**
 * Names before colons in the middle of long lines: what comes twice, or is a label word, or is an initial with a surname.
 * @param areLost whether the whole document has lost its breaks; otherwise one line must hold several turns of two speakers
 */
export function readLooseNames(sections: readonly Section[], areLost: boolean): LooseNames {
  const counts = new Map<string, number>();
  const sure = new Set<string>();
  let isHeld = areLost;
  for (const { text, lineCount, lines } of sections) {
    const inLine = new Set<string>();
    let labels = 0;
    let line = 0;
    for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
      while (line + 1 < lineCount && (lines[line * 3 + 3] as number) <= colon) {
        line++;
        inLine.clear();
        labels = 0;
      }
      const place = readLooseBackwards(text, lines[line * 3 + 1] as number, colon);
      if (place === null) continue;
      const { key, word } = toInlineForm(text, place, colon, lines[line * 3 + 2] as number);
      if (word === 'field') continue;
      inLine.add(key);
      labels++;
      // Somebody speaks again in this line.
      if (labels >= ENOUGH_IN_LINE && inLine.size > 1 && inLine.size < labels) isHeld = true;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (word !== null || /^\p{L}\.\s?\p{L}+$/u.test(key)) sure.add(key);
    }
  }
  for (const [key, count] of counts) if (count >= 2) sure.add(key);
  return isHeld ? sure : new Set();
}

interface InlinePlace {
  /** The first unit that belongs to the label, markup and what stands before the name included. */
  readonly start: number;
  /** The markup or sign before the name; what else stands there is a number or a time. */
  readonly opener: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly noteStart: number;
  readonly noteEnd: number;
  readonly group: Group | null;
}

function toInlineForm(text: string, place: InlinePlace, colon: number, to: number): LabelForm {
  const { opener } = place;
  const end = opener === '' ? colon + 1 : skipMarkup(text, colon + 1, to);
  const textStart = skipSpaces(text, end, to);
  return toForm(text, {
    start: place.start,
    nameStart: place.nameStart,
    nameEnd: place.nameEnd,
    noteStart: place.noteStart,
    noteEnd: place.noteEnd,
    markStart: colon,
    markEnd: colon + 1,
    timeStart: -1,
    timeEnd: -1,
    end,
    textStart,
    opener,
    mark: ':',
    spaceBeforeMark: isSpace(text.charCodeAt(colon - 1)),
    hasInvisible: hasInvisible(text.slice(place.nameStart, place.nameEnd)),
    casing: 'title',
    words: 2,
    lowerWords: 0,
    commas: 0,
    digits: 0,
    ownLine: textStart >= to,
    lineCount: 1,
  });
}

/** The end of the name before a colon, and the note between the two. */
function nameBefore(
  text: string,
  from: number,
  colon: number,
): { end: number; noteStart: number; noteEnd: number } | null {
  let end = colon;
  while (end > from && (isSpace(text.charCodeAt(end - 1)) || isMarkup(text.charCodeAt(end - 1)))) end--;
  if (text.charCodeAt(end - 1) !== 0x29) return { end, noteStart: -1, noteEnd: -1 };
  const noteEnd = end;
  const noteStart = text.lastIndexOf('(', end);
  if (noteStart <= from || end - noteStart > 80) return null;
  end = noteStart;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  return { end, noteStart, noteEnd };
}

/** Reads backwards from a colon: a known label's name with a sentence end before it. */
function readKnownBackwards(
  text: string,
  from: number,
  colon: number,
  names: ReadonlyMap<string, readonly Group[]>,
): InlinePlace | null {
  const before = nameBefore(text, from, colon);
  if (before === null) return null;
  const { end, noteStart, noteEnd } = before;
  let wordStart = end;
  while (wordStart > from && end - wordStart < 40 && isNameUnit(text.charCodeAt(wordStart - 1))) wordStart--;
  const last = keyOf(plain(text.slice(wordStart, end)));
  // A label glued to the full stop before it: `relationship.JOURNALIST:`.
  for (const word of last.includes('.') ? [last, last.slice(last.lastIndexOf('.') + 1)] : [last]) {
    for (const group of names.get(word) ?? []) {
      const nameStart = matchBackwards(text, from, end, group.key);
      if (nameStart <= from) continue;
      const { start, opener } = readOpener(text, from, nameStart);
      if (opener !== group.first.form.shape.opener.trim()) continue;
      if (start > from && opensAfterSentence(text, from, start, nameStart, group))
        return { start, opener, nameStart, nameEnd: end, noteStart, noteEnd, group };
    }
  }
  return null;
}

/** Markup or a chevron, and before or behind it the number of a paragraph or a time: `**`, `[12]   `, `00.31  `, `**[00:31] `. */
const beforeName =
  /(\*{1,3}|_{1,3})?(?:(?:\[[\d:.,s\s–-]{1,30}\]|\(\d[\d:.]{2,12}\)|(?<!\d)\d{1,2}[.:]\d{2}(?:[.:]\d{2})?)[ \t\u00a0]{1,14})?(\*{1,3}|_{1,3}|>{2,3})? ?$/;

/** What stands right before a name, and where that begins. */
function readOpener(text: string, from: number, nameStart: number): { start: number; opener: string } {
  const window = text.slice(Math.max(from, nameStart - LONGEST_OPENER), nameStart);
  const match = beforeName.exec(window);
  const whole = match?.[0].trimStart() ?? '';
  return { start: nameStart - whole.length, opener: match?.[2] ?? match?.[1] ?? '' };
}

const LONGEST_OPENER = 60;

/** Reads backwards from a colon in a long line: an initial and a surname, or a name or label word after a sentence. */
function readLooseBackwards(text: string, from: number, colon: number): InlinePlace | null {
  const before = nameBefore(text, from, colon);
  if (before === null) return null;
  const { end, noteStart, noteEnd } = before;
  const window = text.slice(Math.max(from, end - LONGEST_CARD), end);
  const initial = /(?:^|[\s.?!…»)])(\p{Lu}\.\s?\p{Lu}[\p{L}-]+)(?:\s+\p{Lu}[\p{L}-]+(?:\s[^.?!:]{0,200})?)?$/u.exec(
    window,
  );
  if (initial?.[1] !== undefined) {
    const start = end - window.length + initial.index + initial[0].indexOf(initial[1]);
    return {
      start,
      opener: '',
      nameStart: start,
      nameEnd: start + initial[1].length,
      noteStart,
      noteEnd,
      group: null,
    };
  }
  const name = /[.?!…»)]\s+(\p{Lu}(?:[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)?)$/u.exec(window)?.[1];
  if (name === undefined) return null;
  const word = name.length === 1 ? letterWord(name.toLowerCase()) : labelWord(name.toLowerCase());
  if (word === null && !name.includes(' ')) return null;
  const start = end - name.length;
  return { start, opener: '', nameStart: start, nameEnd: end, noteStart, noteEnd, group: null };
}

/** So far back a name may stand when the page's card of the person, with all offices, has leaked in behind it. */
const LONGEST_CARD = 260;

function isNameUnit(unit: number): boolean {
  return (
    isUpper(unit) ||
    isLower(unit) ||
    unit === 0x2e ||
    unit === 0x27 ||
    unit === 0x2019 ||
    unit === 0x2d ||
    isDigit(unit) ||
    isInvisible(unit)
  );
}

function matchBackwards(text: string, from: number, end: number, key: string): number {
  let at = end;
  for (let index = key.length - 1; index >= 0; index--) {
    while (at > from && isInvisible(text.charCodeAt(at - 1))) at--;
    if (at <= from) return -1;
    if (key.charCodeAt(index) === 0x20) {
      if (!partsWords(text.charCodeAt(at - 1))) return -1;
      while (at > from && partsWords(text.charCodeAt(at - 1))) at--;
      continue;
    }
    if (text.charAt(at - 1).toLowerCase() !== key.charAt(index)) return -1;
    at--;
  }
  return at;
}

/** Names in small letters that stand so often are labels in the middle of a paragraph, too. */
const SURE_SMALL = 3;

/** A label inside a paragraph follows the end of a sentence, with a space or glued to it, and starts with a capital. */
function opensAfterSentence(text: string, from: number, start: number, nameStart: number, group: Group): boolean {
  // Names in small letters begin no sentence: `host: Welcome.`
  const isSmall = isLower(group.name.charCodeAt(0)) && group.fresh >= SURE_SMALL;
  if (!(isSmall ? text.startsWith(group.name, nameStart) : isUpper(text.charCodeAt(nameStart)))) return false;
  const second = text.charCodeAt(nameStart + 1);
  if (group.first.form.shape.casing === 'capitals' && !isUpper(second) && second !== 0x2e) return false;
  let at = start;
  while (at > from && isSpace(text.charCodeAt(at - 1))) at--;
  if (at === from) return false;
  const unit = text.charCodeAt(at - 1);
  // Somebody is cut short: `The surge -- FERRIS: Nine feet.`
  if (/[-–—]/u.test(String.fromCharCode(unit))) return at < start && group.first.form.shape.casing === 'capitals';
  if (!/[.?!…”")»\]]/u.test(String.fromCharCode(unit))) return false;
  return at < start || unit !== 0x2e || group.key.length > 3;
}

const addresses = languages.flatMap(({ honorifics }) => honorifics.filter((word) => /^\p{L}{2,}$/u.test(word)));
const chairs = languages.flatMap(({ moderatorLabels }) => moderatorLabels);
const addressedName = new RegExp(
  `(?:^|[^\\p{L}])((?:${alternatives(addresses).toUpperCase()})(?!\\p{L})[\\p{Lu}.\\s’'-]{1,50}|` +
    `${alternatives(chairs).toUpperCase()})$`,
  'u',
);
/** `.-`, `.–` */
const fullStopHyphen = /\.[-–—]/gu;

/** Labels with a full stop and a hyphen, all of which stand in the middle of paragraphs. */
export function hasHyphensInline(sections: readonly Section[]): boolean {
  return sections.some(({ text }) => {
    for (const { index } of text.matchAll(fullStopHyphen))
      if (addressedName.test(text.slice(Math.max(0, index - REACH), index))) return true;
    return false;
  });
}

/** So far back such a label may begin. */
const REACH = 60;

/** `… Thank you. HON. A. WEBER.- Madam Speaker, …`: labels with a full stop and a hyphen in the middle of a paragraph. */
export function readInlineHyphens(section: Section, found: FoundLabel[]): void {
  const { text } = section;
  const own = new Set(found.map(markOf));
  let line = 0;
  for (const { index: at } of text.matchAll(fullStopHyphen)) {
    if (own.has(at)) continue;
    while (line + 1 < section.lineCount && (section.lines[line * 3 + 3] as number) <= at) line++;
    const from = section.lines[line * 3 + 1] as number;
    const window = text.slice(Math.max(from, at - REACH), at);
    const name = addressedName.exec(window)?.[1];
    if (name === undefined || name.length === at - from) continue;
    const start = at - name.length;
    const to = section.lines[line * 3 + 2] as number;
    const textStart = skipSpaces(text, at + 2, to);
    const form = toForm(text, {
      ...toInlineForm(
        text,
        { start, opener: '', nameStart: start, nameEnd: at, noteStart: -1, noteEnd: -1, group: null },
        at,
        to,
      ).shape,
      start,
      nameStart: start,
      nameEnd: at,
      markStart: at,
      markEnd: at + 2,
      end: at + 2,
      textStart,
      mark: '.-',
      spaceBeforeMark: false,
      casing: 'capitals',
      ownLine: textStart >= to,
    });
    found.push({
      form,
      line,
      start,
      textStart,
      ownLine: textStart >= to,
      convention: 'full-stop-hyphen',
      defect: 'inside-paragraph',
    });
  }
}
