import { languages } from '../../languages/index.ts';
import { anyPhrase, opensWith } from '../../languages/phrases.ts';
import type { TurnKind } from '../analysis.ts';
import { labelKey } from './rawTurn.ts';
import type { Talk } from './talk.ts';

const heard = anyPhrase(languages.flatMap(({ occasions }) => occasions.hearings));
const body = anyPhrase(languages.flatMap(({ occasions }) => occasions.committees));
const discussion = anyPhrase(languages.flatMap(({ occasions }) => occasions.discussions));

const witness = opensWith(languages.flatMap(({ witnesses }) => witnesses));

/** True when the heading or a title beside it says that somebody is heard there, or labels do that call him a witness. */
export function isHearing({ heading, titles, turns }: Talk): boolean {
  const said = `${heading}\n${titles}`;
  if (heard.test(said) || (body.test(said) && !discussion.test(said))) return true;
  return turns.filter((turn) => witness.test(labelKey(turn))).length >= ENOUGH;
}

const lawmaker = opensWith(languages.flatMap(({ lawmakers }) => lawmakers ?? []));

/** A turn so short only hands over: `Mr Holt.`, `Please.` */
const HANDS_OVER = 90;
/** So many questions must witnesses have answered before the parts are given out. */
export const ENOUGH = 2;

/** What all turns of one speaker come to in a hearing. */
interface Standing {
  turns: number;
  /** Turns that end in a question. */
  asks: number;
  /** Turns that come when he was asked. */
  asked: number;
  /** The label calls him a witness. */
  isNamed: boolean;
  isLawmaker: boolean;
}

/** Who is who in a hearing. */
interface Sitting {
  readonly standings: ReadonlyMap<number, Standing>;
  /** Those whose labels say that they lead it. */
  readonly leads: ReadonlySet<number>;
  /** Whoever speaks first. */
  readonly opener: number;
  /** Those who are heard. */
  readonly heard: ReadonlySet<number>;
  /** The members of the body, where others are heard than themselves. */
  readonly members: ReadonlySet<number>;
}

/**
 * Who asks and who answers where members of a body, counsel or a commissioner question witnesses under their names: those are
 * witnesses who hardly ask and mostly speak when they are asked, and whoever asks them asks. Null when there are none.
 */
export function partsInHearing(talk: Talk): TurnKind[] | null {
  const { turns } = talk;
  const sitting = sittingOf(talk);
  const isHeard = (index: number): boolean => sitting.heard.has(turns[index]?.participant ?? -1);
  const kinds: TurnKind[] = turns.map(() => 'speech');
  let answers = 0;
  const askers = new Set<number>();
  for (const [index, turn] of turns.entries()) {
    if (isHeard(index)) {
      if (!isAsked(talk, index) && kinds[index - 1] !== 'question') continue;
      kinds[index] = 'answer';
      answers++;
    } else if (
      (kinds[index - 1] !== 'question' && isPut(talk, sitting, index, answers > 0)) ||
      (talk.asks(index) && (isHeard(index + 1) || (isHeard(index + 2) && talk.length(index + 1) <= HANDS_OVER)))
    ) {
      kinds[index] = 'question';
      askers.add(turn.participant);
    }
  }
  if (answers < ENOUGH || askers.size === 0) return null;
  // A witness goes on answering after `Go on.`, and who has asked thanks for the answer.
  for (const [index, { participant }] of turns.entries()) {
    if (kinds[index] !== 'speech' || index === 0 || kinds[index - 1] !== 'answer') continue;
    if (isHeard(index)) {
      if (turns[index - 1]?.participant !== participant) kinds[index] = 'answer';
    } else if (
      !sitting.leads.has(participant) &&
      participant !== sitting.opener &&
      talk.length(index) <= HANDS_OVER &&
      talk.thanks(index) &&
      askers.has(participant)
    )
      kinds[index] = 'question';
  }
  return kinds;
}

function sittingOf(talk: Talk): Sitting {
  const { turns } = talk;
  const standings = standingsIn(talk);
  const leads = new Set(turns.filter(({ word }) => word === 'moderator').map(({ participant }) => participant));
  // Where several members of a body hear others who are none, a member who has the floor is not heard.
  const lawmakers = [...standings].filter(([, { isLawmaker }]) => isLawmaker).map(([id]) => id);
  const hearsOthers = [...standings.values()].some(({ isLawmaker, asked, asks }) => !isLawmaker && asked > asks);
  const members = new Set(lawmakers.length >= 2 && hearsOthers ? lawmakers : []);
  const heard = [...standings].filter(
    ([id, { isNamed, asked, asks, turns: all }]) =>
      !leads.has(id) && (isNamed || (!members.has(id) && asked > 0 && asks * 5 <= all && asked * 2 >= all)),
  );
  return { standings, leads, opener: turns[0]?.participant ?? -1, heard: new Set(heard.map(([id]) => id)), members };
}

function standingsIn(talk: Talk): ReadonlyMap<number, Standing> {
  const standings = new Map<number, Standing>();
  for (const [index, turn] of talk.turns.entries()) {
    if (turn.participant < 0) continue;
    const standing = standings.get(turn.participant) ?? {
      turns: 0,
      asks: 0,
      asked: 0,
      isNamed: false,
      isLawmaker: false,
    };
    standing.turns++;
    if (talk.asks(index)) standing.asks++;
    if (isAsked(talk, index)) standing.asked++;
    if (turn.word === 'answer' || witness.test(labelKey(turn))) standing.isNamed = true;
    if (lawmaker.test(labelKey(turn))) standing.isLawmaker = true;
    standings.set(turn.participant, standing);
  }
  return standings;
}

/** True when somebody else has asked right before, or before the chair, who opened the sitting, called the witness. */
function isAsked(talk: Talk, index: number): boolean {
  const { turns } = talk;
  const own = turns[index]?.participant;
  const before = turns[index - 1];
  if (before === undefined || before.participant === own) return false;
  if (talk.asks(index - 1)) return true;
  const asker = turns[index - 2];
  const mayCall = before.word === 'moderator' || before.participant === turns[0]?.participant;
  return (
    mayCall &&
    asker !== undefined &&
    asker.participant !== own &&
    talk.asks(index - 2) &&
    talk.length(index - 1) <= HANDS_OVER
  );
}

/**
 * True for what somebody who is heard answers, whether or not it sounds like a question: where one person is heard alone, or is
 * called a witness. What opens the sitting, before anybody has answered, was not asked.
 */
function isPut({ turns }: Talk, sitting: Sitting, index: number, hasAnswers: boolean): boolean {
  const { heard, members, leads, opener, standings } = sitting;
  const own = turns[index]?.participant ?? -1;
  const next = turns[index + 1]?.participant ?? -1;
  if (index === 0 || !heard.has(next) || heard.has(own)) return false;
  if (standings.get(next)?.isNamed === true) return true;
  const opens = own === opener || leads.has(own);
  return (hasAnswers || !opens) && (heard.size === 1 || members.has(own));
}
