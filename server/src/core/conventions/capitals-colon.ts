import { isPlainColon, type Convention } from './convention.ts';

export const capitalsColon: Convention = {
  id: 'capitals-colon',
  title: 'Name in capitals and colon',
  example: 'MS. WEBER:  Good morning.',
  usedBy: 'The White House, the US State Department, Australian prime ministers, the Mexican presidency.',
  claims: (shape) => isPlainColon(shape) && !shape.spaceBeforeMark && !shape.ownLine && shape.casing === 'capitals',
  grammar:
    "^\\s*(?<name>\\p{Lu}[\\p{Lu}\\p{M}.'’-]*(?:,?[\\s\\x{a0}]+\\p{Lu}[\\p{Lu}\\p{M}.'’-]*){0,11})(?<note>[\\s\\x{a0}]*\\([^)]{1,80}\\))?(?<mark>:)(?=[\\s\\x{a0}])",
};
