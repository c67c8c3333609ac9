/**
 * Characters that take no room on the screen and carry no meaning in a Latin or Cyrillic transcript: soft hyphen, combining
 * grapheme joiner, zero-width space, directional marks, word joiner and its invisible neighbours, byte order mark.
 * The zero-width joiners U+200C and U+200D are among them; inside an emoji they do carry meaning, so a caller that edits
 * text must look at the neighbours first.
 */
const INVISIBLE = '\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff';

/** Spaces of any width that keep two words apart on one line, no-break spaces included. */
export const SPACE = ' \\t\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';

/** True when one of the units of `text` is an invisible character. */
export function hasInvisible(text: string): boolean {
  return invisibleInside.test(text);
}

const invisibleInside = new RegExp(`[${INVISIBLE}]`);

/** `text` with invisible characters dropped and every run of white space, line breaks included, as one plain space; trimmed. */
export function plain(text: string): string {
  if (isPlain(text)) return text;
  let plainText = '';
  // What stands as it is is taken over in stretches.
  let taken = 0;
  let afterSpace = true;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x20 && unit < 0x7f) {
      afterSpace = false;
      continue;
    }
    const isGap = isSpace(unit) || unit === 0x0a || unit === 0x0d;
    if (isGap ? unit === 0x20 && !afterSpace : !isInvisible(unit)) {
      afterSpace = isGap;
      continue;
    }
    plainText += text.slice(taken, at);
    if (isGap && !afterSpace) plainText += ' ';
    afterSpace ||= isGap;
    taken = at + 1;
  }
  return (plainText + text.slice(taken)).trim();
}

/** True when there is nothing to change, as in nearly every text. */
function isPlain(text: string): boolean {
  let afterSpace = true;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x20) {
      if (afterSpace) return false;
      afterSpace = true;
    } else {
      if (unit < 0x20 || (unit > 0x7e && (isSpace(unit) || isInvisible(unit)))) return false;
      afterSpace = false;
    }
  }
  return !afterSpace || text === '';
}

/** True when the unit is a space of any width, a tab or a vertical white-space character other than CR and LF. */
export function isSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || unit === 0x09 || unit === 0x0b || unit === 0x0c;
  if (unit < 0x1680) return unit === 0xa0;
  return (unit >= 0x2000 && unit <= 0x200a) || unit === 0x1680 || unit === 0x202f || unit === 0x205f || unit === 0x3000;
}

/** True when the unit is one of the invisible characters of {@link INVISIBLE}. */
export function isInvisible(unit: number): boolean {
  if (unit < 0x200b) return unit === 0xad || unit === 0x34f || unit === 0x61c || unit === 0x180e;
  return (
    unit <= 0x200f ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x2064) ||
    (unit >= 0x2066 && unit <= 0x2069) ||
    unit === 0xfeff
  );
}
