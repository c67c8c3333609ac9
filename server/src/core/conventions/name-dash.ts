import { isLetterLabel, type Convention } from './convention.ts';

export const nameDash: Convention = {
  id: 'name-dash',
  title: 'Name and dash',
  example: 'Anna Weber – Good morning.',
  usedBy: 'Newspapers, blogs, private recordings.',
  claims: (shape) => !isLetterLabel(shape) && shape.mark === '-' && !/^[*_]/.test(shape.opener),
  grammar:
    "^\\s*(?<name>\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:[\\s\\x{a0}]\\p{Lu}[\\p{L}\\p{M}.'’-]*){0,3})[\\s\\x{a0}](?<mark>[-–—]{1,2})(?=[\\s\\x{a0}]\\p{Lu})",
};
