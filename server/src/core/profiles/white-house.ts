import type { Profile } from './profile.ts';

export const whiteHouse: Profile = {
  id: 'white-house',
  title: 'White House',
  usedBy: 'The press office of the White House and offices that follow it.',
  description:
    'Labels stand in capitals with a colon, “THE PRESIDENT:” and “MR. EARNEST:”; whoever asks is “Q” without a colon. Notes stand in round brackets with a capital and a full stop: “(Laughter.)”. The times of beginning and end stand in capitals: “END 3:05 P.M. EDT”.',
  sources: [
    { title: 'White House, Office of the Press Secretary, published briefings and remarks', basis: 'observed' },
  ],
  convention: 'question-letter',
  label: { emphasis: '', markInside: true, casing: 'capitals', mark: ':', gap: ' ' },
  question: { label: 'Q', mark: '', gap: '\u00a0\u00a0\u00a0 ' },
  notes: { brackets: 'round', casing: 'sentence', fullStop: 'always' },
  dates: 'month-day-year',
  quotes: null,
  dashes: null,
  levels: { 'missing-date': 'warning' },
};
