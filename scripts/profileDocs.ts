import type { LabelForm, NoteForm, Profile, ProfileSource } from '../server/src/core/profiles/profile.ts';

/** What each basis of a source means to a reader. */
const bases: Readonly<Record<ProfileSource['basis'], string>> = {
  read: 'read in the source itself',
  quoted: 'read in other people’s account of it, not in the source itself',
  observed: 'observed in what the house has published',
};

const dates: Readonly<Record<NonNullable<Profile['dates']>, string>> = {
  'month-day-year': 'May 4, 2021',
  'day-month-year': '4 May 2021',
  iso: '2021-05-04',
};

/** The index of the profiles, as Markdown: how to choose one, and what there is. */
export function profileIndex(profiles: readonly Profile[]): string {
  const rows = profiles.map(({ id, title, usedBy }) => `| [${id}](${id}.md) | ${title} | ${usedBy} |`);
  return `${[
    '# Profiles',
    'A profile is a house style: how labels, notes and dates are written, and which rules matter how much. Without one, `auto`, the habits of each document count, which is right for most work. With one, a transcript is checked against the levels of the house and formatted to its form.',
    'For a project, in `.transcriptrc.json`; `files` chooses another one for some files:',
    '```json\n{ "profile": "ministry", "files": { "hearings/**": { "profile": "court" } } }\n```',
    'For an editor, the setting `transcript.profile`; on the command line, `--profile NAME` with `check` and `format`. A level that is set for a rule by name wins over the profile’s.',
    'What a profile asks of notes, dates, quotation marks and dashes, the rules inconsistent-note-style, inconsistent-date-format, inconsistent-quotes and inconsistent-dash ask of each transcript; without a profile they compare a transcript with itself.',
    ['| profile | style | used by |', '| --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n')}\n`;
}

/** The page of one profile, as Markdown. */
export function profilePage(profile: Profile): string {
  const levels = Object.entries(profile.levels).map(([id, level]) => `| [${id}](../rules/${id}.md) | ${level} |`);
  const form = [
    ['labels', profile.label === null ? null : `\`${printedLabel(profile.label)}\``],
    ['notes', profile.notes === null ? null : `\`${printedNote(profile.notes)}\``],
    ['dates', profile.dates === null ? null : dates[profile.dates]],
    ['quotation marks', profile.quotes],
    ['dashes', profile.dashes === null ? null : `\`${profile.dashes}\``],
  ].map(([what, how]) => `| ${what} | ${how ?? 'as the document has them'} |`);
  const sources = profile.sources.map(
    ({ title, url, basis }) => `- ${url === undefined ? title : `[${title}](${url})`}: ${bases[basis]}.`,
  );
  return `${[
    `# ${profile.title}`,
    `**Profile:** \`${profile.id}\` · ${profile.usedBy}`,
    profile.description,
    '## Form',
    ['| | |', '| --- | --- |', ...form].join('\n'),
    ...(levels.length === 0
      ? []
      : ['## Levels that differ', ['| rule | level |', '| --- | --- |', ...levels].join('\n')]),
    '## Source',
    sources.join('\n'),
  ].join('\n\n')}\n`;
}

function printedLabel({ emphasis, markInside, casing, mark, gap }: LabelForm): string {
  const name = casing === 'capitals' ? 'ANNA WEBER' : 'Anna Weber';
  const label = markInside ? `${emphasis}${name}${mark}${emphasis}` : `${emphasis}${name}${emphasis}${mark}`;
  return `${label}${gap}Good morning.`;
}

function printedNote({ brackets, casing, fullStop }: NoteForm): string {
  const words = `${casing === 'lower' ? 'laughter' : 'Laughter'}${fullStop === 'always' ? '.' : ''}`;
  if (brackets === 'as-written') return `(${words})` + '` or `' + `[${words}]`;
  return brackets === 'round' ? `(${words})` : `[${words}]`;
}
