import type { Connection } from 'vscode-languageserver';
import { speakersCsv, speakersCsvHeading, statistics } from '../core/index.ts';
import { statisticsRequest, type StatisticsParams, type StatisticsResult } from '../protocol.ts';
import type { Door, Subject } from './request.ts';

/** Serves the request for figures, which goes beyond the protocol. */
export function serveStatistics(connection: Connection, answer: Door['answer']): void {
  connection.onRequest<StatisticsResult, never>(
    statisticsRequest,
    answer<StatisticsParams, StatisticsResult>('The statistics', null, toStatistics),
  );
}

/** The figures of a transcript, with lines instead of offsets. */
function toStatistics({ text, analysis }: Subject, { name }: StatisticsParams): StatisticsResult {
  const figures = statistics(analysis);
  const { words, turns, questions, answers, unanswered, questionWords, answerWords } = figures;
  return {
    words,
    turns,
    questions,
    answers,
    unanswered,
    questionWords,
    answerWords,
    speakers: figures.speakers.map((speaker) => {
      const { longestTurn } = speaker;
      const start = analysis.turns[longestTurn?.turn ?? -1]?.span.start;
      return {
        name: speaker.name,
        role: speaker.role,
        turns: speaker.turns,
        words: speaker.words,
        share: speaker.share,
        meanTurnWords: speaker.meanTurnWords,
        longestTurn:
          longestTurn === null || start === undefined ? null : { words: longestTurn.words, line: text.lineAt(start) },
      };
    }),
    exchanges: figures.exchanges.map((exchange) => ({
      number: exchange.number,
      line: text.lineAt(exchange.span.start),
      questionWords: exchange.questionWords,
      answerWords: exchange.answerWords,
      askedBy: exchange.askedBy,
      answeredBy: exchange.answeredBy,
    })),
    timeline: figures.timeline.map(({ kind, speaker, words: said, span }) => ({
      kind,
      speaker,
      words: said,
      line: text.lineAt(span.start),
    })),
    csv: speakersCsvHeading + speakersCsv(figures, name),
  };
}
