import { test } from 'node:test';
import { checkAnnotated, checkFix, checkSilent, findingsOf } from '../../support/annotated.ts';
import assert from 'node:assert/strict';

const id = 'inconsistent-speaker-name';

/** A meeting in which the labels speak in the given order, with Erik Sund's turns between. */
function meeting(...labels: readonly string[]): string {
  const turns = labels.flatMap((label, index) => [
    'Erik Sund: We come to the next matter on the list.',
    `${label}: I have nothing to add to matter ${index + 1}.`,
  ]);
  return `Meeting of the harbour council, Port Linton, 12 March 2014\n\n${turns.join('\n\n')}\n`;
}

/** The spellings that the rule takes for one another in a meeting of these labels. */
function found(...labels: readonly string[]): string[] {
  return findingsOf(meeting(...labels), id).map(({ message }) => message.replace(/ for what seems.*/u, ''));
}

test('the first label of the rarer form is found, with both counts', () => {
  checkAnnotated(
    id,
    `Meeting of the harbour council, Port Linton, 12 March 2014

ÓSCAR FLORES: The piers are finished.

ANNA WEBER: Good.

OSCAR FLORES: The deck is not.
^^^^^^^^^^^^ “OSCAR FLORES” stands once and “ÓSCAR FLORES” twice for what seems to be one speaker: a search for one form misses the other. Use one form throughout.

ANNA WEBER: And the road?

ÓSCAR FLORES: It is.
`,
  );
});

const spellings: readonly (readonly [left: string, right: string])[] = [
  ['Natalya Yurieva', 'Natalia Yuryeva'],
  ['Kirill Kleymenov', 'Kirill Kleimenov'],
  ['Vladimir Shakhijanyan', 'Vladimir Shakhidjanyan'],
  ['Sergei Pershin', 'Sergey Pershin'],
  ['Aleksei Volkov', 'Alexei Volkov'],
  ['HON. P. K. BALA', 'HON. P.K. BALA'],
  ['SECRETARY LaHOOD', 'SECRETARY LaHood'],
];
for (const [left, right] of spellings) {
  test(`“${left}” and “${right}” are one speaker`, () => {
    assert.deepEqual(found(left, left, right, right, right), [`“${left}” stands twice and “${right}” 3 times`]);
  });
}

test('a short form that comes between longer ones is found', () => {
  assert.deepEqual(found('Andrei Voronin', 'A. Voronin', 'Andrei Voronin'), [
    '“A. Voronin” stands once and “Andrei Voronin” twice',
  ]);
});

const good: readonly (readonly [what: string, labels: readonly string[]])[] = [
  ['an office at the first mention', ['President of Norland Anna Weber', 'Anna Weber', 'Anna Weber']],
  ['a name with its office behind it', ['ANNA WEBER, MINISTER OF TRANSPORT', 'ANNA WEBER', 'ANNA WEBER']],
  ['a speaker introduced again', ['Anna Weber', 'Anna Weber, Radio Norland', 'Anna Weber']],
  ['a full name and then initials', ['Anna Weber', 'AW', 'AW', 'AW']],
  ['two people with one surname', ['MR. OSTEN', 'MRS. OSTEN', 'MR. OSTEN']],
  ['two people with nearly the same name', ['Karl Brandt', 'Karla Brandt', 'Karl Brandt']],
  ['numbers', ['Speaker 1', 'Speaker 2', 'Speaker 1']],
  ['the singular and the plural', ['JOURNALIST', 'JOURNALISTS', 'JOURNALIST']],
];
for (const [what, labels] of good) {
  test(`${what}: nothing is found`, () => assert.deepEqual(found(...labels), []));
}

test('a slip of the pen is left to the rule for those', () => {
  const labels = Array.from({ length: 9 }, () => 'Sergei Pershin');
  assert.deepEqual(found(...labels, 'Sergei Pershn'), []);
});

test('the fix writes the usual name and leaves the office', () => {
  const right = meeting('Ana Ruiz Gómez, Directora General', 'Ana Ruiz Gómez', 'Ana Ruiz Gómez');
  checkFix(id, right.replace('Gómez, D', 'Gomez, D'), right);
  checkSilent(id, right);
});
