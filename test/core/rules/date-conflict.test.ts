import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAnnotated, checkSilent, findingsOf } from '../../support/annotated.ts';

const id = 'date-conflict';

const conference = (lead: string): string => `${lead}
Question: When does the bridge open?

Anna Weber: In June.

Question: Sure?

Anna Weber: Yes.
`;

test('a heading and a dateline that differ are reported at the heading', () => {
  checkAnnotated(
    id,
    conference(`News conference of Transport Minister Anna Weber, Bonn, 4 May 2021
                                                        ^^^^^^^^^^ The heading says “4 May 2021”, the dateline “5 May 2021” (line 3), so readers cannot tell when it was. Correct one of them.

Bonn, 5 May 2021
`),
  );
});

test('a later day alone above the title is that of the print', () => {
  const news = 'News conference of Transport Minister Anna Weber, Bonn, 4 May 2021\n';
  checkSilent(id, conference(`Tuesday, 16 April 2024\n\n${news}`));
});

test('front matter may give the day of publication, up to a week after the event', () => {
  const lead = (date: string): string =>
    `---\ndate: ${date}\n---\n\nNews conference of Transport Minister Anna Weber, Bonn, 4 May 2021\n`;
  checkSilent(id, conference(lead('2021-05-04')));
  checkSilent(id, conference(lead('2021-05-10')));
  checkSilent(id, conference('News conference of Transport Minister Anna Weber, Bonn, 4 May 2021\n'));
});

test('a day alone on its line may be the one on which the page came out, up to a week after the event', () => {
  const lead = (date: string): string =>
    `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021\n\n${date}\n`;
  checkSilent(id, conference(lead('5 May 2021')));
  checkSilent(id, conference(lead('11 May 2021')));
  checkSilent(id, conference(lead('5 May 2021 16:21')));
  checkSilent(
    id,
    conference(`5 May 2021, 16:21\n\nNews conference of Transport Minister Anna Weber, Bonn, 4 May 2021\n`),
  );
  assert.equal(findingsOf(conference(lead('3 May 2021')), id).length, 1);
  assert.equal(findingsOf(conference(lead('14 May 2021')), id).length, 1);
});

test('a line of the heading that gives another day than its title is reported', () => {
  checkAnnotated(
    id,
    conference(`Bonn, 4 May 2021
News conference of Transport Minister Anna Weber, 5 May 2021
                                                  ^^^^^^^^^^ The heading says “5 May 2021”, the dateline “4 May 2021” (line 1), so readers cannot tell when it was. Correct one of them.
`),
  );
  checkSilent(id, conference('Bonn, 5 May 2021\nNews conference of Transport Minister Anna Weber, 5 May 2021\n'));
  checkSilent(id, conference('News conference of Transport Minister Anna Weber, 5 May 2021\nPublished 7 May 2021\n'));
});

test('whoever says what day it is may contradict the heading', () => {
  const hearing = (said: string): string => `DEPOSITION OF MARISOL ARDEN, Port Vell, March 12, 2026

MR. REED: ${said}

MS. ARDEN: Yes.

MR. REED: Good.
`;
  checkAnnotated(
    id,
    hearing(`Today is Friday, March 13, 2026, and we are on the record.
                           ^^^^^^^^^^^^^^ Here today is “March 13, 2026”, in the heading “March 12, 2026” (line 1), so readers cannot tell when it was. Correct one of them.`),
  );
  assert.equal(findingsOf(hearing('Today is the 12th of March 2025.'), id).length, 1);
  for (const said of [
    'Today is Thursday, March 12, 2026.',
    'The bridge opens on March 13, 2026.',
    'She wrote “today is March 13, 2026” on it.',
    'Today is June 6, 1944, the radio said.',
  ])
    checkSilent(id, hearing(said));
  assert.equal(
    findingsOf(
      `Pressekonferenz der Verkehrsministerin Anna Weber, Bonn, 4. Mai 2021

Frage: Wann öffnet die Brücke?

Anna Weber: Heute ist Mittwoch, der 5. Mai 2021, und im Juni öffnet sie.
`,
      id,
    ).length,
    1,
  );
});
