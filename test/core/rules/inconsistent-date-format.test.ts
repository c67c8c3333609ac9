import { test } from 'node:test';
import { conference, conferenceWith } from '../../support/conference.ts';
import { checkAnnotated, checkFix, checkSilent } from '../../support/annotated.ts';

const id = 'inconsistent-date-format';

test('the rarer form is reported once, where it stands first', () => {
  checkAnnotated(
    id,
    `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: Was it closed on 3 March 2020 or on 4 March 2020?

Anna Weber: On April 5, 2020, on April 6, 2020 and on 7 April 2020.
               ^^^^^^^^^^^^^ “April 5, 2020” is written in another form than most dates here, such as “3 March 2020” (2 against 3), so a search for one form misses the other. Write all of them in one form.
`,
  );
});

test('of two forms that stand equally often none is called the usual one', () => {
  checkAnnotated(
    id,
    `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: Was it closed on 3 March 2020?

Anna Weber: On April 5, 2020.
               ^^^^^^^^^^^^^ “April 5, 2020” is written in another form than “3 March 2020”, so a search for one form misses the other. Write all of them in one form.
`,
  );
});

for (const [what, text] of [
  ['ordinals are the same form', 'On 3 March 2020, on 4th March 2020 and on the 5th of March 2020.'],
  ['brackets refer to something', 'On 3 March 2020 (April 5, 2020) and on 6 April 2020.'],
  ['the other date has no year', 'On 3 March 2020 and on April 5.'],
] as const) {
  test(`nothing is reported when ${what}`, () => checkSilent(id, conferenceWith('No, there will not.', text)));
}

test('the day of the event is written as the house asks, and other dates are left to the document', () => {
  const options = { settings: { [id]: { form: 'iso' } } };
  checkFix(id, conference, conference.replace('May 4, 2021', '2021-05-04'), options);
  checkSilent(id, conferenceWith('May 4, 2021', '2021-05-04').replace('in June', 'on June 3, 2021'), options);
  checkSilent(id, conference, { settings: { [id]: { form: 'month-day-year' } } });
});
