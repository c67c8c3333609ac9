import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { downloads, root, samples } from '../../../scripts/folders.ts';
import { launchChrome } from '../../../scripts/vscode/chrome.ts';
import { pageAddress, startServer, type Server } from '../../../scripts/vscode/server.ts';
import { quietSettings } from '../../../scripts/vscode/settings.ts';
import { Workbench } from '../../../scripts/vscode/workbench.ts';

interface Keybinding {
  readonly command: string;
  readonly key: string;
  readonly mac?: string;
}

interface Manifest {
  readonly contributes: { readonly keybindings: readonly Keybinding[] };
}

const { contributes } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Manifest;

/** What makes VS Code's page take the keymap of a platform. */
const platforms = {
  Windows: 'Windows NT 10.0; Win64; x64',
  macOS: 'Macintosh; Intel Mac OS X 10_15_7',
  Linux: 'X11; Linux x86_64',
};

/** What only the desktop has behind the prefix, so that a page does not tell it: showing the file in its folder. */
const onDesktop = 'r';

describe('the keys of the commands', () => {
  let server: Server;
  let browser: Browser;

  before(async () => {
    server = await startServer({ data: join(downloads, 'keys'), settings: quietSettings, trusted: true }, console.log);
    browser = await launchChrome(console.log);
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });

  it('lie behind one prefix and need no AltGr, Option or Alt', () => {
    assert.ok(contributes.keybindings.length > 0);
    for (const { key, mac = key } of contributes.keybindings) {
      assert.match(key, /^ctrl\+k [^+ ]+$|^ctrl\+k shift\+[^+ ]+$/);
      assert.equal(mac, key.replace('ctrl', 'cmd'));
    }
    const keys = contributes.keybindings.map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
  });

  for (const [name, system] of Object.entries(platforms)) {
    it(`take nothing away from the default keymap of ${name}`, { timeout: 240_000 }, async () => {
      const userAgent = `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36`;
      const context = await browser.newContext({ userAgent, viewport: { width: 1280, height: 800 } });
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const page = await context.newPage();
      page.setDefaultTimeout(90_000);
      await page.goto(pageAddress(server, { folder: samples }));
      const workbench = new Workbench(page);
      await workbench.statusBar.waitFor();
      const prefix = name === 'macOS' ? 'cmd+k' : 'ctrl+k';
      // The key of the preview of Markdown comes from an extension, so that it shows that those have been read.
      const keymap = await defaultKeymap(workbench, `${prefix} v`, name === 'macOS');
      await context.close();
      const taken = new Set([...keymap.matchAll(/"key": "([^"]+)"/g)].map(([, key]) => key));
      taken.add(`${prefix} ${onDesktop}`);
      for (const { command, key, mac = key } of contributes.keybindings) {
        const used = name === 'macOS' ? mac : key;
        assert.ok(!taken.has(used), `${used} of ${command} is taken`);
      }
    });
  }
});

/** The default keymap as text, once it has a key that is known to be in it: extensions add theirs after the start. */
async function defaultKeymap(workbench: Workbench, known: string, isMac: boolean): Promise<string> {
  for (;;) {
    await workbench.runCommand('Preferences: Open Default Keyboard Shortcuts (JSON)');
    const text = await allText(workbench, isMac);
    if (text.includes(`"key": "${known}"`)) return text;
    await workbench.runCommand('View: Close All Editors');
  }
}

/** All text of the editor by way of the clipboard, once the editor has the keyboard. */
async function allText({ page, editor }: Workbench, isMac: boolean): Promise<string> {
  await editor.locator('.view-line').first().waitFor();
  for (;;) {
    await editor.click();
    await page.keyboard.press(isMac ? 'Meta+A' : 'Control+A');
    // The browser itself is Linux's, whatever it says, and knows no copying with the key of macOS.
    await page.keyboard.press(isMac ? 'Control+Insert' : 'Control+C');
    await page.waitForTimeout(300);
    const text = await page.evaluate(() => navigator.clipboard.readText());
    if (text.includes('"key": "')) return text;
  }
}
