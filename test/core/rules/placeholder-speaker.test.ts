import { test } from 'node:test';
import { conference } from '../../support/conference.ts';
import { checkAnnotated, checkSilent } from '../../support/annotated.ts';

const id = 'placeholder-speaker';

/** An interview in which `label` answers Erik Sund. */
function interview(label: string): string {
  return `Interview about the harbour bridge, Bonn, 4 May 2021

Erik Sund: When does the bridge open?

${label}: In June.

Erik Sund: Is the road ready as well?

${label}: It has been ready since April.
`;
}

test('each placeholder is found once, where it comes first', () => {
  checkAnnotated(
    id,
    `Interview about the harbour bridge, Bonn, 4 May 2021

Speaker 1: When does the bridge open?
^^^^^^^^^ “Speaker 1” stands for a name and speaks twice: a reader cannot tell who it is. Put the speaker’s name in its place, or the part the speaker plays when the name stays unknown.

Speaker 2: In June.
^^^^^^^^^ “Speaker 2” stands for a name and speaks once: a reader cannot tell who it is. Put the speaker’s name in its place, or the part the speaker plays when the name stays unknown.

Speaker 1: Thank you.
`,
  );
});

for (const label of ['SPEAKER_00', 'Speaker A', 'Unknown speaker 2', 'Sprecherin 2', 'Locuteur 3']) {
  test(`“${label}” is a placeholder`, () => {
    checkAnnotated(
      id,
      interview(label).replace(
        'In June.\n',
        `In June.\n${'^'.repeat(label.length)} “${label}” stands for a name and speaks twice: a reader cannot tell who it is. Put the speaker’s name in its place, or the part the speaker plays when the name stays unknown.\n`,
      ),
    );
  });
}

for (const label of [
  'SPEAKER',
  'UNIDENTIFIED FEMALE',
  'Male voice',
  'Audience member 2',
  'Journalist 3',
  'JUROR 4',
  'MODERATOR',
  'Person',
  'Anna Weber',
]) {
  test(`“${label}” is none`, () => checkSilent(id, interview(label)));
}

test('a text whose speakers have names has none', () => checkSilent(id, conference));
