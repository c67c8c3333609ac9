import type { Asker } from './manner.ts';
import { isMiddle } from './succession.ts';
import type { Talk } from './talk.ts';

/** So many turns at least has a talk with a guest. */
const SHORTEST_TALK = 6;

/** So many times as much as his guest no host says. */
const MUCH_MORE = 2;

/**
 * Who asks in a talk with a guest, whom the turn before his first one presents with his name in full or greets by the first one, and
 * who greets then, as on the radio: who presents him, and all others where everything goes between them and the guest. Null where nobody is presented, or
 * more than one, or where the guest asks more than his hosts.
 */
export function hostsOfGuest(talk: Talk): ReadonlyMap<number, Asker> | null {
  const { turns } = talk;
  if (turns.length < SHORTEST_TALK) return null;
  const presented = presentedIn(talk);
  if (presented === null) return null;
  const { host, guest } = presented;
  const speakers = new Set(turns.flatMap(({ participant }) => (participant < 0 ? [] : [participant])));
  const since = turns.findIndex(({ participant }) => participant === guest) - 1;
  const hosts = new Set(isMiddle(turns.slice(since), guest) ? speakers : [host]);
  hosts.delete(guest);
  const hostsAsk = shareAsked(talk, hosts);
  const asks = turns.some(({ participant }, index) => hosts.has(participant) && talk.asks(index));
  if (!asks || hostsAsk < shareAsked(talk, new Set([guest]))) return null;
  // Of two, whoever says much more than the one he presents has no guest: the news have two presenters.
  if (talk.isOfTwo && said(talk, guest) * MUCH_MORE < said(talk, host)) return null;
  const askers = new Map<number, Asker>([...hosts].map((id) => [id, 'interviewer']));
  // Another host, and whoever calls in, asks where he asks.
  for (const id of speakers)
    if (id !== guest && !hosts.has(id) && shareAsked(talk, new Set([id])) * 2 >= 1) askers.set(id, 'asker');
  return askers;
}

/** The one guest who is presented, and who presents him. */
function presentedIn(talk: Talk): { readonly host: number; readonly guest: number } | null {
  const { turns } = talk;
  const met = new Set<number>();
  let found: { readonly host: number; readonly guest: number } | null = null;
  for (const [index, turn] of turns.entries()) {
    if (turn.participant < 0 || met.has(turn.participant)) continue;
    met.add(turn.participant);
    const presenter = turns
      .slice(Math.max(0, index - 2), index)
      .findLast((_, at) => talk.presents(Math.max(0, index - 2) + at, turn));
    if (presenter === undefined || presenter.participant === turn.participant) continue;
    if (found !== null) return null;
    // Of two people the one who is presented is the guest, however he begins.
    if (!(talk.thanks(index) || (talk.isOfTwo && index === 1)) || presenter.word === 'moderator') return null;
    found = { host: presenter.participant, guest: turn.participant };
  }
  return found;
}

/** The part of the turns of these speakers in which a question mark stands. */
function shareAsked(talk: Talk, ids: ReadonlySet<number>): number {
  const own = talk.turns.flatMap(({ participant }, index) => (ids.has(participant) ? [talk.hasQuestion(index)] : []));
  return own.filter(Boolean).length / own.length;
}

/** How much somebody says, in units. */
function said(talk: Talk, id: number): number {
  return talk.turns.reduce((sum, { participant }, index) => sum + (participant === id ? talk.length(index) : 0), 0);
}
