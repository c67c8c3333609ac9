/** An office and whoever holds it, wherever they stand side by side. */
import { allNameWords, listLinks } from '../languages/wordsOfAll.ts';
import { languages } from '../languages/index.ts';
import { afterArticle } from '../syntax/vocabulary.ts';
import { isCyrillic } from '../text/scripts.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { isGivenName } from './entities/givenNames.ts';
import { findPlace } from './entities/places.ts';
import { LONGEST_NAME, areClose, isPossessive, nameEnd, nameParticlesAt, possessor, runsIntoBody } from './nameEnd.ts';
import { isGenitive } from './nameParticles.ts';
import { behindPurpose, nameTokens } from './names.ts';
import { officeAt } from './officeWords.ts';
import { isKnownNameWord } from './sameName.ts';
import type { NameEvidence } from './sameName.ts';
import { flatten, isBodyWord, isNameLike, titleWords } from './titleWords.ts';

const LONGEST_OFFICE = 30;

/** An office with its holder's name behind it, as indices of words; an office without a name has `nameFrom === nameTo`. */
export interface OfficeHolder {
  readonly role: string;
  readonly start: number;
  readonly nameFrom: number;
  readonly nameTo: number;
  /** Index behind all that belongs to the office and the name. */
  readonly end: number;
}

/**
 * The office whose noun stands at `at`, and who holds it: `Minister of Trade of the Kyrgyz Republic Asel Osmonova`.
 * @param text what the words' offsets refer to
 * @param taken stretches that belong to somebody already and are no part of the office
 * @param holderFollows whether a form of address and a name stand behind the comma that ends the words
 */
export function officeHolder(
  text: string,
  list: readonly Token[],
  at: number,
  evidence: NameEvidence,
  taken: readonly Span[] = [],
  holderFollows = false,
): OfficeHolder | null {
  const count = officeAt(list, at);
  if (count === 0) return null;
  const start = officeStart(text, list, at, taken);
  const end = phraseEnd(text, list, at + count, holderFollows);
  const run = list.slice(start, end);
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined) return null;
  const split = isBodyWord(last) ? { office: run.length, name: run.length } : nameTokens(run, evidence);
  const nameFrom = start + split.name;
  const nameTo = nameFrom < end ? Math.min(end, nameEnd(text, list, nameFrom)) : nameFrom;
  const officeLast = list[start + split.office - 1];
  // `Minister for Harbours and Inner Waters, The Hon. Anna Weber`: what a link joins to the office ends in no name then.
  const isJoined = holderFollows && end === list.length && run.some(({ key }) => listLinks.has(key));
  const isNamed =
    !isJoined &&
    nameTo > nameFrom &&
    officeLast !== undefined &&
    split.office > 0 &&
    !runsIntoBody(list, nameTo) &&
    !isAdjective(list, nameFrom) &&
    !isComplement(list, at + count, nameFrom, nameTo, evidence) &&
    isPlausible(list.slice(nameFrom, nameTo), evidence);
  if (!isNamed) {
    const role = afterArticle(
      flatten(text.slice(first.start, last.end - (last.text.length - possessor(last.text).length))),
    );
    return { role, start, nameFrom: end, nameTo: end, end };
  }
  const role = afterArticle(flatten(text.slice(first.start, officeLast.end)));
  const behind = placeBehind(list, nameTo);
  return { role: behind === null ? role : `${role} ${behind.text}`, start, nameFrom, nameTo, end };
}

/** Articles and `of` where an adjective follows its noun. */
const beforeBody = new Set(
  languages
    .filter(({ nameWords }) => nameWords?.adjectivesFollow === true)
    .flatMap(({ dateWords, elidedArticles, nameWords }) => [
      ...(nameWords?.genitives ?? []),
      ...(dateWords?.speech.articles ?? []),
      ...(elidedArticles ?? []).map((article) => `${article}'`),
    ]),
);

/** `directora del Museo Nacional`: what stands right behind a body's noun in Spanish and French belongs to it, unless it is a first name. */
function isAdjective(list: readonly Token[], at: number): boolean {
  const body = list[at - 1];
  if (body === undefined || !isBodyWord(body) || !beforeBody.has(list[at - 2]?.key ?? '')) return false;
  return !isGivenName(list[at]?.key ?? '');
}

/**
 * `ministra de Transportes`, `Sprecher der Ministerien`, `líder del cártel Jalisco`: what a small word ties to an office is what it
 * is for, and so is what follows the noun behind it; unless it is a first name or a surname that the document shows.
 */
function isComplement(
  list: readonly Token[],
  behindOffice: number,
  from: number,
  to: number,
  evidence: NameEvidence,
): boolean {
  const before = list[from - 1];
  if (before === undefined || before.capital) return false;
  const isTied = complementLeads.has(before.key) || (from > behindOffice && !isCyrillic(before.key));
  if (!isTied || endsPurpose(list, behindOffice, from)) return false;
  return !isKnownNameWord(possessor(list[to - 1]?.text ?? ''), evidence) && !isGivenName(list[from]?.key ?? '');
}

/** True when a portfolio or a place that is known ends right before `end`: `République kirghize`. */
function endsPurpose(list: readonly Token[], from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (behindPurpose(list, at) === end && end > at) return true;
  return false;
}

/** One word behind an office is a name in most languages; in Russian it may be what the office is for, unless the document knows it. */
function isPlausible(name: readonly Token[], evidence: NameEvidence): boolean {
  const text = name.map((token) => possessor(token.text)).join(' ');
  if (!isCyrillic(text) || name.length > 1 || text.includes('.')) return true;
  return isKnownNameWord(text, evidence);
}

