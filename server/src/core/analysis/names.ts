import { findPlace } from './entities/places.ts';
import { stem } from './inflection.ts';
import { remembered } from './remembered.ts';
import { languages } from '../languages/index.ts';
import { alternatives, anyPhrase } from '../languages/phrases.ts';
import type { Language } from '../languages/language.ts';
import { isCyrillic } from '../text/scripts.ts';
import { lookupKey, tokens } from '../text/tokens.ts';
import type { Token } from '../text/tokens.ts';
import { trait } from '../text/word.ts';

/** What a document shows about the names in it, which decides where an office ends and a name begins. */
export interface NameEvidence {
  /** Names without office and form of address, as labels and sure mentions have them: `Sergey Lavrov`, `Kazakbayev`. */
  readonly names: readonly string[];
  /** Surnames that follow a form of address in the text: `Kazakbayev` of `Mr Kazakbayev`. */
  readonly surnames: readonly string[];
}

/** Nothing is known about the names. */
export const noEvidence: NameEvidence = { names: [], surnames: [] };

/** A label or a stretch of a heading taken apart. */
export interface SplitName {
  /** `President of Russia`, `THE PRESIDENT`; null when there is none. */
  readonly office: string | null;
  /** The name without office and form of address, as printed; empty when only an office is named. */
  readonly name: string;
  /** `MR.`, `Dr.`; null when there is none. */
  readonly honorific: string | null;
  /** What stands behind a comma and is no office: `BBC` of `Laura Kuenssberg, BBC`. */
  readonly affiliation: string | null;
}

/** Small words that lead on inside names: `Ursula von der Leyen`, `Mohammed bin Salman`, `Charles de Gaulle`. */
const nameParticles = new Set(languages.flatMap((language) => language.nameParticles.leads));
/** Small words that stand in a name only behind another one: `van der`, `de la`. */
const innerParticles = new Set(languages.flatMap((language) => language.nameParticles.inner));

const nameWords = languages.flatMap((language) => language.nameWords ?? []);
const officeSurnames = new Set(nameWords.flatMap((words) => words.officeSurnames ?? []));
const genitives = new Set(nameWords.flatMap((words) => words.genitives ?? []));

/** True for `of` and what it is in other languages. */
export const isGenitive = trait(({ key }) => genitives.has(key));

interface OfficeWords {
  /** Whole offices as runs of words, by first word, the longest first. */
  readonly byFirst: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly single: ReadonlySet<string>;
  /** Forms of address that are one in every language; shorter ones (`d`, `me`, `pr`) count only in their own. */
  readonly honorifics: ReadonlySet<string>;
  readonly honorificsOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly portfolios: ReadonlyMap<string, readonly (readonly string[])[]>;
}

let officeWords: OfficeWords | undefined;

/** Offices and forms of address of every language: a Spanish label in an English document has its office all the same. */
function words(): OfficeWords {
  if (officeWords !== undefined) return officeWords;
  const byFirst = new Map<string, string[][]>();
  const portfolios = new Map<string, string[][]>();
  const single = new Set<string>();
  const honorifics = new Set(languages.flatMap(({ sharedHonorifics }) => sharedHonorifics ?? []));
  const honorificsOf = new Map<string, Set<string>>();
  const addRun = (map: Map<string, string[][]>, phrase: string): void => {
    const run = lookupKey(phrase).replace(/\./g, '').split(' ');
    const first = run[0] ?? '';
    const same = map.get(first);
    if (same === undefined) map.set(first, [run]);
    else same.push(run);
  };
  for (const language of languages) {
    for (const office of [...language.offices, ...language.officeLabels]) {
      addRun(byFirst, office);
      if (!office.includes(' ')) single.add(lookupKey(office));
    }
    const own = language.honorifics.map((honorific) => lookupKey(honorific).replace(/\./g, ''));
    honorificsOf.set(language.tag, new Set(own));
    for (const honorific of own) if (honorific.length >= 3) honorifics.add(honorific);
    for (const portfolio of language.nameWords?.portfolios ?? []) addRun(portfolios, portfolio);
  }
  for (const map of [byFirst, portfolios])
    for (const runs of map.values()) runs.sort((left, right) => right.length - left.length);
  officeWords = { byFirst, single, honorifics, honorificsOf, portfolios };
  return officeWords;
}

