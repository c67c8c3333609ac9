/** Who asks where neither a label nor an introduction says it: how everybody speaks tells. */
import { isOfficial, officeAmong } from './labelParts.ts';
import {
  added,
  asksRather,
  isAlwaysAsking,
  lean,
  mannerOfAsking,
  mannersIn,
  NO_MANNER,
  OFTEN,
  rateOfAsking,
  type Asker,
  type Manner,
} from './manner.ts';
import { isInterview, isPressEvent } from './occasion.ts';
import { surnameOf, type RawTurn } from './rawTurn.ts';
import { handsOver, isMiddle } from './succession.ts';
import { askersOnOneSide } from './sides.ts';
import type { Talk } from './talk.ts';

/**
 * Speakers whose turns end in questions far more often than those of the one who talks most. One who also speaks in short
 * turns, or does so in what the heading calls an interview, is an interviewer: his thanks and interjections are part of it.
 */
export function findAskers(talk: Talk): ReadonlyMap<number, Asker> {
  const { turns, heading } = talk;
  const manners = mannersIn(talk);
  const isOfQuestions = isInterview(heading);
  const side = askingSide(talk, manners);
  if (side !== null) return side;
  const guest = isOfQuestions ? officeAmong(turns) : null;
  if (guest !== null && (manners.size === 2 || isGuestOfAll(turns, manners, guest)))
    return new Map([...manners.keys()].flatMap((id) => (id === guest ? [] : [[id, 'interviewer']])));
  const named = isOfQuestions ? interviewersNamed(talk) : new Map<number, Asker>();
  if (named.size > 1) return named;
  // Whom somebody calls who leads a ceremony may ask the hall what he likes.
  const leader = turns.find(({ word }) => word === 'moderator')?.participant ?? -1;
  if (leader >= 0 && !isOfQuestions && isMiddle(turns, leader)) return named;
  return askersOnOneSide(talk, manners) ?? askersOfPrincipal(talk, manners, named);
}

/** Everything goes between the guest and several hosts from his first turn on, and it is they who ask. */
function isGuestOfAll(turns: readonly RawTurn[], manners: ReadonlyMap<number, Manner>, guest: number): boolean {
  const since = turns.findIndex(({ participant }) => participant === guest) - 1;
  const his = manners.get(guest) ?? NO_MANNER;
  const theirs = [...manners].reduce((sum, [id, manner]) => (id === guest ? sum : added(sum, manner)), NO_MANNER);
  const isAsked = theirs.marked > 1 && theirs.marked * his.turns > his.marked * theirs.turns;
  return isAsked && isMiddle(turns.slice(Math.max(0, since)), guest);
}

/** Who asks the one who says most, or is asked by him, beside those who are named as interviewers. */
function askersOfPrincipal(
  { turns, heading }: Talk,
  manners: ReadonlyMap<number, Manner>,
  named: ReadonlyMap<number, Asker>,
): ReadonlyMap<number, Asker> {
  const askers = new Map(named);
  const [principal] = [...manners].toSorted((left, right) => right[1].length - left[1].length);
  if (principal === undefined || manners.size < 2) return named;
  const [lead, his] = principal;
  for (const [id, manner] of manners) {
    const asker = id === lead ? null : askerOf(manner, his, isInterview(heading) && manners.size <= FEW);
    if (asker !== null) askers.set(id, asker);
  }
  // Who says most may ask as well: where hardly anybody else does.
  const othersAsk = [...manners].reduce((sum, [id, { asks }]) => (id === lead ? sum : sum + asks), 0);
  if (!isOfficial(turns, lead)) {
    if (his.asks > 2 && rateOfAsking(his) >= 0.6 && othersAsk * OFTEN <= his.asks) askers.set(lead, 'interviewer');
    // Who presents a report asks where he does, if nobody else asks at all.
    else if (his.asks > 1 && rateOfAsking(his) >= 0.4 && othersAsk === 0) askers.set(lead, 'asker');
  }
  // Nobody asks the others when nearly everybody asks: that is a discussion, but where the press was called to ask.
  const isDiscussion = askers.size * 2 > manners.size && manners.size > 3 && !isPressEvent(heading);
  return isDiscussion ? new Map() : askers;
}

/** So many people at most take part in an interview. */
const FEW = 4;

/** How somebody asks the one who says most; null when he does not. */
function askerOf(one: Manner, principal: Manner, isAmongFew: boolean): Asker | null {
  const [rate, his] = [rateOfAsking(one), rateOfAsking(principal)];
  const brevity = one.length / one.turns / (principal.length / principal.turns);
  if (isAmongFew && brevity <= 0.4 && rate >= his) return 'interviewer';
  if (rate <= 1.5 * his || one.asks === 0) return null;
  if (brevity <= 0.6 && rate >= (brevity <= 0.5 ? 0.25 : 0.35))
    return rate >= 3 * his || isAlwaysAsking(one, principal) ? 'interviewer' : 'asker';
  return rate >= 0.35 ? 'asker' : null;
}

/** Who interviews the one whose label is his office: those whom the heading names, where they are several. */
function interviewersNamed({ turns, heading }: Talk): ReadonlyMap<number, Asker> {
  const named = new Map<number, Asker>();
  const guest = officeAmong(turns);
  if (guest === null) return named;
  const words = new Set(heading.match(/\p{L}[\p{L}\p{M}’'-]+/gu));
  for (const turn of turns) {
    if (turn.participant >= 0 && turn.participant !== guest && turn.word === null && words.has(surnameOf(turn)))
      named.set(turn.participant, 'interviewer');
  }
  return named;
}

/** So much further must one of two lean to asking in an interview. */
const SOMEWHAT = 0.2;

/**
 * Who asks where one speaker talks with all the others in turn: the others when they ask him, as several hosts do a guest, or
 * he when he asks them. Null when the talk has no such middle, or when both sides ask about as much.
 */
function askingSide({ turns, heading }: Talk, manners: ReadonlyMap<number, Manner>): Map<number, Asker> | null {
  const [first, second] = [...manners].toSorted((left, right) => right[1].turns - left[1].turns);
  if (first === undefined || second === undefined || turns.length < 4) return null;
  // In an interview of two all that the one who asks says belongs to it.
  const isOfQuestions = isInterview(heading);
  const isTwo = isOfQuestions && manners.size === 2;
  for (const [hub, his] of manners.size === 2 ? [first] : [first, second]) {
    if (!isMiddle(turns, hub)) continue;
    // Who has put no question and does not talk with him, such as an announcer, stands beside the talk.
    const others = [...manners].filter(([id, { marked }]) => id !== hub && (marked > 0 || !handsOver(turns, id, hub)));
    const theirs = others.reduce<Manner>((sum, [, manner]) => added(sum, manner), NO_MANNER);
    const leads = turns.some(({ participant, word }) => participant === hub && word === 'moderator');
    if (!leads && asksRather(theirs, his, manners.size === 2))
      return new Map(others.map(([id]) => [id, 'interviewer']));
    if (asksRather(his, theirs, manners.size === 2) && (isOfQuestions || !isOfficial(turns, hub)))
      return new Map([[hub, isTwo ? 'interviewer' : mannerOfAsking(his, theirs)]]);
  }
  // Of the two in an interview one asks, and whoever asks more is he, though much of what he says is told rather than asked.
  const [[one, his], [other, theirs]] = [first, second];
  const [asker, asking, asked] = lean(his) > lean(theirs) ? [one, his, theirs] : [other, theirs, his];
  if (!isTwo || asking.marked === 0 || lean(asking) - lean(asked) < SOMEWHAT) return null;
  return new Map([[asker, 'interviewer']]);
}
