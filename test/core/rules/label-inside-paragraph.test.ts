import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixAll } from '../../../server/src/core/rules/fixAll.ts';
import { conference, conferenceWith } from '../../support/conference.ts';
import { checkAnnotated, checkFix, checkSilent, findingsOf } from '../../support/annotated.ts';

const id = 'label-inside-paragraph';

test('a question glued to the paragraph before gets its own paragraph back', () => {
  checkFix(id, conferenceWith('engineers.\n\nQuestion:', 'engineers. Question:'), conference);
});

test('a label glued to the full stop before it is parted too', () => {
  checkFix(id, conferenceWith('bridge.\n\nQuestion:', 'bridge.Question:'), conference);
});

test('the new paragraph is set as the document sets its turns', () => {
  const dense = conference.replace(/\n\n(?=Question|Anna)/g, '\n');
  checkFix(id, dense.replace('engineers.\nQuestion:', 'engineers. Question:'), dense);
  const windows = conference.replaceAll('\n', '\r\n');
  checkFix(id, windows.replace('engineers.\r\n\r\nQuestion:', 'engineers. Question:'), windows);
});

test('the finding stands at the label', () => {
  checkAnnotated(
    id,
    `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June. Question: And the road?
                     ^^^^^^^^^ The label “Question” stands inside a paragraph, so its words seem to be the previous speaker’s. Start a new paragraph before it.

Anna Weber: The road is ready.
`,
  );
});

test('a document that has lost its line breaks is reported once and gets all of them back', () => {
  const turns = conference.trimEnd().split('\n\n').slice(3).join(' ');
  const lost = `${'We have held talks with Minister Erik Sund on the bridge. '.repeat(25)}${turns}`;
  const [finding, ...more] = findingsOf(lost, id);
  assert.ok(finding);
  assert.deepEqual(more, []);
  assert.match(finding.message, /^The document has lost its line breaks: 6 of its 6 turns begin inside a paragraph/);
  const fixed = fixAll(lost, { tier: 'safe', check: { only: [id] } });
  assert.equal(fixed.applied, 1);
  assert.equal(fixed.text.split('\n\n').filter((part) => /^(?:Question|Anna Weber): /.test(part)).length, 6);
  assert.deepEqual(findingsOf(fixed.text, id), []);
});

test('a speaker’s name and a colon inside a sentence are no label', () => {
  checkSilent(id, conferenceWith('We have set the date', 'I quote Anna Weber: be patient. We have set the date'));
});
