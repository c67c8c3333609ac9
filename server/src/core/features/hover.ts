import type { Analysis, Participant } from '../analysis/analysis.ts';
import { blockAt } from '../analysis/blockAt.ts';
import { daysBetween, isoMonth, readIsoDay, weekdayOf } from '../analysis/calendar.ts';
import type { CalendarDay } from '../analysis/calendar.ts';
import { covers } from '../analysis/dates/resolve.ts';
import type { ResolvedDate } from '../analysis/dates/resolve.ts';
import { isBundledAcronym } from '../analysis/entities/bodies.ts';
import { documentEntities, mentions, mentionsIn, personOf } from '../analysis/entities/mentions.ts';
import type { Mention, Person } from '../analysis/entities/mentions.ts';
import { honorificAt, nameKey, sameName } from '../analysis/names.ts';
import { languages } from '../languages/index.ts';
import { paragraphsOf } from '../analysis/paragraphs.ts';
import type { Paragraph } from '../analysis/paragraphs.ts';
import type { Block } from '../syntax/transcript.ts';
import { plain } from '../text/characters.ts';
import { counted } from '../text/counted.ts';
import type { Span } from '../text/span.ts';
import { touches } from '../text/span.ts';
import { tokens } from '../text/tokens.ts';
import { countWords } from '../text/words.ts';

/** What to show about the place under the pointer. */
export interface Hover {
  /** The stretch that the hover is about. */
  readonly span: Span;
  readonly markdown: string;
}

/** The address of a line of the transcript, for a link to it. Lines count from 1. */
export type Link = (line: number) => string;

/** The transcript, and how to link to a line of it. */
interface Page {
  readonly analysis: Analysis;
  readonly link: Link | null;
}

/**
 * Who, what, where or when: the name, acronym, date, place or sum at `offset`, with what the transcript says about it. Null on
 * everything else.
 * @param link makes links of the lines that are named; without it they are named only
 */
