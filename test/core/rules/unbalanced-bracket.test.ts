import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAnnotated, checkFix, checkSilent, findingsOf } from '../../support/annotated.ts';
import { conference, conferenceWith } from '../../support/conference.ts';

const id = 'unbalanced-bracket';
const never = 'is never closed, so nobody can tell where the note ends. Close it, or take it out.';
const neither = 'was never opened, so nobody can tell where the note begins. Open it, or take it out.';

test('the marks of a list are no halves', () => {
  checkSilent(
    id,
    conferenceWith(
      'We have set the date together with the engineers.\n',
      'We have set three conditions: 1°) the date; 2°) the place.\n',
    ),
  );
});

test('a bracket without its other half is reported at the bracket', () => {
  checkAnnotated(
    id,
    conferenceWith(
      'We have set the date together with the engineers.\n',
      `We have set the date (together with the engineers.
                     ^ The bracket “(” ${never}
`,
    ),
  );
  checkAnnotated(
    id,
    conferenceWith(
      'We have set the date together with the engineers.\n',
      `We have set the date] together with the engineers.
                    ^ The bracket “]” ${neither}
`,
    ),
  );
});

test('a note whose words are known is closed where it ends', () => {
  for (const [wrong, right] of [
    ['in June. (Laughter.', 'in June. (Laughter.)'],
    ['in June. (Laughter', 'in June. (Laughter)'],
    ['in June. (Laughter. We hope.', 'in June. (Laughter.) We hope.'],
    ['in (inaudible or so.', 'in (inaudible) or so.'],
    [
      'in June.\n\n(Applause from all sides and from the gallery above them',
      'in June.\n\n(Applause from all sides and from the gallery above them)',
    ],
    ['in [unintelligible 00:12', 'in [unintelligible 00:12]'],
    ['in June. (Laughter We hope.', 'in June. (Laughter) We hope.'],
    ['in June. (Applause from the rear benches. We hope.', 'in June. (Applause from the rear benches.) We hope.'],
  ] as const)
    checkFix(id, conferenceWith('in June.', wrong), conferenceWith('in June.', right));
});

test('a note that may go on is not closed behind its first words', () => {
  for (const note of [
    '(laughter in the hall and some applause, too. We hope.',
    '(Applause from the rear benches We hope.',
    '(inaudible from the gallery and then a remark',
    '(Applause – Paul Arden (Harbour): At last!',
  ])
    checkNoFix(conferenceWith('in June.', `in June. ${note}`));
  checkNoFix(`Пресс-конференция министра транспорта Анны Вебер, Бонн, 4 мая 2021 года

Вопрос: Когда откроется мост?

А.Вебер (перевод с норландского: В июне.
`);
});

test('a note with two kinds of brackets is one finding and gets the kind of the others', () => {
  for (const [others, wrong, right] of [
    ['(laughs)', '(Laughter.]', '(Laughter.)'],
    ['(laughs)', '[Laughter.)', '(Laughter.)'],
    ['[laughs]', '(Laughter.]', '[Laughter.]'],
    ['[laughs]', '[Laughter.)', '[Laughter.]'],
    ['', '[Laughter.)', '[Laughter.]'],
  ] as const)
    checkFix(
      id,
      conferenceWith('in June.', `in June ${others}. ${wrong}`),
      conferenceWith('in June.', `in June ${others}. ${right}`),
    );
  checkAnnotated(
    id,
    conferenceWith(
      'We have set the date together with the engineers.\n',
      `We have set the date (together with the engineers].
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The bracket “(” is closed by “]”, so a search for notes misses this one. Use brackets of one kind.
`,
    ),
  );
});

test('a bracket of another kind is no half where its own follows', () => {
  checkAnnotated(
    id,
    conferenceWith(
      'We have set the date together with the engineers.\n',
      `We have set the date (together] with the engineers).
                              ^ The bracket “]” ${neither}
`,
    ),
  );
});

test('a note that was never opened is opened where it begins', () => {
  checkFix(
    id,
    conferenceWith('Question: Do you plan to meet', 'Question: Inaudible) to meet'),
    conferenceWith('Question: Do you plan to meet', 'Question: (Inaudible) to meet'),
  );
  checkFix(id, conferenceWith('in June.', 'in June. Laughter.)'), conferenceWith('in June.', 'in June. (Laughter.)'));
});

test('letters and numbers of lists are no brackets', () => {
  checkSilent(id, conferenceWith('in June.', 'a) in June; b) in July; 1) here, 2) there; iv) nowhere.'));
  checkSilent(id, conferenceWith('in June.', 'in June (see point a) and not before (see b)).'));
});

test('an open bracket is one although a list follows', () => {
  checkAnnotated(
    id,
    conferenceWith(
      'We have set the date together with the engineers.\n',
      `We have (set the date. First: a) here; b) there; (c) nowhere.

We said a) and (so on.
               ^ The bracket “(” ${never}
`,
    ).replace('(set', 'set'),
  );
});

test('faces are no brackets', () => {
  checkSilent(id, conferenceWith('in June.', 'in June :) or so ;-) we hope :('));
});

test('a bracket may run over paragraphs and over an interjection', () => {
  checkSilent(
    id,
    conferenceWith('finished, the deck', '(finished, the deck').replace('with the engineers.', 'with the engineers.)'),
  );
  checkSilent(
    id,
    conferenceWith('in June.\n', 'in June. (The clip begins.\n').replace(
      'newspapers write?\n',
      'newspapers write? The clip ends.)\n',
    ),
  );
});

test('escaped brackets of Markdown and links are balanced', () => {
  checkSilent(id, conferenceWith('in June.', 'in June \\[laughs\\] at [the site](https://example.org/a_(b)).'));
});

test('the full stop stands where the document’s other notes have it', () => {
  for (const note of ['(Laughter).', '(Laughter.)']) {
    const text = conferenceWith('in June.', `in June. ${note}`).replace('the bridge.\n', `the bridge. ${note}\n`);
    const last = text.lastIndexOf(note);
    const open = `${text.slice(0, last)}${note.replace(')', '')}${text.slice(last + note.length)}`;
    checkFix(id, open, text);
  }
});

test('a time in brackets is no item of a list and closes no other bracket', () => {
  const text = conferenceWith('in June.', 'in [unheard June, as I said [46:15] before.');
  assert.deepEqual(
    findingsOf(text, id).map(({ span }) => span.start),
    [text.indexOf('[unheard')],
  );
});

test('a long text of open brackets is read once', () => {
  checkSilent(id, conference + '()'.repeat(50_000));
});

test('lone brackets in any number are reported', () => {
  const many = 200_000;
  assert.equal(findingsOf(conference + '('.repeat(many), id).length, many);
  assert.equal(findingsOf(conference + ' (a]'.repeat(many), id).length, many);
});

function checkNoFix(text: string): void {
  assert.deepEqual(
    findingsOf(text, id).map(({ fixes }) => fixes),
    [[]],
  );
}
