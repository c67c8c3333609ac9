import { hasInvisible, isSpace, plain } from '../text/characters.ts';
import type { SectionBody } from './body.ts';
import type { FrontLine } from './front.ts';
import { isAscii, mixesScripts } from './labelKey.ts';
import type { Section } from './section.ts';
import type { FoundLabel } from './foundLabel.ts';
import type { Block, BlockKind, ConventionChoice, FurnitureKind, Label, LabelDefect } from './transcript.ts';

/** How a document sets its labels, against which each single label is judged. */
export interface Manner {
  /** Most labels have a space before the mark, or none after it. */
  readonly spaceBefore: boolean;
  readonly glued: boolean;
}

/** Reads from all labels of a document how it sets them. */
export function readManner(sections: readonly Section[], labels: readonly (readonly FoundLabel[])[]): Manner {
  let marked = 0;
  let spaced = 0;
  let followed = 0;
  let glued = 0;
  for (const [index, found] of labels.entries()) {
    const text = sections[index]?.text ?? '';
    for (const label of found) {
      const { shape } = label.form;
      if (!shape.mark.startsWith(':')) continue;
      marked++;
      if (shape.spaceBeforeMark && isSpace(text.charCodeAt(label.start + shape.markStart - 1))) spaced++;
      if (label.ownLine) continue;
      followed++;
      if (label.textStart === label.start + shape.end) glued++;
    }
  }
  return { spaceBefore: spaced * 2 > marked, glued: glued * 2 > followed && followed > 2 };
}

/**
 * The convention of most labels. The confidence is the share of labels that follow it or the runner-up, lowered when labels
 * are few and when much looks like a label and is none.
 */
export function chooseConvention(
  labels: readonly (readonly FoundLabel[])[],
  sections: readonly Section[],
  isLabel: (group: string) => boolean,
): ConventionChoice {
  const counts = new Map<string, number>();
  let total = 0;
  for (const found of labels) {
    for (const label of found) counts.set(label.convention, (counts.get(label.convention) ?? 0) + 1);
    total += found.length;
  }
  const ranked = [...counts].toSorted((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1));
  const [first, second] = ranked;
  if (first === undefined) return { id: 'none', confidence: 0 };
  let doubtful = 0;
  for (const { candidates } of sections) {
    for (const { form, fresh } of candidates)
      if (fresh && form.shape.lowerWords === 0 && form.group === form.key && !isLabel(form.group)) doubtful++;
  }
  const share = (first[1] + (second?.[1] ?? 0)) / (total + doubtful / 2);
  return { id: first[0], confidence: Math.round(share * (1 - 1 / (total + 1)) * 100) / 100 };
}

/** A block while its end is not yet known. */
interface Draft {
  index: number;
  kind: BlockKind;
  furniture: FurnitureKind | null;
  label: Label | null;
  start: number;
  end: number;
  bodyStart: number;
  continues: number;
}

/** Puts the pieces of all sections together: what the front says, then each section's body. */
export function assembleBlocks(
  text: string,
  front: readonly FrontLine[],
  contentOf: (line: number) => { readonly start: number; readonly end: number },
  bodies: readonly (SectionBody | null)[],
  offsetOf: (section: number) => number,
  manner: Manner,
): Block[] {
  const blocks: Draft[] = [];
  /** Index of the first block of the running turn or statement. */
  let running = -1;
  let last: Draft | undefined;
  const open = (
    kind: BlockKind,
    furniture: FurnitureKind | null,
    label: Label | null,
    start: number,
    end: number,
    bodyStart: number,
    continues: number,
  ): void => {
    last = { index: blocks.length, kind, furniture, label, start, end, bodyStart, continues };
    blocks.push(last);
  };
  const matter = (
    kind: BlockKind,
    furniture: FurnitureKind | null,
    start: number,
    end: number,
    opens: boolean,
  ): void => {
    if (last !== undefined && !opens && last.kind === kind && last.furniture === furniture && last.label === null)
      last.end = end;
    else open(kind, furniture, null, start, end, start, -1);
  };
  for (const { line, kind, furniture, opens } of front) {
    const { start, end } = contentOf(line);
    matter(kind, furniture, start, end, opens);
  }
  for (const [index, body] of bodies.entries()) {
    if (body === null) continue;
    const offset = offsetOf(index);
    for (const piece of body.pieces) {
      const start = offset + piece.start;
      const end = offset + piece.end;
      if (piece.type === 'turn') {
        running = blocks.length;
        open('turn', null, toLabel(text, offset, piece.label, manner), start, end, offset + piece.bodyStart, -1);
      } else if (piece.type === 'matter') {
        matter(piece.kind, piece.furniture, start, end, piece.opens);
      } else if (piece.type === 'margin') {
        if (last === undefined) open('furniture', 'page', null, start, end, start, -1);
        else {
          if (last.label !== null && last.bodyStart >= last.end) last.bodyStart = end;
          last.end = end;
        }
      } else if (running < 0) {
        running = blocks.length;
        open('statement', null, null, start, end, start, -1);
      } else {
        const kind = blocks[running]?.kind ?? 'statement';
        if (last !== undefined && last.kind === kind) {
          if (last.label !== null && last.bodyStart >= last.end) last.bodyStart = start;
          last.end = end;
        } else open(kind, null, null, start, end, start, running);
      }
    }
  }
  return blocks;
}

function toLabel(text: string, offset: number, found: FoundLabel, manner: Manner): Label {
  const { form, convention, defect, ownLine } = found;
  const { shape } = form;
  const at = offset + found.start;
  const defects: LabelDefect[] = [];
  if (defect !== null) defects.push(defect);
  if (shape.mark === '::') defects.push('wrong-mark');
  if (shape.mark.startsWith(':')) {
    if (shape.spaceBeforeMark && !manner.spaceBefore && !hasHoverCard(found)) defects.push('space-before');
    if (!ownLine && found.textStart === found.start + shape.end && !manner.glued) defects.push('no-space-after');
  }
  const written = text.slice(at, at + shape.markStart);
  if (!isAscii(written) && (hasInvisible(written) || mixesScripts(written))) defects.push('hidden-character');
  return {
    span: { start: at, end: at + shape.end },
    name: { start: at + shape.nameStart, end: at + shape.nameEnd },
    text: withoutMarkup(form.name),
    note: shape.noteStart < 0 ? null : plain(text.slice(at + shape.noteStart + 1, at + shape.noteEnd - 1)),
    noteSpan: shape.noteStart < 0 ? null : { start: at + shape.noteStart, end: at + shape.noteEnd },
    mark: { start: at + shape.markStart, end: at + shape.markEnd },
    time: shape.timeStart < 0 ? null : { start: at + shape.timeStart, end: at + shape.timeEnd },
    convention,
    key: form.key,
    defects,
  };
}

/** The name without markup, which hardly any has. */
function withoutMarkup(name: string): string {
  return /[*\\_]/.test(name) ? name.replaceAll(/[*\\]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '').trim() : name;
}

/** The text of a page's pop-up card stands between name and mark; the space before the mark is the least of it. */
function hasHoverCard({ form: { shape } }: FoundLabel): boolean {
  return shape.noteStart < 0 && shape.markStart - shape.nameEnd > 4;
}
