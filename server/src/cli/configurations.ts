import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { noConfiguration, settle, type Decisions, type Settled } from '../configuration/configuration.ts';
import {
  decided,
  findConfiguration,
  loadConfiguration,
  pathBeneath,
  type FoundConfiguration,
} from '../configuration/find.ts';
import { profileNames } from '../configuration/readKeys.ts';
import { rules } from '../core/index.ts';
import { BrokenConfiguration, codeOf, Failure, reasonOf } from './failure.ts';
import type { Streams } from './streams.ts';

/** Tells which configuration holds for a file. */
export interface Configurations {
  /**
   * What holds for the file at an absolute path.
   * @throws BrokenConfiguration when its configuration is broken, with one line for each mistake
   */
  readonly for: (path: string) => Promise<Settled>;
}

/**
 * The configurations of a run. Each file is read once.
 * @param given the file named with `--config`, which then holds for every text, its patterns counted from the current
 *   folder; otherwise the nearest `.transcriptrc.json` in the folder of a text or above it holds
 * @param commandLine what the command line decides, over everything else but what names a rule
 * @throws Failure when the given file cannot be used, or there is no such profile
 */
export async function readConfigurations(
  { cwd }: Pick<Streams, 'cwd'>,
  given: string | undefined,
  commandLine: Pick<Decisions, 'profile' | 'language'> = {},
): Promise<Configurations> {
  const { profile } = commandLine;
  if (profile !== undefined && !profileNames.includes(profile)) {
    throw new Failure(`There is no profile “${profile}”. Allowed: ${profileNames.join(', ')}.`);
  }
  const texts = new Map<string, Promise<string | null>>();
  const reading = {
    rules,
    read: (uri: string): Promise<string | null> => {
      const known = texts.get(uri);
      if (known !== undefined) return known;
      const text = readIfThere(fileURLToPath(uri), nameOf);
      texts.set(uri, text);
      return text;
    },
    fileName: (uri: string): string => nameOf(fileURLToPath(uri)),
  };
  function nameOf(path: string): string {
    const shorter = relative(cwd, path);
    return shorter.startsWith('..') ? path : shorter;
  }
  const settled = (found: FoundConfiguration | null, path: string | null): Settled =>
    settle(noConfiguration, decided(found), path, commandLine);

  if (given !== undefined) {
    const uri = pathToFileURL(resolve(cwd, given)).href;
    const text = await readGiven(resolve(cwd, given), given);
    const found = usable(
      await loadConfiguration(uri, text, {
        ...reading,
        fileName: (one) => (one === uri ? given : reading.fileName(one)),
      }),
    );
    const top = pathToFileURL(join(cwd, basename(given))).href;
    return { for: (path) => Promise.resolve(settled(found, pathBeneath(top, pathToFileURL(path).href))) };
  }
  const byFolder = new Map<string, Promise<FoundConfiguration | null>>();
  const find = async (path: string): Promise<FoundConfiguration | null> => {
    const found = await findConfiguration(pathToFileURL(path).href, reading);
    return found === null ? null : usable(found);
  };
  return {
    for: async (path) => {
      const folder = dirname(path);
      let finding = byFolder.get(folder);
      if (finding === undefined) {
        finding = find(path);
        byFolder.set(folder, finding);
      }
      const found = await finding;
      return settled(found, found === null ? null : pathBeneath(found.uri, pathToFileURL(path).href));
    },
  };
}

async function readGiven(path: string, name: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new BrokenConfiguration(`The configuration ${name} cannot be read. ${reasonOf(error)}`);
  }
}

async function readIfThere(path: string, nameOf: (path: string) => string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new BrokenConfiguration(`The configuration ${nameOf(path)} cannot be read. ${reasonOf(error)}`);
  }
}

/** A broken configuration decides nothing here: a check that silently ran with other rules would pass for the one asked for. */
function usable(found: FoundConfiguration): FoundConfiguration {
  if (found.problems.length === 0) return found;
  throw new BrokenConfiguration(
    found.problems.map(({ fileName, line, column, message }) => `${fileName}:${line}:${column}: ${message}`).join('\n'),
  );
}
