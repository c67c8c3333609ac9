import type { Analysis } from '../analysis.ts';
import { stems } from '../inflection.ts';
import { evidenceOf, splitOffice } from '../names.ts';
import type { NameEvidence } from '../names.ts';
import { keepOnly, paragraphsOf } from '../paragraphs.ts';
import type { Paragraph, PlacedParagraph } from '../paragraphs.ts';
import { toTheEnd } from '../steps.ts';
import type { Steps } from '../steps.ts';
import type { Language } from '../../languages/language.ts';
import { lineageOf } from '../../syntax/parse.ts';
import { labelWord } from '../../syntax/vocabulary.ts';
import type { Block } from '../../syntax/transcript.ts';
import { lookupKey } from '../../text/tokens.ts';
import type { Span } from '../../text/span.ts';
import { findDefinitions } from './acronyms.ts';
import { nameOfBody } from './bodies.ts';
import type { Definition } from './acronyms.ts';
import { gather, indexOfPerson } from './gather.ts';
import type { Naming, People } from './gather.ts';
import { findIntroduced } from './introductions.ts';
import { Lexicon } from './lexicon.ts';
import type { ParagraphMentions } from './mention.ts';
import { findBodies, headNouns } from './organisations.ts';
import type { BodyFound } from './organisations.ts';
import { findNames } from './people.ts';
import type { DocumentWords, NameFound } from './people.ts';

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

/** What was found in a paragraph in the light of what the whole document says about its words. */
export interface Found {
  readonly names: readonly NameFound[];
  readonly bodies: readonly BodyFound[];
  readonly definitions: readonly Definition[];
  readonly aliases: readonly Alias[];
}

/** Another name in brackets behind a body. */
export interface Alias extends Span {
  readonly name: string;
  readonly body: string;
}

/** What names, letters and other names mean in a document; the same object while none of it changes. */
export interface Meanings {
  readonly words: DocumentWords;
  readonly people: People;
  /** What the letters of each defined acronym stand for. */
  readonly expansions: ReadonlyMap<string, string>;
  /** The same long forms by how they are compared. */
  readonly longForms: ReadonlyMap<string, string>;
  readonly aliases: ReadonlyMap<string, string>;
  /** The body that its noun alone means, by the noun: `fund`; null where two bodies share it. */
  readonly heads: ReadonlyMap<string, string | null>;
}

