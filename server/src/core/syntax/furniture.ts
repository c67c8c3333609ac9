import { languages } from '../languages/index.ts';
import { alternatives } from '../languages/phrases.ts';
import { plain } from '../text/characters.ts';
import { isNavigation, isPageMark, isRecordingMark, ofPages, pageWord } from './pageMarks.ts';
import type { FurnitureKind } from './transcript.ts';

const wholeLines = new Set(languages.flatMap((language) => language.furnitureLines));
const prefixes = languages.flatMap((language) => language.furniturePrefixes);
const credits = languages.flatMap((language) => language.creditPrefixes);
const prefixStarts = new Set([...prefixes, ...credits].map((prefix) => prefix.slice(0, 3)));
const closings = new Set(languages.flatMap((language) => language.closingMarks));
const releases = new Set(languages.flatMap((language) => language.releaseMarks));

/**
 * How everything begins that a line is known by, as a whole or by its beginning: five letters, or three of the shortest.
 */
const knownStarts = new Set(
  [...wholeLines, ...prefixes, ...credits, ...closings, ...releases].map((line) =>
    line.slice(0, line.length > 5 ? 5 : 3),
  ),
);

/** The first two letters of these alone. */
const closingStarts = new Set([...closings].map((line) => line.slice(0, 2)));
const releaseStarts = new Set([...releases].map((line) => line.slice(0, 2)));

function beginsAsKnown(line: string): boolean {
  return knownStarts.has(line.slice(0, 5)) || knownStarts.has(line.slice(0, 3));
}

/** The longest whole line of furniture, brackets and a time of day allowed for. */
const longestWhole = Math.max(...[...wholeLines, ...closings, ...releases].map((line) => line.length)) + 24;

/** Longer lines are prose; the longest furniture line with a known beginning measured has 96 units. */
const LONGEST = 110;
const LONGEST_ADDRESS = 400;
/** A credit may be a sentence. */
const LONGEST_CREDIT = 420;

/** Words in three ways of writing: `عربي Español Русский 简体中文`, the languages that the site has. */
const writings = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Han}/u,
  /\p{Script=Greek}/u,
];
/** Nothing but bullets and strokes, which part the items of a menu. */
const emptyMenu = /^[•·|]\s*[•·|](?:\s*[•·|])*$/u;
/** `Published 15 Oct 2018`: the day alone, and what happened on it to the page. */
const publicationDay = new RegExp(
  // More words than one may stand above the day of the event: `For immediate release`.
  `^(?:${alternatives(languages.flatMap(({ dateWords }) => dateWords?.publicationPrefixes ?? []).filter(isOneWord))})` +
    ':? (?:\\d{1,2}\\.? \\p{L}{3,12}\\.?|\\p{L}{3,12}\\.? \\d{1,2}),? \\d{4}$',
  'u',
);
const languageBar = /^[\s•·|,/\u2022–-]*(?:[a-z]{2}-[A-Z]{2}\d*[\s•·|,/–-]*){2,}$/u;
/** `RU EN DE`, `[ AR  - DE  - EN  - PL ]` */
const languageCodes = /^(?:(?:(?:RU|EN|DE|FR|ES|AR|ZH|PT|IT)\b[\s•·|,/–-]*){3,}|\[(?:\s*\p{Lu}{2}\s*[-–|/,]?){3,}\])$/u;
const address = /^<?(?:https?:\/\/|www\.)\S+>?$/u;
/** A recording or a picture that a page takes in: `<audio src="/ferry.mp3" controls></audio>`. */
const element = /^(?:• )?<\p{Ll}+\s[^<>]*\bsrc=[^<>]*>(?:<\/\p{L}+>)?$/u;
/** Nothing but links in Markdown, and what stands between them; a link of a time mark belongs to what is said then. */
const links = /^(?:[-*•] )?(?:\[(?![\d(])[^\]]{1,80}\]\([^()\s]{1,300}\)[\s·|•,–-]*)+$/u;
const image = /^!\[[^\]]*\]?/u;
const pageNumber = new RegExp(`^(?:-\\s*)?${pageWord}?\\s*\\d{1,4}(?:\\s*${ofPages}\\s*\\d{1,4})?(?:\\s*-)?$`, 'iu');
/** A page's number with the word for it; without one it may be a number that is said. */
const pageAlone = new RegExp(`^${pageWord}\\s*\\d{1,4}$`, 'u');
const hourSign = alternatives(languages.flatMap(({ hourSigns }) => hourSigns ?? []));
const clock = `\\d{1,2}(?::|\\.|\\s)?\\d{2}\\s*(?:[ap]\\.?\\s?m\\.?|${hourSign})?\\s*(?:\\(?[a-z]{2,5}\\)?)?`;
const closingWithClock = new RegExp(
  `^[[(*-]*\\s*(?:${alternatives([...closings])})(?![\\p{L}\\p{N}])[\\s:.]*(?:${clock})?[\\])*.\\s-]*$`,
  'u',
);
const clockAlone = new RegExp(`^${clock}$`, 'iu');

