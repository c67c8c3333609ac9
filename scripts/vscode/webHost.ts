import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { webBuild } from './builds.ts';
import { launchChrome } from './chrome.ts';
import { newPage, resultOf, type Host, type HostOptions, type SuiteOptions } from './host.ts';
import { startService } from './service.ts';

/**
 * Runs tests in a VS Code whose extensions run in a web worker, as on vscode.dev.
 *
 * @returns whether all tests passed
 */
export async function runInWebHost(suite: SuiteOptions): Promise<boolean> {
  await using stack = new AsyncDisposableStack();
  const { address, browser } = await start(suite, suite.tests, stack);
  return await resultOf(browser, address, suite.say);
}

/** Opens VS Code's web build in a browser without a window. */
export async function openWebHost(options: HostOptions): Promise<Host> {
  await using stack = new AsyncDisposableStack();
  const { address, browser } = await start(options, undefined, stack);
  const page = await newPage(browser);
  await page.goto(address);
  const kept = stack.move();
  return { page, close: () => kept.disposeAsync() };
}

async function start(
  options: HostOptions,
  tests: string | undefined,
  stack: AsyncDisposableStack,
): Promise<{ readonly address: string; readonly browser: Browser }> {
  const build = await webBuild(options.say);
  const port = await freePort();
  const service = await startService(
    [
      join(build.folder, 'node_modules/@vscode/test-web/out/server/index.js'),
      // It would start only browsers that were downloaded by the library it drives them with.
      '--browser=none',
      ...['--quality=stable', `--commit=${build.commit}`, `--testRunnerDataDir=${build.dataFolder}`],
      ...['--host=localhost', `--port=${port}`],
      `--extensionDevelopmentPath=${options.extension}`,
      ...(tests === undefined ? [] : [`--extensionTestsPath=${tests}`]),
      options.workspace,
    ],
    /Listening on /,
  );
  stack.defer(() => service.stop());
  const browser = await launchChrome(options.say);
  stack.defer(() => browser.close());
  return { address: `http://localhost:${port}/`, browser };
}

/** A port that was free a moment ago: `@vscode/test-web` needs to be told one. */
async function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const server = createServer();
  server.once('error', reject);
  server.listen(0, 'localhost', () => {
    const { port } = server.address() as AddressInfo;
    server.close(() => resolve(port));
  });
  return await promise;
}
