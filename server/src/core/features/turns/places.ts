import type { Analysis } from '../../analysis/analysis.ts';
import { sameVoice } from '../../analysis/voices.ts';
import type { Span } from '../../text/span.ts';
import { turnBefore } from './place.ts';

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

/**
 * Spans of the turns to fold away: all answers, or all turns but those of whoever speaks at an offset. Turns of one line are
 * left out, because there is nothing to fold.
 */
export function turnSpans(analysis: Analysis, which: 'answers' | { readonly butAt: number }): readonly Span[] {
  const { lines } = analysis.transcript;
  const kept = which === 'answers' ? null : turnBefore(analysis, which.butAt);
  if (which !== 'answers' && kept === null) return [];
  return analysis.turns
    .filter((turn) => (kept === null ? turn.kind === 'answer' : !sameVoice(turn, kept)))
    .map(({ span }) => span)
    .filter(({ start, end }) => lines.at(start) < lines.at(end));
}
