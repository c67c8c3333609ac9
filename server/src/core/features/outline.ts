import { nameOfKind, type Analysis, type Exchange, type Turn } from '../analysis/analysis.ts';
import { plain } from '../text/characters.ts';
import { examinationOf } from '../syntax/courtMarks.ts';
import { sectionTitle } from '../syntax/sectionTitles.ts';
import type { Block } from '../syntax/transcript.ts';
import type { Span } from '../text/span.ts';
import { shownName } from './shownName.ts';

export type OutlineKind =
  | 'heading'
  | 'statement'
  | 'section'
  | 'examination'
  | 'exchange'
  | 'question'
  | 'answer'
  | 'speech';

/** One entry of the outline. The span of a child lies inside its parent's, and no two siblings share a unit of text. */
export interface OutlineItem {
  /** What the entry is called: an exchange's number, a label, the event. Never empty. */
  readonly name: string;
  /** What tells it from its neighbours, mostly its first words; may be empty. */
  readonly detail: string;
  readonly kind: OutlineKind;
  /** All that the entry covers, from its first to its last text. */
  readonly span: Span;
  /** What to reveal and select when the entry is chosen: the label, or the first line. Lies inside `span`. */
  readonly selectionSpan: Span;
  /** In order of position. */
  readonly children: readonly OutlineItem[];
}

/** Longest detail, in UTF-16 units: what an outline beside the text has room for. */
const DETAIL_LENGTH = 60;
/** Longest name of a heading: a heading that swallowed a paragraph must not fill the breadcrumbs. */
const NAME_LENGTH = 160;

/**
 * The outline of a transcript: heading, opening statement, numbered exchanges that hold their questions and answers, and
 * whatever is said between and around them, in order of position; the titles of sections, and in court the examinations, stand
 * between them or inside the entry that they divide.
 */
export function outline(analysis: Analysis): readonly OutlineItem[] {
  const items: OutlineItem[] = [];
  if (analysis.heading !== null) items.push(headingItem(analysis, analysis.heading));
  if (analysis.statement !== null) items.push(...statementItem(analysis, analysis.statement));
  const exchangeByFirstTurn = new Map(analysis.exchanges.map((exchange) => [turnsOf(exchange).first, exchange]));
  for (let index = 0; index < analysis.turns.length; index++) {
    const exchange = exchangeByFirstTurn.get(index);
    if (exchange === undefined) {
      items.push(...analysis.turns.slice(index, index + 1).map((turn) => turnItem(analysis, turn)));
    } else {
      const { first, last } = turnsOf(exchange);
      items.push(...exchangeItem(analysis, exchange, analysis.turns.slice(first, last + 1)));
      index = last;
    }
  }
  items.push(...examinationItems(analysis, items));
  const sorted = items.toSorted((left, right) => left.span.start - right.span.start);
  return withSections(sorted, sectionItems(analysis));
}

/**
 * The first words of `text` on one line, without invisible characters: at most `length` units, cut between two words, with
 * an ellipsis where something was cut.
 */
export function firstWords(text: string, length: number = DETAIL_LENGTH): string {
  // White space and invisible characters fall away, so a few times the length is looked at; more would cost on long turns.
  const line = plain(text.slice(0, length * 6));
  if (line.length <= length) return line;
  const room = line.slice(0, length);
  const cut = room.search(/\s\S*$/);
  // A single endless word is cut inside, but never between the two halves of one character.
  const kept = cut > 0 ? room.slice(0, cut) : room.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '');
  return `${kept.replace(/[\s,;:.–—-]+$/, '')}…`;
}

/** Indices of the first and the last turn of an exchange; a moderator's turns between the two belong to it as well. */
function turnsOf({ questions, answers }: Exchange): { readonly first: number; readonly last: number } {
  const first = questions[0] ?? answers[0] ?? 0;
  return { first, last: Math.max(first, questions.at(-1) ?? 0, answers.at(-1) ?? 0) };
}

function headingItem(analysis: Analysis, heading: NonNullable<Analysis['heading']>): OutlineItem {
  // Where the heading itself has no day, a line of its own below it may.
  const date = heading.date?.iso ?? analysis.eventDate?.iso;
  const facts = [heading.place?.name, date].filter((fact) => fact !== undefined);
  return {
    name: firstWords(heading.event ?? heading.text, NAME_LENGTH) || 'Heading',
    detail: facts.join(', '),
    kind: 'heading',
    span: spanOf(heading.block),
    selectionSpan: firstLine(analysis, heading.block),
    children: [],
  };
}

function statementItem(analysis: Analysis, statement: NonNullable<Analysis['statement']>): OutlineItem[] {
  const first = statement.blocks[0];
  const last = statement.blocks.at(-1);
  if (first === undefined || last === undefined) return [];
  const speaker = analysis.participants[statement.participant];
  return [
    {
      name: 'Opening statement',
      detail:
        speaker === undefined ? firstWords(textOfBlocks(analysis, statement.blocks)) : shownName(analysis, speaker),
      kind: 'statement',
      span: { start: first.start, end: last.end },
      selectionSpan: firstLine(analysis, first),
      children: [],
    },
  ];
}

