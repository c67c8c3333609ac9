import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { noConfiguration, type Configuration, type Decisions } from '../../server/src/configuration/configuration.ts';
import { settle as settleUri, type Choice, type Settled } from '../../server/src/configuration/settle.ts';
import { profiles } from '../../server/src/core/index.ts';

const undecided: Decisions = { levels: {}, settings: {} };

/** A configuration that decides this and nothing else. */
function configuration(part: Partial<Configuration>): Configuration {
  return { ...noConfiguration, ...part };
}

/** What holds for the file at `path` beside the configuration, or for one that lies elsewhere. */
function settle(
  editor: Decisions,
  project: Configuration | null,
  path: string | null = null,
  choice: Choice = {},
): Settled {
  const found = project && { uri: 'file:///p/.transcriptrc.json', configuration: project, baseline };
  return settleUri(path === null ? 'file:///q/a.txt' : `file:///p/${path}`, found, editor, choice);
}

const baseline = { 'x/a.txt': [{ rule: 'empty-turn', text: '[A:]', count: 1 }] };

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

  test('are the forms that its profile asks rules for, unless a rule is set otherwise', () => {
    const archive = { ...undecided, profile: 'oral-history' };
    assert.deepEqual(settle(archive, null).settings['inconsistent-quotes'], { form: 'straight' });
    assert.deepEqual(settle(undecided, configuration(archive)).settings['inconsistent-note-style'], {
      brackets: 'square',
      casing: 'sentence',
      fullStop: 'always',
    });
    const curly = { 'inconsistent-quotes': { form: 'curly' } };
    const settled = settle(undecided, configuration({ ...archive, settings: curly }));
    assert.deepEqual(settled.settings['inconsistent-quotes'], { form: 'curly' });
    assert.deepEqual(settled.settings['inconsistent-dash'], { form: '—' });
    assert.deepEqual(settle(undecided, null).settings, {});
  });

  test('is what names a rule, over a profile in the same place or beneath it', () => {
    const court = { profile: 'court' };
    assert.equal(settle({ ...undecided, ...court, levels: { [rule]: 'error' } }, null).levels[rule], 'error');
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

  test('is what its baseline knows', () => {
    const at = (path: string | null, uri: string): unknown =>
      settle(undecided, configuration({ baseline: uri }), path).baseline;
    assert.deepEqual(at('x/a.txt', 'file:///p/.known.json'), baseline['x/a.txt']);
    assert.deepEqual(at('y/x/a.txt', 'file:///p/y/.known.json'), baseline['x/a.txt']);
    assert.deepEqual(at('a.txt', 'file:///p/.known.json'), []);
    assert.deepEqual(at(null, 'file:///p/.known.json'), []);
    assert.deepEqual(settle(undecided, noConfiguration, 'x/a.txt').baseline, []);
  });
});
