import { SPACE } from './characters.ts';
import type { Span } from './span.ts';

/** A word with its place. Initials that are glued to a surname (`С.В.Лавров`) and abbreviations (`U.S.`) are one word. */
export interface Token extends Span {
  readonly text: string;
  /** The word in lower case, apostrophes straight and hyphens plain, for looking it up. */
  readonly key: string;
  /** True when the first letter is a capital. */
  readonly capital: boolean;
}

const word = '[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*';
const pattern = new RegExp(
  `(?:\\p{Lu}\\.)+(?:-?\\p{Lu}\\.)*\\p{Lu}[\\p{L}\\p{M}]+(?:['’‑-]${word})*|(?:\\p{Lu}\\.){2,}|\\p{Lu}\\.(?=[${SPACE}])|${word}(?:['’‑-]${word})*`,
  'gu',
);

/**
 * The words of `text` in order, shifted by `offset`. A hyphen or an apostrophe between letters belongs to the word; the
 * possessive ending of English does too and is left to the reader, because in other languages it is part of a name.
 */
export function tokens(text: string, offset = 0): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const [token] = match;
    const first = token.charAt(0);
    found.push({
      start: offset + match.index,
      end: offset + match.index + token.length,
      text: token,
      key: lookupKey(token),
      capital: first !== first.toLowerCase(),
    });
  }
  return found;
}

/** A word or phrase as it is looked up: lower case, straight apostrophes, plain hyphens and spaces. */
export function lookupKey(text: string): string {
  return text.toLowerCase().replaceAll('’', "'").replaceAll('‑', '-').replaceAll('\u00a0', ' ');
}
