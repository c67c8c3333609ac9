import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conference, conferenceWith } from '../../support/conference.ts';
import { checkAnnotated, checkFix, checkSilent, findingsOf } from '../../support/annotated.ts';

const id = 'misspelt-label';

/** A meeting in which each label speaks as often as given, a few words each time. */
function meeting(labels: Readonly<Record<string, number>>): string {
  const most = Math.max(...Object.values(labels));
  const turns: string[] = [];
  for (let round = 0; round < most; round++) {
    for (const [label, count] of Object.entries(labels)) {
      if (round < count) turns.push(`${label}: We have come to the ${round + 1}. matter on the list.`);
    }
  }
  return `Meeting of the harbour council, Port Linton, 12 March 2014\n\n${turns.join('\n\n')}\n`;
}

test('transposed, missing, doubled and wrong letters are found and put right', () => {
  for (const slip of ['Anna Wbeer', 'Anna Webr', 'Anna Webber', 'Anna Weper']) {
    checkFix(id, conferenceWith('Anna Weber: No', `${slip}: No`), conference);
  }
});

test('the finding stands at the name', () => {
  checkAnnotated(
    id,
    conferenceWith(
      'Anna Weber: No, there will not. The two governments pay for the bridge.\n',
      `Anna Wbeer: No, there will not. The two governments pay for the bridge.
^^^^^^^^^^ The label “Anna Wbeer” stands once in the document and “Anna Weber” twice and in the heading: a misspelt label makes a second speaker out of one. Correct the spelling.
`,
    ),
  );
});

test('letters in another order are found beside a label that stands twice', () => {
  const text = (label: string): string =>
    `Port Vell, 4 May 2021\n\nTom Birk: Good day.\n\nThe Harbour Warden: Is it?\n\nTom Birk: It is.\n\n${label}: When do you sail?\n\nTom Birk: At noon.\n\nThe Harbour Warden: I see.\n`;
  checkFix(id, text('The Habrour Warden'), text('The Harbour Warden'));
  checkSilent(id, meeting({ 'Speaker 12': 4, 'Speaker 21': 1 }));
});

test('two slips in a long label are found when the right one is frequent', () => {
  const text = meeting({ 'SENATOR BRANDT': 9, 'SENATORR BRADT': 1, 'SENATOR OSTEN': 5 });
  assert.deepEqual(
    findingsOf(text, id).map((finding) => finding.fixes[0]?.edits[0]?.text),
    ['SENATOR BRANDT'],
  );
});

test('words run together and capitals in the wrong place are slips when the right form is frequent', () => {
  for (const slip of ['Karl MariaBrandt', 'Karl Maria BrandT']) {
    assert.equal(findingsOf(meeting({ 'Karl Maria Brandt': 9, [slip]: 1, 'Maria Osten': 6 }), id).length, 1, slip);
  }
});

test('the fix copies the label as it is printed, no-break space included', () => {
  const text = conference.replaceAll('Anna Weber:', 'Anna\u00a0Weber:');
  checkFix(id, text.replace('Anna\u00a0Weber: No', 'Anna\u00a0Wbeer: No'), text);
});

const different: readonly (readonly [what: string, labels: Readonly<Record<string, number>>])[] = [
  ['plurals', { JOURNALIST: 12, JOURNALISTS: 1, PREMIER: 12 }],
  ['numbers', { 'Speaker 1': 12, 'Speaker 2': 1, 'Speaker 11': 1 }],
  ['letters', { 'Speaker A': 12, 'Speaker B': 1, 'Maria Osten': 6 }],
  ['roman numerals', { 'PARTICIPANT II': 12, 'PARTICIPANT III': 1, PREMIER: 6 }],
  ['initials', { 'J. Brandt': 12, 'K. Brandt': 1, 'Maria Osten': 6 }],
  ['initials alone', { JB: 12, KB: 1, MO: 6 }],
  ['forms of address', { 'MR. BRANDT': 12, 'MS. BRANDT': 1, 'MR. OSTEN': 6 }],
  ['words for different parts', { MODERATOR: 12, OPERATOR: 1, 'MR. OSTEN': 6 }],
  ['two surnames', { 'Karl Brandt': 12, 'Karl Brenner': 1, 'Maria Osten': 6 }],
  ['the gender of a Russian surname', { 'MR. IVANOV': 12, 'MR. IVANOVA': 1, 'MR. OSTEN': 6 }],
  ['the space between initials', { 'HON. A. A. MARA': 12, 'HON. A.A. MARA': 1, 'HON. B. OSTEN': 6 }],
  ['labels of the same rank', { 'Karl Brandt': 4, 'Karl Brand': 4, 'Maria Osten': 6 }],
];
for (const [what, labels] of different) {
  test(`${what} make different labels`, () => checkSilent(id, meeting(labels)));
}

test('the two genders of a Spanish word are different labels', () => {
  checkSilent(
    id,
    `Conferencia de prensa de la alcaldesa Rosa Lima, 30 de mayo de 2020

INTERLOCUTOR: Buenos días. ¿Cuánto cuesta?

ALCALDESA ROSA LIMA: Dos millones.

INTERLOCUTOR: ¿Y quién lo paga?

ALCALDESA ROSA LIMA: La ciudad.

INTERLOCUTOR: ¿Y el mercado?

ALCALDESA ROSA LIMA: Mañana.

INTERLOCUTOR: ¿A qué hora?

ALCALDESA ROSA LIMA: A las ocho.

INTERLOCUTORA: Gracias.
`,
  );
});

