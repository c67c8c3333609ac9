import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFix, checkSilent, findingsOf } from '../../support/annotated.ts';
import { conference, conferenceWith } from '../../support/conference.ts';

const id = 'mojibake';

for (const [garbled, meant] of [
  ['itâ€™s', 'it’s'],
  ['â€œinâ€\u009d', '“in”'],
  ['thenâ€”now', 'then—now'],
  ['cafÃ©', 'café'],
  ['MÃ¼nchen', 'München'],
  ['SeÃ±or', 'Señor'],
  ['5Â\u00a0km', '5\u00a0km'],
  ['ÐœÐ¾ÑÐºÐ²Ð°'.replace('ÑÐº', 'Ñ\u0081Ðº'), 'Москва'],
  ['РњРѕСЃС‚', 'Мост'],
  ['bridge &amp; railway', 'bridge & railway'],
  ['don&#8217;t', 'don’t'],
  ['don&#x2019;t', 'don’t'],
  ['one&nbsp;two', 'one\u00a0two'],
  ["I';ve", "I've"],
] as const) {
  test(`“${garbled}” is “${meant}”`, () => {
    const before = conferenceWith('timetable', garbled);
    const findings = findingsOf(before, id);
    assert.ok(findings.length > 0);
    if (findings.length === 1) checkFix(id, before, conferenceWith('timetable', meant));
  });
}

test('a lost character is reported and cannot be restored', () => {
  const [finding] = findingsOf(conferenceWith('timetable', 'time\ufffd\ufffdtable'), id);
  assert.match(finding?.message ?? '', /^The sign U\+FFFD/);
  assert.deepEqual(finding?.fixes, []);
});

for (const right of [
  'CAFÉ» and «É»',
  'ÖÄÜ – “Å”',
  'СССР… «ЕС», РФ”',
  'NÃO – ÂNGULO',
  'R&D; AT&T; Q&A',
  'https://example.org/?a=1&amp;b=2',
  "the engineers'; the ministers'",
  'DVOŘÁK’S',
]) {
  test(`“${right}” is as it should be`, () => checkSilent(id, conferenceWith('timetable', right)));
}

test('a long run of leads is read once', () => {
  assert.equal(findingsOf(conference + 'Ã'.repeat(200_000), id).length, 0);
});

test('a file that was garbled throughout has one finding, and its fix restores all', () => {
  const right = conference.replaceAll('and ', 'für ').replaceAll('the ', 'thé ');
  const garbled = right.replaceAll('ü', 'Ã¼').replaceAll('é', 'Ã©');
  checkFix(id, garbled, right);
  assert.match(findingsOf(garbled, id)[0]?.message ?? '', /^In \d+ places, here first/);
});
