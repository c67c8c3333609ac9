import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { conferenceWith } from '../../support/conference.ts';
import { checkAnnotated, checkSilent, findingsOf } from '../../support/annotated.ts';

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

suite('a date without a year', () => {
  const found = (said: string): readonly string[] => {
    const text = `Interview with Transport Minister Anna Weber, Bonn, 4 May 2021\n\nQuestion: When?\n\nAnna Weber: ${said}\n`;
    return findingsOf(text, 'impossible-date').map(({ span }) => text.slice(span.start, span.end));
  };

  test('that no year has is reported', () => {
    for (const [said, day] of [
      ['We meet on April 31 in Bonn.', 'April 31'],
      ['We meet on Monday, February 30, I think.', 'February 30'],
      ['We meet on 32 March.', '32 March'],
      ['It opens March 32nd.', 'March 32nd'],
      ['Wir treffen uns am 31. November in Bonn.', '31. November'],
      ['Nos vemos el sábado 31 de septiembre a las nueve.', '31 de septiembre'],
      ['Nous avons besoin des chiffres pour le 31 novembre.', '31 novembre'],
      ['Увидимся 32 марта в Бонне.', '32 марта'],
    ] as const)
      assert.deepEqual(found(said), [day], said);
  });

  test('is left alone where it may be something else', () => {
    for (const said of [
      'In April 31 people came.',
      'In May 35, when I was born, it rained.',
      'There were 32 May Day parades.',
      'We meet on 29 February.',
      'We meet on 31 March.',
      'It may 31 times out of 40.',
      'Das war im Mai 45.',
      'Room 4-31 May be free.',
      'It cost $32 March through June.',
    ])
      assert.deepEqual(found(said), [], said);
  });
});
