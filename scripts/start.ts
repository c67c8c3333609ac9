/**
 * Opens VS Code with the extension running from this folder:
 *
 *     npm start              on the samples, with the flawed one open
 *     npm start -- FILE      on a file or folder of yours
 *
 * It takes the desktop's VS Code where there is one (`VSCODE_EXECUTABLE`, or `code` on the path), otherwise VS Code's
 * server build from the npm registry, whose address it prints and opens in a browser, until Ctrl+C.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { argv, env, execPath, exit, getuid, platform } from 'node:process';
import { downloads, root, samples } from './folders.ts';
import { run } from './run.ts';
import { isExecutable, onPath } from './path.ts';
import { chosenExecutable, hasDisplay } from './vscode/desktop.ts';
import { pageAddress, startServer } from './vscode/server.ts';
import { quietSettings } from './vscode/settings.ts';

const [, , named] = argv;
// npm runs scripts in the package's folder; a path is meant from where the person stands.
const target = named === undefined ? samples : resolve(env['INIT_CWD'] ?? '.', named);
if (!existsSync(target)) {
  console.error(`There is no ${target}. Name a transcript or a folder that exists.`);
  exit(2);
}

const isFolder = statSync(target).isDirectory();
const opened = {
  folder: isFolder ? target : dirname(target),
  ...(named === undefined ? { file: join(samples, 'press-conference-flawed.transcript') } : {}),
  ...(isFolder ? {} : { file: target }),
};

const { code, output } = await run(execPath, ['esbuild.ts'], { cwd: root });
if (code !== 0) {
  console.error(output);
  exit(1);
}

const desktop = chosenExecutable() ?? (hasDisplay() ? desktopOnPath() : undefined);
exit(desktop === undefined || !(await openDesktop(desktop)) ? await openServer() : 0);

/**
 * Opens the desktop's VS Code.
 *
 * @returns whether it could be started
 */
async function openDesktop(executable: string): Promise<boolean> {
  console.log(`Opening ${executable}.`);
  // VS Code's own sandbox and profile refuse root.
  const asRoot = getuid?.() === 0 ? ['--no-sandbox', '--user-data-dir', join(downloads, 'desktop')] : [];
  const paths = isFolder ? Object.values(opened) : [target];
  const started = await run(executable, ['--new-window', `--extensionDevelopmentPath=${root}`, ...asRoot, ...paths], {
    shell: platform === 'win32',
  });
  if (started.code !== 0) console.error(`${started.output}\nIt did not start; taking VS Code's server build.`);
  return started.code === 0;
}

/**
 * Serves VS Code at an address of this machine until Ctrl+C.
 *
 * @returns the exit status
 */
async function openServer(): Promise<number> {
  const server = await startServer(
    { data: join(downloads, 'start'), settings: quietSettings, trusted: true },
    console.log,
  );
  const address = pageAddress(server, { extension: root, ...opened });
  const short = await redirect(address);
  console.log(`VS Code with Transcript Authoring: ${short}`);
  console.log('Press Ctrl+C to stop it.');
  if (hasDisplay()) openInBrowser(short);
  const stopped = new Promise<undefined>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done(undefined));
  });
  const reason = await Promise.race([stopped, server.ended]);
  if (reason !== undefined) console.error(reason);
  await server.stop();
  return reason === undefined ? 0 : 1;
}

/** A short address of this machine that leads to a long one, which terminals would break over lines. */
async function redirect(address: string): Promise<string> {
  const service = createServer((_request, response) => response.writeHead(302, { location: address }).end());
  service.listen(0, '127.0.0.1');
  await once(service, 'listening');
  return `http://127.0.0.1:${(service.address() as AddressInfo).port}/`;
}

function openInBrowser(address: string): void {
  const [command, ...parameters] =
    platform === 'darwin' ? ['open'] : platform === 'win32' ? ['cmd', '/c', 'start', '""'] : ['xdg-open'];
  const quoted = platform === 'win32' ? `"${address}"` : address;
  const child = spawn(command, [...parameters, quoted], {
    stdio: 'ignore',
    detached: true,
    windowsVerbatimArguments: true,
  });
  // Whoever has no opener copies the address.
  child.once('error', () => undefined);
  child.unref();
}

/** The `code` command, whose name tells whether it is VS Code, its preview or the build without Microsoft's name. */
function desktopOnPath(): string | undefined {
  const suffix = platform === 'win32' ? '.cmd' : '';
  const names = ['code', 'code-insiders', 'codium'].map((name) => `${name}${suffix}`);
  return names.flatMap((name) => onPath(name)).find(isExecutable);
}
