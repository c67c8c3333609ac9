/** What a UTF-16 unit is inside a label. Letters of scripts without case count as lower case, which a label does not start with. */
export function isUpper(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  if (unit < 0x250) {
    // Latin-1 and the Latin extensions: capitals of Latin-1 stand together, in the extensions they alternate.
    if (unit < 0x100) return unit >= 0xc0 && unit <= 0xde && unit !== 0xd7;
    return hasLowerForm(unit);
  }
  if (unit >= 0x400 && unit <= 0x42f) return true;
  if (unit >= 0x430 && unit <= 0x45f) return false;
  return hasLowerForm(unit);
}

/** True for a letter that is not a capital. */
export function isLower(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x61 && unit <= 0x7a;
  if (unit < 0x100) return (unit >= 0xdf && unit !== 0xf7) || unit === 0xaa || unit === 0xba;
  if (unit >= 0x430 && unit <= 0x45f) return true;
  if (unit >= 0x2000 && unit <= 0x2bff) return false;
  return anyLetter.test(String.fromCharCode(unit)) && !hasLowerForm(unit);
}

/** True for an ASCII digit; transcripts number speakers and clocks with no other kind. */
export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

const anyLetter = /\p{L}/u;

function hasLowerForm(unit: number): boolean {
  const letter = String.fromCharCode(unit);
  return letter.toLowerCase() !== letter;
}
