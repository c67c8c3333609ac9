import { type Convention } from './convention.ts';

export const bracketed: Convention = {
  id: 'bracketed',
  title: 'Name in brackets',
  example: '[Speaker 1] Good morning.',
  usedBy: 'Speech recognition, video calls.',
  claims: (shape) => shape.opener === '[' && shape.timeStart < 0,
  grammar: '^\\s*\\[(?<name>\\p{Lu}[^\\[\\]\\n]{1,60})\\](?<mark>:?)',
};
