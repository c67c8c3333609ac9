/** Who asks because the labels say so. */
import { isStudy, wordOf } from './labelParts.ts';
import { isMeeting, isParliament } from './occasion.ts';
import { labelKey, type RawTurn } from './rawTurn.ts';
import type { Talk } from './talk.ts';

/**
 * The turns of those whose labels say that they ask. Where no label does, voices from the hall count when they ask at an event
 * held for it, and so does who talks with the numbered participants of a study: `M:` beside `P1:`, `P2:`.
 */
export function askingByLabel(talk: Talk, hosts: ReadonlySet<number>): readonly boolean[] {
  const { turns } = talk;
  const asking = turns.map(
    ({ word, participant }, index) =>
      // The first turn of a host introduces the guest, the last one thanks him; they are questions only when they ask.
      word === 'question' || (hosts.has(participant) && ((index > 0 && index + 1 < turns.length) || talk.asks(index))),
  );
  if (asking.includes(true)) return asking;
  // Where labels say who answers, whoever speaks right before under a name asks: `Marc Sala:` beside `Respuesta:`.
  const answered = turns.map((_, index) => turns[index + 1]?.word === 'answer');
  if (answered.filter((isAnswered, index) => isAnswered && turns[index]?.word === null).length > 1)
    return turns.map(({ word }, index) => word === null && answered[index] === true);
  if (isStudy(turns)) {
    const leads = turns.map((turn) => turn.word === 'moderator' || /^[imq]$/u.test(labelKey(turn)));
    if (leads.filter((lead, index) => lead && talk.asks(index)).length > 1) return leads;
  }
  if (isMeeting(talk.heading) || isParliament(talk)) return asking;
  const voices = turns.map(({ word }, index) => word === 'audience' && talk.asks(index));
  if (voices.filter(Boolean).length > 1) return voices;
  return unknownAskers(talk) ?? asking;
}

/** So many questions of people unknown show that they were there to ask. */
const UNKNOWN_QUESTIONS = 3;

/**
 * The turns of people whom nobody knows where they talk with one speaker and ask more than he does: `UNIDENTIFIED:` at a meeting
 * with the press. Null where others speak as well.
 */
function unknownAskers(talk: Talk): readonly boolean[] | null {
  const { turns } = talk;
  const unknown = turns.map(({ word }) => word === 'placeholder');
  const known = new Set(turns.flatMap(({ participant }, index) => (unknown[index] === true ? [] : [participant])));
  if (known.size !== 1 || known.has(-1)) return null;
  const asking = turns.map((_, index) => talk.asks(index));
  const theirs = asking.filter((asks, index) => asks && unknown[index] === true).length;
  const his = asking.filter((asks, index) => asks && unknown[index] === false).length;
  return theirs >= UNKNOWN_QUESTIONS && theirs > his ? unknown : null;
}

/** So many turns, and so large a part of all, has a host; who says less is a caller. */
const HOST_TURNS = 3;
const HOST_SHARE = 0.25;

/** Those who lead a talk by asking, as their labels say beside their names: `ANNA WEBER, HOST:`. */
export function findHosts(turns: readonly RawTurn[]): ReadonlySet<number> {
  const hosts = new Set<number>();
  const staff = new Set<number>();
  for (const { participant, blocks } of turns) {
    const label = blocks[0]?.label;
    if (participant < 0 || label === undefined || label === null || hosts.has(participant)) continue;
    const comma = label.key.indexOf(', ');
    const part = comma > 0 ? label.key.slice(comma + 2) : (label.note?.toLowerCase() ?? '');
    if (part !== '' && wordOf(part) === 'question') hosts.add(participant);
    else if (
      comma > 0 &&
      /^\p{L}[\p{L} ]{4,40}$/u.test(part) &&
      wordOf(part.slice(part.lastIndexOf(' ') + 1)) === 'question'
    )
      staff.add(participant);
  }
  // Of several who work for a station one presents and the others report: `ANNA WEBER, HARBOUR NEWS ANCHOR`.
  const [only] = staff;
  if (hosts.size === 0 && staff.size === 1 && only !== undefined) hosts.add(only);
  for (const host of hosts) {
    const own = turns.filter(({ participant }) => participant === host).length;
    if (own < HOST_TURNS || own < turns.length * HOST_SHARE) hosts.delete(host);
  }
  return hosts;
}
