import type { Transcript } from '../../syntax/transcript.ts';
import { UNMARKED_QUESTION } from '../../syntax/sectionLabels.ts';
import type { TurnKind } from '../analysis.ts';
import { partsByBehaviour } from './byBehaviour.ts';
import { partsByLabel } from './byLabel.ts';
import { isHearing, partsInHearing } from './hearing.ts';
import { askingByLabel, findHosts } from './labelledAskers.ts';
import { isSetInType, isSign, isUnmarked, withAddress, withLetter } from './labelParts.ts';
import { isLed, isMeeting, isModerated, isParliament } from './occasion.ts';
import { partsInQuestionTime } from './questionTime.ts';
import { labelKey, type RawTurn } from './rawTurn.ts';
import { Talk } from './talk.ts';

/**
 * Works out who asks and who answers. Where labels say it (`Question`, `Q`, `JOURNALIST`) their words decide, and named
 * speakers who ask the same people count as questioners too. Where they do not, the kind of event and behaviour do: in an
 * interview one side's turns end in questions and the other's follow them.
 * @returns the kind of each turn, in their order
 */
export function rolesOf(transcript: Transcript, found: readonly RawTurn[], heading: string): TurnKind[] {
  const talk = new Talk(
    transcript,
    found.map((turn) => withAddress(withLetter(turn))),
    heading,
  );
  return partsByPlace(talk) ?? partsBySpeakers(talk);
}

/** Where the labels name nobody, the place and the type of a turn tell its part. Null where they do. */
function partsByPlace(talk: Talk): TurnKind[] | null {
  const { turns } = talk;
  // Where nothing marks what is asked, its place does, and all else answers.
  if (turns.some((turn) => labelKey(turn) === UNMARKED_QUESTION))
    return turns.map((turn) => (labelKey(turn) === UNMARKED_QUESTION ? 'question' : 'answer'));
  // Where only what is asked is set in bold, what follows in plain type answers.
  if (turns.some(isUnmarked))
    return turns.map((turn, index) =>
      isSetInType(turn) || isSign(turn) || (!isUnmarked(turn) && talk.asks(index)) ? 'question' : 'answer',
    );
  // Where nothing but a dash or a bullet opens the turns, two people talk, and the one who asks begins.
  return turns.every(isSign) ? turns.map((_, index) => (index % 2 === 0 ? 'question' : 'answer')) : partsOfSigned(talk);
}

/** A turn with a dash for its label in three makes it that of one side. */
const SIGNED_SHARE = 3;

/** Who asks where dashes stand for the label of one side and names for the other; null where they do not. */
function partsOfSigned(talk: Talk): TurnKind[] | null {
  const { turns } = talk;
  const signed = turns.flatMap((turn, index) => (isSign(turn) ? [index] : []));
  if (signed.length < 2 || signed.length * SIGNED_SHARE < turns.length) return null;
  // What a label says of its part counts more.
  if (turns.some(({ word }) => word === 'question')) return null;
  const named = turns.flatMap((turn, index) => (isSign(turn) ? [] : [index]));
  const share = (side: readonly number[]): number =>
    side.filter((index) => talk.hasQuestion(index)).length / Math.max(1, side.length);
  const dashesAsk = share(signed) > share(named);
  return turns.map((turn) => (isSign(turn) === dashesAsk ? 'question' : 'answer'));
}

function partsBySpeakers(talk: Talk): TurnKind[] {
  const hosts = findHosts(talk.turns);
  const labelled = askingByLabel(talk, hosts);
  if (labelled.includes(true)) return partsByLabel(talk, labelled, hosts);
  const heard = isHearing(talk) ? partsInHearing(talk) : null;
  if (heard !== null) return heard;
  const nothing = talk.turns.map((): TurnKind => 'speech');
  if (isParliament(talk)) return partsInQuestionTime(talk) ?? nothing;
  if (isMeeting(talk.heading) && !isModerated(talk) && !isLed(talk)) return nothing;
  return partsByBehaviour(talk);
}
