import type { Profile } from './profile.ts';

export const oralHistory: Profile = {
  id: 'oral-history',
  title: 'Oral history',
  usedBy: 'Archives that transcribe interviews after the guide of the Archives of American Art.',
  description:
    'Every turn opens with the speaker’s full name in capitals, a colon and two spaces, each time. Added matter stands in square brackets; a note that stands alone has its full stop inside: “[They laugh.]”, “[Cross talk.]”. Quotation marks are straight; who breaks off or is interrupted does so with an em dash. There is no rule that every question gets an answer of its own.',
  sources: [
    {
      title: 'Smithsonian Institution, Archives of American Art, Oral History Program Style Guide, sections 1 and 2',
      basis: 'read',
    },
  ],
  convention: 'capitals-colon',
  label: { emphasis: '', markInside: true, casing: 'capitals', mark: ':', gap: '  ' },
  question: null,
  notes: { brackets: 'square', casing: 'sentence', fullStop: 'always' },
  dates: 'month-day-year',
  quotes: 'straight',
  dashes: '—',
  levels: {
    'missing-date': 'warning',
    'question-without-answer': 'off',
    'answer-without-question': 'off',
  },
};
