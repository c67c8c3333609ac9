/** Time marks as they stand in a label or beside it: times of day and of a recording, stamps of messengers, counters of tapes. */
import { isSpace } from '../text/characters.ts';
import { isDigit, isLower } from './letters.ts';

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
export function isSaidTime(text: string, at: number, end: number): boolean {
  return end - at < 6 && isDigit(text.charCodeAt(at)) && isLower(text.charCodeAt(end + 1));
}

/** `[12/03/2024, 10:03:11]`, `2024-03-12 10:03 -`: the day and the time of a message, as messengers save it. */
const stamp =
  /^(?:\[\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?(?:[ \u202f][AP]M)?\]|\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?(?:[ \u202f][AP]M)?(?= - ))/iu;

/** `00.10  WEBER:`: where the counter of a tape stands before a name. */
const counter = /^\d{1,3}\.\d\d(?=\s{1,8}\p{Lu})/u;

/** `[3.12s - 9.48s]`, `[00:00.000 --> 00:05.120]`: from when to when a program heard somebody. */
const range =
  /^\[(?:\d{1,5}(?:\.\d{1,3})?s?|(?:\d{1,2}:){1,2}\d{2}(?:[.,]\d{1,3})?)\s?(?:-{1,2}>|[-–—])\s?(?:\d{1,5}(?:\.\d{1,3})?s?|(?:\d{1,2}:){1,2}\d{2}(?:[.,]\d{1,3})?)\](?=\s)/;

/** As {@link readTime}, and with the day before the time as well; or the counter of a tape, or a range of times. */
export function readStamp(text: string, at: number, limit: number): number {
  let end = readTime(text, at, limit);
  if (end < 0 && isDigit(text.charCodeAt(at)))
    end = at + (counter.exec(text.slice(at, at + 16))?.[0].length ?? -1 - at);
  if (end >= 0 || !isDigit(text.charCodeAt(isDigit(text.charCodeAt(at)) ? at : at + 1))) return end;
  const beginning = text.slice(at, Math.min(limit, at + 40));
  const found = stamp.exec(beginning) ?? range.exec(beginning);
  return found === null ? -1 : at + found[0].length;
}
