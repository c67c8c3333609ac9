import type { NoteType } from '../languages/language.ts';
import type { Span } from '../text/span.ts';
import { nameOfKind, type Analysis, type Exchange, type Turn, type TurnKind } from './analysis.ts';
import { isRecord } from './notes.ts';
import { countNotes, countSpokenWords } from './spoken.ts';

/** What one speaker says. Words are spoken words: without labels and notes. */
export interface SpeakerStatistics {
  /** The participant's name, or the label that names nobody in particular (`Question`). */
  readonly name: string;
  /** Index of the participant; −1 for such a label and for an opening statement nobody is known to give. */
  readonly participant: number;
  readonly role: string | null;
  readonly turns: number;
  /** How many of the turns ask, and how many answer. */
  readonly questions: number;
  readonly answers: number;
  /** Words of the opening statement, where it is theirs; 0 otherwise. */
  readonly statementWords: number;
  /** All words, the opening statement's among them. */
  readonly words: number;
  /** Part of all words in the transcript, from 0 to 1. */
  readonly share: number;
  /** Words per turn, the opening statement left out; 0 without turns. */
  readonly meanTurnWords: number;
  readonly longestTurn: { readonly turn: number; readonly words: number } | null;
}

/** How much is asked and answered in one exchange. */
export interface ExchangeStatistics {
  readonly number: number;
  /** From the first question's label to the end of the last turn. */
  readonly span: Span;
  readonly questions: number;
  readonly answers: number;
  readonly questionWords: number;
  readonly answerWords: number;
  /** Names as in {@link SpeakerStatistics.name}, each once, in order. */
  readonly askedBy: readonly string[];
  readonly answeredBy: readonly string[];
}

/** The opening statement or a turn, in the order of the transcript. */
export interface TimelineEntry {
  readonly kind: TurnKind | 'statement';
  /** Index into {@link Statistics.speakers}. */
  readonly speaker: number;
  readonly words: number;
  readonly span: Span;
}

/** The mean, the middle and the greatest of some lengths, in words; all 0 when there are none. */
export interface Lengths {
  readonly mean: number;
  readonly median: number;
  readonly longest: number;
}

/** Figures about a transcript. */
export interface Statistics {
  readonly words: number;
  readonly turns: number;
  readonly questions: number;
  readonly answers: number;
  /** Who speaks most comes first. */
  readonly speakers: readonly SpeakerStatistics[];
  readonly exchanges: readonly ExchangeStatistics[];
  /** Everything that is said, in order. */
  readonly timeline: readonly TimelineEntry[];
  /** How many exchanges have no answer. */
  readonly unanswered: number;
  /** Words that ask in an exchange, and words that answer in one that is answered. */
  readonly questionWords: Lengths;
  readonly answerWords: Lengths;
  /** How many notes of each kind, the most frequent first. */
  readonly notes: readonly { readonly type: NoteType; readonly count: number }[];
}

const known = new WeakMap<Analysis, Statistics>();

/** Figures about who speaks how much, and about questions, answers and notes. Counted when first asked for. */
export function statistics(analysis: Analysis): Statistics {
  let figures = known.get(analysis);
  if (figures === undefined) {
    figures = count(analysis);
    known.set(analysis, figures);
  }
  return figures;
}

function count(analysis: Analysis): Statistics {
  const { transcript, turns, statement } = analysis;
  const turnWords = turns.map(({ blocks }) => countSpokenWords(transcript, blocks));
  const statementWords = statement === null ? 0 : countSpokenWords(transcript, statement.blocks);
  const words = turnWords.reduce((sum, one) => sum + one, statementWords);
  const exchanges = analysis.exchanges.map((exchange) => exchangeOf(analysis, exchange, turnWords));
  const ranked = speakersOf(analysis, turnWords, statementWords, words);
  return {
    words,
    turns: turns.length,
    questions: turns.filter(({ kind }) => kind === 'question').length,
    answers: turns.filter(({ kind }) => kind === 'answer').length,
    speakers: ranked.map(({ speaker }) => speaker),
    exchanges,
    timeline: timelineOf(analysis, ranked, turnWords, statementWords),
    unanswered: exchanges.filter(({ answers }) => answers === 0).length,
    questionWords: lengthsOf(exchanges.map((exchange) => exchange.questionWords)),
    answerWords: lengthsOf(exchanges.filter(({ answers }) => answers > 0).map((exchange) => exchange.answerWords)),
    notes: [...countNotes(transcript, transcript.blocks.filter(isRecord))]
      .map(([type, times]) => ({ type, count: times }))
      .toSorted((left, right) => right.count - left.count),
  };
}

/** A speaker's figures with what they are about. */
interface RankedSpeaker {
  readonly speaker: SpeakerStatistics;
  readonly turns: readonly Turn[];
  readonly givesStatement: boolean;
}

