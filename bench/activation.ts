/**
 * How long activating the installed package takes, as VS Code itself says in _Developer: Show Running Extensions_, next to a
 * small extension of its own: with a plain text, for which only the entry loads, and with a transcript.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { samples } from '../scripts/folders.ts';
import { packExtension } from '../scripts/package.ts';
import { openNodeHost } from '../scripts/vscode/nodeHost.ts';
import { Workbench } from '../scripts/vscode/workbench.ts';
import { quantile } from './measure.ts';

const STARTS = 9;

/** An extension of VS Code's own that every window starts, to be compared with. */
const NEIGHBOUR = 'Merge Conflict';

await using stack = new AsyncDisposableStack();
const folder = await mkdtemp(join(tmpdir(), 'transcript-activation-'));
stack.defer(() => rm(folder, { recursive: true }));
const extension = join(folder, 'transcript-authoring.vsix');
const { code, output } = await packExtension(extension);
if (code !== 0) throw new Error(output);
const workspace = join(folder, 'workspace');
await cp(samples, workspace, { recursive: true });

const host = await openNodeHost({ extension, workspace, say: console.log });
stack.defer(() => host.close());
const { page } = host;
// The list has only those rows that fit, the slowest first.
await page.setViewportSize({ width: 1280, height: 3000 });
const workbench = new Workbench(page);

for (const file of ['radio-talk.txt', 'press-conference.transcript']) {
  const own: number[] = [];
  const ratios: number[] = [];
  for (let start = 0; start < STARTS; start++) {
    const { ours, theirs } = await activation(file);
    own.push(ours);
    ratios.push(ours / theirs);
  }
  const sorted = own.toSorted((left, right) => left - right).join(', ');
  console.log(`${file.padEnd(28)} median ${quantile(own, 0.5)} ms of ${sorted}`);
  console.log(`  ÷ ${NEIGHBOUR.padEnd(24)} ${quantile(ratios, 0.5).toFixed(2)}`);
}

/** The milliseconds that VS Code gives for the activation of the extension and its neighbour when a window opens on a file. */
async function activation(file: string): Promise<{ readonly ours: number; readonly theirs: number }> {
  // Each time the page is loaded, extensions start in a new process.
  await page.reload();
  await workbench.openFile(file);
  await workbench.runCommand('Developer: Show Running Extensions');
  const taken = { ours: await timeOf('Transcript Authoring'), theirs: await timeOf(NEIGHBOUR) };
  await workbench.press('Escape');
  await workbench.runCommand('View: Close All Editors');
  return taken;
}

async function timeOf(name: string): Promise<number> {
  const row = page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: name });
  const said = await row.locator('.activation-time', { hasText: /\d/ }).innerText();
  return Number(/(\d+) ?ms/.exec(said)?.[1]);
}
