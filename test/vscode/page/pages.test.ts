import assert from 'node:assert/strict';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { conferences } from '../../../bench/texts.ts';
import { root, samples } from '../../../scripts/folders.ts';
import type { Workbench } from '../../../scripts/vscode/workbench.ts';
import { onEachHost, onNodeHost } from './eachHost.ts';

/** What axe-core finds on a page that keeps somebody from using it. */
async function barriers(frame: Frame): Promise<string[]> {
  await frame.evaluate(await readFile(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8'));
  return await frame.evaluate<string[]>(
    `axe.run().then(({ violations }) => violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`,
  );
}

/** The themes that differ most, by the class that they give to a page; the light one is the first to be used and the last. */
const themes = [
  ['Dark High Contrast', 'vscode-high-contrast'],
  ['Dark Modern', 'vscode-dark'],
  ['Light High Contrast', 'vscode-high-contrast-light'],
  ['Light Modern', 'vscode-light'],
] as const;

/** Does something with the page beside the text in every theme. */
async function inEachTheme(workbench: Workbench, look: (theme: string, frame: Frame) => Promise<void>): Promise<void> {
  for (const [theme, kind] of themes) {
    await workbench.useTheme(theme);
    await workbench.beside.locator(`body.${kind}`).waitFor();
    await look(theme, await workbench.besideFrame());
  }
}

/** Opens a file and closes the side bar: a narrow editor has no room for what Ctrl+F counts. */
async function openAlone(workbench: Workbench, name: string): Promise<void> {
  await workbench.openFile(name);
  await workbench.page.keyboard.press('ControlOrMeta+B');
  await workbench.page.locator('.explorer-folders-view').waitFor({ state: 'hidden' });
}

onEachHost(
  'the statistics beside a transcript',
  (workspace) => cp(samples, workspace, { recursive: true }),
  (onPage) => {
    onPage('open from the title of the editor', async ({ workbench }) => {
      await openAlone(workbench, 'press-conference.transcript');
      await workbench.titleAction('Show Statistics').click();
      await workbench.beside.getByRole('heading', { name: 'Statistics of press-conference.transcript' }).waitFor();
      await workbench.beside.getByRole('rowheader', { name: /^Helena Brandt/ }).waitFor();
      assert.equal(await workbench.beside.getByRole('img').count(), 3);
    });

    onPage('put no barrier before anybody in any theme', async ({ workbench }) => {
      await inEachTheme(workbench, async (theme, frame) => assert.deepEqual(await barriers(frame), [], theme));
    });

    onPage('count what is typed', async ({ host, workbench }) => {
      const words = workbench.beside.locator('.summary dd').first();
      const before = Number(await words.innerText());
      await workbench.goTo('How soon');
      await host.page.keyboard.type('Well well well ');
      await workbench.beside.locator('.summary dd', { hasText: new RegExp(`^${before + 3}$`) }).waitFor();
    });

    onPage('lead to a turn by a click on its bar', async ({ host, workbench }) => {
      // The status bar speaks of the page instead, where the page takes the focus back.
      const timeline = workbench.beside.getByRole('img', { name: /turns/ });
      await timeline.click({ position: { x: 3, y: 22 } });
      await workbench.lineOfCursor.getByText('3', { exact: true }).waitFor();
      await workbench.goTo('How soon');
      await host.page.keyboard.type('Well ');
      await timeline.click({ position: { x: 3, y: 22 } });
      await workbench.lineOfCursor.getByText('3', { exact: true }).waitFor();
    });

    onPage('lead to a question by the keyboard', async ({ host, workbench }) => {
      await workbench.beside.getByRole('rowheader', { name: '2', exact: true }).getByRole('button').focus();
      await host.page.keyboard.press('Enter');
      await workbench.statusBar.getByText(/^Ln 19, Col 1$/).waitFor();
    });
  },
);

onEachHost(
  'the preview beside a transcript',
  (workspace) => cp(samples, workspace, { recursive: true }),
  (onPage) => {
    onPage('opens from the title of the editor, without furniture', async ({ workbench }) => {
      await openAlone(workbench, 'press-conference-flawed.transcript');
      await workbench.titleAction('Open Preview to the Side').click();
      await workbench.beside.getByRole('heading', { level: 1, name: /Helena Brandt/ }).waitFor();
      await workbench.beside.locator('article.question strong', { hasText: 'Question:' }).first().waitFor();
      assert.doesNotMatch(await workbench.beside.locator('main').innerText(), /en-GB/);
    });

    onPage('puts no barrier before anybody in any theme', async ({ workbench }) => {
      await inEachTheme(workbench, async (theme, frame) => assert.deepEqual(await barriers(frame), [], theme));
    });

    onPage('shows what is typed and draws nothing else anew', async ({ host, workbench }) => {
      const frame = await workbench.besideFrame();
      await frame.evaluate(`document.querySelectorAll('article').forEach((part) => (part.dataset.old = ''))`);
      await workbench.goTo('How soon');
      await host.page.keyboard.type('Tell us. ');
      await workbench.beside.getByText('Tell us. How soon').waitFor();
      const fresh = workbench.beside.locator('article:not([data-old])');
      assert.equal(await fresh.count(), 1);
      assert.match(await fresh.innerText(), /How soon/);
    });

    onPage('marks where the cursor is', async ({ workbench }) => {
      await workbench.beside.locator('[aria-current]', { hasText: 'How soon' }).waitFor();
      await workbench.goTo('Ladies and gentlemen');
      await workbench.beside.locator('[aria-current]', { hasText: 'Ladies and gentlemen' }).waitFor();
    });

    onPage('takes the cursor of the text along, by mouse and by keyboard', async ({ host, workbench }) => {
      const { beside, lineOfCursor } = workbench;
      await beside.locator('p', { hasText: 'How soon' }).click();
      await lineOfCursor.getByText('17', { exact: true }).waitFor();
      await beside.locator('p[aria-current]', { hasText: 'How soon' }).waitFor();
      await host.page.keyboard.press('ArrowDown');
      await lineOfCursor.getByText('19', { exact: true }).waitFor();
      await beside.locator('p:focus', { hasText: 'Helena Brandt:' }).waitFor();
    });

    onPage('leads to the text with Enter', async ({ host, workbench }) => {
      await host.page.keyboard.press('Enter');
      await workbench.statusBar.getByText('Ln 19, Col 1', { exact: true }).waitFor();
    });
  },
);

onNodeHost(
  'the preview of a transcript of 1 MB',
  (workspace) => writeFile(join(workspace, 'long.transcript'), conferences(1_000_000)),
  (onPage) => {
    const topOfCurrent = `document.querySelector('[aria-current]').getBoundingClientRect().top`;

    onPage('follows the cursor to any place', async ({ workbench }) => {
      await openAlone(workbench, 'long.transcript');
      await workbench.titleAction('Open Preview to the Side').click();
      await workbench.beside.locator('article').first().waitFor();
      for (const line of [8001, 2001, 4001]) {
        await workbench.goToLine(line);
        await workbench.type(` To line ${line}.`);
        await workbench.beside.locator('[aria-current]', { hasText: `To line ${line}.` }).waitFor();
        const frame = await workbench.besideFrame();
        const top = await frame.evaluate<number>(topOfCurrent);
        const height = await frame.evaluate<number>('innerHeight');
        assert.ok(0 <= top && top < height, `The paragraph of line ${line} is at ${top} of ${height}.`);
      }
    });

    onPage('draws only the turn anew that changes, and stays where it is', async ({ workbench }) => {
      const frame = await workbench.besideFrame();
      await frame.evaluate(`
        document.querySelectorAll('article').forEach((part) => (part.dataset.old = ''));
        addEventListener('message', ({ data }) => {
          if (data.change?.parts.length > 0) window.last = data.change;
        }, { capture: true });
      `);
      const before = await frame.evaluate<number>(topOfCurrent);
      await workbench.type(' So be it.');
      await workbench.beside.locator('[aria-current]', { hasText: 'So be it.' }).waitFor();
      assert.equal(await workbench.beside.locator('article:not([data-old])').count(), 1);
      assert.equal(await frame.evaluate(topOfCurrent), before);
    });

    onPage('leaves the focus in a turn that changes, as when a file changes on disk', async ({ workbench }) => {
      const frame = await workbench.besideFrame();
      await workbench.beside.locator('[aria-current]', { hasText: 'So be it.' }).click();
      await workbench.beside.locator('[aria-current]:focus', { hasText: 'So be it.' }).waitFor();
      await frame.evaluate(`
        document.activeElement.dataset.old = '';
        dispatchEvent(new MessageEvent('message', { data: { type: 'change', change: { ...last, removed: last.parts.length } } }));
      `);
      await workbench.beside.locator('[aria-current]:not([data-old]):focus', { hasText: 'So be it.' }).waitFor();
    });
  },
);
