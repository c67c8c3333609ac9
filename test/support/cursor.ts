import assert from 'node:assert/strict';
import type { Analysis } from '../../server/src/core/analysis/analysis.ts';
import type { TurnEdit } from '../../server/src/core/features/turns/turnEdit.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { analysisOf } from './annotated.ts';

/** Stands for the cursor in the texts of tests. */
const mark = '<|>';

/** A text without its cursor, and where the cursor stood. */
export function atCursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf(mark);
  assert.ok(offset >= 0, 'The text has no cursor.');
  return { text: marked.replace(mark, ''), offset };
}

/** The text after a turn command with the cursor in it; null when the command does nothing there. */
export function afterCommand(
  marked: string,
  command: (analysis: Analysis, offset: number) => TurnEdit | null,
): string | null {
  const { text, offset } = atCursor(marked);
  const result = command(analysisOf(text), offset);
  if (result === null) return null;
  const edited = applyEdits(text, result.edits);
  return `${edited.slice(0, result.cursor)}${mark}${edited.slice(result.cursor)}`;
}
