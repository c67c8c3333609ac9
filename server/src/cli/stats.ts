import { counted, rounded, speakersCsv, speakersCsvHeading, statistics, type Analysis } from '../core/index.ts';
import type { ExitStatus } from './exitStatus.ts';
import { positionOf } from './position.ts';
import { printEach } from './printEach.ts';
import { colorsFor, printable, type Colors, type Streams } from './streams.ts';
import { table } from './table.ts';

export interface StatsArguments {
  readonly format: 'table' | 'json' | 'jsonl' | 'csv';
  readonly stdinFilename?: string;
}

/**
 * The command `transcript stats`.
 * @throws Failure when the format holds one text and there are several
 */
export async function stats(names: readonly string[], options: StatsArguments, streams: Streams): Promise<ExitStatus> {
  const colors = colorsFor(streams.stdout, streams.env);
  let isFirst = true;
  return printEach({ names, ...options }, options.format, streams, (analysis, name) => {
    switch (options.format) {
      case 'table':
        return drawn(analysis, name, colors);
      case 'csv': {
        const heading = isFirst ? speakersCsvHeading : '';
        isFirst = false;
        return heading + speakersCsv(statistics(analysis), name);
      }
      case 'json':
      case 'jsonl':
        return `${JSON.stringify(listed(analysis, name), null, options.format === 'json' ? 2 : undefined)}\n`;
    }
  });
}

/** What `stats --format json` prints. Fields may be added, never changed. Shares and means have at most four decimals. */
function listed(analysis: Analysis, file: string) {
  const figures = statistics(analysis);
  const { transcript, turns, eventDate } = analysis;
  const lineOf = (offset: number): number => positionOf(transcript.lines, offset).line;
  return {
    schemaVersion: 1,
    file,
    language: transcript.language.tag,
    date: eventDate?.iso ?? null,
    words: figures.words,
    turns: figures.turns,
    questions: figures.questions,
    answers: figures.answers,
    unanswered: figures.unanswered,
    questionWords: rounded(figures.questionWords),
    answerWords: rounded(figures.answerWords),
    speakers: figures.speakers.map(({ participant, longestTurn, ...speaker }) => ({
      ...rounded(speaker),
      isNamed: participant >= 0,
      longestTurn:
        longestTurn === null
          ? null
          : { words: longestTurn.words, line: lineOf(turns[longestTurn.turn]?.span.start ?? 0) },
    })),
    exchanges: figures.exchanges.map(({ span, ...exchange }) => ({ ...exchange, line: lineOf(span.start) })),
    notes: figures.notes,
  };
}

function drawn(analysis: Analysis, name: string, colors: Colors): string {
  const { words, turns, questions, exchanges, unanswered, questionWords, answerWords, speakers, notes } =
    statistics(analysis);
  const { transcript } = analysis;
  const rows = speakers.map((speaker) => [
    speaker.name === '' ? 'Opening statement' : printable(speaker.name),
    String(speaker.turns),
    String(speaker.words),
    `${(speaker.share * 100).toFixed(1)} %`,
    speaker.meanTurnWords.toFixed(1),
    speaker.longestTurn === null
      ? '–'
      : `${speaker.longestTurn.words} (line ${positionOf(transcript.lines, analysis.turns[speaker.longestTurn.turn]?.span.start ?? 0).line})`,
  ]);
  const lines = [`${counted(words, 'word')} in ${counted(turns, 'turn')}.`];
  if (exchanges.length > 0) {
    const open = unanswered === 0 ? '' : `, ${unanswered} without an answer`;
    lines.push(
      `${counted(questions, 'question')} in ${counted(exchanges.length, 'exchange')}${open}.`,
      `Asked in ${questionWords.mean.toFixed(1)} words on average (longest ${questionWords.longest}), answered in ${answerWords.mean.toFixed(1)} (median ${answerWords.median}, longest ${answerWords.longest}).`,
    );
  }
  if (notes.length > 0) lines.push(`Notes: ${notes.map(({ type, count }) => `${count} × ${type}`).join(', ')}.`);
  const heading = ['SPEAKER', 'TURNS', 'WORDS', 'SHARE', 'WORDS PER TURN', 'LONGEST TURN'];
  return `${colors.underline(printable(name))}\n${table(heading, rows, colors)}${lines.map((line) => `${line}\n`).join('')}`;
}