/**
 * What residue a line is when it stands alone, or null when it is none.
 * @param content the line without indentation and trailing space
 */
export function furnitureOf(content: string): FurnitureKind | null {
  // One line is asked about several times in a row: whether it closes the record, whether it stands apart.
  if (content !== asked) {
    answer = readFurniture(content);
    asked = content;
  }
  return answer;
}

let asked = '';
let answer: FurnitureKind | null = null;

function readFurniture(content: string): FurnitureKind | null {
  const first = content.charCodeAt(0);
  const isLetter =
    (first >= 0x41 && first <= 0x5a) || (first >= 0x61 && first <= 0x7a) || (first >= 0xc0 && first < 0x2000);
  if (isLetter && content.length > longestWhole && !content.endsWith('.....')) {
    // A line that starts with a letter and is longer than any whole line of furniture can only be one by its beginning.
    if (content.length > LONGEST && isCopyright(content)) return 'page';
    if (content.length > LONGEST)
      return content.startsWith('www.')
        ? furnitureOfLine(content)
        : isPageMark(content) || isCredit(content)
          ? 'page'
          : null;
    if (content.includes(' | ') && isNavigation(content)) return 'web';
    if (/\d$/.test(content) && isPageMark(content)) return 'page';
    return prefixStarts.has(content.slice(0, 3).toLowerCase()) || /^(?:https?:|www\.|[a-z]{2}-[A-Z]{2})/u.test(content)
      ? furnitureOfLine(content)
      : null;
  }
  // Most lines are told by their first letters, and by having nothing else than words.
  return isLetter && isNothingButWords(content) && !mayBeFurniture(content)
    ? isRecordingMark(content)
      ? 'page'
      : null
    : furnitureOfLine(content);
}

/** True when all furniture that has no sign of the page’s layout and no figure must be looked for. */
function mayBeFurniture(content: string): boolean {
  const line = content.toLowerCase();
  return (
    beginsAsKnown(line) ||
    line.startsWith('www.') ||
    line.includes('javascript') ||
    mayBeCode(content) ||
    isMisreadRelease(line)
  );
}

