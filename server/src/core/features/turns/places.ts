import type { Analysis, Turn } from '../../analysis/analysis.ts';
import { openMarks } from '../../analysis/openMarks.ts';
import { sameVoice } from '../../analysis/voices.ts';
import type { Span } from '../../text/span.ts';
import { turnBefore } from './place.ts';

/** What a person steps through with a key. */
export type PlaceKind = 'turn' | 'question' | 'openMark';

/** A place to stop at: what is gone to when the cursor is before `start`, and back to when it is behind the target. */
interface Stop {
  readonly start: number;
  readonly target: Span;
}

/**
 * Where to go from `offset` to the next or the previous turn, question or open mark. Of a turn it is the first of what is
 * said there, as an empty span, so that the cursor stands in the words and not in the label; of a mark the whole of it, which
 * is to be replaced. Null at either end of the document.
 */
export function nextPlace(
  analysis: Analysis,
  offset: number,
  kind: PlaceKind,
  direction: 'next' | 'previous',
): Span | null {
  const stops = kind === 'openMark' ? markStops(analysis) : turnStops(analysis, kind);
  if (direction === 'next') return stops.find(({ start }) => start > offset)?.target ?? null;
  return stops.findLast(({ target }) => target.start < offset)?.target ?? null;
}

function turnStops({ turns }: Analysis, kind: 'turn' | 'question'): readonly Stop[] {
  return turns
    .filter((turn) => kind === 'turn' || turn.kind === 'question')
    .map(({ span, blocks }) => {
      const words = blocks[0]?.bodyStart ?? span.start;
      return { start: span.start, target: { start: words, end: words } };
    });
}

function markStops(analysis: Analysis): readonly Stop[] {
  return openMarks(analysis).map(({ start, end }) => ({ start, target: { start, end } }));
}

/** Which turns are folded away, and which are to be seen. */
export interface FoldedTurns {
  readonly folded: readonly Span[];
  readonly shown: readonly Span[];
}

/**
 * Folds away all answers, or all turns but those of whoever speaks at an offset. Turns of one line are in neither list when
 * they are not to be seen, because there is nothing to fold. A question of several lines stays open when a turn of its
 * exchange is to be seen: editors have one fold for a line, and there it is the exchange's.
 */
export function foldedTurns(analysis: Analysis, which: 'answers' | { readonly butAt: number }): FoldedTurns {
  const { turns, exchanges } = analysis;
  const { lines } = analysis.transcript;
  const kept = which === 'answers' ? null : turnBefore(analysis, which.butAt);
  if (which !== 'answers' && kept === null) return { folded: [], shown: [] };
  const isShown = (turn: Turn): boolean => (kept === null ? turn.kind !== 'answer' : sameVoice(turn, kept));
  const withShown = new Set<number | undefined>();
  for (const { questions, answers } of exchanges) {
    const members = [...questions, ...answers];
    if (members.some((index) => turns[index] !== undefined && isShown(turns[index]))) withShown.add(members[0]);
  }
  const folds = (turn: Turn): boolean =>
    !isShown(turn) && !withShown.has(turn.index) && lines.at(turn.span.start) < lines.at(turn.span.end);
  return {
    folded: turns.filter(folds).map(({ span }) => span),
    shown: turns.filter(isShown).map(({ span }) => span),
  };
}