test('a name that the text uses elsewhere too is a person and not a slip', () => {
  const text = meeting({ 'Karl Brandt': 12, 'Karl Brandl': 1, 'Maria Osten': 6 });
  assert.equal(findingsOf(text, id).length, 1);
  checkSilent(id, text.replace('We have come', 'As Mr Brandl will tell you, we have come'));
});

test('takes the heading for evidence where the right label stands only once', () => {
  const text = (second: string): string =>
    `Press conference of Mayor Ada Lindqvist and Harbour Director ${second}, Norvik, 12 May 2026\n\n` +
    'Ada Lindqvist: The new quay opens in June.\n\nQuestion: Will the market move?\n\nAda Lindqvits: Not before the summer.\n';
  const [finding, ...more] = findingsOf(text('Tom Reyes'), id);
  assert.match(finding?.message ?? '', /“Ada Lindqvist” once and in the heading/);
  assert.deepEqual(more, []);
  // Two whom the heading names are two people.
  checkSilent(id, text('Ada Lindqvits'));
});

/** Two who take turns, the first four times; what stands in his third place may be something else. */
function inTurn(first: string, second: string, third = first): string {
  const said = [
    'When did it sail?',
    'At noon.',
    'From where?',
    'From the old pier.',
    'And then?',
    'It sank.',
    'Why?',
    'Ice.',
  ];
  return `Talk, Port Vell, 4 May 2021\n\n${said.map((words, at) => `${at === 4 ? third : at % 2 === 0 ? first : second}: ${words}`).join('\n\n')}\n`;
}

for (const [first, second, third] of [
  ['DN', 'RT', 'ND'],
  ['EMT', 'DN', 'ETM'],
  ['С.П.Ветров', 'Вопрос', 'С.В.Ветров'],
  ['MS. HOLT', 'MR. BIRK', 'MR. HOLT'],
  ['Mr. Holt', 'Question', 'Ms. Holt'],
  ['Cole Hastings', 'Ruth Amsel', 'Cole Hasting'],
  ['PREGUNTA', 'ALCALDESA RUTH AMSEL', 'PREGUTA'],
  ['PREGUNTA', 'ALCALDESA RUTH AMSEL', 'PREGUNTAA'],
] as const) {
  test(`${third} in the place of ${first}`, () => {
    checkFix(id, inTurn(first, second, third), inTurn(first, second));
  });
}

test('initials and forms of address of people who have turns of their own', () => {
  const text = (third: string, fourth: string): string =>
    inTurn('DN', 'RT').replace('RT: Ice.', `${third}: Ice.\n\nDN: Who says so?\n\n${fourth}: The log.`);
  checkSilent(id, text('ND', 'ND'));
  checkSilent(
    id,
    'Hearing, Port Vell, 4 May 2021\n\nTHE CHAIR: Mr. Holt, Ms. Holt, welcome.\n\nMS. HOLT: Thank you.\n\nTHE CHAIR: When did it sail?\n\nMS. HOLT: At noon.\n\nMR. HOLT: At one.\n\nMS. BIRK: At two.\n\nMS. HOLT: No, at noon.\n\nTHE CHAIR: Thank you.\n',
  );
});

test('a letter that is misread', () => {
  const text = (letter: string): string =>
    `Examination of Ruth Amsel, Port Vell, 4 May 2021\n\nQ. When did it sail?\n\nA. At noon.\n\nQ. From where?\n\nA. The old pier.\n\n${letter}. Were you on board?\n\nA. I was.\n\nQ. Alone?\n\nA. Yes.\n`;
  checkFix(id, text('O'), text('Q'));
  checkSilent(id, text('Q').replace('Alone?', 'Alone?\n\nO. Henry would have liked it.'));
});

/** Talk with one speaker whose labels are spelt as given, one after the other. */
function spelt(heading: string, asks: readonly string[], answers: readonly string[]): string {
  const exchanges = answers.map(
    (name, at) => `${asks[at % asks.length]}: Is it number ${at}?\n\n${name}: It is, ${at}.\n`,
  );
  return `${heading}, Port Vell, 4 May 2021\n\n${exchanges.join('\n')}`;
}

test('several slips on one speaker, each once', () => {
  const slips = ['Anna Wbeer', 'Anan Weber', 'Anna Webr'];
  const inHeading = spelt('News conference of Transport Minister Anna Weber', ['Question'], slips);
  const once = spelt('Interview', ['Question'], [...slips, 'Anna Weber']);
  for (const text of [inHeading, once]) {
    assert.deepEqual(
      findingsOf(text, id).map(({ span, fixes }) => [text.slice(span.start, span.end), fixes[0]?.edits[0]?.text]),
      slips.map((slip) => [slip, 'Anna Weber']),
    );
  }
  const capitals = spelt('Interview with Anna Weber', ['Q'], ['ANNA WBEER']);
  assert.equal(findingsOf(capitals, id)[0]?.fixes[0]?.edits[0]?.text, 'ANNA WEBER');
});

test('several slips on a word for who asks, each once', () => {
  const text = spelt('Interview', ['Question', 'Qeustion', 'Quesiton', 'Qestion'], ['Holt', 'Holt', 'Holt', 'Holt']);
  assert.deepEqual(
    findingsOf(text, id).map(({ fixes }) => fixes[0]?.edits[0]?.text),
    ['Question', 'Question', 'Question'],
  );
});

test('nobody is taken for whom the heading names with an initial, or for one of two whom it names', () => {
  checkSilent(id, spelt('Interview with Anna W. Weber', ['Q'], ['ANNA WEBER']));
  checkSilent(id, spelt('Interview with Anna Weber and Anna Wever', ['Q'], ['Anna Weber', 'Anna Wever']));
  checkSilent(id, spelt('Interview', ['Q'], ['Maria Holtmann', 'Mario Holtmann', 'Marie Neumann']));
});
