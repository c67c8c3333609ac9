import { isLetterLabel, type Convention } from './convention.ts';

export const lettersColon: Convention = {
  id: 'letters-colon',
  title: 'Q: and A:',
  example: 'Q: Were you there?',
  usedBy: 'Interviews and talks with questions from the audience.',
  claims: (shape) => isLetterLabel(shape) && shape.opener === '' && shape.timeStart < 0 && shape.mark.startsWith(':'),
  grammar: '^\\s*(?<name>\\p{Lu})(?<mark>:)(?=[\\s\\x{a0}])',
};
