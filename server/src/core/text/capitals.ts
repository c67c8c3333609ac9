/**
 * Where runs of `least` or more capitals begin, in order. What is no letter of English passes for a capital when it may be one,
 * so each run has to be looked at again.
 */
export function runsOfCapitals(text: string, least: number): number[] {
  const found: number[] = [];
  // Without the flag `u` the expression is many times as fast, and in a text without such runs it looks at a part of the units.
  const run = new RegExp(`[${MAYBE_CAPITAL}]{${least},}`, 'g');
  while (run.test(text)) {
    let start = run.lastIndex - least;
    while (start > 0 && mayBeCapital(text.charCodeAt(start - 1))) start--;
    found.push(start);
  }
  return found;
}

/** What is not certainly a small letter or a mark: all but those of Western European languages and Russian. */
const MAYBE_CAPITAL = 'A-Z\\u00c0-\\u00de\\u0100-\\u042f\\u0460-\\u1fff\\u2070-\\uffff';

/** False for what is certainly no capital, which is nearly everything in a text. */
export function mayBeCapital(unit: number): boolean {
  if (unit < 0xc0) return unit >= 0x41 && unit <= 0x5a;
  // The small letters of Western European languages and Russian, and punctuation.
  return !((unit >= 0xdf && unit <= 0xff) || (unit >= 0x430 && unit <= 0x45f) || (unit >= 0x2000 && unit <= 0x206f));
}
