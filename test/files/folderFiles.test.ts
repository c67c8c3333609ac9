import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { openFolder, readText } from '../../server/src/files/folderFiles.ts';

async function folderWith(context: TestContext, files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'transcript-files-'));
  context.after(() => rm(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), content);
  }
  return path;
}

async function listed(path: string, excludes: readonly string[] = []): Promise<string[]> {
  const root = pathToFileURL(path).href;
  const found: string[] = [];
  for await (const uri of (await openFolder(root, excludes)).all()) found.push(uri.slice(root.length + 1));
  return found.toSorted();
}

suite('The files of a folder', () => {
  test('are those that may be transcripts, without what Git, a pattern or habit leaves out', async (context) => {
    const path = await folderWith(context, {
      'a.transcript': '',
      'b.TXT': '',
      'c.md': '',
      'd.ts': '',
      'talks/e f.txt': '',
      'talks/old/g.txt': '',
      'drafts/h.txt': '',
      'node_modules/i.md': '',
      '.git/j.txt': '',
      '.gitignore': 'drafts/\n',
    });
    assert.deepEqual(await listed(path, ['**/old']), ['a.transcript', 'b.TXT', 'c.md', 'talks/e%20f.txt']);
    const files = await openFolder(pathToFileURL(path).href, ['**/old']);
    const below = async (name: string): Promise<number> => {
      let count = 0;
      for await (const uri of files.all(pathToFileURL(join(path, name)).href)) count += uri === '' ? 0 : 1;
      return count;
    };
    assert.deepEqual(
      await Promise.all(['talks', 'talks/old', 'drafts', 'a.transcript', 'gone'].map(below)),
      [1, 0, 0, 0, 0],
    );
    const includes = (name: string): Promise<boolean> => files.includes(pathToFileURL(join(path, name)).href);
    assert.deepEqual(
      await Promise.all(
        [
          'a.transcript',
          'talks/new.md',
          'd.ts',
          'talks/old/g.txt',
          'drafts/h.txt',
          'node_modules/i.md',
          '../x.txt',
        ].map(includes),
      ),
      [true, true, false, false, false, false, false],
    );
  });

  test('are none where there is no folder, and links are not followed', async (context) => {
    const path = await folderWith(context, { 'a/b.txt': '' });
    await symlink(path, join(path, 'a/loop'));
    assert.deepEqual(await listed(path), ['a/b.txt']);
    assert.deepEqual(await listed(join(path, 'gone')), []);
  });
});

test('A text is read without its byte order mark, and nothing else is', async (context) => {
  const path = await folderWith(context, {
    'plain.txt': 'Grüße',
    'marked.txt': '\ufeffGrüße',
    'wide.txt': Buffer.from('\ufeffGrüße', 'utf16le'),
    'picture.txt': Uint8Array.from([0x89, 0x50, 0, 1]),
    'long.txt': 'x'.repeat(101),
  });
  const read = (name: string): Promise<string | null> => readText(pathToFileURL(join(path, name)).href, 100);
  assert.equal(await read('plain.txt'), 'Grüße');
  assert.equal(await read('marked.txt'), 'Grüße');
  assert.equal(await read('wide.txt'), 'Grüße');
  assert.equal(await read('picture.txt'), null);
  assert.equal(await read('long.txt'), null);
  assert.equal(await read('gone.txt'), null);
});
