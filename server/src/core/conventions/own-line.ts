import { isPlainColon, type Convention } from './convention.ts';

export const ownLine: Convention = {
  id: 'own-line',
  title: 'Label alone on its line',
  example: 'PRIME MINISTER:\n\nGood morning.',
  usedBy: 'Australian prime ministers, oral histories, parliaments.',
  claims: (shape) => isPlainColon(shape) && !shape.spaceBeforeMark && shape.ownLine,
  grammar:
    "^\\s*(?<name>\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:,?[\\s\\x{a0}]+\\p{Lu}[\\p{L}\\p{M}.'’-]*){0,7})(?<note>[\\s\\x{a0}]*\\([^)]{1,80}\\))?(?<mark>:)[\\s\\x{a0}]*$",
};
