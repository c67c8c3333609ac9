/** Signs and letters that stand for whoever speaks: `>>`, `—`, a line in bold, `Q.`, `R -`. */
import { isSpace } from '../text/characters.ts';
import { isDash, markless, opensSpeech } from './bareLabel.ts';
import { isDigit } from './letters.ts';
import type { LabelShape } from './shape.ts';

/**
 * `>> Good evening.`, `— Когда?`, `—¿Cuándo?`, `• When?`: a sign that the speaker changes, without a name. The opener is `>>`, a
 * bullet, a dash, or a hyphen for a dash that no space divides from what is said.
 */
export function readSign(text: string, from: number, lineEnd: number): LabelShape | null {
  let end = from;
  while (text.charCodeAt(end) === 0x3e) end++;
  const isChevron = end > from + 1;
  const isBullet = text.charCodeAt(from) === 0x2022;
  if (!isChevron && !isBullet && !isDash(text.charCodeAt(from))) return null;
  if (!isChevron) end = from + 1;
  let after = end;
  while (after < lineEnd && isSpace(text.charCodeAt(after))) after++;
  const isGlued = !isChevron && after === end;
  // A dash glued to a figure is that of a number, and one before a small letter goes on with a sentence.
  if (after >= lineEnd || (!isChevron && !opensSpeech(text, after))) return null;
  if (isGlued && (isBullet || isDigit(text.charCodeAt(after)))) return null;
  return {
    ...markless(from, from, end, end, after, lineEnd, '', 1, 'capitals'),
    opener: isChevron ? '>>' : isBullet ? '•' : isGlued ? '-' : '—',
  };
}

/** `**When will the bridge open?**`: a line that is set in bold or italics from its beginning to its end. */
export function readEmphasis(text: string, from: number, lineEnd: number): LabelShape | null {
  let at = from;
  while (at < from + 3 && text.charCodeAt(at) === text.charCodeAt(from)) at++;
  const sign = text.slice(from, at);
  const close = lineEnd - sign.length;
  if (close <= at || text.indexOf(sign, at) !== close || isSpace(text.charCodeAt(at))) return null;
  return { ...markless(from, from, at, at, at, lineEnd, '', 1, 'capitals'), opener: sign };
}

/**
 * The label of a turn that nothing but its place tells: the answer to such a question, or either side where nothing is marked.
 * @param opener that of the convention which it stands in
 */
export function unmarkedShape(at: number, opener: '**' | '?'): LabelShape {
  return { ...markless(at, at, at, at, at, at + 1, '', 1, 'capitals'), opener };
}

/**
 * A letter for question or answer, with a full stop, a dash or both, or with a gap that no sentence has after its first word.
 */
export function readLetter(text: string, from: number, lineEnd: number): LabelShape | null {
  let at = from + 1;
  let mark = '';
  if (text.charCodeAt(at) === 0x2e) {
    mark = '.';
    at++;
  }
  let end = at;
  let width = 0;
  let noBreak = false;
  while (at < lineEnd && isSpace(text.charCodeAt(at))) {
    if (text.charCodeAt(at) !== 0x20) noBreak = true;
    width++;
    at++;
  }
  const dash = text.charCodeAt(at);
  // After `Q` without a full stop a long dash is speech that goes on: `Q — that there is none?`
  if (
    isDash(dash) &&
    (mark !== '' || (width > 0 && dash !== 0x2014)) &&
    width <= 1 &&
    !noBreak &&
    // What stands behind the line's content is not looked at.
    (at + 1 >= lineEnd || isSpace(text.charCodeAt(at + 1)))
  ) {
    end = at + 1;
    mark = '-';
    at++;
    while (at < lineEnd && isSpace(text.charCodeAt(at))) at++;
    return { ...markless(from, from, from + 1, end, at, lineEnd, mark, 1, 'initials'), markEnd: end };
  }
  if (at < lineEnd && width === 0) return null;
  // `A` alone is an article and `Q` alone a letter: without a full stop only the wide gap of the White House makes a label.
  const wide = width >= 2 || noBreak;
  const isQuestion = text.charCodeAt(from) === 0x51;
  if (mark === '' && !isQuestion && text.charCodeAt(from) !== 0x41)
    // `P ¿Cuándo?`: whether it is a letter for a part the whole text tells.
    return width === 1 && !noBreak && at < lineEnd && opensSpeech(text, at)
      ? markless(from, from, from + 1, end, at, lineEnd, '', 1, 'capitals')
      : null;
  if (mark === '' && !wide && (!isQuestion || at >= lineEnd)) return null;
  return markless(from, from, from + 1, end, at, lineEnd, mark, wide || mark !== '' ? 1 : 2, 'initials');
}
