/** Capital and small letters that look the same in Latin and in another script, each pair in this order. */
const LATIN = 'ABCEHIJKMOPSTXYaceijopsxy';
const CYRILLIC = 'АВСЕНІЈКМОРЅТХУасеіјорѕху';
const GREEK = 'ΑΒ ΕΗΙ ΚΜΟΡ ΤΧΥ     ο    ';

/** A letter of another script, by its place in a word, and the letter that looks the same and should stand there. */
export interface ForeignLetter {
  readonly at: number;
  readonly right: string;
}

/**
 * The letters in the script that fewer of the letters have, where the other script has one that looks the same.
 * @param isCyrillic which script counts where both have as many letters
 */
export function foreignLetters(name: string, isCyrillic: boolean): readonly ForeignLetter[] {
  const latin = name.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const cyrillic = name.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const toCyrillic = cyrillic === latin ? isCyrillic : cyrillic > latin;
  const found: ForeignLetter[] = [];
  for (let at = 0; at < name.length; at++) {
    const letter = name.charAt(at);
    const right = toCyrillic ? counterpart(letter, LATIN, CYRILLIC) : latinFor(letter);
    if (right !== undefined) found.push({ at, right });
  }
  return found;
}

function latinFor(letter: string): string | undefined {
  return counterpart(letter, CYRILLIC, LATIN) ?? counterpart(letter, GREEK, LATIN);
}

function counterpart(letter: string, from: string, to: string): string | undefined {
  const place = letter === ' ' ? -1 : from.indexOf(letter);
  return place < 0 ? undefined : to[place];
}
