import { isPlainColon, type Convention } from './convention.ts';

export const nameColon: Convention = {
  id: 'name-colon',
  title: 'Name and colon',
  example: 'Anna Weber: Good morning.',
  usedBy: 'Foreign ministries, kremlin.ru, newspapers.',
  claims: (shape) =>
    isPlainColon(shape) &&
    !shape.spaceBeforeMark &&
    !shape.ownLine &&
    (shape.casing === 'title' || shape.casing === 'lower'),
  grammar:
    "^\\s*(?<name>\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:[\\s\\x{a0}]+\\p{Lu}[\\p{L}\\p{M}.'’-]*){0,5})(?<note>[\\s\\x{a0}]*\\([^)]{1,80}\\))?(?<mark>:)(?=[\\s\\x{a0}])",
};
