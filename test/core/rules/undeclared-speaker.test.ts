import { test } from 'node:test';
import { conference, conferenceWith } from '../../support/conference.ts';
import { checkAnnotated, checkFix, checkSilent } from '../../support/annotated.ts';

const id = 'undeclared-speaker';
const roster = [{ name: 'Anna Weber', aliases: ['THE MINISTER'], office: 'Transport Minister' }, { name: 'Erik Sund' }];

test('without a roster nobody is undeclared', () => {
  checkSilent(id, conference);
  checkSilent(id, conference, { roster: [] });
});

test('who is not in the roster is found once, with the number of turns', () => {
  checkAnnotated(
    id,
    `${conference.trimEnd()}

Maria Osten: We have to close here.
^^^^^^^^^^^ “Maria Osten” speaks twice and is not in the roster, so the name is misspelt or the roster incomplete. Correct the label, or add the speaker to the roster.

Anna Weber: Thank you all.

Maria Osten: Thank you.
`,
    { roster },
  );
});

test('a declared name that is nearly the same is proposed, for every label at once', () => {
  checkFix(id, conference.replaceAll('Anna Weber:', 'Anna Webber:'), conference, { roster });
});

for (const label of [
  'ANNA WEBER',
  'Transport Minister Anna Weber',
  'The Minister',
  'Transport Minister',
  'Weber',
  'Minister Weber',
  'A. Weber',
]) {
  test(`“${label}” is a declared speaker`, () => {
    checkSilent(id, conference.replaceAll('Anna Weber:', `${label}:`), { roster });
  });
}

test('labels that name nobody are not looked up', () => {
  for (const label of ['Moderator', 'Remark', 'Speaker 2', 'Interpreter'])
    checkSilent(id, `${conference}\n${label}: Thank you.\n\nAnna Weber: Thank you.\n`, { roster });
});

test('a slip of the pen is left to the rule for those', () => {
  checkSilent(id, conferenceWith('Anna Weber: No', 'Anna Wbeer: No'), { roster });
});
