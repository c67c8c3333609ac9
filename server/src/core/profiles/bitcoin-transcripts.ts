import type { Profile } from './profile.ts';

export const bitcoinTranscripts: Profile = {
  id: 'bitcoin-transcripts',
  title: 'Bitcoin transcripts',
  usedBy: 'The volunteers of bitcointranscripts and repositories of talks in Markdown that follow them.',
  description:
    'Markdown with front matter that names title, transcriber and date; the date is written 2021-05-04, also in the file’s name. A speaker’s name and a colon open a turn. An abbreviation is spelt out when it comes first. Placeholders such as “Speaker 1” do not pass review.',
  sources: [
    {
      title: 'bitcointranscripts, README.md and STYLE.md',
      url: 'https://github.com/bitcointranscripts/bitcointranscripts',
      basis: 'read',
    },
  ],
  convention: 'name-colon',
  label: { emphasis: '', markInside: true, casing: 'title', mark: ':', gap: ' ' },
  question: null,
  notes: { brackets: 'square', casing: 'lower', fullStop: 'never' },
  dates: 'iso',
  quotes: 'straight',
  dashes: null,
  levels: { 'missing-date': 'warning', 'question-without-answer': 'off', 'answer-without-question': 'off' },
};
