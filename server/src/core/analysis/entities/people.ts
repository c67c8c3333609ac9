import { allNameWords, articles } from '../../languages/wordsOfAll.ts';
import { areClose, nameEnd, possessor } from '../nameEnd.ts';
import { officeHolder } from '../officeHolder.ts';
import { isBodyWord, isNameLike } from '../titleWords.ts';
import { areAdjectiveAndNoun, stem } from '../inflection.ts';
import { isGenitive, isNameParticle, particlesAt } from '../nameParticles.ts';
import { hasFigure, splitOffice } from '../names.ts';
import { honorificAt, mayBeHonorific, mayBeOffice, officeAt } from '../officeWords.ts';
import { isKnownNameWord } from '../sameName.ts';
import type { OfficeHolder } from '../officeHolder.ts';
import type { NameEvidence } from '../sameName.ts';
import type { Paragraph } from '../paragraphs.ts';
import type { Language } from '../../languages/language.ts';
import { alternatives } from '../../languages/phrases.ts';
import { lookupKey, tokenOf, tokens } from '../../text/tokens.ts';
import type { Token } from '../../text/tokens.ts';
import { trait } from '../../text/word.ts';
import type { Word } from '../../text/word.ts';
import type { Span } from '../../text/span.ts';
import { isGivenNameOf, isGivenNameWord } from './givenNames.ts';
import type { Lexicon } from './lexicon.ts';
import { findPlace } from './places.ts';

/** A person's name as it stands in a text, without office and form of address. */
export interface NameFound extends Span {
  readonly name: string;
  /** The office printed beside it; null when there is none. */
  readonly office: string | null;
  /** How sure it is that this is a person: `named` by an office, a form of address, a label or a known given name; `likely` else. */
  readonly certainty: 'named' | 'likely';
}

/** What the whole document says about its words, before names are looked for. */
export interface DocumentWords {
  readonly language: Language;
  /** Words that stand in lower case somewhere; a name never does. */
  readonly lower: Lexicon;
  readonly evidence: NameEvidence;
}

const monthsAndDays = new WeakMap<Language, ReadonlySet<string>>();

/** Words that no name begins with or ends in: months, weekdays, function words. */
function calendarWords(language: Language): ReadonlySet<string> {
  let words = monthsAndDays.get(language);
  if (words === undefined) {
    words = new Set(
      [...language.months.flat(), ...language.weekdays.flat(), ...language.functionWords, ...language.firstPerson].map(
        lookupKey,
      ),
    );
    monthsAndDays.set(language, words);
  }
  return words;
}

/** Names in a paragraph that an office, a form of address, the document's labels, initials or a given name show, in order. */
export function findNames(paragraph: Paragraph, document: DocumentWords): NameFound[] {
  const { tokens: list, text, openings } = paragraph;
  const found: NameFound[] = [];
  const mayBegin = openerOf(document);
  let next = 0;
  for (const at of openings) {
    const word = list[at]?.word;
    if (at < next || word === undefined || !mayBegin(word)) continue;
    const name = nameAt(text, list, at, document);
    if (name === null) continue;
    found.push(name.found);
    next = name.next;
  }
  return found;
}

interface Found {
  readonly found: NameFound;
  readonly next: number;
}

const openers = new WeakMap<DocumentWords, (word: Word) => boolean>();

/** Whether a name can begin with a word, asked once for each word of a document: with most that have a capital none does. */
function openerOf(document: DocumentWords): (word: Word) => boolean {
  let opener = openers.get(document);
  if (opener === undefined) {
    const answers = new Map<Word, boolean>();
    opener = (word) => {
      let answer = answers.get(word);
      if (answer === undefined) {
        answer = mayBeginName(word, document);
        answers.set(word, answer);
      }
      return answer;
    };
    openers.set(document, opener);
  }
  return opener;
}

/** False for a word with which {@link nameAt} finds no name whatever stands around it. */
function mayBeginName(word: Word, document: DocumentWords): boolean {
  const { language, evidence } = document;
  const token = tokenOf(word.text, 0, true);
  return (
    mayBeHonorific(word) ||
    mayBeOffice(word) ||
    namesByFirst(evidence).has(stem(bareKey(token))) ||
    isInitials(word) ||
    language.dateWords?.speech.givenNames.includes(word.key) === true ||
    (!isBlocked(token, document) && (isGivenNameOf(word) || isNameLike(token)))
  );
}

