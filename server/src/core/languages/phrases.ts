/** One alternation of the words, the longest first, so that none hides a longer one that begins like it; for expressions with the flag `u`. */
export function alternatives(words: readonly string[]): string {
  return [...new Set(words)]
    .toSorted((left, right) => right.length - left.length || (left < right ? -1 : 1))
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');
}

/**
 * An expression that finds any of the phrases in a text in small letters. A phrase stands as whole words, except where `*` opens
 * it: `hearing` is not found in `shearings`, `*gespräch*` is in `gesprächsrunde`.
 */
export function anyPhrase(phrases: readonly string[]): RegExp {
  const parts = phrases.map((phrase) => {
    const before = phrase.startsWith('*') ? '' : '(?<![\\p{L}\\p{N}])';
    const after = phrase.endsWith('*') ? '' : '(?![\\p{L}\\p{N}])';
    return before + alternatives([phrase.replaceAll('*', '')]) + after;
  });
  return new RegExp(parts.join('|') || '(?!)', 'u');
}

/** An expression that tells whether a text in small letters is one of the words or begins with one. */
export function opensWith(words: readonly string[]): RegExp {
  return new RegExp(`^(?:${alternatives(words)})(?![\\p{L}\\p{N}])`, 'u');
}

/** The words with a capital, as they begin a line. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
