import type { Profile } from './profile.ts';

export const webAccessibility: Profile = {
  id: 'web-accessibility',
  title: 'Web accessibility (W3C)',
  usedBy: 'Transcripts of audio and video made for accessibility.',
  description:
    'Speakers are named in full at their first turn and by a short form afterwards. Sounds that matter stand in round brackets, what cannot be understood as “[unintelligible]”. Nothing is said in capitals but what is shouted. What is spoken is neither paraphrased nor corrected.',
  sources: [
    {
      title: 'W3C Web Accessibility Initiative, Transcribing Audio to Text',
      url: 'https://www.w3.org/WAI/media/av/transcribing/',
      basis: 'read',
    },
  ],
  convention: 'name-colon',
  label: { emphasis: '', markInside: true, casing: 'title', mark: ':', gap: ' ' },
  question: null,
  notes: { brackets: 'as-written', casing: 'lower', fullStop: 'never' },
  dates: null,
  quotes: null,
  dashes: null,
  levels: { 'missing-date': 'off', 'question-without-answer': 'off', 'answer-without-question': 'off' },
};
