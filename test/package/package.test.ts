import assert from 'node:assert/strict';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { listFiles, PackageManager } from '@vscode/vsce';
import { glob } from 'tinyglobby';
import { root } from '../../scripts/folders.ts';
import { packExtension } from '../../scripts/package.ts';

/** Everything that ships beside the pages about the rules. */
const expected = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'dist/cli.cjs',
  'dist/client.browser.cjs',
  'dist/client.main.browser.cjs',
  'dist/client.main.node.cjs',
  'dist/client.node.cjs',
  'dist/licences.txt',
  'dist/preview.css',
  'dist/preview.js',
  'dist/server.browser.js',
  'dist/server.node.cjs',
  'dist/statistics.css',
  'dist/statistics.js',
  'icons/extension.png',
  'icons/transcript-dark.svg',
  'icons/transcript-light.svg',
  'icons/view.svg',
  'l10n/bundle.l10n.de.json',
  'l10n/bundle.l10n.es.json',
  'l10n/bundle.l10n.fr.json',
  'l10n/bundle.l10n.ru.json',
  'language-configuration.json',
  'package.json',
  'package.nls.de.json',
  'package.nls.es.json',
  'package.nls.fr.json',
  'package.nls.json',
  'package.nls.ru.json',
  'samples/press-conference-flawed.transcript',
  'schemas/transcriptrc.schema.json',
  'syntaxes/transcript.tmLanguage.json',
  'walkthrough/fix.svg',
  'walkthrough/new.svg',
  'walkthrough/outline.svg',
  'walkthrough/rename.svg',
  'walkthrough/sample.svg',
  'walkthrough/turns.svg',
];

/** The most that a file may weigh, in kilobytes. */
const budget: Readonly<Record<string, number>> = {
  // These load for every plain text and Markdown file.
  'dist/client.node.cjs': 5,
  'dist/client.browser.cjs': 5,
  'dist/client.main.node.cjs': 560,
  'dist/client.main.browser.cjs': 560,
  'dist/preview.js': 20,
  // With the library that draws.
  'dist/statistics.js': 180,
  // A quarter of these are the words of five languages, names and places.
  'dist/server.node.cjs': 1150,
  'dist/server.browser.js': 1150,
  'dist/cli.cjs': 1100,
};

describe('the package', () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'transcript-package-'));
  });
  after(async () => {
    await rm(folder, { recursive: true });
  });

  it('holds exactly what it should', async () => {
    const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
    const pages = await glob(['docs/profiles/*.md', 'docs/rules/*.md'], { cwd: root });
    assert.ok(pages.length > 0, 'There are no pages about rules and profiles.');
    assert.deepEqual(files.sort(), [...expected, ...pages].sort());
  });

  for (const [file, kilobytes] of Object.entries(budget)) {
    it(`keeps ${file} within ${kilobytes} KB`, async () => {
      const { size } = await stat(join(root, file));
      assert.ok(size <= kilobytes * 1024, `${file} has ${(size / 1024).toFixed(1)} KB.`);
    });
  }

  // Each word of a language is in it three times: for the desktop, for the browser and for the command line.
  it('is made by vsce and weighs at most 1.6 MB', async () => {
    const packagePath = join(folder, 'transcript-authoring.vsix');
    // The same command with which a person makes it.
    const { code, output } = await packExtension(packagePath);
    assert.equal(code, 0, output);
    const { size } = await stat(packagePath);
    assert.ok(size <= 1.6 * 1024 * 1024, `The package has ${(size / 1024).toFixed(0)} KB.`);
  });
});
