import type { FoundDay } from './analysis.ts';
import { datelineBreaks } from './datelines.ts';
import { isGivenName } from './entities/givenNames.ts';
import { findPlace } from './entities/places.ts';
import { findFullDates } from './eventDate.ts';
import type { FiguresOrder, FullDate } from './eventDate.ts';
import {
  hasFigure,
  evidenceOf,
  honorificAt,
  isGenitive,
  isNameParticle,
  namesSharing,
  noEvidence,
  officeAt,
  nameTokens,
  sameName,
  isKnownNameWord,
  particlesAt,
} from './names.ts';
import { nominative } from './nominative.ts';
import type { NameEvidence } from './names.ts';
import { languages } from '../languages/index.ts';
import { alternatives, capitalised } from '../languages/phrases.ts';
import type { Language } from '../languages/language.ts';
import { afterArticle } from '../syntax/vocabulary.ts';
import type { Span } from '../text/span.ts';
import { isCyrillic } from '../text/scripts.ts';
import { lookupKey, tokens } from '../text/tokens.ts';
import type { Token } from '../text/tokens.ts';
import { trait } from '../text/word.ts';

/** A person whom the heading names. */
export interface HeadingPerson {
  /** As printed, or as a label has it where the heading has another case of the same name. */
  readonly name: string;
  /** `Minister of Foreign Affairs of the Kyrgyz Republic`; null when the heading gives none. */
  readonly role: string | null;
  /** Where the name stands, office and form of address left out. */
  readonly span: Span;
}

/** What a heading says. */
export interface HeadingFacts {
  /** The heading on one line. */
  readonly text: string;
  /** What is left without date and place; null when nothing is. */
  readonly event: string | null;
  /** Null when there is none, or none that the calendar has. */
  readonly date: FoundDay | null;
  readonly place: (Span & { readonly name: string }) | null;
  readonly participants: readonly HeadingPerson[];
  readonly announcesQuestions: boolean;
}

/** The longest name, and the longest office with a name behind it, in words; what runs on longer is neither. */
const LONGEST_NAME = 9;
const LONGEST_OFFICE = 30;

interface TitleWords {
  /** Words that end a name: prepositions, articles, conjunctions. */
  readonly small: ReadonlySet<string>;
  /** Single words that name an event, and the words of longer names of events. */
  readonly events: ReadonlySet<string>;
  readonly leads: ReadonlySet<string>;
  readonly questions: readonly string[];
  /** Words that name a body or an occasion, so that capitals around them are no person. */
  readonly bodies: ReadonlySet<string>;
  readonly placeLeads: ReadonlySet<string>;
}

let titleWords: TitleWords | undefined;

/** The words of every language: a heading may be in another language than the speech. */
function words(): TitleWords {
  if (titleWords !== undefined) return titleWords;
  const small = new Set<string>();
  const events = new Set<string>();
  const leads = new Set<string>();
  const bodies = new Set<string>();
  const placeLeads = new Set<string>();
  const questions: string[] = [];
  for (const language of languages) {
    const { nameWords } = language;
    for (const word of language.particles) small.add(lookupKey(word));
    for (const word of [...(nameWords?.leads ?? []), ...(nameWords?.stops ?? [])]) small.add(word);
    for (const word of nameWords?.leads ?? []) leads.add(word);
    for (const word of [...(nameWords?.bodies ?? []), ...(nameWords?.works ?? [])]) bodies.add(word);
    for (const word of nameWords?.placeLeads ?? []) placeLeads.add(word);
    for (const event of language.events) for (const word of lookupKey(event).split(' ')) events.add(word);
    for (const word of [...language.particles, ...(nameWords?.leads ?? []), ...(nameWords?.stops ?? [])])
      events.delete(word);
    questions.push(...language.questionsAnnounced.map(lookupKey));
  }
  titleWords = { small, events, leads, questions, bodies, placeLeads };
  return titleWords;
}

/** A stretch of the heading between commas, dashes, bars, brackets or the date. */
interface Segment {
  readonly list: readonly Token[];
  readonly start: number;
  readonly end: number;
  /** True when only a comma stands before it. */
  readonly afterComma: boolean;
  readonly afterColon: boolean;
}

/**
 * Reads a heading: `Foreign Minister Sergey Lavrov’s statement and answers to media questions following talks with Minister of
 * Foreign Affairs of the Kyrgyz Republic Ruslan Kazakbayev, Moscow, October 23, 2020` has the event, the day, the place, two
 * people with their offices, and promises answers.
 * @param evidence the document's label texts, or what they and forms of address show about names; it decides where an office ends
 * @param order how figures are read where they can be read two ways; the language's own order when left out
 */
