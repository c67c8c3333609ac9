import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, execPath, platform } from 'node:process';
import { after, before, describe, it } from 'node:test';
import { root, samples } from '../../../scripts/folders.ts';
import { run } from '../../../scripts/run.ts';
import { launchChrome } from '../../../scripts/vscode/chrome.ts';
import { newPage } from '../../../scripts/vscode/host.ts';
import { Workbench } from '../../../scripts/vscode/workbench.ts';

const script = join(root, 'scripts/start.ts');

// Without a display and without a `code` the server build is what is left.
const withoutDesktop = { ...env, DISPLAY: '', WAYLAND_DISPLAY: '', VSCODE_EXECUTABLE: '' };

describe(
  'npm start without a desktop',
  { skip: platform !== 'linux' && 'A desktop without a display is Linux’s.' },
  () => {
    let child: ChildProcess;
    let address: string;

    before(async () => {
      ({ child, address } = await start(join(samples, 'press-conference-flawed.transcript')));
    });
    after(() => {
      child.kill('SIGKILL');
    });

    it('prints an address of this machine', () => {
      assert.match(address, /^http:\/\/127\.0\.0\.1:\d+\/$/);
    });

    it('shows the file there, with the extension at work', async () => {
      await using stack = new AsyncDisposableStack();
      const browser = await launchChrome(console.log);
      stack.defer(() => browser.close());
      const page = await newPage(browser);
      await page.goto(address);
      const workbench = new Workbench(page);
      await workbench.editor.getByText('Foreign Minister Helena Brandt').first().waitFor();
      await workbench.runCommand('Problems: Focus on Problems View');
      await workbench.problems.filter({ hasText: 'misspelt-label' }).waitFor();
    });

    it('ends at Ctrl+C, with everything it started', async () => {
      const served = (await fetch(address, { redirect: 'manual' })).headers.get('location') ?? '';
      assert.ok((await fetch(served)).ok);
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      assert.deepEqual(await ended, [0, null]);
      await assert.rejects(fetch(served));
    });
  },
);

describe('npm start with a desktop', { skip: platform === 'win32' && 'The stand-in is a script for Unix.' }, () => {
  it('opens the samples in it, with the extension running from here', async () => {
    const flawed = join(samples, 'press-conference-flawed.transcript');
    const expected = ['--new-window', `--extensionDevelopmentPath=${root}`, samples, flawed];
    assert.deepEqual(await parametersOfDesktop([]), expected);
  });

  it('opens the file that is named', async () => {
    const file = join(samples, 'press-conference.transcript');
    assert.equal((await parametersOfDesktop([file])).at(-1), file);
  });

  it('refuses a file that does not exist', async () => {
    const { code, output } = await run(execPath, [script, '/gone.transcript'], { env: withoutDesktop });
    assert.equal(code, 2);
    assert.match(output, /There is no .*gone\.transcript/);
  });
});

/** Starts the script and waits for the address that it prints. */
async function start(file: string): Promise<{ readonly child: ChildProcess; readonly address: string }> {
  const child = spawn(execPath, [script, file], { env: withoutDesktop, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  for await (const chunk of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    output += String(chunk);
    const address = /Transcript Authoring: (\S+)/.exec(output)?.[1];
    if (address !== undefined) return { child, address };
  }
  throw new Error(`npm start ended without an address.\n${output}`);
}

/** The parameters with which the script calls a stand-in for the desktop's VS Code, those of root left out. */
async function parametersOfDesktop(parameters: readonly string[]): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'transcript-start-'));
  try {
    const executable = join(folder, 'code.cjs');
    const notes = `require('node:fs').writeFileSync(__dirname + '/parameters.json', JSON.stringify(process.argv.slice(2)));`;
    await writeFile(executable, `#!${execPath}\n${notes}\n`);
    await chmod(executable, 0o755);
    const { code, output } = await run(execPath, [script, ...parameters], {
      env: { ...env, VSCODE_EXECUTABLE: executable },
    });
    assert.equal(code, 0, output);
    const noted = JSON.parse(await readFile(join(folder, 'parameters.json'), 'utf8')) as string[];
    return noted.filter(
      (parameter) => !['--no-sandbox', '--user-data-dir'].includes(parameter) && !parameter.includes('.vscode-test'),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}
