import { languages } from '../languages/index.ts';
import { alternatives, capitalised } from '../languages/phrases.ts';
import { isUpper } from './letters.ts';
import type { Convention } from './convention.ts';

export const chat: Convention = {
  id: 'chat',
  title: 'Lines of a chat',
  example: '09:02:11 From Anna Weber to Everyone:\n\tGood morning.',
  usedBy: 'Chats that video calls save, and logs of channels.',
  claims: (shape) => shape.opener === '<' || isUpper(shape.opener.charCodeAt(0)),
  grammar: `^\\s*(?<time>\\d{1,2}:\\d{2}:\\d{2})[\\s\\x{a0}]+(?:${alternatives(languages.map(({ chatWords: [from] }) => capitalised(from)))})[\\s\\x{a0}]+(?<name>\\p{Lu}[^:\\n]{0,90}?)[\\s\\x{a0}]*(?<mark>:)`,
};
