import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env, execPath } from 'node:process';
import { suite, test } from 'node:test';
import type { CheckedFile } from '../../server/src/cli/checked.ts';
import type { Structure } from '../../server/src/cli/structure.ts';
import { session, type Outcome } from './session.ts';

const bundle = join(import.meta.dirname, '../../dist/cli.cjs');

const flawed = `Interview with Mayor Ada Fenn, Port Callow, May 3, 2021

Question: What brought you back to the harbour?  

Ada Fenn: I was born here.

Question: Will you run again?

Ada Fenn: We shall see.
`;

/** Runs the built command as a process of its own. */
async function transcript(cwd: string, argv: readonly string[], stdin: string | Uint8Array = ''): Promise<Outcome> {
  const child = spawn(execPath, [bundle, ...argv], { cwd, env: { ...env, FORCE_COLOR: '', NO_COLOR: '' } });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  // A command that reads no input may end before it is handed over.
  child.stdin.on('error', () => {}).end(stdin);
  const [status] = (await once(child, 'close')) as [number];
  return { status, stdout, stderr };
}

suite('The built command', () => {
  test('has the version of the package', async (context) => {
    const { folder } = await session(context);
    const manifest = JSON.parse(await readFile(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
      version: string;
    };
    assert.deepEqual(await transcript(folder, ['--version']), {
      status: 0,
      stdout: `${manifest.version}\n`,
      stderr: '',
    });
  });

  test('checks, repairs and ends with the right status', async (context) => {
    const { folder, path } = await session(context, {
      'a.transcript': flawed,
      'b.transcript': flawed.replace('May 3', 'May 32'),
    });
    const shown = await transcript(folder, ['check', '.', '--level', 'hint']);
    assert.equal(shown.status, 1);
    assert.equal(shown.stderr, '');
    assert.match(shown.stdout, /^a\.transcript\n {2}3:48 {2}hint {2}.* {2}trailing-space\n/);
    assert.doesNotMatch(shown.stdout, /\u001b/);
    const fixed = await transcript(folder, ['check', 'a.transcript', '--fix']);
    assert.deepEqual(fixed, { status: 0, stdout: '1 finding fixed in 1 file.\n', stderr: '' });
    assert.equal(await readFile(path('a.transcript'), 'utf8'), flawed.replace('harbour?  ', 'harbour?'));
    const absent = await transcript(folder, ['check', 'absent.txt']);
    assert.deepEqual(absent, { status: 2, stdout: '', stderr: 'absent.txt: There is no such file or folder.\n' });
  });

  test('reads the standard input', async (context) => {
    const { folder } = await session(context);
    const outcome = await transcript(folder, ['check', '-', '--format', 'json', '--level', 'hint'], flawed);
    const results = JSON.parse(outcome.stdout) as readonly CheckedFile[];
    assert.deepEqual(
      results.map(({ messages }) => messages.map(({ ruleId }) => ruleId)),
      [['trailing-space']],
    );
    const wide = Buffer.from(`\ufeff${flawed}`, 'utf16le');
    const outline = await transcript(folder, ['outline', '-', '--format', 'json', '--stdin-filename', 'a.txt'], wide);
    const structure = JSON.parse(outline.stdout) as Structure;
    assert.equal(structure.file, 'a.txt');
    assert.equal(structure.exchanges.length, 2);
  });

  test('prints every rule', async (context) => {
    const { folder } = await session(context);
    const { status, stdout } = await transcript(folder, ['rules', '--format', 'json']);
    assert.equal(status, 0);
    assert.ok((JSON.parse(stdout) as readonly unknown[]).length > 10);
  });

  test('checks in worker threads what it checks in one', async (context) => {
    const names = Array.from({ length: 40 }, (_, index) => `${index}.transcript`);
    const { folder } = await session(context, {
      ...Object.fromEntries(
        names.map((name, index) => [name, index % 3 === 0 ? flawed : flawed.replace('May 3', 'May 32')]),
      ),
      'latin.transcript': Buffer.from('Question: Wh\u00fc?', 'latin1'),
      'b/.transcriptrc.json': '{ "rules": { "trailing-space": "loud" } }',
      'b/1.transcript': flawed,
      'b/2.transcript': flawed,
    });
    const options = ['check', '.', 'absent.txt', '--format', 'json', '--level', 'hint'];
    const alone = await transcript(folder, [...options, '--jobs', '1']);
    const together = await transcript(folder, [...options, '--jobs', '3']);
    assert.deepEqual(together, alone);
    assert.equal(alone.status, 2);
    assert.equal((JSON.parse(alone.stdout) as readonly unknown[]).length, 40);
    assert.equal(alone.stderr.split('\n').length, 4);
    const fixed = await transcript(folder, ['check', ...names, '--fix', '--jobs', '2', '--level', 'error']);
    assert.match(fixed.stdout, /\n40 findings fixed in 40 files\.\n/);
    assert.equal(fixed.status, 1);
  });

  test('ends quietly when its reader goes away', async (context) => {
    const long = `${flawed}${'\nQuestion: Again?  \n\nAda Fenn: Again.  \n'.repeat(5000)}`;
    const { folder } = await session(context, { 'a.transcript': long, 'b.transcript': long });
    const child = spawn(execPath, [bundle, 'outline', '.', '--format', 'jsonl'], { cwd: folder });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.stdout.once('data', () => child.stdout.destroy());
    const [status] = (await once(child, 'close')) as [number];
    assert.equal(stderr, '');
    assert.equal(status, 0);
  });
});
