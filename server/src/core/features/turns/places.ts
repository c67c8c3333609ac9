import type { Analysis } from '../../analysis/analysis.ts';

/** What a person steps through with a key. */
export type PlaceKind = 'turn' | 'question';

/**
 * Where to go from `offset` to the next or the previous turn or question: the first of what is said there, so that the cursor
 * stands in the words and not in the label. Null at either end of the document.
 */
export function nextPlace(
  analysis: Analysis,
  offset: number,
  kind: PlaceKind,
  direction: 'next' | 'previous',
): number | null {
  const stops = analysis.turns
    .filter((turn) => kind === 'turn' || turn.kind === 'question')
    .map((turn) => ({ start: turn.span.start, cursor: turn.blocks[0]?.bodyStart ?? turn.span.start }));
  if (direction === 'next') return stops.find(({ start }) => start > offset)?.cursor ?? null;
  return stops.findLast(({ cursor }) => cursor < offset)?.cursor ?? null;
}
