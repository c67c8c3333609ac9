import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { downloads } from '../../../scripts/folders.ts';
import type { Host } from '../../../scripts/vscode/host.ts';
import { noShared, seedText } from '../../support/texts.ts';
import { onEachHost, texts } from './eachHost.ts';

const seed = seedText();

if (seed === null) {
  suite('a real press conference in the page of VS Code', () => {
    test('is checked, outlined, explained and fixed', { skip: noShared }, () => undefined);
  });
} else {
  onEachHost(
    'a real press conference in the page of VS Code',
    async (workspace) => {
      await writeFile(join(workspace, 'conference.transcript'), seed);
      await writeFile(join(workspace, 'without-colon.transcript'), seed.replace('Sergey Lavrov: ', 'Sergey Lavrov '));
    },
    (onPage) => {
      onPage('opens', async ({ workbench }) => {
        await workbench.openFile('conference.transcript');
        await workbench.statusBar.getByText('Transcript', { exact: true }).waitFor();
      });

      onPage('has a heading, a statement and three exchanges in the Outline', async ({ host, workbench }) => {
        await workbench.runCommand('Explorer: Focus on Outline View');
        await workbench.enlargeOutline();
        const rows = await texts(workbench.outline, /Opening statement/);
        assert.match(rows[0] ?? '', /Moscow, 2020-10-23/);
        assert.match(rows[1] ?? '', /^Opening statement\s*Sergey Lavrov/);
        assert.deepEqual(
          rows.slice(2).map((row) => /^(?:\d+|Question|Sergey Lavrov)/.exec(row)?.[0]),
          ['1', 'Question', 'Sergey Lavrov', '2', 'Question', 'Sergey Lavrov', '3', 'Question', 'Sergey Lavrov'],
        );
        await picture(host, 'conference');
      });

      onPage('has the residue of its page in Problems and nothing else', async ({ workbench }) => {
        await workbench.runCommand('Problems: Focus on Problems View');
        const rows = await texts(workbench.problems, /page-furniture/);
        assert.deepEqual(
          rows.slice(1).map((row) => /\s([\w-]+)\s+\[Ln (\d+)/.exec(row)?.slice(1)),
          [
            ['page-furniture', '4'],
            ['page-furniture', '55'],
          ],
        );
      });

      for (const [phrase, expected] of [
        ['OSCE', /Organi[sz]ation for Security and Co-?operation in Europe/],
        ['SCO).', /Shanghai Cooperation Organi[sz]ation/],
        ['Ruslan Kazakbayev', /Minister of Foreign Affairs of the Kyrgyz Republic/],
        ['Mr Kazakbayev', /Ruslan Kazakbayev/],
        ['October 4', /Sunday.*4 October 2020[^]*19 days before/],
        ['Sergey Lavrov:', /Foreign Minister[^]*turns/],
      ] as const) {
        onPage(`explains “${phrase}”`, async ({ host, workbench }) => {
          await workbench.hoverAt(phrase);
          await texts(workbench.hover, expected);
          await picture(host, `hover on ${phrase}`);
          await host.page.keyboard.press('Escape');
        });
      }

      onPage('with a colon missing offers to insert it, and is whole again', async ({ host, workbench }) => {
        await workbench.runCommand('Explorer: Focus on Folders View');
        await workbench.openFile('without-colon.transcript');
        await workbench.problems.filter({ hasText: 'label-without-colon' }).waitFor();
        await workbench.quickFixesAt('Sergey Lavrov No one');
        const fixes = await texts(workbench.quickFixes, /colon/);
        assert.match(fixes[0] ?? '', /Insert the colon/);
        await picture(host, 'quick fixes');
        await host.page.keyboard.press('Enter');
        await workbench.problems.filter({ hasText: 'label-without-colon' }).waitFor({ state: 'detached' });
      });
    },
  );
}

/** Leaves a picture for people to look at, beside everything else that git does not see. */
async function picture({ page }: Host, title: string): Promise<void> {
  const folder = join(downloads, 'seen');
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${title}.png`.replaceAll(/[^\w.]+/g, '-')) });
}
