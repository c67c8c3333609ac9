import { test } from 'node:test';
import { conference, conferenceWith } from '../../support/conference.ts';
import { checkAnnotated, checkFix, checkSilent } from '../../support/annotated.ts';

const id = 'label-punctuation';

test('a space before the colon goes', () => {
  checkFix(id, conferenceWith('Anna Weber: No', 'Anna Weber : No'), conference);
});

test('a missing space after the colon comes', () => {
  checkFix(id, conferenceWith('Anna Weber: No', 'Anna Weber:No'), conference);
});

test('a space on the wrong side of the colon changes sides', () => {
  checkFix(id, conferenceWith('Anna Weber: No', 'Anna Weber :No'), conference);
});

test('a semicolon and a doubled colon become the colon', () => {
  checkFix(id, conferenceWith('Question: Will', 'Question; Will'), conference);
  checkFix(id, conferenceWith('Anna Weber: No', 'Anna Weber:: No'), conference);
});

test('the finding covers the name and the mark', () => {
  checkAnnotated(
    id,
    `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June.

Question: And the road?

Anna Weber : The road is ready.
^^^^^^^^^^^^ The label “Anna Weber” has a space before its colon, unlike the document’s other labels, so a search for the label misses it. Remove the space before the colon.
`,
  );
});

test('two spaces after the colon are put in where the house sets two', () => {
  const text = (gap: string): string => `Press Briefing by Press Secretary Mary Dole

June 3, 2021

MS. DOLE:\u00a0 Good afternoon.

QUESTION:\u00a0 What does the bill do?

MS. DOLE:${gap}It pays for the pier.

QUESTION:\u00a0 And who pays?

MS. DOLE:\u00a0 The state does.
`;
  checkFix(id, text(''), text('\u00a0 '));
  checkSilent(id, text('\u00a0 '));
});

test('a French document sets its space before the colon', () => {
  checkSilent(
    id,
    `Entretien avec le maire de Valbrune, le 22 mars 2023

Claire Morel\u00a0: Bonjour, monsieur le maire.

Paul Dubois\u00a0: Bonjour.

Claire Morel\u00a0: Quand les travaux seront-ils finis\u00a0?

Paul Dubois\u00a0: À la fin de l’été.
`,
  );
});

test('labels alone on their lines need no space after the colon', () => {
  checkSilent(
    id,
    `Joint press conference, Port Linton, 12 March 2014

PREMIER:

It is good to be here.

JOURNALIST:

When will the wing open?

PREMIER:

Today.
`,
  );
});
