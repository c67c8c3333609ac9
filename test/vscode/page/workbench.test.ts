import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import { downloads, root, samples } from '../../../scripts/folders.ts';
import type { Host } from '../../../scripts/vscode/host.ts';
import { openNodeHost } from '../../../scripts/vscode/nodeHost.ts';
import { openWebHost } from '../../../scripts/vscode/webHost.ts';
import { Workbench } from '../../../scripts/vscode/workbench.ts';

const hosts = [
  { name: 'Node', open: openNodeHost },
  { name: 'web worker', open: openWebHost },
];

for (const { name, open } of hosts) {
  describe(`the page of VS Code, with extensions in a ${name} host`, () => {
    let workspace: string;
    let host: Host;
    let workbench: Workbench;

    before(async () => {
      workspace = await mkdtemp(join(tmpdir(), 'transcript-workspace-'));
      await cp(samples, workspace, { recursive: true });
      host = await open({ extension: root, workspace, say: console.log });
      workbench = new Workbench(host.page);
    });

    after(async () => {
      await host.close();
      await rm(workspace, { recursive: true });
    });

    /** A test that leaves a picture of the page when it fails. */
    function onPage(title: string, test: () => Promise<void>): void {
      it(title, async () => {
        try {
          await test();
        } catch (error) {
          const folder = join(downloads, 'failures');
          await mkdir(folder, { recursive: true });
          const path = join(folder, `${name} ${title}.png`.replaceAll(/[^\w.]+/g, '-'));
          await host.page.screenshot({ path });
          throw new Error(`The page looked like ${path}.`, { cause: error });
        }
      });
    }

    onPage('opens a sample', async () => {
      await workbench.openFile('press-conference-flawed.transcript');
      await workbench.statusBar.getByText('Transcript', { exact: true }).waitFor();
    });

    onPage('shows heading, statement and exchanges in the Outline', async () => {
      await workbench.runCommand('Explorer: Focus on Outline View');
      const rows = await texts(workbench.outline, /How soon/);
      assert.match(rows[0] ?? '', /Foreign Minister Helena Brandt.*Lindhaven, 2024-03-12/);
      assert.match(rows[1] ?? '', /^Opening statement\s*Helena Brandt/);
      assert.match(rows[2] ?? '', /^1\s*How soon will the first trains run/);
    });

    onPage('lists the findings in Problems', async () => {
      await workbench.runCommand('Problems: Focus on Problems View');
      const rows = await texts(workbench.problems, /misspelt-label/);
      for (const rule of ['weekday-mismatch', 'label-without-colon', 'label-inside-paragraph', 'page-furniture']) {
        assert.ok(
          rows.some((row) => row.includes(rule)),
          `${rule} is missing:\n${rows.join('\n')}`,
        );
      }
    });

    onPage('explains an acronym in a hover', async () => {
      await workbench.hoverAt('CRS). ');
      await texts(workbench.hover, /Council of River States/);
    });

    onPage('offers the fix first, and never as an afterthought to disable the rule', async () => {
      await workbench.quickFixesAt('Brnadt');
      const fixes = await texts(workbench.quickFixes, /Brandt/);
      assert.match(fixes.at(0) ?? '', /^Replace “Helena Brnadt” with “Helena Brandt”/);
      assert.match(fixes.at(-1) ?? '', /^Disable rule/);
    });

    onPage('repairs the label with that fix', async () => {
      await host.page.keyboard.press('Enter');
      await workbench.problems.filter({ hasText: 'misspelt-label' }).waitFor({ state: 'detached' });
      await workbench.editor.getByText('Helena Brnadt').waitFor({ state: 'detached' });
    });
  });
}

/** The texts of all rows once one of them fits the pattern. */
async function texts(rows: Locator, pattern: RegExp): Promise<string[]> {
  await rows.filter({ hasText: pattern }).first().waitFor();
  return await rows.allInnerTexts();
}
