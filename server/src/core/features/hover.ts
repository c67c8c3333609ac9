import type { Analysis, Participant } from '../analysis/analysis.ts';
import { blockAt } from '../analysis/blockAt.ts';
import { daysBetween, isoMonth, readIsoDay } from '../analysis/calendar.ts';
import type { CalendarDay } from '../analysis/calendar.ts';
import { covers } from '../analysis/dates/resolve.ts';
import type { ResolvedDate } from '../analysis/dates/resolve.ts';
import { isBundledAcronym } from '../analysis/entities/bodies.ts';
import { documentEntities, mentions, mentionsIn, personOf } from '../analysis/entities/mentions.ts';
import type { Mention, Person } from '../analysis/entities/mentions.ts';
import { honorificAt } from '../analysis/officeWords.ts';
import { nameKey, sameName } from '../analysis/sameName.ts';
import { stems } from '../analysis/inflection.ts';
import { nominativeBody, nominativeOffice } from '../analysis/nominative.ts';
import { paragraphsOf } from '../analysis/paragraphs.ts';
import type { Paragraph } from '../analysis/paragraphs.ts';
import type { Block } from '../syntax/transcript.ts';
import { plain } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { touches } from '../text/span.ts';
import { lookupKey, tokens } from '../text/tokens.ts';
import { countWords } from '../text/words.ts';
import { hoverTextsFor } from './hoverTexts/hoverTexts.ts';
import type { HoverTexts, Scale } from './hoverTexts/hoverTexts.ts';
import { shownName } from './shownName.ts';

/** What to show about the place under the pointer. */
export interface Hover {
  /** The stretch that the hover is about. */
  readonly span: Span;
  readonly markdown: string;
}

/** The address of a line of the transcript, for a link to it. Lines count from 1. */
export type Link = (line: number) => string;

/** The transcript, how to link to a line of it, and what is said about it. */
interface Page {
  readonly analysis: Analysis;
  readonly link: Link | null;
  readonly texts: HoverTexts;
}

/**
 * Who, what, where or when: the name, acronym, date, place or sum at `offset`, with what the transcript says about it. Null on
 * everything else.
 * @param link makes links of the lines that are named; without it they are named only
 * @param locale tag of the language of the user interface, such as `de`
 */
export function hover(analysis: Analysis, offset: number, link: Link | null = null, locale = 'en'): Hover | null {
  const block = blockAt(analysis, offset);
  if (block === null) return null;
  const page: Page = { analysis, link, texts: hoverTextsFor(locale) };
  const { label } = block;
  if (label !== null && touches(label.name, offset)) {
    const turn = analysis.turns.find((one) => one.blocks[0] === block);
    const participant = analysis.participants[turn?.participant ?? -1];
    if (participant !== undefined) return { span: label.name, markdown: participantFacts(page, participant) };
  }
  const near = mentionsIn(analysis, block).filter((mention) => touches(hoverSpan(analysis, mention), offset));
  // Between two mentions that touch, the one that the unit at the offset belongs to.
  const mention = near.find((one) => offset < one.end) ?? near[0];
  return mention === undefined ? null : { span: hoverSpan(analysis, mention), markdown: mentionFacts(page, mention) };
}

/** A person's hover starts at the form of address: the pointer may as well rest on `Mr` of `Mr Lind`. */
function hoverSpan({ transcript }: Analysis, mention: Mention): Span {
  if (mention.type !== 'person') return mention;
  const from = Math.max(0, mention.start - 40);
  const before = tokens(transcript.text.slice(from, mention.start), from);
  let start = mention.start;
  for (let at = before.length - 1; at >= 0; at--) {
    const token = before[at];
    if (token === undefined || !/^\.?[^\S\r\n]+$/.test(transcript.text.slice(token.end, start))) break;
    if (honorificAt(before, at, transcript.language) === 0) break;
    start = token.start;
  }
  return { start, end: mention.end };
}

