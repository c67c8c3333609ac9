import { test } from 'node:test';
import { conferenceWith } from '../../support/conference.ts';
import { checkFix, checkSilent, findingsOf } from '../../support/annotated.ts';
import assert from 'node:assert/strict';

const id = 'ambiguous-date';

test('a date in figures that nothing decides is reported with both readings', () => {
  const [finding, ...others] = findingsOf(conferenceWith('May 4, 2021', '5/4/2021'), id);
  assert.equal(others.length, 0);
  assert.match(finding?.message ?? '', /is 2021-04-05 to some readers and 2021-05-04 to others/);
  assert.deepEqual(
    finding?.fixes.map(({ title, tier }) => `${tier} ${title}`),
    ['wording Write “5 April 2021”', 'wording Write “4 May 2021”'],
  );
});

test('the first fix writes the reading with the day first', () =>
  checkFix(id, conferenceWith('May 4, 2021', '5/4/2021'), conferenceWith('May 4, 2021', '5 April 2021')));

for (const [what, date] of [
  ['only one order is a date', '23/4/2021'],
  ['day and month are the same', '5/5/2021'],
  ['it is written as ISO 8601 has it', '2021-04-05'],
  ['the month is a word', '5 April 2021'],
  ['the weekday decides', 'Monday, 5/4/2021'],
] as const) {
  test(`nothing is reported when ${what}`, () => checkSilent(id, conferenceWith('May 4, 2021', date)));
}

test('another date of the transcript may tell the order', () =>
  checkSilent(id, conferenceWith('May 4, 2021', '5/4/2021').replace('No, there', 'On 23/6/2021 there')));
