import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { webBuild } from './builds.ts';
import { launchChrome } from './chrome.ts';
import { newPage, resultOf, type Host, type HostOptions, type SuiteOptions } from './host.ts';
import { startService, type Service } from './service.ts';

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
  const choices = {
    // It would start only browsers that were downloaded by the library it drives them with.
    browserType: 'none',
    quality: 'stable',
    commit: build.commit,
    testRunnerDataDir: build.dataFolder,
    host: 'localhost',
    port,
    extensionDevelopmentPath: options.extension,
    extensionTestsPath: tests,
    folderPath: options.workspace,
  };
  // Its own command line knows no tests without a browser of its own, so the function behind it is called.
  const call = `require(${JSON.stringify(join(build.folder, 'node_modules/@vscode/test-web'))}).open(${JSON.stringify(choices)})`;
  const service = await startService(['--eval', call], /Listening on /);
  stack.defer(() => service.stop());
  await untilAnswering(`http://localhost:${port}/`, service);
  // Webviews come from names below this one. Below plain `localhost` each would be another site, from which a browser that
  // keeps no cookies of third parties takes no service worker.
  const address = `http://vscode.localhost:${port}/`;
  const browser = await launchChrome(options.say);
  stack.defer(() => browser.close());
  return { address, browser };
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

/** `@vscode/test-web` says that it listens a moment before it does. */
async function untilAnswering(address: string, service: Service): Promise<void> {
  let endedWith: string | undefined;
  void service.ended.then((output) => (endedWith = output));
  while (
    !(await fetch(address).then(
      (response) => response.ok,
      () => false,
    ))
  ) {
    if (endedWith !== undefined) throw new Error(`@vscode/test-web ended.\n${endedWith}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
