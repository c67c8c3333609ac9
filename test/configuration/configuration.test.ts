import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  combine,
  noConfiguration,
  settle,
  type Configuration,
  type Decisions,
} from '../../server/src/configuration/configuration.ts';
import { profiles } from '../../server/src/core/index.ts';

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

suite('What holds for a transcript', () => {
  const [rule = '', level] = Object.entries(profiles.find(({ id }) => id === 'court')?.levels ?? {})[0] ?? [];

  test('is the editor’s wish where the project has none', () => {
    const settled = settle(
      { levels: { a: 'off' }, settings: {}, profile: 'court', language: 'fr' },
      noConfiguration,
      null,
    );
    assert.deepEqual([settled.levels['a'], settled.profile?.id, settled.language], ['off', 'court', 'fr']);
    assert.equal(settled.levels[rule], level);
  });

  test('is what the project says where it says something', () => {
    const project = configuration({ levels: { a: 'error' }, profile: 'auto', language: 'auto' });
    const settled = settle(
      { levels: { a: 'off', b: 'off' }, settings: {}, profile: 'court', language: 'fr' },
      project,
      null,
    );
    assert.deepEqual(settled.levels, { a: 'error', b: 'off' });
    assert.deepEqual([settled.profile, settled.language], [null, undefined]);
  });

  test('is what names a rule, over a profile in the same place or beneath it', () => {
    const court = { profile: 'court' };
    assert.equal(
      settle({ ...undecided, ...court, levels: { [rule]: 'error' } }, noConfiguration, null).levels[rule],
      'error',
    );
    const project = configuration({ ...court, levels: { [rule]: 'error' } });
    assert.equal(settle(undecided, project, null).levels[rule], 'error');
    // The project's profile stands above what the editor says.
    assert.equal(settle({ ...undecided, levels: { [rule]: 'error' } }, configuration(court), null).levels[rule], level);
    const overrides = [{ pattern: '*.txt', decisions: { ...undecided, ...court } }];
    const overridden = configuration({ levels: { [rule]: 'error' }, overrides });
    assert.equal(settle(undecided, overridden, 'a.txt').levels[rule], 'error');
    assert.equal(settle(undecided, overridden, 'a.txt').profile?.id, 'court');
  });

  test('is what the last override that matches says', () => {
    const project = configuration({
      levels: { a: 'error', b: 'error' },
      overrides: [
        { pattern: 'archive/**', decisions: { levels: { a: 'off', b: 'hint' }, settings: {}, language: 'de' } },
        { pattern: '*.draft.txt', decisions: { levels: { b: 'off' }, settings: {} } },
      ],
    });
    const at = (path: string | null): unknown => {
      const { levels, language } = settle(undecided, project, path);
      return [levels['a'], levels['b'], language];
    };
    assert.deepEqual(at('a.txt'), ['error', 'error', undefined]);
    assert.deepEqual(at('archive/a.txt'), ['off', 'hint', 'de']);
    assert.deepEqual(at('archive/a.draft.txt'), ['off', 'off', 'de']);
    assert.deepEqual(at('new/a.draft.txt'), ['error', 'off', undefined]);
    assert.deepEqual(at(null), ['error', 'error', undefined]);
  });

  test('is the profile that the command line names', () => {
    const project = configuration({ profile: 'ministry', levels: { [rule]: 'error' } });
    const settled = settle(undecided, project, 'a.txt', { profile: 'court' });
    assert.deepEqual([settled.profile?.id, settled.levels[rule]], ['court', 'error']);
  });
});
