import { test } from 'node:test';
import { checkAnnotated, checkSilent } from '../../support/annotated.ts';
import { conference } from '../../support/conference.ts';

const id = 'missing-heading';
const turns = conference.slice(conference.indexOf('Question:'));

test('a transcript that begins with somebody speaking is reported at the first label', () => {
  checkAnnotated(
    id,
    turns.replace(
      'new date?\n',
      `new date?
^^^^^^^^^ The transcript has no heading, so nobody can tell what event it records. Write the event, who takes part, place and date above the first turn.
`,
    ),
  );
});

test('a heading, a title in the front matter and a page title are headings', () => {
  checkSilent(id, conference);
  checkSilent(id, `---\ntitle: Talks on the bridge\ndate: 2021-05-04\n---\n\n${turns}`);
  checkSilent(id, `# Talks on the bridge\n\n${turns}`);
});

test('a scrap and a text without turns have none to miss', () => {
  checkSilent(id, '');
  checkSilent(id, 'Anna Weber: In June.\n');
  checkSilent(id, 'The bridge opens in June.\n\nThe railway follows.\n');
});
