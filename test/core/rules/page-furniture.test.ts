import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conference, conferenceWith } from '../../support/conference.ts';
import { checkAnnotated, checkFix, checkSilent, findingsOf } from '../../support/annotated.ts';

const id = 'page-furniture';

test('a language bar under the heading and a list at the end are reported', () => {
  checkAnnotated(
    id,
    `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

  • de-DE1 en-GB1 fr-FR1
  ^^^^^^^^^^^^^^^^^^^^^^ “• de-DE1 en-GB1 fr-FR1” is left over from a web page: nobody said it, but it counts as text. Remove it.

Question: When does the bridge open?

Anna Weber: In June.

Additional materials
^^^^^^^^^^^^^^^^^^^^ “Additional materials” is left over from a web page: nobody said it, but it counts as text. Remove it.
`,
  );
});

test('a run of such lines is one finding, blank lines between them included', () => {
  checkAnnotated(
    id,
    `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June.

See also
^^^^^^^^… 5 lines from “See also” on are left over from a web page: nobody said them, but they count as text. Remove them.

The bridge over the Lomm

Additional materials
`,
  );
});

test('removal leaves the text laid out as before', () => {
  const bar = '• de-DE1 en-GB1 fr-FR1';
  checkFix(id, conferenceWith('\n\nLadies', `\n\n${bar}\n\nLadies`), conference);
  checkFix(id, `${bar}\n\n${conference}`, conference);
  checkFix(id, `\ufeff${bar}\n\n${conference}`, `\ufeff${conference}`);
  checkFix(id, `${conference}\nAdditional materials\n`, conference);
  checkFix(id, `${conference}\n\n\n\nAdditional materials`, conference.trimEnd());
  const windows = conference.replaceAll('\n', '\r\n');
  checkFix(id, `${windows}\r\nAdditional materials\r\n`, windows);
});

test('where the gaps differ the smaller one stays, and where there is none the other', () => {
  const bar = '• de-DE1 en-GB1 fr-FR1';
  checkFix(id, conferenceWith('\n\nLadies', `\n\n\n${bar}\n\nLadies`), conference);
  checkFix(id, conferenceWith('\n\nLadies', `\n\n${bar}\n\n\nLadies`), conference);
});

test('the fix is a removal and never safe', () => {
  const [finding] = findingsOf(`${conference}\nAdditional materials\n`, id);
  assert.deepEqual(
    finding?.fixes.map((fix) => fix.tier),
    ['removal'],
  );
});

test('front matter, closing marks and captions belong to the document', () => {
  checkSilent(id, `---\ntitle: Bridge\ndate: 2021-05-04\n---\n\n${conference}`);
  checkSilent(id, `${conference}\nEND 3:05 P.M. EDT\n`);
  checkSilent(id, `${conference}\n[ENDS]\n`);
  checkSilent(id, conferenceWith('\n\nQuestion: Will', '\n\n![The bridge](bridge.jpg)\n\nQuestion: Will'));
});

test('addresses that the author set in Markdown belong to the document', () => {
  checkSilent(id, conferenceWith('\n\nLadies', '\n\n<https://example.org/bridge>\n\nLadies'));
});

test('the words of furniture inside a sentence are speech', () => {
  checkSilent(id, conferenceWith('engineers.', 'engineers. See also the additional materials.'));
});

test('a line that says whose the page is belongs to the page', () => {
  assert.equal(
    findingsOf(`${conference}\n© Ministry of Transport 2021. All rights reserved.\n`, 'page-furniture').length,
    1,
  );
});

test('the day on which a record came out is no residue, for it may be the only date', () => {
  for (const line of ['*Published 17 September 2025*', 'Published on: 17 September 2025'])
    checkSilent(
      id,
      `# How to read a tide table

${line}

**Ada Birk:** Why do tide tables scare people?

**Tom Holt:** Because nobody explains the columns.

**Ada Birk:** Will you?

**Tom Holt:** Gladly.
`,
    );
});

test('the card of a page behind a name is reported, in what is said and in labels', () => {
  checkAnnotated(
    id,
    `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: What did Mr Holm      Holm Tom  say to you?
                                ^^^^^^^^ “Holm Tom” is the card that a web page shows with the name before it: nobody said it, but it counts as text. Remove it.

Anna Weber: With Ravn van der Aa      Van der Aa RavnMayor of Bonn , nothing.
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Van der Aa RavnMayor of Bonn” is the card that a web page shows with the name before it: nobody said it, but it counts as text. Remove it.
`,
  );
});

test('columns and names that are said twice are no cards', () => {
  checkSilent(
    id,
    `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: Who were there?

Anna Weber: Tom Holm      Petra Ravn      Ada Birk , and of course Wild Wild West .

Question: And THE MINISTER      THE HON TOM HOLM , was he?
`,
  );
});
