import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import type { Browser } from 'playwright-core';
import { launchChrome } from './chrome.ts';
import { desktopExecutable } from './desktop.ts';
import { newPage, reportLines, resultOf, type Host, type HostOptions, type SuiteOptions } from './host.ts';
import { installExtension, pageAddress, startServer, type Server } from './server.ts';
import { quietSettings } from './settings.ts';

/**
 * Runs tests in a VS Code whose extensions run in Node: the desktop's where there is one to run, otherwise the server
 * build.
 *
 * @returns whether all tests passed
 */
export async function runInNodeHost(suite: SuiteOptions): Promise<boolean> {
  const executable = await desktopExecutable();
  if (executable !== undefined) return await runInDesktop(executable, suite);
  await using stack = new AsyncDisposableStack();
  const { server, browser } = await start(suite, stack);
  const address = pageAddress(server, { extension: suite.extension, folder: suite.workspace, tests: suite.tests });
  return await resultOf(browser, address, suite.say);
}

/**
 * Opens VS Code's server build in a browser without a window.
 *
 * @param options `extension` may also be a package, which is then installed as a person would
 * @param language of the user interface, such as `de`
 */
export async function openNodeHost(options: HostOptions, language?: string): Promise<Host> {
  await using stack = new AsyncDisposableStack();
  const { server, browser } = await start(options, stack, language);
  const page = await newPage(browser);
  const extension = isPackage(options.extension) ? {} : { extension: options.extension };
  await page.goto(pageAddress(server, { ...extension, folder: options.workspace }));
  const kept = stack.move();
  return { page, close: () => kept.disposeAsync() };
}

async function start(
  options: HostOptions,
  stack: AsyncDisposableStack,
  language?: string,
): Promise<{ readonly server: Server; readonly browser: Browser }> {
  const data = await temporaryFolder(stack);
  if (isPackage(options.extension)) await installExtension(options.extension, data, options.say);
  const settings = { ...quietSettings, ...options.settings };
  const server = await startServer(
    { data, settings, trusted: true, ...(language === undefined ? {} : { language }) },
    options.say,
  );
  stack.defer(() => server.stop());
  const browser = await launchChrome(options.say);
  stack.defer(() => browser.close());
  return { server, browser };
}

/**
 * Runs tests in the desktop's VS Code with settings and extensions of its own.
 *
 * @returns whether all tests passed
 */
async function runInDesktop(executable: string, suite: SuiteOptions): Promise<boolean> {
  await using stack = new AsyncDisposableStack();
  const data = await temporaryFolder(stack);
  await mkdir(join(data, 'User'));
  const settings = { ...quietSettings, ...suite.settings };
  await writeFile(join(data, 'User/settings.json'), JSON.stringify(settings, null, 2));
  let printed = '';
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      printed += chunk.toString();
      done();
    },
  });
  let passed: boolean;
  try {
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: suite.extension,
      extensionTestsPath: suite.tests,
      launchArgs: [
        suite.workspace,
        `--user-data-dir=${data}`,
        `--extensions-dir=${join(data, 'extensions')}`,
        '--disable-workspace-trust',
      ],
      stdout: sink,
      stderr: sink,
    });
    passed = true;
  } catch (error) {
    if (!(error instanceof TestRunFailedError)) throw error;
    passed = false;
  }
  const report = reportLines(printed);
  for (const line of report) suite.say(line);
  // Without a report the tests never ran: only what VS Code itself printed can tell why.
  if (report.length === 0) suite.say(printed);
  return passed && report.length > 0;
}

function isPackage(path: string): boolean {
  return path.endsWith('.vsix');
}

async function temporaryFolder(stack: AsyncDisposableStack): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'transcript-vscode-'));
  // The processes that were ended a moment ago may still be writing.
  stack.defer(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  return folder;
}