function nameAt(text: string, list: readonly Token[], at: number, document: DocumentWords): Found | null {
  const token = list[at];
  if (token === undefined) return null;
  const { language, evidence } = document;
  const honorific = honorificAt(list, at, language);
  if (honorific > 0 && (token.capital || list[at + honorific]?.capital === true)) {
    const from = at + honorific;
    const office = officeAt(list, from);
    // `Herr von der Heyden`, `Mr. van Rossum`: small words may begin a surname.
    const first = from + particlesAt(list, from);
    if (office === 0 && isNameLike(list[first]) && isTied(text, list, from) && !isAdjective(text, list, first)) {
      return named(text, list, from, end(text, list, first), null, 'named');
    }
    if (office === 0) return null;
  }
  if (officeAt(list, at) > 0) {
    const holder = officeHolder(text, list, at, evidence);
    if (
      holder !== null &&
      holder.nameTo > holder.nameFrom &&
      isName(text, list, holder.nameFrom, holder.nameTo, document)
    ) {
      return named(text, list, holder.nameFrom, holder.nameTo, holder.role, 'named');
    }
    return holder === null ? null : holderBehindComma(text, list, holder, document);
  }
  if (!token.capital) return null;
  const known = knownName(list, at, evidence);
  if (known > 0) return named(text, list, at, at + known, null, 'named');
  if (isInitials(token.word)) return initialled(text, list, at);
  if (isMonthName(text, list, at, document)) return named(text, list, at, end(text, list, at), null, 'likely');
  if (isBlocked(token, document)) return null;
  if (isGivenNameOf(token.word)) {
    // `Hospital Ramón Iturbe` is called after somebody.
    if (isTied(text, list, at) && list[at - 1]?.capital === true && namedAfter.has(list[at - 1]?.key ?? ''))
      return null;
    const to = surnameEnd(list, at, end(text, list, at), language);
    if (
      to - at >= 2 &&
      to - at <= 7 &&
      isNoPlace(list, at, to) &&
      isSurname(list, at + 1 + particlesAt(list, at + 1), language)
    ) {
      return named(text, list, at, to, null, 'named');
    }
    return null;
  }
  // `Pieter van der Sloot`: nothing else in these languages has the small word.
  if (list[at + 1]?.key === 'van' && isNameLike(token) && isNameLike(list[at + 1 + particlesAt(list, at + 1)])) {
    return named(text, list, at, end(text, list, at), null, 'named');
  }
  return pair(text, list, at, document);
}

const namedAfter = new Set(allNameWords.flatMap((words) => words.namedAfter ?? []));

/** `депутат Курской думы`: an adjective and the noun that it goes with, and no surname. */
function isAdjective(text: string, list: readonly Token[], at: number): boolean {
  const token = list[at];
  const next = list[at + 1];
  if (token === undefined || next === undefined || !areAdjectiveAndNoun(token.key, next.key)) return false;
  return !next.capital && /^\s$/.test(text.slice(token.end, next.start));
}

/** German sets a noun behind a name with a capital too: `Anna Wegeners Stück`. There a name ends with the first word that is no first name. */
function surnameEnd(list: readonly Token[], at: number, to: number, { capitalNouns }: Language): number {
  if (capitalNouns !== true) return to;
  let surname = at + 1;
  while (surname < to && mayGoOn(list[surname])) surname++;
  return Math.min(to, surname + 1);
}

function mayGoOn(token: Token | undefined): boolean {
  return token !== undefined && (isNameParticle(token) || isGivenNameWord(token.word));
}

/** `April Jones`: a month that is a given name too, with a surname behind it and nothing before it that makes it a date. */
function isMonthName(text: string, list: readonly Token[], at: number, { language, lower }: DocumentWords): boolean {
  const speech = language.dateWords?.speech;
  const first = list[at];
  const next = list[at + 1];
  if (speech === undefined || first === undefined || !speech.givenNames.includes(first.key)) return false;
  if (!isNameLike(next) || next.start - first.end !== 1 || lower.has(bareKey(next)) || !/\p{Ll}/u.test(next.text))
    return false;
  if (calendarWords(language).has(next.key) || findPlace(list, at + 1) !== null || officeAt(list, at + 1) > 0)
    return false;
  const before = list[at - 1];
  // `May God bless you` begins a sentence with a word that is a month and much else.
  const isOpening = before === undefined || first.start - before.end !== 1;
  if (speech.ambiguous.includes(first.key) && isOpening && text.charAt(next.end) !== ',') return false;
  return before === undefined || !(speech.leads.includes(before.key) || before.key in speech.modifiersBefore);
}

/** `Theresa May`: a month behind a given name is a surname, unless a figure follows and makes it a date. */
function isSurname(list: readonly Token[], at: number, language: Language): boolean {
  const token = list[at];
  if (token === undefined || !calendarWords(language).has(token.key)) return true;
  const isMonth = language.months.some((forms) => forms.includes(token.key));
  return isMonth && !/^\d/.test(list[at + 1]?.key ?? '');
}

