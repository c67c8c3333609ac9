import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAnnotated, checkFix, checkSilent, findingsOf } from '../../support/annotated.ts';

const id = 'misspelt-speaker-name';

/** A talk with three speakers, of whom the heading names two. */
const talk = (
  said: string,
): string => `Joint news conference of Minister of Transport Anna Weber and Minister of Infrastructure of Norland Tomas Lindgren, Bonn, 4 May 2021

Anna Weber: Good morning.

Question: ${said}

Tomas Lindgren: In June.

MS. HOFFMANN: Thank you all.

Question: Thank you.

MS. HOFFMANN: Until tomorrow.
`;

test('a near miss behind an office, a form of address or the first name is reported', () => {
  checkAnnotated(
    id,
    talk(`Minister Webber, when does it open?
                   ^^^^^^ “Webber” is nearly the name of “Anna Weber”, who takes part, and stands nowhere as a name of its own, so a search for the speaker misses this place. Correct the spelling.`),
  );
  for (const [wrong, right] of [
    ['Mr. Lindgreen, when?', 'Mr. Lindgren, when?'],
    ['Is it so, Minister Lindgern?', 'Is it so, Minister Lindgren?'],
    ['What does Anna Webr’s ministry say?', 'What does Anna Weber’s ministry say?'],
    ['What does T. Lindgrn say?', 'What does T. Lindgren say?'],
    ['Ms. Hofmann, may I?', 'Ms. Hoffmann, may I?'],
    ['Minister Webber, when? And you, Ms. Webber?', 'Minister Weber, when? And you, Ms. Weber?'],
  ] as const)
    checkFix(id, talk(wrong), talk(right));
});

test('the names of others are left alone', () => {
  for (const said of [
    'What does Petra Webber say?',
    'What does Webber say?',
    'Minister Webber, and Webber’s aide, and Mr. Webber?',
    'Minister Webber Sund, when?',
    'Senator Webber, when?',
    'Mr. Hofmann, when?',
    'The Webers and the Lindgrens came, Mr. Webers.',
    'Mr. Heber, when?',
    'Minister Weber, when?',
  ])
    checkSilent(id, talk(said));
});

test('who has a label of his own is no slip', () => {
  checkSilent(id, `${talk('Minister Webber, when?')}\nPaul Webber: At noon.\n`);
});

test('the name of an office is no surname', () => {
  checkSilent(
    id,
    `Öffentliche Anhörung im Verkehrsausschuss, Bonn, 4. Mai 2021

Der Vorsitzende: Guten Morgen.

Jens Popken: Herr Vorsitzender, wir sind bereit.

Der Vorsitzende: Danke.
`,
  );
});

test('other languages have their own forms of address and of names', () => {
  const german = (
    said: string,
  ): string => `Pressekonferenz mit Verkehrsministerin Anna Weber und Bürgermeister Jens Poppinga, Bonn, 4. Mai 2021

Frage: ${said}

Jens Poppinga: Im Juni, sagt die Ministerin.
`;
  checkFix(id, german('Herr Popinga, wann öffnet die Brücke?'), german('Herr Poppinga, wann öffnet die Brücke?'));
  checkFix(id, german('Frau Webber, wann öffnet die Brücke?'), german('Frau Weber, wann öffnet die Brücke?'));
  checkSilent(id, german('Ist das Bürgermeister Poppingas Brücke?'));
  const french = (said: string): string => `Entretien avec le maire de Valbrune, Julien Prat, le 22 mars 2023

Claire Morel : ${said}

Julien Prat : À la fin de l’été.
`;
  checkFix(id, french('Monsieur Pratt, quand ?'), french('Monsieur Prat, quand ?'));
});

test('the spelling of a label in capitals is set in ordinary letters, unless they hide which are small', () => {
  const hearing = (name: string, said: string): string => `HEARING ON THE HARBOUR, PORT VELL, MAY 4, 2021

MS. ${name}: Good morning.

MR. ARDEN: ${said}

MS. ${name}: I do.

MR. ARDEN: Thank you.
`;
  checkFix(
    id,
    hearing('HALVORSEN', 'Ms. Halverson, do you see it?'),
    hearing('HALVORSEN', 'Ms. Halvorsen, do you see it?'),
  );
  const text = hearing('MCALLISTER', 'Ms. McAlister, do you see it?');
  assert.deepEqual(
    findingsOf(text, id).map(({ fixes }) => fixes),
    [[]],
  );
});