export function hover(analysis: Analysis, offset: number, link: Link | null = null): Hover | null {
  const block = blockAt(analysis, offset);
  if (block === null) return null;
  const page: Page = { analysis, link };
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
  const { analysis } = page;
  switch (mention.type) {
    case 'person':
      return personFacts(page, mention);
    case 'acronym':
      return acronymFacts(page, mention);
    case 'organisation':
      return organisationFacts(page, mention);
    case 'place':
      return layOut(plain(mention.text), [
        mention.entity === plain(mention.text) ? 'Place' : `Place: ${escaped(mention.entity)}`,
        mention.value === null ? null : `Code \`${mention.value}\``,
        mentioned(page, mention),
      ]);
    case 'money':
      return moneyFacts(mention);
    case 'date':
      return dateFacts(analysis, mention);
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
function lineOf({ analysis, link }: Page, offset: number): string {
  const line = analysis.transcript.document.lineAt(offset) + 1;
  return link === null ? `line ${line}` : `[line ${line}](${link(line)})`;
}

function personFacts(page: Page, mention: Mention): string {
  const { analysis } = page;
  const person = personOf(analysis, mention.entity);
  const participant = analysis.participants.find((one) => isSame(one.name, mention.entity));
  if (participant !== undefined) return participantFacts(page, participant);
  return layOut(plain(mention.entity), [
    officeFact(page, person) ?? affiliationFact(page, person) ?? 'Person',
    person?.office === null || person === null ? null : affiliationFact(page, person),
    otherNames(mention.entity, person?.otherNames ?? []),
    mentioned(page, mention),
  ]);
}

function isSame(left: string, right: string): boolean {
  return nameKey(left) === nameKey(right) || sameName(left, right);
}

function participantFacts(page: Page, participant: Participant): string {
  const { analysis } = page;
  const person = personOf(analysis, participant.name);
  const name = person === null || participant.name.length >= person.name.length ? participant.name : person.name;
  const role =
    participant.role === null
      ? officeFact(page, person)
      : participant.headingSpan === null
        ? escaped(participant.role)
        : `${escaped(participant.role)} (heading, ${lineOf(page, participant.headingSpan.start)})`;
  const names = [...participant.labels.map(plain), ...(person?.otherNames ?? [])];
  const mention = person === null ? null : mentionsOf(page, 'person', person.name);
  return layOut(name, [
    role,
    affiliationFact(page, person),
    spoken(analysis, participant),
    otherNames(name, names),
    mention,
  ]);
}

/** `Foreign Minister (line 12)`. */
function officeFact(page: Page, person: Person | null): string | null {
  if (person === null || person.office === null) return null;
  return `${escaped(plain(person.office.text))} (${lineOf(page, person.office.at)})`;
}

/** `From the Guardian (line 9)`. */
function affiliationFact(page: Page, person: Person | null): string | null {
  if (person === null || person.affiliation === null) return null;
  return `From ${escaped(plain(person.affiliation.text))} (${lineOf(page, person.affiliation.at)})`;
}

/** `3 turns, 247 words, and the opening statement of 640 words`. */
function spoken(analysis: Analysis, participant: Participant): string {
  const own = participant.turns.flatMap((index) => analysis.turns[index]?.blocks ?? []);
  const turns =
    participant.turns.length === 0
      ? null
      : `${counted(participant.turns.length, 'turn')}, ${counted(wordsIn(analysis, own), 'word')}`;
  const statement =
    participant.statement && analysis.statement !== null
      ? `the opening statement of ${counted(wordsIn(analysis, analysis.statement.blocks), 'word')}`
      : null;
  if (turns !== null && statement !== null) return `${turns}, and ${statement}`;
  if (statement !== null) return `Gives ${statement}`;
  return turns ?? 'Does not speak in this transcript';
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

function otherNames(name: string, names: readonly string[]): string | null {
  const others = [...new Set(names)].filter((other) => other !== name && other !== '');
  return others.length === 0 ? null : `Also: ${others.map(escaped).join(', ')}`;
}

/** How often the entity is mentioned, by whom, and first where. */
function mentioned(page: Page, mention: Mention): string | null {
  return mentionsOf(page, mention.type, mention.entity);
}

/** The most names that tell who mentions an entity. */
const MOST_SPEAKERS = 3;

function mentionsOf(page: Page, type: Mention['type'], entity: string): string | null {
  const { analysis } = page;
  const all = mentions(analysis).filter((one) => one.type === type && one.entity === entity);
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
  return all.length === 1 ? `Mentioned once, on ${line}` : `Mentioned ${all.length} times${by}, first on ${line}`;
}

/** Who mentions an entity how often, the most frequent first. Labels and headings are nobody's words. */
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
    return analysis.participants[statement.participant]?.name ?? null;
  }
  const turn = analysis.turns[index];
  if (turn === undefined || mention.start < turn.label.span.end) return null;
  return analysis.participants[turn.participant]?.name ?? plain(turn.label.text);
}

function acronymFacts(page: Page, mention: Mention): string {
  const { analysis } = page;
  const letters = plain(mention.text);
  const definition = documentEntities(analysis).definitions.get(letters);
  if (definition !== undefined) {
    return layOut(letters, [
      escaped(definition.long),
      `Spelled out on ${lineOf(page, definition.longSpan.start)}`,
      mentioned(page, mention),
    ]);
  }
  if (mention.value === null) return layOut(letters, ['Not spelled out in this transcript', mentioned(page, mention)]);
  const source = isBundledAcronym(letters)
    ? 'Not spelled out in this transcript; from the list of well-known bodies'
    : null;
  return layOut(letters, [escaped(mention.value), source, mentioned(page, mention)]);
}

function organisationFacts(page: Page, mention: Mention): string {
  const { analysis } = page;
  const definition = [...documentEntities(analysis).definitions.values()].find((one) => one.long === mention.entity);
  return layOut(plain(mention.entity), [
    'Organisation',
    definition === undefined
      ? null
      : `Short: ${escaped(definition.short)} (${lineOf(page, definition.shortSpan.start)})`,
    otherNames(mention.entity, namesOfBody(analysis, mention.entity)),
    mentioned(page, mention),
  ]);
}

/** Every way in which the text names a body, in order of first use; its letters have a line of their own. */
function namesOfBody(analysis: Analysis, entity: string): readonly string[] {
  return mentions(analysis).flatMap((one) =>
    one.type === 'organisation' && one.entity === entity ? [plain(one.text)] : [],
  );
}

const magnitudes: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];

