import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addDays,
  addMonths,
  dayExists,
  dayNumber,
  dayOfNumber,
  daysBetween,
  daysInMonth,
  isoDay,
  readIsoDay,
  weekdayOf,
} from '../../../server/src/core/analysis/calendar.ts';

test('knows which days exist', () => {
  assert.equal(dayExists({ year: 2020, month: 2, day: 29 }), true);
  assert.equal(dayExists({ year: 2021, month: 2, day: 29 }), false);
  assert.equal(dayExists({ year: 1900, month: 2, day: 29 }), false);
  assert.equal(dayExists({ year: 2000, month: 2, day: 29 }), true);
  assert.equal(dayExists({ year: 2020, month: 10, day: 32 }), false);
  assert.equal(dayExists({ year: 2020, month: 13, day: 1 }), false);
  assert.equal(dayExists({ year: 2020, month: 4, day: 0 }), false);
  assert.equal(daysInMonth(2024, 2), 29);
});

test('agrees with the platform on weekdays and day numbers', () => {
  for (let number = -200_000; number < 100_000; number += 997) {
    const date = new Date(number * 86_400_000);
    const day = dayOfNumber(number);
    assert.equal(isoDay(day), date.toISOString().slice(0, 10));
    assert.equal(dayNumber(day), number);
    assert.equal(weekdayOf(day), (date.getUTCDay() + 6) % 7);
  }
});

test('counts years below 100 as such', () => {
  assert.equal(isoDay(addDays({ year: 99, month: 12, day: 31 }, 1)), '0100-01-01');
});

test('measures distances in days', () => {
  const event = { year: 2020, month: 10, day: 23 };
  assert.equal(daysBetween(event, { year: 2020, month: 10, day: 4 }), -19);
  assert.equal(daysBetween(event, { year: 2021, month: 10, day: 23 }), 365);
});

test('moves over the ends of years', () => {
  assert.deepEqual(addMonths(2020, 1, -1), { year: 2019, month: 12 });
  assert.deepEqual(addMonths(2020, 12, 2), { year: 2021, month: 2 });
  assert.deepEqual(addMonths(2020, 6, -30), { year: 2017, month: 12 });
});

test('reads ISO days and nothing else', () => {
  assert.deepEqual(readIsoDay('2020-10-23'), { year: 2020, month: 10, day: 23 });
  assert.equal(readIsoDay('2020-10-32'), null);
  assert.equal(readIsoDay('2020-10'), null);
  assert.equal(readIsoDay('23/10/2020'), null);
});
