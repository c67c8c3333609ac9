/** How somebody speaks: how often he asks, how long his turns are, and what that makes of him beside another. */
import type { Talk } from './talk.ts';

/** How a speaker who asks does it: an interviewer in every turn, another asker in those turns that are questions. */
export type Asker = 'interviewer' | 'asker';

/** What all turns of one speaker, or of several, come to. */
export interface Manner {
  turns: number;
  /** Turns that end in a question. */
  asks: number;
  /** Units that are said in all turns. */
  length: number;
  /** Turns with a question mark, and turns that begin as an answer does: `Yes`, `Sure`. */
  marked: number;
  opens: number;
}

export const NO_MANNER: Readonly<Manner> = { turns: 0, asks: 0, length: 0, marked: 0, opens: 0 };

/** How each of those speaks whose labels name somebody, in the order in which they come. */
export function mannersIn(talk: Talk): ReadonlyMap<number, Manner> {
  const manners = new Map<number, Manner>();
  for (const [index, { participant }] of talk.turns.entries()) {
    if (participant < 0) continue;
    const manner = manners.get(participant) ?? { ...NO_MANNER };
    manner.turns++;
    if (talk.hasQuestion(index)) manner.marked++;
    if (talk.opensAsAnswer(index)) manner.opens++;
    if (talk.asks(index)) manner.asks++;
    manner.length += talk.length(index);
    manners.set(participant, manner);
  }
  return manners;
}

export function added(left: Manner, right: Manner): Manner {
  return {
    turns: left.turns + right.turns,
    asks: left.asks + right.asks,
    length: left.length + right.length,
    marked: left.marked + right.marked,
    opens: left.opens + right.opens,
  };
}

/** So many turns show how somebody asks. */
export const OFTEN = 4;

/** So much further must one side lean to asking than the other. */
const CLEARLY = 0.5;
/** So far apart, fewer question marks will do of one who says little: a host says much that is none. */
const FAR = 0.6;

/** How much somebody leans to asking rather than answering: above 0 and up to 2 when he does. */
export function lean({ marked, asks, opens, turns }: Manner): number {
  return (marked + asks - opens) / turns;
}

/** True when the one clearly asks the other, and not the other way round. */
export function asksRather(one: Manner, other: Manner, ofTwo: boolean): boolean {
  const apart = lean(one) - lean(other);
  const least = apart >= FAR && isShort(one, other) ? 0.3 : 0.4;
  // Of two the one who says much more answers his own questions, but for those that end what he says: a presenter of the news.
  const shown = ofTwo && isShort(other, one) ? one.asks : one.marked;
  return shown >= 2 && shown >= one.turns * least && apart >= CLEARLY;
}

/** True when the one speaks half as long as the other, or shorter. */
function isShort(one: Manner, other: Manner): boolean {
  return one.length * other.turns <= 0.5 * other.length * one.turns;
}

/** True when the one speaks longer than the other. */
export function isLonger(one: Manner, other: Manner): boolean {
  return one.length * other.turns > other.length * one.turns;
}

/**
 * An interviewer asks in every second turn and more, or is far shorter than who answers; what else he says belongs to it. A
 * host who also tells things asks where he asks.
 */
export function mannerOfAsking(one: Manner, other: Manner): Asker {
  return one.marked * 2 >= one.turns || isShort(one, other) ? 'interviewer' : 'asker';
}

/** Who speaks again and again, asks in every second turn and much more than the one he talks with, does nothing else. */
export function isAlwaysAsking(one: Manner, other: Manner): boolean {
  return (
    one.turns >= OFTEN &&
    one.asks * other.turns >= 2 * other.asks * one.turns &&
    mannerOfAsking(one, other) === 'interviewer'
  );
}

/** The part of somebody's turns that end in a question. */
export function rateOfAsking({ asks, turns }: Manner): number {
  return asks / turns;
}
