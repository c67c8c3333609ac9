/**
 * False for what is certainly no capital, which is nearly everything in a text: the small letters of Western European
 * languages and of Russian, and marks. What is no letter of theirs passes for a capital, so that it has to be looked at again.
 */
export function mayBeCapital(unit: number): boolean {
  if (unit < 0xc0) return unit >= 0x41 && unit <= 0x5a;
  return !((unit >= 0xdf && unit <= 0xff) || (unit >= 0x430 && unit <= 0x45f) || (unit >= 0x2000 && unit <= 0x206f));
}
