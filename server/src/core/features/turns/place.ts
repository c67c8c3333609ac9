import type { Analysis, Turn } from '../../analysis/analysis.ts';
import { blockAt } from '../../analysis/blockAt.ts';
import { isSpace } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';

/** The last turn that begins at or before `offset`: the one that the offset lies in or behind. Null before the first. */
export function turnBefore({ turns }: Analysis, offset: number): Turn | null {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle]?.span.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return turns[low - 1] ?? null;
}

/**
 * The turn that a command at `offset` is about: the one that the offset lies in or behind. Null before the first, and on a line
 * that is part of none: furniture, a heading, a section mark.
 */
export function turnFor(analysis: Analysis, offset: number): Turn | null {
  return isOutsideTurns(analysis, offset) ? null : turnBefore(analysis, offset);
}

/** The line of `offset` is part of no turn, wherever on it that lies. */
export function isOutsideTurns(analysis: Analysis, offset: number): boolean {
  const { text } = analysis.transcript;
  let after = offset;
  while (isSpace(text.charCodeAt(after))) after++;
  let before = offset;
  while (isSpace(text.charCodeAt(before - 1))) before--;
  const kind = (blockAt(analysis, after) ?? blockAt(analysis, before))?.kind;
  return kind === 'furniture' || kind === 'heading' || kind === 'other';
}

/** The white space that an offset lies in, line breaks included; empty where there is none. */
export function whiteSpaceAround(text: string, offset: number): Span {
  let start = offset;
  let end = offset;
  while (start > 0 && /\s/u.test(text.charAt(start - 1))) start--;
  while (end < text.length && /\s/u.test(text.charAt(end))) end++;
  return { start, end };
}
