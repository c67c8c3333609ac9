import { isLetterLabel, type Convention } from './convention.ts';

export const fullStop: Convention = {
  id: 'full-stop',
  title: 'Name and full stop',
  example: 'Mr. Webb. Thank you, Madam Chair.',
  usedBy: 'Hearings and debates of the US Congress.',
  claims: (shape) => shape.mark === '.' && !isLetterLabel(shape),
  grammar:
    "^\\s*(?<name>(?:Mr|Ms|Mrs|Dr|The|Senator|Chairman|Chairwoman)\\b\\.?[\\s\\x{a0}]\\p{Lu}[\\p{L}.'’-]*(?:[\\s\\x{a0}]\\p{Lu}[\\p{L}'’-]*){0,2})(?<mark>\\.)(?=[\\s\\x{a0}])",
};
