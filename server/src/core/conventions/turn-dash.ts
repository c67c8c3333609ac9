import type { Convention } from './convention.ts';

export const turnDash: Convention = {
  id: 'turn-dash',
  title: 'Dash without a name',
  example: '— Когда откроется мост?\n\n— Весной.',
  usedBy: 'Interviews in Russian, French and Spanish newspapers.',
  claims: (shape) => shape.opener === '—' || shape.opener === '-',
  grammar: '^\\s*(?<mark>[-–—])(?=[\\s\\x{a0}]\\p{Lu}|¿)',
};
