import type { Analysis } from '../analysis.ts';
import { blockAt } from '../blockAt.ts';
import { readIsoDay } from '../calendar.ts';
import type { CalendarDay } from '../calendar.ts';
import { expressionsIn } from '../dates/dates.ts';
import { resolveDate } from '../dates/resolve.ts';
import { officeAt } from '../officeWords.ts';
import { nameKey } from '../sameName.ts';
import type { Paragraph } from '../paragraphs.ts';
import type { Steps } from '../steps.ts';
import type { Block, Label } from '../../syntax/transcript.ts';
import { tokens } from '../../text/tokens.ts';
import type { Language } from '../../languages/language.ts';
import { overlaps, touches } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import { isShort } from './acronyms.ts';
import { isBundledAcronym, nameOfBody } from './bodies.ts';
import type { KnownBody } from './bodies.ts';
import { bodyNameKey, documentEntities, factsInSteps, factsOf, personOf, STEP } from './document.ts';
import type { Facts, Meanings } from './document.ts';
import { isPart, isRead } from './documentWords.ts';
import type { Found } from './found.ts';
import type { CurrencyTold, Draft, Mention, MentionType, ParagraphMentions } from './mention.ts';
import { indexOfPerson } from './gather.ts';
import { findMoney, mayHoldMoney, moneyValue } from './money.ts';
import { nameInLabel } from './people.ts';
import { currencyTold } from './sharedCurrencies.ts';
import { mayBeBody } from './everydayAcronyms.ts';
import { expansion, wordMentions } from './wordMentions.ts';

export { documentEntities, personOf };
export type { DocumentEntities, Person } from './document.ts';

export type { Mention, MentionType } from './mention.ts';

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

/** Finds out, step by step, what {@link mentions} and everything else here then have at hand. */
export function* findMentions(analysis: Analysis, fallback: string | null = null): Steps<undefined> {
  const document = yield* factsInSteps(analysis);
  const reference = analysis.eventDate?.iso ?? fallback ?? '';
  let units = 0;
  for (const [index, text] of document.texts.entries())
    for (const [at, { paragraph }] of (text ?? []).entries()) {
      const found = document.found[index]?.[at];
      if (found === undefined || isKnown(found.mentions, analysis, document, reference)) continue;
      mentionsInParagraph(analysis, paragraph, found, document, reference);
      units += paragraph.text.length;
      if (units < STEP) continue;
      units = 0;
      yield;
    }
}

/** The same for what stands at `offset`: on an ordinary word no other paragraph is asked for its mentions. */
export function* findMentionsAt(analysis: Analysis, offset: number): Steps<undefined> {
  yield* factsInSteps(analysis);
  const block = blockAt(analysis, offset);
  if (block === null) return;
  const isOrdinary =
    (block.label === null || !touches(block.label.name, offset)) &&
    mentionsIn(analysis, block).every((mention) => !touches(mention, offset));
  if (!isOrdinary) yield* findMentions(analysis);
}

/** The mentions of one block; what the names in it mean is still taken from the whole document. */
export function mentionsIn(analysis: Analysis, block: Block, fallback: string | null = null): readonly Mention[] {
  if (!isRead(block)) return [];
  const document = factsOf(analysis);
  const reference = analysis.eventDate?.iso ?? fallback ?? '';
  const found = [...mentionsInLabel(analysis, block, document)];
  for (const [at, { start, paragraph }] of (document.texts[block.index] ?? []).entries()) {
    const here = document.found[block.index]?.[at];
    if (here === undefined) continue;
    const offset = block.bodyStart + start;
    for (const mention of mentionsInParagraph(analysis, paragraph, here, document, reference))
      found.push({ ...mention, start: mention.start + offset, end: mention.end + offset });
  }
  return found;
}

function isKnown(
  known: ParagraphMentions | null,
  { transcript }: Analysis,
  { meanings }: Facts,
  reference: string,
): known is ParagraphMentions {
  return (
    known !== null &&
    known.said === meanings.said &&
    known.reference === reference &&
    known.told.every(({ currencies, meant }) => currencyTold(transcript, currencies) === meant)
  );
}

