import type { Analysis, Turn } from '../../analysis/analysis.ts';
import { blockAt } from '../../analysis/blockAt.ts';
import type { Label } from '../../syntax/transcript.ts';
import { touches } from '../../text/span.ts';
import type { Completion, Typed } from './completion.ts';

/** Somebody who may speak next: a participant, or whoever plays a part, such as `Question`. */
interface Candidate {
  readonly name: string;
  readonly detail: string;
  /** How the label is set around the name. */
  readonly form: LabelForm;
}

/** What stands around the name of a label. */
interface LabelForm {
  readonly before: string;
  readonly behind: string;
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
  return candidates(analysis, label?.span.start ?? start)
    .filter(({ name }) => isBegunBy(name, wanted))
    .map(({ name, detail, form }) => ({
      label: name,
      kind: 'speaker',
      detail,
      span: { start: span.start, end: span.end },
      text: label === null ? `${form.before}${name}${withoutDoubleSpace(form.behind, typed.behind)}` : name,
      filter: label === null ? typed.before.slice(0, typed.before.length - written.length) + name : name,
    }));
}

function withoutDoubleSpace(form: string, behind: string): string {
  return /^\s/.test(behind) ? form.trimEnd() : form;
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

/** Everybody who may speak at `offset`, the likeliest first. */
function candidates(analysis: Analysis, offset: number): Candidate[] {
  const { turns, participants, transcript } = analysis;
  const usual = usualForm(analysis);
  const others = turns.filter(({ label }) => !(label.span.start <= offset && offset <= label.span.end));
  const found = order(others, offset).map((turn): Candidate => {
    const role = participants[turn.participant]?.role ?? null;
    return {
      name: transcript.text.slice(turn.label.name.start, turn.label.name.end),
      detail: role ?? (turn.kind === 'question' ? 'asks' : turn.kind === 'answer' ? 'answers' : ''),
      form: formOf(analysis, turn) ?? usual,
    };
  });
  for (const { name, role, labels } of participants)
    if (labels.length === 0) found.push({ name, detail: role ?? 'named in the heading', form: usual });
  const question = transcript.language.questionLabels[0];
  if (question !== undefined && !turns.some(({ kind }) => kind === 'question')) {
    const word = question.charAt(0).toUpperCase() + question.slice(1);
    found.push({ name: word, detail: 'asks', form: usual });
  }
  return found;
}

/** Names a speaker over all his labels, and a part by its label. */
function speakerOf({ participant, label }: Turn): string {
  return participant >= 0 ? String(participant) : label.key;
}

/**
 * For each speaker the turn whose label he would bear at `offset`, the likeliest speaker first: who spoke before last, since
 * two mostly talk to each other; then who has followed the last speaker most often; then who spoke last; at the end the last
 * speaker himself, who would need no label.
 */
function order(turns: readonly Turn[], offset: number): Turn[] {
  const before = turns.filter(({ span }) => span.start < offset);
  const last = before.at(-1);
  const lastSpeaker = last === undefined ? '' : speakerOf(last);
  const beforeLast = before.findLast((turn) => speakerOf(turn) !== lastSpeaker);
  const followed = new Map<string, number>();
  for (const [index, turn] of turns.entries()) {
    const next = turns[index + 1];
    if (next !== undefined && speakerOf(turn) === lastSpeaker)
      followed.set(speakerOf(next), (followed.get(speakerOf(next)) ?? 0) + 1);
  }
  const labelled = new Map<string, Turn>();
  // The nearest label before the cursor counts, or else the first one behind it.
  for (const turn of [...before.toReversed(), ...turns.filter(({ span }) => span.start >= offset)])
    if (!labelled.has(speakerOf(turn))) labelled.set(speakerOf(turn), turn);
  const rank = (speaker: string): number => {
    if (speaker === lastSpeaker) return -1;
    return beforeLast !== undefined && speaker === speakerOf(beforeLast) ? Infinity : (followed.get(speaker) ?? 0);
  };
  // The sort is stable, so that equals stay in the order of nearness.
  return [...labelled]
    .toSorted(([left], [right]) => {
      const [one, other] = [rank(left), rank(right)];
      return one === other ? 0 : other - one;
    })
    .map(([, turn]) => turn);
}

/** How a label is set: markup, mark and the space behind it. Null when the label is damaged or holds what only it may hold. */
function formOf({ transcript }: Analysis, { label, blocks }: Turn): LabelForm | null {
  const first = blocks[0];
  if (label.defects.length > 0 || first === undefined || label.time !== null) return null;
  const { text } = transcript;
  const { name, noteSpan, span } = label;
  const gap = first.bodyStart < first.end ? text.slice(span.end, first.bodyStart) : ' ';
  // Markup that closes between name and note would be lost with the note.
  if (noteSpan !== null && noteSpan.start < name.end) return null;
  const mark = text.slice(noteSpan?.end ?? name.end, span.end);
  return { before: text.slice(span.start, name.start), behind: `${mark}${/^\s{0,8}$/.test(gap) ? gap : ' '}` };
}

/** How most labels of the document are set; a colon and a space where there are none. */
function usualForm(analysis: Analysis): LabelForm {
  const counts = new Map<string, { readonly form: LabelForm; count: number }>();
  for (const turn of analysis.turns) {
    const form = formOf(analysis, turn);
    if (form === null) continue;
    const key = JSON.stringify(form);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { form, count: 1 });
    else known.count++;
  }
  const [most] = [...counts.values()].toSorted((left, right) => right.count - left.count);
  const mark = analysis.transcript.language.spaceBeforeColon ? '\u00a0: ' : ': ';
  return most?.form ?? { before: '', behind: mark };
}
