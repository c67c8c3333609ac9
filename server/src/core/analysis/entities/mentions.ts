import type { Analysis } from '../analysis.ts';
import { datesIn } from '../dates/dates.ts';
import type { DateMention } from '../dates/dates.ts';
import { isNameLike, possessor } from '../heading.ts';
import { stem, stems } from '../inflection.ts';
import { evidenceOf, honorificAt, nameKey, nameWordKey, officeAt, sameName, splitOffice } from '../names.ts';
import type { NameEvidence } from '../names.ts';
import { paragraphsOf } from '../paragraphs.ts';
import type { Paragraph } from '../paragraphs.ts';
import type { Language } from '../../languages/language.ts';
import type { Block } from '../../syntax/transcript.ts';
import { lookupKey } from '../../text/tokens.ts';
import type { Token } from '../../text/tokens.ts';
import { overlaps } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import { findDefinitions, isShort } from './acronyms.ts';
import type { Definition } from './acronyms.ts';
import { bodyOfAcronym, nameOfBody } from './bodies.ts';
import { findMoney, mayHoldMoney, moneyValue } from './money.ts';
import { findBodies } from './organisations.ts';
import type { BodyFound } from './organisations.ts';
import { findNames, nameInLabel } from './people.ts';
import type { NameFound } from './people.ts';
import { findPlace } from './places.ts';
import type { FoundPlace, Place } from './places.ts';

export type MentionType = 'person' | 'organisation' | 'acronym' | 'place' | 'date' | 'money';

/** One occurrence of an entity. A person's span leaves out form of address and office, a date's a preposition and article. */
export interface Mention extends Span {
  readonly type: MentionType;
  readonly text: string;
  /** The entity's canonical name: the fullest name of a person, what an acronym stands for, a place's usual name. */
  readonly entity: string;
  /** ISO date or interval, `USD 100000000`, an acronym's expansion, a place's ISO 3166 code; null where there is none. */
  readonly value: string | null;
  /** The date behind the mention; null for other types and for dates that the text does not settle. */
  readonly date: DateMention | null;
}

/** A person the text names, with what it says about him. */
export interface Person {
  /** The fullest form of the name. */
  readonly name: string;
  /** Other forms that the text uses, in order of first use. */
  readonly otherNames: readonly string[];
  /** The office printed beside the name, and where; null when none is. */
  readonly office: { readonly text: string; readonly at: number } | null;
}

/** What the whole document says about the entities in it. */
export interface DocumentEntities {
  readonly people: readonly Person[];
  /** The first definition of each acronym, by its letters. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** The long name that a bracketed other name stands for: `Rosaviatsya`. */
  readonly aliases: ReadonlyMap<string, string>;
}

interface Draft extends Mention {
  readonly priority: number;
}

interface Facts extends DocumentEntities {
  readonly evidence: NameEvidence;
  readonly lower: ReadonlySet<string>;
  /** Names found in each paragraph, so that they are looked for once. */
  readonly names: ReadonlyMap<Paragraph, readonly NameFound[]>;
  readonly bodies: ReadonlyMap<Paragraph, readonly BodyFound[]>;
  readonly defined: ReadonlyMap<Paragraph, readonly Definition[]>;
  /** Index of the person by the compared form of a surname; −1 when two share it. */
  readonly bySurname: ReadonlyMap<string, number>;
  readonly byName: ReadonlyMap<string, number>;
}

const facts = new WeakMap<Analysis, Facts>();
const found = new WeakMap<Analysis, { readonly fallback: string | null; readonly mentions: readonly Mention[] }>();

/**
 * Every person, organisation, acronym, place, date and sum of money in the transcript, in order and without overlap. Web residue
 * and metadata between lines of dashes are left out. Found once for each analysis.
 * @param fallback ISO day that relative dates count from where the text does not tell the event's date
 */
export function mentions(analysis: Analysis, fallback: string | null = null): readonly Mention[] {
  const known = found.get(analysis);
  if (known !== undefined && known.fallback === fallback) return known.mentions;
  const all = analysis.transcript.blocks.flatMap((block) => mentionsIn(analysis, block, fallback));
  found.set(analysis, { fallback, mentions: all });
  return all;
}

/** People and definitions of the whole document. */
export function documentEntities(analysis: Analysis): DocumentEntities {
  return factsOf(analysis);
}