function speakersOf(
  { turns, participants, statement }: Analysis,
  turnWords: readonly number[],
  statementWords: number,
  words: number,
): RankedSpeaker[] {
  interface Sum {
    readonly participant: number;
    readonly name: string;
    readonly turns: Turn[];
    statementWords: number;
    givesStatement: boolean;
  }
  const sums = new Map<string, Sum>();
  const sumOf = (participant: number, label: string, key: string): Sum => {
    const id = participant < 0 ? `label ${key}` : `${participant}`;
    let sum = sums.get(id);
    if (sum === undefined) {
      const name = participants[participant]?.name ?? label;
      sum = { participant, name, turns: [], statementWords: 0, givesStatement: false };
      sums.set(id, sum);
    }
    return sum;
  };
  if (statement !== null) {
    const sum = sumOf(statement.participant, '', '');
    sum.statementWords = statementWords;
    sum.givesStatement = true;
  }
  for (const turn of turns) {
    const { text, key } = turn.label;
    // Where nothing marks the turns, each side is named by its part.
    sumOf(turn.participant, text || nameOfKind[turn.kind], text === '' ? turn.kind : key).turns.push(turn);
  }
  const speakers = [...sums.values()].map((sum): RankedSpeaker => {
    let inTurns = 0;
    let longestTurn: SpeakerStatistics['longestTurn'] = null;
    for (const { index } of sum.turns) {
      const length = turnWords[index] ?? 0;
      inTurns += length;
      if (longestTurn === null || length > longestTurn.words) longestTurn = { turn: index, words: length };
    }
    const all = inTurns + sum.statementWords;
    const speaker: SpeakerStatistics = {
      name: sum.name,
      participant: sum.participant,
      role: participants[sum.participant]?.role ?? null,
      turns: sum.turns.length,
      questions: sum.turns.filter(({ kind }) => kind === 'question').length,
      answers: sum.turns.filter(({ kind }) => kind === 'answer').length,
      statementWords: sum.statementWords,
      words: all,
      share: words === 0 ? 0 : all / words,
      meanTurnWords: sum.turns.length === 0 ? 0 : inTurns / sum.turns.length,
      longestTurn,
    };
    return { speaker, turns: sum.turns, givesStatement: sum.givesStatement };
  });
  return speakers.toSorted((left, right) => right.speaker.words - left.speaker.words);
}

function timelineOf(
  { turns, statement }: Analysis,
  ranked: readonly RankedSpeaker[],
  turnWords: readonly number[],
  statementWords: number,
): TimelineEntry[] {
  const speakerOfTurn = new Map<number, number>();
  ranked.forEach((one, speaker) => one.turns.forEach(({ index }) => speakerOfTurn.set(index, speaker)));
  const timeline = turns.map(({ index, kind, span }): TimelineEntry => ({
    kind,
    speaker: speakerOfTurn.get(index) ?? -1,
    words: turnWords[index] ?? 0,
    span,
  }));
  const [first] = statement?.blocks ?? [];
  if (statement !== null && first !== undefined) {
    const speaker = ranked.findIndex(({ givesStatement }) => givesStatement);
    const span = { start: first.start, end: statement.blocks.at(-1)?.end ?? first.end };
    // A turn of whoever introduces the speaker may come before it.
    const at = timeline.findIndex((entry) => entry.span.start > first.start);
    timeline.splice(at < 0 ? timeline.length : at, 0, { kind: 'statement', speaker, words: statementWords, span });
  }
  return timeline;
}

function exchangeOf(
  { turns, participants }: Analysis,
  { number, questions, answers }: Exchange,
  turnWords: readonly number[],
): ExchangeStatistics {
  const sum = (indices: readonly number[]): number =>
    indices.reduce((total, index) => total + (turnWords[index] ?? 0), 0);
  const names = (indices: readonly number[]): string[] => [
    ...new Set(
      indices.flatMap((index) => {
        const turn = turns[index];
        return turn === undefined ? [] : [participants[turn.participant]?.name ?? turn.label.text];
      }),
    ),
  ];
  const first = turns[questions[0] ?? -1];
  const last = turns[answers.at(-1) ?? questions.at(-1) ?? -1];
  return {
    number,
    span: { start: first?.span.start ?? 0, end: last?.span.end ?? 0 },
    questions: questions.length,
    answers: answers.length,
    questionWords: sum(questions),
    answerWords: sum(answers),
    askedBy: names(questions),
    answeredBy: names(answers),
  };
}

function lengthsOf(lengths: readonly number[]): Lengths {
  if (lengths.length === 0) return { mean: 0, median: 0, longest: 0 };
  const sorted = lengths.toSorted((left, right) => left - right);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return {
    mean: sorted.reduce((sum, length) => sum + length, 0) / sorted.length,
    median: sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2,
    longest: sorted.at(-1) ?? 0,
  };
}

/** The same figures with every number cut to four decimals, for shares and means that are written down. */
export function rounded<Figures extends object>(figures: Figures): Figures {
  const entries = Object.entries(figures).map(([key, value]: [string, unknown]) => [
    key,
    typeof value === 'number' ? Math.round(value * 10_000) / 10_000 : value,
  ]);
  return Object.fromEntries(entries) as Figures;
}
