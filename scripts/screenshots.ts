/** Takes the pictures of the documentation in a real VS Code: `npm run screenshots`. */
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exit } from 'node:process';
import { root, samples } from './folders.ts';
import { packExtension } from './package.ts';
import { openNodeHost } from './vscode/nodeHost.ts';
import { Workbench } from './vscode/workbench.ts';

const images = join(root, 'docs/images');
await mkdir(images, { recursive: true });

await using stack = new AsyncDisposableStack();
const folder = await mkdtemp(join(tmpdir(), 'transcript-screenshots-'));
stack.defer(() => rm(folder, { recursive: true }));

// Installed, as readers will have it: a page for development says so in its title.
const extension = join(folder, 'transcript-authoring.vsix');
const { code, output } = await packExtension(extension);
if (code !== 0) {
  console.error(output);
  exit(1);
}
const workspace = join(folder, 'transcripts');
await cp(samples, workspace, { recursive: true });
const settings = {
  'editor.minimap.enabled': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
};
const host = await openNodeHost({ extension, workspace, settings, say: console.log });
stack.defer(() => host.close());
const workbench = new Workbench(host.page);

await workbench.openFile('press-conference-flawed.transcript');
await workbench.runCommand('Problems: Focus on Problems View');
await workbench.problems.filter({ hasText: 'misspelt-label' }).waitFor();
await workbench.runCommand('Explorer: Focus on Outline View');
await workbench.outline.filter({ hasText: 'Opening statement' }).waitFor();
await workbench.enlargeOutline();
await workbench.goTo('Helena Brnadt');
await picture('overview');

await workbench.quickFixesAt('Brnadt');
await picture('quick-fixes');
await host.page.keyboard.press('Escape');

await host.page.keyboard.press('ControlOrMeta+J');
await workbench.hoverAt('CRS). ');
await workbench.hover.waitFor();
await picture('hover');

await workbench.openFile('press-conference.transcript');
// The text and the page beside it share the room.
await host.page.keyboard.press('ControlOrMeta+B');
await workbench.titleAction('Show Statistics').click();
await workbench.beside.getByRole('table').first().waitFor();
await picture('statistics');
await host.page.locator('.tab.active', { hasText: 'Statistics' }).getByRole('button', { name: 'Close' }).click();

await workbench.titleAction('Open Preview to the Side').click();
await workbench.beside.locator('article.question').first().waitFor();
await workbench.goTo('How soon');
await workbench.beside.locator('[aria-current]', { hasText: 'How soon' }).waitFor();
await picture('preview');

async function picture(name: string): Promise<void> {
  const path = join(images, `${name}.png`);
  // The blinking caret would make every picture another.
  await host.page.screenshot({ path, caret: 'hide', animations: 'disabled' });
  console.log(path);
}