function mentionsInParagraph(
  analysis: Analysis,
  paragraph: Paragraph,
  here: Found,
  document: Facts,
  reference: string,
): readonly Mention[] {
  if (isKnown(here.mentions, analysis, document, reference)) return here.mentions.mentions;
  const { transcript } = analysis;
  const { meanings } = document;
  const { language } = transcript;
  const drafts: Draft[] = [];
  const draft = (span: Span, type: MentionType, entity: string, value: string | null, priority: number): void => {
    drafts.push({ start: span.start, end: span.end, type, entity, value, priority });
  };
  const day: CalendarDay | null = readIsoDay(reference);
  for (const expression of expressionsIn(transcript, paragraph)) {
    const date = resolveDate(expression, day);
    const { start, end } = expression;
    const entity = date?.value ?? paragraph.text.slice(start, end);
    drafts.push({ start, end, type: 'date', entity, value: date?.value ?? null, priority: 8, date });
  }
  const told: CurrencyTold[] = [];
  if (mayHoldMoney(paragraph.text, paragraph.tokens, language)) {
    const currencyMeant = (currencies: readonly string[]): string | null => {
      const meant = currencyTold(transcript, currencies);
      told.push({ currencies, meant });
      return meant;
    };
    for (const sum of findMoney(paragraph.text, paragraph.tokens, language, currencyMeant)) {
      const value = moneyValue(sum);
      draft(sum, 'money', value ?? paragraph.text.slice(sum.start, sum.end), value, 9);
    }
  }
  for (const { short, long, shortSpan, longSpan } of here.definitions) {
    if (indexOfPerson(meanings.people, long) >= 0) continue;
    const canonical = meanings.expansions.get(short) ?? long;
    draft(longSpan, 'organisation', canonical, null, 7);
    draft(shortSpan, 'acronym', canonical, canonical, 7);
  }
  for (const name of here.names)
    draft(name, 'person', personName(meanings, name.name), null, name.certainty === 'named' ? 6 : 1);
  for (const body of here.bodies) {
    if (isShort(body.name) && (body.known === null || isBundledAcronym(body.name))) {
      const value = expansion(body.name, meanings);
      draft(body, 'acronym', value ?? body.name, value, 5);
    } else
      draft(
        body,
        'organisation',
        canonicalBody(body.name, body.known, meanings),
        null,
        body.introduces !== undefined ? 6.5 : 5,
      );
  }
  for (const alias of here.aliases) draft(alias, 'organisation', canonicalBody(alias.body, null, meanings), null, 5);
  const mentioned = withoutOverlap(paragraph.text, drafts.concat(wordMentions(paragraph, meanings)));
  here.mentions = { reference, said: meanings.said, told, mentions: mentioned };
  return mentioned;
}

/** The better of two that overlap stays: the surer one, then the longer one. */
function withoutOverlap(text: string, drafts: Draft[]): Mention[] {
  drafts.sort((left, right) => left.start - right.start);
  const kept: Mention[] = [];
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
    for (const { start, end: stop, type, entity, value, date = null } of best)
      kept.push({ start, end: stop, type, text: text.slice(start, stop), entity, value, date });
    from = to;
  }
  return kept;
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

function personName({ people }: Meanings, name: string): string {
  return people.list[indexOfPerson(people, name)]?.name ?? name;
}

function canonicalBody(name: string, known: KnownBody | null, { words, longForms }: Meanings): string {
  if (known !== null) return nameOfBody(known, words.language.tag);
  return longForms.get(bodyNameKey(name)) ?? name;
}

/** The person that a label names and the body behind a comma: `Laura Kuenssberg, BBC`. */
function mentionsInLabel(analysis: Analysis, { label, index }: Block, { meanings }: Facts): Mention[] {
  if (label === null) return [];
  const { start, end } = label.name;
  const printed = analysis.transcript.text.slice(start, end);
  const isNamed = namesSomebody(analysis, index);
  let known = labels.get(meanings);
  if (known === undefined) {
    known = { named: new Map(), others: new Map() };
    labels.set(meanings, known);
  }
  const same = isNamed ? known.named : known.others;
  let found = same.get(printed);
  if (found === undefined) {
    found = mentionsInName(printed, isNamed, meanings);
    same.set(printed, found);
  }
  const placed = found.map((mention) => ({ ...mention, start: mention.start + start, end: mention.end + start }));
  const noted = mentionInNote(label, meanings, /\p{Ll}/u.test(printed));
  return noted === null ? placed : [...placed, noted];
}

