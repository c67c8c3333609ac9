import type { Profile } from './profile.ts';

export const ministry: Profile = {
  id: 'ministry',
  title: 'Ministry press conference',
  usedBy: 'Foreign ministries and other offices that publish what was said and answered at a press conference.',
  description:
    'The heading names the event, the speaker and the day in one sentence. The speaker’s statement follows without a label. Questions are labelled “Question:”, answers with the speaker’s full name and a colon; a note such as “(retranslated)” stands before the colon.',
  sources: [{ title: 'Published transcripts of foreign ministries’ press conferences', basis: 'observed' }],
  convention: 'name-colon',
  label: { emphasis: '', markInside: true, casing: 'title', mark: ':', gap: ' ' },
  question: { label: 'word', mark: ':', gap: ' ' },
  notes: { brackets: 'round', casing: 'as-written', fullStop: 'as-written' },
  dates: null,
  quotes: null,
  dashes: null,
  levels: { 'missing-date': 'warning', 'question-without-answer': 'warning', 'answer-without-question': 'warning' },
};
