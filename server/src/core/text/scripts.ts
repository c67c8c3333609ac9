/** True when a letter of Cyrillic script stands in the text. */
export function isCyrillic(text: string): boolean {
  return /[\u0400-\u04ff]/.test(text);
}
