import { languages } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import type { Passage } from '../syntax/quiet.ts';
import type { Transcript } from '../syntax/transcript.ts';
import type { Span } from '../text/span.ts';
import { signsOf } from './signs.ts';

/** A mark of unfinished work that stands among the words without brackets: `TODO`, `XXX`, `____`. */
export interface BareMark extends Span {
  /** `review`: a word asks for more work. `blank`: the mark holds the place of words that are missing. */
  readonly kind: 'review' | 'blank';
}

/** What may be such a mark: signs that hold a place, and words in capitals. */
const anyMark = /\?{2,}|_{3,}|\p{Lu}{2,}/gu;
const blanks = /^(?:X{3,}|(?:TK)+)$/;

const known = new WeakMap<Transcript, readonly BareMark[]>();

/** All bare marks of a text, in order, those in labels and in the page around the record included. */
export function bareMarks(transcript: Transcript): readonly BareMark[] {
  let marks = known.get(transcript);
  if (marks === undefined) {
    const { text, language } = transcript;
    const { capitals, blanks: places } = signsOf(transcript);
    marks = [...capitals, ...places]
      .flatMap((place) => markAt(text, place, language) ?? [])
      .toSorted((left, right) => left.start - right.start);
    known.set(transcript, marks);
  }
  return marks;
}

/** What the bare marks of a passage show. */
export function seenOfBareMarks({ text, smallWord, language }: Passage): string {
  // Capitals and signs stay as they are while a small word changes; which words in small letters they stand beside counts little.
  const near = smallWord === null ? text : text.slice(Math.max(0, smallWord.start - NEAR), smallWord.end + NEAR);
  let seen = '';
  anyMark.lastIndex = 0;
  for (let found = anyMark.exec(near); found !== null; found = anyMark.exec(near)) {
    const mark = markAt(near, found.index, language);
    if (mark !== null) seen += `${near.slice(mark.start, mark.end)}\u0000`;
  }
  return seen;
}

/** So far around a mark its neighbours are looked at, in units. */
const NEAR = 40;

const markHere = /\?{2,}|_{3,}|\p{Lu}{2,}/uy;

function markAt(text: string, start: number, language: Language): BareMark | null {
  markHere.lastIndex = start;
  const mark = markHere.exec(text)?.[0];
  if (mark === undefined) return null;
  // Nearly all that stands in capitals is some other word, wherever it stands.
  const isWord = !mark.startsWith('?') && !mark.startsWith('_');
  if (isWord && !blanks.test(mark) && !isWork(mark.toLowerCase())) return null;
  const end = start + mark.length;
  const before = text.slice(Math.max(0, start - NEAR), start);
  const after = text.slice(end, end + NEAR);
  if (mark.startsWith('?'))
    return isBlankOfQuestions(before, after, mark, language) ? { start, end, kind: 'blank' } : null;
  // Part of a longer word, a code, an address or a number.
  if (/[\p{L}\p{M}\p{N}_*@#/\\&.-]$/u.test(before) && !/(?:^|\s)\*+$/.test(before)) return null;
  if (/^(?:[\p{L}\p{M}\p{N}_@#/\\&’'-]|\.\p{L})/u.test(after)) return null;
  if (mark.startsWith('_')) return isAloneOnLine(before, after) ? null : { start, end, kind: 'blank' };
  if (isAmongCapitals(before, after)) return null;
  if (blanks.test(mark)) return isBlankOfLetters(before, after, mark, language) ? { start, end, kind: 'blank' } : null;
  return asksForWork(mark.toLowerCase(), after, language) ? { start, end, kind: 'review' } : null;
}

/**
 * Question marks that stand for a word: with a space before them, as marks behind a sentence have only in French. Where more of
 * them follow, a text has lost its letters in a wrong decoding.
 */
function isBlankOfQuestions(before: string, after: string, mark: string, { spaceBeforeColon }: Language): boolean {
  if (mark.length > 3 || !/(?:^|[\s\u00a0])$/u.test(before) || /^[^\p{L}\r\n]*\?/u.test(after)) return false;
  if (/\?[^\p{L}]*$/u.test(before) || /^[\p{L}\p{N}!]/u.test(after)) return false;
  if (/(?:^|[\r\n:])[\s\u00a0]*$/u.test(before)) return true;
  return !spaceBeforeColon || /^(?:[,.;)]|[\s\u00a0]+[\p{Ll}\p{N}])/u.test(after);
}

/** A line of nothing but strokes parts what stands above from what stands below. */
function isAloneOnLine(before: string, after: string): boolean {
  return /(?:^|[\r\n])[\s_]*$/.test(before) && /^[\s_]*(?:[\r\n]|$)/.test(after);
}

/** In a line of capitals a word in capitals is a word like the others. */
function isAmongCapitals(before: string, after: string): boolean {
  const last = /[\p{L}\p{M}]+(?=[^\p{L}]*$)/u.exec(before)?.[0] ?? '';
  const next = /^[^\p{L}\r\n]*([\p{L}\p{M}]+)/u.exec(after)?.[1] ?? '';
  const isShouted = (word: string): boolean =>
    word.length > 1 && word === word.toUpperCase() && !blanks.test(word) && !isWork(word.toLowerCase());
  return isShouted(next) || (/[^\r\n]*$/.exec(before)?.[0].includes(last) === true && isShouted(last));
}

/** `XXX` is a number beside a name, and in some languages before a noun: `Super Bowl XXX`, `XXX съезд`. */
function isBlankOfLetters(
  before: string,
  after: string,
  mark: string,
  { dateWords, honorifics, tag }: Language,
): boolean {
  const last = /([\p{L}\p{M}]+)\.?[\s\u00a0]+$/u.exec(before)?.[1] ?? '';
  const isNamed = /^\p{Lu}/u.test(last) && !honorifics.includes(last.toLowerCase()) && !isWork(last.toLowerCase());
  if (isNamed || /^[ \u00a0]+\p{Lu}\p{L}/u.test(after)) return false;
  // Whoever is called TK is spoken to, and a firm has its article.
  if (mark.startsWith('TK'))
    return (
      tag === 'en' &&
      dateWords?.speech.articles.includes(last.toLowerCase()) !== true &&
      !(mark === 'TK' && after.startsWith(','))
    );
  return mark.length > 3 || tag === 'en' || !/^[ \u00a0]+\p{L}/u.test(after);
}

/** Words that ask for more work in any language or in that of the text, unless it says them every day: Spanish `todo`. */
function asksForWork(word: string, after: string, language: Language): boolean {
  if (!isWork(word)) return false;
  if (/^[\s\u00a0]?:/u.test(after)) return true;
  return language.workWords.includes(word) || (english.has(word) && !language.functionWords.includes(word));
}

const english = new Set(languages.flatMap(({ tag, workWords }) => (tag === 'en' ? workWords : [])));
const work = new Set(languages.flatMap(({ workWords }) => workWords));

/** True for a word in small letters that asks for more work in some language. */
export function isWork(word: string): boolean {
  return work.has(word);
}
