import { test } from 'node:test';
import { conferenceWith } from '../../support/conference.ts';
import { checkAnnotated, checkSilent } from '../../support/annotated.ts';

const id = 'impossible-date';

test('a day that the month does not have is reported at the date', () => {
  checkAnnotated(
    id,
    conferenceWith(
      'the deck will follow in June.\n',
      `the deck will follow on June 31, 2021.
                                                            ^^^^^^^^^^^^^ The calendar has no “June 31, 2021”: June has 30 days. Correct it from the source.
`,
    ),
  );
});

test('February has 29 days only in leap years', () => {
  checkAnnotated(
    id,
    `Report of 29 February 2021
          ^^^^^^^^^^^^^^^^ The calendar has no “29 February 2021”: February 2021 has 28 days. Correct it from the source.

Question: Why?

Anna Weber: We met on 29 February 2020.
`,
  );
});

test('the day is found in other languages and in figures', () => {
  checkAnnotated(
    id,
    `Pressekonferenz von Karin Vogt, 32. Dezember 2013
                                ^^^^^^^^^^^^^^^^^ The calendar has no “32. Dezember 2013”: December has 31 days. Correct it from the source.

Frage: Wann?

Karin Vogt: Am 31.04.2014.
               ^^^^^^^^^^ The calendar has no “31.04.2014”: April has 30 days. Correct it from the source.
`,
  );
});

test('days that exist, figures in the other order and things that are no dates are left alone', () => {
  checkSilent(id, conferenceWith('May 4, 2021', 'December 31, 2021'));
  checkSilent(id, conferenceWith('May 4, 2021', '12/31/2021'));
  checkSilent(id, conferenceWith('May 4, 2021', '12.31.2021'));
  checkSilent(id, conferenceWith('the deck will', 'of the 300/400/2000 bolts the deck will'));
});
