import type { Convention } from './convention.ts';

export const markdownLabel: Convention = {
  id: 'markdown-label',
  title: 'Markdown emphasis',
  example: '**Anna Weber:** Good morning.',
  usedBy: 'Podcasts and transcripts kept in Git.',
  claims: (shape) =>
    /^[*_]+$/.test(shape.opener) && shape.timeStart < 0 && (shape.mark !== '' || shape.nameStart > shape.start),
  grammar:
    '^\\s*(?:\\*{2,3}|_{1,2}|\\*)_?(?<name>\\p{Lu}[^*_:\\n]{0,90}?)(?<note>[\\s\\x{a0}]*\\([^)]{1,80}\\))?(?:[*_]{0,3}[\\s\\x{a0}]*(?<mark>:)|(?<mark>:)[\\s\\x{a0}]*[*_]{0,3})',
};
