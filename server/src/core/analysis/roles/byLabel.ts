/** The parts where labels say who asks. */
import type { TurnKind } from '../analysis.ts';
import { whoPuts } from '../putTo.ts';
import { isChair, isOfCourt, isSpokesperson, isStudy } from './labelParts.ts';
import { labelKey, type RawTurn } from './rawTurn.ts';
import type { Talk } from './talk.ts';

/** How many turns without a questioner's word may follow a question as its answers; after that a meeting goes on by itself. */
const LONGEST_ANSWER = 12;

/**
 * Who asks and who answers where the labels of some turns say that they ask: named speakers who ask the same people do as well,
 * and all but those who lead answer them.
 * @param labelled for each turn, whether its label says that it asks
 * @param hosts those who lead the talk by asking
 */
export function partsByLabel(talk: Talk, labelled: readonly boolean[], hosts: ReadonlySet<number>): TurnKind[] {
  const { turns } = talk;
  const answerers = findAnswerers(turns, labelled);
  const named = withNamed(talk, labelled, answerers);
  const interviewers = findInterviewers(turns, named, answerers);
  const asking = turns.map(
    ({ participant }, index) =>
      named[index] === true ||
      (index > 0 && interviewers.has(participant) && answerers.has(turns[index + 1]?.participant ?? -1)),
  );
  if (turns.filter((turn) => turn.word === 'answer' && isOfCourt(turn)).length >= 2)
    return partsInExamination(talk, asking);
  const leading = new Set([...findModerators(turns, asking), ...hosts, ...interviewers]);
  // The Speaker of a parliament answers nothing that is put to a minister.
  const isPut = turns.some((turn) => whoPuts(labelKey(turn)) !== null);
  const mayAnswer = (turn: RawTurn): boolean =>
    turn.word !== 'moderator' &&
    turn.word !== 'interpreter' &&
    !leading.has(turn.participant) &&
    !(isPut && isChair(turn));
  let since = LONGEST_ANSWER;
  return turns.map((turn, index): TurnKind => {
    if (asking[index] === true) {
      since = 0;
      return 'question';
    }
    return mayAnswer(turn) && since++ < LONGEST_ANSWER ? 'answer' : 'speech';
  });
}

/** In court counsel and the judge speak between question and answer; the witness alone answers, whoever asks him. */
function partsInExamination(talk: Talk, asking: readonly boolean[]): TurnKind[] {
  const { turns } = talk;
  const examiners = findExaminers(talk);
  const kinds: TurnKind[] = [];
  for (const [index, { word, participant }] of turns.entries()) {
    const isPut = word !== 'answer' && examiners.has(participant) && turns[index + 1]?.word === 'answer';
    if (asking[index] === true || (isPut && (kinds[index - 1] === 'answer' || talk.asks(index))))
      kinds.push('question');
    else kinds.push(word === 'answer' ? 'answer' : 'speech');
  }
  return kinds;
}

/** Speakers under their names to whose questions a witness answers as `A`; the court and the reporter only speak between. */
function findExaminers(talk: Talk): ReadonlySet<number> {
  return new Set(
    talk.turns.flatMap(({ word, participant }, index) =>
      word === null && talk.turns[index + 1]?.word === 'answer' && talk.asks(index) ? [participant] : [],
    ),
  );
}

/** Speakers who reply right after a questioner's turn more than now and then. */
function findAnswerers(turns: readonly RawTurn[], asking: readonly boolean[]): ReadonlySet<number> {
  const replies = new Map<number, number>();
  for (const [index, turn] of turns.entries()) {
    if (index > 0 && asking[index - 1] === true && asking[index] !== true && turn.participant >= 0) {
      replies.set(turn.participant, (replies.get(turn.participant) ?? 0) + 1);
    }
  }
  const most = Math.max(0, ...replies.values());
  return new Set([...replies].filter(([, count]) => count >= 2 || count === most).map(([participant]) => participant));
}

/**
 * Whether each turn asks, those of voices from the hall among them, which ask where anybody does, and those of named speakers
 * whose turns are questions that one of the answerers takes up.
 */
function withNamed(talk: Talk, labelled: readonly boolean[], answerers: ReadonlySet<number>): readonly boolean[] {
  const { turns } = talk;
  // Participants of a study answer its interviewer when nobody else is there to do it.
  const othersAnswer = turns.some(({ word }) => word !== 'question' && word !== 'audience' && word !== 'moderator');
  return turns.map(({ word, participant }, index) => {
    if (word === 'audience') return othersAnswer && (talk.asks(index) || !isStudy(turns));
    if (labelled[index] === true) return true;
    if ((word !== null && word !== 'placeholder') || answerers.has(participant) || !talk.asks(index)) return false;
    const next = turns[index + 1];
    // Somebody unknown may speak anywhere; between two turns of one who answers he asks.
    const isBetween = word === null || turns[index - 1]?.participant === next?.participant;
    return next !== undefined && answerers.has(next.participant) && isBetween;
  });
}

/** Named speakers who ask the answerers as often as not: what else they say to them belongs to it. */
function findInterviewers(
  turns: readonly RawTurn[],
  asking: readonly boolean[],
  answerers: ReadonlySet<number>,
): ReadonlySet<number> {
  const counts = new Map<number, { turns: number; asks: number }>();
  for (const [index, { participant, word }] of turns.entries()) {
    if (participant < 0 || word !== null || answerers.has(participant)) continue;
    const count = counts.get(participant) ?? { turns: 0, asks: 0 };
    count.turns++;
    if (asking[index] === true) count.asks++;
    counts.set(participant, count);
  }
  return new Set([...counts].filter(([, { turns: all, asks }]) => asks > 1 && asks * 2 >= all).map(([id]) => id));
}

/** Speakers who hand over: every turn of theirs comes before a question and none after one. */
function findModerators(turns: readonly RawTurn[], asking: readonly boolean[]): ReadonlySet<number> {
  const sums = new Map<number, { turns: number; before: number; after: number; speaksForOthers: boolean }>();
  for (const [index, turn] of turns.entries()) {
    if (turn.participant < 0 || asking[index] === true) continue;
    const sum = sums.get(turn.participant) ?? { turns: 0, before: 0, after: 0, speaksForOthers: false };
    sum.turns++;
    if (asking[index + 1] === true) sum.before++;
    if (index > 0 && asking[index - 1] === true) sum.after++;
    if (turn.word === 'office' && isSpokesperson(turn)) sum.speaksForOthers = true;
    sums.set(turn.participant, sum);
  }
  return new Set(
    [...sums]
      .filter(
        ([, { turns: all, before, after, speaksForOthers }]) =>
          (all >= 2 || speaksForOthers) && after === 0 && before * 3 >= all * 2,
      )
      .map(([id]) => id),
  );
}
