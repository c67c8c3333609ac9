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
import { texts } from './eachHost.ts';

describe('the package, installed', () => {
  let folder: string;
  let host: Host;
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'transcript-installed-'));
    const extension = join(folder, 'transcript-authoring.vsix');
    const { code, output } = await packExtension(extension);
    assert.equal(code, 0, output);
    const workspace = join(folder, 'workspace');
    await cp(samples, workspace, { recursive: true });
    host = await openNodeHost({ extension, workspace, say: console.log });
    workbench = new Workbench(host.page);
  });
  after(async () => {
    await host.close();
    await rm(folder, { recursive: true });
  });

  it('finds the faults of a sample', async () => {
    await workbench.openFile('press-conference-flawed.transcript');
    await workbench.runCommand('Problems: Focus on Problems View');
    await workbench.problems.filter({ hasText: 'misspelt-label' }).waitFor();
  });

  it('has an outline', async () => {
    await workbench.runCommand('Explorer: Focus on Outline View');
    await texts(workbench.outline, /^1\s*How soon/);
  });

  it('explains what the cursor is at', async () => {
    await workbench.hoverAt('CRS). ');
    await texts(workbench.hover, /Council of River States/);
    await workbench.press('Escape');
  });

  it('repairs', async () => {
    await workbench.quickFixesAt('Brnadt');
    await workbench.press('Enter');
    await workbench.text('Helena Brnadt').waitFor({ state: 'detached' });
    await workbench.problems.filter({ hasText: 'misspelt-label' }).waitFor({ state: 'detached' });
  });

  it('shows the transcript as it will be read', async () => {
    await workbench.titleAction('Open Preview to the Side').click();
    await workbench.beside.getByRole('heading', { level: 1, name: /Helena Brandt/ }).waitFor();
    await workbench.beside.locator('article.question').first().waitFor();
  });
});
