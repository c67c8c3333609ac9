import type { Convention } from './convention.ts';

export const boldQuestion: Convention = {
  id: 'bold-question',
  title: 'Questions in bold or italics, answers in plain text',
  example: '**When will the bridge open?**\n\nIn spring.',
  usedBy: 'Magazines and blogs.',
  claims: (shape) =>
    shape.mark === '' && shape.timeStart < 0 && shape.nameStart === shape.start && /^[*_]+$/.test(shape.opener),
  grammar: '^\\s*(?<mark>\\*\\*|\\*|_)(?=[^*_\\n]{1,400}\\?(?:\\*\\*|\\*|_)[\\s\\x{a0}]*$)',
};
