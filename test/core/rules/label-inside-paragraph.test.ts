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

/** Turns before and after one that is glued to what stands before it; the fix must part them again. */
function checkGlued(lines: readonly string[], gap: string, glued: string): void {
  const right = `${lines.join('\n\n')}\n`;
  checkFix(id, right.replace(`\n\n${glued}`, `${gap}${glued}`), right);
}

test('labels are found behind a dash, a note, a question and a bracket, with their time or as initials', () => {
  const caps = ['MS. HOLT: Good morning. When?', 'MR. BIRK: In June. The road --', 'MS. HOLT: How long? (Laughter.)'];
  checkGlued([...caps, ...caps, 'MR. BIRK: Forty miles.', 'MS. HOLT: Thank you.'], ' ', 'MR. BIRK: Forty');
  checkGlued([...caps, ...caps.slice(0, 2), 'MS. HOLT: And how long?', 'MR. BIRK: Long.'], ' ', 'MS. HOLT: And');
  const pairs = (left: string, right: string): readonly string[] =>
    ['Where?', 'In the hall.', 'When?', 'At nine.', 'Why?', 'It rained.', 'And then?', 'We sang.'].map(
      (said, index) => `${index % 2 === 0 ? left : right} ${said}`,
    );
  checkGlued(pairs('MD :', 'KB :'), ' ', 'KB : We');
  checkGlued(pairs('А. ХОЛЬТ:', 'В. БИРК:'), ' ', 'В. БИРК: We');
  checkGlued(pairs('**SPEAKER_00:**', '**SPEAKER_01:**'), ' ', '**SPEAKER_01:** We');
  checkGlued(
    pairs('Ada Holt:', 'Bo Birk:').map((line, index) => `[00:0${index}] ${line}`),
    ' ',
    '[00:07] Bo',
  );
});

test('letters for question and answer are found inside a paragraph, and no initials are', () => {
  const said = [
    'Where?',
    'In the hall.',
    'When?',
    'At nine.',
    'Why?',
    'It rained.',
    'And then?',
    'We sang.',
    'How long?',
  ];
  const court = said.map((one, index) => `${index % 2 === 0 ? 'Q.' : 'A.'}  ${one}`);
  checkGlued([...court, ...court.slice(1)], ' ', 'Q.  How');
  const briefing = said.map((one, index) => (index % 2 === 0 ? `Q    ${one}` : `MS. HOLT:  ${one}`));
  checkGlued([...briefing, 'MS. HOLT:  Long.'], '  ', 'Q    How');
  for (const name of ['with Mr. Q. Holt', 'in grade A. Then we left'])
    checkSilent(id, `${[...court, ...court.slice(1)].join('\n\n').replace('In the hall.', `I spoke ${name}.`)}\n`);
});

test('whoever is presented with an office is known by the surname', () => {
  checkGlued(
    [
      'ADA HOLT, HOST: Good evening.',
      'BO BIRK, FORMER DIRECTOR, HARBOUR OFFICE: Good evening.',
      'HOLT: How high?',
      'BIRK: Nine feet.',
      'HOLT: And then?',
      'HOLT: Nobody knows.',
    ],
    ' ',
    'BIRK: Nine',
  );
});
