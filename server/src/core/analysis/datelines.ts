import { isGivenName } from './entities/givenNames.ts';
import { findPlace } from './entities/places.ts';
import { officeAt } from './officeWords.ts';
import { isSmall, titleWords } from './titleWords.ts';
import { tokens } from '../text/tokens.ts';

/** A line's end before a line that gives nothing but the day, at most with a place before it: `Hamburg, 7. März 2024`. */
const beforeDay =
  /(?:\r\n|\r|\n)[^\S\r\n]*(?=([^\r\n]{0,80}\d{4})[^\p{L}\r\n]{0,12}(?:\p{L}\.)?[^\S\r\n]*(?:$|[\r\n]))/gu;

/** The words that give a day, at most: `Mittwoch, den 20. September 2023`. */
const DAY_WORDS = 6;

/** A line shorter than this was ended on purpose; a longer one may have been wrapped. In units. */
const WRAPPED = 45;

/**
 * Where in a heading a line ends on purpose, because the next one gives place or day: no name goes on from the one to the
 * other. Each offset is that of the line break's first unit. A heading that is wrapped in the middle of a name has none there.
 */
export function datelineBreaks(text: string): readonly number[] {
  const breaks: number[] = [];
  for (const match of text.matchAll(beforeDay)) {
    const line = lineBefore(text, match.index);
    const next = tokens(match[1] ?? '');
    const place = findPlace(next, 0);
    if (next.length > DAY_WORDS + (place?.count ?? 0)) continue;
    if (place === null) breaks.push(...breakBeforePlace(text, match.index));
    if (place !== null || /\p{N}/u.test(next[0]?.text ?? '') || line.trim().length < WRAPPED) breaks.push(match.index);
  }
  // The line of the day may be no part of the heading any more.
  const ending = breakBeforePlace(text, text.trimEnd().length);
  return [...breaks, ...ending.filter((at) => !breaks.includes(at))];
}

/** The break before a line that is nothing but a place and ends at `end`; none where the line above goes on in it. */
function breakBeforePlace(text: string, end: number): readonly number[] {
  const line = lineBefore(text, end);
  const lineStart = end - line.length;
  const at = text.charAt(lineStart - 2) === '\r' ? lineStart - 2 : lineStart - 1;
  return at > 0 && isPlaceLine(line) && endsOnPurpose(lineBefore(text, at), line) ? [at] : [];
}

/** The line that ends at `end`, without its line break. */
function lineBefore(text: string, end: number): string {
  const before = text.slice(0, end);
  return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
}

/** More words than these are more than the name of a place: `Parliament House, Wattle Bay`. */
const PLACE_WORDS = 5;

/** The line above that of the day may be the place: a few words with capitals, and no office and no event among them. */
function isPlaceLine(line: string): boolean {
  const words = tokens(line);
  return (
    words.length > 0 &&
    words.length <= PLACE_WORDS &&
    words.every((word) => (isSmall(word) ? line.includes(',') : word.capital)) &&
    !isGivenName(words[0]?.key ?? '') &&
    words.every((word, at) => !titleWords().events.has(word.key) && officeAt(words, at) === 0)
  );
}

/** Nothing of the line goes on in that of the place: it is short, or that has a comma as an address does, and it ends in a surname. */
function endsOnPurpose(line: string, place: string): boolean {
  if (line.trim().length >= WRAPPED && !place.includes(',')) return false;
  const words = tokens(line);
  const [before, last] = words.slice(-2);
  if (before === undefined || last === undefined || !/\p{L}\s*$/u.test(line)) return false;
  const isName = before.capital && last.capital && !isSmall(last) && officeAt(words, words.length - 1) === 0;
  return isName && !isGivenName(last.key);
}
