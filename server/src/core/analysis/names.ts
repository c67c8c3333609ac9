/** Labels and stretches of headings taken apart into office, form of address, name and affiliation. */
import { allNameWords, articles } from '../languages/wordsOfAll.ts';
import { languages } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import { alternatives, anyPhrase } from '../languages/phrases.ts';
import { isCyrillic } from '../text/scripts.ts';
import { lookupKey, tokens } from '../text/tokens.ts';
import type { Token } from '../text/tokens.ts';
import { trait } from '../text/word.ts';
import { findPlace } from './entities/places.ts';
import { isNameParticle, nameParticles } from './nameParticles.ts';
import { bare, honorificAt, officeAt, runAt, officeWords } from './officeWords.ts';
import { remembered } from './remembered.ts';
import type { NameEvidence } from './sameName.ts';

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

const officeSurnames = new Set(allNameWords.flatMap((words) => words.officeSurnames ?? []));

/** True when a figure is part of the word. */
export const hasFigure = trait(({ text }) => /\p{N}/u.test(text));

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

/** Articles, prepositions and particles of names are no longer. */
const LONGEST_SMALL_WORD = 4;

/**
 * The index behind what an office is for: `of Foreign Affairs of the Kyrgyz Republic`, `иностранных дел`, `Russlands`. Where
 * nothing tells, the last two words are the name, with the small words and initials that belong to them.
 */
function afterComplement(list: readonly Token[], from: number): number {
  let at = from;
  let isClear = true;
  while (at < list.length) {
    const portfolio = runAt(officeWords().portfolios, at, list);
    // `Республики Казахстан`: a state by its form and its name.
    if (portfolio === 0 && stateForm.test(bare(list[at]))) {
      const state = findPlace(list, at + 1);
      if (state !== null) {
        at += 1 + state.count;
        isClear = true;
        continue;
      }
    }
    const known = behindPurpose(list, at);
    if (known > at) {
      at = known;
      isClear = true;
      continue;
    }
    const shouted = behindShouted(list, at);
    if (shouted > at) {
      at = shouted;
      isClear = !bodies.has(bare(list[at - 1]));
      continue;
    }
    const token = list[at];
    if (token !== undefined && !token.capital) {
      // A small word leads into a name only when a capitalised word and nothing of the office follows it: `de Gaulle`.
      // What stands behind a longer one is the whole name: `general de brigada Enrique Martínez López`.
      isClear = token.key.length > LONGEST_SMALL_WORD && !isCyrillic(token.key);
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
  // `AGENTE DEL MINISTERIO PÚBLICO`: one word behind a body is no name.
  if (bodies.has(bare(list[at - 1])) && list.length - at < 2) return list.length;
  return Math.max(at, lastTwo(list, at));
}

const bodies = new Set(allNameWords.flatMap((words) => words.bodies));

/** Index behind small words in capitals and the portfolio, place or body they lead to: `DE SALUD`, `DEL MINISTERIO`; `from` without. */
function behindShouted(list: readonly Token[], from: number): number {
  let at = from;
  while (at < list.length && isNameParticle(list[at]) && list[at]?.capital === true) at++;
  if (at === from) return from;
  // What an office is for may begin with the article: `LA REPÚBLICA`.
  for (let start = from; start <= at; start++) {
    const end = behindPurpose(list, start);
    if (end > Math.max(at, start)) return end;
  }
  return bodies.has(bare(list[at])) ? at + 1 : from;
}

/**
 * Index behind what an office is for, where a portfolio or a place that is known begins at `at`; `at` where none does.
 * Of two the one that goes on further counts: `la República Kirguisa` is no `la República`.
 */
export function behindPurpose(list: readonly Token[], at: number): number {
  const portfolio = at + runAt(officeWords().portfolios, at, list);
  let end = portfolio;
  for (let from = at; from < Math.max(at + 1, portfolio); from++) {
    const place = findPlace(list, from);
    if (place !== null) end = Math.max(end, from + place.count);
  }
  return end;
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

const patronymic = new RegExp(allNameWords.flatMap((words) => words.patronymic ?? []).join('|') || '(?!)', 'u');
const stateForm = anyPhrase(allNameWords.flatMap((words) => words.stateForms ?? []));

/** What members of parliaments and orders bear before and behind their names: `The Hon. Anna Weber MP`. */
const parliamentary = new RegExp(
  [
    ...allNameWords.flatMap((words) => words.parliamentary ?? []),
    `\\s+(?:${alternatives(allNameWords.flatMap((words) => words.postNominals ?? []))})(?=$|,|\\s+[–—-]\\s)`,
  ].join('|'),
  'giu',
);

/** The letters of a party behind a name, and the state: `(R)`, `(D-NY)`. */
const party = /\s+\(\p{Lu}{1,4}(?:-\p{Lu}{2})?\)$/u;

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
  const comma = text.includes(',') ? text.indexOf(',') : stopBeforeOffice(text);
  if (comma > 0) {
    const left = splitOffice(text.slice(0, comma).replace(party, ''), language, evidence);
    const right = text.slice(comma + 1).trim();
    const name = splitOffice(right, language, evidence);
    // `DIRECTORA DE LA CFE, EMILIA CALLEJA`: what the office is for, and the name behind the comma.
    const leads = left.office !== null && isNameParticle(tokens(left.name)[0]);
    if (leads && name.office === null && /\S\s+\S/u.test(name.name))
      return { ...name, office: text.slice(0, comma).trim() };
    if (left.name !== '') {
      const list = tokens(right);
      const hasOffice = list.some((_, at) => officeAt(list, at) > 0);
      if (hasOffice) return { ...left, office: left.office ?? right };
      return { ...left, affiliation: right === '' ? null : right };
    }
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

/** Where a full stop stands for the comma between a name and an office: `ANNA WEBER. DIRECTORA DEL MUSEO`; −1 where none does. */
function stopBeforeOffice(text: string): number {
  const stop = /(?<=\p{L}\s+\p{L}{4,})\.\s+(?=\p{Lu})/u.exec(text);
  return stop !== null && officeAt(tokens(text.slice(stop.index + 1)), 0) > 0 ? stop.index : -1;
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
