import assert from 'node:assert/strict';
import { mkdir, symlink } from 'node:fs/promises';
import { platform } from 'node:process';
import { suite, test } from 'node:test';
import { inputs } from '../../server/src/cli/inputs.ts';
import type { Streams } from '../../server/src/cli/streams.ts';
import { entry, session, type Session } from './session.ts';

const conversation = `Interview with Mayor Ada Fenn, Port Callow, 3 May 2021

Question: What brought you back to the harbour?

Ada Fenn: I was born here, and I missed the noise of the gulls.

Question: Will you run again?

Ada Fenn: We shall see what the people of Port Callow say.
`;
const manual = '# Setting up\n\nRun the installer. Then open the settings.\n\n- First: choose a folder.\n';

/** The names of the inputs, each with what reading it says where it cannot be read. */
async function namesOf(
  { folder }: Session,
  names: readonly string[],
  stdinFilename?: string,
  filesFrom?: string,
): Promise<string[]> {
  const output = { isTerminal: false, write: () => Promise.resolve() };
  const stdin = (async function* () {
    yield Buffer.from('Question: Why?');
  })();
  const streams: Streams = { stdin, stdout: output, stderr: output, cwd: folder, env: {}, entry };
  const found: string[] = [];
  for await (const input of inputs({ names, stdinFilename, filesFrom }, streams)) {
    const problem = await input.read().then(
      () => '',
      (error: Error & { code?: string }) => `: ${error.code ?? error.message}`,
    );
    found.push(input.name.replaceAll('\\', '/') + problem);
  }
  return found;
}

