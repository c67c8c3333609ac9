import { languages } from '../languages/index.ts';
import type { Block, Transcript } from '../syntax/transcript.ts';
import { labelWord } from '../syntax/vocabulary.ts';
import { lookupKey } from '../text/tokens.ts';
import type { Span } from '../text/span.ts';
import type { Analysis } from './analysis.ts';
import { bareMarks, isWork, type BareMark } from './bareMarks.ts';
import { isRecord, notesOf } from './notes.ts';
import type { Note } from './notes.ts';
import { remembered } from './remembered.ts';

/**
 * Why a mark is open. `inaudible`: words are left out because nobody could hear them. `uncertain`: what stands there is a
 * guess. `review`: somebody is to look at it again. `blank`: words are still to be put in. `placeholder`: a label stands for a name that nobody knew.
 */
export type OpenMarkKind = 'inaudible' | 'uncertain' | 'review' | 'blank' | 'placeholder';

/** A mark of unfinished work in the record. */
export interface OpenMark extends Span {
  readonly kind: OpenMarkKind;
}

/** Whole notes that ask for another look, in all languages: people note in their own language whatever is spoken. */
const reviews = new Set(languages.flatMap(({ openMarks }) => openMarks));

const marks = new WeakMap<Block, readonly OpenMark[]>();
const none: readonly OpenMark[] = [];

/**
 * The open marks of a block, in order: notes that stand for unfinished work, and a label that stands for a name. What is an
 * open mark is said here and nowhere else.
 */
export function openMarksOf(transcript: Transcript, block: Block): readonly OpenMark[] {
  // Nearly every block has neither, which is told faster than it is remembered.
  if (!isRecord(block)) return none;
  if (!isPlaceholder(block) && notesOf(transcript, block).length === 0 && bareMarksOf(transcript, block).length === 0)
    return none;
  let found = marks.get(block);
  if (found === undefined) {
    found = read(transcript, block);
    marks.set(block, found);
  }
  return found;
}

/** All open marks of the record, in order. */
export function openMarks({ transcript }: Analysis): readonly OpenMark[] {
  return transcript.blocks.flatMap((block) => openMarksOf(transcript, block));
}

/** True when the block's label stands for a name that nobody knew. */
function isPlaceholder({ label }: Block): boolean {
  return label !== null && isPlaceholderKey(label.key);
}

/**
 * True for the words for an unknown speaker with a number or a letter: `speaker 2`. Without one they are all that a house knows of
 * somebody: `unidentified male`.
 */
export const isPlaceholderKey = remembered((key) => {
  const counted = /^(.+?)[\s_]*(?:#|no\.?\s*)?(?:\d{1,3}|\s\p{L})$/u.exec(key)?.[1];
  return counted !== undefined && labelWord(counted) === 'placeholder';
});

function read(transcript: Transcript, block: Block): readonly OpenMark[] {
  const found: OpenMark[] = [];
  if (block.label !== null && isPlaceholder(block))
    found.push({ start: block.label.name.start, end: block.label.name.end, kind: 'placeholder' });
  for (const note of notesOf(transcript, block)) {
    const kind = kindOf(note);
    if (kind !== null) found.push({ start: note.start, end: note.end, kind });
  }
  let end = 0;
  // `[TODO]` is one mark.
  return [...found, ...bareMarksOf(transcript, block)]
    .toSorted((left, right) => left.start - right.start)
    .filter((mark) => {
      if (mark.start < end) return false;
      end = mark.end;
      return true;
    });
}

function bareMarksOf(transcript: Transcript, { bodyStart, end }: Block): readonly BareMark[] {
  const marks = bareMarks(transcript);
  return marks.length === 0 ? marks : marks.slice(countBefore(marks, bodyStart), countBefore(marks, end));
}

/** How many of the spans, which stand in order, start before `offset`. */
function countBefore(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function kindOf({ type, text, bracket }: Note): OpenMarkKind | null {
  if (type === 'inaudible') return 'inaudible';
  if (bracket === '<') return null;
  // `[??]`, `(?)`, `(?word?)`, `(…?)`; in square brackets also `[Kazakbayev?]`, because nobody speaks in those.
  if (/^(?:\?{1,3}|\?[^?]{1,60}\?|(?:…|\.{3})\s?\?)$/u.test(text)) return 'uncertain';
  if (bracket === '[' && /^[^?\s]+(?:\s[^?\s]+){0,2}\s?\?{1,2}$/u.test(text)) return 'uncertain';
  const words = lookupKey(text)
    .replace(/[\s.:!?]+$/u, '')
    .replace(/^[\s_*~-]+|[\s_*~-]+$/gu, '');
  if (reviews.has(words)) return 'review';
  if (/^(?:_{2,}|X{2,}|(?:TK)+(?:\s.*)?)$/u.test(text)) return 'blank';
  // `[TODO ask the speaker]`, `[CHECK NAME: Sund]`
  const task = /^(\p{Lu}{3,})(?:\s|$)/u.exec(text)?.[1];
  const head = /^(\p{Lu}[\p{Lu}\s]*\p{Lu})\s?:/u.exec(text)?.[1];
  const asks = [task, head].some((words) => words !== undefined && isWork(words.toLowerCase()));
  return asks || (bracket === '[' && head !== undefined && reviews.has(lookupKey(head))) ? 'review' : null;
}