/** How many words from `at` on are one of the runs; 0 when none is. */
function runAt(map: ReadonlyMap<string, readonly (readonly string[])[]>, at: number, list: readonly Token[]): number {
  const runs = map.get(bare(list[at]));
  // Most words begin none.
  if (runs === undefined) return 0;
  for (const run of runs) {
    if (run.every((word, index) => bare(list[at + index]) === word)) return run.length;
  }
  return 0;
}

function bare(token: Token | undefined): string {
  return token === undefined ? '' : withoutStops(token.key);
}

function withoutStops(key: string): string {
  return key.includes('.') ? key.replaceAll('.', '') : key;
}

/**
 * How many words from `at` on are an office's noun: `Minister`, `Prime Minister`, `US-Außenminister`; 0 when none.
 * A compound counts when it ends in an office of at least six letters.
 */
export function officeAt(list: readonly Token[], at: number): number {
  const token = list[at];
  if (token === undefined || !mayBeOffice(token.word)) return 0;
  // `3:08 P.M.` is a time of day and no prime minister.
  if (token.text === 'A.M.' || token.text === 'P.M.') return 0;
  const run = runAt(words().byFirst, at, list);
  if (run > 0) return run;
  return endsInOffice(token.word) || (token.capital && isCompoundOffice(token.word)) ? 1 : 0;
}

/** Most words begin no office, and need no further look. */
export const mayBeOffice = trait(
  (word) => words().byFirst.has(withoutStops(word.key)) || endsInOffice(word) || isCompoundOffice(word),
);

/** `US-Außenminister`. */
const endsInOffice = trait((word) => {
  const key = withoutStops(word.key);
  const hyphen = key.lastIndexOf('-');
  return hyphen > 0 && key.length - hyphen > 4 && words().single.has(key.slice(hyphen + 1));
});

const compoundOffice = new RegExp(
  `^\\p{L}{3,}(?:${alternatives(nameWords.flatMap((words) => words.compoundOffices ?? []))})` +
    `(?:${alternatives(nameWords.flatMap((words) => words.officeEndings ?? []))})?$`,
  'u',
);

/** `Polizeipräsidentin`, `Hafendirektors`: a German compound whose last part is an office. */
const isCompoundOffice = trait((word) => {
  const key = withoutStops(word.key);
  return key.length > 10 && compoundOffice.test(key);
});

/** Articles of all languages, which may stand before a form of address. */
const articles = new Set(languages.flatMap(({ dateWords }) => dateWords?.speech.articles ?? []));

/** How many words from `at` on are a form of address: `Mr.`, `Prof. Dr.`; 0 when none. */
export function honorificAt(list: readonly Token[], at: number, language?: Language): number {
  let count = 0;
  while (count < 4 && isHonorific(list[at + count], language)) count++;
  return count;
}

function isHonorific(token: Token | undefined, language: Language | undefined): boolean {
  if (token === undefined || !mayBeHonorific(token.word)) return false;
  const { honorifics, honorificsOf } = words();
  const key = bare(token);
  return honorifics.has(key) || (language !== undefined && honorificsOf.get(language.tag)?.has(key) === true);
}

/** True for the forms of address of every language. */
export const mayBeHonorific = trait(({ key }) => {
  const { honorifics, honorificsOf } = words();
  const plain = withoutStops(key);
  return honorifics.has(plain) || [...honorificsOf.values()].some((own) => own.has(plain));
});

