import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { conference, conferenceWith } from '../../support/conference.ts';
import { checkAnnotated, checkFix, checkSilent, findingsOf } from '../../support/annotated.ts';

const id = 'trailing-space';
const message =
  'Space stands at the end of the line, unseen, and shows up as a change when versions are compared. Remove it.';

test('spaces and tabs at the end of a line are reported where they stand', () => {
  checkAnnotated(
    id,
    conferenceWith(
      'Ladies and gentlemen, we have held talks with Minister Erik Sund. We agreed on the timetable of the bridge.\n\n',
      `Ladies and gentlemen, we have held talks. \t
                                         ^^ ${message}
   
^^^ ${message}
`,
    ),
  );
});

test('they are removed', () => {
  checkFix(id, conferenceWith('engineers.\n', 'engineers. \n'), conference);
  checkFix(id, conferenceWith('engineers.\n', 'engineers.\u00a0\n'), conference);
  checkFix(id, `${conference.trimEnd()} `, conference.trimEnd());
});

test('a file in which they are a habit is reported once, and the fix removes them all', () => {
  const text = conference.replaceAll(/(?<=\S)\n/g, '\t\n');
  const [finding, ...more] = findingsOf(text, id);
  assert.deepEqual(more, []);
  assert.match(finding?.message ?? '', /^10 lines of the file end in space/);
  assert.equal(applyEdits(text, finding?.fixes[0]?.edits ?? []), conference);
});

test('two spaces that break a line in Markdown stay', () => {
  checkSilent(id, conferenceWith('\n\nAnna Weber: No', '  \nAnna Weber: No'));
  checkSilent(id, `# Talks on the bridge\n\n${conference}`.replaceAll('\n\nAnna', '  \n\nAnna'));
});

test('two spaces that break a line in Markdown stay behind a no-break space too', () => {
  checkSilent(id, `# Talks on the bridge\n\n${conference}`.replace('engineers.\n', 'engineers.\u00a0  \n'));
});

test('blank lines that a web page kept open with no-break spaces stay', () => {
  checkSilent(id, conference.replaceAll('\n\n', '\n\u00a0\n'));
});

test('a page break is no trailing space', () => {
  checkSilent(id, conferenceWith('engineers.\n', 'engineers.\f\n'));
});
