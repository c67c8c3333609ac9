import type { Language } from '../languages/language.ts';
import type { Block, Transcript } from '../syntax/transcript.ts';
import { labelWord, type LabelWord } from '../syntax/vocabulary.ts';
import type { TurnKind } from './analysis.ts';

/** A turn before its part is known. */
export interface RawTurn {
  readonly blocks: readonly Block[];
  /** Identity of the speaker, so that two labels of one person count together; −1 when the label names nobody. */
  readonly participant: number;
  readonly word: LabelWord | null;
}

/** The part that a label's words name; the letters of court and White House count as words. */
export function wordOf(key: string): LabelWord | null {
  if (key === 'q') return 'question';
  if (key === 'a') return 'answer';
  return labelWord(key);
}

/** How many turns without a questioner's word may follow a question as its answers; after that a meeting goes on by itself. */
const LONGEST_ANSWER = 12;

/**
 * Works out who asks and who answers. Where labels say it (`Question`, `Q`, `JOURNALIST`) their words decide, and named
 * speakers who ask the same people count as questioners too. Where they do not, behaviour does: in an interview one side's
 * turns end in questions and the other's follow them.
 */
export function rolesOf(transcript: Transcript, turns: readonly RawTurn[], headingText: string): TurnKind[] {
  const kinds: TurnKind[] = turns.map(() => 'speech');
  const asking = turns.map((turn) => turn.word === 'question');
  const hasQuestions = asking.filter(Boolean).length;
  const texts = new Texts(transcript, turns);
  if (hasQuestions === 0) {
    if (isMeeting(headingText, transcript.language)) return kinds;
    const askers = findAskers(turns, texts);
    if (askers.size === 0) return kinds;
    for (const [index, turn] of turns.entries()) {
      if (askers.has(turn.participant)) {
        if (texts.asks(index)) kinds[index] = 'question';
      } else if (turn.word !== 'moderator' && turn.word !== 'interpreter' && answersBefore(kinds, index)) {
        kinds[index] = 'answer';
      }
    }
    return kinds;
  }
  // Voices from the hall ask as well, where anybody asks; and so does a named speaker whose turns are questions that one of
  // the answerers takes up.
  const answerers = findAnswerers(turns, asking);
  for (const [index, turn] of turns.entries()) {
    if (turn.word === 'audience') asking[index] = true;
    else if (turn.word === null && !answerers.has(turn.participant) && texts.asks(index)) {
      const next = turns[index + 1];
      if (next !== undefined && answerers.has(next.participant)) asking[index] = true;
    }
  }
  const moderators = findModerators(turns, asking);
  let run = -1;
  for (const [index, turn] of turns.entries()) {
    if (asking[index] === true) {
      kinds[index] = 'question';
      run = 0;
    } else if (turn.word !== 'moderator' && turn.word !== 'interpreter' && !moderators.has(turn.participant)) {
      if (run >= 0 && run < LONGEST_ANSWER) kinds[index] = 'answer';
      if (run >= 0) run++;
    }
  }
  return kinds;
}

/** What turns say, read at most once. */
class Texts {
  readonly #transcript: Transcript;
  readonly #turns: readonly RawTurn[];

  constructor(transcript: Transcript, turns: readonly RawTurn[]) {
    this.#transcript = transcript;
    this.#turns = turns;
  }

  /** True when the turn's last words are a question, thanks and courtesies after it aside. */
  asks(index: number): boolean {
    const turn = this.#turns[index];
    const last = turn?.blocks.findLast((block) => block.kind === 'turn');
    if (last === undefined) return false;
    const from = Math.max(last.bodyStart, last.end - 260);
    return /[?؟][^\p{L}]*(?:\P{Lu}{0,120}|[^.!?]{0,60}[.!]?)$/u.test(this.#transcript.text.slice(from, last.end));
  }

  length(index: number): number {
    return (this.#turns[index]?.blocks ?? []).reduce((sum, block) => sum + block.end - block.bodyStart, 0);
  }
}

/** In a meeting everybody speaks and asks; only an event held for questions has questioners without a word that says so. */
function isMeeting(heading: string, language: Language): boolean {
  const lower = heading.toLowerCase();
  if (/\b(?:interview|conversation|q&a|answers?|questions?)\b|интервью|entretien|entrevista|gespräch/u.test(lower)) return false;
  return /\b(?:meeting|session|council|sitting|plenary|hearing|talks|commission|parliament|address|ceremony|speech|reception|congress|forum|conference of|debates?)\b|встреч|совещани|заседани|переговор|церемони|reunión|sesión|réunion|séance|sitzung|plenarprotokoll|bundestag|bericht/u.test(
    lower,
  ) && language.tag !== '';
}

/** Speakers whose turns mostly end in questions while the others' do not. */
function findAskers(turns: readonly RawTurn[], texts: Texts): Set<number> {
  const perSpeaker = new Map<number, { turns: number; asks: number; length: number }>();
  for (const [index, turn] of turns.entries()) {
    if (turn.participant < 0) continue;
    const sum = perSpeaker.get(turn.participant) ?? { turns: 0, asks: 0, length: 0 };
    sum.turns++;
    if (texts.asks(index)) sum.asks++;
    sum.length += texts.length(index);
    perSpeaker.set(turn.participant, sum);
  }
  const askers = new Set<number>();
  if (perSpeaker.size < 2) return askers;
  const speakers = [...perSpeaker].filter(([, sum]) => sum.turns >= 1);
  const rate = (sum: { turns: number; asks: number }): number => sum.asks / sum.turns;
  const talks = speakers.toSorted((left, right) => right[1].length - left[1].length);
  const principal = talks[0];
  if (principal === undefined) return askers;
  const lead = speakers.filter(([id]) => id !== principal[0]).toSorted((left, right) => right[1].asks - left[1].asks)[0];
  // The one who talks most answers, unless he is the one who asks.
  const answersLittle = rate(principal[1]) < 0.35;
  for (const [id, sum] of speakers) {
    if (id === principal[0] && (answersLittle || lead === undefined || rate(lead[1]) > rate(sum))) continue;
    if (sum.asks >= 1 && rate(sum) >= 0.35 && rate(sum) > 1.5 * rate(principal[1])) askers.add(id);
  }
  return askers;
}

function answersBefore(kinds: readonly TurnKind[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 4); at--) {
    if (kinds[at] === 'question') return true;
    if (kinds[at] === 'speech') return false;
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
  return new Set([...sums].filter(([, sum]) => sum.turns >= 2 && sum.after === 0 && sum.before * 3 >= sum.turns * 2).map(([id]) => id));
}
