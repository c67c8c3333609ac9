import { isLetterLabel, type Convention } from './convention.ts';

export const nameAlone: Convention = {
  id: 'name-alone',
  title: 'Name alone on its line, without a mark',
  example: 'Anna Weber\n\nGood morning.',
  usedBy: 'The web pages of the British Parliament, newspapers.',
  claims: (shape) =>
    shape.mark === '' && shape.ownLine && /^#*$/.test(shape.opener) && shape.timeStart < 0 && !isLetterLabel(shape),
  grammar: "^\\s*(?<name>\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:[\\s\\x{a0}]\\p{Lu}[\\p{L}\\p{M}.'’-]*){1,4})[\\s\\x{a0}]*$",
};
