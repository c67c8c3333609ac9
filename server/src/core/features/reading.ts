import type { Analysis, Turn } from '../analysis/analysis.ts';
import { notesOf } from '../analysis/notes.ts';
import { paragraphsOf } from '../analysis/paragraphs.ts';
import { GUTTER_UNITS, gutterOf, type Gutter } from '../syntax/gutter.ts';
import type { Block, Transcript } from '../syntax/transcript.ts';
import { plain } from '../text/characters.ts';
import { overlaps, type Span } from '../text/span.ts';

/** A piece of a paragraph. */
export interface Run {
  /** On one line, without markup. */
  readonly text: string;
  /** Nobody said it: `(Laughter.)`. */
  readonly isNote: boolean;
}

/** A paragraph or an item of a list as it will be read. Line breaks inside it are where the page ended, and are spaces here. */
export interface ReadParagraph extends Span {
  readonly runs: readonly Run[];
}

/** A stretch of a transcript as it will be read: without the residue of its page, without markup and line ends. */
export interface ReadPart extends Span {
  readonly kind: 'heading' | 'statement' | 'question' | 'answer' | 'speech' | 'note' | 'other';
  /** The label of a turn as a person would say it, and the note in it; null in what bears none. */
  readonly label: string | null;
  readonly labelNote: string | null;
  /** Number of the turn, from 1; null in what is none. */
  readonly turn: number | null;
  readonly paragraphs: readonly ReadParagraph[];
}

/** The transcript as it will be read, or what of it touches `span`. Furniture is left out: nobody said it. */
export function reading(analysis: Analysis, span?: Span): readonly ReadPart[] {
  const { transcript } = analysis;
  const gutter = numbersLines(transcript);
  return readBlocks(analysis).flatMap(({ block, kind, turn }): ReadPart[] => {
    if (span !== undefined && !overlaps(block, span)) return [];
    const { start, end, label } = block;
    const paragraphs = paragraphsIn(transcript, block, span, gutter);
    return [{ start, end, kind, label: label?.text ?? null, labelNote: label?.note ?? null, turn, paragraphs }];
  });
}

/** A block that is read, and what it is. */
export interface ReadBlock extends Pick<ReadPart, 'kind' | 'turn'> {
  readonly block: Block;
}

/** The blocks of the parts of `reading`, one for each. */
export function readBlocks({ transcript, turns }: Analysis): readonly ReadBlock[] {
  const turnOfBlock = new Map<number, Turn>();
  for (const turn of turns) for (const { index } of turn.blocks) turnOfBlock.set(index, turn);
  return transcript.blocks.flatMap((block): ReadBlock[] => {
    if (block.kind === 'furniture') return [];
    const turn = turnOfBlock.get(block.index);
    const kind = block.kind === 'turn' ? (turn?.kind ?? 'speech') : block.kind;
    return [{ block, kind, turn: turn === undefined ? null : turn.index + 1 }];
  });
}

/** How the document numbers its lines, which nobody reads; null where it does not. */
export function numbersLines({ text }: Transcript): Gutter | null {
  return gutterOf(text.slice(0, GUTTER_UNITS));
}

function paragraphsIn(
  transcript: Transcript,
  block: Block,
  span: Span | undefined,
  gutter: Gutter | null,
): ReadParagraph[] {
  const wholes = paragraphsOf(transcript, block).flatMap(({ start, paragraph }) => itemsOf(paragraph.text, start));
  return wholes.flatMap((whole) => {
    const from = Math.max(whole.start, span?.start ?? 0);
    const to = Math.min(whole.end, span?.end ?? Infinity);
    if (from >= to) return [];
    const runs = runsIn(transcript, block, { start: from, end: to }, gutter);
    return runs.length === 0 ? [] : [{ start: from, end: to, runs }];
  });
}

/** The sign or the number that an item of a list begins with, at the beginning of a line. */
const item = /(?<=[\r\n])[ \t]*(?:[-*•–]|\d{1,2}[.)])[ \t]+(?=\S)/g;
/** One such line is where a wrapped sentence happens to go on. */
const FEWEST_ITEMS = 2;

/** A paragraph as a whole, or what stands before its list and each item by itself. */
function itemsOf(text: string, start: number): Span[] {
  const breaks = Array.from(text.matchAll(item), ({ index }) => index);
  const isFirst = /^[ \t]*(?:[-*•–]|\d{1,2}[.)])[ \t]+\S/.test(text);
  if (breaks.length + (isFirst ? 1 : 0) < FEWEST_ITEMS) return [{ start, end: start + text.length }];
  return [0, ...breaks].map((from, index) => ({ start: start + from, end: start + (breaks[index] ?? text.length) }));
}

function runsIn(transcript: Transcript, block: Block, { start, end }: Span, gutter: Gutter | null): Run[] {
  const runs: Run[] = [];
  let at = start;
  const push = (to: number, isNote: boolean): void => {
    const printed = transcript.text.slice(at, to);
    const said = gutter === null ? printed : printed.replaceAll(lineNumbers[gutter], '$1');
    const text = readable(said, runs.length === 0, to === end);
    if (text !== '') runs.push({ text, isNote });
    at = to;
  };
  for (const note of notesOf(transcript, block)) {
    if (block.kind !== 'note' && note.type === null) continue;
    if (note.end <= at || note.start >= end) continue;
    if (note.start > at) push(note.start, false);
    push(Math.min(note.end, end), true);
  }
  if (at < end) push(end, block.kind === 'note');
  return runs;
}

/** The number of a line at its beginning, in documents that number them. */
const lineNumbers = {
  wide: /(^|[\r\n])[ \t]*\d{1,2}(?:[ \t]{2,}|(?=[\r\n]|$))/g,
  narrow: /(^|[\r\n])[ \t]*\d{1,2}(?:[ \t]+|(?=[\r\n]|$))/g,
};

/** Text on one line without Markdown's marks, among them the backslash before a note's bracket; the space at its ends stays where more text follows. */
function readable(text: string, isFirst: boolean, isLast: boolean): string {
  const own = isLast ? text : text.replace(/\\$/, '');
  const bare = own
    .replaceAll(/\\([[\]()*_<>\\`~#.!-])/g, '$1')
    .replaceAll(/\*\*|__|(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, '');
  const line = plain(bare);
  if (line === '') return '';
  const before = !isFirst && /^\s/u.test(bare) ? ' ' : '';
  const behind = !isLast && /\s$/u.test(bare) ? ' ' : '';
  return `${before}${line}${behind}`;
}
