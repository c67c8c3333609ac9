import { languages } from '../languages/index.ts';
import { alternatives, anyPhrase } from '../languages/phrases.ts';
import { seenOnce, type Passage } from '../syntax/quiet.ts';
import type { Block, Transcript } from '../syntax/transcript.ts';
import { UNMARKED_QUESTION } from '../syntax/sectionLabels.ts';
import {
  containsOffice,
  isPartLetter,
  labelWord,
  letterWord,
  startsWithHonorific,
  type LabelWord,
} from '../syntax/vocabulary.ts';
import type { TurnKind } from './analysis.ts';
import { isHearing, partsInHearing, partsInQuestionTime, type Manners } from './hearing.ts';
import { whoPuts } from './putTo.ts';
import { remembered } from './remembered.ts';

/** A turn before its part is known. */
export interface RawTurn {
  readonly blocks: readonly Block[];
  /** Identity of the speaker, so that two labels of one person count together; −1 when the label names nobody. */
  readonly participant: number;
  readonly word: LabelWord | null;
}

/** The part that a label's words name; the letters of courts and ministries count as words. */
export const wordOf = remembered(
  (key): LabelWord | null => labelWord(key) ?? (isPartLetter(key) ? letterWord(key.charAt(0)) : null),
);

/** How many turns without a questioner's word may follow a question as its answers; after that a meeting goes on by itself. */
const LONGEST_ANSWER = 12;

/**
 * Works out who asks and who answers. Where labels say it (`Question`, `Q`, `JOURNALIST`) their words decide, and named
 * speakers who ask the same people count as questioners too. Where they do not, behaviour does: in an interview one side's
 * turns end in questions and the other's follow them.
 */
export function rolesOf(transcript: Transcript, found: readonly RawTurn[], headingText: string): TurnKind[] {
  const turns = found.map(withLetter).map(withAddress);
  // Where nothing marks what is asked, its place does, and all else answers.
  if (turns.some((turn) => labelKey(turn) === UNMARKED_QUESTION))
    return turns.map((turn) => (labelKey(turn) === UNMARKED_QUESTION ? 'question' : 'answer'));
  // Where only what is asked is set in bold, what follows in plain type answers.
  if (turns.some(isUnmarked)) {
    const said = new Texts(transcript, turns);
    return turns.map((turn, index) =>
      isSetInType(turn) || isSign(turn) || (!isUnmarked(turn) && said.asks(index)) ? 'question' : 'answer',
    );
  }
  // Where nothing but a dash or a bullet opens the turns, two people talk, and the one who asks begins.
  if (turns.every(isSign)) return turns.map((_, index) => (index % 2 === 0 ? 'question' : 'answer'));
  const kinds: TurnKind[] = turns.map(() => 'speech');
  const texts = new Texts(transcript, turns);
  const hosts = findHosts(turns);
  const asking = askingByWord(turns, texts, headingText, hosts);
  const hasQuestions = asking.filter(Boolean).length;
  if (hasQuestions === 0) {
    const heard = isHearing(headingText) ? partsInHearing(turns, texts) : null;
    if (heard !== null) return heard;
    if (isParliament(turns)) return partsInQuestionTime(turns, texts, isChair, isMinister) ?? kinds;
    if (isMeeting(headingText) && !isModerated(turns) && !isLed(turns, texts, headingText)) return kinds;
    const askers =
      askersOfSpokesperson(turns, texts, headingText) ??
      hostsOfGuest(turns, texts) ??
      findAskers(turns, texts, headingText);
    if (askers.size === 0) return kinds;
    const isDialogue = new Set(turns.map(({ participant }) => participant)).size === 2;
    for (const [index, turn] of turns.entries()) {
      const asker = askers.get(turn.participant);
      if (asker !== undefined) {
        // Among several people the first turn introduces them and is a question only when it asks.
        const belongs = asker === 'interviewer' && (index > 0 || isDialogue) && turn.word !== 'moderator';
        if (texts.asks(index) || belongs || (asker === 'interviewer' && texts.hasQuestion(index)))
          kinds[index] = 'question';
      } else if (turn.word === 'audience' && texts.asks(index)) {
        kinds[index] = 'question';
      } else if (
        turn.word !== 'moderator' &&
        turn.word !== 'interpreter' &&
        !isChair(turn) &&
        answersBefore(turns, kinds, index)
      ) {
        kinds[index] = 'answer';
      }
    }
    // Who calls the next one who asks asks nothing: `The first question is from Marta. Marta?`, `The lady here, please.`
    for (const [index, { participant }] of turns.entries()) {
      const next = turns[index + 1];
      if (next === undefined || kinds[index] !== 'question' || kinds[index + 1] !== 'question') continue;
      const calls = next.word === 'audience' && next.participant !== participant && !texts.hasQuestion(index);
      if (calls || texts.calls(index)) kinds[index] = 'speech';
    }
    for (const index of handedOver(turns, kinds, texts)) kinds[index] = 'speech';
    return kinds;
  }
  // Voices from the hall ask as well, where anybody asks; and so does a named speaker whose turns are questions that one of
  // the answerers takes up.
  const answerers = findAnswerers(turns, asking);
  // Participants of a study answer its interviewer when nobody else is there to do it.
  const othersAnswer = turns.some(({ word }) => word !== 'question' && word !== 'audience' && word !== 'moderator');
  for (const [index, turn] of turns.entries()) {
    if (turn.word === 'audience') asking[index] = othersAnswer && (texts.asks(index) || !isStudy(turns));
    else if (
      (turn.word === null || turn.word === 'placeholder') &&
      !answerers.has(turn.participant) &&
      texts.asks(index)
    ) {
      const next = turns[index + 1];
      // Somebody unknown may speak anywhere; between two turns of one who answers he asks.
      const isBetween = turn.word === null || turns[index - 1]?.participant === next?.participant;
      if (next !== undefined && answerers.has(next.participant) && isBetween) asking[index] = true;
    }
  }
  const interviewers = findInterviewers(turns, asking, answerers);
  for (const [index, { participant }] of turns.entries())
    if (index > 0 && interviewers.has(participant) && answerers.has(turns[index + 1]?.participant ?? -1))
      asking[index] = true;
  const moderators = new Set([...findModerators(turns, asking), ...hosts, ...interviewers]);
  // The Speaker of a parliament answers nothing that is put to a minister.
  const isPut = turns.some((turn) => whoPuts(labelKey(turn)) !== null);
  const isExamination = turns.filter(({ word, blocks }) => word === 'answer' && isOfCourt(blocks)).length >= 2;
  const examiners = isExamination ? findExaminers(turns, texts) : null;
  let run = -1;
  for (const [index, turn] of turns.entries()) {
    if (asking[index] === true) {
      kinds[index] = 'question';
      run = 0;
    } else if (examiners !== null) {
      // Counsel and the court speak between question and answer; the witness alone answers, whoever asks him.
      if (turn.word === 'answer') kinds[index] = 'answer';
      else if (examiners.has(turn.participant) && turns[index + 1]?.word === 'answer')
        kinds[index] = kinds[index - 1] === 'answer' || texts.asks(index) ? 'question' : 'speech';
    } else if (
      turn.word !== 'moderator' &&
      turn.word !== 'interpreter' &&
      !moderators.has(turn.participant) &&
      !(isPut && isChair(turn))
    ) {
      if (run >= 0 && run < LONGEST_ANSWER) kinds[index] = 'answer';
      if (run >= 0) run++;
    }
  }
  return kinds;
}

