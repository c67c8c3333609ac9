/** What the heading and the labels say about the kind of event. */
import { languages } from '../../languages/index.ts';
import { anyPhrase } from '../../languages/phrases.ts';
import { isCalledChair } from './labelParts.ts';
import { labelKey } from './rawTurn.ts';
import { isMiddle } from './succession.ts';
import type { Talk } from './talk.ts';

const interview = anyPhrase(languages.flatMap(({ occasions }) => occasions.interviews));
const pressed = anyPhrase(languages.flatMap(({ occasions }) => occasions.pressEvents));
const meeting = anyPhrase(languages.flatMap(({ occasions }) => occasions.meetings));
const debated = anyPhrase(languages.flatMap(({ occasions }) => occasions.debates ?? []));

/** True when the heading, in small letters, calls the event an interview. */
export function isInterview(heading: string): boolean {
  return interview.test(heading);
}

/** True when the heading, in small letters, says that the press was called. */
export function isPressEvent(heading: string): boolean {
  return pressed.test(heading);
}

/** In a meeting everybody speaks and asks; only an event held for questions has questioners without a word that says so. */
export function isMeeting(heading: string): boolean {
  return !isInterview(heading) && !isPressEvent(heading) && meeting.test(heading);
}

const debateLeaders = languages.flatMap((language) => language.debateLeaders.map((word) => `${word} `));

/** Moderators with their names put questions to those who debate: `MODERATOR ANNA WEBER`. */
export function isModerated({ turns }: Talk): boolean {
  return turns.filter((turn) => debateLeaders.some((leader) => labelKey(turn).startsWith(leader))).length > 1;
}

/** One speaker opens a debate of candidates, has the floor between all the others and puts questions to them. */
export function isLed(talk: Talk): boolean {
  const { turns, heading } = talk;
  const lead = turns[0]?.participant ?? -1;
  if (lead < 0 || !debated.test(heading) || !isMiddle(turns, lead)) return false;
  const own = turns.flatMap(({ participant }, index) => (participant === lead ? [index] : []));
  return own.filter((index) => talk.hasQuestion(index)).length * 2 >= own.length && own.length > 2;
}

/** In a parliament many speak, nobody holds the floor for long and the chair calls them; whose label says so, or parties in brackets do. */
export function isParliament({ turns, heading }: Talk): boolean {
  // What stands in brackets at a briefing is somebody's office: `Anna Weber (PR)`.
  if (isPressEvent(heading)) return false;
  const parties = turns.filter(({ blocks: [first] }) => isParty(first?.label?.note ?? '')).length;
  return turns.filter(isCalledChair).length >= 2 || parties * 3 > turns.length;
}

/** `CDU/CSU`, `Lab`, `Port Vell) (Con`. */
function isParty(note: string): boolean {
  return /^(?:[^()]{1,40}\)\s?\()?(?:\p{Lu}[\p{L}/]{1,12}|[\p{Lu}\d/. ]{2,30})$/u.test(note);
}
