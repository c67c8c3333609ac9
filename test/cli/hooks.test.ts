import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { root } from '../../scripts/folders.ts';
import { session } from './session.ts';
import { clean, flawed, repaired, unfinished, wrong } from './texts.ts';

/** The commands of the hooks by their ids, as pre-commit runs them before the names of the files. */
async function entries(): Promise<ReadonlyMap<string, readonly string[]>> {
  const yaml = await readFile(join(root, '.pre-commit-hooks.yaml'), 'utf8');
  return new Map(
    Array.from(
      yaml.matchAll(/^- id: (\S+)\n(?: {2}.*\n)*? {2}entry: transcript (.*)\n/gm),
      ([, id = '', entry = '']) => [id, entry.split(' ')],
    ),
  );
}

suite('The hooks for pre-commit', () => {
  test('end as pre-commit expects it', async (context) => {
    const hooks = await entries();
    assert.deepEqual([...hooks.keys()], ['transcript-check', 'transcript-fix', 'transcript-release']);
    const files = { 'a.transcript': clean, 'b.transcript': wrong, 'c.transcript': unfinished };
    const { run } = await session(context, files);
    const statusOf = async (hook: string, ...names: string[]): Promise<number> =>
      (await run([...(hooks.get(hook) ?? []), ...names])).status;
    assert.equal(await statusOf('transcript-check', 'a.transcript', 'c.transcript'), 0);
    assert.equal(await statusOf('transcript-check', 'a.transcript', 'b.transcript'), 1);
    assert.equal(await statusOf('transcript-release', 'a.transcript'), 0);
    assert.equal(await statusOf('transcript-release', 'c.transcript'), 1);
  });

  test('the one that repairs does so in place, which pre-commit takes for a failure', async (context) => {
    const { run, path } = await session(context, { 'a.transcript': flawed });
    const { status } = await run([...((await entries()).get('transcript-fix') ?? []), 'a.transcript']);
    assert.equal(status, 0);
    assert.equal(await readFile(path('a.transcript'), 'utf8'), repaired);
  });
});
