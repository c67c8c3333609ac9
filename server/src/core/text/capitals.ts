/**
 * Where the next run of `least` or more capitals begins, at `from` or behind it; −1 when there is none. What is no letter of
 * English passes for a capital when it may be one, so the run has to be looked at again. Looks at every `least`-th unit of a
 * text without capitals.
 */
export function nextCapitals(text: string, from: number, least: number): number {
  for (let at = from + least - 1; at < text.length; at += least) {
    if (!mayBeCapital(text.charCodeAt(at))) continue;
    let start = at;
    while (start > from && mayBeCapital(text.charCodeAt(start - 1))) start--;
    let end = at + 1;
    while (end < text.length && mayBeCapital(text.charCodeAt(end))) end++;
    if (end - start >= least) return start;
    at = end;
  }
  return -1;
}

/** False for what is certainly no capital, which is nearly everything in a text. */
export function mayBeCapital(unit: number): boolean {
  if (unit < 0xc0) return unit >= 0x41 && unit <= 0x5a;
  // The small letters of Western European languages and Russian, and punctuation.
  return !((unit >= 0xdf && unit <= 0xff) || (unit >= 0x430 && unit <= 0x45f) || (unit >= 0x2000 && unit <= 0x206f));
}
