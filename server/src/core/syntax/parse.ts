import type { Language } from '../languages/language.ts';
import { recogniseLanguage } from '../languages/recognise.ts';
import { languageOf } from '../languages/languageOf.ts';
import { readLines } from '../text/lines.ts';
import { readFront } from './front.ts';
import { furnitureOf, isClock, isPageNumber } from './furniture.ts';
import { readLabels, type FoundLabel } from './labels.ts';
import { readLayout, type Layout } from './layout.ts';
import type { Block, BlockKind, FurnitureKind, Label, Transcript } from './transcript.ts';

export interface ParseOptions {
  /** Tag of the language to assume instead of the one the text shows: `en`. Unknown tags are as if absent. */
  readonly language?: string;
}

/**
 * Reads a text as a transcript. Never fails: whatever the text, every non-blank line ends up in exactly one block.
 * This function is the definition; anything faster must give the same result.
 */
export function parse(text: string, options: ParseOptions = {}): Transcript {
  const lines = readLines(text);
  const layout = readLayout(text, lines);
  const language: Language = (options.language === undefined ? null : languageOf(options.language)) ?? recogniseLanguage(text);
  const labels = readLabels(text, lines, layout);
  const repeated = repeatedCaptions(text, lines.count, layout);
  const builder = new BlockBuilder(text);
  const first = labels.found[0];
  const firstLine = first === undefined ? lines.count : first.line;
  for (const front of readFront(text, layout, firstLine, language, first !== undefined)) {
    const start = layout.starts[front.line] ?? 0;
    const end = layout.ends[front.line] ?? 0;
    if (front.kind === 'other' && repeated.has(text.slice(start, end))) builder.add('furniture', 'caption', start, end, true);
    else builder.add(front.kind, front.furniture, start, end, front.opens);
  }
  if (first !== undefined) readBody(text, lines.count, layout, labels.found, repeated, builder);
  return { text, lines, language, convention: labels.convention, blocks: builder.blocks };
}

/** Turns, and what interrupts them, from the line of the first label to the end. */
function readBody(text: string, lineCount: number, layout: Layout, labels: readonly FoundLabel[], repeated: ReadonlySet<string>, builder: BlockBuilder): void {
  const names = new Set(labels.map((found) => found.label.key).filter((key) => key.includes(' ')));
  let next = 0;
  let inList = false;
  let closed = false;
  let lastLine = lineCount - 1;
  while (lastLine > 0 && isBlank(layout, lastLine)) lastLine--;
  const firstLine = labels[0]?.line ?? 0;
  for (let line = firstLine; line < lineCount; line++) {
    const start = layout.starts[line] ?? 0;
    const end = layout.ends[line] ?? 0;
    if (start >= end) continue;
    let at = start;
    const labelled = next < labels.length && labels[next]?.line === line;
    if (labelled) {
      inList = false;
      while (next < labels.length && labels[next]?.line === line) {
        const found = labels[next];
        if (found === undefined) break;
        const { span } = found.label;
        if (span.start > at) {
          const before = trimmedEnd(text, at, span.start);
          // In a document on one line everything before the first label is its title and standfirst.
          if (builder.blocks.length === 0) builder.add('heading', null, at, before, true);
          else builder.continueSpeech(at, before, line === firstLine && at === start);
        }
        const following = labels[next + 1];
        const limit = following !== undefined && following.line === line ? trimmedEnd(text, span.end, following.label.span.start) : Math.max(end, span.end);
        builder.openTurn(found.label, Math.min(found.textStart, limit), Math.max(limit, span.end));
        at = limit;
        next++;
      }
      continue;
    }
    if (closed && next >= labels.length) {
      // After the closing mark come indexes and appendices; nobody speaks any more.
      builder.add('furniture', 'page', start, end, false);
      continue;
    }
    const length = end - start;
    const alone = isBlank(layout, line - 1) || isBlank(layout, line + 1) || inList;
    const content = length <= 400 ? text.slice(start, end) : '';
    if (content !== '') {
      const standsAlone = (isBlank(layout, line - 1) || inList) && (isBlank(layout, line + 1) || inList || isLabelled(labels, next, line + 1));
      const ends = next >= labels.length && line === lastLine && isClock(content);
      const follows = isBlank(layout, line - 1) || builder.blocks.at(-1)?.furniture === 'closing';
      const kind = ends || ((follows || next >= labels.length) && isClosing(content, builder)) ? 'closing' : interruption(content, alone, standsAlone, layout, names, repeated, builder, inList);
      if (kind !== null) {
        if (kind === 'list') {
          inList = true;
          builder.add('furniture', 'web', start, end, false);
        } else if (kind === 'note' || kind === 'other') {
          inList = false;
          builder.add(kind, null, start, end, true);
        } else {
          if (kind === 'closing') closed = !isClock(content) || closed;
          builder.add('furniture', kind, start, end, false);
        }
        continue;
      }
    }
    inList = false;
    builder.continueSpeech(start, end, false);
  }
}

