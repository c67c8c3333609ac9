import type { Profile } from './profile.ts';

export const podcast: Profile = {
  id: 'podcast',
  title: 'Podcast in Markdown',
  usedBy: 'Podcasts that keep their transcripts in Git, as The Changelog does.',
  description:
    'The full name in bold with the colon inside opens every turn: “**Anna Weber:**”. Notes stand in square brackets with a small letter, with a time where something is missing: “[unintelligible 00:32:47]”. A talk has no questions that must be answered and often no date in its text.',
  sources: [
    {
      title: 'The Changelog, transcripts, README.md and published files',
      url: 'https://github.com/thechangelog/transcripts',
      basis: 'read',
    },
  ],
  convention: 'markdown-label',
  label: { emphasis: '**', markInside: true, casing: 'title', mark: ':', gap: ' ' },
  question: null,
  notes: { brackets: 'square', casing: 'lower', fullStop: 'never' },
  dates: null,
  quotes: null,
  dashes: null,
  levels: { 'missing-date': 'off', 'question-without-answer': 'off', 'answer-without-question': 'off' },
};
