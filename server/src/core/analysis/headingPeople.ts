/** The people whom a heading names, with their offices. */
import { allNameWords, articles } from '../languages/wordsOfAll.ts';
import type { Language } from '../languages/language.ts';
import { afterArticle } from '../syntax/vocabulary.ts';
import { isCyrillic } from '../text/scripts.ts';
import type { Span } from '../text/span.ts';
import { tokens } from '../text/tokens.ts';
import type { Token } from '../text/tokens.ts';
import { isGivenName } from './entities/givenNames.ts';
import { findPlace } from './entities/places.ts';
import { LONGEST_NAME, nameEnd, possessor } from './nameEnd.ts';
import { isNameParticle } from './nameParticles.ts';
import { nominative } from './nominative.ts';
import { complementLeads, officeHolder } from './officeHolder.ts';
import { honorificAt, officeAt } from './officeWords.ts';
import { isKnownNameWord, namesSharing, noEvidence, sameName } from './sameName.ts';
import type { NameEvidence } from './sameName.ts';
import { flatten, isBodyWord, isNameLike, titleWords } from './titleWords.ts';

/** A person whom the heading names. */
export interface HeadingPerson {
  /** As printed, or as a label has it where the heading has another case of the same name. */
  readonly name: string;
  /** `Minister of Foreign Affairs of the Kyrgyz Republic`; null when the heading gives none. */
  readonly role: string | null;
  /** Where the name stands, office and form of address left out. */
  readonly span: Span;
}

/** A stretch of the heading between commas, dashes, bars, brackets or the date. */
export interface Segment {
  readonly list: readonly Token[];
  readonly start: number;
  readonly end: number;
  /** True when only a comma stands before it. */
  readonly afterComma: boolean;
  readonly afterColon: boolean;
}

export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly role: string | null;
}

export function readPeople(
  title: string,
  segments: readonly Segment[],
  evidence: NameEvidence,
  language: Language,
): Candidate[] {
  const found: Candidate[] = [];
  for (const [index, segment] of segments.entries()) {
    const { list } = segment;
    let at = 0;
    while (at < list.length) {
      const person = personAt(title, segments, index, at, evidence, found, language);
      if (person === null) {
        at++;
        continue;
      }
      if (!found.some((one) => one.start < person.candidate.end && person.candidate.start < one.end))
        found.push(person.candidate);
      at = Math.max(at + 1, person.next);
    }
  }
  return unique(
    found
      .map((one) => ({ ...one, name: asLabelled(one.name, evidence) }))
      .toSorted((left, right) => left.start - right.start),
    evidence,
  );
}

/** One entry for each person: a later mention adds the office that the first one lacks. */
function unique(people: readonly Candidate[], evidence: NameEvidence): Candidate[] {
  const kept: Candidate[] = [];
  for (const person of people) {
    const at = kept.findIndex((one) => sameName(one.name, person.name, evidence));
    const first = kept[at];
    if (first === undefined) kept.push(person);
    else {
      const fuller = person.name.split(' ').length > first.name.split(' ').length ? person : first;
      kept[at] = { ...fuller, role: first.role ?? person.role };
    }
  }
  return kept;
}

/** The form that a label has of the same name, or the nominative: a heading in Russian gives it in another case. */
function asLabelled(name: string, evidence: NameEvidence): string {
  const count = tokens(name).length;
  return (
    evidence.names.find((known) => tokens(known).length === count && isCyrillic(known) && sameName(known, name)) ??
    nominative(name)
  );
}

interface Person {
  readonly candidate: Candidate;
  /** Index in the segment behind the person. */
  readonly next: number;
}

function personAt(
  title: string,
  segments: readonly Segment[],
  index: number,
  at: number,
  evidence: NameEvidence,
  found: readonly Candidate[],
  language: Language,
): Person | null {
  const segment = segments[index];
  const list = segment?.list ?? [];
  const token = list[at];
  if (token === undefined) return null;
  const office = officeAt(list, at);
  if (office > 0) return personWithOffice(title, segments, index, at, evidence, found);
  const honorific = honorificAt(list, at, language);
  if (honorific > 0 && isNameLike(list[at + honorific])) {
    const end = nameEnd(title, list, at + honorific);
    return named(title, list, at + honorific, end, null, segments, index);
  }
  const known = knownNameAt(list, at, evidence);
  if (known > 0) return named(title, list, at, at + known, null, segments, index);
  return bareName(title, segments, index, at, evidence);
}

