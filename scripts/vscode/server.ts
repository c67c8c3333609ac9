import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execPath, platform, versions } from 'node:process';
import { run } from '../run.ts';
import { serverBuild } from './builds.ts';
import { startService, type Service } from './service.ts';

export interface ServerOptions {
  /** Where the server keeps settings, logs and state; made where it is missing. */
  readonly data: string;
  /** The user's settings, unless this data folder has some already. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Whether folders are trusted without asking. */
  readonly trusted: boolean;
  /** The language of the user interface, such as `de`; English without it. VS Code's own texts are English all the same. */
  readonly language?: string;
}

/** VS Code's server build at work. */
export interface Server extends Pick<Service, 'ended' | 'stop'> {
  /** Host and port. */
  readonly authority: string;
}

/** What the page of the server build is to show and run. */
export interface PageOptions {
  /** The folder of the extension under development; without it the page has the installed extensions only. */
  readonly extension?: string;
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
    await writeFirst(join(options.data, 'data', profile, 'settings.json'), JSON.stringify(options.settings, null, 2));
  }
  if (options.language !== undefined) await writeLanguagePack(join(options.data, 'data'), options.language);
  const service = await startService(
    [
      join(build, 'out/server-main.js'),
      '--host=127.0.0.1',
      '--port=0',
      '--without-connection-token',
      '--accept-server-license-terms',
      '--telemetry-level=off',
      ...(options.trusted ? ['--disable-workspace-trust'] : []),
      // A built product runs an extension from its sources for this page only where this flag is given.
      '--enable-smoke-test-driver',
      `--server-data-dir=${options.data}`,
      ...(options.language === undefined ? [] : [`--locale=${options.language}`]),
    ],
    /Extension host agent listening on (\d+)/,
  );
  return { authority: `127.0.0.1:${service.found}`, ended: service.ended, stop: service.stop };
}

/**
 * Installs a packaged extension for the servers that use a data folder.
 *
 * @throws with VS Code's output when it refuses the package
 */
export async function installExtension(vsix: string, data: string, say: (line: string) => void): Promise<void> {
  const script = join(await serverBuild(say), 'out/server-main.js');
  const { code, output } = await run(execPath, [
    script,
    `--install-extension=${vsix}`,
    `--server-data-dir=${data}`,
    '--accept-server-license-terms',
  ]);
  if (code !== 0 || !output.includes('was successfully installed')) throw new Error(output);
}

/** Makes VS Code believe that a pack for a language is installed. It translates nothing, for that is a marketplace's to give. */
async function writeLanguagePack(folder: string, language: string): Promise<void> {
  const translations = join(folder, `${language}.i18n.json`);
  await writeFile(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  const pack = {
    hash: language,
    label: language,
    extensions: [{ extensionIdentifier: { id: `test.language-pack-${language}` }, version: '1.0.0' }],
    translations: { vscode: translations },
  };
  await writeFile(join(folder, 'languagepacks.json'), JSON.stringify({ [language]: pack }));
}

/** The address of a page of the server build. */
export function pageAddress(server: Server, { extension, folder, file, tests }: PageOptions): string {
  const remote = (path: string) => `vscode-remote://${server.authority}${asPath(path)}`;
  const payload = [
    ...(extension === undefined ? [] : [['extensionDevelopmentPath', remote(extension)]]),
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

/** Writes a file that does not exist yet, and leaves one that does. */
async function writeFirst(file: string, content: string): Promise<void> {
  try {
    await writeFile(file, content, { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}
