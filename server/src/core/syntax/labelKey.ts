import { isSpace } from '../text/characters.ts';

/** Cyrillic letters that look like a Latin one, each with the Latin letter. */
const lookAlikes: ReadonlyMap<string, string> = new Map(
  Array.from('аеорсухіјѕАВЕКМНОРСТХІЈЅУ', (letter, index) => [letter, 'aeopcyxijsABEKMHOPCTXIJSY'.charAt(index)]),
);

const toCyrillic: ReadonlyMap<string, string> = new Map([...lookAlikes].map(([cyrillic, latin]) => [latin, cyrillic]));

/** True when a word or a name with its initials mixes Latin and Cyrillic letters, which only a look-alike letter explains. */
export function mixesScripts(name: string): boolean {
  return /[A-Za-z]\.?[\u0400-\u04ff]|[\u0400-\u04ff]\.?[A-Za-z]/.test(name);
}

/**
 * The identity of a label in its document: case, spacing, markup, invisible characters and look-alike letters play no part.
 * @param name the label's name with plain spaces and without invisible characters
 */
export function keyOf(name: string): string {
  const lower = (isAscii(name) ? name : foldLookAlikes(name)).toLowerCase();
  if (!lower.includes('*') && !lower.includes('_') && !lower.includes('\\')) return lower;
  return lower
    .replaceAll(/[*_\\]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

export function isAscii(name: string): boolean {
  for (let at = 0; at < name.length; at++) if (name.charCodeAt(at) > 0x7f) return false;
  return true;
}

function foldLookAlikes(name: string): string {
  if (!mixesScripts(name)) return name;
  const latin = (name.match(/[A-Za-z]/g) ?? []).length;
  const cyrillic = (name.match(/[\u0400-\u04ff]/g) ?? []).length;
  const right = cyrillic >= latin ? toCyrillic : lookAlikes;
  return Array.from(name, (letter) => right.get(letter) ?? letter).join('');
}

/** What a key has a space for: white space, and the low line of `SPEAKER_00`. */
export function partsWords(unit: number): boolean {
  return isSpace(unit) || unit === 0x5f;
}
