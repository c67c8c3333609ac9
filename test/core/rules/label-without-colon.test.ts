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

/** A talk of people who are labelled in capitals, one of whose turns is set as `turn`. */
function capitals(turn: string): string {
  return `Doorstop interview with the Prime Minister, Port Vell, 9 December 2015

JOURNALIST: When does the harbour open?

PRIME MINISTER: In June.

JOURNALIST: And the road to the harbour?

PRIME MINISTER: In May.

JOURNALIST: So earlier?

PRIME MINISTER: By a month.

${turn}

JOURNALIST: Thank you.
`;
}

test('after a label in capitals an address in capitals and a sentence are speech', () => {
  checkFix(
    id,
    capitals('JOURNALIST PM, can I ask about the pier?'),
    capitals('JOURNALIST: PM, can I ask about the pier?'),
  );
  checkFix(id, capitals('PRIME MINISTER Well I think it is.'), capitals('PRIME MINISTER: Well I think it is.'));
  checkFix(id, capitals('PRIME MINISTER (Laughs.) My mistake.'), capitals('PRIME MINISTER: (Laughs.) My mistake.'));
  checkFix(id, capitals('PRIME MINISTER Oh —'), capitals('PRIME MINISTER: Oh —'));
  checkSilent(id, capitals('PRIME MINISTER LAURA HOLT, can I ask about the pier?'));
  checkSilent(id, capitals('JOURNALIST UNION STATEMENT, Port Vell'));
  checkSilent(id, capitals('PRIME MINISTER Laura Holt was asked about the pier.'));
});

test('a wide gap after a label in capitals opens the speech', () => {
  checkFix(
    id,
    capitals('PRIME MINISTER  Laura Holt from the Courier.'),
    capitals('PRIME MINISTER:  Laura Holt from the Courier.'),
  );
  checkSilent(id, capitals('PRIME MINISTER  LAURA HOLT'));
});

test('a colon is lost behind a note as well', () => {
  checkFix(
    id,
    capitals('JOURNALIST (TRANSLATED) Mr Prime Minister, who pays?'),
    capitals('JOURNALIST (TRANSLATED): Mr Prime Minister, who pays?'),
  );
  checkFix(
    id,
    conferenceWith('Anna Weber: No', 'Anna Weber (answering a question about the road) No'),
    conferenceWith('Anna Weber: No', 'Anna Weber (answering a question about the road): No'),
  );
  checkFix(
    id,
    conferenceWith('Question: Do', 'Question (retranslated) Madam Minister, do'),
    conferenceWith('Question: Do', 'Question (retranslated): Madam Minister, do'),
  );
  checkSilent(id, conferenceWith('We have set the date', 'Anna Weber (Bonn) (Lab) . . . 12\n\nWe have set the date'));
  checkSilent(
    id,
    conferenceWith('We have set the date', 'Anna Weber (Transport) Paul Arden (Harbours)\n\nWe have set the date'),
  );
});

test('letters of several cases are a label as well', () => {
  const text = (label: string): string => `AvW: Welcome to the show.

PD: Thank you.

AvW: What is new?

PD: The pier.

${label} But it does put an end to it.

PD: It does.

AvW: Thank you.
`;
  checkFix(id, text('AvW'), text('AvW:'));
});

test('in Markdown the label keeps its markup', () => {
  const text = (label: string, other: string): string => `**${other}:** Buenos días.

**_VOZ DE MUJER:_ ** _¿Cuándo abre el puente?_

**${other}:** En junio.

**_VOZ DE MUJER:_ ** _¿Y la carretera?_

**${other}:** En mayo.

${label}
`;
  checkFix(
    id,
    text('**_VOZ DE MUJER_ ** _Gracias._', 'LUISA PARDO'),
    text('**_VOZ DE MUJER:_ ** _Gracias._', 'LUISA PARDO'),
  );
  checkFix(
    id,
    text('**INTERLOCUTOR** La otra pregunta es: ¿quién paga?', 'INTERLOCUTOR'),
    text('**INTERLOCUTOR:** La otra pregunta es: ¿quién paga?', 'INTERLOCUTOR'),
  );
});

const examination = (third: string): string => `Examination of Ruth Amsel, Port Vell, 4 May 2021

Q. When did it sail?

A. At noon.

Q. From which pier?

A. The old one.

Q. Were you on board?

${third}I was on deck.

Q. Did you see the captain?

A. Twice.
`;

test('a letter that has lost its full stop between two questions', () => {
  checkFix(id, examination('A '), examination('A. '));
});

test('an article is no letter that has lost its full stop', () => {
  checkSilent(id, examination('A. It was dark.\n\nA Mr. Birk says so, but '));
});

