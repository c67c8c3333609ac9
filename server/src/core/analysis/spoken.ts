import type { NoteType } from '../languages/language.ts';
import type { Block, Transcript } from '../syntax/transcript.ts';
import type { Span } from '../text/span.ts';
import { countWords, placedWords, type PlacedWord } from '../text/words.ts';
import { notesOf } from './notes.ts';

/** What is said in a block, in pieces: the text behind the label without its notes. */
function spokenSpans(transcript: Transcript, block: Block): Span[] {
  const spans: Span[] = [];
  let { bodyStart: start } = block;
  for (const note of notesOf(transcript, block)) {
    // Parentheses of which nothing shows that they are notes may have been said.
    if (note.type === null || note.start < start) continue;
    if (note.start > start) spans.push({ start, end: note.start });
    start = note.end;
  }
  if (start < block.end) spans.push({ start, end: block.end });
  return spans;
}

/** The words that are said in a block. */
export function spokenWords(transcript: Transcript, block: Block): PlacedWord[] {
  return spokenSpans(transcript, block).flatMap(({ start, end }) =>
    placedWords(transcript.text.slice(start, end), start),
  );
}

/** How many words are said in these blocks. */
export function countSpokenWords(transcript: Transcript, blocks: readonly Block[]): number {
  let count = 0;
  for (const block of blocks) {
    for (const { start, end } of spokenSpans(transcript, block)) count += countWords(transcript.text.slice(start, end));
  }
  return count;
}

/** How many notes of each type stand in these blocks. */
export function countNotes(transcript: Transcript, blocks: readonly Block[]): Map<NoteType, number> {
  const counts = new Map<NoteType, number>();
  for (const block of blocks) {
    for (const { type } of notesOf(transcript, block)) {
      if (type !== null) counts.set(type, (counts.get(type) ?? 0) + 1);
    }
  }
  return counts;
}
