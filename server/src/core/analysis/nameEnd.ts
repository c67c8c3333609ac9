/** Where a name that begins at a word ends. */
import { languages } from '../languages/index.ts';
import { capitalised } from '../languages/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { trait } from '../text/word.ts';
import { findPlace } from './entities/places.ts';
import { particlesAt } from './nameParticles.ts';
import { honorificAt, officeAt } from './officeWords.ts';
import { isBodyWord, isNameLike, isSmall } from './titleWords.ts';

/** The longest name, and the longest office with a name behind it, in words; what runs on longer is neither. */
export const LONGEST_NAME = 9;

/** A word without the ending of a possessive. */
export function possessor(text: string): string {
  const last = text.charCodeAt(text.length - 1);
  // Most words end in neither.
  return last === 0x73 || last === 0x53 || isApostrophe(last) ? text.replace(/['’]s?$/i, '') : text;
}

function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019;
}

/**
 * Index behind the name that starts at `from`: capitalised words, initials and small words of names, up to a possessive.
 * @param inSentence true in running text, where a small word with a capital is a name too: `Kim Jong Un`
 */
export function nameEnd(title: string, list: readonly Token[], from: number, inSentence = false): number {
  const first = list[from];
  if (first === undefined) return from;
  if (isInitialled(first.word)) return from + 1;
  let end = from;
  let at = from;
  const stop = Math.min(list.length, from + LONGEST_NAME);
  while (at < stop) {
    const token = list[at];
    if (token === undefined) break;
    const previous = list[at - 1];
    if (at > from && previous !== undefined && (isPossessive(previous) || !areClose(title, previous, token))) break;
    const isSmallName = inSentence && at > from && isSmall(token) && /^\p{Lu}\p{Ll}+$/u.test(token.text);
    const isWord = isSmallName || isNameLike(token);
    if (isWord && officeAt(list, at) === 0) {
      at++;
      end = at;
      continue;
    }
    const particles = at > from ? nameParticlesAt(list, at) : 0;
    if (particles === 0) break;
    at += particles;
  }
  // Letters of honours behind a name are no part of it: `John Howard MP`.
  while (end - from > 1 && /^\p{Lu}{2,4}$/u.test(list[end - 1]?.text ?? '') && /\p{Ll}/u.test(first.text)) end--;
  return end;
}

/** `С.В.Лавров`: initials that are glued to the surname. */
const isInitialled = trait(({ text }) => /^(?:\p{Lu}\.)+-?\p{Lu}\p{L}/u.test(text));

/** How many small words at `at` lead on to a further word of the name: `von der` before `Leyen`, not before `FDP`. */
export function nameParticlesAt(list: readonly Token[], at: number): number {
  const count = particlesAt(list, at);
  const next = list[at + count];
  const before = list[at - 1];
  // `Mehmet Aydın von der Neuen Zeitung` comes from a newspaper.
  if (
    count === 0 ||
    !isNameLike(next) ||
    runsIntoBody(list, at + count + 1) ||
    officeAt(list, at + count) > 0 ||
    findPlace(list, at + count) !== null
  )
    return 0;
  const isLetters = /^\p{Lu}{2,}$/u.test(next.text) && before !== undefined && /\p{Ll}/u.test(before.text);
  return isLetters ? 0 : count;
}

export function isPossessive(token: Token): boolean {
  return isPossessiveWord(token.word);
}

const isPossessiveWord = trait(({ text }) => /['’]s?$/i.test(text));
const SPACE = 0x20;
/** So many spaces in a line set two things apart. */
const WIDE_GAP = 4;

/** Only spaces, none of them as wide as between columns, and the full stop of an abbreviation or an initial, between the words. */
export function areClose(title: string, left: Token, right: Token): boolean {
  if (right.start - left.end === 1 && title.charCodeAt(left.end) === SPACE) return true;
  const gap = title.slice(left.end, right.start);
  if (/^[\s\u00a0]*$/.test(gap)) return gap.length < WIDE_GAP || gap.includes('\n');
  return (
    /^\.[\s\u00a0]*$/.test(gap) && (left.text.length === 1 || honorificAt([left], 0) > 0 || abbreviated.has(left.text))
  );
}

const abbreviated = new Set(
  languages.flatMap(({ abbreviations: short }) =>
    [...(short?.places ?? []), ...(short?.behind ?? [])].map(capitalised),
  ),
);

/** True when the capitals before `end` belong to a body: `International Monetary` before `Fund`; a possessive parts them. */
export function runsIntoBody(list: readonly Token[], end: number): boolean {
  const last = list[end - 1];
  return isBodyWord(list[end]) && last !== undefined && !isPossessive(last);
}