suite('What the arguments name', () => {
  test('a folder yields its transcripts, and text that looks like one', async (context) => {
    const here = await session(context, {
      'a/z.transcript': '',
      'a/talk.txt': conversation,
      'a/talk.MD': conversation,
      'a/deep/er/talk.txt': `\ufeff${conversation}`,
      'a/wide.txt': Buffer.from(`\ufeff${conversation}`, 'utf16le'),
      'a/manual.md': manual,
      'a/picture.png': conversation,
      'a/node_modules/talk.txt': conversation,
      'a/.hidden/talk.txt': conversation,
    });
    assert.deepEqual(await namesOf(here, ['a']), [
      'a/deep/er/talk.txt',
      'a/talk.MD',
      'a/talk.txt',
      'a/wide.txt',
      'a/z.transcript',
    ]);
    assert.deepEqual(await namesOf(here, ['.']), await namesOf(here, ['a']));
  });

  test('a file named is read whatever it looks like', async (context) => {
    const here = await session(context, { 'manual.md': manual, 'a [1].txt': 'Hello.' });
    assert.deepEqual(await namesOf(here, ['manual.md', 'a [1].txt']), ['manual.md', 'a [1].txt']);
  });

  test('a pattern yields the files that match, whatever they look like', async (context) => {
    const here = await session(context, { 'a/1.txt': manual, 'a/2.txt': manual, 'a/3.md': manual, 'b/4.txt': '' });
    assert.deepEqual(await namesOf(here, ['a/*.txt']), ['a/1.txt', 'a/2.txt']);
    assert.deepEqual(await namesOf(here, ['**/*.{txt,md}']), ['a/1.txt', 'a/2.txt', 'a/3.md', 'b/4.txt']);
  });

  test('each file comes once, at its first place', async (context) => {
    const here = await session(context, { 'a/1.transcript': '', 'a/2.transcript': '' });
    assert.deepEqual(await namesOf(here, ['a/2.transcript', './a', 'a/*']), ['a/2.transcript', 'a/1.transcript']);
  });

  test('what yields nothing says why', async (context) => {
    const here = await session(context, { 'a/manual.md': manual });
    const found = await namesOf(here, ['a', 'b.txt', 'c/*.txt', 'a/manual.md/d.txt']);
    assert.match(found[0] ?? '', /^a: This folder holds no transcript: /);
    assert.equal(found[1], 'b.txt: ENOENT');
    assert.equal(found[2], 'c/*.txt: No file matches this pattern.');
    assert.match(found[3] ?? '', /^a\/manual\.md\/d\.txt: ENOTDIR|ENOENT$/);
  });

  test(
    'links that lead in a circle end',
    { skip: platform === 'win32' && 'links need a privilege there' },
    async (context) => {
      const here = await session(context, { 'a/1.transcript': '' });
      await mkdir(here.path('a/b'));
      await symlink('..', here.path('a/b/c'));
      assert.deepEqual(await namesOf(here, ['a']), ['a/1.transcript']);
    },
  );

  test('the standard input goes by the name it is given', async (context) => {
    const here = await session(context);
    assert.deepEqual(await namesOf(here, ['-']), ['<stdin>']);
    assert.deepEqual(await namesOf(here, ['-'], 'talk.txt'), ['talk.txt']);
  });

  test('what Git ignores is left out of folders and patterns, but not when it is named itself', async (context) => {
    const here = await session(context, {
      '.git/info/exclude': '/secret.transcript\n',
      '.gitignore': 'drafts/\n*.old.transcript\n',
      'a.transcript': '',
      'secret.transcript': '',
      'b.old.transcript': '',
      'drafts/c.transcript': '',
      'drafts/.gitignore': 'e.transcript\n',
      'drafts/e.transcript': '',
      'talks/.gitignore': '!kept.old.transcript\nlocal.transcript\n',
      'talks/kept.old.transcript': '',
      'talks/local.transcript': '',
      'talks/d.transcript': '',
      'other/.git/HEAD': '',
      'other/f.old.transcript': '',
    });
    const kept = ['a.transcript', 'other/f.old.transcript', 'talks/d.transcript', 'talks/kept.old.transcript'];
    assert.deepEqual(await namesOf(here, ['.']), kept);
    assert.deepEqual(await namesOf(here, ['**/*.transcript']), kept);
    assert.deepEqual(await namesOf(here, ['talks']), kept.slice(2));
    assert.deepEqual(await namesOf(here, ['drafts']), ['drafts/c.transcript']);
    assert.deepEqual(await namesOf(here, ['drafts/*']), [
      'drafts/*: Git ignores every file that matches this pattern.',
    ]);
    assert.deepEqual(await namesOf(here, ['secret.transcript', 'drafts/e.transcript']), [
      'secret.transcript',
      'drafts/e.transcript',
    ]);
  });

  test('where there is no repository the folder’s own .gitignore counts', async (context) => {
    const here = await session(context, {
      '.gitignore': '*.transcript\n',
      'a/.gitignore': 'old/\n',
      'a/old/b.transcript': '',
      'a/new/c.transcript': '',
    });
    assert.deepEqual(await namesOf(here, ['a']), ['a/new/c.transcript']);
  });

  test('a list names files as they are, in lines or parted by NUL, after the arguments', async (context) => {
    const here = await session(context, {
      'a[1].txt': '',
      'b.txt': '',
      'sub/c.transcript': '',
      'lines.list': 'a[1].txt\r\n\r\nsub\n*.txt\nb.txt',
      'nul.list': 'a[1].txt\0b.txt\0b.txt\0',
    });
    assert.deepEqual(await namesOf(here, ['b.txt'], undefined, 'lines.list'), [
      'b.txt',
      'a[1].txt',
      'sub/c.transcript',
      '*.txt: ENOENT',
    ]);
    assert.deepEqual(await namesOf(here, [], undefined, 'nul.list'), ['a[1].txt', 'b.txt']);
    assert.deepEqual(await namesOf(here, [], undefined, '-'), ['Question: Why?: ENOENT']);
  });

  test(
    'a link is a file where it leads to one, and never a folder',
    { skip: platform === 'win32' },
    async (context) => {
      const here = await session(context, { 'a/b.transcript': '', 'a/x.transcript/c.transcript': '' });
      await symlink('.', here.path('a/circle'));
      await symlink('../a', here.path('a/z.transcript'));
      await symlink('b.transcript', here.path('a/link.transcript'));
      await symlink('nowhere', here.path('a/lost.transcript'));
      await symlink('self.transcript', here.path('a/self.transcript'));
      assert.deepEqual(await namesOf(here, ['a']), [
        'a/b.transcript',
        'a/link.transcript',
        'a/lost.transcript: ENOENT',
        'a/self.transcript: ELOOP',
        'a/x.transcript/c.transcript',
      ]);
    },
  );
});
