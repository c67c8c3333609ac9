import type { Span } from './span.ts';

/**
 * The words of `text` in order: runs of letters, marks and digits, apostrophes and hyphens inside a word included.
 * Layout, punctuation and invisible characters play no part, so two texts with the same words say the same thing. It is
 * what "no automatic edit changes a spoken word" is measured by.
 */
export function words(text: string): string[] {
  return (
    text
      .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
      .match(/[\p{L}\p{M}\p{N}]+(?:['’\-‐‑][\p{L}\p{M}\p{N}]+)*/gu) ?? []
  );
}

/** A word and where it stands, invisible characters inside it included. */
export interface PlacedWord extends Span {
  readonly word: string;
}

const ignorable = '\\p{Default_Ignorable_Code_Point}';
const unit = `(?!${ignorable})[\\p{L}\\p{M}\\p{N}]`;
const run = `${unit}(?:${ignorable}*${unit})*`;
const placed = new RegExp(`${run}(?:${ignorable}*['’\\-‐‑]${ignorable}*${run})*`, 'gu');

/**
 * The same words as {@link words}, with their places.
 * @param start offset of `text` in what the places refer to
 */
export function placedWords(text: string, start = 0): PlacedWord[] {
  return Array.from(text.matchAll(placed), ({ 0: written, index }) => ({
    word: written.replace(invisible, ''),
    start: start + index,
    end: start + index + written.length,
  }));
}

const invisible = new RegExp(ignorable, 'gu');

/** How many words `text` has, by the same definition as {@link words}. */
export function countWords(text: string): number {
  return words(text).length;
}