/** How many words from `at` on are a name of at least two words that the document shows; 0 when none. */
function knownNameAt(list: readonly Token[], at: number, evidence: NameEvidence): number {
  let best = 0;
  const ahead = list.slice(at, at + LONGEST_NAME).map((token) => possessor(token.text));
  for (const name of namesSharing(ahead.join(' '), evidence)) {
    const parts = tokens(name);
    if (parts.length < 2 || parts.length <= best) continue;
    const run = list.slice(at, at + parts.length);
    if (run.length < parts.length || !run.every((token) => token.capital || isNameParticle(token))) continue;
    if (sameName(run.map((token) => possessor(token.text)).join(' '), name) && possessor(run[0]?.text ?? '').length > 1)
      best = parts.length;
  }
  return best;
}

function named(
  title: string,
  list: readonly Token[],
  from: number,
  to: number,
  role: string | null,
  segments: readonly Segment[],
  index: number,
): Person | null {
  const first = list[from];
  const last = list[to - 1];
  if (first === undefined || last === undefined) return null;
  const end = last.end - (last.text.length - possessor(last.text).length);
  const name = flatten(title.slice(first.start, end));
  if (name.length < 2) return null;
  // `APNSA Jake Sullivan`: capitals before a name in ordinary letters are an office.
  if (role === null && to - from >= 3 && /^\p{Lu}{3,}$/u.test(first.text) && /\p{Ll}/u.test(last.text)) {
    return named(title, list, from + 1, to, first.text, segments, index);
  }
  const behind = role ?? (to === list.length ? roleBehind(title, segments, index) : null);
  return { candidate: { start: first.start, end, name, role: behind }, next: to };
}

/** The office that follows a name behind a comma: `Christine Lagarde, Managing Director of the Fund`. */
function roleBehind(title: string, segments: readonly Segment[], index: number): string | null {
  const next = segments[index + 1];
  if (next === undefined || !next.afterComma) return null;
  const { list } = next;
  const head = list.findIndex((_, at) => officeAt(list, at) > 0);
  if (head < 0 || head > 3) return null;
  // `…, Prime Minister Shinzo Abe` is the next person, `…, ministre de l’Europe` the office of the last one.
  const person = personWithOffice(title, segments, index + 1, head, noEvidence, []);
  if (person !== null) return null;
  return afterArticle(flatten(title.slice(next.start, next.end)));
}

/** A person whose office stands at `at`: before the name, or with the name behind a comma. */
function personWithOffice(
  title: string,
  segments: readonly Segment[],
  index: number,
  at: number,
  evidence: NameEvidence,
  found: readonly Candidate[],
): Person | null {
  const segment = segments[index];
  if (segment === undefined) return null;
  const { list } = segment;
  // `A J HOLT, MP LAUNCH OF …`: letters behind a name are no office of who follows.
  if (at === 0 && segment.afterComma && postNominals.has(list[0]?.text ?? '')) return null;
  const next = segments[index + 1];
  const article = articles.has(next?.list[0]?.key ?? '') ? 1 : 0;
  const holderFollows = next?.afterComma === true && honorificAt(next.list, article) > 0;
  const holder = officeHolder(title, list, at, evidence, found, holderFollows);
  if (holder === null) return null;
  const { role, end } = holder;
  if (holder.nameTo > holder.nameFrom) return named(title, list, holder.nameFrom, holder.nameTo, role, segments, index);
  if (end === list.length && next?.afterComma === true && !namesComeFirst(segments, index)) {
    let from = 0;
    while (from < next.list.length && (next.list[from]?.key === 'the' || honorificAt(next.list, from) > 0)) {
      from += Math.max(1, honorificAt(next.list, from));
    }
    const to = nameEnd(title, next.list, from);
    const isPlace = findPlace(next.list, from) !== null && from === 0;
    const isKnown = knownNameAt(next.list, from, evidence) > 0 || isGivenName(next.list[from]?.key ?? '');
    const isNamed = to - from >= 2 || (from > 0 && to > from) || isKnown;
    // `Beatriz Olmedilla, directora del Archivo, Puerto Almar`: somebody has the office already, and a place follows.
    const isTaken =
      !isKnown &&
      from === 0 &&
      segment.afterComma &&
      holder.start <= 1 &&
      endsInName(segments[index - 1]?.list ?? [], evidence);
    if (isNamed && !isPlace && !isTaken) {
      const person = named(title, next.list, from, to, role, segments, index + 1);
      if (person !== null) return { candidate: person.candidate, next: end };
    }
  }
  return null;
}

