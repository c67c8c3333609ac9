import type { Convention } from './convention.ts';

export const timeLabel: Convention = {
  id: 'time-label',
  title: 'Name and time mark',
  example: 'Anna Weber: 00:15:28',
  usedBy: 'Speech recognition and the transcripts made from it.',
  claims: (shape) => shape.timeStart >= 0,
  grammar:
    '^\\s*(?:\\*\\*)?(?:(?<time>\\[?\\d{1,2}(?::\\d{2}){1,2}\\]?)[\\s\\x{a0}]+(?<name>\\p{Lu}[^:\\n]{0,60}?)(?<mark>:)|(?<name>\\p{Lu}[^:\\n]{0,60}?)(?<mark>:?)\\*{0,2}[\\s\\x{a0}]+(?<time>[\\[(]?\\d{1,2}(?::\\d{2}){1,2}[\\])]?)[\\s\\x{a0}]*$)',
};
