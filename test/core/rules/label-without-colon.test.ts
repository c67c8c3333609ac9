import { test } from 'node:test';
import { conference, conferenceWith } from '../../support/conference.ts';
import { checkAnnotated, checkFix, checkSilent } from '../../support/annotated.ts';

const id = 'label-without-colon';

test('a label that has lost its colon is found and gets it back', () => {
  checkFix(id, conferenceWith('Anna Weber: No', 'Anna Weber No'), conference);
  checkFix(id, conferenceWith('Question: Do', 'Question Do'), conference);
});

test('the finding stands at the name', () => {
  checkAnnotated(
    id,
    `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June.

Question: And the road?

Anna Weber The road is ready.
^^^^^^^^^^ “Anna Weber” opens a turn but has no mark after it, so its words seem to belong to the turn before. Insert “:”.

Question: Thank you.

Anna Weber: Thank you all.
`,
  );
});

test('the mark put in is the one that the document sets', () => {
  const text = (label: string): string => `Entretien avec le maire de Valbrune, le 22 mars 2023

Claire Morel : Bonjour, monsieur le maire.

Paul Dubois : Bonjour.

Claire Morel : Quand les travaux seront-ils finis ?

${label} À la fin de l’été.

Claire Morel : Et les livres ?

Paul Dubois : Ils sont en lieu sûr.
`;
  checkFix(id, text('Paul Dubois'), text('Paul Dubois :'));
});

test('a sentence that begins with a speaker’s name is no label', () => {
  checkSilent(id, conferenceWith('We have set the date', 'Anna Weber and I have set the date'));
  checkSilent(id, conferenceWith('We have set the date', 'Question time comes later. We have set the date'));
});

test('the letter Q of the White House has no colon to lose', () => {
  checkSilent(
    id,
    `Press Briefing by Press Secretary Mary Dole

June 3, 2021

MS. DOLE:  Good afternoon.

Q    What does the bill do?

MS. DOLE:  It pays for the pier.

Q    And who pays?

MS. DOLE:  The state does.
`,
  );
});
