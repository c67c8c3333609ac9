import { isLetterLabel, type Convention } from './convention.ts';

export const lettersDash: Convention = {
  id: 'letters-dash',
  title: 'Letter and dash',
  example: 'Q - Avez-vous une réaction ?',
  usedBy: 'Foreign ministries in French, talks with questions from the audience.',
  claims: (shape) => isLetterLabel(shape) && shape.mark === '-',
  grammar: '^\\s*(?<name>[QRPA])\\.?[\\s\\x{a0}]?[-–](?=[\\s\\x{a0}])',
};
