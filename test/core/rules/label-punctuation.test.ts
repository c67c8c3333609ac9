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

test('a dash in the place of the colon becomes the colon', () => {
  for (const dash of ['-', '–', '—'])
    checkFix(id, conferenceWith('Anna Weber: No', `Anna Weber ${dash} No`), conference);
  checkSilent(id, conferenceWith('Anna Weber: No, there', 'Anna Weber — no, there'));
});

test('a dash in the place of a full stop and a hyphen becomes both', () => {
  const text = (mark: string): string => `Conférence de presse de la ministre Claire Morel, Valbrune, le 22 mars 2023

M. Paul Dubois. - Quand les travaux seront-ils finis ?

Mme Claire Morel. - À la fin de l’été.

M. Paul Dubois. - Et la gare ?

Mme Claire Morel${mark} Elle sera prête.

M. Paul Dubois. - Merci.

Mme Claire Morel. - Merci à tous.
`;
  checkFix(id, text(' -'), text('. -'));
});

const talk = (tom: string, more = ''): string => `**Tom Ridley:** When does the pier open?

**Mia Holt:** In June.

${tom} Really?${more}

**Mia Holt:** Yes, really.
`;

test('markup that a label has on one side is put on the other', () => {
  checkFix(id, talk('Tom Ridley:**'), talk('**Tom Ridley:**'));
  checkFix(id, talk('**Tom Ridley:'), talk('**Tom Ridley:**'));
  const outside = (text: string): string => text.replaceAll(':**', '**:');
  checkFix(id, outside(talk('Tom Ridley**:')), outside(talk('**Tom Ridley**:')));
  checkFix(id, outside(talk('**Tom Ridley:')), outside(talk('**Tom Ridley**:')));
  // What is emphasised together with the name closes behind it.
  checkSilent(id, talk('**Tom Ridley:', '** I see.'));
});

test('asterisks without a model are no missing space', () => {
  checkSilent(id, conferenceWith('Anna Weber: No', 'Anna Weber:** No'));
});

test('a space that is lost behind markup comes back', () => {
  checkFix(id, talk('**Tom Ridley:**').replace(':** Really', ':**Really'), talk('**Tom Ridley:**'));
});

/** Two who take turns, each three times, their labels set by `ask` and `tell`; the last answer's by `odd`. */
function inTurn(ask: string, tell: string, odd: string): string {
  const said = ['When does it sail?', 'At noon.', 'From which pier?', 'The old one.', 'Is there a fare?', 'No.'];
  return `Talk, Port Vell, 4 May 2021\n\n${said.map((words, at) => (at === 5 ? odd : at % 2 === 0 ? ask : tell) + words).join('\n\n')}\n`;
}

for (const [ask, tell, odd] of [
  ['Q. ', 'A. ', 'A: '],
  ['Q.    ', 'A.    ', 'A:    '],
  ['Q - ', 'R - ', 'R : '],
  ['Q - ', 'R - ', 'R: '],
  ['Ruth Amsel : ', 'Tom Birk : ', 'Tom Birk: '],
  ['PERIODISTA.- ', 'PRESIDENTE.- ', 'PRESIDENTE.-'],
  ['PERIODISTA.- ', 'PRESIDENTE.- ', 'PRESIDENTE. - '],
  ['PERIODISTA.- ', 'PRESIDENTE.- ', 'PRESIDENTE: '],
  ['**Ruth Amsel:** ', '**Tom Birk:** ', '**Tom Birk**: '],
  ['**Ruth Amsel:** ', '**Tom Birk:** ', '*Tom Birk:* '],
  ['**Ruth Amsel:** ', '**Tom Birk:** ', '**Tom Birk: '],
  ['**Ruth Amsel:** ', '**Tom Birk:** ', 'Tom Birk: '],
  ['**Ruth Amsel** [00:01:02]: ', '**Tom Birk** [00:01:12]: ', '**Tom Birk** [00:01:12] '],
  ['Ruth Amsel (Port Vell): ', 'Tom Birk (Korvat): ', 'Tom Birk (Korvat) : '],
] as const) {
  test(`${odd}among ${tell}`, () => {
    checkFix(id, inTurn(ask, tell, odd), inTurn(ask, tell, tell));
    checkSilent(id, inTurn(ask, tell, tell));
  });
}

/** An examination; `odd` stands for the third answer's letter and what is behind it. */
function examination(question: string, answer: string, odd = answer, asked = question): string {
  return `Examination of Ruth Amsel, Port Vell, 4 May 2021

${question}When did it sail?

${answer}At noon.

${question}From which pier?

${answer}The old one.

${asked}Were you on board?

${odd}Mostly on deck.

${question}Did you see the captain?

${answer}Twice.
`;
}

for (const [question, answer, odd] of [
  ['Q. ', 'A. ', 'A, '],
  ['Q. ', 'A. ', 'A; '],
  ['Q. ', 'A. ', 'A.'],
  ['Q. ', 'A. ', 'A - '],
  ['Q: ', 'A: ', 'A. '],
  ['P.- ', 'R.- ', 'R- '],
  ['P. ', 'R. ', 'R: '],
] as const) {
  test(`the letter ${odd}among ${answer}`, () => {
    checkFix(id, examination(question, answer, odd), examination(question, answer));
  });
}

test('a question before one space where others have a wide gap', () => {
  const text = (gap: string): string => `Press briefing, Port Vell, 4 May 2021

MS. HOLT:  Good morning.

Q    When does it sail?

MS. HOLT:  At noon.

Q    From where?

MS. HOLT:  The old pier.

Q${gap}And is there a fare?

MS. HOLT:  No.

Q    Not even for dogs?

MS. HOLT:  Not even for dogs.

Q    Thank you.
`;
  checkFix(id, text(' '), text('    '));
});

test('an initial and a list are no letters for question and answer', () => {
  checkSilent(id, examination('Q. ', 'A. ').replace('Mostly on deck.', 'Mostly on deck.\n\nA.B. Holt was there, too.'));
  checkSilent(
    id,
    examination('Q. ', 'A. ').replace('Mostly on deck.', 'Mostly on deck.\n\nA, B and C were there, too.'),
  );
});

test('a document that sets its labels in several ways has no usual one', () => {
  checkSilent(id, inTurn('Q. ', 'A: ', 'A. '));
  checkSilent(id, inTurn('**Ruth Amsel:** ', 'Tom Birk: ', '**Tom Birk:** '));
});

test('the space behind labels may differ', () => {
  checkSilent(id, inTurn('Q. ', 'A. ', 'A.   '));
});
