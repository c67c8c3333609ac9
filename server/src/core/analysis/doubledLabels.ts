import type { Passage } from '../syntax/quiet.ts';
import type { Label } from '../syntax/transcript.ts';
import type { Span } from '../text/span.ts';
import type { Analysis } from './analysis.ts';
import { spaceEnd } from './spacing.ts';

/** A label that stands twice on its line: `Q. Q. Were you there?`, `Anna Weber: Anna Weber: In June.` */
export interface DoubledLabel {
  readonly label: Label;
  /** The second one. */
  readonly second: Span;
  /** The second one with the space behind it. */
  readonly removal: Span;
}

/** The labels that stand twice, in order. */
export function doubledLabels({ transcript: { text }, turns }: Analysis): DoubledLabel[] {
  return turns.flatMap(({ label, blocks }) => {
    const start = blocks[0]?.bodyStart ?? label.span.end;
    // Where nothing but space ends a label, its word may begin what is said.
    if (label.mark.start === label.mark.end) return [];
    const first = text.charCodeAt(start);
    if (first !== text.charCodeAt(label.span.start) && first !== text.charCodeAt(label.name.start)) return [];
    const printed = [label.span, { start: label.name.start, end: label.mark.end }]
      .map((span) => text.slice(span.start, span.end))
      .find((one) => text.startsWith(one, start));
    if (printed === undefined) return [];
    const end = start + printed.length;
    const next = spaceEnd(text, end);
    return next > end ? [{ label, second: { start, end }, removal: { start, end: next } }] : [];
  });
}

/** The longest label that is looked for. */
const LONGEST = 60;

/** What {@link doubledLabels} depends on in a passage: how it begins, where that stands right before it as well. */
export function seenOfDoubledLabels({ text, bodyStart }: Passage): string {
  if (bodyStart <= 0) return '';
  const before = text.slice(0, bodyStart).trimEnd();
  const opening = text.slice(bodyStart, bodyStart + LONGEST);
  for (const { 0: mark, index } of opening.matchAll(/[:.;*-]+/g)) {
    const printed = opening.slice(0, index + mark.length);
    if (before.endsWith(printed.replace(/^[*_]+/, ''))) return opening.slice(0, index + mark.length + 1);
  }
  return '';
}