function bareKey({ key }: Token): string {
  const { length } = key;
  // Most words end in no possessive.
  const isPlain =
    length < 2 || (key.charCodeAt(length - 1) !== APOSTROPHE && key.charCodeAt(length - 2) !== APOSTROPHE);
  return isPlain ? key : key.replace(/'s$|'$/, '');
}

const APOSTROPHE = 0x27;

/** True when the word before stands right before, with at most the full stop of an abbreviation between. */
function isTied(text: string, list: readonly Token[], at: number): boolean {
  const before = list[at - 1];
  const here = list[at];
  return before !== undefined && here !== undefined && /^\.?[\s\u00a0]{1,2}$/.test(text.slice(before.end, here.start));
}

/** `the Minister of Finance, Ximena Arreola`, `des Ministerpräsidenten von Lettland, Andris Kalnins`: two or three capitals up to a mark. */
function holderBehindComma(
  text: string,
  list: readonly Token[],
  { role, end: officeEnd }: OfficeHolder,
  document: DocumentWords,
): Found | null {
  const state =
    list[officeEnd] !== undefined && isGenitive(list[officeEnd].word) ? findPlace(list, officeEnd + 1) : null;
  const behind = state === null ? officeEnd : officeEnd + 1 + state.count;
  const before = list[behind - 1];
  if (before === undefined || text.slice(before.end, list[behind]?.start) !== ', ') return null;
  const from = behind + honorificAt(list, behind, document.language);
  const to = end(text, list, from);
  const run = list.slice(from, to);
  const isRun =
    run.length >= 2 &&
    run.length <= 3 &&
    run.every((token, index) => isNameLike(token) && !isBlocked(token, document) && officeAt(list, from + index) === 0);
  if (
    !isRun ||
    findPlace(list, from) !== null ||
    placeOpenings.has(run[0]?.key ?? '') ||
    !/^(?:[.,;:!?)]|\s[–—(]|['’]s)/.test(text.slice(run.at(-1)?.end ?? 0))
  )
    return null;
  return named(text, list, from, to, role, 'named');
}

/** Index behind the name that starts at `from`; a full stop that ends a sentence ends it. */
function end(text: string, list: readonly Token[], from: number): number {
  return nameEnd(text, list, from, true);
}

/** Whether words behind an office are a name: one word needs more than its capital. */
function isName(text: string, list: readonly Token[], from: number, to: number, document: DocumentWords): boolean {
  const first = list[from];
  if (first === undefined || isBlocked(first, document)) return false;
  if (findPlace(list, from, document.language.tag) !== null && to - from === 1) return false;
  if (to - from > 1 || isInitials(first.word)) return to - from <= 5;
  const key = bareKey(first);
  if (/^\p{Lu}{2,}$/u.test(first.text) && /\p{Ll}/u.test(text.slice(Math.max(0, first.start - 12), first.start)))
    return false;
  if (isKnownNameWord(key, document.evidence)) return true;
  return !document.lower.has(key) && !endsLike(key, document.language.nameWords?.noHolderEndings);
}

/** True when a word in small letters ends in one of these and is longer. */
function endsLike(key: string, endings: readonly string[] | undefined): boolean {
  return endings?.some((ending) => key.endsWith(ending)) === true;
}

/** `С.В.Лавров`, `J. Smith`: initials and a surname. */
const isInitials = trait(({ text }) => /^(?:-?\p{Lu}\.)+\p{Lu}\p{L}/u.test(text));

function initialled(text: string, list: readonly Token[], at: number): Found | null {
  return named(text, list, at, at + 1, null, 'named');
}

/** True for words that stand at a name's place and are none: months, function words, bodies, words that occur in lower case. */
function isBlocked(token: Token, { language, lower }: DocumentWords): boolean {
  if (hasFigure(token.word)) return true;
  // `Jan` is a month and a first name.
  if (isGivenNameOf(token.word)) return false;
  const key = bareKey(token);
  return isBodyWord(token) || calendarWords(language).has(key) || lower.has(key);
}

function isNoPlace(list: readonly Token[], from: number, to: number): boolean {
  const place = findPlace(list, from);
  return place === null || place.count < to - from;
}

/** How many words from `at` on are a full name that labels or the heading show; 0 when none. */
function knownName(list: readonly Token[], at: number, evidence: NameEvidence): number {
  const first = list[at];
  if (first === undefined) return 0;
  for (const name of namesByFirst(evidence).get(stem(bareKey(first))) ?? []) {
    const matches = name.every((word, index) => {
      const token = list[at + index];
      return token !== undefined && stem(bareKey(token)) === word && (token.capital || isNameParticle(token));
    });
    if (matches) return name.length;
  }
  return 0;
}

const firstWords = new WeakMap<NameEvidence, ReadonlyMap<string, readonly (readonly string[])[]>>();

function namesByFirst(evidence: NameEvidence): ReadonlyMap<string, readonly (readonly string[])[]> {
  let map = firstWords.get(evidence);
  if (map === undefined) {
    const built = new Map<string, (readonly string[])[]>();
    for (const name of evidence.names) {
      const words = tokens(name).map((token) => stem(token.key));
      const first = words[0];
      if (first === undefined || (words.length < 2 && !/\./.test(name))) continue;
      const same = built.get(first);
      if (same === undefined) built.set(first, [words]);
      else same.push(words);
    }
    for (const same of built.values()) same.sort((left, right) => right.length - left.length);
    map = built;
    firstWords.set(evidence, map);
  }
  return map;
}

/**
 * Two or three capitals in a row that nothing else explains: a likely name. German sets every noun with a capital and gives no
 * such sign; at a sentence's beginning the first capital says nothing either.
 */
function pair(text: string, list: readonly Token[], at: number, document: DocumentWords): Found | null {
  const { language } = document;
  if (language.capitalNouns === true) return null;
  const first = list[at];
  const second = list[at + 1];
  if (first === undefined || second === undefined || !isNameLike(first) || !isNameLike(second)) return null;
  const to = end(text, list, at);
  if (to - at < 2 || to - at > 3) return null;
  const run = list.slice(at, to);
  if (run.some((token) => isBlocked(token, document) || !mayBePair(token, language))) return null;
  if (run.some((_, index) => findPlace(list, at + index) !== null || officeAt(list, at + index) > 0)) return null;
  if (placeOpenings.has(first.key)) return null;
  // `Head of Investor Relations`: what an office is for.
  if (officeAt(list, at - 2) > 0 && complementLeads.has(list[at - 1]?.key ?? '')) return null;
  if (isBodyWord(list[to]) && areClose(text, list[to - 1] ?? first, list[to] ?? first)) return null;
  const before = list[at - 1];
  const gap = before === undefined ? '' : text.slice(before.end, first.start);
  if (before === undefined || /[.!?:;“"«(–—]/.test(gap)) {
    // `Ask Clara Moreau, who knows`: the word that begins the sentence is none of the name.
    if (to - at > 2 || isGivenNameOf(second.word)) return null;
    const behind = text.slice(second.end, second.end + 80);
    if (first.start <= BEGINNING && introduced.test(behind)) return named(text, list, at, to, null, 'named');
    return apposition.test(behind) ? named(text, list, at, to, null, 'likely') : null;
  }
  if (articles.has(before.key) || before.key.endsWith("'s")) return null;
  return named(text, list, at, to, null, 'likely');
}

/** True for a word that can be one of two capitals that are likely a name. */
function mayBePair(token: Token, { nameWords }: Language): boolean {
  const key = bareKey(token);
  return key.length >= 3 && !endsLike(key, nameWords?.noSurnameEndings) && !/^\p{Lu}+$/u.test(token.text);
}

const placeOpenings = new Set(allNameWords.flatMap((words) => words.placeOpenings ?? []));
const complementLeads = new Set(allNameWords.flatMap((words) => words.complementLeads));
/** Somebody who is introduced says so at the beginning of what is said, behind a word of thanks at most. In units. */
const BEGINNING = 48;

/** What follows somebody who is introduced: where he comes from, or that and nothing else. */
const introduced = new RegExp(
  `^(?:${allNameWords.flatMap((words) => words.introductions ?? []).join('|')}|` +
    ', \\p{Lu}[\\p{L}\\p{N}&-]*(?: \\p{Lu}[\\p{L}\\p{N}&-]*){0,3}(?:[.!?]|\\s*$))',
  'u',
);

/** What follows somebody who is told apart by a word about him. */
const apposition = new RegExp(`^, (?:${alternatives(allNameWords.flatMap((words) => words.relatives ?? []))})\\s`, 'u');

function named(
  text: string,
  list: readonly Token[],
  from: number,
  to: number,
  office: string | null,
  certainty: NameFound['certainty'],
): Found | null {
  const first = list[from];
  const last = list[to - 1];
  if (first === undefined || last === undefined || to <= from) return null;
  const stop = last.end - (last.text.length - possessor(last.text).length);
  const name = text.slice(first.start, stop).replace(/[\s\u00a0]+/g, ' ');
  if (name.length < 2 || /^\p{L}\.$/u.test(name)) return null;
  return { found: { start: first.start, end: stop, name, office, certainty }, next: to };
}

/** The name inside a label: span and text without office, form of address and affiliation; null when the label names nobody. */
export function nameInLabel(label: string, language: Language, evidence: NameEvidence): NameFound | null {
  const split = splitOffice(label, language, evidence);
  if (split.name === '') return null;
  const at = label.lastIndexOf(split.name);
  if (at < 0) return null;
  return {
    start: at,
    end: at + split.name.length,
    name: split.name,
    office: split.office,
    certainty: 'named',
  };
}
