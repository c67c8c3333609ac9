import type { TurnKind } from '../analysis.ts';
import { ENOUGH } from './hearing.ts';
import { isChair, isMinister } from './labelParts.ts';
import type { RawTurn } from './rawTurn.ts';
import type { Talk } from './talk.ts';

/** How much the chair may say between a question and its answer: `Order. The Minister has the floor, and he alone.` */
const CALLS = 160;

/**
 * Who asks and who answers where ministers answer the members of a parliament: a minister's turn answers when somebody else's
 * stands right before it, or before the chair who calls him. Null when fewer than two such turns ask, or hardly any of the
 * ministers' turns is an answer, as in a debate.
 */
export function partsInQuestionTime(talk: Talk): TurnKind[] | null {
  const { turns } = talk;
  const asking = new Map<number, number>();
  for (const [index, { participant }] of turns.entries())
    asking.set(participant, (asking.get(participant) ?? 0) + (talk.asks(index) ? 1 : -1));
  const ministers = new Set(
    turns
      .filter((turn) => !isChair(turn) && isMinister(turn) && (asking.get(turn.participant) ?? 0) < 0)
      .map(({ participant }) => participant),
  );
  const answers = (turn: RawTurn | undefined): boolean => turn !== undefined && ministers.has(turn.participant);
  const kinds: TurnKind[] = turns.map(() => 'speech');
  let asked = 0;
  let spoken = 0;
  for (const [index, turn] of turns.entries()) {
    if (!answers(turn)) continue;
    spoken++;
    const before = turns[index - 1];
    const isCalled = before !== undefined && isChair(before) && talk.length(index - 1) <= CALLS;
    const at = isCalled ? index - 2 : index - 1;
    const asker = turns[at];
    if (asker === undefined || isChair(asker) || answers(asker) || (isCalled && !talk.asks(at))) continue;
    if (talk.asks(at)) asked++;
    kinds[at] = 'question';
    kinds[index] = 'answer';
  }
  return asked < ENOUGH || asked * 2 < spoken ? null : kinds;
}