/** Where an examination begins, as the record sets it: `DIRECT EXAMINATION` with `BY MR. HOLT:` on the next line or in the next block. */
function examinationItems(analysis: Analysis, others: readonly OutlineItem[]): OutlineItem[] {
  const { blocks } = analysis.transcript;
  return blocks.flatMap((block, index): OutlineItem[] => {
    const next = blocks[index + 1];
    const below = next?.kind === 'other' ? linesOf(analysis, next)[0] : undefined;
    const found = block.kind === 'other' ? examinationOf(linesOf(analysis, block), below ?? '') : null;
    if (found === null) return [];
    if (others.some(({ span }) => span.start <= block.start && block.start < span.end)) return [];
    const { name, by } = found;
    return [
      {
        name,
        detail: by,
        kind: 'examination',
        span: spanOf(block),
        selectionSpan: firstLine(analysis, block),
        children: [],
      },
    ];
  });
}

/** The titles between what is said, and the one right above it. */
function sectionItems(analysis: Analysis): OutlineItem[] {
  const { blocks, titles } = analysis.transcript;
  const isSpoken = ({ kind }: Block): boolean => kind === 'statement' || kind === 'turn';
  const begin = blocks.findIndex(isSpoken);
  const end = blocks.findLastIndex(isSpoken);
  return blocks.slice(Math.max(0, begin - 1), end + 1).flatMap((block): OutlineItem[] => {
    if (block.kind !== 'other') return [];
    const [line = '', ...more] = linesOf(analysis, block);
    const title = more.length > 0 || examinationOf([line], '') !== null ? null : sectionTitle(line, titles);
    if (title === null) return [];
    const span = spanOf(block);
    const name = firstWords(title, NAME_LENGTH);
    return [{ name, detail: '', kind: 'section', span, selectionSpan: span, children: [] }];
  });
}

/** Each section stands in the entry that it divides, or between two; both lists are in order of position. */
function withSections(items: readonly OutlineItem[], sections: readonly OutlineItem[]): readonly OutlineItem[] {
  const merged: OutlineItem[] = [];
  let next = 0;
  /** The sections that begin before the offset and are not placed yet. */
  const until = (offset: number): readonly OutlineItem[] => {
    const from = next;
    while ((sections[next]?.span.start ?? Infinity) < offset) next++;
    return sections.slice(from, next);
  };
  for (const item of items) {
    for (const section of until(item.span.start)) merged.push(section);
    const inside = until(item.span.end);
    merged.push(inside.length === 0 ? item : { ...item, children: withSections(item.children, inside) });
  }
  for (const section of until(Infinity)) merged.push(section);
  return merged;
}

/** The lines of a block without their numbers in the margin. */
function linesOf({ transcript: { text } }: Analysis, { start, end }: Span): readonly string[] {
  return text
    .slice(start, Math.min(end, start + DETAIL_LENGTH * 12))
    .split(/\r\n|\r|\n/)
    .map((line) => plain(line.replace(/^\s*\d{1,2}\s{2,}/u, '')));
}

function exchangeItem(analysis: Analysis, exchange: Exchange, turns: readonly Turn[]): OutlineItem[] {
  const first = turns[0];
  const last = turns.at(-1);
  if (first === undefined || last === undefined) return [];
  const children = turns.map((turn) => turnItem(analysis, turn));
  return [
    {
      name: String(exchange.number),
      detail: children.find((child) => child.detail !== '')?.detail ?? '',
      kind: 'exchange',
      span: { start: first.span.start, end: last.span.end },
      selectionSpan: first.label.span,
      children,
    },
  ];
}

function turnItem(analysis: Analysis, turn: Turn): OutlineItem {
  return {
    // A label of markup and marks alone has no text.
    name: turn.label.text || (analysis.participants[turn.participant]?.name ?? nameOfKind[turn.kind]),
    detail: firstWords(textOfBlocks(analysis, turn.blocks)),
    kind: turn.kind,
    span: turn.span,
    selectionSpan: turn.label.span,
    children: [],
  };
}

/** What the first of `blocks` that holds words holds, label excluded. */
function textOfBlocks(analysis: Analysis, blocks: readonly Block[]): string {
  const { text } = analysis.transcript;
  const spoken = blocks.find((block) => block.bodyStart < block.end);
  if (spoken === undefined) return '';
  // The beginning is all that is shown, so the numbers of lines and the tags of captions are taken out of no more than that.
  const shown = text
    .slice(spoken.bodyStart, Math.min(spoken.end, spoken.bodyStart + DETAIL_LENGTH * 12))
    .replaceAll(/(?<=[\r\n])[^\S\r\n]*\d{1,2}(?=[^\S\r\n]{2}|[\r\n])|<\/?[vci][^<>]{0,80}>/gu, '');
  return spoken.label?.convention === 'bold-question' ? shown.replace(/[*_]+$/u, '') : shown;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function firstLine(analysis: Analysis, block: Block): Span {
  const { lines } = analysis.transcript;
  return { start: block.start, end: Math.min(block.end, lines.end(lines.at(block.start))) };
}