function mentionFacts(page: Page, mention: Mention): string {
  switch (mention.type) {
    case 'person':
      return personFacts(page, mention);
    case 'acronym':
      return acronymFacts(page, mention);
    case 'organisation':
      return organisationFacts(page, mention);
    case 'place':
      return placeFacts(page, mention);
    case 'money':
      return moneyFacts(page, mention);
    case 'date':
      return dateFacts(page, mention);
    default:
      return mention.type satisfies never;
  }
}

/** A bold title and one fact a line. */
function layOut(title: string, facts: readonly (string | null)[]): string {
  const lines = facts.filter((fact): fact is string => fact !== null && fact !== '');
  return [`**${escaped(title)}**`, lines.join('  \n')].filter((part) => part !== '').join('\n\n');
}

/** Names come from the text and may hold what Markdown would read as its own. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}

/** `line 3`, as a link where the editor can follow one. */
function lineOf({ analysis, link, texts }: Page, offset: number): string {
  const line = analysis.transcript.document.lineAt(offset) + 1;
  return link === null ? texts.line(line) : `[${texts.line(line)}](${link(line)})`;
}

function placeFacts(page: Page, mention: Mention): string {
  const printed = plain(mention.text);
  // `Варшаве` is a case of the title and no other name.
  const others = stems(lookupKey(printed)) === stems(lookupKey(mention.entity)) ? [] : [printed];
  return layOut(mention.entity, [
    page.texts.place,
    mention.value === null ? null : page.texts.code(`\`${mention.value}\``),
    otherNames(page, mention.entity, others),
    mentioned(page, mention),
  ]);
}

function personFacts(page: Page, mention: Mention): string {
  const { analysis } = page;
  const person = personOf(analysis, mention.entity);
  const participant = analysis.participants.find((one) => isSame(one.name, mention.entity));
  if (participant !== undefined) return participantFacts(page, participant);
  return layOut(plain(mention.entity), [
    officeFact(page, person) ?? affiliationFact(page, person) ?? page.texts.person,
    person?.office === null || person === null ? null : affiliationFact(page, person),
    otherNames(page, mention.entity, person?.otherNames ?? []),
    mentioned(page, mention),
  ]);
}

function isSame(left: string, right: string): boolean {
  return nameKey(left) === nameKey(right) || sameName(left, right);
}

function participantFacts(page: Page, participant: Participant): string {
  const { analysis } = page;
  const person = personOf(analysis, participant.name);
  const name = shownName(analysis, participant);
  const names = [...participant.labels.map(plain), participant.name, ...(person?.otherNames ?? [])];
  const mention = person === null ? null : mentionsOf(page, 'person', person.name);
  return layOut(name, [
    roleFact(page, participant) ?? officeFact(page, person),
    affiliationFact(page, person),
    spoken(page, participant),
    otherNames(page, name, names),
    mention,
  ]);
}

/** `Foreign Minister (heading, line 1)`. */
function roleFact(page: Page, { role, headingSpan }: Participant): string | null {
  if (role === null) return null;
  const shown = escaped(nominativeOffice(role, page.analysis.transcript.language));
  return headingSpan === null ? shown : page.texts.inHeading(shown, lineOf(page, headingSpan.start));
}

/** `Foreign Minister (line 12)`. */
function officeFact(page: Page, person: Person | null): string | null {
  if (person === null || person.office === null) return null;
  const { text, at } = person.office;
  return `${escaped(nominativeOffice(plain(text), page.analysis.transcript.language))} (${lineOf(page, at)})`;
}

/** `From the Guardian (line 9)`. */
function affiliationFact(page: Page, person: Person | null): string | null {
  if (person === null || person.affiliation === null) return null;
  return page.texts.from(escaped(plain(person.affiliation.text)), lineOf(page, person.affiliation.at));
}

/** `3 turns, 247 words, and the opening statement of 640 words`. */
function spoken({ analysis, texts }: Page, participant: Participant): string {
  const count = participant.turns.length;
  const words = wordsIn(
    analysis,
    participant.turns.flatMap((index) => analysis.turns[index]?.blocks ?? []),
  );
  const statement =
    participant.statement && analysis.statement !== null ? wordsIn(analysis, analysis.statement.blocks) : null;
  if (statement === null) return count === 0 ? texts.isSilent : texts.turns(count, words);
  return count === 0 ? texts.statement(statement) : texts.turnsAndStatement(count, words, statement);
}