/** True when a figure is part of the word. */
export const hasFigure = trait(({ text }) => /\p{N}/u.test(text));

/** True when the word can be part of a name: it is capitalised, or an initial, and no figure. */
export function isNameWord(token: Token | undefined): token is Token {
  return token !== undefined && token.capital && !hasFigure(token.word);
}

/** True for `de`, `von`, `bin` and their like, which stand inside names, and for the words that stand there behind them. */
export function isNameParticle(token: Token | undefined): boolean {
  return token !== undefined && (nameParticles.has(token.key) || innerParticles.has(token.key));
}

/** How many words at `at` are small words that can lead on to a further word of a name: two for `von der`. */
export function particlesAt(list: readonly Token[], at: number): number {
  if (!nameParticles.has(list[at]?.key ?? '')) return 0;
  let count = 1;
  while (isNameParticle(list[at + count])) count++;
  return count;
}

/**
 * Where office and name part in words that may begin with an office: how many words the office has, and the index of the
 * name's first word, `list.length` when there is no name. A form of address may stand between the two.
 */
export function nameTokens(
  list: readonly Token[],
  evidence: NameEvidence,
  language?: Language,
): { readonly office: number; readonly name: number } {
  const known = knownTail(list, evidence);
  if (known >= 0) return { office: known, name: known };
  // Initials glued to a surname are all of the name: `Республики Беларусь А.Г.Лукашенко`.
  if (list.length > 1 && /^(?:\p{Lu}\.)+-?\p{Lu}\p{L}/u.test(list.at(-1)?.text ?? ''))
    return { office: list.length - 1, name: list.length - 1 };
  let head = -1;
  let after = 0;
  for (let at = 0; at < list.length; at++) {
    const count = officeAt(list, at);
    if (count === 0) continue;
    const isSurname = count === 1 && at === list.length - 1 && at > 0 && head < 0 && officeSurnames.has(bare(list[at]));
    if (!isSurname) {
      head = at;
      after = at + count;
    }
    at += count - 1;
  }
  if (head < 0) {
    // `El señor Cano`: an article stands before the form of address.
    const article = articles.has(list[0]?.key ?? '') && honorificAt(list, 1, language) > 0 ? 1 : 0;
    const honorific = article + honorificAt(list, article, language);
    return { office: 0, name: honorific < list.length ? honorific : 0 };
  }
  if (after >= list.length) return { office: list.length, name: list.length };
  const honorific = findHonorific(list, after, language);
  if (honorific !== null) return { office: honorific.start, name: honorific.end };
  const start = afterComplement(list, after);
  return { office: start, name: start };
}

function findHonorific(
  list: readonly Token[],
  from: number,
  language: Language | undefined,
): { readonly start: number; readonly end: number } | null {
  for (let at = from; at < list.length - 1; at++) {
    const count = honorificAt(list, at, language);
    if (count > 0 && at + count < list.length) return { start: at, end: at + count };
  }
  return null;
}

/** Index of the first word of the longest known name that ends the list, −1 when none does. */
function knownTail(list: readonly Token[], evidence: NameEvidence): number {
  const known = bareNames(evidence);
  const words = list.map(bareName);
  for (let from = Math.max(0, words.length - LONGEST_KNOWN); from < words.length; from++) {
    // `van Rossum`, a surname with its small word, says nothing about the given name that may stand before it.
    if (from > 0 && (from === words.length - 1 || nameParticles.has(words[from] ?? ''))) continue;
    if (known.has(words.slice(from).join(' '))) return from;
  }
  return -1;
}

/** No name has more words than this. */
const LONGEST_KNOWN = 16;

const knownBareNames = new WeakMap<NameEvidence, ReadonlySet<string>>();

