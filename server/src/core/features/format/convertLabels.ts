import type { Analysis, Turn } from '../../analysis/analysis.ts';
import { spaceEnd } from '../../analysis/spacing.ts';
import type { Language } from '../../languages/language.ts';
import type { LabelForm, Profile, QuestionForm } from '../../profiles/profile.ts';
import type { TextEdit } from '../../text/edit.ts';
import { dress, labelEdits } from './labelEdits.ts';

/** The edits that give every label the form, the case and the questioners' label of a house. */
export function convertLabels(analysis: Analysis, { label: form, question }: Profile): TextEdit[] {
  return analysis.turns.flatMap((turn) => {
    if (question !== null) {
      const letter = letterOf(turn, analysis.transcript.language);
      if (letter !== null) return toQuestionForm(analysis, turn, letter, question, form);
    }
    if (form === null) return [];
    const edits = labelEdits(analysis, turn, form);
    const name = casedName(analysis, turn, form);
    return name === null ? edits : withName(analysis, turn, edits, name);
  });
}

/** `Q` for a label that says only that somebody asks, `A` for one that says only that somebody answers. */
function letterOf({ label }: Turn, { questionLabels, answerLabels }: Language): 'Q' | 'A' | null {
  if (label.note !== null || label.time !== null || label.defects.includes('inside-paragraph')) return null;
  if (label.key === 'q' || label.key === questionLabels[0]) return 'Q';
  return label.key === 'a' || label.key === answerLabels[0] ? 'A' : null;
}

function toQuestionForm(
  { transcript }: Analysis,
  { label, blocks }: Turn,
  letter: 'Q' | 'A',
  question: QuestionForm,
  form: LabelForm | null,
): TextEdit[] {
  const { text, lines, language } = transcript;
  const words = letter === 'Q' ? language.questionLabels : language.answerLabels;
  const word = words[0] ?? '';
  const name = question.label === 'Q' ? letter : word.charAt(0).toUpperCase() + word.slice(1);
  // Where only the questioner is a letter without a mark, an answer without a name has the mark of the names.
  const mark = letter === 'A' && question.mark === '' ? ':' : question.mark;
  const printed = question.label === 'word' && form !== null ? dress(name, form) : `${name}${mark}`;
  const end = spaceEnd(text, label.span.end);
  const isAlone = end >= lines.end(lines.at(label.span.end));
  const behind = isAlone || end !== blocks[0]?.bodyStart ? label.span.end : end;
  const gap = behind === label.span.end ? '' : question.gap;
  const wanted = printed + gap;
  if (text.slice(label.span.start, behind) === wanted) return [];
  return [{ start: label.span.start, end: behind, text: wanted }];
}

/** The name of a label in the case of a form; null when it is in that case or has none to tell. */
function casedName(
  { transcript, participants }: Analysis,
  { label, participant }: Turn,
  form: LabelForm,
): string | null {
  const name = transcript.text.slice(label.name.start, label.name.end);
  // Letters and initials are capitals everywhere.
  if (form.casing === 'as-written' || label.convention === 'initials-colon' || !/\p{L}{2}/u.test(name)) return null;
  if (form.casing === 'capitals') return name.toUpperCase() === name ? null : name.toUpperCase();
  if (/\p{Ll}/u.test(name)) return null;
  const known = new Map(
    (participants[participant]?.name ?? '').split(/\s+/u).map((word) => [word.toUpperCase(), word]),
  );
  const small = new Set(transcript.language.particles);
  let isFirst = true;
  return name.replaceAll(/[\p{L}\p{M}’']+/gu, (word) => {
    const lower = word.toLowerCase();
    const asKnown = known.get(word);
    const cased = asKnown !== undefined && /\p{Ll}/u.test(asKnown) ? asKnown : capitalised(lower);
    const result = !isFirst && asKnown === undefined && small.has(lower) ? lower : cased;
    isFirst = false;
    return result;
  });
}

/** `o’neill` as `O’Neill`, `mcdonald` as `McDonald`. */
function capitalised(word: string): string {
  return word.replaceAll(/(^(?:o[’']|mc(?=\p{L}{3})|d[’'])?)(\p{L})/gu, (_, prefix: string, letter: string) => {
    return prefix.charAt(0).toUpperCase() + prefix.slice(1) + letter.toUpperCase();
  });
}

/** The edits of a label with another name in it. */
function withName(
  { transcript: { text } }: Analysis,
  { label }: Turn,
  edits: readonly TextEdit[],
  name: string,
): TextEdit[] {
  const { start, end } = label.name;
  const around = edits.find((edit) => edit.start <= start && end <= edit.end && edit.end > edit.start);
  if (around === undefined) return [...edits, { start, end, text: name }];
  const changed = { ...around, text: around.text.replace(text.slice(start, end), () => name) };
  return edits.map((edit) => (edit === around ? changed : edit));
}
