import type { Convention } from './convention.ts';
import { isItemSign } from './shape.ts';

export const listItem: Convention = {
  id: 'list-item',
  title: 'Items of a list',
  example: '- Anna Weber: Good morning.',
  usedBy: 'Notes of meetings, answers of language models.',
  claims: (shape) => isItemSign(shape.opener) || shape.opener === '•',
  grammar:
    "^\\s*[-*•] (?<name>\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:[\\s\\x{a0}]+\\p{Lu}[\\p{L}\\p{M}.'’-]*){0,3})(?<mark>:)(?=[\\s\\x{a0}]+[\\p{Lu}¿¡«“\"])",
};