/** The known names as {@link bareName} writes their words. */
function bareNames(evidence: NameEvidence): ReadonlySet<string> {
  let known = knownBareNames.get(evidence);
  if (known === undefined) {
    known = new Set(
      evidence.names.map((name) =>
        lookupKey(name)
          .replaceAll('.', '')
          .split(' ')
          .filter((part) => part !== '')
          .join(' '),
      ),
    );
    knownBareNames.set(evidence, known);
  }
  return known;
}

function bareName(token: Token | undefined): string {
  const key = bare(token);
  return key.includes("'") ? key.replace(/'s$|'$/, '') : key;
}

/**
 * The index behind what an office is for: `of Foreign Affairs of the Kyrgyz Republic`, `иностранных дел`, `Russlands`. Where
 * nothing tells, the last two words are the name, with the small words and initials that belong to them.
 */
function afterComplement(list: readonly Token[], from: number): number {
  let at = from;
  let isClear = true;
  while (at < list.length) {
    const portfolio = runAt(words().portfolios, at, list);
    // `Республики Казахстан`: a state by its form and its name.
    if (portfolio === 0 && stateForm.test(bare(list[at]))) {
      const state = findPlace(list, at + 1);
      if (state !== null) {
        at += 1 + state.count;
        isClear = true;
        continue;
      }
    }
    const place = portfolio > 0 ? null : findPlace(list, at);
    if (portfolio > 0 || place !== null) {
      at += portfolio > 0 ? portfolio : (place?.count ?? 1);
      isClear = true;
      continue;
    }
    const token = list[at];
    if (token !== undefined && !token.capital) {
      // A small word leads into a name only when a capitalised word and nothing of the office follows it: `de Gaulle`.
      isClear = false;
      at++;
      continue;
    }
    break;
  }
  if (at >= list.length) return list.length;
  // In Russian what an office is for goes on in lower case behind its first word: `председатель Национального банка`.
  const lower = list.findLastIndex((token) => !token.capital && token.key.length > 2 && isCyrillic(token.key));
  if (lower > at) return afterComplement(list, lower + 1);
  if (isClear) return at;
  return Math.max(at, lastTwo(list, at));
}

function lastTwo(list: readonly Token[], from: number): number {
  let at = list.length - 1;
  let parts = 1;
  while (at > from) {
    const before = list[at - 1];
    if (before === undefined) break;
    const isSmall = isNameParticle(before) || /^(?:\p{Lu}\.)+$/u.test(before.text);
    // `Семёна Аркадьевича Грушина`: a patronymic stands behind a given name.
    if (!isSmall && parts >= (patronymic.test(list[at]?.key ?? '') ? 3 : 2)) break;
    if (!isSmall) parts++;
    at--;
  }
  return at;
}

const patronymic = new RegExp(nameWords.flatMap((words) => words.patronymic ?? []).join('|') || '(?!)', 'u');
const stateForm = anyPhrase(nameWords.flatMap((words) => words.stateForms ?? []));

/** What members of parliaments and orders bear before and behind their names: `The Hon. Anna Weber MP`. */
const parliamentary = new RegExp(
  [
    ...nameWords.flatMap((words) => words.parliamentary ?? []),
    `\\s+(?:${alternatives(nameWords.flatMap((words) => words.postNominals ?? []))})(?=$|,|\\s+[–—-]\\s)`,
  ].join('|'),
  'giu',
);

/**
 * Takes a label's text or a stretch of a heading apart: `President of Russia Vladimir Putin` is the office
 * `President of Russia` and the name `Vladimir Putin`; `SECRETARY RUBIO` the office `SECRETARY`, the name `RUBIO`;
 * `THE PRESIDENT` an office without a name; `HUGO LÓPEZ, DIRECTOR GENERAL` a name with its office behind a comma.
 * @param known names that the document shows elsewhere; they decide before anything else does
 */
