import type { Analysis, Turn } from '../../analysis/analysis.ts';
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

/** The white space that an offset lies in, line breaks included; empty where there is none. */
export function whiteSpaceAround(text: string, offset: number): Span {
  let start = offset;
  let end = offset;
  while (start > 0 && /\s/u.test(text.charAt(start - 1))) start--;
  while (end < text.length && /\s/u.test(text.charAt(end))) end++;
  return { start, end };
}
