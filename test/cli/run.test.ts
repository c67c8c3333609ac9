import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { session } from './session.ts';

suite('transcript', () => {
  test('prints its help and its version', async (context) => {
    const { run } = await session(context);
    const help = await run(['--help']);
    assert.equal(help.status, 0);
    assert.equal(help.stderr, '');
    for (const command of ['check', 'outline', 'entities', 'stats', 'compare', 'rules'])
      assert.match(help.stdout, new RegExp(`^ +${command} `, 'm'));
    const version = await run(['--version']);
    assert.equal(version.status, 0);
    assert.match(version.stdout, /^\d+\.\d+\.\d+\n$/);
    assert.match((await run(['check', '--help'])).stdout, /^Usage: transcript check /);
  });

  test('without a command is wrong use', async (context) => {
    const { run } = await session(context);
    const { status, stdout, stderr } = await run([]);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /^Usage: transcript /);
  });

  test('a command, a format or an option that there is not is wrong use', async (context) => {
    const { run } = await session(context, { 'a.txt': 'Question: Why?\n' });
    const uses = [
      ['stats', 'a.txt', '--format', 'xml'],
      ['compare', 'a.txt', 'a.txt', '--format', 'jsonl'],
      ['publish', 'a.txt'],
      ['outline', 'a.txt', '--format', 'xml'],
      ['outline', 'a.txt', '--loud'],
      ['entities', 'a.txt', '--format', 'csv'],
      ['rules', '--format', 'jsonl'],
      ['rules', 'page-furniture'],
    ];
    for (const argv of uses) {
      const { status, stdout, stderr } = await run(argv);
      assert.equal(status, 2, argv.join(' '));
      assert.equal(stdout, '');
      assert.match(stderr, /^error: .*\nRun “transcript .*--help” for what .*\.\n$/);
    }
  });
});
