import type { Label } from '../syntax/transcript.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Analysis } from './analysis.ts';

/** Half of a label’s markup is lost: `Anna Weber:** Yes.` or `**Anna Weber: Yes.` */
export interface HalfMarkup {
  /** The asterisks that are left. */
  readonly run: string;
  /** Which half they are. */
  readonly isOpen: boolean;
  /** Puts the other half where the document’s other labels have it. */
  readonly edit: TextEdit;
}

/** Asterisks before the name and those behind it, on either side of the mark; the latter only before white space. */
interface Markup {
  readonly before: string;
  readonly behind: string;
  readonly isBehindMark: boolean;
}

const ASTERISK = 0x2a;

/** Fewer labels with both halves show no habit. */
const FEWEST = 2;

/** The labels that have one half of the markup that other labels of the document have on both sides. */
export function halfMarkups({ transcript, turns }: Analysis): ReadonlyMap<Label, HalfMarkup> {
  const { text } = transcript;
  const found = new Map<Label, HalfMarkup>();
  const whole = new Map<string, { count: number; readonly isBehindMark: boolean }>();
  const halves: { readonly label: Label; readonly markup: Markup }[] = [];
  for (const { label, blocks } of turns) {
    const places = [label.name.start - 1, label.name.end, label.mark.end];
    if (!places.some((place) => text.charCodeAt(place) === ASTERISK)) continue;
    const markup = markupOf(text, label);
    const { before, behind, isBehindMark } = markup;
    if (before === behind) {
      if (before === '') continue;
      const form = whole.get(before);
      if (form === undefined) whole.set(before, { count: 1, isBehindMark });
      else form.count++;
    } else if (behind === '') {
      // `**Anna Weber: is it so?** Yes.` has its other half behind what is emphasised with the name.
      const isClosed = text.slice(label.span.end, blocks[0]?.end ?? label.span.end).includes(before);
      if (!isClosed) halves.push({ label, markup });
    } else if (before === '') halves.push({ label, markup });
  }
  for (const { label, markup } of halves) {
    const isOpen = markup.before !== '';
    const run = isOpen ? markup.before : markup.behind;
    const form = whole.get(run);
    if (form === undefined || form.count < FEWEST) continue;
    const at = isOpen ? (form.isBehindMark ? label.mark.end : label.mark.start) : label.name.start;
    found.set(label, { run, isOpen, edit: { start: at, end: at, text: run } });
  }
  return found;
}

function markupOf(text: string, { span, name, mark }: Label): Markup {
  const before = /\*+$/.exec(text.slice(span.start, name.start))?.[0] ?? '';
  const inside = /\*+/.exec(text.slice(name.end, mark.start))?.[0];
  if (inside !== undefined) return { before, behind: inside, isBehindMark: false };
  // Where none stand before the name, those behind it may belong to the speech: `Anna Weber:**No** way.`
  const closing = before === '' ? /^\*+(?=\s|$)/ : /^\*+/;
  const behind = closing.exec(text.slice(mark.end, mark.end + MOST))?.[0] ?? '';
  return { before, behind, isBehindMark: true };
}

/** More asterisks in a row are no markup. */
const MOST = 6;
