import type { Convention } from './convention.ts';

export const fullStopHyphen: Convention = {
  id: 'full-stop-hyphen',
  title: 'Name, full stop and hyphen',
  example: 'HON. A. WEBER.- Madam Speaker,',
  usedBy: 'The Parliament of Fiji and other parliaments.',
  claims: (shape) => shape.mark === '.-' || shape.mark === '.:',
  grammar: "^\\s*(?<name>\\p{Lu}[\\p{Lu}.' -]{2,60})(?<mark>\\.[-–—])",
};
