import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { session } from './session.ts';
import { clean } from './texts.ts';

suite('The commands that only read', () => {
  test('read a transcript in the language that its configuration names', async (context) => {
    const { run } = await session(context, { 'a.txt': clean, '.transcriptrc.json': '{ "language": "de" }' });
    for (const command of ['outline', 'stats']) {
      const { stdout, status } = await run([command, 'a.txt', '--format', 'json']);
      assert.equal(status, 0, command);
      assert.equal((JSON.parse(stdout) as { readonly language: string }).language, 'de', command);
    }
    assert.equal((await run(['entities', 'a.txt'])).status, 0);
    assert.equal((await run(['compare', 'a.txt', 'a.txt'])).status, 0);
    assert.equal((await run(['dictionary', 'a.txt'])).status, 0);
  });

  test('name what is wrong with a configuration', async (context) => {
    const { run } = await session(context, { 'a.txt': clean, '.transcriptrc.json': '{ "language": 7 }' });
    for (const command of ['outline', 'stats', 'entities', 'dictionary']) {
      const { stderr, status } = await run([command, 'a.txt']);
      assert.equal(status, 2, command);
      assert.match(stderr, /^\.transcriptrc\.json:1:/u, command);
    }
    const { stderr, status } = await run(['compare', 'a.txt', 'a.txt']);
    assert.equal(status, 2);
    assert.match(stderr, /\.transcriptrc\.json:1:/u);
  });
});
