import { isPlainColon, type Convention } from './convention.ts';

export const initialsColon: Convention = {
  id: 'initials-colon',
  title: 'Initials and colon',
  example: 'AW: Good morning.',
  usedBy: 'Minutes, panel discussions, technical meetings.',
  claims: (shape) => isPlainColon(shape) && !shape.spaceBeforeMark && !shape.ownLine && shape.casing === 'initials',
  grammar: '^\\s*(?<name>\\p{Lu}{2,4})(?<mark>:)(?=[\\s\\x{a0}])',
};
