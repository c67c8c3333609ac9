import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  combine,
  noConfiguration,
  type Configuration,
  type Decisions,
} from '../../server/src/configuration/configuration.ts';

const undecided: Decisions = { levels: {}, settings: {} };

/** A configuration that decides this and nothing else. */
function configuration(part: Partial<Configuration>): Configuration {
  return { ...noConfiguration, ...part };
}

test('of two configurations the stronger holds, setting by setting', () => {
  const weaker = configuration({
    levels: { a: 'off', b: 'hint' },
    settings: { a: { x: 1, y: 2 }, b: { z: true } },
    profile: 'court',
    language: 'de',
    baseline: 'a.json',
    roster: [{ name: 'Anna Weber' }, { name: 'Jan Kos' }],
    terms: [{ use: 'email', not: ['e-mail'] }],
    overrides: [{ pattern: 'a', decisions: undecided }],
  });
  const stronger = configuration({
    levels: { b: 'error' },
    settings: { a: { y: 3 } },
    language: 'auto',
    roster: [{ name: 'Jan Kos', aliases: ['KOS'] }],
    terms: [{ use: 'OK', not: ['okay'] }],
    overrides: [{ pattern: 'b', decisions: undecided }],
  });
  assert.deepEqual(combine(weaker, stronger), {
    levels: { a: 'off', b: 'error' },
    settings: { a: { x: 1, y: 3 }, b: { z: true } },
    profile: 'court',
    language: 'auto',
    baseline: 'a.json',
    roster: [{ name: 'Anna Weber' }, { name: 'Jan Kos', aliases: ['KOS'] }],
    terms: [
      { use: 'email', not: ['e-mail'] },
      { use: 'OK', not: ['okay'] },
    ],
    overrides: [
      { pattern: 'a', decisions: undecided },
      { pattern: 'b', decisions: undecided },
    ],
  });
});
