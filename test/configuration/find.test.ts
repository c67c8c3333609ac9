import assert from 'node:assert/strict';
import { test } from 'node:test';
import { configurationCandidates, findConfiguration } from '../../server/src/configuration/find.ts';

test('the configuration may stand in each folder up to the root', () => {
  const within = (resource: string, root?: string): string[] =>
    configurationCandidates(resource, root).map((uri) => uri.replace('/.transcriptrc.json', '/*'));
  assert.deepEqual(within('file:///a/b/c.txt'), ['file:///a/b/*', 'file:///a/*', 'file:///*']);
  assert.deepEqual(within('file:///a/b/c.txt', 'file:///a'), ['file:///a/b/*', 'file:///a/*']);
  assert.deepEqual(within('file:///a/b/c.txt', 'file:///a/b/'), ['file:///a/b/*']);
  assert.deepEqual(within('file:///c.txt'), ['file:///*']);
  assert.deepEqual(within('file:///a/b/c.txt', 'file:///a/bb'), ['file:///a/b/*', 'file:///a/*', 'file:///*']);
  assert.deepEqual(within('file:///c%3A/a%20b/c.txt', 'file:///c%3A/'), ['file:///c%3A/a%20b/*', 'file:///c%3A/*']);
  assert.deepEqual(within('file://host/share/c.txt'), ['file://host/share/*', 'file://host/*']);
  assert.deepEqual(within('memfs:/a/c.txt'), ['memfs:/a/*', 'memfs:/*']);
  assert.deepEqual(within('vscode-vfs://github/o/r/c.txt?ref=a/b#c/d', 'vscode-vfs://github/o/r'), [
    'vscode-vfs://github/o/r/*',
  ]);
});

test('a document in no folder has only the configuration of the root', () => {
  assert.deepEqual(configurationCandidates('untitled:Untitled-1'), []);
  assert.deepEqual(configurationCandidates('untitled:Untitled-1', 'file:///a'), ['file:///a/.transcriptrc.json']);
  assert.deepEqual(configurationCandidates('c.txt'), []);
});

test('the nearest file that is there counts, and only it is read', async () => {
  const files: Readonly<Record<string, string>> = {
    'file:///a/b/.transcriptrc.json': '{ "rules": {} }',
    'file:///a/.transcriptrc.json': 'broken',
  };
  const asked: string[] = [];
  const read = (uri: string): Promise<string | null> => {
    asked.push(uri);
    return Promise.resolve(files[uri] ?? null);
  };
  const found = await findConfiguration('file:///a/b/c/d.txt', { rules: [], read, fileName: (uri) => uri.slice(8) });
  assert.equal(found?.uri, 'file:///a/b/.transcriptrc.json');
  assert.equal(found.text, '{ "rules": {} }');
  assert.deepEqual(asked, ['file:///a/b/c/.transcriptrc.json', 'file:///a/b/.transcriptrc.json']);
  const broken = await findConfiguration('file:///a/d.txt', { rules: [], read, fileName: (uri) => uri.slice(8) });
  assert.equal(broken?.problems[0]?.fileName, 'a/.transcriptrc.json');
  assert.equal(await findConfiguration('file:///d.txt', { rules: [], read }), null);
});

test('a file that cannot be read is told', async () => {
  const read = (): Promise<string | null> => Promise.reject(new Error('No permission.'));
  await assert.rejects(findConfiguration('file:///a/d.txt', { rules: [], read }), /No permission/);
});