/**
 * The name or the letters of a body in brackets behind a name or an office: `The Convener (Morag Tulloch)`, `Oltmanns (BMDV)`.
 * @param isInLetters false for a label in capitals, beside which capitals say nothing
 */
function mentionInNote({ name, note, noteSpan }: Label, meanings: Meanings, isInLetters: boolean): Mention | null {
  if (note === null || noteSpan === null || noteSpan.start < name.end) return null;
  const start = noteSpan.start + 1;
  const at = { start, end: start + note.length, text: note, date: null };
  const person = meanings.people.byName.get(nameKey(note)) ?? -1;
  if (person >= 0 && note.includes(' '))
    return { ...at, type: 'person', entity: meanings.people.list[person]?.name ?? note, value: null };
  const value = isShort(note) ? expansion(note, meanings) : null;
  if (value === null && !(isInLetters && mayBeBody(note))) return null;
  return { ...at, type: 'acronym', entity: value ?? note, value };
}

/** What was found in labels, by how they are printed: a document has few different ones. */
const labels = new WeakMap<
  Meanings,
  { readonly named: Map<string, readonly Mention[]>; readonly others: Map<string, readonly Mention[]> }
>();

/** @param isNamed whether the label names somebody who takes part */
function mentionsInName(printed: string, isNamed: boolean, meanings: Meanings): readonly Mention[] {
  const { language } = meanings.words;
  const drafts: Draft[] = [];
  const name = nameInLabel(printed, language, meanings.words.evidence);
  const asker = askerInLabel(printed, language);
  if (asker !== null) {
    const entity = personName(meanings, printed.slice(asker.start, asker.end));
    drafts.push({ ...asker, type: 'person', entity, value: null, priority: 10 });
  }
  // A label that stands for a part (`Question`, `PG`, `Moderator`) names nobody.
  if (name !== null && isNamed && !isPart(name.name, language)) {
    const entity = personName(meanings, name.name);
    drafts.push({ start: name.start, end: name.end, type: 'person', entity, value: null, priority: 9 });
  }
  const body = bodyInLabel(printed);
  if (body !== null) {
    const { name: entity } = body;
    const isLetters = isShort(entity);
    const value = isLetters ? expansion(entity, meanings) : null;
    drafts.push({
      start: body.start,
      end: body.end,
      type: isLetters ? 'acronym' : 'organisation',
      entity: value ?? entity,
      value,
      priority: 8,
    });
  }
  return withoutOverlap(printed, drafts);
}

const labelled = new WeakMap<Analysis, ReadonlySet<number>>();

/** True when the block opens a turn of somebody whom the label names. */
function namesSomebody(analysis: Analysis, block: number): boolean {
  let named = labelled.get(analysis);
  if (named === undefined) {
    named = new Set(
      analysis.turns.flatMap(({ participant, blocks }) => (participant < 0 ? [] : [blocks[0]?.index ?? -1])),
    );
    labelled.set(analysis, named);
  }
  return named.has(block);
}

/** `Dobler` of `Frage Dobler`: who asks, right behind the word for it. */
function askerInLabel(printed: string, { questionLabels }: Language): Span | null {
  const space = printed.search(/\s/);
  if (space < 0 || !questionLabels.includes(printed.slice(0, space).toLowerCase())) return null;
  const name = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?$/u.exec(printed.slice(space + 1));
  return name === null ? null : { start: space + 1, end: printed.length };
}

/** `BBC` of the label `Laura Kuenssberg, BBC`. */
function bodyInLabel(printed: string): (Span & { readonly name: string }) | null {
  const comma = printed.lastIndexOf(', ');
  if (comma < 0) return null;
  const name = printed.slice(comma + 2);
  if (!/^\p{Lu}[\p{L}\p{N}&.’'-]*(?: \p{Lu}[\p{L}\p{N}&.’'-]*){0,3}$/u.test(name)) return null;
  const words = tokens(name);
  if (words.some((_, at) => officeAt(words, at) > 0)) return null;
  return { start: comma + 2, end: printed.length, name };
}
