import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conferenceWith } from '../../support/conference.ts';
import { checkAnnotated, checkFix, checkSilent, findingsOf } from '../../support/annotated.ts';

const id = 'weekday-mismatch';

test('a wrong weekday is reported from the weekday to the end of the date', () => {
  checkAnnotated(
    id,
    `News conference of Transport Minister Anna Weber, Bonn, Monday, May 4, 2021
                                                        ^^^^^^^^^^^^^^^^^^^ “May 4, 2021” falls on “Tuesday”, not on “Monday”, so one of the two is wrong. Correct the weekday, or the date.

Question: When does the bridge open?

Anna Weber: In June.
`,
  );
});

for (const [wrong, right] of [
  ['Monday, May 4, 2021', 'Tuesday, May 4, 2021'],
  ['MONDAY, 4 MAY 2021', 'TUESDAY, 4 MAY 2021'],
  ['Mon., May 5, 2021', 'Wed., May 5, 2021'],
  ['Montag, 4. Mai 2021', 'Dienstag, 4. Mai 2021'],
  ['Lunes 4 de mayo de 2021', 'Martes 4 de mayo de 2021'],
  ['понедельник, 4 мая 2021 года', 'вторник, 4 мая 2021 года'],
] as const) {
  test(`“${wrong}” becomes “${right}”`, () =>
    checkFix(id, conferenceWith('May 4, 2021', wrong), conferenceWith('May 4, 2021', right)));
}

test('a French weekday is put right in French', () => {
  const text = (weekday: string): string => `Entretien avec le maire de Valbrune, le ${weekday} 4 mai 2021

Claire Morel : Bonjour, monsieur le maire. Quand les travaux seront-ils finis ?

Paul Dubois : À la fin de l’été.
`;
  checkFix(id, text('lundi'), text('mardi'));
});

test('a weekday that grammar has changed is reported without a fix', () => {
  const text = `Пресс-конференция Анны Орловой, Северск, 7 февраля 2025 года

Вопрос: Когда?

Анна Орлова: В среду, 6 февраля 2025 года.
`;
  const [finding] = findingsOf(text, id);
  assert.ok(finding);
  assert.deepEqual(finding.fixes, []);
});

test('right weekdays, other calendars and figures that can be read two ways are left alone', () => {
  checkSilent(id, conferenceWith('May 4, 2021', 'Tuesday, May 4, 2021'));
  checkSilent(id, conferenceWith('in June.', 'as on Wednesday, 7 November 1917.'));
  checkSilent(id, conferenceWith('May 4, 2021', 'Monday, 05/04/2021'));
});

test('a weekday that does not belong to the date is left alone', () => {
  checkSilent(id, conferenceWith('in June.', 'on Monday. On May 4, 2021 we agreed on it.'));
});

const withSpeech = (speech: string): string => conferenceWith('the deck will follow in June.', speech);

for (const [wrong, right] of [
  ['on Wednesday, May 11', 'on Tuesday, May 11'],
  ['on Wednesday the 11th of May', 'on Tuesday the 11th of May'],
  ['am Mittwoch, den 11. Mai', 'am Dienstag, den 11. Mai'],
  ['el miércoles 11 de mayo', 'el martes 11 de mayo'],
] as const) {
  test(`“${wrong}” without a year becomes “${right}” near the event`, () =>
    checkFix(id, withSpeech(`it opens ${wrong}, I hope.`), withSpeech(`it opens ${right}, I hope.`)));
}

test('a date without a year is left alone far from the event, with another year behind it, and where it is none', () => {
  for (const speech of [
    'it opened on Tuesday, December 11.',
    'it opened on Monday, May 11, 2020.',
    'on Monday may 11 people come?',
    'from Monday, May 11:30 until noon.',
    'on Tuesday, May 18, we open.',
    'on Monday and Tuesday, May 10 and 11, we close.',
    'on Monday, Tuesday and Wednesday, May 10, 11 and 12, we close.',
  ])
    checkSilent(id, withSpeech(speech));
});

test('further ahead a date without a year is looked at where the record is not about the past', () => {
  checkFix(
    id,
    withSpeech('it opens on Wednesday, August 10, I hope.'),
    withSpeech('it opens on Tuesday, August 10, I hope.'),
  );
  for (const speech of [
    'it opened on Monday, August 10.',
    'it opened on Wednesday, August 10, when I was a boy in 1994.',
    'it opens on Wednesday, December 10.',
  ])
    checkSilent(id, withSpeech(speech));
});

test('a French date without a year is put right in French', () => {
  const text = (weekday: string): string => `Entretien avec le maire de Valbrune, le 4 mai 2021

Claire Morel : Bonjour, monsieur le maire. Quand les travaux seront-ils finis ?

Paul Dubois : Le ${weekday} 11 mai, je pense.
`;
  checkFix(id, text('mercredi'), text('mardi'));
});
