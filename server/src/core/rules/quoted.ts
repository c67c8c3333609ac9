import { plain } from '../text/characters.ts';

/** Longest quotation in a message, in UTF-16 units: a label or the first words of a line, not the whole line. */
const LONGEST = 48;

/**
 * `text` as a message quotes it: on one line, cut at a word when it is long, in curly quotation marks. Control characters
 * and halves of characters show as U+FFFD, because a message must be printable everywhere.
 */
export function quoted(text: string): string {
  // A longer slice would only be thrown away, and a paragraph can be long.
  const short = plain(text.slice(0, LONGEST * 4)).replace(/[\p{Cc}\p{Cs}]/gu, '\ufffd');
  if (short.length <= LONGEST) return `“${short}”`;
  const cut = short.lastIndexOf(' ', LONGEST - 1);
  const kept = short.slice(0, cut > LONGEST / 2 ? cut : LONGEST - 1);
  return `“${kept.replace(/[\ud800-\udbff]$/, '').replace(/[\s,;:]+$/, '')}…”`;
}

/** `3 times`, `once`, `twice`: how often something stands, for a message. */
export function times(count: number): string {
  if (count === 1) return 'once';
  return count === 2 ? 'twice' : `${count} times`;
}
