/** Names beside a time of day or of a recording, as chats, captions and speech recognition set them. */
import { languages } from '../languages/index.ts';
import { isSpace } from '../text/characters.ts';
import { casingOfName, isDash, isLetterUnit, markless } from './bareLabel.ts';
import { isDigit, isLower, isUpper } from './letters.ts';
import { LONGEST_ALONE, readNameAlone } from './loneNames.ts';
import { casingOf } from './shape.ts';
import type { LabelShape } from './shape.ts';
import { capitalBehindParticles } from './leadingParticles.ts';
import { readTime } from './timeMarks.ts';

/**
 * `00:00:12 Anna Weber`, `[00:12] Speaker 1`, `0:12 | Anna`: a time mark and a name that have their line to themselves. Without
 * seconds, brackets and a stroke it may be a time of day and what is on then; such a form is a weak one.
 */
export function readTimeWithName(text: string, from: number, lineEnd: number): LabelShape | null {
  const timeEnd = readTime(text, from, lineEnd);
  if (timeEnd < 0) return null;
  let at = timeEnd;
  while (at < lineEnd && isSpace(text.charCodeAt(at))) at++;
  const isStroke = text.charCodeAt(at) === 0x7c;
  // `[00:00:12.04] - Speaker 1`
  if (at > timeEnd && (isStroke || isDash(text.charCodeAt(at))) && isSpace(text.charCodeAt(at + 1))) at += 2;
  if (!isUpper(text.charCodeAt(at)) || lineEnd - at > LONGEST_ALONE) return null;
  const written = text.slice(at, lineEnd);
  const name =
    numberedSpeaker.test(written) || (isStroke && firstName.test(written))
      ? markless(at, at, lineEnd, lineEnd, lineEnd, lineEnd, '', written.split(/[ _]/u).length, casingOfName(written))
      : readNameAlone(text, at, lineEnd);
  return name === null ? null : { ...name, start: from, timeStart: from, timeEnd };
}

