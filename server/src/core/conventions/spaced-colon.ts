import { isPlainColon, type Convention } from './convention.ts';

export const spacedColon: Convention = {
  id: 'spaced-colon',
  title: 'Name, space and colon',
  example: 'Anne Leroy : Bonjour.',
  usedBy: 'French publishers, who set a space before a colon.',
  claims: (shape) => isPlainColon(shape) && shape.spaceBeforeMark,
  grammar:
    "^\\s*(?<name>\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:[\\s\\x{a0}]+\\p{Lu}[\\p{L}\\p{M}.'’-]*){0,5})(?<note>[\\s\\x{a0}]*\\([^)]{1,80}\\))?[\\s\\x{a0}\\x{202f}](?<mark>:)(?=[\\s\\x{a0}])",
};
