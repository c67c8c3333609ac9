import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conferenceWith } from '../../support/conference.ts';
import { checkAnnotated, checkSilent, findingsOf } from '../../support/annotated.ts';

const id = 'missing-date';
const message =
  'The transcript names no date, so nobody can tell when this was said. Add the date of the event to the heading.';

test('a heading without a date is reported at its first line', () => {
  checkAnnotated(
    id,
    `News conference of Transport Minister Anna Weber, Bonn
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${message}

Question: When does the bridge open?

Anna Weber: In June.
`,
  );
});

test('turns without heading and date are reported at the first line', () => {
  checkAnnotated(
    id,
    `Question: When does the bridge open?
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${message}

Anna Weber: In June.

Question: And the road?

Anna Weber: It is ready.
`,
  );
});

for (const date of [
  '4 May 2021',
  '4. Mai 2021',
  '04/05/2021',
  '2021-05-04',
  '4 мая 2021 года',
  '4 de mayo de 2021',
  '4 mai 2021',
]) {
  test(`the heading may give the date as ${date}`, () => checkSilent(id, conferenceWith('May 4, 2021', date)));
}

test('the date may stand on a line of its own or in the front matter', () => {
  checkSilent(id, conferenceWith(', May 4, 2021\n', '\n\nMay 4, 2021\n'));
  checkSilent(
    id,
    '---\ntitle: Lighthouses\ndate: 2021-09-14\n---\n\nIda: Welcome.\n\nJon: Hello.\n\nIda: Well?\n\nJon: Fine.\n',
  );
});

test('a running head further down says when it was', () => {
  const undated = conferenceWith(', May 4, 2021\n', '\n');
  checkSilent(id, undated.replace('\n\nQuestion: Do', '\n\nMonday, 24 February 2025\n\nQuestion: Do'));
});

test('a day that somebody speaks of is not the day of the event', () => {
  const undated = conferenceWith(', May 4, 2021\n', '\n');
  assert.equal(
    findingsOf(undated.replace('in June.', 'on 24 February 2025, and the railing a month later.'), id).length,
    1,
  );
});

test('a text that is no transcript is left alone', () => {
  checkSilent(id, '');
  checkSilent(id, '\n\n');
});

test('a heading whose date no calendar has does have one, which another rule reports', () => {
  checkSilent(id, conferenceWith('May 4, 2021', 'February 30, 2021'));
});
