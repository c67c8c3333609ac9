import { isNameLike, possessor } from '../heading.ts';
import { stem } from '../inflection.ts';
import { honorificAt, nameWordKey, officeAt } from '../names.ts';
import type { Paragraph } from '../paragraphs.ts';
import { lookupKey } from '../../text/tokens.ts';
import type { Token } from '../../text/tokens.ts';
import type { Span } from '../../text/span.ts';
import { bodyOfAcronym, nameOfBody } from './bodies.ts';
import type { Meanings } from './document.ts';
import { isGivenName } from './givenNames.ts';
import type { Draft, MentionType } from './mention.ts';
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
  const isShouted = isMostlyCapitals(list);
  for (const at of openings) {
    const token = list[at];
    if (token === undefined || !token.capital) continue;
    const place = findPlace(list, at, language.tag);
    if (place !== null && isNoPeople(list, at, language.tag) && isLikelyPlace(list, at, place, meanings)) {
      const last = list[at + place.count - 1] ?? token;
      const span = { start: token.start, end: last.end - (last.text.length - possessor(last.text).length) };
      draft(span, 'place', placeName(place.place, language.tag, place.name), codeOf(place.place), 4.5);
    } else if (token.text.includes('-')) {
      for (const part of placesInCompound(list, at, language.tag))
        draft(part, 'place', placeName(part.place, language.tag, part.name), codeOf(part.place), 4);
    }
    const letters = possessor(token.text).replace(/^[ld]['’]/i, '');
    const acronym = acronymOf(paragraph, at, letters, meanings, isShouted);
    if (acronym !== null) {
      const start = token.end - (token.text.length - token.text.indexOf(letters));
      draft({ start, end: start + letters.length }, 'acronym', acronym.entity, acronym.value, 3);
    }
    const alias = meanings.aliases.get(lookupKey(letters));
    if (alias !== undefined)
      draft({ start: token.start, end: token.start + letters.length }, 'organisation', alias, null, 3);
    const body = articles.has(list[at - 1]?.key ?? '') ? meanings.heads.get(lookupKey(letters)) : undefined;
    if (body !== undefined && body !== null)
      draft({ start: token.start, end: token.start + letters.length }, 'organisation', body, null, 2.5);
    const first = firstNameAt(paragraph, at, meanings);
    if (first !== null) draft(token, 'person', first, null, 2);
    const surname = surnameAt(list, at, meanings, letters);
    if (surname !== null) draft({ start: token.start, end: token.start + letters.length }, 'person', surname, null, 2);
  }
  return drafts;
}

/** True when more than half of the words are in capitals, which then say nothing. */
function isMostlyCapitals(list: readonly Token[]): boolean {
  let count = 0;
  for (const { capital, text } of list) if (capital && text.length > 1 && /^\p{Lu}{2,}$/u.test(text)) count++;
  return count * 2 > list.length;
}

/** `Die Polen zahlen`: in German some peoples are called as their country is, which has no article. */
function isNoPeople(list: readonly Token[], at: number, tag: string): boolean {
  if (tag !== 'de' || !/^(?:polen|schweden|ungarn|sachsen|hessen|franken|bayern)$/.test(list[at]?.key ?? ''))
    return true;
  return !/^(?:die|den|der|wir|ihr|viele|alle|beiden)$/.test(list[at - 1]?.key ?? '');
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
  const parts: Token[] = [...token.text.matchAll(/[^-]+/g)].map((match) => ({
    start: token.start + match.index,
    end: token.start + match.index + match[0].length,
    text: match[0],
    key: lookupKey(match[0]),
    capital: true,
  }));
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
  isShouted: boolean,
): { readonly entity: string; readonly value: string | null } | null {
  const isCapitals = /^(?:\p{Lu}[\p{Lu}\p{N}&]+(?:-[\p{Lu}\p{N}]{2,})*|\p{Lu}\d{1,2})$/u.test(letters);
  if (!isCapitals) {
    // `Nato`, `Unesco`: long acronyms are also set like names.
    const upper = letters.toUpperCase();
    if (letters.length < 4 || !spokenAcronyms.has(upper)) return null;
    const value = expansion(upper, meanings);
    return { entity: value ?? upper, value };
  }
  const value = expansion(letters, meanings);
  if (value !== null) return isShouted && !meanings.expansions.has(letters) ? null : { entity: value, value };
  if (isShouted || letters.length < 3 || letters.length > 7 || ordinary.has(letters)) return null;
  // Letters without an explanation name a body when an article stands before them.
  const before = paragraph.tokens[at - 1];
  const token = paragraph.tokens[at];
  if (before === undefined || token === undefined || !articles.has(before.key)) {
    const isElided = token !== undefined && /^[ld]['’]/i.test(token.text);
    if (!isElided) return null;
  }
  const next = paragraph.tokens[at + 1];
  const isAttribute =
    next !== undefined &&
    !next.capital &&
    /^\s$/.test(paragraph.text.slice(token.end, next.start)) &&
    meanings.words.language.tag === 'en' &&
    isNoun(next.key);
  return isAttribute ? null : { entity: letters, value: null };
}

/** A rough sign of a noun: `the GDP figures` speaks of figures, `the NHS is` of a body. */
function isNoun(key: string): boolean {
  return (
    /(?:s|tion|ment|ity|ing|ance|data|rate|test|code|file|team|call|bill|law)$/.test(key) &&
    !/^(?:is|was|has|does|this|us|its|as)$/.test(key)
  );
}

/** Acronyms that people speak as a word and so set like one. */
const spokenAcronyms = new Set([
  'NATO',
  'UNESCO',
  'UNICEF',
  'NASA',
  'OPEC',
  'ASEAN',
  'AUKUS',
  'UEFA',
  'FIFA',
  'BRICS',
  'USAID',
  'OTAN',
  'OSZE',
  'НАТО',
]);
/** Letters that are no body: units, quantities, times, titles. */
const ordinary = new Set(
  'GDP CPI PCE PPI VAT VAR GMT UTC EST EDT CET CEST PDT PST USD EUR GBP RUB JPY CEO CFO COO CTO PDF URL HTML HTTP FAQ PPE PCR DNA RNA HIV AIDS COVID SARS MERS ICU ATM SUV LNG LPG GPS GSM SMS CCTV BIP PIB VIP DVD USB API CPU GPU RAM SQL CSS XML JSON TLS SSL TCP UTXO MPS MP HON SHE HER YOU AND THE NOT ALL BUT WHY HOW WHO YES'.split(
    ' ',
  ),
);
const articles = new Set([
  'the',
  'der',
  'die',
  'das',
  'den',
  'dem',
  'la',
  'le',
  'el',
  'los',
  'las',
  'du',
  'au',
  'del',
  'al',
  'à',
  "l'",
]);

/** The person whose surname stands alone at `at`, when only one person of the document has it. */
function surnameAt(list: readonly Token[], at: number, { words, people }: Meanings, printed: string): string | null {
  const token = list[at];
  if (token === undefined || printed.length < 3 || words.lower.has(lookupKey(printed))) return null;
  // `Evo Morales` is nobody of the document because another Morales is: the word before belongs to the name.
  const before = list[at - 1];
  if (before !== undefined && before.capital && isPartOfName(list, at - 1, token) && !isRussianOpening(list, at - 1))
    return null;
  const key = nameWordKey(lookupKey(printed));
  const index = people.bySurname.get(key) ?? people.bySurname.get(germanStem(key)) ?? -1;
  const person = people.list[index];
  if (person === undefined || (person.name === printed && honorificAt(list, at - 1) > 0)) return person?.name ?? null;
  return person.name;
}

/** A first name alone: that of one person whom the document names in full, or one that somebody is addressed by: `Thanks, Clara.` */
function firstNameAt({ text, tokens: list }: Paragraph, at: number, { words, people }: Meanings): string | null {
  const token = list[at];
  if (token === undefined || words.lower.has(token.key)) return null;
  const person = people.list[people.byFirst.get(nameWordKey(token.key)) ?? -1];
  if (person === undefined && !isGivenName(token.key)) return null;
  const next = list[at + 1];
  const before = list[at - 1];
  if (next !== undefined && next.capital && next.start - token.end === 1) return null;
  // `Hallo Benedikt` begins with a word that has its capital from there.
  const isGreeted = person !== undefined && opensSentence(text, list, at - 1) && !isGivenName(before?.key ?? '');
  if (before !== undefined && before.capital && !isGreeted && isPartOfName(list, at - 1, token)) return null;
  if (person !== undefined) return person.name;
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
  if (token === undefined || !/[а-яё]/.test(token.key) || isGivenName(token.key)) return false;
  return before === undefined || token.start - before.end > 1;
}

function germanStem(key: string): string {
  return key.length > 4 && key.endsWith('s') ? key.slice(0, -1) : stem(key);
}