/** Everything found in the whole document, with what the next version of it can take over. */
export interface Facts extends DocumentEntities {
  readonly placed: readonly PlacedParagraph[];
  readonly meanings: Meanings;
  readonly found: ReadonlyMap<Paragraph, Found>;
  readonly namings: readonly Naming[];
  /** Filled paragraph by paragraph when somebody asks for their mentions. */
  readonly mentions: Map<Paragraph, ParagraphMentions>;
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

/** What is said, and headings, titles and notes around it; not what a web page or a file has left there. */
export function isRead(block: Block): boolean {
  return block.furniture !== 'front-matter' && block.furniture !== 'web';
}

/** True for what stands for a part and no person: `Operator`, an office, initials, small letters, figures. */
export function isPart(name: string, language: Language): boolean {
  const part = labelWord(lookupKey(name));
  return (
    (part !== null && part !== 'office') ||
    !/\p{Lu}/u.test(name) ||
    /\d/.test(name) ||
    /^\p{Lu}{1,3}$/u.test(name) ||
    splitOffice(name, language).name === ''
  );
}

/** So many units of text are looked at in one step: a few milliseconds. */
export const STEP = 8000;

function* read(analysis: Analysis, previous: Facts | null): Steps<Facts> {
  const { transcript } = analysis;
  const placed: PlacedParagraph[] = [];
  let units = 0;
  for (const block of transcript.blocks) {
    if (!isRead(block)) continue;
    placed.push(...paragraphsOf(transcript, block));
    units += block.end - block.start;
    if (units < STEP) continue;
    units = 0;
    yield;
  }
  keepOnly(transcript, placed);
  const { words, changed } = readWords(analysis, placed, previous);
  const found = new Map<Paragraph, Found>();
  for (const { paragraph } of placed) {
    const known = changed === null || changed(paragraph) ? undefined : previous?.found.get(paragraph);
    found.set(paragraph, known ?? findIn(paragraph, words));
    if (known !== undefined) continue;
    units += paragraph.text.length;
    if (units < STEP) continue;
    units = 0;
    yield;
  }
  const namings = readNamings(analysis, placed, found);
  const allDefinitions = placed.flatMap(({ start, paragraph }) =>
    (found.get(paragraph)?.definitions ?? []).map((definition) => shifted(definition, start)),
  );
  const definitions = new Map<string, Definition>();
  for (const definition of allDefinitions)
    if (!definitions.has(definition.short)) definitions.set(definition.short, definition);
  const aliases = new Map<string, string>();
  for (const { paragraph } of placed)
    for (const { name, body } of found.get(paragraph)?.aliases ?? []) aliases.set(lookupKey(name), body);
  const isSamePeople = previous !== null && sameNamings(previous.namings, namings);
  const people = isSamePeople ? previous.meanings.people : gather(namings);
  const affiliations = readAffiliations(placed, found, people);
  const expansions = new Map([...definitions].map(([short, { long }]) => [short, long]));
  const heads = readHeads(words.language, placed, found, definitions);
  const isSame =
    isSamePeople &&
    changed !== null &&
    sameEntries(previous.meanings.expansions, expansions) &&
    sameEntries(previous.meanings.aliases, aliases) &&
    sameEntries(previous.meanings.heads, heads);
  const mentions = new Map<Paragraph, ParagraphMentions>();
  if (isSame) {
    for (const { paragraph } of placed) {
      const known = previous.mentions.get(paragraph);
      if (known !== undefined && found.get(paragraph) === previous.found.get(paragraph)) mentions.set(paragraph, known);
    }
  }
  return {
    placed,
    meanings: { words, people, expansions, longForms: byComparedForm(expansions), aliases, heads },
    found,
    namings,
    mentions,
    people: people.list.map(({ name, otherNames, office }, index) => ({
      name,
      otherNames,
      office: officeOf(namings[office]),
      affiliation: affiliations.get(index) ?? null,
    })),
    allDefinitions,
    definitions,
    aliases,
  };
}

/**
 * The words of the document, and which paragraphs see other ones than in the version before: null when all do, because the
 * names that the labels show are others.
 */
function readWords(
  { transcript, participants }: Analysis,
  placed: readonly PlacedParagraph[],
  previous: Facts | null,
): { readonly words: DocumentWords; readonly changed: ((paragraph: Paragraph) => boolean) | null } {
  const { language } = transcript;
  const labels = transcript.blocks.flatMap((block) =>
    block.label === null || !isRead(block) ? [] : [block.label.text],
  );
  const byLabels = evidenceOf(labels, language);
  const names = [...new Set([...byLabels.names, ...participants.map((participant) => participant.name)])].filter(
    (name) => !isPart(name, language),
  );
  const read: NameEvidence = { names, surnames: byLabels.surnames };
  const before = previous?.meanings.words;
  if (previous === null || before === undefined || before.language !== language || !sameEvidence(before.evidence, read))
    return {
      words: { language, lower: Lexicon.of(placed.map(({ paragraph }) => paragraph)), evidence: read },
      changed: null,
    };
  const { removed, added } = difference(previous.placed, placed);
  if (removed.length === 0 && added.length === 0) return { words: before, changed: () => false };
  const lower = before.lower.replaced(removed, added);
  const flipped = new Set<string>();
  for (const paragraph of [...removed, ...added])
    for (const { key, capital } of paragraph.tokens)
      if (!capital && lower.has(key) !== before.lower.has(key)) flipped.add(key);
  return {
    words: { language, lower, evidence: before.evidence },
    changed: (paragraph) => flipped.size > 0 && looksAtOne(paragraph, flipped),
  };
}

/** True when one of the paragraph's capitalised words, less an article or a possessive that an apostrophe ties to it, is in the set. */
function looksAtOne({ tokens, openings }: Paragraph, keys: ReadonlySet<string>): boolean {
  return openings.some((at) => {
    const key = tokens[at]?.key ?? '';
    if (keys.has(key)) return true;
    return (
      key.includes("'") &&
      (keys.has(key.replace(/'s?$/, '')) || keys.has(key.replace(/^[ld]'/, '').replace(/'s?$/, '')))
    );
  });
}

/** The paragraphs between what two versions share at the beginning and at the end. */
function difference(
  old: readonly PlacedParagraph[],
  now: readonly PlacedParagraph[],
): { readonly removed: readonly Paragraph[]; readonly added: readonly Paragraph[] } {
  const most = Math.min(old.length, now.length);
  let before = 0;
  while (before < most && old[before]?.paragraph === now[before]?.paragraph) before++;
  let after = 0;
  while (after < most - before && old[old.length - 1 - after]?.paragraph === now[now.length - 1 - after]?.paragraph)
    after++;
  const between = (list: readonly PlacedParagraph[]): Paragraph[] =>
    list.slice(before, list.length - after).map(({ paragraph }) => paragraph);
  return { removed: between(old), added: between(now) };
}

function findIn(paragraph: Paragraph, words: DocumentWords): Found {
  const names = findNames(paragraph, words);
  const headed = findBodies(paragraph, words.language, words.lower);
  const introduced = findIntroduced(paragraph, names, headed);
  const bodies =
    introduced.length === 0 ? headed : [...headed, ...introduced].toSorted((left, right) => left.start - right.start);
  if (!paragraph.text.includes('('))
    return { names, bodies, definitions: findDefinitions(paragraph, bodies), aliases: [] };
  const aliases = bodies.flatMap((body) => {
    const alias = aliasBehind(paragraph, body);
    return alias === null ? [] : [alias];
  });
  return { names, bodies, definitions: findDefinitions(paragraph, bodies), aliases };
}

/** `(Rosaviatsya)` right behind a body is another name of it. */
function aliasBehind({ text }: Paragraph, { end, name: body }: BodyFound): Alias | null {
  const match = /^\s?\((\p{Lu}\p{Ll}[\p{L}-]{2,})\)/u.exec(text.slice(end, end + 40));
  const name = match?.[1];
  if (match === null || name === undefined) return null;
  const start = end + match[0].indexOf(name);
  return { start, end: start + name.length, name, body };
}

function readNamings(
  { transcript, participants }: Analysis,
  placed: readonly PlacedParagraph[],
  found: ReadonlyMap<Paragraph, Found>,
): Naming[] {
  const namings: Naming[] = participants
    .filter((participant) => !isPart(participant.name, transcript.language))
    .map((participant) => ({
      name: participant.name,
      office: null,
      at: participant.headingSpan?.start ?? -1,
      isSure: true,
    }));
  for (const { start: offset, paragraph } of placed) {
    for (const { name, office, start, certainty } of found.get(paragraph)?.names ?? [])
      namings.push({ name, office, at: offset + start, isSure: certainty === 'named' });
  }
  return namings;
}

/** Where each person, by index, is first said to come from. */
function readAffiliations(
  placed: readonly PlacedParagraph[],
  found: ReadonlyMap<Paragraph, Found>,
  people: People,
): ReadonlyMap<number, NonNullable<Person['affiliation']>> {
  const affiliations = new Map<number, NonNullable<Person['affiliation']>>();
  for (const { start, paragraph } of placed) {
    for (const { introduces, name, start: at } of found.get(paragraph)?.bodies ?? []) {
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
  placed: readonly PlacedParagraph[],
  found: ReadonlyMap<Paragraph, Found>,
  definitions: ReadonlyMap<string, Definition>,
): ReadonlyMap<string, string | null> {
  const heads = new Map<string, string | null>();
  const enter = (name: string): void => {
    for (const head of headNouns(name, language)) {
      const known = heads.get(head);
      heads.set(head, known === undefined || known === name ? name : null);
    }
  };
  for (const { long } of definitions.values()) enter(long);
  for (const { paragraph } of placed)
    for (const { name, known } of found.get(paragraph)?.bodies ?? [])
      enter(known === null ? name : nameOfBody(known, language.tag));
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

function sameEvidence(left: NameEvidence, right: NameEvidence): boolean {
  return sameList(left.names, right.names) && sameList(left.surnames, right.surnames);
}

function sameList(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((one, index) => one === right[index]);
}

function sameNamings(left: readonly Naming[], right: readonly Naming[]): boolean {
  return (
    left.length === right.length &&
    left.every((one, index) => {
      const other = right[index];
      return one.name === other?.name && one.office === other.office && one.isSure === other.isSure;
    })
  );
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
