import { rounded, type Statistics } from '../analysis/statistics.ts';

/** The first line of a file of {@link speakersCsv}. */
export const speakersCsvHeading = csvLine([
  'file',
  'speaker',
  'role',
  'turns',
  'questions',
  'answers',
  'words',
  'share',
  'meanTurnWords',
  'longestTurnWords',
  'statementWords',
]);

/**
 * Who speaks how much, a line of RFC 4180 for each speaker, without the heading.
 *
 * @param file what the first column calls the transcript
 */
export function speakersCsv({ speakers }: Statistics, file: string): string {
  return speakers
    .map((speaker) => {
      const { name, role, turns, questions, answers, words, share, meanTurnWords, statementWords } = rounded(speaker);
      const longest = speaker.longestTurn?.words ?? 0;
      return csvLine([
        file,
        name,
        role ?? '',
        turns,
        questions,
        answers,
        words,
        share,
        meanTurnWords,
        longest,
        statementWords,
      ]);
    })
    .join('');
}

function csvLine(cells: readonly (string | number)[]): string {
  const quoted = cells.map((cell) => {
    const text = String(cell);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${quoted.join(',')}\r\n`;
}