export function splitOffice(text: string, language: Language, known: readonly string[] | NameEvidence = []): SplitName {
  const evidence = 'names' in known ? known : { names: known, surnames: [] };
  const bareText = text.replace(parliamentary, '');
  if (bareText !== text && bareText.trim() !== '') return splitOffice(bareText.trim(), language, evidence);
  const comma = text.indexOf(',');
  if (comma > 0) {
    const left = splitOffice(text.slice(0, comma), language, evidence);
    const right = text.slice(comma + 1).trim();
    if (left.name !== '') {
      const list = tokens(right);
      const hasOffice = list.some((_, at) => officeAt(list, at) > 0);
      if (hasOffice) return { ...left, office: left.office ?? right };
      return { ...left, affiliation: right === '' ? null : right };
    }
    const name = splitOffice(right, language, evidence);
    if (name.name !== '' && name.office === null) return { ...name, office: left.office };
    // `The Mayor, Councillor Grace Okonkwo`: two offices of one person.
    if (name.name.includes(' ') && left.office !== null)
      return { ...name, office: `${left.office}, ${name.office ?? ''}` };
    return { office: text.trim(), name: '', honorific: null, affiliation: null };
  }
  const list = tokens(text);
  const first = list[0];
  if (first === undefined) return { office: null, name: '', honorific: null, affiliation: null };
  const { office, name } = nameTokens(list, evidence, language);
  // Forms of address before a known name and in front of an office are no part of either.
  let officeEnd = office;
  let honorificStart = officeEnd;
  while (honorificStart > 0 && honorificAt(list, honorificStart - 1, language) > 0) honorificStart--;
  officeEnd = honorificStart;
  const nameAt = list[name];
  // `CHIEF OF NAVY`, `MINISTER FOR DEFENCE`: what follows says what the office is for.
  if (office > 0 && nameAt !== undefined && isComplement(nameAt))
    return { office: text.trim(), name: '', honorific: null, affiliation: null };
  const honorific = honorificStart < name ? cut(text, list[honorificStart], list[name - 1], true) : null;
  return {
    office: officeEnd > 0 ? cut(text, first, list[officeEnd - 1], false) : null,
    name: nameAt === undefined ? '' : text.slice(nameAt.start).trim(),
    honorific,
    affiliation: null,
  };
}

const smallWords = new Set(languages.flatMap((language) => language.particles));

/** True for a small word that no name begins with: `of`, `for the`. */
function isComplement(token: Token): boolean {
  return smallWords.has(token.key) && !isNameParticle(token);
}

function cut(text: string, first: Token | undefined, last: Token | undefined, withStop: boolean): string | null {
  if (first === undefined || last === undefined) return null;
  const end = withStop && text.charAt(last.end) === '.' ? last.end + 1 : last.end;
  return text.slice(first.start, end).replace(/\s+/g, ' ');
}

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
  if (initials.length > 0) {
    if (!long.includes(surname)) return false;
    // `С. В.` stands for one first name when the text leaves the patronymic out: the first initial must agree.
    const first = initials[0]?.charAt(0);
    return first === long[0]?.charAt(0) || (long.length === 1 && long[0] === surname);
  }
  let at = 0;
  for (const part of long) if (part === short[at]) at++;
  return at === short.length;
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

const splitters = new WeakMap<Language, (label: string) => SplitName>();

/** {@link splitOffice} by the words alone, which several questions about a document begin with. */
function splitLabel(label: string, language: Language): SplitName {
  let split = splitters.get(language);
  if (split === undefined) {
    split = remembered((text) => splitOffice(text, language));
    splitters.set(language, split);
  }
  return split(label);
}

/** What labels show about names: each label without its office and form of address. */
export function evidenceOf(labels: readonly string[], language: Language): NameEvidence {
  const names = new Set<string>();
  const surnames = new Set<string>();
  for (const label of new Set(labels)) {
    const { name, honorific } = splitLabel(label, language);
    if (name === '') continue;
    if (honorific !== null && !name.includes(' ')) surnames.add(name);
    else names.add(name);
  }
  return { names: [...names], surnames: [...surnames] };
}