function isLabelled(labels: readonly FoundLabel[], next: number, line: number): boolean {
  return labels[next]?.line === line;
}

function isBlank(layout: Layout, line: number): boolean {
  return (layout.starts[line] ?? 0) >= (layout.ends[line] ?? 0);
}

const note = /^(?:\([^()]{1,200}(?:\([^()]*\)[^()]*)?\)|\[[^[\]]{1,200}\\?\]|<(?:…|\.\.\.|[^<>]{1,60})>|\*\([^()]{1,120}\)\*|_\([^()]{1,120}\)_)[.,;]?$/u;
const sectionMark = /^(?:[*•·⁂_~=-]\s*){3,}$|^#{1,6}\s|^BY\s+(?:MR|MS|MRS|DR|MISS|THE)\b[^:]{1,40}:?$/u;

/** What a line inside the body is when it is not speech; `list` opens a list of related pages. */
function interruption(
  content: string,
  alone: boolean,
  standsAlone: boolean,
  layout: Layout,
  names: ReadonlySet<string>,
  repeated: ReadonlySet<string>,
  builder: BlockBuilder,
  inList: boolean,
): FurnitureKind | 'note' | 'other' | 'list' | null {
  if (layout.gutter && isPageNumber(content)) return 'page';
  if (alone && sectionMark.test(content)) return 'other';
  if (standsAlone && content.length <= 210 && note.test(content) && builder.hasSpeech()) return 'note';
  if (!standsAlone && !inList) return null;
  const furniture = furnitureOf(content);
  if (furniture === 'web') return 'list';
  if (furniture !== null) return furniture;
  // Under the heading of a list of related pages stand titles and dates: short lines that are no sentences.
  if (inList && content.length <= 140 && !/[.!?…:;]["”»)]?$/u.test(content)) return 'list';
  if (inList && /^\p{L}[\p{L} ]{2,40}:(?:\s|$)/u.test(content) && content.length <= 110) return 'list';
  if (content.length <= 200 && (repeated.has(content) || isCaption(content, names))) return 'caption';
  if (/^[”“].*[“”]$/u.test(content) && builder.saysElsewhere(content)) return 'caption';
  return null;
}

/** The mark that ends the record, alone or with the time of day, and the time of day alone below it. */
function isClosing(content: string, builder: BlockBuilder): boolean {
  if (furnitureOf(content) === 'closing') return true;
  return isClock(content) && builder.blocks.at(-1)?.furniture === 'closing';
}

/** Lines that stand alone two times or more and are no speech: captions of the pictures between the turns. */
function repeatedCaptions(text: string, lineCount: number, layout: Layout): ReadonlySet<string> {
  const once = new Set<string>();
  const repeated = new Set<string>();
  if (layout.wrapped) return repeated;
  for (let line = 0; line < lineCount; line++) {
    const start = layout.starts[line] ?? 0;
    const end = layout.ends[line] ?? 0;
    if (end - start < 28 || end - start > 200 || !isBlank(layout, line - 1) || !isBlank(layout, line + 1)) continue;
    const content = text.slice(start, end);
    if (!once.has(content)) {
      once.add(content);
      continue;
    }
    if (repeated.has(content)) continue;
    if (/[:?!]|^[([{“"«‘']/u.test(content) || !/\p{L}\p{Ll}+\s.*\s\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}/u.test(content)) continue;
    if (/\b(?:I|we|you|our|my|your|us|me)\b/iu.test(content)) continue;
    repeated.add(content);
  }
  return repeated;
}

/** A caption under a picture names people in the third person: `With President of Turkey Recep Tayyip Erdogan.` */
function isCaption(content: string, names: ReadonlySet<string>): boolean {
  if (!/^(?:with|from left|left to right|before|during|at the)\b/iu.test(content) || /[?!]|\b(?:I|we|you|our|my|your)\b/iu.test(content)) return false;
  const lower = content.toLowerCase().replaceAll(/\s+/gu, ' ');
  for (const name of names) if (lower.includes(name)) return true;
  return false;
}

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /\s/u.test(text.charAt(end - 1))) end--;
  return end;
}

/** Collects blocks in order and remembers which speech an interruption cuts. */
class BlockBuilder {
  readonly blocks: Block[] = [];
  readonly #text: string;
  /** Index of the first block of the running turn or statement; −1 when nothing runs. */
  #speech = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** Adds a line to the last block when it is of the same kind, otherwise opens a block. */
  add(kind: BlockKind, furniture: FurnitureKind | null, start: number, end: number, opens: boolean): void {
    const last = this.blocks.at(-1);
    if (last !== undefined && !opens && last.kind === kind && last.furniture === furniture && last.label === null) {
      this.blocks[this.blocks.length - 1] = { ...last, end };
      return;
    }
    const continues = kind === 'statement' ? this.#speech : -1;
    this.blocks.push({ index: this.blocks.length, kind, furniture, start, end, label: null, bodyStart: start, continues });
    if (kind === 'statement' && this.#speech < 0) this.#speech = this.blocks.length - 1;
  }

  openTurn(label: Label, bodyStart: number, end: number): void {
    this.#speech = this.blocks.length;
    this.blocks.push({
      index: this.blocks.length,
      kind: 'turn',
      furniture: null,
      start: label.span.start,
      end,
      label,
      bodyStart: Math.min(bodyStart, end),
      continues: -1,
    });
  }

  /** Adds speech to the running turn, after an interruption as a block that continues it. */
  continueSpeech(start: number, end: number, beforeAnyLabel: boolean): void {
    if (start >= end) return;
    if (beforeAnyLabel || this.#speech < 0) {
      this.add('other', null, start, end, false);
      return;
    }
    const last = this.blocks.at(-1);
    const origin = this.blocks[this.#speech];
    if (last === undefined || origin === undefined) return;
    if (last.kind === origin.kind) {
      const empty = last.label !== null && last.bodyStart >= last.end;
      this.blocks[this.blocks.length - 1] = { ...last, end, bodyStart: empty ? start : last.bodyStart };
      return;
    }
    this.blocks.push({ index: this.blocks.length, kind: origin.kind, furniture: null, start, end, label: null, bodyStart: start, continues: this.#speech });
  }

  /** True when the text inside the quotation marks stands word for word somewhere else: a pull quote. */
  saysElsewhere(content: string): boolean {
    const sample = content.slice(1, 50);
    const at = this.#text.indexOf(sample);
    return at >= 0 && this.#text.indexOf(sample, at + 1) >= 0;
  }

  /** True when the running turn has said something; a note under a bare label is the turn's own text. */
  hasSpeech(): boolean {
    const last = this.blocks.at(-1);
    return last !== undefined && (last.kind !== 'turn' || last.bodyStart < last.end) && this.#text.length > 0;
  }
}