/** 1 for each unit that words and their punctuation have: letters of Latin and Cyrillic, and what stands at or between words. */
const wordUnits = new Uint8Array(0x530);
for (let unit = 0; unit < wordUnits.length; unit++)
  if (/[\p{Script=Latin}\p{Script=Cyrillic} ,;:.?!'"-]/u.test(String.fromCharCode(unit))) wordUnits[unit] = 1;

/** True for words with single spaces, in one writing or two. */
function isNothingButWords(content: string): boolean {
  let previous = 0;
  for (let at = 0; at < content.length; at++) {
    const unit = content.charCodeAt(at);
    // Dashes, quotation marks, an ellipsis.
    if (!(unit < wordUnits.length ? wordUnits[unit] === 1 : (unit >= 0x2010 && unit <= 0x201f) || unit === 0x2026))
      return false;
    if (unit === previous && (unit === 0x20 || unit === 0x2e)) return false;
    previous = unit;
  }
  return true;
}

function furnitureOfLine(content: string): FurnitureKind | null {
  if (content.endsWith('.....')) return furnitureOf(content.replace(/[.\s]+$/u, ''));
  const first = content.charCodeAt(0);
  // A rule drawn with underscores is the foot of a letterhead; three asterisks divide the record and stay.
  if ((first === 0x5c || first === 0x5f) && /^(?:\\?_){5,}$/u.test(content)) return 'page';
  if (content.length > LONGEST) {
    if (first === 0x21 && image.test(content)) return 'caption';
    if (content.length <= LONGEST_ADDRESS && (address.test(content) || element.test(content))) return 'web';
    return languageBar.test(content) || isNavigation(content) || isBreadcrumb(content)
      ? 'web'
      : isCredit(content)
        ? 'page'
        : null;
  }
  const bare = undressed(plain(content).toLowerCase());
  const line = bare.startsWith('• ') ? bare.slice(2) : bare;
  if (line === '') return null;
  // Most lines are words and what stands between words: whatever needs a sign of a page's layout is not looked for in them.
  const hasSign = layoutSign.test(content);
  if (hasSign && /^(?:\|[|\s]*|<<+|[×✕✖☰])$/.test(content)) return 'web';
  if ((hasSign && isBreadcrumb(content)) || line.includes('javascript')) return 'web';
  if (isDressed(line) && (emptyMenu.test(content) || isInManyWritings(content))) return 'web';
  // Most lines begin with a word that no furniture begins with, and then there is nothing to look up.
  if (!isWordUnit(line.charCodeAt(0)) || beginsAsKnown(line)) {
    const kind = furnitureByWords(line);
    if (kind !== null) return kind;
  }
  if (isMisreadRelease(line)) return 'page';
  if (line.length <= 48 && line.length >= 16 && endsInDigit(line) && publicationDay.test(line)) return 'web';
  if (mayBeCode(content) && (languageBar.test(content) || languageCodes.test(content))) return 'web';
  if (address.test(content) || isCopyright(content) || (hasSign && element.test(content))) return 'web';
  if (first === 0x21 && image.test(content)) return 'caption';
  if ((content.includes('](') && links.test(content)) || areWholeLines(content)) return 'web';
  if ((hasSign || content.includes('  ')) && isNavigation(content)) return 'web';
  if ((endsInDigit(line) && pageAlone.test(line)) || isPageMark(content) || isRecordingMark(content)) return 'page';
  return null;
}

/** A sign that parts or marks the items of a page's menus, its buttons or its code. */
const layoutSign = /[|<>›»→\\•·/×✕✖☰]/u;

/** `Home > News and Press Room > Press Conferences > …`, `Home \\ Speeches \\`: where on the site the page stands. */
function isBreadcrumb(content: string): boolean {
  return (
    /^\p{Lu}[^>.?!]{1,60}(?: (?:>|›|»|→) \p{Lu}[^>.?!]{1,60}){2}/u.test(content) ||
    /^(?:\p{Lu}[^\\.?!]{1,60} \\ ?){2,}(?:\p{Lu}[^\\.?!]{1,60})?$/u.test(content)
  );
}

function endsInDigit(line: string): boolean {
  const last = line.charCodeAt(line.length - 1);
  return last >= 0x30 && last <= 0x39;
}

function isOneWord(words: string): boolean {
  return /^\p{L}+$/u.test(words);
}

function isInManyWritings(content: string): boolean {
  return !/[.?!:;。？]/u.test(content) && writings.filter((writing) => writing.test(content)).length >= 3;
}

/** `Print  Share`: what stands alone elsewhere, side by side. */
function areWholeLines(content: string): boolean {
  if (content.length > longestWhole) return false;
  const gap = content.indexOf('  ');
  // Two spaces stand behind the sentences of many transcripts.
  if (gap < 0 || !wholeLines.has(content.slice(0, gap).toLowerCase())) return false;
  return content
    .toLowerCase()
    .split(/ {2,}/u)
    .every((part) => wholeLines.has(part));
}

/** @param line in small letters */
function furnitureByWords(line: string): FurnitureKind | null {
  const first = line.charCodeAt(0);
  const last = line.charCodeAt(line.length - 1);
  if (
    wholeLines.has(last === 0x3a || last === 0x2e ? line.slice(0, -1) : line) ||
    (first === 0x5b && wholeLines.has(line.slice(1, -1)))
  )
    return 'web';
  if (prefixStarts.has(line.slice(0, 3))) {
    if (prefixes.some((prefix) => line.startsWith(prefix))) return 'web';
    if (credits.some((prefix) => line.startsWith(prefix))) return 'page';
  }
  // Words need no look at what they do not even begin as.
  const isWord = isWordUnit(first);
  const start = line.slice(0, 2);
  if (!isWord || closingStarts.has(start)) {
    if (closings.has(isDressed(line) ? line.replaceAll(/^[[(*#-]+\s*|\s*[\])*#.-]+$/gu, '') : line)) return 'closing';
    if (closingWithClock.test(line)) return 'closing';
  }
  if (isWord && !releaseStarts.has(start)) return null;
  if (/^(?:(?:\\?#\s?){3}|-{1,2}30-{1,2}|[-–—\s]{2,}o0o[-–—\s]*)$/.test(line)) return 'closing';
  return releases.has(isDressed(line) ? line.replaceAll(/^[[(*]+|[\])*.…:\s]+$/gu, '') : line) ? 'page' : null;
}

const releaseLetters = new Set([...releases].filter((mark) => !isWordUnit(mark.charCodeAt(1))).map(lettersOf));
const longestRelease = Math.max(...[...releases].map((mark) => mark.length)) + 8;

/** `E 0 E`, `E OE -PROOF ONLY`: what a scanner makes of a mark that begins with a letter and a sign, which is left by its letters. */
function isMisreadRelease(line: string): boolean {
  const second = line.charCodeAt(1);
  const isWord = (second >= 0x61 && second <= 0x7a) || second >= 0xc0;
  return !isWord && line.length <= longestRelease && releaseLetters.has(lettersOf(line));
}

function lettersOf(line: string): string {
  return line.replaceAll('0', 'o').replaceAll(/\P{L}+/gu, '');
}

/** False for what begins with a word, and neither with two capitals nor with two letters and a hyphen. */
function mayBeCode(content: string): boolean {
  const first = content.charCodeAt(0);
  if (!isWordUnit(first | 0x20)) return true;
  const second = content.charCodeAt(1);
  return first < 0x61 ? second >= 0x41 && second <= 0x5a : content.charCodeAt(2) === 0x2d;
}

const LONGEST_COPYRIGHT = 600;

/** True for the line that says whose the page is, with the terms of its use: `Copyright © 2012 Harbour Radio. All rights reserved.` */
export function isCopyright(content: string): boolean {
  const first = content.charCodeAt(0);
  if (first !== 0xa9 && first !== 0x28 && (first | 0x20) !== 0x63) return false;
  return content.length <= LONGEST_COPYRIGHT && /^(?:©|copyright (?:©|\(c\))|\(c\) copyright)/iu.test(content);
}

function isCredit(content: string): boolean {
  if (content.length > LONGEST_CREDIT) return false;
  // Most lines are told by their first letters, and need not be written anew; markup and odd spaces may stand before them.
  const first = content.charCodeAt(0) | 0x20;
  if (first >= 0x61 && first <= 0x7a && !prefixStarts.has(content.slice(0, 3).toLowerCase())) return false;
  const line = undressed(plain(content.slice(0, LONGEST)).toLowerCase());
  return prefixStarts.has(line.slice(0, 3)) && credits.some((prefix) => line.startsWith(prefix));
}

/** Without the marks of bold and italics around it, or around the field that it begins with. */
function undressed(line: string): string {
  const first = line.charCodeAt(0);
  return first === 0x2a || first === 0x5f
    ? line.replaceAll(/^[*_]+|[*_]+$|(?<=^[*_]+[^*_]{1,60})[*_]+(?=\s|$)/gu, '')
    : line;
}

/** True when the line begins or ends in something else than a letter or a figure, which may be no part of its words. */
function isDressed(line: string): boolean {
  return !isWordUnit(line.charCodeAt(0)) || !isWordUnit(line.charCodeAt(line.length - 1));
}

function isWordUnit(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || (unit >= 0xc0 && unit < 0x2000);
}

/** True for links in Markdown and nothing else. */
export function areLinks(content: string): boolean {
  return content.length <= LONGEST && links.test(content);
}

/** True for a line that stands above a list of what else the site has: `See also`; `See also: the ferry` holds all of its list. */
export function headsList(content: string): boolean {
  return (
    content.endsWith(':') || (content.length <= longestWhole && wholeLines.has(undressed(plain(content).toLowerCase())))
  );
}

/** True for what belongs to no paragraph around it: residue of a web page, a credit. */
export function standsApart(content: string): boolean {
  const kind = furnitureOf(content);
  return kind === 'web' || (kind === 'page' && !releases.has(plain(content).toLowerCase()));
}

/** True for a page number standing alone, which is furniture only where pages are known to be numbered. */
export function isPageNumber(content: string): boolean {
  return content.length <= 24 && pageNumber.test(content);
}

/** True for a time of day standing alone: `7:53 P.M. CEST`, `10:00`. */
export function isClock(content: string): boolean {
  return content.length <= 24 && clockAlone.test(content) && /\d/.test(content);
}