const firstName = /^\p{Lu}[\p{L}\p{M}’'-]+$/u;
const numberedSpeaker = /^\p{Lu}[\p{L}]{1,20}[ _]\d{1,2}$/u;

/** The words that a chat sets before a name at the beginning of a line, each with the one before whom it is written to. */
const chatWords = languages.map(
  ({ chatWords: [before, to] }) =>
    [before.charAt(0).toUpperCase() + before.slice(1), new RegExp(`\\s+${to}\\s`, 'u')] as const,
);

/** `09:02:11 From Anna Weber to Everyone:`, as video calls save their chats; the text stands behind it or on the next line. */
export function readChat(text: string, from: number, lineEnd: number): LabelShape | null {
  const timeEnd = readTime(text, from, lineEnd);
  if (timeEnd < 0) return null;
  let at = timeEnd;
  while (at < lineEnd && isSpace(text.charCodeAt(at))) at++;
  for (const [before, to] of chatWords) {
    if (!text.startsWith(before, at) || !isSpace(text.charCodeAt(at + before.length))) continue;
    let nameStart = at + before.length;
    while (nameStart < lineEnd && isSpace(text.charCodeAt(nameStart))) nameStart++;
    const colon = text.indexOf(':', nameStart);
    if (colon < 0 || colon >= lineEnd || colon - nameStart > 120 || !isUpper(text.charCodeAt(nameStart))) continue;
    const recipient = to.exec(text.slice(nameStart, colon));
    let nameEnd = recipient === null ? colon : nameStart + recipient.index;
    while (isSpace(text.charCodeAt(nameEnd - 1))) nameEnd--;
    let after = colon + 1;
    while (after < lineEnd && isSpace(text.charCodeAt(after))) after++;
    const name = text.slice(nameStart, nameEnd);
    return {
      ...markless(from, nameStart, nameEnd, colon + 1, after, lineEnd, ':', name.split(' ').length, casingOfName(name)),
      opener: before,
      markStart: colon,
      markEnd: colon + 1,
      timeStart: from,
      timeEnd,
    };
  }
  return null;
}

/** `Speaker 1  00:12`, `Anna Weber [00:12]`: a name, a gap and a time mark, as diarisation tools print them. */
export function readNameWithTime(text: string, from: number, lineEnd: number): LabelShape | null {
  let at = from;
  while (text.charCodeAt(at) === 0x2a) at++;
  const nameStart = at;
  const limit = Math.min(lineEnd, from + 60);
  let words = 0;
  let digits = 0;
  let upper = 0;
  let lower = 0;
  let noteStart = -1;
  let noteEnd = -1;
  while (at < limit) {
    const unit = text.charCodeAt(at);
    if (unit === 0x28 && words > 0 && noteStart < 0 && isLetterUnit(text.charCodeAt(at + 1))) {
      // `Anna Weber (Guest)   0:36`
      const close = text.indexOf(')', at);
      if (close < 0 || close > at + 30 || !isSpace(text.charCodeAt(close + 1))) return null;
      noteStart = at;
      noteEnd = close + 1;
      at = noteEnd;
      continue;
    }
    if (isUpper(unit) || isLower(unit)) {
      if (noteStart >= 0) return null;
      if (at === nameStart || isSpace(text.charCodeAt(at - 1))) {
        // `Councilmember van Houten  0:24`
        if (isLower(unit) && capitalBehindParticles(text, at) < 0) return null;
        words++;
      }
      if (isUpper(unit)) upper++;
      else lower++;
    } else if (isSpace(unit) || unit === 0x2a || (unit === 0x2c && isDigit(text.charCodeAt(at + 2)))) {
      // `Anna Weber, 00:12`, `Anna Weber | 00:12` and `Anna Weber - 00:12` have a sign in the gap.
      let time = unit === 0x2c ? at + 1 : at;
      while (time < limit && (isSpace(text.charCodeAt(time)) || text.charCodeAt(time) === 0x2a)) time++;
      const sign = text.charCodeAt(time);
      if ((sign === 0x7c || isDash(sign)) && isSpace(text.charCodeAt(time + 1))) time += 2;
      const end = words > 0 ? readLinkedTime(text, time, lineEnd) : -1;
      if (end > 0) {
        let after = end;
        while (after < lineEnd && (isSpace(text.charCodeAt(after)) || text.charCodeAt(after) === 0x2a)) after++;
        // `Feb 6, 2024, 9:00 am`
        if (isHalfOfDay.test(text.slice(after, after + 4))) return null;
        let nameEnd = noteStart < 0 ? at : noteStart;
        while (isSpace(text.charCodeAt(nameEnd - 1))) nameEnd--;
        if (digits > 3 && !isVoice(text.slice(nameStart, nameEnd))) return null;
        const capital = Math.max(nameStart, capitalBehindParticles(text, nameStart));
        const casing = casingOf(text, capital, nameEnd, upper, lower);
        return {
          ...markless(from, nameStart, nameEnd, end, after, lineEnd, '', words, casing),
          opener: text.slice(from, nameStart),
          noteStart,
          noteEnd,
          markStart: at,
          markEnd: at,
          timeStart: time,
          timeEnd: end,
          digits,
        };
      }
    } else if (isDigit(unit)) digits++;
    else if (unit === 0x2c && words === 1 && isSpace(text.charCodeAt(at + 1))) {
      // `Weber, Anna   0:09`: the surname first, as directories have it; only where nothing follows the time.
      if (!isDigit(text.charCodeAt(lineEnd - 1))) return null;
    } else if (unit !== 0x5f && unit !== 0x2d && unit !== 0x2e && unit !== 0x27 && unit !== 0x2019) return null;
    at++;
  }
  return null;
}

const voices = new Set(
  languages.flatMap(({ placeholderLabels, audienceLabels }) => [...placeholderLabels, ...audienceLabels]),
);

/** `Voz 1175`: the word for somebody unknown, and the number by which a program knows him. */
function isVoice(name: string): boolean {
  const word = /^(\p{L}+) \d+$/u.exec(name)?.[1];
  return word !== undefined && voices.has(word.toLowerCase());
}

const isHalfOfDay = /^[ap]\.?m\b/iu;

/** As {@link readTime}, and with a link to the recording as well: `[(00:00:05)](https://…)`. */
function readLinkedTime(text: string, at: number, lineEnd: number): number {
  if (text.charCodeAt(at) !== 0x5b || text.charCodeAt(at + 1) !== 0x28) return readTime(text, at, lineEnd);
  const end = readTime(text, at + 1, lineEnd);
  if (end < 0 || !text.startsWith('](', end)) return -1;
  const close = text.indexOf(')', end);
  return close < 0 || close >= lineEnd ? -1 : close + 1;
}

/** True when the line is the timing of a caption (`00:00:03.120 --> 00:00:05.400`) or nothing but a time mark. */
export function isCueTiming(text: string, from: number, lineEnd: number): boolean {
  const length = lineEnd - from;
  if (length > 80 || length < 4) return false;
  return cueTiming.test(text.slice(from, lineEnd));
}

export const clock = '\\d{1,2}(?::\\d{2}){1,2}(?:[.,]\\d{1,3})?';
const cueTiming = new RegExp(`^(?:\\d{1,2}:)?\\d{1,2}:\\d{1,2}(?:[.,]\\d{1,3})?\\s*-->\\s*\\d{1,2}:|^${clock}$`);
