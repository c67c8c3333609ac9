/**
 * Runs the suites in a real VS Code:
 *
 *     node test/vscode/run.ts node     extensions in Node
 *     node test/vscode/run.ts web      extensions in a web worker
 */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, exit } from 'node:process';
import { root, samples } from '../../scripts/folders.ts';
import { run } from '../../scripts/run.ts';
import { bundleSuite } from '../../scripts/vscode/bundleSuite.ts';
import { runInNodeHost } from '../../scripts/vscode/nodeHost.ts';
import { runInWebHost } from '../../scripts/vscode/webHost.ts';
import { noShared, seedMentions, seedText } from '../support/texts.ts';

const [, , host] = argv;
if (host !== 'node' && host !== 'web') throw new Error('Say which host runs the suites: node or web.');

// The suites write into the folder they open, so they get a copy.
const workspace = await mkdtemp(join(tmpdir(), 'transcript-workspace-'));
await cp(samples, workspace, { recursive: true });
await addSeed(workspace);
if (host === 'node') await commit(workspace);
const bundle = await bundleSuite(host);
const options = {
  extension: root,
  workspace,
  tests: bundle.path,
  say: (line: string) => console.log(bundle.toSource(line)),
};
const passed = await (host === 'node' ? runInNodeHost(options) : runInWebHost(options));
await rm(workspace, { recursive: true });
exit(passed ? 0 : 1);

/** Puts the real press conference, and what is marked in it, where the suites can read it in either host. */
async function addSeed(folder: string): Promise<void> {
  const [text, marked] = [seedText(), seedMentions()];
  if (text === null || marked === null) {
    console.log(`Hovers on what is marked in a real press conference are left out. ${noShared || ''}`);
    return;
  }
  await writeFile(join(folder, 'seed.transcript'), text);
  await writeFile(join(folder, 'seed.json'), JSON.stringify(marked));
}

/** Makes a folder a Git repository with everything in it committed. */
async function commit(folder: string): Promise<void> {
  const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
  for (const parameters of [['init'], ['add', '.'], [...author, 'commit', '-m', 'Samples']]) {
    const { code, output } = await run('git', parameters, { cwd: folder });
    if (code !== 0) throw new Error(output);
  }
}