/** The person that a name means in this document; null when the document knows no such person, or two of them. */
export function personOf(analysis: Analysis, name: string): Person | null {
  const document = factsOf(analysis);
  return document.people[personIndex(document, name)] ?? null;
}

/** The mentions of one block; what the names in it mean is still taken from the whole document. */
export function mentionsIn(analysis: Analysis, block: Block, fallback: string | null = null): readonly Mention[] {
  if (!isRead(block)) return [];
  const document = factsOf(analysis);
  const { text, language } = analysis.transcript;
  const drafts: Draft[] = [];
  const draft = (
    span: Span,
    type: MentionType,
    entity: string,
    value: string | null,
    priority: number,
    date: DateMention | null = null,
  ): void => {
    drafts.push({
      start: span.start,
      end: span.end,
      type,
      text: text.slice(span.start, span.end),
      entity,
      value,
      date,
      priority,
    });
  };
  for (const name of labelNames(analysis, block, document))
    draft(name, 'person', personName(document, name.name), null, 9);
  for (const body of labelBodies(analysis, block))
    draft(
      body,
      isShort(body.name) ? 'acronym' : 'organisation',
      body.name,
      isShort(body.name) ? expansion(body.name, document, language.tag) : null,
      8,
    );
  for (const date of datesIn(analysis, block, fallback))
    draft(date, 'date', date.resolved?.value ?? date.text, date.resolved?.value ?? null, 8, date);
  for (const paragraph of paragraphsOf(analysis.transcript, block)) {
    if (mayHoldMoney(paragraph.text, paragraph.tokens, language)) {
      for (const sum of findMoney(paragraph.text, paragraph.start, language))
        draft(sum, 'money', moneyValue(sum), moneyValue(sum), 9);
    }
    for (const definition of document.defined.get(paragraph) ?? []) {
      if (personIndex(document, definition.long) >= 0) continue;
      const canonical = document.definitions.get(definition.short)?.long ?? definition.long;
      draft(definition.longSpan, 'organisation', canonical, null, 7);
      draft(definition.shortSpan, 'acronym', canonical, canonical, 7);
    }
    for (const name of document.names.get(paragraph) ?? []) {
      draft(name, 'person', personName(document, name.name), null, name.certainty === 'named' ? 6 : 1);
    }
    for (const body of document.bodies.get(paragraph) ?? []) {
      const canonical = body.known === null ? canonicalBody(body.name, document) : nameOfBody(body.known, language.tag);
      draft(body, 'organisation', canonical, null, 5);
      const alias = aliasBehind(paragraph, body.end);
      if (alias !== null) draft(alias, 'organisation', canonical, null, 5);
    }
    drafts.push(...wordMentions(analysis, paragraph, document));
  }
  return withoutOverlap(drafts);
}

/** What is said, and headings, titles and notes around it; not what a web page or a file has left there. */
function isRead(block: Block): boolean {
  return block.furniture !== 'front-matter' && block.furniture !== 'web';
}

/** The better of two that overlap stays: the surer one, then the longer one. */
function withoutOverlap(drafts: Draft[]): Mention[] {
  drafts.sort((left, right) => left.start - right.start);
  const found: Mention[] = [];
  let from = 0;
  // Only within a run of drafts that overlap one another is there anything to choose.
  while (from < drafts.length) {
    let end = drafts[from]?.end ?? 0;
    let to = from + 1;
    while (to < drafts.length && (drafts[to]?.start ?? 0) < end) {
      end = Math.max(end, drafts[to]?.end ?? 0);
      to++;
    }
    const best = to - from === 1 ? drafts.slice(from, to) : chosen(drafts.slice(from, to));
    for (const { start, end: stop, type, text, entity, value, date } of best)
      found.push({ start, end: stop, type, text, entity, value, date });
    from = to;
  }
  return found;
}

function chosen(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts.toSorted(
    (left, right) => right.priority - left.priority || right.end - right.start - (left.end - left.start),
  )) {
    if (!kept.some((one) => overlaps(one, draft))) kept.push(draft);
  }
  return kept.toSorted((left, right) => left.start - right.start);
}

function factsOf(analysis: Analysis): Facts {
  let known = facts.get(analysis);
  if (known === undefined) {
    known = read(analysis);
    facts.set(analysis, known);
  }
  return known;
}