test('a label with a party that has lost its colon', () => {
  const text = (colon: string): string =>
    `Ausschuss für Häfen, Port Vell, 4. Mai 2021\n\nRuth Amsel (SVP): Wann fährt die Fähre?\n\nTom Birk (AfH): Am Mittag.\n\nRuth Amsel (SVP): Und morgen?\n\nTom Birk (AfH): Auch.\n\nRuth Amsel (SVP)${colon} Das ist spät.\n\nTom Birk (AfH): Ja.\n`;
  checkFix(id, text(''), text(':'));
});

test('a label that has lost the full stop that ends all labels', () => {
  const text = (stop: string): string =>
    `Committee on Harbors, Port Vell, 4 May 2021\n\nThe Chairman. Order.\n\nAdmiral Pruitt. Good morning.\n\nMr. Voss. How many piers?\n\nAdmiral Pruitt. Seven.\n\nMr. Voss. And ferries?\n\nAdmiral Pruitt${stop} Ten, sir.\n\nMr. Voss. Thank you.\n\nThe Chairman. Thank you.\n`;
  checkFix(id, text(''), text('.'));
});

/** A talk whose second answer is set as given. */
function talk(heading: string, asks: string, answers: string, second: string): string {
  return `${heading}\n\n${asks} Port Vell?\n\n${answers} Am Kai.\n\n${asks} Morgen?\n\n${second}\n\n${asks} Danke.\n\n${answers} Bitte.\n`;
}

test('the first words of a sentence follow a name, a part or letters whose colon is lost', () => {
  const heading = 'Pressekonferenz in Port Vell, 4. Mai 2021';
  for (const [label, speech] of [
    ['Urs Amstad', 'Die Fähre fährt am Mittag.'],
    ['Vorsitzende', 'Ich sage dazu nichts.'],
    ['PMOS', 'Das habe ich schon gesagt.'],
  ] as const) {
    const text = (colon: string): string => talk(heading, 'Ruth Amsel:', `${label}:`, `${label}${colon} ${speech}`);
    checkFix(id, text(''), text(':'));
  }
});

test('a name and a capitalised word that ends no sentence is a caption', () => {
  checkSilent(id, talk('Pressekonferenz in Port Vell', 'Ruth Amsel:', 'Urs Amstad:', 'Urs Amstad Die Linke'));
});

test('somebody is addressed behind a lost colon', () => {
  checkFix(
    id,
    conferenceWith('Question: Do you plan', 'Question Minister Sund, do you plan'),
    conferenceWith('Question: Do you plan', 'Question: Minister Sund, do you plan'),
  );
});

test('a time or a number stands before the name', () => {
  for (const prefix of ['[00:01:33] ', '00.14  ', '[12]    ']) {
    const text = (colon: string): string =>
      talk('Port Vell, 4 May 2021', `${prefix}Ruth Amsel:`, `${prefix}Tom Birk:`, `${prefix}Tom Birk${colon} We sail.`);
    checkFix(id, text(''), text(':'));
  }
});

test('the mark stands where the document’s other labels have it', () => {
  const noted = (colon: string): string =>
    talk('Port Vell, 4 May 2021', 'Ruth Amsel:', 'Tom Birk: (smiling)', `Tom Birk${colon} (in Norse) We sail.`);
  checkFix(id, noted(''), noted(':'));
  const bold = (colon: string): string =>
    talk('**Ruth Amsel**: Hello.', '**Ruth Amsel:**', '**Tom Birk:**', `**Ruth Amsel${colon}** We sail.`);
  checkFix(id, bold(''), bold(':'));
  const french = (colon: string): string =>
    talk('Port Vell, le 4 mai 2021', 'Ruth Amsel :', 'Tom Birk :', `Tom Birk ${colon} Nous partons.`);
  checkFix(id, french(''), french(':'));
});

test('a single name is a label before a word that opens sentences, and a name alone where labels stand alone', () => {
  const german = (colon: string): string =>
    talk('Interview in Port Vell, 4. Mai 2021', 'Holt:', 'Birk:', `Holt${colon} Und wer zahlt das?`);
  checkFix(id, german(''), german(':'));
  checkSilent(id, talk('Interview in Port Vell, 4. Mai 2021', 'Holt:', 'Birk:', 'Holt Lampen und Söhne liefern.'));
});

test('French markup keeps the space before the colon', () => {
  const text = (colon: string): string =>
    talk('**Ruth Amsel :** Bonjour.', '**Ruth Amsel :**', '**Tom Birk :**', `**Ruth Amsel ${colon}** Nous partons.`);
  checkFix(id, text(''), text(':'));
});
