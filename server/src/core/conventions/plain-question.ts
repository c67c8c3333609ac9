import type { Convention } from './convention.ts';

export const plainQuestion: Convention = {
  id: 'plain-question',
  title: 'Questions and answers in plain paragraphs',
  example: 'When will the bridge open?\n\nIn spring.',
  usedBy: 'Newspapers whose bold type is lost.',
  claims: (shape) => shape.opener === '?',
  // Nothing in one line tells such a turn from any other paragraph.
  grammar: '^\\s*(?!)',
};
