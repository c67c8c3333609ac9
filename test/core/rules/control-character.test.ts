import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixAll } from '../../../server/src/core/rules/fixAll.ts';
import { conference, conferenceWith } from '../../support/conference.ts';
import { checkFix, checkSilent, findingsOf } from '../../support/annotated.ts';

const id = 'control-character';

for (const [code, meant] of [
  ['\u0080', '€'],
  ['\u0085', '…'],
  ['\u0091', '‘'],
  ['\u0092', '’'],
  ['\u0093', '“'],
  ['\u0096', '–'],
  ['\u009f', 'Ÿ'],
] as const) {
  test(`the control character for “${meant}” of Windows-1252 is replaced by it`, () => {
    const right = conferenceWith('timetable', `time${meant}table`);
    checkFix(id, conferenceWith('timetable', `time${code}table`), right);
  });
}

test('what was meant is offered as a change of wording and never made unasked', () => {
  const text = conferenceWith('timetable', 'time\u0096table');
  const [finding] = findingsOf(text, id);
  assert.equal(finding?.fixes[0]?.tier, 'wording');
  assert.equal(
    finding?.message,
    'The control character U+0096 stands here, invisible, for “–” of Windows-1252. Replace it with “–”.',
  );
  assert.equal(fixAll(text, { tier: 'safe' }).text, text);
});

test('a run of several is one finding', () => {
  checkFix(id, conferenceWith('timetable', 'time\u0093\u0094table'), conferenceWith('timetable', 'time“”table'));
});

test('other control characters are removed, safely where no word changes', () => {
  for (const character of ['\u0000', '\u0007', '\u001b', '\u007f']) {
    const text = conferenceWith('timetable', `${character}timetable`);
    checkFix(id, text, conference);
    assert.equal(findingsOf(text, id)[0]?.fixes[0]?.tier, 'safe');
    assert.equal(fixAll(text, { tier: 'safe' }).text, conference);
  }
});

test('removing one inside a word would make one word of two and is not safe', () => {
  const text = conferenceWith('timetable', 'time\u001btable');
  checkFix(id, text, conference);
  assert.equal(findingsOf(text, id)[0]?.fixes[0]?.tier, 'wording');
});

test('an invisible character beside it does not hide that two words would join', () => {
  const text = conferenceWith('the timetable', 'the\u0000\u200btimetable');
  assert.equal(findingsOf(text, id)[0]?.fixes[0]?.tier, 'wording');
});

test('a vertical tab becomes a space', () => {
  checkFix(id, conferenceWith('the timetable', 'the\vtimetable'), conference);
});

test('half a character is reported and cannot be repaired', () => {
  for (const half of ['\ud83d', '\ude00']) {
    const [finding] = findingsOf(conferenceWith('timetable', `time${half}table`), id);
    assert.match(finding?.message ?? '', /^Half of a character \(U\+D(?:83D|E00)\) stands here/);
    assert.deepEqual(finding?.fixes, []);
  }
});

test('tabs, line breaks, page breaks and whole characters are text', () => {
  checkSilent(id, conferenceWith('the timetable', 'the\ttimetable'));
  checkSilent(id, conference.replaceAll('\n', '\r\n'));
  checkSilent(id, conference.replaceAll('\n', '\r'));
  checkSilent(id, conferenceWith('timetable', 'time\ftable'));
  checkSilent(id, conferenceWith('timetable', 'time😀table'));
});

test('the hyphen that word processors keep on its line becomes a hyphen', () => {
  checkFix(id, conferenceWith('timetable', 'time\u001etable'), conferenceWith('timetable', 'time-table'));
});

test('characters without width inside the text are removed, and no word changes', () => {
  for (const character of ['\u200b', '\u00ad', '\u2060', '\ufeff']) {
    const text = conferenceWith('timetable', `time${character}table`);
    checkFix(id, text, conference);
    assert.equal(fixAll(text, { tier: 'safe' }).text, conference);
  }
});

test('where they are frequent they are reported once', () => {
  const text = conference.replaceAll('the ', 'th\u00ade ');
  const [finding, ...more] = findingsOf(text, id);
  assert.deepEqual(more, []);
  assert.match(finding?.message ?? '', /^In \d+ places, here first, characters without width/);
  assert.equal(fixAll(text, { tier: 'safe' }).text, conference);
});

test('a byte order mark at the beginning, joiners of emoji and those of other scripts stay', () => {
  checkSilent(id, `\ufeff${conference}`);
  checkSilent(id, conferenceWith('timetable', 'timetable 👩\u200d🔧'));
  checkSilent(id, conferenceWith('timetable', 'timetable \u0645\u06cc\u200c\u062e'));
});

test('one in a label is left to the rule for labels', () => {
  checkSilent(id, conferenceWith('Anna Weber: The piers', 'Anna We\u200bber: The piers'));
});

test('one that is part of garbled text is left to the rule for that', () => {
  checkSilent(id, conferenceWith('timetable', 'timetable â\u0080\u0099s'));
});

test('a file of Windows-1252 read as something else has one finding', () => {
  checkFix(id, conference.replaceAll('the ', 'the \u0096 '), conference.replaceAll('the ', 'the – '));
});

test('a letter of another script in a word of speech', () => {
  checkFix(id, conferenceWith('the timetable', 'the timet\u0430ble'), conferenceWith('the timetable', 'the timetable'));
  checkFix(id, conferenceWith('in June.', 'in И\u0063пытания.'), conferenceWith('in June.', 'in Испытания.'));
  for (const right of ['5 \u03bcg', 'IT-специалист', 'Covid-19-вакцина', '\u03b2Blocker', 'Ко'])
    checkSilent(id, conferenceWith('in June', right));
});