/**
 * The turns of those who never ask, are never asked, and after whom somebody else always asks: `Thank you. Let us go to Tom Holt.`
 */
function handedOver(turns: readonly RawTurn[], kinds: readonly TurnKind[], texts: Texts): readonly number[] {
  const own = new Map<number, number[]>();
  for (const [index, { participant }] of turns.entries())
    own.set(participant, [...(own.get(participant) ?? []), index]);
  const handsOver = (index: number, id: number): boolean => {
    const isLast = index + 1 === turns.length;
    const isFollowed = kinds[index + 1] === 'question' && turns[index + 1]?.participant !== id;
    return !texts.hasQuestion(index) && (isLast || isFollowed) && kinds[index - 1] !== 'question';
  };
  return [...own].flatMap(([id, indices]) => (indices.every((index) => handsOver(index, id)) ? indices : []));
}

/**
 * The turns of those whose labels say that they ask. Where no label does, voices from the hall count when they ask at an event
 * held for it, and so does who talks with the numbered participants of a study: `M:` beside `P1:`, `P2:`.
 */
function askingByWord(turns: readonly RawTurn[], texts: Texts, heading: string, hosts: ReadonlySet<number>): boolean[] {
  const asking = turns.map(
    ({ word, participant }, index) =>
      // The first turn of a host introduces the guest, the last one thanks him; they are questions only when they ask.
      word === 'question' || (hosts.has(participant) && ((index > 0 && index + 1 < turns.length) || texts.asks(index))),
  );
  if (asking.includes(true)) return asking;
  // Where labels say who answers, whoever speaks right before under a name asks: `Marc Sala:` beside `Respuesta:`.
  const answered = turns.map((_, index) => turns[index + 1]?.word === 'answer');
  if (answered.filter((isAnswered, index) => isAnswered && turns[index]?.word === null).length > 1)
    return turns.map(({ word }, index) => word === null && answered[index] === true);
  if (isStudy(turns)) {
    const leads = turns.map((turn) => turn.word === 'moderator' || /^[imq]$/u.test(labelKey(turn)));
    if (leads.filter((lead, index) => lead && texts.asks(index)).length > 1) return leads;
  }
  if (isMeeting(heading) || isParliament(turns)) return asking;
  const voices = turns.map(({ word }, index) => word === 'audience' && texts.asks(index));
  return voices.filter(Boolean).length > 1 ? voices : asking;
}

