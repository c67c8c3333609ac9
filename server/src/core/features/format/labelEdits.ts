import type { Analysis, Turn } from '../../analysis/analysis.ts';
import { labelPunctuation, spaceEnd, type LabelPunctuation } from '../../analysis/spacing.ts';
import type { LabelForm } from '../../profiles/profile.ts';
import { punctuationFaults } from '../../rules/label-punctuation.ts';
import type { Label } from '../../syntax/transcript.ts';
import type { TextEdit } from '../../text/edit.ts';

/** The edits that set one label in a form, or as the document sets its labels of the same convention. */
export function labelEdits(analysis: Analysis, turn: Turn, form: LabelForm | null): TextEdit[] {
  if (form !== null && takesForm(analysis, turn.label)) return toForm(analysis, turn, form);
  return toHabit(analysis, turn, labelPunctuation(analysis, turn.label));
}

/** A name and a colon can be set in any form; letters, time marks and other signs are a convention of their own. */
function takesForm({ transcript: { text } }: Analysis, { convention, mark, time, defects }: Label): boolean {
  if (time !== null || defects.includes('inside-paragraph')) return false;
  // A letter in the place of the mark is somebody's to judge.
  if (/[\p{L}\p{N}]/u.test(text.slice(mark.start, mark.end))) return false;
  // A wrong or a lost mark hides the convention; put right, it is a colon.
  if (defects.includes('wrong-mark') || defects.includes('no-mark')) return true;
  return formable.has(convention) && text.charCodeAt(mark.start) === 0x3a;
}

/** The conventions that consist of a name, perhaps a note, and a colon. */
const formable = new Set(['name-colon', 'capitals-colon', 'spaced-colon', 'initials-colon', 'markdown-label']);

/** What is wrong with the mark is put right, and the space behind it is the usual one. */
function toHabit(analysis: Analysis, turn: Turn, usual: LabelPunctuation): TextEdit[] {
  const { text } = analysis.transcript;
  const { label } = turn;
  const faults = punctuationFaults(text, label, usual);
  if (faults !== null) return faults.isWording ? [] : [...faults.edits];
  if (label.mark.start === label.mark.end || label.defects.length > 0) return [];
  return gapEdits(analysis, turn, usual.after);
}

/** The edit that sets the space between a label and the words behind it on its line; none where nothing stands there. */
function gapEdits({ transcript }: Analysis, { label, blocks }: Turn, gap: string): TextEdit[] {
  const { text, lines } = transcript;
  const start = label.span.end;
  const end = spaceEnd(text, start);
  const isAlone = end >= lines.end(lines.at(start));
  if (isAlone || gap.trim() !== '' || end !== blocks[0]?.bodyStart || text.slice(start, end) === gap) return [];
  return [{ start, end, text: gap }];
}

function toForm(analysis: Analysis, turn: Turn, form: LabelForm): TextEdit[] {
  const { text } = analysis.transcript;
  const { span, name, noteSpan, mark } = turn.label;
  // Note and name stay as they are; what stands around them is the form.
  const inner = { start: name.start, end: Math.max(name.end, noteSpan?.end ?? 0) };
  const around =
    text.slice(span.start, inner.start) + text.slice(inner.end, mark.start) + text.slice(mark.end, span.end);
  // Nothing else may be part of the label, such as what a page's pop-up card left in it.
  if (/[^*_\s]/u.test(around) || /[\r\n*_]/u.test(text.slice(inner.start, inner.end))) return [];
  const wanted = dress(text.slice(inner.start, inner.end), form);
  const edits = text.slice(span.start, span.end) === wanted ? [] : [{ ...span, text: wanted }];
  return [...edits, ...gapEdits(analysis, turn, form.gap)];
}

/** A name with the markup and the mark of a form. */
export function dress(name: string, { emphasis, markInside, mark }: LabelForm): string {
  return markInside ? `${emphasis}${name}${mark}${emphasis}` : `${emphasis}${name}${emphasis}${mark}`;
}
