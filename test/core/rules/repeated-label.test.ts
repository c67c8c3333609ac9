import { test } from 'node:test';
import { conference } from '../../support/conference.ts';
import { checkAnnotated, checkFix, checkSilent } from '../../support/annotated.ts';

const id = 'repeated-label';

/** A talk that goes on with `middle` after Anna Weber's first answer. */
function talk(middle: string): string {
  return `Meeting of the harbour council, Port Linton, 12 March 2014

Erik Sund: The piers of the bridge are finished.

Anna Weber: The deck will follow in June.

${middle}

Erik Sund: The toll is the next matter.

Anna Weber: There will be none.

Erik Sund: We close the meeting.
`;
}

test('the second label is found', () => {
  checkAnnotated(
    id,
    talk(`Anna Weber: The road has been ready since April.
^^^^^^^^^^^ “Anna Weber” is labelled twice in a row: the label of somebody who spoke between may be lost. Compare it with the source, and delete the second label when nothing is missing.`),
  );
});

const explained: readonly (readonly [what: string, middle: string])[] = [
  ['a note', '(Applause.)\n\nAnna Weber: Thank you.'],
  ['a note at the end of the words', 'Karl Brandt: Well done. (Applause.)\n\nKarl Brandt: Thank you.'],
  ['a cut', '<…>\n\nAnna Weber: Thank you.'],
  ['a note in the label', 'Anna Weber (in German): Danke.'],
  ['another voice under a label of its own', 'Voice from the hall: Hear, hear!\n\nAnna Weber: Thank you.'],
  ['another voice inside the paragraph', 'Karl Brandt: Yes. MRS. OSTEN: Hear!\n\nKarl Brandt: Thank you.'],
];
for (const [what, middle] of explained) {
  test(`${what} explains the second label`, () => checkSilent(id, talk(middle)));
}

test('a label that several people share may come twice', () => {
  checkSilent(id, conference.replace('Anna Weber: No', 'Question: And who pays for it?\n\nAnna Weber: No'));
});

test('a label with a time mark of its own may come twice', () => {
  const timed = talk('Anna Weber: Again.').replaceAll(/^(Anna Weber|Erik Sund):/gm, '$1: 00:01:02\n\n');
  checkSilent(id, timed);
});

test('where every paragraph has its label, that is how the document is set', () => {
  const twice = talk('Anna Weber: Again.').replaceAll(/^((?:Anna Weber|Erik Sund): .*)$/gm, '$1\n\n$1');
  checkSilent(id, twice);
});

test('an answer that misses its question is left to the rule that says so', () => {
  checkSilent(id, conference.replace('Anna Weber: No', 'Anna Weber: I was asked about the toll.\n\nAnna Weber: No'));
});

const examination = (letters: string): string =>
  `Examination of Ruth Amsel, Port Vell, 4 May 2021\n\n${Array.from(letters, (letter, at) => `${letter}. It is number ${at + 1}.`).join('\n\n')}\n`;

test('a wrong letter where questions and answers take turns', () => {
  checkFix(id, examination('QAQAAAQAQA'), examination('QAQAQAQAQA'));
  checkFix(id, examination('QAQAQQQAQA'), examination('QAQAQAQAQA'));
});

test('letters that come again now and then', () => {
  checkSilent(id, examination('QAQAAQAQQA'));
  checkSilent(id, examination('QAAAQAAAQQQAAAQA'));
  checkSilent(id, examination('QAQAQAAAAQAQ'));
});
