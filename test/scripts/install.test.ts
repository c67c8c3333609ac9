import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { install, type Installation } from '../../scripts/vscode/install.ts';

describe('install', () => {
  let parent: string;
  let filled: number;
  let thing: Installation;

  beforeEach(async () => {
    parent = join(await mkdtemp(join(tmpdir(), 'transcript-install-')), 'downloads');
    filled = 0;
    thing = {
      name: 'thing',
      content: 'version 1',
      needs: ['bin/program'],
      async fill(folder) {
        filled += 1;
        await mkdir(join(folder, 'bin'));
        await writeFile(join(folder, 'bin/program'), '');
      },
    };
  });
  afterEach(async () => {
    await rm(join(parent, '..'), { recursive: true });
  });

  it('fills a folder once', async () => {
    const folder = await install(parent, thing);
    assert.ok(existsSync(join(folder, 'bin/program')));
    assert.equal(await install(parent, thing), folder);
    assert.equal(filled, 1);
    assert.deepEqual(await readdir(parent), [folder.slice(parent.length + 1)]);
  });

  it('fills another folder for another content', async () => {
    const first = await install(parent, thing);
    assert.notEqual(await install(parent, { ...thing, content: 'version 2' }), first);
    assert.equal(filled, 2);
  });

  for (const lost of ['complete', 'bin/program']) {
    it(`fills a folder again that lost ${lost}`, async () => {
      const folder = await install(parent, thing);
      await rm(join(folder, lost));
      assert.equal(await install(parent, thing), folder);
      assert.ok(existsSync(join(folder, lost)));
      assert.equal(filled, 2);
    });
  }

  it('leaves nothing behind when filling fails, and fills at the next try', async () => {
    const broken = {
      ...thing,
      async fill(folder: string) {
        await thing.fill(folder);
        throw new Error('The connection was lost.');
      },
    };
    await assert.rejects(install(parent, broken), /connection was lost/);
    assert.deepEqual(await readdir(parent), []);
    await install(parent, thing);
    assert.equal(filled, 2);
  });

  it('refuses a filling that lacks what it needs', async () => {
    await assert.rejects(install(parent, { ...thing, needs: ['bin/program', 'lib'] }), /lacks lib/);
    assert.deepEqual(await readdir(parent), []);
  });

  it('removes what a killed process left, and not what a living one is filling', async () => {
    // No process has the number of the first, and this very process that of the second.
    const dead = `unfinished-thing-000000000000-${2 ** 30}`;
    const alive = `unfinished-other-000000000000-${process.pid}`;
    await mkdir(join(parent, dead), { recursive: true });
    await mkdir(join(parent, alive));
    await install(parent, thing);
    const left = await readdir(parent);
    assert.ok(!left.includes(dead));
    assert.ok(left.includes(alive));
  });

  it('uses what another process finished first', async () => {
    const other = {
      ...thing,
      async fill(folder: string) {
        await thing.fill(folder);
        // Meanwhile the other process completes the same folder.
        const target = join(parent, /unfinished-(.*)-\d+$/.exec(folder)?.[1] ?? '');
        await mkdir(target);
        await thing.fill(target);
        await writeFile(join(target, 'complete'), '');
        await writeFile(join(target, 'mine'), '');
      },
    };
    const folder = await install(parent, other);
    assert.ok(existsSync(join(folder, 'mine')));
    assert.deepEqual(await readdir(parent), [folder.slice(parent.length + 1)]);
  });
});
