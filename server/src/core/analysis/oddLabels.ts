import type { Label } from '../syntax/transcript.ts';
import { isSpace } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import type { Analysis, Turn } from './analysis.ts';
import { spaceEnd } from './spacing.ts';

/** A label that is set otherwise than the document sets the same label elsewhere. */
export interface OddLabel {
  readonly label: Label;
  /** The label with what stands between it and the words on its line. */
  readonly span: Span;
  readonly printed: string;
  /** The same as the document's other labels are set. */
  readonly usual: string;
}

/** So often must the document set a label in one form, and the same name among them, before another form is odd. */
const ENOUGH = 4;
const SAME_NAME = 2;
/** So many labels at most are set in an odd form. */
const MOST_ODD = 2;
/** In so many of a hundred labels of its kind at least the usual form stands. */
const USUAL = 80;

/** Stand for the name, the note and the time in a form. */
const NAME = '\u0000';
const NOTE = '\u0001';
const TIME = '\u0002';

/** How a label is set. */
interface Form {
  /** Labels of one kind consist of the same parts. */
  readonly kind: string;
  readonly isLetter: boolean;
  /** What stands around the parts, with the plain space for any. */
  readonly form: string;
  /** The same as it is printed. */
  readonly frame: string;
}

interface Setting extends Form {
  readonly label: Label;
  readonly span: Span;
}

const known = new WeakMap<Analysis, readonly OddLabel[]>();

/** The labels whose markup, mark or space differ from how the document sets the same label elsewhere, in the order of the text. */
export function oddLabels(analysis: Analysis): readonly OddLabel[] {
  let odd = known.get(analysis);
  if (odd === undefined) {
    odd = find(analysis);
    known.set(analysis, odd);
  }
  return odd;
}

function find({ turns, transcript: { text, lines } }: Analysis): OddLabel[] {
  const kinds = new Map<string, Setting[]>();
  // The labels of a speaker are mostly printed alike.
  const forms = new Map<string, Form | null>();
  for (const turn of turns) {
    const setting = settingOf(text, turn, lines.end(lines.at(turn.label.span.end)), forms);
    if (setting === null) continue;
    const all = kinds.get(setting.kind);
    if (all === undefined) kinds.set(setting.kind, [setting]);
    else all.push(setting);
  }
  return [...kinds.values()]
    .flatMap((settings) => oddOf(text, settings))
    .toSorted((left, right) => left.span.start - right.span.start);
}

/** How a label is set; null where it is damaged, stands inside a paragraph or is wrapped. */
function settingOf(
  text: string,
  { label, blocks }: Turn,
  lineEnd: number,
  forms: Map<string, Form | null>,
): Setting | null {
  const { span, name, noteSpan, time, mark, defects } = label;
  // `MR. HOLT.:` is a full stop and a hyphen that were misread, and nobody's habit.
  if (defects.length > 0 || text.startsWith('.:', mark.start)) return null;
  const gapEnd = spaceEnd(text, span.end);
  const isAlone = gapEnd >= lineEnd;
  if (!isAlone && gapEnd !== blocks[0]?.bodyStart) return null;
  const end = isAlone ? span.end : gapEnd;
  const placeOf = (part: Span | null): string =>
    part === null ? '' : `${part.start - span.start}-${part.end - span.start}`;
  const places = `${placeOf(name)} ${placeOf(noteSpan)} ${placeOf(time)}`;
  const key = `${isAlone ? 'alone' : ''} ${places} ${text.slice(span.start, end)}`;
  let form = forms.get(key);
  if (form === undefined) {
    form = formOf(text, label, end, isAlone);
    forms.set(key, form);
  }
  return form === null ? null : { label, span: { start: span.start, end }, ...form };
}

function formOf(text: string, { span, name, noteSpan, time }: Label, end: number, isAlone: boolean): Form | null {
  const parts = [
    { ...name, sign: NAME },
    ...(noteSpan === null ? [] : [{ ...noteSpan, sign: NOTE }]),
    ...(time === null ? [] : [{ ...time, sign: TIME }]),
  ].toSorted((left, right) => left.start - right.start);
  let frame = '';
  let at = span.start;
  for (const part of parts) {
    if (part.start < at) return null;
    frame += text.slice(at, part.start) + part.sign;
    at = part.end;
  }
  if (at > span.end) return null;
  frame += text.slice(at, end);
  // Markup on one side only is a matter of its own.
  const [before = '', behind = ''] = frame.split(NAME);
  if (/[\r\n]/.test(frame) || /[*_]/.test(before) !== /[*_]/.test(behind)) return null;
  const isLetter = name.end - name.start === 1;
  return {
    kind: `${isAlone ? 'alone' : ''}${parts.map(({ sign }) => sign).join('')}`,
    isLetter,
    // Behind a letter without a mark the width of the gap tells the label from the speech.
    form: frame.replaceAll(/\s+/gu, (gap) => (isLetter && frame.trim() === NAME && gap.length > 1 ? '  ' : ' ')),
    frame,
  };
}

function oddOf(text: string, settings: readonly Setting[]): OddLabel[] {
  const usualOfAll = usualOf(settings);
  return [true, false].flatMap((isLetter) => {
    const own = settings.filter((setting) => setting.isLetter === isLetter);
    // A few letters among many names may be set as these are: `P.-` beside `Presidente.-`.
    const usual = usualOf(own) ?? usualOfAll;
    if (usual === undefined) return [];
    const right = own.filter(({ form }) => form === usual);
    const odd = own.filter(({ form }) => form !== usual);
    if (right.length < SAME_NAME || odd.length > right.length) return [];
    return odd.flatMap(({ label, span, form }) => {
      const same = right.filter((one) => one.label.key === label.key);
      const [model] = same;
      if (model === undefined || same.length < SAME_NAME) return [];
      if (odd.filter((one) => one.form === form).length > MOST_ODD) return [];
      return [{ label, span, printed: text.slice(span.start, span.end), usual: print(text, label, model.frame) }];
    });
  });
}

/** The form that nearly all have; undefined where there is none. */
function usualOf(settings: readonly Setting[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { form } of settings) counts.set(form, (counts.get(form) ?? 0) + 1);
  for (const [form, count] of counts) if (count >= ENOUGH && count * 100 >= settings.length * USUAL) return form;
  return undefined;
}

/** The label in another form. */
function print(text: string, { name, noteSpan, time }: Label, frame: string): string {
  const written = (part: Span | null): string => (part === null ? '' : text.slice(part.start, part.end));
  return frame
    .replace(NAME, () => written(name))
    .replace(NOTE, () => written(noteSpan))
    .replace(TIME, () => written(time));
}

/** The label without the space behind it. */
export function withoutGap(printed: string): string {
  let end = printed.length;
  while (end > 0 && isSpace(printed.charCodeAt(end - 1))) end--;
  return printed.slice(0, end);
}
