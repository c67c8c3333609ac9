import type { Convention } from './convention.ts';

export const chevron: Convention = {
  id: 'chevron',
  title: 'Chevrons, with a name or without',
  example: '>> ANNA WEBER: Good morning.',
  usedBy: 'Captions and broadcast transcripts.',
  claims: (shape) => shape.opener.startsWith('>>') && shape.timeStart < 0,
  grammar: "^\\s*>>+[\\s\\x{a0}]*(?<name>\\p{Lu}[\\p{L}\\p{M}\\d.'’ -]{0,60})(?<mark>:)",
};
