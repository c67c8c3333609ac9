import type { Analysis } from '../../analysis/analysis.ts';
import type { LabelForm, Profile } from '../../profiles/profile.ts';
import { parse } from '../../syntax/parse.ts';
import { applyEdits, inOrder, type TextEdit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import { keepsWords } from '../../text/verbatim.ts';
import type { Formatted } from './formatted.ts';
import { labelEdits } from './labelEdits.ts';
import { layoutEdits } from './layoutEdits.ts';
import { keepsNote, noteEdits } from './noteEdits.ts';

export interface FormatOptions {
  /** The house style to set the transcript in; without one its own habits count. */
  readonly profile?: Profile | null;
  /** Only what touches this stretch is formatted. */
  readonly span?: Span;
}

/**
 * Sets a transcript in order: one blank line between turns and never more than one anywhere, no space at the ends of lines,
 * every label in the form of the document or of the profile, every note in that of the profile. No word changes and no line is broken or joined; a byte order
 * mark and every line end stay what they are. What is formatted is in order: formatting it again changes nothing. A document
 * that is divided into pages or numbers its lines keeps its lines as they are. Takes time linear in the text.
 */
export function format(analysis: Analysis, { profile = null, span }: FormatOptions = {}): Formatted {
  const { text } = analysis.transcript;
  const notes = new Set(profile?.notes ? noteEdits(analysis, profile.notes) : []);
  const all = inOrder([...layoutEdits(analysis), ...allLabels(analysis, profile?.label ?? null), ...notes]);
  const wanted = span === undefined ? all : all.filter((edit) => edit.start <= span.end && span.start <= edit.end);
  const edits: TextEdit[] = [];
  const refused: TextEdit[] = [];
  for (const edit of wanted) {
    const isKept = notes.has(edit) ? keepsNote(text, edit) : keepsWords(text, [edit]);
    (isKept ? edits : refused).push(edit);
  }
  return { edits, refused };
}

/**
 * The edits for all labels. A few labels are known for labels by their form alone, as a Markdown one may be; set otherwise
 * they would be words of the turn before, so these keep the document's form.
 */
function allLabels(analysis: Analysis, form: LabelForm | null): readonly TextEdit[] {
  const { turns, transcript } = analysis;
  const formed = turns.map((turn) => labelEdits(analysis, turn, form));
  if (form === null) return formed.flat();
  const tag = transcript.language.tag;
  const keysOf = (edits: readonly TextEdit[]): Map<string, number> => {
    const text = edits.length === 0 ? transcript.document : applyEdits(transcript.text, edits);
    const counts = new Map<string, number>();
    for (const { label } of parse(text, { language: tag }).blocks) {
      if (label !== null) counts.set(label.key, (counts.get(label.key) ?? 0) + 1);
    }
    return counts;
  };
  const before = keysOf([]);
  const after = keysOf(formed.flat());
  const kept = turns.map((turn, index) => {
    const { key } = turn.label;
    return after.get(key) === before.get(key) ? (formed[index] ?? []) : labelEdits(analysis, turn, null);
  });
  const read = keysOf(kept.flat());
  const isRead = read.size === before.size && [...read].every(([key, count]) => before.get(key) === count);
  return isRead ? kept.flat() : turns.flatMap((turn) => labelEdits(analysis, turn, null));
}