function wordsIn({ transcript }: Analysis, blocks: readonly Block[]): number {
  let count = 0;
  for (const block of blocks)
    for (const { paragraph } of paragraphsOf(transcript, block)) count += wordCount(paragraph);
  return count;
}

/** Counted once for each paragraph, because a speaker may have hundreds of thousands of words. */
const wordCounts = new WeakMap<Paragraph, number>();

function wordCount(paragraph: Paragraph): number {
  let count = wordCounts.get(paragraph);
  if (count === undefined) {
    count = countWords(paragraph.text);
    wordCounts.set(paragraph, count);
  }
  return count;
}

function otherNames({ texts }: Page, name: string, names: readonly string[]): string | null {
  const others = [...new Set(names)].filter((other) => other !== name && other !== '');
  return others.length === 0 ? null : texts.alsoCalled(others.map(escaped).join(', '));
}

/** How often the entity is mentioned, by whom, and first where. */
function mentioned(page: Page, mention: Mention): string | null {
  return mentionsOf(page, mention.type, mention.entity);
}

/** The most names that tell who mentions an entity. */
const MOST_SPEAKERS = 3;

function mentionsOf(page: Page, type: Mention['type'], entity: string): string | null {
  const { analysis, texts } = page;
  const found = mentions(analysis).filter((one) => one.type === type && one.entity === entity);
  const said = found.filter((one) => isSaid(analysis, one));
  const all = said.length > 0 ? said : found;
  const first = all[0];
  if (first === undefined) return null;
  const line = lineOf(page, first.start);
  const speakers = speakersOf(analysis, all);
  const by =
    speakers.length === 0
      ? ''
      : ` (${speakers
          .slice(0, MOST_SPEAKERS)
          .map(([name, count]) => `${escaped(name)} ${count}`)
          .join(', ')}${speakers.length > MOST_SPEAKERS ? ', …' : ''})`;
  return all.length === 1 ? texts.mentionedOnce(line) : texts.mentioned(all.length, by, line);
}

/** Labels and headings are nobody's words. */
function isSaid(analysis: Analysis, { start }: Span): boolean {
  const block = blockAt(analysis, start);
  return block !== null && block.kind !== 'heading' && start >= block.bodyStart;
}

/** Who mentions an entity how often, the most frequent first. */
function speakersOf(analysis: Analysis, all: readonly Mention[]): readonly (readonly [name: string, count: number])[] {
  const counts = new Map<string, number>();
  let turn = 0;
  for (const mention of all) {
    while (turn < analysis.turns.length && (analysis.turns[turn]?.span.end ?? 0) <= mention.start) turn++;
    const name = speakerAt(analysis, turn, mention);
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].toSorted((left, right) => right[1] - left[1]);
}

function speakerAt(analysis: Analysis, index: number, mention: Span): string | null {
  const statement = analysis.statement;
  if (statement?.blocks.some((block) => block.start <= mention.start && mention.end <= block.end)) {
    const speaker = analysis.participants[statement.participant];
    return speaker === undefined ? null : shownName(analysis, speaker);
  }
  const turn = analysis.turns[index];
  if (turn === undefined || mention.start < turn.label.span.end) return null;
  const speaker = analysis.participants[turn.participant];
  return speaker === undefined ? plain(turn.label.text) : shownName(analysis, speaker);
}

function acronymFacts(page: Page, mention: Mention): string {
  const { analysis, texts } = page;
  const letters = plain(mention.text);
  const definition = documentEntities(analysis).definitions.get(letters);
  if (definition !== undefined) {
    return layOut(letters, [
      escaped(nominativeBody(definition.long, analysis.transcript.language)),
      texts.spelledOut(lineOf(page, definition.longSpan.start)),
      mentioned(page, mention),
    ]);
  }
  if (mention.value === null) return layOut(letters, [texts.notSpelledOut, mentioned(page, mention)]);
  const source = isBundledAcronym(letters) ? texts.wellKnown : null;
  return layOut(letters, [escaped(mention.value), source, mentioned(page, mention)]);
}

