/** The parts where no label says who asks, and how people speak must. */
import type { TurnKind } from '../analysis.ts';
import { findAskers } from './askers.ts';
import { hostsOfGuest } from './guest.ts';
import { isChair } from './labelParts.ts';
import { askersOfSpokesperson } from './spokesperson.ts';
import { answersBefore } from './succession.ts';
import type { Talk } from './talk.ts';

/** Who asks and who answers, by what everybody says and after whom; all turns are speech where nobody asks. */
export function partsByBehaviour(talk: Talk): TurnKind[] {
  const askers = askersOfSpokesperson(talk) ?? hostsOfGuest(talk) ?? findAskers(talk);
  const kinds = talk.turns.map((): TurnKind => 'speech');
  if (askers.size === 0) return kinds;
  for (const [index, turn] of talk.turns.entries()) {
    const asker = askers.get(turn.participant);
    if (asker !== undefined || turn.word === 'audience') {
      if (
        talk.asks(index) ||
        (asker === 'interviewer' && belongsToQuestions(talk, index)) ||
        (asker === 'asker' && isBetweenAnswers(talk, kinds, index))
      )
        kinds[index] = 'question';
      if (asker !== undefined || kinds[index] === 'question') continue;
    }
    if (turn.word === 'moderator' || turn.word === 'interpreter' || isChair(turn)) continue;
    if (answersBefore(talk.turns, kinds, index)) kinds[index] = 'answer';
  }
  for (const index of calling(talk, kinds)) kinds[index] = 'speech';
  for (const index of handedOver(talk, kinds)) kinds[index] = 'speech';
  return kinds;
}

/** True for what is said between two turns of one who answers: he is asked to go on. Where only two talk everything is. */
function isBetweenAnswers({ turns, isOfTwo }: Talk, kinds: readonly TurnKind[], index: number): boolean {
  const before = turns[index - 1];
  return (
    !isOfTwo &&
    kinds[index - 1] === 'answer' &&
    before !== undefined &&
    turns[index + 1]?.participant === before.participant
  );
}

/** True for what an interviewer says beside his questions. Among several people his first turn introduces them. */
function belongsToQuestions(talk: Talk, index: number): boolean {
  return ((index > 0 || talk.isOfTwo) && talk.turns[index]?.word !== 'moderator') || talk.hasQuestion(index);
}

/** Who calls the next one who asks asks nothing: `The first question is from Marta. Marta?`, `The lady here, please.` */
function calling(talk: Talk, kinds: readonly TurnKind[]): readonly number[] {
  return talk.turns.flatMap(({ participant }, index) => {
    const next = talk.turns[index + 1];
    if (next === undefined || kinds[index] !== 'question' || kinds[index + 1] !== 'question') return [];
    const calls = next.word === 'audience' && next.participant !== participant && !talk.hasQuestion(index);
    return calls || talk.calls(index) ? [index] : [];
  });
}

/**
 * The turns of those who never ask, are never asked, and after whom somebody else always asks: `Thank you. Let us go to Tom Holt.`
 */
function handedOver(talk: Talk, kinds: readonly TurnKind[]): readonly number[] {
  const { turns } = talk;
  const own = new Map<number, number[]>();
  for (const [index, { participant }] of turns.entries())
    own.set(participant, [...(own.get(participant) ?? []), index]);
  const handsOver = (index: number, id: number): boolean => {
    const isLast = index + 1 === turns.length;
    const isFollowed = kinds[index + 1] === 'question' && turns[index + 1]?.participant !== id;
    return !talk.hasQuestion(index) && (isLast || isFollowed) && kinds[index - 1] !== 'question';
  };
  return [...own].flatMap(([id, indices]) => (indices.every((index) => handsOver(index, id)) ? indices : []));
}