function read(analysis: Analysis): Facts {
  const { transcript, participants } = analysis;
  const { language } = transcript;
  const blocks = transcript.blocks.filter(isRead);
  const paragraphs = blocks.flatMap((block) => paragraphsOf(transcript, block));
  const lower = new Set<string>();
  for (const paragraph of paragraphs) {
    for (const token of paragraph.tokens) if (!token.capital) lower.add(token.key);
  }
  const labels = blocks.flatMap((block) => (block.label === null ? [] : [block.label.text]));
  const byLabels = evidenceOf(labels, language);
  const evidence: NameEvidence = {
    names: [...new Set([...byLabels.names, ...participants.map((participant) => participant.name)])].filter(
      (name) => !isPart(name, language),
    ),
    surnames: byLabels.surnames,
  };
  const names = new Map<Paragraph, readonly NameFound[]>();
  const bodies = new Map<Paragraph, readonly BodyFound[]>();
  const defined = new Map<Paragraph, readonly Definition[]>();
  const definitions = new Map<string, Definition>();
  const aliases = new Map<string, string>();
  const all: Naming[] = participants
    .filter((participant) => !isPart(participant.name, language))
    .map((participant) => ({
      name: participant.name,
      office: null,
      at: participant.headingSpan?.start ?? -1,
      isSure: true,
    }));
  for (const paragraph of paragraphs) {
    const here = findNames(paragraph, { language, lower, evidence });
    if (here.length > 0) names.set(paragraph, here);
    for (const { name, office, start, certainty } of here)
      all.push({ name, office, at: start, isSure: certainty === 'named' });
    const named = findBodies(paragraph, language, lower);
    if (named.length > 0) bodies.set(paragraph, named);
    if (!paragraph.text.includes('(')) continue;
    const found = findDefinitions(paragraph);
    if (found.length > 0) defined.set(paragraph, found);
    for (const definition of found)
      if (!definitions.has(definition.short)) definitions.set(definition.short, definition);
    for (const body of named) {
      const alias = aliasBehind(paragraph, body.end);
      if (alias !== null) aliases.set(lookupKey(alias.name), body.name);
    }
  }
  const people = gather(all);
  return {
    people: people.list,
    bySurname: people.bySurname,
    byName: people.byName,
    definitions,
    aliases,
    evidence,
    lower,
    names,
    bodies,
    defined,
  };
}

/** True for what stands for a part and no person: an office, initials, small letters, figures. */
function isPart(name: string, language: Language): boolean {
  return (
    !/\p{Lu}/u.test(name) || /\d/.test(name) || /^\p{Lu}{1,3}$/u.test(name) || splitOffice(name, language).name === ''
  );
}

/** A name where it stands, with the office beside it. */
interface Naming {
  readonly name: string;
  readonly office: string | null;
  readonly at: number;
  /** False for capitals that are only likely a name; their last word alone is no sign of them. */
  readonly isSure: boolean;
}

interface People {
  readonly list: readonly Person[];
  readonly bySurname: ReadonlyMap<string, number>;
  readonly byName: ReadonlyMap<string, number>;
}

/** Joins all forms of each name: by the surname first, so that only few names are compared with each other. */
function gather(all: readonly Naming[]): People {
  const list: { name: string; forms: string[]; office: { text: string; at: number } | null }[] = [];
  const bySurname = new Map<string, number[]>();
  const byName = new Map<string, number>();
  const sure = new Set<number>();
  const full = all.toSorted((left, right) => right.name.split(' ').length - left.name.split(' ').length);
  for (const one of full) {
    const key = nameKey(one.name);
    let index = byName.get(key);
    if (index === undefined) {
      const surname = surnameKey(one.name);
      const candidates = (bySurname.get(surname) ?? []).filter((candidate) =>
        sameName(one.name, list[candidate]?.name ?? ''),
      );
      index = candidates.length === 1 ? candidates[0] : undefined;
      if (index === undefined && candidates.length > 1 && one.name.includes(' ')) index = candidates[0];
      if (index === undefined) {
        index = list.length;
        list.push({ name: one.name, forms: [], office: null });
      }
      byName.set(key, index);
      const same = bySurname.get(surname);
      if (same === undefined) bySurname.set(surname, [index]);
      else if (!same.includes(index)) same.push(index);
      if (one.isSure) sure.add(index);
    }
    const person = list[index];
    if (person === undefined) continue;
    if (!person.forms.includes(one.name)) person.forms.push(one.name);
    if (one.office !== null && (person.office === null || one.at < person.office.at))
      person.office = { text: one.office, at: one.at };
  }
  return {
    list: list.map(({ name, forms, office }) => ({
      name: readable(name, forms),
      otherNames: forms.filter((form) => form !== readable(name, forms)),
      office,
    })),
    bySurname: new Map(
      [...bySurname]
        .map(([surname, indices]) => [surname, indices.filter((index) => sure.has(index))] as const)
        .map(([surname, indices]) => [surname, indices.length === 1 ? (indices[0] ?? -1) : -1]),
    ),
    byName,
  };
}