function organisationFacts(page: Page, mention: Mention): string {
  const { analysis, texts } = page;
  const definition = [...documentEntities(analysis).definitions.values()].find((one) => one.long === mention.entity);
  const name = nominativeBody(plain(mention.entity), analysis.transcript.language);
  const inCases = stems(lookupKey(name));
  const others = namesOfBody(analysis, mention.entity).filter((other) => stems(lookupKey(other)) !== inCases);
  return layOut(name, [
    texts.organisation,
    definition === undefined ? null : texts.short(escaped(definition.short), lineOf(page, definition.shortSpan.start)),
    otherNames(page, name, others),
    mentioned(page, mention),
  ]);
}

/** Every way in which the text names a body, in order of first use; its letters have a line of their own. */
function namesOfBody(analysis: Analysis, entity: string): readonly string[] {
  return mentions(analysis).flatMap((one) =>
    one.type === 'organisation' && one.entity === entity ? [plain(one.text)] : [],
  );
}

const scales: readonly (readonly [number, Scale])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];

function moneyFacts({ texts }: Page, mention: Mention): string {
  // Nothing tells whose crowns they are, and then the text says all there is to say.
  if (mention.value === null) return layOut(plain(mention.text), []);
  const [currency = '', digits = ''] = mention.value.split(' ');
  const amount = Number(digits);
  const [size, scale] = scales.find(([least]) => amount >= least) ?? [1, null];
  const short = scale === null ? null : `${texts.magnitude(Number((amount / size).toPrecision(6)), scale)} ${currency}`;
  return layOut(`${currency} ${grouped(digits)}`, [short]);
}

/** `100 000 000`, with thin no-break spaces, which no language reads as a decimal mark. */
function grouped(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, '\u202f');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

function dateFacts({ analysis, texts }: Page, mention: Mention): string {
  const resolved = mention.date;
  const event = readIsoDay(analysis.eventDate?.iso ?? '');
  if (resolved === null) return layOut(plain(mention.text), [event === null ? texts.noEventDate : texts.noSuchDay]);
  return layOut(spelled(texts, resolved), [
    `\`${resolved.value}\``,
    event === null ? null : distance(texts, resolved, event),
    resolved.how === '' ? null : texts.inferred(resolved.how),
  ]);
}

/** The stretch in words, as exactly as the text says it: a day, a month, a year, or from one to another. */
function spelled(texts: HoverTexts, { value, first, last }: ResolvedDate): string {
  const [from = '', to] = value.split('/').map((side, index) => {
    const day = index === 0 ? first : last;
    if (side.length > isoMonth(0, 1).length) return texts.day(day);
    return side.includes('-') ? texts.month(day) : side;
  });
  return to === undefined ? from : texts.stretch(from, to);
}

/** What lies farther away is told in years. */
const MOST_DAYS = 730;

/** `19 days before the event, Friday 23 October 2020`. */
function distance(texts: HoverTexts, resolved: ResolvedDate, event: CalendarDay): string {
  const isDay = daysBetween(resolved.first, resolved.last) === 0;
  const years = resolved.first.year - event.year;
  if (/^\d{4}$/.test(resolved.value) && years !== 0)
    return texts.yearsFromEvent(Math.abs(years), years < 0, event.year);
  if (covers(resolved, event)) return isDay ? texts.onEventDay : texts.includesEvent(texts.day(event));
  const isBefore = daysBetween(event, resolved.first) < 0;
  const days = isBefore ? daysBetween(resolved.last, event) : daysBetween(event, resolved.first);
  // Nobody counts years in days.
  const isFar = days > MOST_DAYS;
  return texts.distance({
    count: isFar ? Math.round(days / 365.25) : days,
    unit: isFar ? 'year' : 'day',
    isAbout: isFar,
    isBefore,
    edge: isDay ? 'day' : isBefore ? 'end' : 'beginning',
    event: texts.day(event),
  });
}