export function readHeading(
  text: string,
  span: Span,
  language: Language,
  evidence: readonly string[] | NameEvidence = noEvidence,
  order: FiguresOrder = language.figuresOrder,
): HeadingFacts {
  const printed = text.slice(span.start, span.end);
  const line = unmarked(printed);
  const dates = findFullDates(line, { start: 0, end: line.length }, language, order);
  const date = dates.findLast((one) => one.iso !== null) ?? dates.at(-1) ?? null;
  const title = withDatelines(date === null ? line : masked(line, date), printed);
  const segments = readSegments(title);
  const people = readPeople(title, segments, 'names' in evidence ? evidence : evidenceOf(evidence, language), language);
  const place = readPlace(title, segments, people, date);
  const flat = flatten(line);
  const key = lookupKey(flat);
  return {
    text: flat,
    event: eventOf(title, place),
    date:
      date === null || date.iso === null
        ? null
        : { start: date.start + span.start, end: date.end + span.start, iso: date.iso },
    place: place === null ? null : { start: place.start + span.start, end: place.end + span.start, name: place.name },
    participants: people.map(({ name, role, start, end }) => ({
      name,
      role,
      span: { start: start + span.start, end: end + span.start },
    })),
    announcesQuestions: words().questions.some((phrase) => key.includes(phrase)),
  };
}

