import type { Analysis } from '../../analysis/analysis.ts';
import { blockAt } from '../../analysis/blockAt.ts';
import { printLabel } from '../../analysis/labelForm.ts';
import { voicesAfter } from '../../analysis/voices.ts';
import type { Label } from '../../syntax/transcript.ts';
import { touches } from '../../text/span.ts';
import { turnBefore } from '../turns/place.ts';
import type { Completion, Typed } from './completion.ts';

/** Somebody who may speak next: a participant, or whoever plays a part, such as `Question`. */
interface Candidate {
  readonly name: string;
  readonly detail: string;
  /** The name as a label of this document: `**Ada Fenn:**`. */
  readonly label: string;
  /** White space between the label and the words. */
  readonly gap: string;
}

/** What somebody has typed of a label: a few words without a mark. */
const beginning = /^\s*[*_>]{0,4}\s?([\p{L}\p{M}\p{N} \u00a0.,'’()-]{0,60})$/u;

/**
 * The speakers, in the label form of the document, where the cursor stands in what may become a label; on an existing label
 * only its name is replaced.
 */
export function speakerCompletions(analysis: Analysis, typed: Typed): Completion[] {
  const label = labelAt(analysis, typed);
  if (label === null && !mayBeginTurn(analysis, typed)) return [];
  const written =
    label === null ? beginning.exec(typed.before)?.[1] : analysis.transcript.text.slice(label.name.start, typed.offset);
  if (written === undefined) return [];
  const start = typed.offset - written.length;
  const span = label?.name ?? { start: typed.lineStart, end: typed.offset };
  const wanted = written.toLowerCase().trim();
  return candidates(analysis, label?.span.start ?? start, label)
    .filter(({ name }) => isBegunBy(name, wanted))
    .map(({ name, detail, label: printed, gap }) => ({
      label: name,
      kind: 'speaker',
      detail,
      span: { start: span.start, end: span.end },
      text: label === null ? `${printed}${/^\s/.test(typed.behind) ? '' : gap}` : name,
      filter: label === null ? typed.before.slice(0, typed.before.length - written.length) + name : name,
    }));
}

/** The label on the cursor's line whose name the cursor touches. */
function labelAt(analysis: Analysis, { offset, lineStart }: Typed): Label | null {
  const label = blockAt(analysis, offset)?.label ?? null;
  return label !== null && label.name.start >= lineStart && touches(label.name, offset) ? label : null;
}

/** True when the document begins turns on lines like this one: behind a blank line, unless it sets no blank lines. */
function mayBeginTurn({ transcript, turns }: Analysis, { lineStart }: Typed): boolean {
  const { lines } = transcript;
  const isBehindBlank = (start: number): boolean => {
    const line = lines.at(start);
    return line === 0 || lines.start(line - 1) === lines.end(line - 1);
  };
  if (isBehindBlank(lineStart)) return true;
  const spaced = turns.reduce((count, { span }) => count + (isBehindBlank(span.start) ? 1 : 0), 0);
  return spaced * 2 < turns.length;
}

/** True when the name, or a word of it, begins with what is typed. */
function isBegunBy(name: string, typed: string): boolean {
  const lower = name.toLowerCase();
  return lower !== typed && (lower.startsWith(typed) || lower.includes(` ${typed}`));
}

/** Everybody who may speak at `offset`, the likeliest first; `edited` is the label that is being written anew. */
function candidates(analysis: Analysis, offset: number, edited: Label | null): Candidate[] {
  const { participants, transcript, turns } = analysis;
  const index = turnBefore(analysis, offset - 1)?.index ?? -1;
  const found = voicesAfter(analysis, index)
    .filter(({ model }) => model.label !== edited)
    .map(({ name, model }): Candidate => {
      const { text, gap } = printLabel(analysis, model, name);
      const part = model.kind === 'question' ? 'asks' : model.kind === 'answer' ? 'answers' : '';
      return { name, detail: participants[model.participant]?.role ?? part, label: text, gap };
    });
  const usual = usualLabel(analysis);
  for (const { name, role, labels } of participants)
    if (labels.length === 0) found.push({ name, detail: role ?? 'named in the heading', ...usual(name) });
  const question = transcript.language.questionLabels[0];
  if (question !== undefined && !turns.some(({ kind }) => kind === 'question')) {
    const word = question.charAt(0).toUpperCase() + question.slice(1);
    found.push({ name: word, detail: 'asks', ...usual(word) });
  }
  return found;
}

/** How somebody without a label would be printed: as the first participant with a sound one, or with a colon where nobody has. */
function usualLabel(analysis: Analysis): (name: string) => Pick<Candidate, 'label' | 'gap'> {
  const model = analysis.turns.find(({ participant, label }) => participant >= 0 && label.defects.length === 0);
  if (model === undefined) {
    const mark = analysis.transcript.language.spaceBeforeColon ? '\u00a0:' : ':';
    return (name) => ({ label: `${name}${mark}`, gap: ' ' });
  }
  return (name) => {
    const { text, gap } = printLabel(analysis, model, name);
    return { label: text, gap };
  };
}
