import { isLetterLabel, type Convention } from './convention.ts';

export const questionLetter: Convention = {
  id: 'question-letter',
  title: 'Q and a wide gap',
  example: 'Q    Good morning. When?',
  usedBy: 'The White House.',
  claims: (shape) => isLetterLabel(shape) && shape.opener === '' && shape.mark === '' && shape.timeStart < 0,
  grammar: '^\\s*(?<name>Q)(?=[\\s\\x{a0}]{2}|\\x{a0})',
};
