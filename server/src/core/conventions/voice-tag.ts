import { type Convention } from './convention.ts';

export const voiceTag: Convention = {
  id: 'voice-tag',
  title: 'Voice of a caption',
  example: '<v Anna Weber>Good morning.',
  usedBy: 'Captions in WebVTT.',
  claims: (shape) => shape.opener === '<v',
  grammar: '^\\s*<v[.\\w]*\\s(?<name>[^>\\n]{1,80})(?<mark>>)',
};
