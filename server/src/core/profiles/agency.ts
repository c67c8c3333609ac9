import type { Profile } from './profile.ts';

export const agency: Profile = {
  id: 'agency',
  title: 'Transcription agency',
  usedBy: 'Agencies that check the work of many transcribers by a closed list of tags, as TranscribeMe does.',
  description:
    'Notes come from a closed list, in small letters and square brackets without a full stop: “[inaudible]”, “[crosstalk]”, “[laughter]”; any other tag gets the work rejected. An interruption is two hyphens set close to the word. The file begins with a capital and ends with a closing mark. Speakers may be numbered when nobody knows their names.',
  sources: [
    { title: 'TranscribeMe, style guide for clean verbatim, as quoted by transcribers', basis: 'quoted' },
    { title: 'GoTranscript, transcription guidelines, as quoted by transcribers', basis: 'quoted' },
  ],
  convention: 'name-colon',
  label: { emphasis: '', markInside: true, casing: 'as-written', mark: ':', gap: ' ' },
  question: null,
  notes: { brackets: 'square', casing: 'lower', fullStop: 'never' },
  dates: null,
  quotes: 'straight',
  dashes: '--',
  levels: {
    'missing-date': 'off',
    'trailing-space': 'warning',
    'extra-blank-lines': 'warning',
    'question-without-answer': 'off',
    'answer-without-question': 'off',
  },
};
