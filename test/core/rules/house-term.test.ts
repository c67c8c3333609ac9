import { test } from 'node:test';
import { conference, conferenceWith } from '../../support/conference.ts';
import { checkAnnotated, checkFix, checkSilent } from '../../support/annotated.ts';

const id = 'house-term';

test('without a table nothing is found', () => {
  checkSilent(id, conference);
  checkSilent(id, conference, { terms: [] });
});

test('what the house does not write is found in the speech and in the heading', () => {
  checkAnnotated(
    id,
    `Interview about the toll bridge, Bonn, 4 May 2021
                    ^^^^^^^^^^^ The house does not write “toll bridge”: readers should find one thing under one name. Write “pay bridge”.

Erik Sund: Toll bridges are rare. Is this toll  bridge open?
                                          ^^^^^^^^^^^^ The house does not write “toll bridge”: readers should find one thing under one name. Write “pay bridge”.

Anna Weber: Toll bridge or not, it is.
            ^^^^^^^^^^^ The house does not write “Toll bridge”: readers should find one thing under one name. Write “Pay bridge”.
`,
    { terms: [{ use: 'pay bridge', not: ['toll bridge'] }] },
  );
});

test('a term with a capital is found only as it stands', () => {
  const terms = [{ use: 'toll', not: ['Toll'] }];
  checkSilent(id, conference, { terms });
  checkFix(id, conferenceWith('be a toll', 'be a Toll'), conference, { terms });
});

test('the term to use is never found, whatever its case', () => {
  checkSilent(id, conferenceWith('The bridge was', 'The Bridge was').replaceAll(' bridge', ' Bridge'), {
    terms: [{ use: 'Bridge', not: ['bridge'] }],
  });
});

test('of two terms the longer one is found', () => {
  checkFix(id, conference, conferenceWith('railway survey', 'rail study'), {
    terms: [
      { use: 'train', not: ['railway'] },
      { use: 'rail study', not: ['railway survey'] },
    ],
  });
});

test('parts of words and words across a mark are not the term', () => {
  const terms = [{ use: 'x', not: ['pier', 'deck June', 'new paper', ''] }];
  checkSilent(id, conference, { terms });
});
