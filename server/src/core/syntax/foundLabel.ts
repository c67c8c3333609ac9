/** A label found in a section, and what its finders share. */
import { isSpace } from '../text/characters.ts';
import type { LabelForm } from './labelForm.ts';
import type { LabelDefect } from './transcript.ts';

/** A label at its place. Offsets are counted from the start of the section. */
export interface FoundLabel {
  readonly form: LabelForm;
  readonly line: number;
  readonly start: number;
  readonly textStart: number;
  readonly ownLine: boolean;
  readonly convention: string;
  /** What is wrong with a label that was recognised by the document's other labels; null when its form is sound. */
  readonly defect: LabelDefect | null;
}

/** Names found in the middle of paragraphs of a document without line breaks, by key, with how often they come. */
export type LooseNames = ReadonlySet<string>;

export function skipSpaces(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at++;
  return at;
}

export function markOf(label: FoundLabel): number {
  return label.start + label.form.shape.markStart;
}