/** `of Ukraine` behind a name belongs to the office before it. */
function placeBehind(list: readonly Token[], from: number): { readonly text: string } | null {
  const lead = list[from];
  if (lead === undefined || !isGenitive(lead.word)) return null;
  let at = from + 1;
  if (list[at]?.key === 'the') at++;
  if (list[at]?.key === 'republic' && list[at + 1]?.key === 'of') {
    const inner = findPlace(list, at + 2);
    if (inner !== null)
      return {
        text: list
          .slice(from, at + 2 + inner.count)
          .map((token) => token.text)
          .join(' '),
      };
  }
  const place = findPlace(list, at);
  if (place === null) return null;
  return {
    text: list
      .slice(from, at + place.count)
      .map((token) => token.text)
      .join(' '),
  };
}

/** Index of the first word of the office whose noun stands at `at`: `Russian Railways` before `President` belongs to it. */
function officeStart(title: string, list: readonly Token[], at: number, found: readonly Span[]): number {
  let start = at;
  const stop = Math.max(0, at - LONGEST_NAME);
  while (start > stop) {
    const before = list[start - 1];
    const here = list[start];
    if (before === undefined || here === undefined) break;
    if (!isNameLike(before) || isPossessive(before) || !areClose(title, before, here)) break;
    // Russian sets what belongs to an office behind it.
    if (isCyrillic(before.text)) break;
    if (found.some((person) => person.start <= before.start && before.end <= person.end)) break;
    start--;
  }
  return start;
}

/** Index behind the words that belong to the office and the name: up to a lead, a stop or a word in lower case that is neither. */
function phraseEnd(title: string, list: readonly Token[], from: number, holderFollows: boolean): number {
  let at = from;
  let end = from;
  const stop = Math.min(list.length, from + LONGEST_OFFICE);
  while (at < stop) {
    const token = list[at];
    const previous = list[at - 1];
    if (token === undefined) break;
    if (previous !== undefined && (isPossessive(previous) || !areClose(title, previous, token))) break;
    // `des Affaires étrangères`, `de la République kirghize`: what the office is for may end in lower case.
    const known = behindPurpose(list, at);
    if (known > at + 1) {
      at = known;
      end = at;
      continue;
    }
    if (isBodyWord(token) ? !titleWords().events.has(token.key) : isNameLike(token)) {
      at++;
      end = at;
      continue;
    }
    // Words of the complement: `of Foreign Affairs`, `иностранных дел`, `des Auswärtigen`.
    if (isComplementWord(list, from, at, holderFollows)) {
      at++;
      continue;
    }
    const purpose = wordsOfPurpose(list, at);
    if (purpose > 0) {
      at += purpose;
      continue;
    }
    const particles = isNameLike(previous) && at > from ? nameParticlesAt(list, at) : 0;
    if (particles === 0) break;
    at += particles;
  }
  return end;
}

const adjectives = new Set(allNameWords.flatMap((words) => words.bodyAdjectives ?? []));

/**
 * How many words from `at` on say in lower case what an office is for, where adjectives follow their nouns: `transition
 * énergétique` of `ministre de la transition énergétique`, `européenne` of `président de la Commission européenne`.
 */
function wordsOfPurpose(list: readonly Token[], at: number): number {
  const token = list[at];
  const previous = list[at - 1];
  if (!isPlainLower(token) || previous === undefined) return 0;
  if (isBodyWord(previous) && beforeBody.has(list[at - 2]?.key ?? '')) return adjectives.has(token.key) ? 1 : 0;
  if (!beforeBody.has(previous.key)) return 0;
  const adjective = list[at + 1];
  const behind = list[at + 2];
  const goesOn = behind !== undefined && (beforeBody.has(behind.key) || isNameLike(behind));
  return isPlainLower(adjective) && goesOn ? 2 : 1;
}

/** A word in lower case that is neither a small word nor an event. */
function isPlainLower(token: Token | undefined): token is Token {
  if (token === undefined || token.capital || token.key.length < 4) return false;
  const { small, leads, events } = titleWords();
  return !small.has(token.key) && !leads.has(token.key) && !events.has(token.key) && !listLinks.has(token.key);
}

export const complementLeads = new Set(allNameWords.flatMap((words) => words.complementLeads));
/** True when the word in lower case at `at` goes on with what the office is for. */
function isComplementWord(list: readonly Token[], from: number, at: number, holderFollows: boolean): boolean {
  const token = list[at];
  const next = list[at + 1];
  if (token === undefined || next === undefined || titleWords().events.has(token.key)) return false;
  if (officeAt(list, at + 1) > 0) return false;
  if (listLinks.has(token.key)) {
    // `Minister of Industry and Trade Denis Manturov` goes on, `Secretary of State Marco Rubio and …` does not.
    const lead = list.slice(from, at).findLastIndex((one) => complementLeads.has(one.key));
    let run = 0;
    while (isNameLike(list[at + 1 + run]) && officeAt(list, at + 1 + run) === 0) run++;
    if (lead < 0 || at - (from + lead) > 3) return false;
    return (
      (run >= 3 && officeAt(list, at + 1 + run) === 0) || (holderFollows && run > 0 && at + 1 + run === list.length)
    );
  }
  if (complementLeads.has(token.key)) return !titleWords().leads.has(next.key);
  return (
    !token.capital && isCyrillic(token.key) && !titleWords().leads.has(token.key) && !titleWords().small.has(token.key)
  );
}