/** The fullest form in ordinary letters where a label has it in capitals. */
function readable(name: string, forms: readonly string[]): string {
  if (name !== name.toUpperCase() || name.includes('.')) return name;
  return forms.find((form) => form.toUpperCase() === name && form !== name) ?? name;
}

function surnameKey(name: string): string {
  const key = nameKey(name.replace(/(\p{Lu}\.)(?=\S)/gu, '$1 '));
  return key.slice(key.lastIndexOf(' ') + 1);
}

function personIndex(document: Facts, name: string): number {
  return document.byName.get(nameKey(name)) ?? document.bySurname.get(surnameKey(name)) ?? -1;
}

function personName(document: Facts, name: string): string {
  return (
    document.people[document.byName.get(nameKey(name)) ?? -1]?.name ??
    document.people[document.bySurname.get(surnameKey(name)) ?? -1]?.name ??
    name
  );
}

function labelNames(analysis: Analysis, block: Block, document: Facts): NameFound[] {
  const { label } = block;
  if (label === null) return [];
  const { text, language } = analysis.transcript;
  const printed = text.slice(label.name.start, label.name.end);
  const name = nameInLabel(printed, label.name.start, language, document.evidence);
  if (name === null || isPart(name.name, language)) return [];
  const turn = analysis.turns.find((one) => one.blocks[0] === block);
  // A label that stands for a part (`Question`, `PG`, `Moderator`) names nobody.
  if (turn === undefined || turn.participant < 0) return [];
  return [name];
}

/** `BBC` of the label `Laura Kuenssberg, BBC`. */
function labelBodies(analysis: Analysis, block: Block): (Span & { readonly name: string })[] {
  const { label } = block;
  if (label === null) return [];
  const { text } = analysis.transcript;
  const printed = text.slice(label.name.start, label.name.end);
  const comma = printed.lastIndexOf(', ');
  if (comma < 0) return [];
  const rest = printed.slice(comma + 2);
  if (!/^\p{Lu}[\p{L}\p{N}&.’'-]*(?: \p{Lu}[\p{L}\p{N}&.’'-]*){0,3}$/u.test(rest)) return [];
  const start = label.name.start + comma + 2;
  const words = paragraphTokens(rest, start);
  if (words.some((_, at) => officeAt(words, at) > 0)) return [];
  return [{ start, end: start + rest.length, name: rest }];
}

function paragraphTokens(text: string, start: number): readonly Token[] {
  const words: Token[] = [];
  for (const match of text.matchAll(/\S+/g)) {
    words.push({
      start: start + match.index,
      end: start + match.index + match[0].length,
      text: match[0],
      key: lookupKey(match[0]),
      capital: /^\p{Lu}/u.test(match[0]),
    });
  }
  return words;
}

/** `(Rosaviatsya)` right behind a body is another name of it. */
function aliasBehind({ text, start }: Paragraph, end: number): (Span & { readonly name: string }) | null {
  const match = /^\s?\((\p{Lu}\p{Ll}[\p{L}-]{2,})\)/u.exec(text.slice(end - start, end - start + 40));
  const name = match?.[1];
  if (match === null || name === undefined) return null;
  const from = end + match[0].indexOf(name);
  return { start: from, end: from + name.length, name };
}

function canonicalBody(name: string, document: Facts): string {
  const key = stems(lookupKey(name));
  for (const { long } of document.definitions.values()) if (stems(lookupKey(long)) === key) return long;
  return name;
}

function expansion(letters: string, document: Facts, tag: string): string | null {
  const defined = document.definitions.get(letters);
  if (defined !== undefined) return defined.long;
  const body = bodyOfAcronym(letters, tag);
  return body === null ? null : nameOfBody(body, tag);
}

