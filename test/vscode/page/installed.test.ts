import assert from 'node:assert/strict';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { samples } from '../../../scripts/folders.ts';
import { packExtension } from '../../../scripts/package.ts';
import type { Host } from '../../../scripts/vscode/host.ts';
import { openNodeHost } from '../../../scripts/vscode/nodeHost.ts';
import { Workbench } from '../../../scripts/vscode/workbench.ts';

describe('the package, installed', () => {
  let folder: string;
  let host: Host;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'transcript-installed-'));
    const extension = join(folder, 'transcript-authoring.vsix');
    const { code, output } = await packExtension(extension);
    assert.equal(code, 0, output);
    const workspace = join(folder, 'workspace');
    await cp(samples, workspace, { recursive: true });
    host = await openNodeHost({ extension, workspace, say: console.log });
  });
  after(async () => {
    await host.close();
    await rm(folder, { recursive: true });
  });

  it('finds the faults of a sample', async () => {
    const workbench = new Workbench(host.page);
    await workbench.openFile('press-conference-flawed.transcript');
    await workbench.runCommand('Problems: Focus on Problems View');
    await workbench.problems.filter({ hasText: 'misspelt-label' }).waitFor();
  });
});
