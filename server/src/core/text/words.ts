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

/** How many words `text` has, by the same definition as {@link words}. */
export function countWords(text: string): number {
  return words(text).length;
}