/** What single words show: places, acronyms, other names of bodies, surnames of people who are named elsewhere. */
function wordMentions(analysis: Analysis, paragraph: Paragraph, document: Facts): Draft[] {
  const { language, text } = analysis.transcript;
  const { tokens: list } = paragraph;
  const drafts: Draft[] = [];
  const draft = (span: Span, type: MentionType, entity: string, value: string | null, priority: number): void => {
    drafts.push({
      start: span.start,
      end: span.end,
      type,
      text: text.slice(span.start, span.end),
      entity,
      value,
      date: null,
      priority,
    });
  };
  const isShouted = list.filter((token) => /^\p{Lu}{2,}$/u.test(token.text)).length * 2 > list.length;
  for (let at = 0; at < list.length; at++) {
    const token = list[at];
    if (token === undefined || !token.capital) continue;
    const place = findPlace(list, at, language.tag);
    if (place !== null) {
      const last = list[at + place.count - 1] ?? token;
      const span = { start: token.start, end: last.end - (last.text.length - possessor(last.text).length) };
      draft(
        span,
        'place',
        placeName(place.place, language.tag, place.name),
        place.place.code === '' ? null : place.place.code,
        4.5,
      );
    } else if (token.text.includes('-')) {
      for (const part of placesInCompound(list, at, language.tag))
        draft(
          part,
          'place',
          placeName(part.place, language.tag, part.name),
          part.place.code === '' ? null : part.place.code,
          4,
        );
    }
    const letters = possessor(token.text).replace(/^[ld]['’]/i, '');
    const acronym = acronymOf(paragraph, at, letters, document, isShouted, language.tag);
    if (acronym !== null) {
      const start = token.end - (token.text.length - token.text.indexOf(letters));
      draft({ start, end: start + letters.length }, 'acronym', acronym.entity, acronym.value, 3);
    }
    const alias = document.aliases.get(lookupKey(letters));
    if (alias !== undefined)
      draft({ start: token.start, end: token.start + letters.length }, 'organisation', alias, null, 3);
    const surname = surnameAt(list, at, document, letters);
    if (surname !== null) draft({ start: token.start, end: token.start + letters.length }, 'person', surname, null, 2);
  }
  return drafts;
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
  document: Facts,
  isShouted: boolean,
  tag: string,
): { readonly entity: string; readonly value: string | null } | null {
  const isCapitals = /^(?:\p{Lu}[\p{Lu}\p{N}&]+(?:-[\p{Lu}\p{N}]{2,})*|\p{Lu}\d{1,2})$/u.test(letters);
  if (!isCapitals) {
    // `Nato`, `Unesco`: long acronyms are also set like names.
    const upper = letters.toUpperCase();
    if (letters.length < 4 || !spokenAcronyms.has(upper)) return null;
    const value = expansion(upper, document, tag);
    return { entity: value ?? upper, value };
  }
  const value = expansion(letters, document, tag);
  if (value !== null) return isShouted && !document.definitions.has(letters) ? null : { entity: value, value };
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
    /^\s$/.test(paragraph.text.slice((token?.end ?? 0) - paragraph.start, next.start - paragraph.start)) &&
    document.lower.has(next.key) &&
    tag === 'en' &&
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
function surnameAt(list: readonly Token[], at: number, document: Facts, printed: string): string | null {
  const token = list[at];
  if (token === undefined || printed.length < 3 || document.lower.has(lookupKey(printed))) return null;
  // `Evo Morales` is nobody of the document because another Morales is: the word before belongs to the name.
  const before = list[at - 1];
  if (before !== undefined && before.capital && isPartOfName(list, at - 1, token)) return null;
  const key = nameWordKey(lookupKey(printed));
  const index = document.bySurname.get(key) ?? document.bySurname.get(germanStem(key)) ?? -1;
  const person = document.people[index];
  if (person === undefined || (person.name === printed && honorificAt(list, at - 1) > 0)) return person?.name ?? null;
  return person.name;
}

/** True when the capitalised word at `at` stands right before `next` and is neither an office nor a form of address. */
function isPartOfName(list: readonly Token[], at: number, next: Token): boolean {
  const token = list[at];
  if (token === undefined || next.start - token.end !== 1 || token.text.length < 3) return false;
  return officeAt(list, at) === 0 && honorificAt(list, at) === 0 && isNameLike(token) && /\p{Ll}/u.test(token.text);
}

function germanStem(key: string): string {
  return key.length > 4 && key.endsWith('s') ? key.slice(0, -1) : stem(key);
}