function moneyFacts(mention: Mention): string {
  const [currency = '', digits = ''] = (mention.value ?? '').split(' ');
  const amount = Number(digits);
  const magnitude = magnitudes.find(([size]) => amount >= size);
  const short =
    magnitude === undefined ? null : `${Number((amount / magnitude[0]).toPrecision(6))} ${magnitude[1]} ${currency}`;
  return layOut(`${currency} ${grouped(digits)}`, [short]);
}

/** `100 000 000`, with thin no-break spaces, which no language reads as a decimal mark. */
function grouped(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, '\u202f');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

function dateFacts(analysis: Analysis, mention: Mention): string {
  const resolved = mention.date;
  const event = readIsoDay(analysis.eventDate?.iso ?? '');
  if (resolved === null) {
    const reason =
      event === null
        ? 'The transcript does not tell the event’s date, from which this counts.'
        : 'The calendar has no such day.';
    return layOut(plain(mention.text), [reason]);
  }
  return layOut(spelled(resolved), [
    `\`${resolved.value}\``,
    event === null ? null : distance(resolved, event),
    resolved.certainty === 'explicit' ? null : `Inferred: ${resolved.how}`,
  ]);
}

function english(): { readonly months: readonly string[]; readonly weekdays: readonly string[] } {
  const language = languages.find((known) => known.tag === 'en');
  const capital = (forms: readonly string[]): string =>
    `${(forms[0] ?? '').charAt(0).toUpperCase()}${(forms[0] ?? '').slice(1)}`;
  return { months: (language?.months ?? []).map(capital), weekdays: (language?.weekdays ?? []).map(capital) };
}

/** `Sunday 4 October 2020`. */
function spelledDay(day: CalendarDay): string {
  const { months, weekdays } = english();
  return `${weekdays[weekdayOf(day)] ?? ''} ${day.day} ${months[day.month - 1] ?? ''} ${day.year}`;
}

/** The stretch in words, as exactly as the text says it: a day, a month, a year, or from one to another. */
function spelled({ value, first, last }: ResolvedDate): string {
  const { months } = english();
  const sides = value.split('/').map((side, index) => {
    const day = index === 0 ? first : last;
    if (side.length > isoMonth(0, 1).length) return spelledDay(day);
    return side.includes('-') ? `${months[day.month - 1] ?? ''} ${day.year}` : side;
  });
  return sides.join(' to ');
}

/** What lies farther away is told in years. */
const MOST_DAYS = 730;

/** `19 days before the event, Friday 23 October 2020`. */
function distance(resolved: ResolvedDate, event: CalendarDay): string {
  const isDay = daysBetween(resolved.first, resolved.last) === 0;
  const years = resolved.first.year - event.year;
  if (/^\d{4}$/.test(resolved.value) && years !== 0) {
    return `${counted(Math.abs(years), 'year')} ${years < 0 ? 'before' : 'after'} the year of the event, ${event.year}`;
  }
  if (covers(resolved, event))
    return isDay ? 'The day of the event' : `Includes the day of the event, ${spelledDay(event)}`;
  const isBefore = daysBetween(event, resolved.first) < 0;
  const days = isBefore ? daysBetween(resolved.last, event) : daysBetween(event, resolved.first);
  const lead = isDay ? '' : isBefore ? 'Ends ' : 'Begins ';
  // Nobody counts years in days.
  const about = isDay ? 'About' : 'about';
  const far = days > MOST_DAYS ? `${about} ${counted(Math.round(days / 365.25), 'year')}` : counted(days, 'day');
  return `${lead}${far} ${isBefore ? 'before' : 'after'} the event, ${spelledDay(event)}`;
}