/** True when the words end in a surname that the document shows or a given name stands before. */
function endsInName(list: readonly Token[], evidence: NameEvidence): boolean {
  const [given, surname] = list.slice(-2);
  if (!isNameLike(given) || !isNameLike(surname)) return false;
  return isGivenName(given.key) || isKnownNameWord(surname.text, evidence);
}

/** `Anna Weber, President of the Bank, Tom Holt, Vice-President of the Bank`: each office belongs to the name before it. */
function namesComeFirst(segments: readonly Segment[], index: number): boolean {
  const before = segments[index - 1]?.list ?? [];
  if (segments[index]?.afterComma !== true || !isNameLike(before.at(-1)) || !isNameLike(before.at(-2))) return false;
  let last = index;
  while (segments[last + 1]?.afterComma === true) last++;
  const end = segments[last]?.list ?? [];
  return last > index && (officeAt(end, 0) > 0 || officeAt(end, 1) > 0);
}

const postNominals = new Set(allNameWords.flatMap((words) => words.postNominals ?? []));

/** What stands behind the name of a company. */
const companyForms = new Set(allNameWords.flatMap((words) => words.companyForms ?? []));

/** A name without an office: behind a lead or at a segment's beginning, with nothing that speaks against a person. */
function bareName(
  title: string,
  segments: readonly Segment[],
  index: number,
  at: number,
  evidence: NameEvidence,
): Person | null {
  const segment = segments[index];
  if (segment === undefined) return null;
  const { list } = segment;
  const token = list[at];
  if (!isNameLike(token)) return null;
  const before = list[at - 1];
  const isGenitive = before !== undefined && isCyrillic(before.key) && titleWords().events.has(before.key);
  const end = nameEnd(title, list, at);
  // `PRESS CONFERENCE` above `Anna Weber, President of the Bank`
  const isBelowEvent =
    before !== undefined &&
    titleWords().events.has(before.key) &&
    end === list.length &&
    roleBehind(title, segments, index) !== null;
  if (before !== undefined && !isGenitive && !isBelowEvent && !titleWords().leads.has(before.key)) return null;
  // `Member for North Vell`, `the Ministry of Foreign Affairs`
  if (
    before !== undefined &&
    complementLeads.has(before.key) &&
    (officeAt(list, at - 2) > 0 || isBodyWord(list[at - 2]))
  )
    return null;
  if (findPlace(list, at) !== null) return null;
  const run = list.slice(at, end);
  const count = run.length + (/^(?:\p{Lu}\.)+\p{Lu}\p{L}/u.test(run[0]?.text ?? '') ? 1 : 0);
  if (
    count < 2 ||
    count > 5 ||
    isBodyWord(list[end]) ||
    companyForms.has(list[end]?.key ?? '') ||
    run.every((one) => isNameParticle(one))
  )
    return null;
  const surname = possessor(run.at(-1)?.text ?? '');
  const isKnown = isKnownNameWord(surname, evidence);
  if (before === undefined && !isKnown) {
    const next = segments[index + 1];
    const startsTitle = index === 0 && list[end] !== undefined && !list[end].capital && title.length > 0;
    const hasRole = next !== undefined && end === list.length && roleBehind(title, segments, index) !== null;
    if (!startsTitle && !hasRole) return null;
  }
  // In a title all in capitals, nothing tells a name from other words but what the document knows.
  if (!isKnown && run.every((one) => one.text === one.text.toUpperCase())) return null;
  return named(title, list, at, end, null, segments, index);
}
