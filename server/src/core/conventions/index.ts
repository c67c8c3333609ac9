import type { Convention } from './convention.ts';
import { capitalsColon } from './capitals-colon.ts';
import { chevron } from './chevron.ts';
import { courtLetters } from './court-letters.ts';
import { fullStopHyphen } from './full-stop-hyphen.ts';
import { initialsColon } from './initials-colon.ts';
import { lettersColon } from './letters-colon.ts';
import { markdownLabel } from './markdown-label.ts';
import { nameColon } from './name-colon.ts';
import { ownLine } from './own-line.ts';
import { questionLetter } from './question-letter.ts';
import { spacedColon } from './spaced-colon.ts';
import { timeLabel } from './time-label.ts';

/** Every convention, by id. */
export const conventions: readonly Convention[] = [
  capitalsColon,
  chevron,
  courtLetters,
  fullStopHyphen,
  initialsColon,
  lettersColon,
  markdownLabel,
  nameColon,
  ownLine,
  questionLetter,
  spacedColon,
  timeLabel,
];
