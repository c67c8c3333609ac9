/**
 * Takes a picture of each step of the visit in a real VS Code: `npm run screenshots`. Those that the documentation shows replace
 * the old ones, the others go to `.vscode-test/pictures`, to be looked at.
 */
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exit } from 'node:process';
import { downloads, root, samples } from './folders.ts';
import { packExtension } from './package.ts';
import { openNodeHost } from './vscode/nodeHost.ts';
import { visit } from './vscode/visit.ts';
import { Workbench } from './vscode/workbench.ts';

/** The steps whose pictures the documentation shows. */
const shown: ReadonlySet<string> = new Set(['overview', 'quick-fixes', 'statistics']);
const images = join(root, 'docs/images');
const others = join(downloads, 'pictures');
for (const path of [images, others]) await mkdir(path, { recursive: true });

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

for (const [index, { name, act }] of visit.entries()) {
  await act(workbench);
  const number = String(index + 1).padStart(2, '0');
  const path = shown.has(name) ? join(images, `${name}.png`) : join(others, `${number}-${name}.png`);
  // The blinking caret would make every picture another.
  await host.page.screenshot({ path, caret: 'hide', animations: 'disabled' });
  console.log(path);
}
