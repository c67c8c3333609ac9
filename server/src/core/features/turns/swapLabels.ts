import type { Analysis, Turn } from '../../analysis/analysis.ts';
import { exchangeOf } from '../../analysis/blockAt.ts';
import { sameVoice } from '../../analysis/voices.ts';
import { turnFor } from './place.ts';
import { relabel } from './reassignTurn.ts';
import { movedBy, type TurnEdit } from './turnEdit.ts';

/**
 * Exchanges the labels of question and answer in the exchange at `offset`, for text whose speakers were mixed up. Where the
 * turn belongs to no exchange it changes labels with the turn before it. Null where there is nobody to change with.
 */
export function swapLabels(analysis: Analysis, offset: number): TurnEdit | null {
  const turn = turnFor(analysis, offset);
  if (turn === null) return null;
  const pair = pairAt(analysis, turn);
  if (pair === null) return null;
  const [left, right] = pair;
  const edits = [
    ...left.flatMap((one) => relabel(analysis, one, last(right), last(right).label.text)),
    ...right.flatMap((one) => relabel(analysis, one, last(left), last(left).label.text)),
  ].toSorted((one, other) => one.start - other.start);
  return { edits, cursor: movedBy(edits, offset) };
}

type Side = readonly [Turn, ...Turn[]];

/** The turns on both sides: all questions and the answers of one exchange, or two neighbours. */
function pairAt(analysis: Analysis, turn: Turn): readonly [Side, Side] | null {
  const exchange = exchangeOf(analysis, turn);
  const questions = sideOf(analysis, exchange?.questions ?? []);
  const answers = sideOf(analysis, exchange?.answers ?? []);
  if (questions !== null && answers !== null) return [questions, answers];
  const before = analysis.turns[turn.index - 1];
  return before === undefined || sameVoice(before, turn) ? null : [[before], [turn]];
}

function sideOf({ turns }: Analysis, indices: readonly number[]): Side | null {
  const [first, ...rest] = indices.flatMap((index) => turns[index] ?? []);
  return first === undefined ? null : [first, ...rest];
}

function last(side: Side): Turn {
  return side.at(-1) ?? side[0];
}
