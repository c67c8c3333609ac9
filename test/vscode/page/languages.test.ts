import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root, samples } from '../../../scripts/folders.ts';
import type { Host } from '../../../scripts/vscode/host.ts';
import { openNodeHost } from '../../../scripts/vscode/nodeHost.ts';
import { Workbench } from '../../../scripts/vscode/workbench.ts';
import { texts } from './eachHost.ts';

/** One language stands for all: that each has every text is tested without VS Code. */
describe('a user interface in German', () => {
  let workspace: string;
  let host: Host;
  let workbench: Workbench;

  before(async () => {
    workspace = await mkdtemp(join(tmpdir(), 'transcript-language-'));
    await cp(samples, workspace, { recursive: true });
    host = await openNodeHost({ extension: root, workspace, say: console.log }, 'de');
    // The extensions of a first start have been seen to take two minutes on a busy machine.
    host.page.setDefaultTimeout(240_000);
    workbench = new Workbench(host.page);
  });
  after(async () => {
    await host.close();
    await rm(workspace, { recursive: true });
  });

  it('has the lists beside the text and what stands in them', async () => {
    await workbench.openFile('press-conference.transcript');
    await workbench.showFromActivityBar('Transcript');
    await texts(workbench.list('Fragen'), /Wörter/);
    await texts(workbench.list('Sprechende'), /Redebeiträge: /);
    await workbench.page.locator('.pane-header', { hasText: 'Offene Arbeit' }).waitFor();
  });

  it('has the commands and the pages that they open', async () => {
    await workbench.runCommand('Statistik anzeigen');
    await workbench.beside.getByRole('button', { name: 'Als CSV kopieren' }).waitFor();
    await workbench.beside.getByRole('columnheader', { name: 'Wörter je Redebeitrag' }).waitFor();
  });
});
