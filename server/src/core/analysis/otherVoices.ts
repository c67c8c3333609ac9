/**
 * What may be the label of another speaker inside a turn: a line that begins or ends like a label, and capitals or an initial
 * with a surname and a colon behind a sentence. Such a label is printed once only and could not be told from the text.
 */
export const otherVoices =
  /[\r\n][^\S\r\n]*(?:[*_>]|\p{Lu}[^\r\n.?!:]{0,80}:|\p{Lu}[^\r\n:]{0,120}:[^\S\r\n]*[\r\n]|Q[.\s])|[.?!…”»]\s*(?:\p{Lu}[\p{Lu}\s.’'-]{2,60}|\p{Lu}\.\s?\p{Lu}\p{L}+[^:]{0,160}):/gu;

/** True when somebody else may speak in what is said. */
export function holdsOtherVoice(said: string): boolean {
  return said.search(otherVoices) >= 0;
}
