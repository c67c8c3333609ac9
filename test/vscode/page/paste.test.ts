import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pageText } from '../../../client/src/paste/pageText.ts';
import { root } from '../../../scripts/folders.ts';
import type { Workbench } from '../../../scripts/vscode/workbench.ts';
import { onEachHost } from './eachHost.ts';

const plain = 'What a page is without its paragraphs.';

onEachHost(
  'a page on the clipboard',
  (workspace) => writeFile(join(workspace, 'new.transcript'), ''),
  (onPage) => {
    onPage('is pasted as a transcript, as one step to undo', async ({ host: { page }, workbench }) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      const html = await readFile(join(root, 'test/client/fixtures/pages/ministry.html'), 'utf8');
      await workbench.openFile('new.transcript');
      await workbench.editor.click();
      // The extension may still be starting, and then the page is pasted as plain text.
      for (let text = plain; text === plain; await undo(workbench)) {
        await page.evaluate(
          async (contents) => {
            const types = Object.entries(contents).map(
              ([type, content]) => [type, new Blob([content], { type })] as const,
            );
            await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(types))]);
          },
          { 'text/html': html, 'text/plain': plain },
        );
        await page.keyboard.press('ControlOrMeta+V');
        await page
          .locator('.view-line', { hasText: /Question:\s+When|^What\s+a\s+page/ })
          .first()
          .waitFor();
        text = await allText(workbench);
        if (text !== plain) assert.equal(text, pageText(html));
      }
    });
  },
);

/** The text of the editor, by way of the clipboard. */
async function allText({ page }: Workbench): Promise<string> {
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+C');
  const written = await page.evaluate(() => navigator.clipboard.readText());
  await page.keyboard.press('ArrowRight');
  return written.replaceAll('\r\n', '\n');
}

/** Takes one step back, and waits until nothing of the text is left. */
async function undo({ page, editor }: Workbench): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Z');
  await editor.locator('.view-line', { hasText: /\S/ }).first().waitFor({ state: 'detached' });
}
