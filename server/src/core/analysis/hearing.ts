import { languages } from '../languages/index.ts';
import { anyPhrase, opensWith } from '../languages/phrases.ts';
import type { TurnKind } from './analysis.ts';
import type { RawTurn } from './roles.ts';

/** What of the turns' words bears on the parts in a hearing. */
export interface Manners {
  /** True when the turn ends in a question. */
  asks(index: number): boolean;
  /** True when the turn begins with thanks or another courtesy. */
  thanks(index: number): boolean;
  /** Units that are said in the turn. */
  length(index: number): number;
}

const heard = anyPhrase(languages.flatMap(({ occasions }) => occasions.hearings));
const body = anyPhrase(languages.flatMap(({ occasions }) => occasions.committees));
const discussion = anyPhrase(languages.flatMap(({ occasions }) => occasions.discussions));

/** True when the heading says that somebody is heard there. */
export function isHearing(heading: string): boolean {
  const lower = heading.toLowerCase();
  return heard.test(lower) || (body.test(lower) && !discussion.test(lower));
}

const witness = opensWith(languages.flatMap(({ witnesses }) => witnesses));

const lawmaker = opensWith(languages.flatMap(({ lawmakers }) => lawmakers ?? []));

/** A turn so short only hands over: `Mr Holt.`, `Please.` */
const HANDS_OVER = 90;
/** So many questions must witnesses have answered before the parts are given out. */
const ENOUGH = 2;

/**
 * Who asks and who answers where members of a body, counsel or a commissioner question witnesses under their names: those are
 * witnesses who hardly ask and mostly speak when they are asked, and whoever asks them asks. Null when there are none.
 */
export function partsInHearing(turns: readonly RawTurn[], manners: Manners): TurnKind[] | null {
  const asking = turns.map((_, index) => manners.asks(index));
  const length = (index: number): number => manners.length(index);
  const isAsked = (index: number): boolean => {
    const own = turns[index]?.participant;
    const before = turns[index - 1];
    if (before === undefined || before.participant === own) return false;
    if (asking[index - 1] === true) return true;
    // The chair, who opened the sitting, calls the witness between the question and the answer.
    const asker = turns[index - 2];
    const mayCall = before.word === 'moderator' || before.participant === turns[0]?.participant;
    return (
      mayCall &&
      asker !== undefined &&
      asker.participant !== own &&
      asking[index - 2] === true &&
      length(index - 1) <= HANDS_OVER
    );
  };
  const sums = new Map<number, { turns: number; asks: number; asked: number; isNamed: boolean; isLawmaker: boolean }>();
  for (const [index, turn] of turns.entries()) {
    if (turn.participant < 0) continue;
    const sum = sums.get(turn.participant) ?? { turns: 0, asks: 0, asked: 0, isNamed: false, isLawmaker: false };
    sum.turns++;
    if (asking[index] === true) sum.asks++;
    if (isAsked(index)) sum.asked++;
    if (turn.word === 'answer' || witness.test(turn.blocks[0]?.label?.key ?? '')) sum.isNamed = true;
    if (lawmaker.test(turn.blocks[0]?.label?.key ?? '')) sum.isLawmaker = true;
    sums.set(turn.participant, sum);
  }
  // Where several members of a body hear others who are none, a member who has the floor is not heard.
  const others = [...sums.values()].filter(({ isLawmaker }) => !isLawmaker);
  const hasLawmakers = sums.size - others.length >= 2 && others.some(({ asked, asks }) => asked > asks);
  const leads = new Set(turns.filter(({ word }) => word === 'moderator').map(({ participant }) => participant));
  const isHeard = (index: number): boolean => {
    const participant = turns[index]?.participant ?? -1;
    const sum = sums.get(participant);
    if (sum === undefined || leads.has(participant)) return false;
    return (
      sum.isNamed ||
      (!(hasLawmakers && sum.isLawmaker) && sum.asked > 0 && sum.asks * 5 <= sum.turns && sum.asked * 2 >= sum.turns)
    );
  };
  const heardOnes = new Set(turns.flatMap(({ participant }, index) => (isHeard(index) ? [participant] : [])));
  // Where one person is heard alone, or is called a witness, whatever he answers was asked; what opens the sitting was not.
  const isPut = (index: number): boolean => {
    const next = turns[index + 1];
    if (index === 0 || next === undefined || !isHeard(index + 1) || isHeard(index)) return false;
    const opens = turns[index]?.participant === turns[0]?.participant || leads.has(turns[index]?.participant ?? -1);
    return (
      (((answers > 0 || !opens) &&
        (heardOnes.size === 1 || (hasLawmakers && sums.get(turns[index]?.participant ?? -1)?.isLawmaker === true))) ||
        sums.get(next.participant)?.isNamed === true) &&
      kinds[index - 1] !== 'question'
    );
  };
  const kinds: TurnKind[] = turns.map(() => 'speech');
  let answers = 0;
  const questions = new Map<number, number>();
  for (const [index, turn] of turns.entries()) {
    if (isHeard(index)) {
      if (!isAsked(index) && kinds[index - 1] !== 'question') continue;
      kinds[index] = 'answer';
      answers++;
    } else if (
      isPut(index) ||
      (asking[index] === true && (isHeard(index + 1) || (isHeard(index + 2) && length(index + 1) <= HANDS_OVER)))
    ) {
      kinds[index] = 'question';
      questions.set(turn.participant, (questions.get(turn.participant) ?? 0) + 1);
    }
  }
  if (answers < ENOUGH || questions.size === 0) return null;
  // A witness goes on answering after `Go on.`, and who has asked thanks for the answer.
  for (const [index, turn] of turns.entries()) {
    if (kinds[index] !== 'speech' || index === 0) continue;
    const before = kinds[index - 1];
    if (isHeard(index) && before === 'answer' && turns[index - 1]?.participant !== turn.participant)
      kinds[index] = 'answer';
    else if (
      before === 'answer' &&
      !isHeard(index) &&
      !leads.has(turn.participant) &&
      length(index) <= HANDS_OVER &&
      manners.thanks(index) &&
      (questions.get(turn.participant) ?? 0) > 0 &&
      turn.participant !== turns[0]?.participant
    )
      kinds[index] = 'question';
  }
  return kinds;
}

/** How much the chair may say between a question and its answer: `Order. The Minister has the floor, and he alone.` */
const CALLS = 160;

/**
 * Who asks and who answers where ministers answer the members of a parliament: a minister's turn answers when somebody else's
 * stands right before it, or before the chair who calls him. Null when fewer than two such turns ask, or hardly any of the
 * ministers' turns is an answer, as in a debate.
 */
export function partsInQuestionTime(
  turns: readonly RawTurn[],
  manners: Manners,
  isChair: (turn: RawTurn) => boolean,
  isMinister: (turn: RawTurn) => boolean,
): TurnKind[] | null {
  const asking = new Map<number, number>();
  for (const [index, { participant }] of turns.entries())
    asking.set(participant, (asking.get(participant) ?? 0) + (manners.asks(index) ? 1 : -1));
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
    const isCalled = before !== undefined && isChair(before) && manners.length(index - 1) <= CALLS;
    const at = isCalled ? index - 2 : index - 1;
    const asker = turns[at];
    if (asker === undefined || isChair(asker) || answers(asker) || (isCalled && !manners.asks(at))) continue;
    if (manners.asks(at)) asked++;
    kinds[at] = 'question';
    kinds[index] = 'answer';
  }
  return asked < ENOUGH || asked * 2 < spoken ? null : kinds;
}
