import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { suite, test } from 'node:test';
import { session } from './session.ts';

const untidy = '\ufeffQuestion: When? \r\nAnna Weber: In June.\r\n\r\n\r\nQuestion: Why?\r\nAnna Weber: Because.\r\n';
const tidy = '\ufeffQuestion: When?\r\n\r\nAnna Weber: In June.\r\n\r\nQuestion: Why?\r\n\r\nAnna Weber: Because.\r\n';

suite('transcript format', () => {
  test('prints the formatted text and writes nothing', async (context) => {
    const { run, path } = await session(context, { 'a.txt': untidy });
    assert.deepEqual(await run(['format', 'a.txt']), { status: 0, stdout: tidy, stderr: '' });
    assert.equal(await readFile(path('a.txt'), 'utf8'), untidy);
    assert.deepEqual(await run(['format', '-'], { stdin: untidy }), { status: 0, stdout: tidy, stderr: '' });
  });

  test('with --check names what is not formatted', async (context) => {
    const { run, path } = await session(context, { 'a.txt': untidy, 'b.txt': tidy });
    assert.deepEqual(await run(['format', '--check', 'a.txt', 'b.txt']), { status: 1, stdout: 'a.txt\n', stderr: '' });
    assert.deepEqual(await run(['format', '--check', 'b.txt']), { status: 0, stdout: '', stderr: '' });
    assert.equal(await readFile(path('a.txt'), 'utf8'), untidy);
  });

  test('with --write writes, once', async (context) => {
    const { run, path } = await session(context, { 'a.txt': untidy });
    assert.deepEqual(await run(['format', '--write', 'a.txt']), { status: 0, stdout: 'a.txt\n', stderr: '' });
    assert.equal(await readFile(path('a.txt'), 'utf8'), tidy);
    assert.deepEqual(await run(['format', '--write', 'a.txt']), { status: 0, stdout: '', stderr: '' });
  });

  test('takes the house style from the configuration or the command line', async (context) => {
    const text = '**Anna Weber:** Hello.\n\n**Jonas Lind:** Hello.\n\n**Anna Weber:** Bye.\n\n**Jonas Lind:** Bye.\n';
    const plain = text.replaceAll('**', '');
    const { run } = await session(context, {
      'a.md': text,
      'house/.transcriptrc.json': '{ "profile": "ministry" }',
      'house/b.md': text,
    });
    assert.equal((await run(['format', 'a.md'])).stdout, text);
    assert.equal((await run(['format', 'a.md', '--profile', 'ministry'])).stdout, plain);
    assert.equal((await run(['format', 'house/b.md'])).stdout, plain);
    assert.equal((await run(['format', 'house/b.md', '--profile', 'auto'])).stdout, text);
  });

  test('used wrongly says so', async (context) => {
    const { run } = await session(context, { 'a.txt': tidy, '.transcriptrc.json': '{ "profile": 3 }' });
    for (const argv of [
      ['--check', '--write', 'a.txt'],
      ['--write', '-'],
      ['--profile', 'none', 'a.txt'],
      ['a.txt'],
      ['gone.txt'],
      [],
    ]) {
      const { status, stderr } = await run(['format', ...argv]);
      assert.equal(status, 2, argv.join(' '));
      assert.notEqual(stderr, '');
    }
  });
});
