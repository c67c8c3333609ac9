import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { noConfiguration } from '../configuration/configuration.ts';
import { findConfiguration, loadConfiguration, type FoundConfiguration } from '../configuration/find.ts';
import { profileNames } from '../configuration/readKeys.ts';
import { settle, type Choice, type Settled } from '../configuration/settle.ts';
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
 * @param choice what the command line asks for
 * @throws Failure when the given file cannot be used, or there is no such profile
 */
export async function readConfigurations(
  { cwd }: Pick<Streams, 'cwd'>,
  given: string | undefined,
  choice: Choice = {},
): Promise<Configurations> {
  const { profile } = choice;
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
  if (given !== undefined) {
    const path = resolve(cwd, given);
    const uri = pathToFileURL(path).href;
    const fileName = (one: string): string => (one === uri ? given : reading.fileName(one));
    const found = usable(await loadConfiguration(uri, await readGiven(path, given), { ...reading, fileName }));
    const here = { ...found, uri: pathToFileURL(join(cwd, basename(given))).href };
    return { for: (text) => Promise.resolve(settle(pathToFileURL(text).href, here, noConfiguration, choice)) };
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
      return settle(pathToFileURL(path).href, await finding, noConfiguration, choice);
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
