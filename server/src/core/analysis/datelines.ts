import { findPlace } from './entities/places.ts';
import { tokens } from '../text/tokens.ts';

/** A line's end before a line that gives nothing but the day, at most with a place before it: `Hamburg, 7. März 2024`. */
const beforeDay =
  /(?:\r\n|\r|\n)[^\S\r\n]*(?=([^\r\n]{0,80}\d{4})[^\p{L}\r\n]{0,12}(?:\p{L}\.)?[^\S\r\n]*(?:$|[\r\n]))/gu;

/** The words that give a day, at most: `Mittwoch, den 20. September 2023`. */
const DAY_WORDS = 6;

/** A line shorter than this was ended on purpose; a longer one may have been wrapped. In units. */
const WRAPPED = 45;

/**
 * Where in a heading a line ends on purpose, because the next one gives place and day: no name goes on from the one to the
 * other. Each offset is that of the line break's first unit. A heading that is wrapped in the middle of a name has none there.
 */
export function datelineBreaks(text: string): readonly number[] {
  const breaks: number[] = [];
  for (const match of text.matchAll(beforeDay)) {
    const before = text.slice(0, match.index);
    const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
    const next = tokens(match[1] ?? '');
    const place = findPlace(next, 0);
    const isDay = next.length <= DAY_WORDS + (place?.count ?? 0);
    if (isDay && (place !== null || /\p{N}/u.test(next[0]?.text ?? '') || line.trim().length < WRAPPED))
      breaks.push(match.index);
  }
  return breaks;
}
