import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pid } from 'node:process';

/** Something that is installed once into a folder of its own. */
export interface Installation {
  /** The folder's name begins with it. */
  readonly name: string;
  /** Text that stands for the wanted content, say a lock file: when it changes, the thing is installed anew. */
  readonly content: string;
  /** Paths inside the folder without which it is broken. */
  readonly needs: readonly string[];
  /** Puts everything into the empty folder it is given. */
  readonly fill: (folder: string) => Promise<void>;
}

const completeFile = 'complete';

/**
 * The folder of an installation, which is filled first where it is missing or broken.
 *
 * The folder is filled under another name and renamed when it is complete, so that an interrupted installation is never
 * taken for a whole one, and two processes that install the same thing do not meet: the later one uses the earlier one's.
 *
 * @param parent the folder that holds all installations; it need not exist
 * @throws when filling fails; nothing stays behind then but what was there before
 */
export async function install(parent: string, installation: Installation): Promise<string> {
  const { name, content, needs, fill } = installation;
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const folder = join(parent, `${name}-${digest}`);
  const isWhole = () => [completeFile, ...needs].every((path) => existsSync(join(folder, path)));
  if (isWhole()) return folder;

  await mkdir(parent, { recursive: true });
  await removeAbandoned(parent);
  const unfinished = join(parent, `unfinished-${basename(folder)}-${pid}`);
  try {
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished);
    await fill(unfinished);
    const missing = needs.filter((path) => !existsSync(join(unfinished, path)));
    if (missing.length > 0) throw new Error(`The installation of ${name} lacks ${missing.join(', ')}.`);
    await writeFile(join(unfinished, completeFile), '');
    if (!isWhole()) {
      await rm(folder, { recursive: true, force: true });
      await rename(unfinished, folder);
    }
  } catch (error) {
    // Another process may have finished between the check and the rename.
    if (!isWhole()) throw error;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return folder;
}

/** Copies the files of a package folder (manifest, lock file, npm settings) and returns the lock file's text. */
export async function copyManifest(from: string, to: string): Promise<void> {
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) await cp(join(from, file), join(to, file));
}

/** The text that changes whenever another version of a package in the folder is locked. */
export async function lockText(folder: string): Promise<string> {
  return await readFile(join(folder, 'package-lock.json'), 'utf8');
}

/** Removes what processes left that were killed in the middle of an installation. */
async function removeAbandoned(parent: string): Promise<void> {
  for (const entry of await readdir(parent)) {
    const owner = /^unfinished-.*-(\d+)$/.exec(entry)?.[1];
    if (owner !== undefined && !isRunning(Number(owner)))
      await rm(join(parent, entry), { recursive: true, force: true });
  }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // A process of another user is running as well.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
