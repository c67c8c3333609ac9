import type { Profile } from './profile.ts';

export const court: Profile = {
  id: 'court',
  title: 'Court',
  usedBy: 'Court reporters: depositions and hearings in question and answer.',
  description:
    'Each question and each answer starts a line with “Q.” or “A.”; everybody else is labelled in capitals with a colon, “THE COURT:”. An examination opens with “BY MR. NAME:”. Two questions in a row, and questions that nobody answers, are part of the record.',
  sources: [
    { title: '22 NYCRR § 108.3, Form of transcript', basis: 'read' },
    { title: 'Uniform Format Manual for Texas Reporters’ Records, sections 2.7, 2.9 and 3.9 to 3.16', basis: 'quoted' },
  ],
  convention: 'court-letters',
  label: { emphasis: '', markInside: true, casing: 'capitals', mark: ':', gap: '  ' },
  question: { label: 'Q', mark: '.', gap: '  ' },
  notes: { brackets: 'round', casing: 'sentence', fullStop: 'always' },
  dates: 'month-day-year',
  quotes: null,
  dashes: null,
  levels: { 'question-without-answer': 'off', 'answer-without-question': 'off', 'page-furniture': 'off' },
};
