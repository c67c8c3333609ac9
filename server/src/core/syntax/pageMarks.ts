import { languages } from '../languages/index.ts';
import { alternatives, capitalised } from '../languages/phrases.ts';
import { isLetterUnit } from '../conventions/bareLabel.ts';
import { particles } from '../conventions/labelWords.ts';
import { plain } from '../text/characters.ts';
import { labelWord } from './vocabulary.ts';

/** Small words in names of houses: `University of Ostland`. */
const smallWords = alternatives([...particles]);

/** Longer lines are no mark of a page. */
const LONGEST = 140;

/** What stands before the number of a page, and between it and the number of pages. */
export const pageWord = `(?:${alternatives(languages.flatMap(({ pageWords }) => pageWords.page))})`;
export const ofPages = `(?:${alternatives(languages.flatMap(({ pageWords }) => pageWords.of))}|/)`;

/** What stands between a page's number and the number of all pages, as a word. */
const pageCount = alternatives(languages.flatMap(({ pageWords }) => pageWords.of));

/** `Page 3 of 26`, `3 of 26`, `- 3 -`, `[[Page 12]]`, `[12]`: nothing but the number of a page. */
const number = new RegExp(
  `^(?:${pageWord}\\s*\\d{1,4}\\s+${ofPages}\\s*\\d{1,4}|[-–—]\\s{0,3}\\d{1,4}\\s{0,3}[-–—]|\\d{1,4} (?:${pageCount}) \\d{1,4}|\\[{1,2}\\s?(?:${pageWord}\\s*)?\\d{1,5}\\s?\\]{1,2})$`,
  'iu',
);
/** A title and the number of a page, far apart on one line, as the head or the foot of a page sets them. */
const headWithPage = new RegExp(
  `^\\S(?:.{0,100}\\S)?(?: {3,}|\\t)\\s*${pageWord}\\s*[\\d-]{1,9}(?:\\s*${ofPages}\\s*\\d{1,4})?$`,
  'iu',
);
const capitalPages = alternatives(languages.flatMap(({ pageWords }) => pageWords.page.map(capitalised)));
/** As {@link headWithPage}, with one space before the word and nothing but capitalised words before that: `Harbour Archives Page 3 of 24`. */
const namesWithPage = new RegExp(
  `^(?:\\p{Lu}[\\p{L}\\p{M}’'.-]*,? |(?:${smallWords}) ){3,12}(?:${capitalPages}) \\d{1,4}(?: ${ofPages} \\d{1,4})?$`,
  'u',
);
const headWithNumber =
  /^[\p{Lu}\d.](?:.{0,80}[^\s.,;:?!])?(?: {6,}|\t\s*\t)\s*(?:P-)?(?:\d{1,5}|\d{1,2}\.\d{1,2}\.\d{2,4})$/u;
const numberWithHead = /^\d{1,5}(?: {10,}|\t\s*\t)\s*\p{Lu}[^.?!:;]{1,70}$/u;
const transcriptPage = /\s{4,}P-\d{1,5}(?:\s{4,}|$)/u;
const columns = /^\p{L}[^?!:;]{1,50}\S {6,}\p{Lu}[^?!:;]{1,60}\S {6,}\S[^?!:;]{0,40}$/u;
/** `Opening of the meeting . . . . . 3`: a line of a table of contents. */
const leader = /(?:\s?[.…]){4,}\s*\d{1,4}$/u;

/**
 * True for what only the page has: its number, its head or its foot, a line of the contents. Whoever asks has made sure that the
 * line is no label's.
 * @param content the line without indentation and trailing space
 */
export function isPageMark(content: string): boolean {
  if (content.length > LONGEST) return false;
  const last = content.charCodeAt(content.length - 1);
  const endsInDigit = last >= 0x30 && last <= 0x39;
  if (content.length <= 24 && (endsInDigit || !isLetterUnit(last)) && number.test(content)) return true;
  if (endsInDigit && content.includes('...')) return leader.test(content);
  if (endsInDigit && content.includes('. .')) return leader.test(content);
  const first = content.charCodeAt(0);
  const startsWithDigit = first >= 0x30 && first <= 0x39;
  if (startsWithDigit && content.length <= 32 && dayAndColumn.test(content)) return true;
  if (endsInDigit && namesWithPage.test(content)) return true;
  // What stands far apart on a line is no sentence.
  if (!content.includes('   ') && !content.includes('\t')) return false;
  if (endsInDigit && (headWithPage.test(content) || headWithNumber.test(content))) return true;
  if (content.includes('P-') && transcriptPage.test(content)) return true;
  if (startsWithDigit) return numberWithHead.test(content);
  return columns.test(content);
}

/** `21 Mar 2012 : Column 789` */
const dayAndColumn = /^\d{1,2} \p{Lu}\p{L}{2,8} \d{4} ?: ?\p{Lu}\p{L}+ \d{1,4}(?:\p{Lu}{1,2})?$/u;

/** `25 June 1997`, `Monday, 24 February 2025`, `June 25, 1997`: a day and nothing else. */
export function isDay(content: string): boolean {
  return content.length <= 40 && day.test(content);
}

const day =
  /^(?:\p{L}{3,12},? )?(?:\d{1,2}(?:\.|\s?\p{Ll}{2})?(?: \p{Ll}{2})? \p{L}{3,12}(?: \p{Ll}{2})?|\p{L}{3,12} \d{1,2}),? (?:1[89]|20)\d\d$/u;

