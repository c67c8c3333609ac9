import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  configurationCandidates,
  findConfiguration,
  pathBeneath,
  resolveUri,
} from '../../server/src/configuration/find.ts';
import { rules } from '../../server/src/core/index.ts';

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

/** Finds the configuration for `file:///p/a.txt` among these files. */
async function found(files: Readonly<Record<string, string>>): ReturnType<typeof findConfiguration> {
  const read = (uri: string): Promise<string | null> => Promise.resolve(files[uri.replace('file:///', '')] ?? null);
  return findConfiguration('file:///p/a.txt', { rules, read, fileName: (uri) => uri.replace('file:///', '') });
}

test('a configuration builds on other files, weakest first', async () => {
  const result = await found({
    'p/.transcriptrc.json':
      '{ "extends": ["../house/base.json", "./own.json"], "rules": { "empty-turn": "hint" }, "roster": ["Jan Kos"] }',
    'house/base.json':
      '{ "extends": "court", "rules": { "empty-turn": "off", "trailing-space": "off" }, "roster": ["Anna Weber"], "baseline": "known.json" }',
    'p/own.json': '{ "rules": { "trailing-space": "error" } }',
  });
  assert.deepEqual(result?.problems, []);
  assert.deepEqual(result?.configuration.levels, { 'empty-turn': 'hint', 'trailing-space': 'error' });
  assert.equal(result?.configuration.profile, 'court');
  assert.deepEqual(
    result?.configuration.roster.map(({ name }) => name),
    ['Anna Weber', 'Jan Kos'],
  );
  assert.equal(result?.configuration.baseline, 'file:///house/known.json');
  assert.deepEqual(
    result?.sources.map(({ uri }) => uri),
    ['file:///p/.transcriptrc.json', 'file:///house/base.json', 'file:///p/own.json', 'file:///house/known.json'],
  );
});

test('a file to build on that is not there, or that leads back, is told where it is named', async () => {
  const result = await found({
    'p/.transcriptrc.json': '{\n  "extends": ["./gone.json", "./back.json"]\n}',
    'p/back.json': '{ "extends": "./.transcriptrc.json", "rules": { "empty-turn": "of" } }',
  });
  assert.deepEqual(
    result?.problems.map(({ fileName, line, column }) => `${fileName}:${line}:${column}`),
    ['p/.transcriptrc.json:2:15', 'p/back.json:1:14', 'p/back.json:1:63'],
  );
  assert.match(result?.problems[0]?.message ?? '', /^There is no file “\.\/gone\.json”/);
  assert.equal(result?.sources.find(({ uri }) => uri.endsWith('gone.json'))?.text, null);
});

test('paths are seen from the folder of the configuration', () => {
  assert.equal(pathBeneath('file:///a%20b/.transcriptrc.json', 'file:///a%20b/c%5B1%5D/d.txt?x=1'), 'c[1]/d.txt');
  assert.equal(pathBeneath('file:///a/.transcriptrc.json', 'file:///b/d.txt'), null);
  assert.equal(pathBeneath('file:///a/.transcriptrc.json', 'file:///a/%zz'), '%zz');
  assert.equal(resolveUri('file:///a/b/c.json', '../../../x y.json'), 'file:///x%20y.json');
  assert.equal(
    resolveUri('vscode-vfs://github/o/r/.transcriptrc.json', './house.json'),
    'vscode-vfs://github/o/r/house.json',
  );
  assert.equal(resolveUri('file:///a/c.json', '/x/y.json'), 'file:///x/y.json');
});
