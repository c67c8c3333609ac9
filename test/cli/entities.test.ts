import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyse, mentions, parse } from '../../server/src/core/index.ts';

const conference = `Foreign Minister Anna Weber’s answers to media questions, Bonn, October 23, 2020

Question: What did the Organisation of Northern Bridges (ONB) decide on October 4?

Anna Weber: The ONB allocated $100 million. Mr Lind was there.
`;

suite('entities', () => {
  test('names, acronyms, dates and sums have their values', () => {
    const found = mentions(analyse(parse(conference)));
    for (const expected of ['2020-10-23', '2020-10-04', 'USD 100000000']) {
      assert.ok(
        found.some(({ value }) => value === expected),
        `${expected} is missing.`,
      );
    }
    assert.ok(found.filter(({ type }) => type === 'person').length >= 2);
  });
});