/** The heading without marks of Markdown and of front matter; each is replaced by spaces, so that places stay what they are. */
function unmarked(text: string): string {
  const blank = (part: string): string => part.replace(/[^\r\n]/g, ' ');
  return text
    .replace(/^[ \t]*(?:#{1,6}|>+)(?=\s)|^[ \t]*title[ \t]*[:=][ \t]*["']?|["'][ \t]*$/gim, blank)
    .replace(/\\u00a0|\\_|\\(?=\r?\n)|^[ \t]*\\(?= )|\*\*|__/gim, blank)
    .replace(/\\u2019/g, '’     ')
    .replace(/[\r\n]/g, ' ');
}

function flatten(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

const leadToDay = new RegExp(
  `(?:^|[\\s,;|–—-])(?:(?:${alternatives(languages.flatMap(({ dateWords }) => dateWords?.dayLeads ?? []))})[\\s\\u00a0]+)+$`,
  'iu',
);

/** Blanks the date out with its weekday and what leads to it, and puts a mark in its place that ends a segment. */
function masked(line: string, date: FullDate): string {
  let start = date.weekday?.start ?? date.start;
  const lead = leadToDay.exec(line.slice(0, start));
  if (lead !== null) start = lead.index + (/^\s|^[,;|–—-]/.test(lead[0]) ? 1 : 0);
  return `${line.slice(0, start)};${' '.repeat(date.end - start - 1)}${line.slice(date.end)}`;
}

/** Puts a mark that ends a segment before a dateline: the name in the line above does not run on into it. */
function withDatelines(title: string, printed: string): string {
  let marked = title;
  for (const at of datelineBreaks(printed)) marked = `${marked.slice(0, at)};${marked.slice(at + 1)}`;
  return marked;
}

function readSegments(title: string): Segment[] {
  const segments: Segment[] = [];
  const separator = /,|[;|•·:()[\]«»“”"]|(?:^|[\s\u00a0])[-–—](?=[\s\u00a0])|\.(?=\s+\p{Lu}\p{Ll})/gu;
  let start = 0;
  let afterComma = false;
  let afterColon = false;
  const push = (end: number): void => {
    const list = tokens(title.slice(start, end), start);
    const first = list[0];
    const last = list.at(-1);
    if (first !== undefined && last !== undefined)
      segments.push({ list, start: first.start, end: last.end, afterComma, afterColon });
  };
  for (const match of title.matchAll(separator)) {
    // A full stop behind an abbreviation or an initial ends nothing: `Hon. John`, `D.C. Smith`.
    if (match[0] === '.' && /(?:^|[\s\u00a0])\p{L}{1,4}$|\p{Lu}\.\p{Lu}$/u.test(title.slice(start, match.index)))
      continue;
    push(match.index);
    start = match.index + match[0].length;
    afterComma = match[0] === ',';
    afterColon = match[0] === ':';
  }
  push(title.length);
  return segments;
}

function isSmall(token: Token): boolean {
  if (!isSmallWord(token.word)) return false;
  // A capital letter alone is a name in Russian, where a conjunction is never set so: `Ван И`.
  if (token.text.length === 1 && isCyrillic(token.text)) return false;
  return !(isNameParticle(token) && token.capital && token.text !== token.text.toUpperCase());
}

const isSmallWord = trait(({ key }) => words().small.has(key));
const isEvent = trait(({ key }) => words().events.has(key));
const isBody = trait(({ key }) => words().bodies.has(key));

/** A capitalised word that is neither a small word, nor an event, nor the head of a body: what a name is made of. */
export function isNameLike(token: Token | undefined): token is Token {
  if (token === undefined || !token.capital || hasFigure(token.word)) return false;
  return !isSmall(token) && !isEvent(token.word) && !isBody(token.word);
}

/** True when the word names a body or an event, so that the capitals before it belong to it: `International Monetary Fund`. */
export function isBodyWord(token: Token | undefined): boolean {
  return token !== undefined && token.capital && (isBody(token.word) || isEvent(token.word));
}

/** True when the capitals before `end` belong to a body: `International Monetary` before `Fund`; a possessive parts them. */
function runsIntoBody(list: readonly Token[], end: number): boolean {
  const last = list[end - 1];
  return isBodyWord(list[end]) && last !== undefined && !isPossessive(last);
}

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly role: string | null;
}

function readPeople(
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

/** A word without the ending of a possessive. */
export function possessor(text: string): string {
  const last = text.charCodeAt(text.length - 1);
  // Most words end in neither.
  return last === 0x73 || last === 0x53 || isApostrophe(last) ? text.replace(/['’]s?$/i, '') : text;
}

function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019;
}

/**
 * Index behind the name that starts at `from`: capitalised words, initials and small words of names, up to a possessive.
 * @param inSentence true in running text, where a small word with a capital is a name too: `Kim Jong Un`
 */
export function nameEnd(title: string, list: readonly Token[], from: number, inSentence = false): number {
  const first = list[from];
  if (first === undefined) return from;
  if (isInitialled(first.word)) return from + 1;
  let end = from;
  let at = from;
  const stop = Math.min(list.length, from + LONGEST_NAME);
  while (at < stop) {
    const token = list[at];
    if (token === undefined) break;
    const previous = list[at - 1];
    if (at > from && previous !== undefined && (isPossessive(previous) || !areClose(title, previous, token))) break;
    const isSmallName = inSentence && at > from && isSmall(token) && /^\p{Lu}\p{Ll}+$/u.test(token.text);
    const isWord = isSmallName || isNameLike(token);
    if (isWord && officeAt(list, at) === 0) {
      at++;
      end = at;
      continue;
    }
    const particles = at > from ? nameParticlesAt(list, at) : 0;
    if (particles === 0) break;
    at += particles;
  }
  // Letters of honours behind a name are no part of it: `John Howard MP`.
  while (end - from > 1 && /^\p{Lu}{2,4}$/u.test(list[end - 1]?.text ?? '') && /\p{Ll}/u.test(first.text)) end--;
  return end;
}

/** `С.В.Лавров`: initials that are glued to the surname. */
const isInitialled = trait(({ text }) => /^(?:\p{Lu}\.)+-?\p{Lu}\p{L}/u.test(text));

/** How many small words at `at` lead on to a further word of the name: `von der` before `Leyen`, not before `FDP`. */
function nameParticlesAt(list: readonly Token[], at: number): number {
  const count = particlesAt(list, at);
  const next = list[at + count];
  const before = list[at - 1];
  // `Mehmet Aydın von der Neuen Zeitung` comes from a newspaper.
  if (
    count === 0 ||
    !isNameLike(next) ||
    runsIntoBody(list, at + count + 1) ||
    officeAt(list, at + count) > 0 ||
    findPlace(list, at + count) !== null
  )
    return 0;
  const isLetters = /^\p{Lu}{2,}$/u.test(next.text) && before !== undefined && /\p{Ll}/u.test(before.text);
  return isLetters ? 0 : count;
}

function isPossessive(token: Token): boolean {
  return isPossessiveWord(token.word);
}

const isPossessiveWord = trait(({ text }) => /['’]s?$/i.test(text));
const SPACE = 0x20;

/** Only spaces, and the full stop of an abbreviation or an initial, between the words. */
export function areClose(title: string, left: Token, right: Token): boolean {
  if (right.start - left.end === 1 && title.charCodeAt(left.end) === SPACE) return true;
  const gap = title.slice(left.end, right.start);
  if (/^[\s\u00a0]*$/.test(gap)) return true;
  return (
    /^\.[\s\u00a0]*$/.test(gap) && (left.text.length === 1 || honorificAt([left], 0) > 0 || abbreviated.has(left.text))
  );
}

const abbreviated = new Set(
  languages.flatMap(({ abbreviations: short }) =>
    [...(short?.places ?? []), ...(short?.behind ?? [])].map(capitalised),
  ),
);

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
  const holder = officeHolder(title, list, at, evidence, found);
  if (holder === null) return null;
  const { role, end } = holder;
  if (holder.nameTo > holder.nameFrom) return named(title, list, holder.nameFrom, holder.nameTo, role, segments, index);
  const next = segments[index + 1];
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
      !isKnown && from === 0 && segment.afterComma && endsInName(segments[index - 1]?.list ?? [], evidence);
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
 */
export function officeHolder(
  text: string,
  list: readonly Token[],
  at: number,
  evidence: NameEvidence,
  taken: readonly Span[] = [],
): OfficeHolder | null {
  const count = officeAt(list, at);
  if (count === 0) return null;
  const start = officeStart(text, list, at, taken);
  const end = phraseEnd(text, list, at + count);
  const run = list.slice(start, end);
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined) return null;
  const split = isBodyWord(last) ? { office: run.length, name: run.length } : nameTokens(run, evidence);
  const nameFrom = start + split.name;
  const nameTo = nameFrom < end ? Math.min(end, nameEnd(text, list, nameFrom)) : nameFrom;
  const officeLast = list[start + split.office - 1];
  const isNamed =
    nameTo > nameFrom &&
    officeLast !== undefined &&
    split.office > 0 &&
    !runsIntoBody(list, nameTo) &&
    !isAdjective(list, nameFrom) &&
    !isComplement(list, nameFrom, nameTo, evidence) &&
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

/** `ministra de Transportes`, `Sprecher der Ministerien`: what a small word ties to an office is what it is for. */
function isComplement(list: readonly Token[], from: number, to: number, evidence: NameEvidence): boolean {
  const before = list[from - 1];
  if (before === undefined || before.capital || !complementLeads.has(before.key)) return false;
  return !isKnownNameWord(possessor(list[to - 1]?.text ?? ''), evidence) && !isGivenName(list[from]?.key ?? '');
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
function phraseEnd(title: string, list: readonly Token[], from: number): number {
  let at = from;
  let end = from;
  const stop = Math.min(list.length, from + LONGEST_OFFICE);
  while (at < stop) {
    const token = list[at];
    const previous = list[at - 1];
    if (token === undefined) break;
    if (previous !== undefined && (isPossessive(previous) || !areClose(title, previous, token))) break;
    if (isBodyWord(token) ? !words().events.has(token.key) : isNameLike(token)) {
      at++;
      end = at;
      continue;
    }
    // Words of the complement: `of Foreign Affairs`, `иностранных дел`, `des Auswärtigen`.
    if (isComplementWord(list, from, at)) {
      at++;
      continue;
    }
    const particles = isNameLike(previous) && at > from ? nameParticlesAt(list, at) : 0;
    if (particles === 0) break;
    at += particles;
  }
  return end;
}

const complementLeads = new Set(languages.flatMap(({ nameWords }) => nameWords?.complementLeads ?? []));
const listLinks = new Set(languages.flatMap((language) => language.listLinks));

/** True when the word in lower case at `at` goes on with what the office is for. */
function isComplementWord(list: readonly Token[], from: number, at: number): boolean {
  const token = list[at];
  const next = list[at + 1];
  if (token === undefined || next === undefined || words().events.has(token.key)) return false;
  if (officeAt(list, at + 1) > 0) return false;
  if (listLinks.has(token.key)) {
    // `Minister of Industry and Trade Denis Manturov` goes on, `Secretary of State Marco Rubio and …` does not.
    const lead = list.slice(from, at).findLastIndex((one) => complementLeads.has(one.key));
    let run = 0;
    while (isNameLike(list[at + 1 + run]) && officeAt(list, at + 1 + run) === 0) run++;
    return lead >= 0 && at - (from + lead) <= 3 && run >= 3 && officeAt(list, at + 1 + run) === 0;
  }
  if (complementLeads.has(token.key)) return !words().leads.has(next.key);
  return !token.capital && isCyrillic(token.key) && !words().leads.has(token.key) && !words().small.has(token.key);
}

/** What stands behind the name of a company. */
const companyForms = new Set(languages.flatMap(({ nameWords }) => nameWords?.companyForms ?? []));

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
  const isGenitive = before !== undefined && isCyrillic(before.key) && words().events.has(before.key);
  const end = nameEnd(title, list, at);
  // `PRESS CONFERENCE` above `Anna Weber, President of the Bank`
  const isBelowEvent =
    before !== undefined &&
    words().events.has(before.key) &&
    end === list.length &&
    roleBehind(title, segments, index) !== null;
  if (before !== undefined && !isGenitive && !isBelowEvent && !words().leads.has(before.key)) return null;
  // `Member for North Vell`
  if (before !== undefined && complementLeads.has(before.key) && officeAt(list, at - 2) > 0) return null;
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

interface PlaceFound extends Span {
  readonly name: string;
}

/** The longest stretch, in words, that is taken for the name of a place. */
const PLACE_WORDS = 7;

function readPlace(
  title: string,
  segments: readonly Segment[],
  people: readonly Candidate[],
  date: FullDate | null,
): PlaceFound | null {
  const isFree = (segment: Segment): boolean =>
    segment.list.length <= PLACE_WORDS &&
    !people.some((person) => person.start < segment.end && segment.start < person.end) &&
    segment.list.every((token, at) => !words().events.has(token.key) && officeAt(segment.list, at) === 0) &&
    segment.list.every((token) => token.capital || isSmall(token) || /^\p{N}/u.test(token.text)) &&
    isPlaceStart(segment.list) &&
    // The newspaper «Shore» is no place.
    !/[«“„"]\s?$/u.test(title.slice(Math.max(0, segment.start - 2), segment.start)) &&
    !(segment.list.length === 1 && /^\p{Lu}{2,6}$/u.test(segment.list[0]?.text ?? '') && /\p{Ll}/u.test(title));
  const dateAt = date === null ? title.length : date.start;
  const isNamedPlace = (segment: Segment): boolean =>
    segment.list.some((_, at) => findPlace(segment.list, at) !== null);
  const behind = segments.filter((segment) => segment.start > dateAt);
  const firstBehind = behind[0];
  if (firstBehind !== undefined && isFree(firstBehind) && isNamedPlace(firstBehind))
    return placeOf(title, firstBehind, firstBehind);
  const before = segments.filter((segment) => segment.end <= dateAt);
  let from = before.length;
  while (from > 1) {
    const segment = before[from - 1];
    if (segment === undefined || !isFree(segment)) break;
    from--;
    // What a colon introduces is the subject, unless a place of that name is known or a date stands behind it.
    if (segment.afterColon && date === null && !before.slice(from).some(isNamedPlace))
      return placeInside(title, segments);
  }
  const first = before[from];
  const last = before.at(-1);
  if (first !== undefined && last !== undefined) return placeOf(title, first, last);
  return placeInside(title, segments);
}

function isPlaceStart(list: readonly Token[]): boolean {
  const first = list[0];
  if (first === undefined) return false;
  return words().placeLeads.has(first.key) || (first.capital && !isSmall(first)) || /^\p{N}/u.test(first.text);
}

function placeOf(title: string, first: Segment, last: Segment): PlaceFound {
  const [head] = first.list;
  const start =
    head !== undefined && words().placeLeads.has(head.key) ? (first.list[1]?.start ?? first.start) : first.start;
  return { start, end: last.end, name: flatten(title.slice(start, last.end)) };
}

/** A known place behind `in`, `at` and their like inside the title. */
function placeInside(title: string, segments: readonly Segment[]): PlaceFound | null {
  for (const segment of segments.toReversed()) {
    for (let at = segment.list.length - 1; at > 0; at--) {
      const lead = segment.list[at - 1];
      const token = segment.list[at];
      if (lead === undefined || token === undefined || !words().placeLeads.has(lead.key)) continue;
      const place = findPlace(segment.list, at);
      const last = segment.list[at + (place?.count ?? 0) - 1];
      if (place === null || last === undefined) continue;
      return { start: token.start, end: last.end, name: flatten(title.slice(token.start, last.end)) };
    }
  }
  return null;
}

/** The title without date and place, without the marks that then stand at its ends. */
function eventOf(title: string, place: PlaceFound | null): string | null {
  const isAtEdge = place !== null && !/[\p{L}\p{N}]/u.test(title.slice(place.end));
  const rest = place !== null && isAtEdge ? title.slice(0, place.start) : title;
  const event = flatten(rest.replace(/;/g, ' ')).replace(/^[\s,.;:|–—•-]+|[\s,;:|–—•(-]+$/gu, '');
  return event === '' ? null : event;
}
