import type { Analysis } from '../analysis.ts';
import { stems } from '../inflection.ts';
import { bodiesOf } from '../paragraphs.ts';
import type { BodyText, Paragraph } from '../paragraphs.ts';
import { sameList } from '../sameList.ts';
import { toTheEnd } from '../steps.ts';
import type { Steps } from '../steps.ts';
import type { Language } from '../../languages/language.ts';
import { lineageOf } from '../../syntax/parse.ts';
import { lookupKey } from '../../text/tokens.ts';
import type { Definition } from './acronyms.ts';
import { nameOfBody } from './bodies.ts';
import { isRead, readWords } from './documentWords.ts';
import type { WordsRead } from './documentWords.ts';
import { findIn, nameTheSame, saysTheSameOfBodies } from './found.ts';
import type { Found } from './found.ts';
import { gather, indexOfPerson } from './gather.ts';
import type { Naming, People } from './gather.ts';
import { headNouns } from './organisations.ts';
import type { DocumentWords } from './people.ts';

/** A person the text names, with what it says about him. */
export interface Person {
  /** The fullest form of the name. */
  readonly name: string;
  /** Other forms that the text uses. */
  readonly otherNames: readonly string[];
  /** The office printed beside the name, and where; null when none is. */
  readonly office: { readonly text: string; readonly at: number } | null;
  /** The newspaper or other body that he is said to come from, and where; null when none is. */
  readonly affiliation: { readonly text: string; readonly at: number } | null;
}

/** What the whole document says about the entities in it. */
export interface DocumentEntities {
  readonly people: readonly Person[];
  /** Every definition of an acronym, in order, placed by offsets into the whole text. */
  readonly allDefinitions: readonly Definition[];
  /** The first definition of each acronym, by its letters. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** The long name that a bracketed other name stands for: `Rosaviatsya`. */
  readonly aliases: ReadonlyMap<string, string>;
}

/** What names, letters and other names stand for in a document; the same object for all versions in which it is the same. */
interface Said {
  readonly people: People;
  /** What the letters of each defined acronym stand for. */
  readonly expansions: ReadonlyMap<string, string>;
  /** The same long forms by how they are compared. */
  readonly longForms: ReadonlyMap<string, string>;
  readonly aliases: ReadonlyMap<string, string>;
  /** The body that its noun alone means, by the noun: `fund`; null where two bodies share it. */
  readonly heads: ReadonlyMap<string, string | null>;
}

/** What the words of a document mean, wherever they stand. */
export interface Meanings extends Said {
  readonly words: DocumentWords;
  /** Tells, by being the same object, that what was found in a paragraph means the same as in another version. */
  readonly said: object;
}

const facts = new WeakMap<Analysis, Facts>();

/** The facts of the last version of a document that was asked for. */
const carried = new WeakMap<object, Facts>();

/** What is being found, by whoever asked first; the others go on with it. */
const underway = new WeakMap<Analysis, Steps<Facts>>();

/** What the document says, found once for each analysis; after an edit only what the edit touches is looked at again. */
export function factsOf(analysis: Analysis): Facts {
  return facts.get(analysis) ?? toTheEnd(factsInSteps(analysis));
}

/** The same in steps of some paragraphs. */
export function* factsInSteps(analysis: Analysis): Steps<Facts> {
  const lineage = lineageOf(analysis.transcript);
  for (;;) {
    const known = facts.get(analysis);
    if (known !== undefined) return known;
    let reading = underway.get(analysis);
    if (reading === undefined) {
      reading = read(analysis, carried.get(lineage) ?? null);
      underway.set(analysis, reading);
    }
    try {
      const step = reading.next();
      if (step.done === true) {
        facts.set(analysis, step.value);
        carried.set(lineage, step.value);
        underway.delete(analysis);
        return step.value;
      }
    } catch (error) {
      underway.delete(analysis);
      throw error;
    }
    yield;
  }
}

/** So many units of text are looked at in one step: a few milliseconds. */
export const STEP = 8000;