/** A quick look at the end of a line that nothing sets apart from speech: only a digit, a bracket or a capital can end the mark of a page. */
export function mayMarkPage(last: number): boolean {
  return (
    (last >= 0x30 && last <= 0x39) ||
    last === 0x5d ||
    (last >= 0x41 && last <= 0x5a) ||
    last === 0x2d ||
    last === 0x2014
  );
}

const media = new Set(languages.flatMap(({ recordingWords }) => recordingWords.media));
const marks = new Set(languages.flatMap(({ recordingWords }) => recordingWords.marks));
const links = new Set(languages.flatMap(({ recordingWords }) => recordingWords.links));
const LONGEST_RECORDING = 80;
const lettersOfRecording = new Set([...media, ...marks].map((word) => word.charAt(0)));
const wordsOfRecording = new Set([...media, ...marks, ...links]);

/**
 * True for a mark that says where on a recording the record has come: `[End of tape 1, side A]`, `TAPE 2, SIDE B`. It holds nothing
 * but such words, numbers and letters, and stands in brackets or begins with a capital.
 */
export function isRecordingMark(content: string): boolean {
  if (content.length > LONGEST_RECORDING || content.length < 5) return false;
  // Nearly all lines begin with a letter and have nothing to be taken off, and with a word that no such mark has.
  const open = isLetterUnit(content.charCodeAt(0)) ? content : content.replace(/^[[(<*–—\s-]+/u, '');
  if (!lettersOfRecording.has(open.charAt(0).toLowerCase())) return false;
  const first = plainWordOf(open);
  if (first.length > 1 && !wordsOfRecording.has(first)) return false;
  if (/[?!]/u.test(content)) return false;
  // `Track 4:` is the voice on that track.
  if (content.endsWith(':') && labelWord(plain(content.slice(0, -1)).toLowerCase()) === 'placeholder') return false;
  let hasMedium = false;
  let hasMark = false;
  let words = 0;
  const line = plain(open).toLowerCase().replaceAll(timeOfDay, '0');
  for (const [word] of line.matchAll(wordOrNumber)) {
    if (++words > MOST_WORDS) return false;
    if (media.has(word)) hasMedium = true;
    else if (marks.has(word) || /^(?:\d+|\p{L})$/u.test(word)) hasMark = true;
    else if (!links.has(word)) return false;
  }
  return hasMedium && hasMark;
}

const timeOfDay = /\d{1,2}(?::\d{2}){1,2}/gu;
const wordOrNumber = /[\p{L}’']+|\d+/gu;
const MOST_WORDS = 14;

/** The first word in small letters where it has letters of English only, and a space or another mark behind it; empty otherwise. */
function plainWordOf(text: string): string {
  let end = 0;
  while (isEnglishLetter(text.charCodeAt(end))) end++;
  const behind = text.charCodeAt(end);
  return behind < 0x80 && behind !== 0x27 ? text.slice(0, end).toLowerCase() : '';
}

function isEnglishLetter(unit: number): boolean {
  return unit < 0x80 && (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
}

/** `About  Research  Publications`: one or two words each. */
const columnsOfLinks = /^(?:\p{Lu}[\p{L}-]+(?: [\p{L}-]+)? {2,}){2,}\p{Lu}[\p{L}-]+(?: [\p{L}-]+)?$/u;
const betweenLinks = / [|>›»→•·/] /u;

/** `Home > News > Transcripts`, `Startseite | Aktuelles | Termine`, `[Notices | Transcript | Index]`: the way to the page, or what else the site has. */
export function isNavigation(line: string): boolean {
  if (line.length > 160 || line.length < 8) return false;
  const content = line.startsWith('[') && line.endsWith(']') ? line.slice(1, -1).trim() : line;
  if (!betweenLinks.test(content)) return content.includes('  ') && columnsOfLinks.test(content);
  for (const sign of ['|', '>', '›', '»', '→', '•', '·', '/']) {
    if (!content.includes(` ${sign} `)) continue;
    const parts = content.split(` ${sign} `);
    // An arrow leads from one page to another; a stroke may stand between any two words.
    if (
      parts.length >= (sign === '>' || sign === '›' ? 2 : 3) &&
      parts.every((part) => /^(?:www\.\S+|[\p{Lu}\d@#][^.?!:;]{0,60})$/u.test(part.trim()))
    )
      return true;
  }
  return false;
}

const heads = new Set(languages.flatMap(({ appendixHeads }) => appendixHeads));
const firstsOfHeads = new Set([...heads].map((head) => head.charAt(0)));

/** True for a line that opens what stands behind the record: `REPORTER’S CERTIFICATE`, `C E R T I F I C A T E`, `INDEX`. */
export function isAppendixHead(content: string): boolean {
  if (content.length > 60 || !firstsOfHeads.has(content.charAt(0).toLowerCase())) return false;
  const line = plain(content).toLowerCase().replace(/\s*:$/u, '');
  return heads.has(line) || (/^(?:\p{L} ){4,}\p{L}$/u.test(line) && heads.has(line.replaceAll(' ', '')));
}

/** `Port Vell: 14:05`: what time it is there when the page is looked at. */
export function isPlaceClock(content: string): boolean {
  return content.length <= 40 && /^\p{Lu}[\p{L} .’'-]+: \d{1,2}:\d\d$/u.test(content);
}
