import { test } from 'node:test';
import { conferenceWith } from '../../support/conference.ts';
import { checkAnnotated, checkSilent } from '../../support/annotated.ts';

const id = 'conflicting-acronym';

test('the second meaning of the same letters is reported, once', () => {
  checkAnnotated(
    id,
    `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: What does the Nordic Harbour Council (NHC) say?

Anna Weber: Ask the National Housing Commission (NHC), I mean the National Housing Commission (NHC).
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “NHC” is “National Housing Commission” here and “Nordic Harbour Council” on line 3, so readers cannot tell which is meant. Correct one of them, or spell the second one out each time.
`,
  );
});

for (const [what, text] of [
  ['in the other spelling of English', 'The Organisation for Harbours (OH) is the Organization for Harbours (OH).'],
  ['with a word more', 'The Nordic Harbour Council (NHC) is the old Nordic Harbour Council (NHC).'],
  ['in the plural', 'The Small Harbour Society (SHS), the Small Harbours Society (SHS).'],
] as const) {
  test(`one body ${what} is no conflict`, () => checkSilent(id, conferenceWith('No, there will not.', text)));
}