function* read(analysis: Analysis, previous: Facts | null): Steps<Facts> {
  const { transcript } = analysis;
  const bodies = bodiesOf(transcript);
  const texts: (BodyText | null)[] = [];
  let units = 0;
  for (const block of transcript.blocks) {
    texts.push(isRead(block) ? bodies.of(block) : null);
    units += block.end - block.start;
    if (units < STEP) continue;
    units = 0;
    yield;
  }
  const change = changeOf(previous?.texts ?? [], texts);
  const read = readWords(
    analysis,
    () => paragraphsIn(texts),
    previous?.read ?? null,
    () => ({
      removed: [...paragraphsIn(previous?.texts.slice(change.start, change.oldEnd) ?? [])],
      added: [...paragraphsIn(texts.slice(change.start, change.end))],
    }),
  );
  const { words, isAnother } = read;
  const old = previous === null || isAnother === null ? null : previous;
  const left = old === null ? null : foundIn(old, change.start, change.oldEnd);
  const found: (readonly Found[] | null)[] = [];
  let isSameNames = old !== null;
  let isSameBodies = old !== null;
  const compare = (before: readonly Found[], now: readonly Found[]): void => {
    isSameNames &&= nameTheSame(before, now);
    isSameBodies &&= saysTheSameOfBodies(before, now);
  };
  for (const [index, text] of texts.entries()) {
    if (text === null) {
      found.push(null);
      continue;
    }
    const isIn = index >= change.start && index < change.end;
    const before = isIn
      ? null
      : (old?.found[index < change.start ? index : index - change.end + change.oldEnd] ?? null);
    if (before !== null && isAnother !== null && !text.some(({ paragraph }) => isAnother(paragraph))) {
      found.push(before);
      continue;
    }
    const now: Found[] = [];
    for (const [at, { paragraph }] of text.entries()) {
      const known = isAnother === null || isAnother(paragraph) ? undefined : (before?.[at] ?? left?.get(paragraph));
      now.push(known ?? findIn(paragraph, words));
      if (known !== undefined) continue;
      units += paragraph.text.length;
      if (units < STEP) continue;
      units = 0;
      yield;
    }
    found.push(now);
    if (before !== null) compare(before, now);
  }
  if (old !== null)
    compare(foundOf(old.found.slice(change.start, change.oldEnd)), foundOf(found.slice(change.start, change.end)));
  const isSamePeople = isSameNames && previous !== null && sameList(previous.read.shown.people, read.shown.people);
  if (previous !== null && isSamePeople && isSameBodies)
    return new Facts(analysis, texts, found, read, { ...previous.meanings, words });
  const said = readSaid(analysis, texts, found, read, isSamePeople ? (previous?.meanings.people ?? null) : null);
  const isSame = previous !== null && isSamePeople && sameSaid(previous.meanings, said);
  return new Facts(analysis, texts, found, read, { ...said, words, said: isSame ? previous.meanings.said : said });
}

/** Between `start` and `oldEnd` of the version before other bodies stood than between `start` and `end` of this one. */
interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly end: number;
}

/** What is left between the bodies that two versions share at the beginning and at the end. */
function changeOf(old: readonly (BodyText | null)[], now: readonly (BodyText | null)[]): Change {
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old[start] === now[start]) start++;
  let after = 0;
  while (after < most - start && old[old.length - 1 - after] === now[now.length - 1 - after]) after++;
  return { start, oldEnd: old.length - after, end: now.length - after };
}

function* paragraphsIn(texts: readonly (BodyText | null)[]): Generator<Paragraph> {
  for (const text of texts) if (text !== null) for (const { paragraph } of text) yield paragraph;
}

/** What was found in the paragraphs of some blocks, by the paragraph. */
function foundIn({ texts, found }: Facts, start: number, end: number): ReadonlyMap<Paragraph, Found> {
  const known = new Map<Paragraph, Found>();
  for (let index = start; index < end; index++)
    for (const [at, { paragraph }] of (texts[index] ?? []).entries()) {
      const here = found[index]?.[at];
      if (here !== undefined) known.set(paragraph, here);
    }
  return known;
}

function foundOf(found: readonly (readonly Found[] | null)[]): readonly Found[] {
  return found.flatMap((here) => here ?? []);
}

/** @param people whom the version before has, if the same are named in this one */
function readSaid(
  analysis: Analysis,
  texts: readonly (BodyText | null)[],
  found: readonly (readonly Found[] | null)[],
  { words, shown }: WordsRead,
  people: People | null,
): Said {
  const all = foundOf(found);
  const expansions = new Map<string, string>();
  const aliases = new Map<string, string>();
  for (const here of all) {
    for (const { short, long } of here.definitions) if (!expansions.has(short)) expansions.set(short, long);
    for (const { name, body } of here.aliases) aliases.set(lookupKey(name), body);
  }
  return {
    people: people ?? gather(readNamings(analysis, texts, found, shown.people)),
    expansions,
    longForms: byComparedForm(expansions),
    aliases,
    heads: readHeads(words.language, all, expansions.values()),
  };
}

function sameSaid(left: Said, right: Said): boolean {
  return (
    left.people === right.people &&
    sameEntries(left.expansions, right.expansions) &&
    sameEntries(left.aliases, right.aliases) &&
    sameEntries(left.heads, right.heads)
  );
}

/** Everything found in the whole document, with what the next version of it can take over. What features alone ask for is worked out then. */
export class Facts implements DocumentEntities {
  /** By the index of the block; null for blocks that are not read. */
  readonly texts: readonly (BodyText | null)[];
  /** The same of each paragraph of the block. */
  readonly found: readonly (readonly Found[] | null)[];
  readonly read: WordsRead;
  readonly meanings: Meanings;
  readonly #analysis: Analysis;
  #people: readonly Person[] | undefined;
  #definitions: readonly Definition[] | undefined;

