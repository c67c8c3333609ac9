import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../../server/src/core/analysis/analyse.ts';
import { check } from '../../../server/src/core/rules/check.ts';
import { parse } from '../../../server/src/core/syntax/parse.ts';
import { conferenceWith } from '../../support/conference.ts';

const id = 'future-date';

function messages(text: string, today?: string): string[] {
  return check(analyse(parse(text)), { only: [id], ...(today === undefined ? {} : { today }) }).map(
    ({ message }) => message,
  );
}

test('an event that is still to come is reported, with a day’s grace', () => {
  const text = conferenceWith('May 4, 2021', 'May 4, 2021');
  assert.deepEqual(messages(text, '2021-05-02'), [
    'The event is dated “May 4, 2021”, a day that has not come yet, so every relative date counts from a wrong day. Correct the date.',
  ]);
  assert.deepEqual(messages(text, '2021-05-03'), []);
  assert.deepEqual(messages(text, '2022-01-01'), []);
});

test('where nobody says what day it is, only a year far away is reported', () => {
  assert.deepEqual(messages(conferenceWith('May 4, 2021', 'May 4, 2031')), []);
  assert.equal(messages(conferenceWith('May 4, 2021', 'May 4, 2121')).length, 1);
});