/** So many turns, and so large a part of all, has a host; who says less is a caller. */
const HOST_TURNS = 3;
const HOST_SHARE = 0.25;

/** Beyond the numbers of all participants. */
const LETTERS = 1_000_000;

/** A letter that stands for no part is somebody's, though nobody knows whose: `J`, the journalists. */
function withLetter(turn: RawTurn): RawTurn {
  const key = labelKey(turn);
  if (turn.participant >= 0 || turn.word !== null || !/^\p{L}$/u.test(key)) return turn;
  return { ...turn, participant: LETTERS + key.charCodeAt(0) };
}

/** Whoever puts a question to an office asks, as his label says: `Anna Weber to the Minister for Harbours`. */
function withAddress(turn: RawTurn): RawTurn {
  return turn.word === null && whoPuts(labelKey(turn)) !== null ? { ...turn, word: 'question' } : turn;
}

/** Those who lead a talk by asking, as their labels say beside their names: `ANNA WEBER, HOST:`. */
function findHosts(turns: readonly RawTurn[]): ReadonlySet<number> {
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

function labelKey({ blocks: [first] }: RawTurn): string {
  return first?.label?.key ?? '';
}

/** The participants are numbered: `P1:`, `P2:`. */
function isStudy(turns: readonly RawTurn[]): boolean {
  return new Set(turns.map(labelKey).filter((key) => /^\p{L}{1,2}\d{1,2}$/u.test(key))).size > 1;
}

/** True for an answer that nothing but its place tells. */
function isUnmarked({ blocks: [first] }: RawTurn): boolean {
  return first?.label !== undefined && first.label !== null && first.label.span.start === first.label.span.end;
}

/** True for a turn that a dash or a bullet opens, and no name. */
function isSign(turn: RawTurn): boolean {
  return /^[-–—―•]$/u.test(labelKey(turn));
}

/** Speakers under their names to whose questions a witness answers as `A`; the court and the reporter only speak between. */
function findExaminers(turns: readonly RawTurn[], texts: Texts): ReadonlySet<number> {
  return new Set(
    turns.flatMap((turn, index) =>
      turn.word === null && turns[index + 1]?.word === 'answer' && texts.asks(index) ? [turn.participant] : [],
    ),
  );
}

/** True for a question that its type alone tells. */
function isSetInType({ blocks: [first] }: RawTurn): boolean {
  return first?.label?.convention === 'bold-question' && first.label.span.start < first.label.span.end;
}

function isOfCourt([first]: readonly Block[]): boolean {
  const convention = first?.label?.convention;
  return (convention === 'court-letters' || convention === 'question-letter') && first?.label?.key === 'a';
}

/** So many units at the end of a turn, of which line breaks may take half, tell whether it asks. */
const ENDING = 520;

/** True when the last words are a question, thanks and courtesies after it aside. Lines end in one unit. */
function endsInQuestion(whole: string): boolean {
  // What the hall does then is no part of what is asked: `Who pays? (Applause.)`
  const ending = whole.replace(/\s*\([^()]{1,160}\)[.\s]*$/u, '');
  return /[?؟][^\p{L}]*(?:\P{Lu}{0,120}|[^.!?]{0,60}[.!]?)$/u.test(ending.slice(-ENDING / 2));
}

const haveQuestioners = new WeakMap<ReadonlySet<string>, boolean>();

/**
 * What the parts that speakers play depend on in a passage: whether the turn asks. Where no label says who asks, they depend
 * on how much everybody says, and then it cannot be told: null.
 */
export const seenOfRoles = seenOnce(({ ending, candidateKeys, isLabel }: Passage): string | null => {
  let haveWords = haveQuestioners.get(candidateKeys);
  if (haveWords === undefined) {
    haveWords = [...candidateKeys].some((key) => wordOf(key) === 'question' && isLabel(key));
    haveQuestioners.set(candidateKeys, haveWords);
  }
  if (!haveWords) return null;
  const last = ending(ENDING);
  return last !== null && endsInQuestion(last.replaceAll('\r\n', '\n')) ? 'asks' : '';
});

/** So many units at the end of a turn tell whether it calls somebody. */
const LONGEST_CALL = 60;

/** What turns say, read at most once. */
class Texts implements Manners {
  readonly #transcript: Transcript;
  readonly #turns: readonly RawTurn[];
  /** True when lines end in two units. */
  readonly #wide: boolean;

  constructor(transcript: Transcript, turns: readonly RawTurn[]) {
    this.#transcript = transcript;
    this.#turns = turns;
    this.#wide = transcript.text.includes('\r\n');
  }

  /** True when the turn ends in a question. */
  asks(index: number): boolean {
    const turn = this.#turns[index];
    const last = turn?.blocks.findLast((block) => block.kind === 'turn');
    if (last === undefined) return false;
    return endsInQuestion(this.#read(Math.max(last.bodyStart, last.end - ENDING), last.end));
  }

  /** True when the turn ends in a name with a question mark. */
  calls(index: number): boolean {
    const last = this.#turns[index]?.blocks.findLast((block) => block.kind === 'turn');
    if (last === undefined) return false;
    return /(?:^|[.!?…]\s+)\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?\?$/u.test(
      this.#read(Math.max(last.bodyStart, last.end - LONGEST_CALL), last.end),
    );
  }

  /** True when a question mark stands anywhere in the turn. */
  hasQuestion(index: number): boolean {
    const { text } = this.#transcript;
    // Looking on behind the turn would cost the whole text for each turn of one that nobody asks anything in.
    return (this.#turns[index]?.blocks ?? []).some(
      ({ kind, bodyStart, end }) => kind === 'turn' && text.slice(bodyStart, end).includes('?'),
    );
  }

  /** True when the turn begins with a word that takes a question up. */
  opensAsAnswer(index: number): boolean {
    return this.#opensWith(index, this.#transcript.language.answerOpenings);
  }

  /** True when the turn begins with thanks or another courtesy. */
  thanks(index: number): boolean {
    return this.#opensWith(index, this.#transcript.language.greetings);
  }

  /**
   * True when the turn has the name in another turn's label in full: `Anna Weber` for `Anna Weber` and `A. WEBER`; or greets by the
   * first name: `Anna, good evening.`
   */
  presents(index: number, { blocks: [labelled] }: RawTurn): boolean {
    const [, first, surname] =
      /^(\p{L}+)\.?(?: \p{L}\.)? ?(\p{L}[\p{L}’'-]{2,})$/u.exec(labelled?.label?.key ?? '') ?? [];
    if (first === undefined || surname === undefined || startsWithHonorific(`${first} `)) return false;
    const given = first.length === 1 ? `${first}\\p{L}+` : first;
    const { text, language } = this.#transcript;
    const greeting = `(?:${alternatives(language.greetings)})`;
    const greeted = first.length > 2 ? `|${first}, ${greeting}|${greeting}, ${first}` : '';
    const name = new RegExp(`(?<!\\p{L})(?:${given} ${surname}${greeted})(?!\\p{L})`, 'iu');
    return (this.#turns[index]?.blocks ?? []).some(
      ({ kind, bodyStart, end }) => kind === 'turn' && name.test(text.slice(bodyStart, end)),
    );
  }

  #opensWith(index: number, openings: readonly string[]): boolean {
    const first = this.#turns[index]?.blocks[0];
    if (first === undefined) return false;
    const beginning = this.#transcript.text
      .slice(first.bodyStart, Math.min(first.end, first.bodyStart + 40))
      .toLowerCase();
    const words = /^[^\p{L}]*([\p{L}’']+)(?:[^\p{L}]+([\p{L}’']+))?/u.exec(beginning);
    if (words?.[1] === undefined) return false;
    return openings.includes(words[1]) || openings.includes(`${words[1]} ${words[2] ?? ''}`);
  }

  length(index: number): number {
    return (this.#turns[index]?.blocks ?? []).reduce(
      (sum, block) => sum + (this.#wide ? this.#read(block.bodyStart, block.end).length : block.end - block.bodyStart),
      0,
    );
  }

  /** A stretch with line breaks of one unit, so that what is measured does not depend on how lines end. */
  #read(start: number, end: number): string {
    const part = this.#transcript.text.slice(start, end);
    return this.#wide ? part.replaceAll('\r\n', '\n') : part;
  }
}

const interview = anyPhrase(languages.flatMap(({ occasions }) => occasions.interviews));
const pressed = anyPhrase(languages.flatMap(({ occasions }) => occasions.pressEvents));
const meeting = anyPhrase(languages.flatMap(({ occasions }) => occasions.meetings));

/** In a meeting everybody speaks and asks; only an event held for questions has questioners without a word that says so. */
function isMeeting(heading: string): boolean {
  const lower = heading.toLowerCase();
  return !interview.test(lower) && !pressed.test(lower) && meeting.test(lower);
}

const debateLeaders = languages.flatMap((language) => language.debateLeaders.map((word) => `${word} `));

/** Moderators with their names put questions to those who debate: `MODERATOR ANNA WEBER`. */
function isModerated(turns: readonly RawTurn[]): boolean {
  return turns.filter((turn) => debateLeaders.some((leader) => labelKey(turn).startsWith(leader))).length > 1;
}

const debated = anyPhrase(languages.flatMap(({ occasions }) => occasions.debates ?? []));

/** One speaker opens a debate of candidates, has the floor between all the others and puts questions to them. */
function isLed(turns: readonly RawTurn[], texts: Texts, heading: string): boolean {
  const lead = turns[0]?.participant ?? -1;
  if (lead < 0 || !debated.test(heading.toLowerCase()) || !isMiddle(turns, lead)) return false;
  const own = turns.flatMap(({ participant }, index) => (participant === lead ? [index] : []));
  return own.filter((index) => texts.hasQuestion(index)).length * 2 >= own.length && own.length > 2;
}

const chair = new RegExp(`^(?:${languages.flatMap(({ chairPatterns }) => chairPatterns ?? []).join('|')})$`, 'u');

function isChair(turn: RawTurn): boolean {
  const note = turn.blocks[0]?.label?.note?.toLowerCase();
  return isChairLabel(labelKey(turn)) || (note !== undefined && isChairLabel(note));
}

function isChairLabel(key: string): boolean {
  return labelWord(key) === 'moderator' || chair.test(key.replaceAll('.', ''));
}

/** An office stands in the label or in brackets behind it. */
function isMinister({ word, blocks: [first] }: RawTurn): boolean {
  const label = first?.label;
  if (label === null || label === undefined) return false;
  return (
    word === 'office' || containsOffice(label.key) || (label.note !== null && containsOffice(label.note.toLowerCase()))
  );
}

/** In a parliament many speak, nobody holds the floor for long and the chair calls them; whose label says so, or parties in brackets do. */
function isParliament(turns: readonly RawTurn[]): boolean {
  const labels = turns.map(({ blocks }) => blocks[0]?.label ?? null);
  const called = turns.filter(
    (turn) =>
      chair.test(labelKey(turn).replaceAll('.', '')) || isChairLabel(turn.blocks[0]?.label?.note?.toLowerCase() ?? ''),
  ).length;
  const parties = labels.filter((label) => label !== null && label.note !== null && isParty(label.note)).length;
  return called >= 2 || parties * 3 > turns.length;
}

/** `CDU/CSU`, `Lab`, `Port Vell) (Con`. */
function isParty(note: string): boolean {
  return /^(?:[^()]{1,40}\)\s?\()?(?:\p{Lu}[\p{L}/]{1,12}|[\p{Lu}\d/. ]{2,30})$/u.test(note);
}

/** How a speaker who asks does it: an interviewer in every turn, another asker in those turns that are questions. */
type Asker = 'interviewer' | 'asker';

interface Manner {
  turns: number;
  asks: number;
  length: number;
  /** Turns with a question mark, and turns that begin as an answer does: `Yes`, `Sure`. */
  marked: number;
  opens: number;
}

/**
 * Who asks where one whose label calls him a spokesperson meets the press: everybody else, whether or not it sounds like a
 * question, provided that some of it does and that he speaks in every other turn or so. Null elsewhere.
 */
function askersOfSpokesperson(
  turns: readonly RawTurn[],
  texts: Texts,
  heading: string,
): ReadonlyMap<number, Asker> | null {
  if (!pressed.test(heading.toLowerCase())) return null;
  const officers = new Set(
    turns.filter((turn) => spokesperson.test(labelKey(turn))).map(({ participant }) => participant),
  );
  const [officer] = officers;
  if (officer === undefined || officer < 0 || officers.size > 1) return null;
  const others = turns.flatMap(({ participant, word }, index) =>
    participant !== officer && participant >= 0 && word === null ? [{ participant, index }] : [],
  );
  const asking = others.filter(({ index }) => texts.hasQuestion(index)).length;
  const names = new Set(others.map(({ participant }) => participant));
  const own = turns.filter(({ participant }) => participant === officer).length;
  if (names.size < 2 || own * 3 < turns.length || asking * 4 < others.length) return null;
  return new Map([...names].map((id) => [id, 'interviewer']));
}

/** So many turns at least has a talk with a guest. */
const SHORTEST_TALK = 6;

/**
 * Who asks in a talk with a guest, whom the turn before his first one presents with his name in full or greets by the first one, and
 * who greets then, as on the radio: who presents him, and all others where everything goes between them and the guest. Null where nobody is presented, or
 * more than one, or where the guest asks more than his hosts.
 */
function hostsOfGuest(turns: readonly RawTurn[], texts: Texts): ReadonlyMap<number, Asker> | null {
  if (turns.length < SHORTEST_TALK) return null;
  const met = new Set<number>();
  const isTwo = new Set(turns.map(({ participant }) => participant)).size === 2;
  let host = -1;
  let guest = -1;
  for (const [index, turn] of turns.entries()) {
    if (turn.participant < 0 || met.has(turn.participant)) continue;
    met.add(turn.participant);
    const presenter = turns
      .slice(Math.max(0, index - 2), index)
      .findLast((_, at) => texts.presents(Math.max(0, index - 2) + at, turn));
    if (presenter === undefined || presenter.participant === turn.participant) continue;
    if (guest >= 0) return null;
    // Of two people the one who is presented is the guest, however he begins.
    if (!(texts.thanks(index) || (isTwo && index === 1)) || presenter.word === 'moderator') return null;
    host = presenter.participant;
    guest = turn.participant;
  }
  if (guest < 0) return null;
  const since = turns.findIndex(({ participant }) => participant === guest) - 1;
  const hosts = new Set(isMiddle(turns.slice(since), guest) ? met : [host]);
  hosts.delete(guest);
  const asked = (isHost: boolean): number => {
    const own = turns.flatMap(({ participant }, index) =>
      (isHost ? hosts.has(participant) : participant === guest) ? [texts.hasQuestion(index)] : [],
    );
    return own.filter(Boolean).length / own.length;
  };
  if (asked(true) === 0 || asked(true) < asked(false)) return null;
  // Of two, whoever says much more than the one he presents has no guest: the news have two presenters.
  if (isTwo && said(turns, texts, guest) * MUCH_MORE < said(turns, texts, host)) return null;
  const askers = new Map<number, Asker>([...hosts].map((id) => [id, 'interviewer']));
  // Another host, and whoever calls in, asks where he asks.
  for (const id of met) {
    const own = turns.flatMap(({ participant }, index) => (participant === id ? [texts.hasQuestion(index)] : []));
    if (id !== guest && !hosts.has(id) && own.filter(Boolean).length * 2 >= own.length) askers.set(id, 'asker');
  }
  return askers;
}

/** So many times as much as his guest no host says. */
const MUCH_MORE = 2;

/** How much somebody says. */
function said(turns: readonly RawTurn[], texts: Texts, id: number): number {
  return turns.reduce((sum, { participant }, index) => sum + (participant === id ? texts.length(index) : 0), 0);
}

/**
 * Speakers whose turns end in questions far more often than those of the one who talks most. One who also speaks in short
 * turns, or does so in what the heading calls an interview, is an interviewer: his thanks and interjections are part of it.
 */
function findAskers(turns: readonly RawTurn[], texts: Texts, heading: string): ReadonlyMap<number, Asker> {
  const manners = new Map<number, Manner>();
  for (const [index, turn] of turns.entries()) {
    if (turn.participant < 0) continue;
    const manner = manners.get(turn.participant) ?? { turns: 0, asks: 0, length: 0, marked: 0, opens: 0 };
    manner.turns++;
    if (texts.hasQuestion(index)) manner.marked++;
    if (texts.opensAsAnswer(index)) manner.opens++;
    if (texts.asks(index)) manner.asks++;
    manner.length += texts.length(index);
    manners.set(turn.participant, manner);
  }
  const isInterview = interview.test(heading.toLowerCase());
  const side = askingSide(turns, manners, isInterview);
  if (side !== null) return side;
  const guest = isInterview && manners.size === 2 ? officeAmong(turns) : null;
  if (guest !== null) return new Map([...manners.keys()].flatMap((id) => (id === guest ? [] : [[id, 'interviewer']])));
  const askers = isInterview ? interviewersNamed(turns, heading) : new Map<number, Asker>();
  if (askers.size > 1) return askers;
  // Whom somebody calls who leads a ceremony may ask the hall what he likes.
  const leader = turns.find(({ word }) => word === 'moderator')?.participant ?? -1;
  if (leader >= 0 && !isInterview && isMiddle(turns, leader)) return askers;
  const principal = [...manners].toSorted((left, right) => right[1].length - left[1].length)[0];
  if (principal === undefined || manners.size < 2) return askers;
  const [lead, his] = principal;
  const rate = (manner: Manner): number => manner.asks / manner.turns;
  const brevity = (manner: Manner): number => manner.length / manner.turns / (his.length / his.turns);
  for (const [id, manner] of manners) {
    if (id === lead) continue;
    const short = brevity(manner);
    const asksMore = rate(manner) > 1.5 * rate(his) && manner.asks >= 1;
    if (isInterview && short <= 0.4 && rate(manner) >= rate(his) && manners.size <= 4) askers.set(id, 'interviewer');
    else if (asksMore && short <= 0.6 && rate(manner) >= (short <= 0.5 ? 0.25 : 0.35))
      askers.set(id, rate(manner) >= 3 * rate(his) || isAlwaysAsking(manner, his) ? 'interviewer' : 'asker');
    else if (asksMore && rate(manner) >= 0.35) askers.set(id, 'asker');
  }
  // Who says most may ask as well: where hardly anybody else does.
  const othersAsk = [...manners].reduce((sum, [id, { asks }]) => (id === lead ? sum : sum + asks), 0);
  if (!isOfficial(turns, lead) && his.asks > 2 && rate(his) >= 0.6 && othersAsk * OFTEN <= his.asks)
    askers.set(lead, 'interviewer');
  // Who presents a report asks where he does, if nobody else asks at all.
  else if (!isOfficial(turns, lead) && his.asks > 1 && rate(his) >= 0.4 && othersAsk === 0) askers.set(lead, 'asker');
  // Nobody asks the others when nearly everybody asks: that is a discussion, but where the press was called to ask.
  const isDiscussion = askers.size * 2 > manners.size && manners.size > 3 && !pressed.test(heading.toLowerCase());
  return isDiscussion ? new Map<number, Asker>() : askers;
}

/** Who interviews the one whose label is his office: those whom the heading names, where they are several. */
function interviewersNamed(turns: readonly RawTurn[], heading: string): Map<number, Asker> {
  const named = new Map<number, Asker>();
  const guest = officeAmong(turns);
  if (guest === null) return named;
  const words = new Set(heading.toLowerCase().match(/\p{L}[\p{L}\p{M}’'-]+/gu));
  for (const turn of turns) {
    const surname = /\p{L}[\p{L}\p{M}’'-]+$/u.exec(labelKey(turn))?.[0];
    if (turn.participant >= 0 && turn.participant !== guest && turn.word === null && words.has(surname ?? ''))
      named.set(turn.participant, 'interviewer');
  }
  return named;
}

/** The one speaker whose label is an office: in an interview of two he is the one who was asked for it. Null when none or both are. */
function officeAmong(turns: readonly RawTurn[]): number | null {
  const [holder, ...others] = new Set(
    turns.filter(({ word }) => word === 'office').map(({ participant }) => participant),
  );
  return holder !== undefined && others.length === 0 ? holder : null;
}

/**
 * Who asks where one speaker talks with all the others in turn: the others when they ask him, as several hosts do a guest, or
 * he when he asks them. Null when the talk has no such middle, or when both sides ask about as much.
 */
function askingSide(
  turns: readonly RawTurn[],
  manners: ReadonlyMap<number, Manner>,
  isInterview: boolean,
): Map<number, Asker> | null {
  const [first, second] = [...manners].toSorted((left, right) => right[1].turns - left[1].turns);
  if (first === undefined || second === undefined || turns.length < 4) return null;
  // In an interview of two all that the one who asks says belongs to it.
  const isTwo = isInterview && manners.size === 2;
  for (const [hub, his] of manners.size === 2 ? [first] : [first, second]) {
    if (!isMiddle(turns, hub)) continue;
    const others = [...manners].filter(([id]) => id !== hub);
    const theirs = others.reduce<Manner>((sum, [, manner]) => added(sum, manner), nothing);
    const leads = turns.some(({ participant, word }) => participant === hub && word === 'moderator');
    if (!leads && asksRather(theirs, his, manners.size === 2)) {
      const asking = others.filter(([id, { marked }]) => marked > 0 || !handsOver(turns, id, hub));
      return new Map(
        // Who speaks often enough is known by his own turns, and not by those of a guest beside him.
        asking.map(([id, own]) => [id, isTwo ? 'interviewer' : mannerOfAsking(own.turns >= OFTEN ? own : theirs, his)]),
      );
    }
    if (asksRather(his, theirs, manners.size === 2) && (isInterview || !isOfficial(turns, hub)))
      return new Map([[hub, isTwo ? 'interviewer' : mannerOfAsking(his, theirs)]]);
  }
  // Of the two in an interview one asks, and whoever asks more is he, though much of what he says is told rather than asked.
  const [[one, his], [other, theirs]] = [first, second];
  const [asker, asking, asked] = lean(his) > lean(theirs) ? [one, his, theirs] : [other, theirs, his];
  if (!isTwo || asking.marked === 0 || lean(asking) - lean(asked) < SOMEWHAT) return null;
  return new Map([[asker, 'interviewer']]);
}

/** Who is called by his office is asked, and does not interview. */
function isOfficial(turns: readonly RawTurn[], id: number): boolean {
  return turns.some(({ participant, word }) => participant === id && word === 'office');
}

/** Who speaks again and again, asks in every second turn and much more than the one he talks with, does nothing else. */
function isAlwaysAsking(one: Manner, other: Manner): boolean {
  return (
    one.turns >= OFTEN &&
    one.asks * other.turns >= 2 * other.asks * one.turns &&
    mannerOfAsking(one, other) === 'interviewer'
  );
}

/** So many turns show how somebody asks. */
const OFTEN = 4;

/** True when nearly every change of speakers is one to or from this speaker. */
function isMiddle(turns: readonly RawTurn[], hub: number): boolean {
  let changes = 0;
  let through = 0;
  for (const [index, turn] of turns.entries()) {
    const next = turns[index + 1];
    if (next === undefined || turn.participant < 0 || next.participant < 0) continue;
    if (turn.participant === next.participant) continue;
    changes++;
    if (turn.participant === hub || next.participant === hub) through++;
  }
  return changes >= 3 && changes - through <= Math.max(changes > 4 ? 1 : 0, changes * 0.1);
}

/** True when others than the one in the middle follow this speaker as often as not: he calls those who ask. */
function handsOver(turns: readonly RawTurn[], id: number, hub: number): boolean {
  const following = turns.flatMap(({ participant }, index) =>
    participant === id && index + 1 < turns.length ? [turns[index + 1]?.participant] : [],
  );
  return following.length > 1 && following.filter((next) => next !== hub).length * 2 >= following.length;
}

const nothing: Manner = { turns: 0, asks: 0, length: 0, marked: 0, opens: 0 };

function added(left: Manner, right: Manner): Manner {
  return {
    turns: left.turns + right.turns,
    asks: left.asks + right.asks,
    length: left.length + right.length,
    marked: left.marked + right.marked,
    opens: left.opens + right.opens,
  };
}

/** So much further must one side lean to asking than the other, and in an interview of two. */
const CLEARLY = 0.5;
const SOMEWHAT = 0.2;
/** So far apart, fewer question marks will do of one who says little: a host says much that is none. */
const FAR = 0.6;

function lean({ marked, asks, opens, turns }: Manner): number {
  return (marked + asks - opens) / turns;
}

function asksRather(one: Manner, other: Manner, ofTwo: boolean): boolean {
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

/**
 * An interviewer asks in every second turn and more, or is far shorter than who answers; what else he says belongs to it. A
 * host who also tells things asks where he asks.
 */
function mannerOfAsking(one: Manner, other: Manner): Asker {
  return one.marked * 2 >= one.turns || isShort(one, other) ? 'interviewer' : 'asker';
}

/** True when a question stands shortly before, whoever has answered it since; the chair may have called the next to answer. */
function answersBefore(turns: readonly RawTurn[], kinds: readonly TurnKind[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 4); at--) {
    if (kinds[at] === 'question') return true;
    if (kinds[at] === 'speech' && !isChair(turns[at] as RawTurn)) return false;
  }
  return false;
}

/** Speakers who reply right after a questioner's turn more than now and then. */
function findAnswerers(turns: readonly RawTurn[], asking: readonly boolean[]): Set<number> {
  const replies = new Map<number, number>();
  for (const [index, turn] of turns.entries()) {
    if (index > 0 && asking[index - 1] === true && asking[index] !== true && turn.participant >= 0) {
      replies.set(turn.participant, (replies.get(turn.participant) ?? 0) + 1);
    }
  }
  const most = Math.max(0, ...replies.values());
  return new Set([...replies].filter(([, count]) => count >= 2 || count === most).map(([participant]) => participant));
}

const spokesperson = anyPhrase(languages.flatMap(({ spokespersons }) => spokespersons));

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
function findModerators(turns: readonly RawTurn[], asking: readonly boolean[]): Set<number> {
  const sums = new Map<number, { turns: number; before: number; after: number }>();
  for (const [index, turn] of turns.entries()) {
    if (turn.participant < 0 || asking[index] === true) continue;
    const sum = sums.get(turn.participant) ?? { turns: 0, before: 0, after: 0 };
    sum.turns++;
    if (asking[index + 1] === true) sum.before++;
    if (index > 0 && asking[index - 1] === true) sum.after++;
    sums.set(turn.participant, sum);
  }
  const spokespersons = new Set(
    turns
      .filter((turn) => turn.word === 'office' && spokesperson.test(labelKey(turn)))
      .map(({ participant }) => participant),
  );
  return new Set(
    [...sums]
      .filter(([id, sum]) => {
        const isOneOff = sum.turns === 1 && spokespersons.has(id);
        return (sum.turns >= 2 || isOneOff) && sum.after === 0 && sum.before * 3 >= sum.turns * 2;
      })
      .map(([id]) => id),
  );
}
