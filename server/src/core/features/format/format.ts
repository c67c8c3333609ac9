import type { Analysis } from '../../analysis/analysis.ts';
import type { LabelForm, Profile } from '../../profiles/profile.ts';
import { parse } from '../../syntax/parse.ts';
import { applyEdits, inOrder, type TextEdit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import { keepsWords } from '../../text/verbatim.ts';
import type { Formatted } from './formatted.ts';
import { labelEdits } from './labelEdits.ts';
import { layoutEdits } from './layoutEdits.ts';
import { keepsNote, noteEdits } from '../../rules/noteEdits.ts';

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
  const isWanted = (edit: TextEdit): boolean =>
    span === undefined || (edit.start <= span.end && span.start <= edit.end);
  const notes = new Set(profile?.notes ? noteEdits(analysis, profile.notes) : []);
  const labels = allLabels(analysis, profile?.label ?? null);
  const wanted = inOrder([...layoutEdits(analysis), ...labels.edits, ...notes]).filter(isWanted);
  const edits: TextEdit[] = [];
  const refused: TextEdit[] = labels.refused.filter(isWanted);
  for (const edit of wanted) {
    const isKept = notes.has(edit) ? keepsNote(text, edit) : keepsWords(text, [edit]);
    (isKept ? edits : refused).push(edit);
  }
  return { edits, refused: inOrder(refused) };
}

/**
 * The edits for all labels. A few labels are known for labels by their form alone, as a Markdown one may be; set otherwise
 * they would be words of the turn before, so these keep the document's form, and what was not done to them is refused.
 */
export function allLabels(analysis: Analysis, form: LabelForm | null): Formatted {
  const { turns, transcript } = analysis;
  const formed = turns.map((turn) => labelEdits(analysis, turn, form));
  if (form === null) return { edits: formed.flat(), refused: [] };
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
  const inHabit = (from: readonly number[]): Formatted => {
    const habit = new Set(from);
    return {
      edits: turns.flatMap((turn, index) =>
        habit.has(index) ? labelEdits(analysis, turn, null) : (formed[index] ?? []),
      ),
      refused: from.flatMap((index) => {
        const turn = turns[index];
        const usual = turn === undefined ? [] : labelEdits(analysis, turn, null);
        return JSON.stringify(usual) === JSON.stringify(formed[index]) ? [] : (formed[index] ?? []);
      }),
    };
  };
  const all = turns.map(({ index }) => index);
  const kept = inHabit(
    all.filter((index) => {
      const key = turns[index]?.label.key ?? '';
      return after.get(key) !== before.get(key);
    }),
  );
  const read = keysOf(kept.edits);
  const isRead = read.size === before.size && [...read].every(([key, count]) => before.get(key) === count);
  return isRead ? kept : inHabit(all);
}
