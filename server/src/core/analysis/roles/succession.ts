/** Who speaks after whom. */
import type { TurnKind } from '../analysis.ts';
import { isChair } from './labelParts.ts';
import type { RawTurn } from './rawTurn.ts';

/** True when nearly every change of speakers is one to or from this speaker. */
export function isMiddle(turns: readonly RawTurn[], hub: number): boolean {
  let changes = 0;
  let through = 0;
  // An announcer belongs to no side: `Voice-over: Harbour Radio.`
  const speakers = turns.filter(({ participant, word }) => participant === hub || word !== 'moderator');
  for (const [index, turn] of speakers.entries()) {
    const next = speakers[index + 1];
    if (next === undefined || turn.participant < 0 || next.participant < 0) continue;
    if (turn.participant === next.participant) continue;
    changes++;
    if (turn.participant === hub || next.participant === hub) through++;
  }
  return changes >= 3 && changes - through <= Math.max(changes > 4 ? 1 : 0, changes * 0.1);
}

/** True when others than the one in the middle follow this speaker as often as not: he calls those who ask. */
export function handsOver(turns: readonly RawTurn[], id: number, hub: number): boolean {
  const following = turns.flatMap(({ participant }, index) =>
    participant === id && index + 1 < turns.length ? [turns[index + 1]?.participant] : [],
  );
  return following.length > 1 && following.filter((next) => next !== hub).length * 2 >= following.length;
}

/** True when a question stands shortly before, whoever has answered it since; the chair may have called the next to answer. */
export function answersBefore(turns: readonly RawTurn[], kinds: readonly TurnKind[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 4); at--) {
    if (kinds[at] === 'question') return true;
    if (kinds[at] === 'speech' && !isChair(turns[at] as RawTurn)) return false;
  }
  return false;
}
