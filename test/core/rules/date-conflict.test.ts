import { test } from 'node:test';
import { checkAnnotated, checkSilent } from '../../support/annotated.ts';

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

test('front matter may give the day of publication, up to a week after the event', () => {
  const lead = (date: string): string =>
    `---\ndate: ${date}\n---\n\nNews conference of Transport Minister Anna Weber, Bonn, 4 May 2021\n`;
  checkSilent(id, conference(lead('2021-05-04')));
  checkSilent(id, conference(lead('2021-05-10')));
  checkSilent(id, conference('News conference of Transport Minister Anna Weber, Bonn, 4 May 2021\n'));
});