  constructor(
    analysis: Analysis,
    texts: readonly (BodyText | null)[],
    found: readonly (readonly Found[] | null)[],
    read: WordsRead,
    meanings: Meanings,
  ) {
    this.#analysis = analysis;
    this.texts = texts;
    this.found = found;
    this.read = read;
    this.meanings = meanings;
  }

  get people(): readonly Person[] {
    return (this.#people ??= this.#readPeople());
  }

  get allDefinitions(): readonly Definition[] {
    return (this.#definitions ??= [...this.placed()].flatMap(({ start, found }) =>
      found.definitions.map((definition) => shifted(definition, start)),
    ));
  }

  get definitions(): ReadonlyMap<string, Definition> {
    const first = new Map<string, Definition>();
    for (const definition of this.allDefinitions)
      if (!first.has(definition.short)) first.set(definition.short, definition);
    return first;
  }

  get aliases(): ReadonlyMap<string, string> {
    return this.meanings.aliases;
  }

  /** What was found, with where each paragraph starts in the whole text. */
  *placed(): Generator<{ readonly start: number; readonly found: Found }> {
    for (const { index, bodyStart } of this.#analysis.transcript.blocks)
      for (const [at, { start }] of (this.texts[index] ?? []).entries()) {
        const found = this.found[index]?.[at];
        if (found !== undefined) yield { start: bodyStart + start, found };
      }
  }

  #readPeople(): readonly Person[] {
    const { people } = this.meanings;
    const namings = readNamings(this.#analysis, this.texts, this.found, this.read.shown.people);
    const affiliations = readAffiliations(this, people);
    return people.list.map(({ name, otherNames, office }, index) => ({
      name,
      otherNames,
      office: officeOf(namings[office]),
      affiliation: affiliations.get(index) ?? null,
    }));
  }
}

function readNamings(
  { transcript, participants }: Analysis,
  texts: readonly (BodyText | null)[],
  found: readonly (readonly Found[] | null)[],
  people: readonly string[],
): Naming[] {
  const named = new Set(people);
  const namings: Naming[] = participants
    .filter(({ name }) => named.has(name))
    .map(({ name, headingSpan }) => ({ name, office: null, at: headingSpan?.start ?? -1, isSure: true }));
  for (const { index, bodyStart } of transcript.blocks)
    for (const [at, { start: offset }] of (texts[index] ?? []).entries())
      for (const { name, office, start, certainty } of found[index]?.[at]?.names ?? [])
        namings.push({ name, office, at: bodyStart + offset + start, isSure: certainty === 'named' });
  return namings;
}

/** Where each person, by index, is first said to come from. */
function readAffiliations(facts: Facts, people: People): ReadonlyMap<number, NonNullable<Person['affiliation']>> {
  const affiliations = new Map<number, NonNullable<Person['affiliation']>>();
  for (const { start, found } of facts.placed()) {
    for (const { introduces, name, start: at } of found.bodies) {
      const index = introduces === undefined ? -1 : indexOfPerson(people, introduces);
      if (index >= 0 && !affiliations.has(index)) affiliations.set(index, { text: name, at: start + at });
    }
  }
  return affiliations;
}

/** A name of a body as it is compared, case endings aside. */
export function bodyNameKey(name: string): string {
  return stems(lookupKey(name));
}

function byComparedForm(expansions: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const long of expansions.values()) if (!forms.has(bodyNameKey(long))) forms.set(bodyNameKey(long), long);
  return forms;
}

/** The nouns by which the document may speak of a body that it has named in full. */
function readHeads(
  language: Language,
  found: readonly Found[],
  longForms: Iterable<string>,
): ReadonlyMap<string, string | null> {
  const heads = new Map<string, string | null>();
  const enter = (name: string): void => {
    for (const head of headNouns(name, language)) {
      const known = heads.get(head);
      heads.set(head, known === undefined || known === name ? name : null);
    }
  };
  for (const long of longForms) enter(long);
  for (const { bodies } of found)
    for (const { name, known } of bodies) enter(known === null ? name : nameOfBody(known, language.tag));
  return heads;
}

function officeOf(naming: Naming | undefined): Person['office'] {
  return naming === undefined || naming.office === null ? null : { text: naming.office, at: naming.at };
}

function shifted(definition: Definition, by: number): Definition {
  const { shortSpan, longSpan } = definition;
  return {
    ...definition,
    shortSpan: { start: shortSpan.start + by, end: shortSpan.end + by },
    longSpan: { start: longSpan.start + by, end: longSpan.end + by },
  };
}

function sameEntries(left: ReadonlyMap<string, string | null>, right: ReadonlyMap<string, string | null>): boolean {
  return left.size === right.size && [...left].every(([key, value]) => right.get(key) === value);
}

/** People and definitions of the whole document. */
export function documentEntities(analysis: Analysis): DocumentEntities {
  return factsOf(analysis);
}

/** The person that a name means in this document; null when the document knows no such person, or two of them. */
export function personOf(analysis: Analysis, name: string): Person | null {
  const document = factsOf(analysis);
  return document.people[indexOfPerson(document.meanings.people, name)] ?? null;
}
