import { allNameWords } from '../../languages/wordsOfAll.ts';
import { possessor } from '../nameEnd.ts';
import { isNameLike } from '../titleWords.ts';
import { stem } from '../inflection.ts';
import { isNameParticle, particlesAt } from '../nameParticles.ts';
import { honorificAt, officeAt } from '../officeWords.ts';
import { nameWordKey } from '../sameName.ts';
import type { Paragraph } from '../paragraphs.ts';
import { languages } from '../../languages/index.ts';
import type { Language } from '../../languages/language.ts';
import { isCyrillic } from '../../text/scripts.ts';
import { lookupKey, tokenOf, tokens } from '../../text/tokens.ts';
import type { Token } from '../../text/tokens.ts';
import type { Word } from '../../text/word.ts';
import type { Span } from '../../text/span.ts';
import { bodyOfAcronym, nameOfBody } from './bodies.ts';
import type { Meanings } from './document.ts';
import type { People } from './gather.ts';
import { isGivenName } from './givenNames.ts';
import type { Draft, MentionType } from './mention.ts';
import { isSpokenAcronym, namesNoBody } from './everydayAcronyms.ts';
import { findPlace } from './places.ts';
import type { FoundPlace, Place } from './places.ts';

/** What single words show: places, acronyms, other names of bodies, surnames of people who are named elsewhere. */
export function wordMentions(paragraph: Paragraph, meanings: Meanings): Draft[] {
  const { language } = meanings.words;
  const { tokens: list, openings } = paragraph;
  const drafts: Draft[] = [];
  const draft = (span: Span, type: MentionType, entity: string, value: string | null, priority: number): void => {
    drafts.push({ start: span.start, end: span.end, type, entity, value, priority });
  };
  let shouted: boolean | undefined;
  const isShouted = (): boolean => (shouted ??= isMostlyCapitals(list));
  for (const at of openings) {
    const token = list[at];
    if (token === undefined || !token.capital) continue;
    const place = findPlace(list, at, language.tag);
    if (place !== null && isNoPeople(list, at, language) && isLikelyPlace(list, at, place, meanings)) {
      const last = list[at + place.count - 1] ?? token;
      const span = { start: token.start, end: last.end - (last.text.length - possessor(last.text).length) };
      draft(span, 'place', placeName(place.place, language.tag, place.name), codeOf(place.place), 4.5);
    } else if (token.text.includes('-')) {
      for (const part of placesInCompound(list, at, language.tag))
        draft(part, 'place', placeName(part.place, language.tag, part.name), codeOf(part.place), 4);
    }
    const meaning = meaningOf(token.word, meanings);
    if (meaning === null) continue;
    const { letters, alias, body, surname } = meaning;
    const acronym = meaning.isLetters ? acronymOf(paragraph, at, letters, meanings, isShouted) : null;
    if (acronym !== null) {
      const start = token.end - (token.text.length - token.text.indexOf(letters));
      draft({ start, end: start + letters.length }, 'acronym', acronym.entity, acronym.value, 3);
    }
    const bare = { start: token.start, end: token.start + letters.length };
    if (alias !== null) draft(bare, 'organisation', alias, null, 3);
    if (body !== null && letterLeads.has(list[at - 1]?.key ?? '')) draft(bare, 'organisation', body, null, 2.5);
    const first = firstNameAt(paragraph, at, meaning);
    if (first !== null) draft(token, 'person', first, null, 2);
    if (surname !== null && isSurnameAlone(list, at, language)) {
      const { start } = list[surnameFrom(list, at, surname)] ?? token;
      draft({ start, end: bare.end }, 'person', surname, null, 2);
    }
  }
  return drafts;
}

/** What a word means in a document wherever it stands; what stands around it decides whether it means that here. */
interface WordMeaning {
  /** The word without a possessive ending and an article that an apostrophe ties to it. */
  readonly letters: string;
  /** They may be an acronym. */
  readonly isLetters: boolean;
  /** The body that it is another name of; null when it is none. */
  readonly alias: string | null;
  /** The body that it means behind an article; null when it means none. */
  readonly body: string | null;
  /** The only person of this first name; null when there is none, or more than one. */
  readonly first: string | null;
  readonly isGivenName: boolean;
  /** The only person of this surname. */
  readonly surname: string | null;
}

const known = new WeakMap<Meanings, Map<Word, WordMeaning | null>>();

/** What the word means in the document, asked once for each word of it; null for nothing, as most words. */
function meaningOf(word: Word, meanings: Meanings): WordMeaning | null {
  let asked = known.get(meanings);
  if (asked === undefined) {
    asked = new Map();
    known.set(meanings, asked);
  }
  let meaning = asked.get(word);
  if (meaning === undefined) {
    meaning = readMeaning(word, meanings);
    asked.set(word, meaning);
  }
  return meaning;
}

