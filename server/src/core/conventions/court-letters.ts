import { isLetterLabel, type Convention } from './convention.ts';

export const courtLetters: Convention = {
  id: 'court-letters',
  title: 'Q. and A.',
  example: 'Q.  Were you there?',
  usedBy: 'Courts and depositions.',
  claims: (shape) => isLetterLabel(shape) && shape.mark === '.',
  grammar: '^\\s*(?<name>[QA])(?<mark>\\.)(?=[\\s\\x{a0}])',
};
