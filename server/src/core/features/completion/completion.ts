import type { Span } from '../../text/span.ts';

/** Something to be put in where the cursor is. */
export interface Completion {
  /** What the list shows. */
  readonly label: string;
  readonly kind: 'speaker' | 'name' | 'note' | 'date';
  /** One or a few words about it; may be empty. */
  readonly detail: string;
  /** What is replaced: what was typed of it, on the line of the cursor. */
  readonly span: Span;
  readonly text: string;
  /** What the typed text is compared with, as it goes on. */
  readonly filter: string;
}

/** The line up to the cursor. */
export interface Typed {
  readonly offset: number;
  readonly lineStart: number;
  readonly before: string;
  /** The rest of the line. */
  readonly behind: string;
}

/** Where a word begins in the line before the cursor, the last word first; `most` words at most. */
export function wordStarts(before: string, most: number): number[] {
  const starts: number[] = [];
  for (const match of before.matchAll(/(?<![\p{L}\p{M}\p{N}'’.-])[\p{L}\p{N}]/gu)) starts.push(match.index);
  return starts.slice(-most).toReversed();
}