function readMeaning(word: Word, { words, people, aliases, heads }: Meanings): WordMeaning | null {
  const letters = possessor(word.text).replace(/^[ld]['’]/i, '');
  const key = lookupKey(letters);
  const isLetters = mayBeAcronym(letters);
  const alias = aliases.get(key) ?? null;
  const body = heads.get(key) ?? null;
  const isName = !words.lower.has(word.key);
  const first = isName ? (people.list[people.byFirst.get(nameWordKey(word.key)) ?? -1]?.name ?? null) : null;
  const isFirst = isName && isGivenName(word.key);
  const surname = letters.length < 3 || words.lower.has(key) ? null : surnameOf(key, people);
  const isNothing = !isLetters && alias === null && body === null && first === null && !isFirst && surname === null;
  return isNothing ? null : { letters, isLetters, alias, body, first, isGivenName: isFirst, surname };
}

function surnameOf(key: string, { list, bySurname }: People): string | null {
  const index = bySurname.get(nameWordKey(key)) ?? bySurname.get(nameWordKey(germanStem(key))) ?? -1;
  return list[index]?.name ?? null;
}

/** `NATO`, `G7`, `Unesco`: long acronyms are also set like names. */
function mayBeAcronym(letters: string): boolean {
  return isCapitals(letters) || (letters.length >= 4 && isSpokenAcronym(letters));
}

function isCapitals(letters: string): boolean {
  return /^(?:\p{Lu}[\p{Lu}\p{N}&]+(?:-[\p{Lu}\p{N}]{2,})*|\p{Lu}\d{1,2})$/u.test(letters);
}

/** True when more than half of the words are in capitals, which then say nothing. */
function isMostlyCapitals(list: readonly Token[]): boolean {
  let count = 0;
  for (const { capital, text } of list) if (capital && text.length > 1 && /^\p{Lu}{2,}$/u.test(text)) count++;
  return count * 2 > list.length;
}

/** `Die Polen zahlen`: in German some peoples are called as their country is, which has no article. */
function isNoPeople(list: readonly Token[], at: number, { nameWords }: Language): boolean {
  return (
    nameWords?.peoplesAsPlaces?.includes(list[at]?.key ?? '') !== true ||
    nameWords.peopleLeads?.includes(list[at - 1]?.key ?? '') !== true
  );
}

/** A city's name is also a surname or a word here: behind a first name, or in lower case somewhere else. */
function isLikelyPlace(list: readonly Token[], at: number, { place, count }: FoundPlace, { words }: Meanings): boolean {
  if (place.code !== '' || count > 1) return true;
  const token = list[at];
  const before = list[at - 1];
  if (token === undefined || words.lower.has(token.key)) return false;
  return !(before !== undefined && before.capital && token.start - before.end === 1 && isGivenName(before.key));
}

function codeOf({ code }: Place): string | null {
  return code === '' ? null : code;
}

/** What the letters stand for: by the document, else by the list of well-known bodies; null when neither says. */
export function expansion(letters: string, { expansions, words }: Meanings): string | null {
  const defined = expansions.get(letters);
  if (defined !== undefined) return defined;
  const { tag } = words.language;
  const body = bodyOfAcronym(letters, tag);
  return body === null ? null : nameOfBody(body, tag);
}

/** `Central Asia-Russia`: the parts of a compound, each a place with the words around it. */
function placesInCompound(list: readonly Token[], at: number, tag: string): (Span & FoundPlace)[] {
  const token = list[at];
  if (token === undefined || !/^\p{Lu}[\p{L}’']+(?:-\p{Lu}[\p{L}’']+)+$/u.test(token.text)) return [];
  const parts: Token[] = [...token.text.matchAll(/[^-]+/g)].map((match) =>
    tokenOf(match[0], token.start + match.index, true),
  );
  const around = [...list.slice(Math.max(0, at - 1), at), ...parts];
  const places: (Span & FoundPlace)[] = [];
  for (let index = 0; index < around.length; index++) {
    const place = findPlace(around, index, tag);
    const first = around[index];
    const last = around[index + (place?.count ?? 1) - 1];
    if (place === null || first === undefined || last === undefined || last.end <= token.start) continue;
    places.push({ ...place, start: first.start, end: last.end - (last.text.length - possessor(last.text).length) });
    index += place.count - 1;
  }
  // `US-Außenminister` is no place: every part must be one.
  const isWhole = parts.every((part) => places.some((place) => place.start <= part.start && part.end <= place.end));
  return isWhole ? places : [];
}

function placeName(place: Place, tag: string, printed: string): string {
  return place.names[tag]?.[0] ?? place.names['en']?.[0] ?? printed;
}

function acronymOf(
  paragraph: Paragraph,
  at: number,
  letters: string,
  meanings: Meanings,
  isShouted: () => boolean,
): { readonly entity: string; readonly value: string | null } | null {
  if (!isCapitals(letters)) {
    const upper = letters.toUpperCase();
    const value = expansion(upper, meanings);
    return { entity: value ?? upper, value };
  }
  const value = expansion(letters, meanings);
  if (value !== null) return isShouted() && !meanings.expansions.has(letters) ? null : { entity: value, value };
  if (isShouted() || letters.length < 3 || letters.length > 7 || namesNoBody(letters)) return null;
  // Letters without an explanation name a body when an article stands before them.
  const before = paragraph.tokens[at - 1];
  const token = paragraph.tokens[at];
  if (before === undefined || token === undefined || !letterLeads.has(before.key)) {
    const isElided = token !== undefined && /^[ld]['’]/i.test(token.text);
    if (!isElided) return null;
  }
  const next = paragraph.tokens[at + 1];
  const isAttribute =
    next !== undefined &&
    !next.capital &&
    /^\s$/.test(paragraph.text.slice(token.end, next.start)) &&
    isNoun(next.key, meanings.words.language);
  return isAttribute ? null : { entity: letters, value: null };
}

/** A rough sign of a noun: `the GDP figures` speaks of figures, `the NHS is` of a body. */
function isNoun(key: string, { nameWords }: Language): boolean {
  return (
    nameWords?.attributeEndings?.some((ending) => key.endsWith(ending)) === true &&
    nameWords.noAttributes?.includes(key) !== true
  );
}

const letterLeads = new Set(allNameWords.flatMap((words) => words.letterLeads ?? []));

/** `Evo Morales` is nobody of the document because another Morales is: the word before belongs to the name. */
function isSurnameAlone(list: readonly Token[], at: number, language: Language): boolean {
  const token = list[at];
  const before = list[at - 1];
  if (token === undefined || before === undefined || !before.capital) return true;
  return !isPartOfName(list, at - 1, token) || isRussianOpening(list, at - 1) || isSmallOpening(list, at - 1, language);
}

/** `Von Eickhoff`, `But Peña`: a small word that begins the sentence. German nouns, which may be surnames, have capitals behind any. */
function isSmallOpening(list: readonly Token[], at: number, { capitalNouns, functionWords }: Language): boolean {
  return capitalNouns === true ? particlesAt(list, at) > 0 : functionWords.includes(list[at]?.key ?? '');
}

/** Index of the word that the surname at `at` begins with, as the whole name has it: `van` of `van der Sloot`, `Le` of `Le Floc’h`. */
function surnameFrom(list: readonly Token[], at: number, name: string): number {
  let from = at;
  if (!mayLeadSurname(list[at - 1])) return from;
  const words = tokens(name).map(({ key }) => key);
  // The first word of the name is the given one.
  for (let word = words.length - 2; word > 0 && words[word] === list[from - 1]?.key; word--) from--;
  return from;
}

const commonParticles = new Set(languages.flatMap(({ nameParticles }) => nameParticles.common ?? []));

/** `de` and its like stand before the names of places and bodies, too. */
function mayLeadSurname(token: Token | undefined): boolean {
  if (token === undefined || commonParticles.has(token.text)) return false;
  return isNameParticle(token) || (token.capital && /^\p{Lu}\p{Ll}{1,2}$/u.test(token.text));
}

/** A first name alone: that of one person whom the document names in full, or one that somebody is addressed by: `Thanks, Clara.` */
function firstNameAt({ text, tokens: list }: Paragraph, at: number, meaning: WordMeaning): string | null {
  const token = list[at];
  const { first: person } = meaning;
  if (token === undefined || (person === null && !meaning.isGivenName)) return null;
  const next = list[at + 1];
  const before = list[at - 1];
  if (next !== undefined && next.capital && next.start - token.end === 1) return null;
  // `Hallo Benedikt` begins with a word that has its capital from there.
  const isGreeted = person !== null && opensSentence(text, list, at - 1) && !isGivenName(before?.key ?? '');
  if (before !== undefined && before.capital && !isGreeted && isPartOfName(list, at - 1, token)) return null;
  if (person !== null) return person;
  const gap = before === undefined ? '' : text.slice(before.end, token.start);
  const isAddressed = /,\s$/.test(gap)
    ? /^[,.?!]/.test(text.slice(token.end, token.end + 1))
    : /^$|[.!?]\s$/.test(gap) && text.charAt(token.end) === ',';
  return isAddressed ? token.text : null;
}

function opensSentence(text: string, list: readonly Token[], at: number): boolean {
  const token = list[at];
  const before = list[at - 1];
  return token !== undefined && (before === undefined || /[.!?:]\s/.test(text.slice(before.end, token.start)));
}

/** True when the capitalised word at `at` stands right before `next` and is neither an office nor a form of address. */
function isPartOfName(list: readonly Token[], at: number, next: Token): boolean {
  const token = list[at];
  if (token === undefined || next.start - token.end !== 1 || token.text.length < 3) return false;
  return officeAt(list, at) === 0 && honorificAt(list, at) === 0 && isNameLike(token) && /\p{Ll}/u.test(token.text);
}

/** `Спросите Королёву`: what begins a sentence has its capital from there, unless it is a first name. */
function isRussianOpening(list: readonly Token[], at: number): boolean {
  const token = list[at];
  const before = list[at - 1];
  if (token === undefined || !isCyrillic(token.key) || isGivenName(token.key)) return false;
  return before === undefined || token.start - before.end > 1;
}

function germanStem(key: string): string {
  return key.length > 4 && key.endsWith('s') ? key.slice(0, -1) : stem(key);
}
