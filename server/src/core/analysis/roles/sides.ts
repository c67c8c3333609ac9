/** The two sides of a talk: those who ask, and those whom they ask. */
import { isOfficial } from './labelParts.ts';
import { added, isLonger, lean, mannerOfAsking, NO_MANNER, type Asker, type Manner } from './manner.ts';
import type { RawTurn } from './rawTurn.ts';
import type { Talk } from './talk.ts';

/** Who leans to asking more than so much asks, as long as nothing else is known of him. */
const HALFWAY = 0.5;
/** So large a part of the changes of speakers lead from one side to the other where there are two. */
const ACROSS = 0.75;
/** So far apart are the sides in how they lean. */
const APART = 0.5;
/** In so large a part of their turns those ask who are on the asking side. */
const ENOUGH = 0.25;
/** So many of these turns there are at least. */
const FEWEST = 3;
/** So often is everybody's side thought over. */
const ROUNDS = 8;

/**
 * Those who ask where several people ask one or several others: the talk goes from one side to the other, and those on one side
 * ask far more. Null when it has no two sides, or when fewer than two ask.
 */
export function askersOnOneSide(
  { turns }: Talk,
  manners: ReadonlyMap<number, Manner>,
): ReadonlyMap<number, Asker> | null {
  const changes = changesBetween(turns);
  const onAskingSide = askingSideOf(manners, changes);
  const sum = (isAsking: boolean): Manner =>
    [...manners].reduce((all, [id, own]) => (onAskingSide.has(id) === isAsking ? added(all, own) : all), NO_MANNER);
  const [asking, asked] = [sum(true), sum(false)];
  if (asking.turns === 0 || asked.turns === 0 || lean(asking) - lean(asked) < APART) return null;
  if (asking.marked < Math.max(FEWEST, asking.turns * ENOUGH) || shareAcross(changes, onAskingSide) < ACROSS)
    return null;
  const askers = [...manners].filter(([id, own]) => onAskingSide.has(id) && own.marked > 0 && !isOfficial(turns, id));
  if (askers.length < 2) return null;
  return new Map(askers.map(([id, own]) => [id, isLonger(own, asked) ? mannerOfAsking(own, asked) : 'interviewer']));
}

/** Whoever leans to asking, or talks with those who do not: found by thinking everybody over until nobody changes sides. */
function askingSideOf(
  manners: ReadonlyMap<number, Manner>,
  changes: ReadonlyMap<number, ReadonlyMap<number, number>>,
): ReadonlySet<number> {
  const side = new Set([...manners].filter(([, manner]) => lean(manner) > HALFWAY).map(([id]) => id));
  for (let round = 0; round < ROUNDS; round++) {
    let isStable = true;
    for (const [id, manner] of manners) {
      let pull = (lean(manner) - HALFWAY) * manner.turns;
      for (const [other, count] of changes.get(id) ?? []) pull += side.has(other) ? -count : count;
      if (pull > 0 === side.has(id)) continue;
      if (pull > 0) side.add(id);
      else side.delete(id);
      isStable = false;
    }
    if (isStable) break;
  }
  return side;
}

/** Which part of all changes of speakers lead from one side to the other. */
function shareAcross(changes: ReadonlyMap<number, ReadonlyMap<number, number>>, side: ReadonlySet<number>): number {
  let all = 0;
  let across = 0;
  for (const [id, others] of changes)
    for (const [other, count] of others) {
      all += count;
      if (side.has(id) !== side.has(other)) across += count;
    }
  return across / all;
}

/** How often the floor goes from each speaker to each other, in either direction. */
function changesBetween(turns: readonly RawTurn[]): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const changes = new Map<number, Map<number, number>>();
  const count = (from: number, to: number): void => {
    const own = changes.get(from) ?? new Map<number, number>();
    own.set(to, (own.get(to) ?? 0) + 1);
    changes.set(from, own);
  };
  for (const [index, { participant }] of turns.entries()) {
    const next = turns[index + 1]?.participant ?? -1;
    if (participant < 0 || next < 0 || participant === next) continue;
    count(participant, next);
    count(next, participant);
  }
  return changes;
}
