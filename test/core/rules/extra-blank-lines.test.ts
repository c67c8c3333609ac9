import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conference, conferenceWith } from '../../support/conference.ts';
import { checkAnnotated, checkFix, checkSilent, findingsOf } from '../../support/annotated.ts';

const id = 'extra-blank-lines';

test('the finding starts at the first line of the run', () => {
  checkAnnotated(
    id,
    `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

^… 2 blank lines stand here where one is enough, which looks like deleted text. Keep one.

Question: When does the bridge open?

Anna Weber: In June.
`,
  );
});

test('one blank line is kept between paragraphs', () => {
  checkFix(id, conferenceWith('\n\nQuestion: Will', '\n\n\n\n\n\nQuestion: Will'), conference);
  checkFix(id, conferenceWith('\n\nQuestion: Will', '\n\n \t\n\u00a0\nQuestion: Will'), conference);
  const windows = conference.replaceAll('\n', '\r\n');
  checkFix(id, windows.replace('\r\n\r\nQuestion: Will', '\r\n\r\n\r\nQuestion: Will'), windows);
});

test('blank lines at the beginning and the end of the file go', () => {
  checkFix(id, `\n\n${conference}`, conference);
  checkFix(id, `\ufeff\n\n${conference}`, `\ufeff${conference}`);
  checkFix(id, `${conference}\n\n`, conference);
  checkFix(id, `${conference}  `, conference);
});

test('a file may end with or without a line break', () => {
  checkSilent(id, conference);
  checkSilent(id, conference.trimEnd());
});

test('a document that is set wide throughout is left as it is', () => {
  checkSilent(id, conference.replaceAll('\n\n', '\n\n\n'));
});

test('a document in which they are frequent is reported once, and the fix leaves one everywhere', () => {
  const long = `${conference}\n${Array.from({ length: 60 }, (_, index) => `Paragraph ${index} of the list.`).join('\n\n')}\n`;
  let nth = 0;
  const wide = long.replaceAll('\n\n', (gap) => (nth++ % 10 === 4 ? '\n\n\n' : gap));
  checkFix(id, wide, long);
});

test('a document that is divided into pages is left as it is', () => {
  checkSilent(id, conferenceWith('\n\nQuestion: Will', '\n\n\f\n\n\nQuestion: Will'));
});

test('a text of nothing but blank lines has nothing to set apart', () => {
  for (const text of ['', '\n', '\n\n\n', '  \n\n']) assert.deepEqual(findingsOf(text, id), []);
});
