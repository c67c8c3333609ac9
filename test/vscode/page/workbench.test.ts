import assert from 'node:assert/strict';
import { cp } from 'node:fs/promises';
import { samples } from '../../../scripts/folders.ts';
import { onEachHost, texts } from './eachHost.ts';

onEachHost(
  'a flawed sample in the page of VS Code',
  (workspace) => cp(samples, workspace, { recursive: true }),
  (onPage) => {
    onPage('opens', async ({ workbench }) => {
      await workbench.openFile('press-conference-flawed.transcript');
      await workbench.statusBar.getByText('Transcript', { exact: true }).waitFor();
    });

    onPage('shows heading, statement and exchanges in the Outline', async ({ workbench }) => {
      await workbench.runCommand('Explorer: Focus on Outline View');
      const rows = await texts(workbench.outline, /How soon/);
      assert.match(rows[0] ?? '', /Foreign Minister Helena Brandt.*Lindhaven, 2024-03-12/);
      assert.match(rows[1] ?? '', /^Opening statement\s*Helena Brandt/);
      assert.match(rows[2] ?? '', /^1\s*How soon will the first trains run/);
    });

    onPage('lists the findings in Problems', async ({ workbench }) => {
      await workbench.runCommand('Problems: Focus on Problems View');
      const rows = await texts(workbench.problems, /misspelt-label/);
      for (const rule of ['weekday-mismatch', 'label-without-colon', 'label-inside-paragraph', 'page-furniture']) {
        assert.ok(
          rows.some((row) => row.includes(rule)),
          `${rule} is missing:\n${rows.join('\n')}`,
        );
      }
    });

    onPage('explains an acronym in a hover', async ({ workbench }) => {
      await workbench.hoverAt('CRS). ');
      await texts(workbench.hover, /Council of River States/);
    });

    onPage('offers the fix first, and never as an afterthought to disable the rule', async ({ workbench }) => {
      await workbench.quickFixesAt('Brnadt');
      const fixes = await texts(workbench.quickFixes, /Brandt/);
      assert.match(fixes.at(0) ?? '', /^Replace “Helena Brnadt” with “Helena Brandt”/);
      const safe = fixes.findIndex((fix) => fix.startsWith('Fix everything'));
      const disabling = fixes.findIndex((fix) => fix.startsWith('Disable rule'));
      assert.ok(0 < safe && safe < disabling, fixes.join('\n'));
    });

    onPage('is repaired with that fix', async ({ host, workbench }) => {
      await host.page.keyboard.press('Enter');
      await workbench.problems.filter({ hasText: 'misspelt-label' }).waitFor({ state: 'detached' });
      await workbench.editor.getByText('Helena Brnadt').waitFor({ state: 'detached' });
    });
  },
);
