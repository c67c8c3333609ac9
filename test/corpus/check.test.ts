import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import type { CheckedFile } from '../../server/src/cli/checked.ts';
import { words } from '../../server/src/core/index.ts';
import { session } from '../cli/session.ts';

const seed = join(import.meta.dirname, '../../../shared/seed/lavrov-kazakbayev-2020-10-23.txt');

suite(
  'transcript check of the transcript that the product began with',
  {
    skip: !existsSync(seed) && `there is no ${seed}`,
  },
  () => {
    test('finds what is there and nothing else', async (context) => {
      const { run } = await session(context);
      const { status, stdout, stderr } = await run(['check', seed, '--level', 'hint', '--format', 'json']);
      assert.equal(status, 0);
      assert.equal(stderr, '');
      const [result] = JSON.parse(stdout) as readonly CheckedFile[];
      assert.deepEqual(
        result?.messages.map(({ line, ruleId }) => `${line} ${ruleId}`),
        ['2 extra-blank-lines', '4 page-furniture', '47 extra-blank-lines', '55 page-furniture'],
      );
    });

    test('repairs it without touching a word, and then there is nothing left to repair', async (context) => {
      const original = await readFile(seed, 'utf8');
      const { run, path } = await session(context, { 'seed.txt': original });
      assert.equal((await run(['check', 'seed.txt', '--fix'])).status, 0);
      const once = await readFile(path('seed.txt'), 'utf8');
      assert.notEqual(once, original);
      assert.deepEqual(words(once), words(original));
      assert.equal((await run(['check', 'seed.txt', '--fix'])).status, 0);
      assert.equal(await readFile(path('seed.txt'), 'utf8'), once);
      const outcome = await run(['check', 'seed.txt', '--fix-rule', 'page-furniture', '--level', 'hint']);
      assert.deepEqual(outcome, { status: 0, stdout: '2 findings fixed in 1 file.\n', stderr: '' });
      assert.deepEqual(await run(['check', 'seed.txt', '--level', 'hint']), { status: 0, stdout: '', stderr: '' });
    });
  },
);
