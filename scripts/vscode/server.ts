import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execPath, platform, versions } from 'node:process';
import { serverBuild } from './builds.ts';

export interface ServerOptions {
  /** Where the server keeps settings, logs and state; made where it is missing. */
  readonly data: string;
  /** The user's settings of this server. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Whether folders are trusted without asking. */
  readonly trusted: boolean;
}

export interface Server {
  /** Host and port. */
  readonly authority: string;
  /** Everything the server printed so far; most of it is noise. */
  output(): string;
  /** Resolves with a reason when the server ends by itself. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/** What the page of the server build is to show and run. */
export interface PageOptions {
  /** The folder of the extension under development. */
  readonly extension: string;
  readonly folder: string;
  /** A file that the page opens. */
  readonly file?: string;
  /** A bundle that exports `run()`, which the extension host then runs. */
  readonly tests?: string;
}

/**
 * Starts VS Code's server build at a free port of this machine.
 *
 * @param say receives one line when the build has to be fetched
 * @throws with the server's output when it does not start
 */
export async function startServer(options: ServerOptions, say: (line: string) => void): Promise<Server> {
  if (Number.parseInt(versions.node, 10) < 24) {
    throw new Error(
      `VS Code's server needs Node 24; this is Node ${versions.node}. Run it through npm, which brings the right one.`,
    );
  }
  const build = await serverBuild(say);
  for (const profile of ['User', 'Machine']) {
    await mkdir(join(options.data, 'data', profile), { recursive: true });
    await writeFile(join(options.data, 'data', profile, 'settings.json'), JSON.stringify(options.settings, null, 2));
  }
  const child = spawn(
    execPath,
    [
      join(build, 'out/server-main.js'),
      ...['--host', '127.0.0.1', '--port', '0'],
      ...['--without-connection-token', '--accept-server-license-terms', '--telemetry-level', 'off'],
      ...(options.trusted ? ['--disable-workspace-trust'] : []),
      // A built product runs an extension from its sources for this page only where this flag is given.
      '--enable-smoke-test-driver',
      ...['--server-data-dir', options.data],
    ],
    // The server leaves children behind unless the whole group is ended.
    { stdio: ['ignore', 'pipe', 'pipe'], detached: platform !== 'win32' },
  );
  const stopAtExit = () => endGroup(child);
  process.once('exit', stopAtExit);

  let output = '';
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const ended = closed.then(() => `VS Code's server ended.\n${output}`);
  const port = await new Promise<string>((resolve, reject) => {
    const take = (chunk: Buffer) => {
      output += chunk.toString();
      const found = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', reject);
    void ended.then((reason) => reject(new Error(reason)));
  });
  return {
    authority: `127.0.0.1:${port}`,
    output: () => output,
    ended,
    async stop() {
      endGroup(child);
      await closed;
      process.off('exit', stopAtExit);
    },
  };
}

/** The address of a page of the server build. */
export function pageAddress(server: Server, { extension, folder, file, tests }: PageOptions): string {
  const remote = (path: string) => `vscode-remote://${server.authority}${asPath(path)}`;
  const payload = [
    ['extensionDevelopmentPath', remote(extension)],
    ...(tests === undefined ? [] : [['extensionTestsPath', remote(tests)]]),
    ...(file === undefined ? [] : [['openFile', remote(file)]]),
    ['skipWelcome', 'true'],
  ];
  const query = new URLSearchParams({ folder: asPath(folder), payload: JSON.stringify(payload) });
  return `http://${server.authority}/?${query.toString()}`;
}

/** A path as it stands in an address: `C:\a` is `/C:/a`. */
function asPath(path: string): string {
  return platform === 'win32' ? `/${path.replaceAll('\\', '/')}` : path;
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (platform === 'win32') {
    spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group has just ended by itself.
  }
}
