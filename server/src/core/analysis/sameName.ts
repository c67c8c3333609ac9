/** When two names mean one person: how names are compared, and what a document shows about the names in it. */
import { isCyrillic } from '../text/scripts.ts';
import { tokens } from '../text/tokens.ts';
import { stem } from './inflection.ts';
import { honorificAt } from './officeWords.ts';
import { remembered } from './remembered.ts';

/** What a document shows about the names in it, which decides where an office ends and a name begins. */
export interface NameEvidence {
  /** Names without office and form of address, as labels and sure mentions have them: `Sergey Lavrov`, `Kazakbayev`. */
  readonly names: readonly string[];
  /** Surnames that follow a form of address in the text: `Kazakbayev` of `Mr Kazakbayev`. */
  readonly surnames: readonly string[];
}

/** Nothing is known about the names. */
export const noEvidence: NameEvidence = { names: [], surnames: [] };

/** One word of a name as it is compared; see {@link nameKey}. `key` is in lower case. */
export function nameWordKey(key: string): string {
  return wordKey(key);
}

/** A name as it is compared: accents off Latin letters, Cyrillic endings off, common ways of writing Russian in Latin as one. */
export function nameKey(name: string): string {
  return tokens(name)
    .map((token) => wordKey(token.key.replace(/'s$/, '')))
    .join(' ');
}

const wordKey = remembered((key) => {
  if (isCyrillic(key)) {
    const dot = key.lastIndexOf('.');
    return key.slice(0, dot + 1) + stem(key.slice(dot + 1));
  }
  return key
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/(?:iy|ij|yi|yy|ii|ei|ey|ai|ay)(?=$|\s)/g, (ending) =>
      /^[aA]/.test(ending) ? 'ai' : /^[eE]/.test(ending) ? 'ei' : 'y',
    )
    .replace(/y(?=e[vf]|o[vf])/g, '')
    .replace(/ff?$/, 'v');
});

/**
 * True when two names can only mean one person in this document: the same name in another case, spelling or inflection; the
 * surname alone (`Lavrov` for `Sergey Lavrov`), the first name alone, initials with the surname (`С.В.Лавров`) or alone
 * (`MJ`). A short form that fits two of the known names means neither.
 */
export function sameName(left: string, right: string, evidence: NameEvidence = noEvidence): boolean {
  return sameParts(partsOf(left), partsOf(right), evidence);
}

/** {@link sameName} for names that are compared so often that their parts are kept: see {@link partsOf}. */
export function sameParts(a: readonly string[], b: readonly string[], evidence: NameEvidence): boolean {
  if (a.length === 0 || b.length === 0) return false;
  if (a.join(' ') === b.join(' ')) return true;
  const isShort =
    hasInitials(a) === hasInitials(b) || a.length === 1 || b.length === 1 ? a.length < b.length : hasInitials(a);
  const [short, long] = isShort ? [a, b] : [b, a];
  if (!fits(short, long)) return false;
  // A name that the short form fits too, and that is another one than the long name, makes it mean neither.
  return !namesWith(short, evidence).some(
    ({ parts }) => parts.length >= long.length && fits(short, parts) && !fits(parts, long) && !fits(long, parts),
  );
}

interface KnownName {
  readonly name: string;
  /** Its words as they are compared. */
  readonly parts: readonly string[];
}

/** The known names by each of their words and by their initials. */
interface NameIndex {
  readonly byWord: ReadonlyMap<string, readonly KnownName[]>;
  readonly byInitials: ReadonlyMap<string, readonly KnownName[]>;
}

const indexes = new WeakMap<NameEvidence, NameIndex>();

/** The known names that `short` may be a form of: see {@link fits}. */
function namesWith(short: readonly string[], evidence: NameEvidence): readonly KnownName[] {
  const { byWord, byInitials } = indexOf(evidence);
  const last = short.at(-1) ?? '';
  if (short.length === 1) return [...(byWord.get(last) ?? []), ...(byInitials.get(last) ?? [])];
  if (hasInitials(short)) return byWord.get(last) ?? [];
  // All words are in the name, so the rarest of them leads to fewest others.
  let fewest = byWord.get(last) ?? [];
  for (const word of short) {
    const sharing = byWord.get(word) ?? [];
    if (sharing.length < fewest.length) fewest = sharing;
  }
  return fewest;
}

/** The known names that share a word with `text`. */
export function namesSharing(text: string, evidence: NameEvidence): ReadonlySet<string> {
  const { byWord } = indexOf(evidence);
  return new Set(partsOf(text).flatMap((part) => (byWord.get(part) ?? []).map(({ name }) => name)));
}

function indexOf(evidence: NameEvidence): NameIndex {
  let index = indexes.get(evidence);
  if (index === undefined) {
    const byWord = new Map<string, KnownName[]>();
    const byInitials = new Map<string, KnownName[]>();
    const enter = (map: Map<string, KnownName[]>, key: string, known: KnownName): void => {
      const list = map.get(key);
      if (list === undefined) map.set(key, [known]);
      else list.push(known);
    };
    for (const name of evidence.names) {
      const known = { name, parts: partsOf(name) };
      for (const part of new Set(known.parts)) enter(byWord, part, known);
      enter(byInitials, initialsOf(known.parts), known);
    }
    index = { byWord, byInitials };
    indexes.set(evidence, index);
  }
  return index;
}

function initialsOf(parts: readonly string[]): string {
  return parts.map((part) => part.charAt(0)).join('');
}

/** A name's words as they are compared; initials that are glued to the surname become words. */
export const partsOf = remembered((name): readonly string[] => {
  const list = tokens(name.replace(/(\p{Lu}\.)(?=\S)/gu, '$1 '));
  const skip = honorificAt(list, 0);
  return list.slice(skip < list.length ? skip : 0).map((token) => wordKey(token.key.replace(/'s$/, '')));
});

function isInitial(part: string): boolean {
  return /^\p{L}\.?$/u.test(part);
}

function hasInitials(parts: readonly string[]): boolean {
  return parts.some(isInitial);
}

/** True when `short` is a form of `long`: its surname, its first name, its initials, or all of its words that are not left out. */
function fits(short: readonly string[], long: readonly string[]): boolean {
  if (short.length > long.length + 1) return false;
  if (short.length === 1) {
    const only = short[0] ?? '';
    if (long.includes(only)) return only.length > 1;
    return only.length >= 2 && only.length <= 4 && only === initialsOf(long);
  }
  const surname = short.at(-1) ?? '';
  const initials = short.filter(isInitial);
  // `М. Б.` leaves out the patronymic of `Марк Исаевич Бурдин`.
  if (initials.length === short.length)
    return short[0]?.charAt(0) === long[0]?.charAt(0) && surname.charAt(0) === long.at(-1)?.charAt(0);
  if (initials.length > 0) {
    if (!long.includes(surname)) return false;
    const words = short.filter((part) => !isInitial(part));
    // `Sergei V. Lavrov` leaves nothing out that `Sergei Lavrov` has; with other initials they are father and son.
    if (words.length > 1) return !hasInitials(long) && isInOrder(words, long);
    // `С. В.` stands for one first name when the text leaves the patronymic out: the first initial must agree.
    const first = initials[0]?.charAt(0);
    return first === long[0]?.charAt(0) || (long.length === 1 && long[0] === surname);
  }
  return isInOrder(short, long);
}

/** All of the words stand among the others, in the same order. */
function isInOrder(words: readonly string[], others: readonly string[]): boolean {
  let at = 0;
  for (const other of others) if (other === words[at]) at++;
  return at === words.length;
}

const knownWords = new WeakMap<NameEvidence, ReadonlySet<string>>();

/** True when the word is part of one of the known names, case and inflection aside. */
export function isKnownNameWord(word: string, evidence: NameEvidence): boolean {
  let known = knownWords.get(evidence);
  if (known === undefined) {
    known = new Set([...evidence.names, ...evidence.surnames].flatMap(partsOf));
    knownWords.set(evidence, known);
  }
  return partsOf(word).every((part) => known.has(part));
}
