import type { Analysis } from '../analysis/analysis.ts';
import { statistics } from '../analysis/statistics.ts';
import { rules } from '../rules/index.ts';
import type { Finding } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';
import { firstWords } from './outline.ts';

/** One exchange, as a list beside the text shows it. */
export interface SurveyedExchange {
  readonly number: number;
  /** The first words of the question; empty when it has none. */
  readonly title: string;
  /** Who answers, each once, in order; empty when nobody does. */
  readonly answeredBy: readonly string[];
  /** Spoken words of questions and answers together. */
  readonly words: number;
  readonly findings: number;
  /** From the first question's label to the end of the last turn, and the first of what is said. */
  readonly span: Span;
  readonly cursor: number;
}

/** One speaker. */
export interface SurveyedSpeaker {
  readonly name: string;
  readonly role: string | null;
  readonly words: number;
  /** Part of all words, from 0 to 1. */
  readonly share: number;
  /** The turns in order; the opening statement first where it is theirs. */
  readonly turns: readonly SurveyedTurn[];
}

export interface SurveyedTurn {
  /** The first words. */
  readonly title: string;
  readonly span: Span;
  /** The first of what is said. */
  readonly cursor: number;
}

/** Something that is left to do before the transcript can be published. */
export interface OpenWork {
  readonly ruleId: string;
  readonly message: string;
  /** What stands there. */
  readonly title: string;
  readonly span: Span;
}

/** A transcript at a glance: exchanges, speakers and what is left to do. */
export interface Survey {
  readonly exchanges: readonly SurveyedExchange[];
  /** Who speaks most comes first. */
  readonly speakers: readonly SurveyedSpeaker[];
  /** In order of position. */
  readonly openWork: readonly OpenWork[];
}

/** Longest text of a place, in UTF-16 units: what a list beside the text has room for. */
const TITLE_LENGTH = 60;

/** Rules whose findings are open work beside those that keep a transcript from being released. */
const alsoOpen: ReadonlySet<string> = new Set(['question-without-answer']);

/**
 * The transcript at a glance.
 * @param findings all findings of the file, in order
 */
export function survey(analysis: Analysis, findings: readonly Finding[]): Survey {
  return {
    exchanges: exchangesOf(analysis, findings),
    speakers: speakersOf(analysis),
    openWork: openWork(analysis, findings),
  };
}

/** Findings that are work left to do: open marks, placeholders, empty turns, unanswered questions, and all errors. */
export function openWork({ transcript: { text } }: Analysis, findings: readonly Finding[]): readonly OpenWork[] {
  const blocking = new Set(rules.flatMap(({ id, blocksRelease }) => (blocksRelease === true ? [id] : [])));
  return findings
    .filter(({ level, ruleId }) => level === 'error' || blocking.has(ruleId) || alsoOpen.has(ruleId))
    .map(({ ruleId, message, span }) => ({
      ruleId,
      message,
      title: firstWords(text.slice(span.start, span.end), TITLE_LENGTH),
      span,
    }));
}

function exchangesOf(analysis: Analysis, findings: readonly Finding[]): SurveyedExchange[] {
  const { turns, transcript } = analysis;
  let next = 0;
  return statistics(analysis).exchanges.map((figures, index) => {
    const { number, span, answeredBy, questionWords, answerWords } = figures;
    while ((findings[next]?.span.start ?? Infinity) < span.start) next++;
    let last = next;
    while ((findings[last]?.span.start ?? Infinity) <= span.end) last++;
    const first = turns[analysis.exchanges[index]?.questions[0] ?? -1]?.blocks[0];
    const cursor = first?.bodyStart ?? span.start;
    return {
      number,
      title: firstWords(transcript.text.slice(cursor, first?.end ?? cursor), TITLE_LENGTH),
      answeredBy,
      words: questionWords + answerWords,
      findings: last - next,
      span,
      cursor,
    };
  });
}

function speakersOf(analysis: Analysis): SurveyedSpeaker[] {
  const { turns, statement, transcript } = analysis;
  const byVoice = new Map<string, SurveyedTurn[]>();
  const add = (voice: string, span: Span, cursor: number, end: number): void => {
    const list = byVoice.get(voice) ?? [];
    byVoice.set(voice, list);
    list.push({ title: firstWords(transcript.text.slice(cursor, end), TITLE_LENGTH), span, cursor });
  };
  const opening = statement?.blocks[0];
  if (statement && opening) add(voiceOf(statement.participant, ''), opening, opening.bodyStart, opening.end);
  // Labels that name nobody in particular go by how they are written first, as in the statistics.
  const names = new Map<string, string>();
  for (const { participant, label, span, blocks } of turns) {
    const [first] = blocks;
    const name = names.get(label.key) ?? label.text;
    names.set(label.key, name);
    add(voiceOf(participant, name), span, first?.bodyStart ?? span.start, first?.end ?? span.end);
  }
  return statistics(analysis).speakers.map(({ name, role, participant, words, share }) => ({
    name,
    role,
    words,
    share,
    turns: byVoice.get(voiceOf(participant, name)) ?? [],
  }));
}

function voiceOf(participant: number, name: string): string {
  return participant < 0 ? `label ${name}` : `${participant}`;
}
