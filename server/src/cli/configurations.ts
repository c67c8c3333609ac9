import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findConfiguration } from '../configuration/find.ts';
import {
  noConfiguration,
  readConfiguration,
  type Configuration,
  type ConfigurationProblem,
} from '../configuration/read.ts';
import { rules } from '../core/index.ts';
import { BrokenConfiguration, codeOf, reasonOf } from './failure.ts';
import type { Streams } from './streams.ts';

/** Tells which configuration holds for a file. */
export interface Configurations {
  /**
   * The configuration for the file at an absolute path.
   * @throws BrokenConfiguration when it is broken, with one line for each mistake
   */
  readonly for: (path: string) => Promise<Configuration>;
}

/**
 * The configurations of a run. Each file is read once.
 * @param given the file named with `--config`, which then holds for every text; otherwise the nearest `.transcriptrc.json`
 *   in the folder of a text or above it holds
 * @throws BrokenConfiguration when the given file cannot be used
 */
export async function readConfigurations(streams: Streams, given: string | undefined): Promise<Configurations> {
  const fileName = (path: string): string => {
    const shorter = relative(streams.cwd, path);
    return shorter.startsWith('..') ? path : shorter;
  };
  if (given !== undefined) {
    const configuration = usable(await readGiven(resolve(streams.cwd, given), given));
    return { for: () => Promise.resolve(configuration) };
  }
  const texts = new Map<string, Promise<string | null>>();
  const read = (uri: string): Promise<string | null> => {
    const known = texts.get(uri);
    if (known !== undefined) return known;
    const text = readIfThere(fileURLToPath(uri), fileName);
    texts.set(uri, text);
    return text;
  };
  const byFolder = new Map<string, Promise<Configuration>>();
  const find = async (path: string): Promise<Configuration> => {
    const found = await findConfiguration(pathToFileURL(path).href, {
      rules,
      read,
      fileName: (uri) => fileName(fileURLToPath(uri)),
    });
    return found === null ? noConfiguration : usable(found);
  };
  return {
    for: (path) => {
      const folder = dirname(path);
      const known = byFolder.get(folder);
      if (known !== undefined) return known;
      const configuration = find(path);
      byFolder.set(folder, configuration);
      return configuration;
    },
  };
}

async function readGiven(path: string, name: string): ReturnType<typeof readConfigurationFile> {
  try {
    return await readConfigurationFile(path, name);
  } catch (error) {
    throw new BrokenConfiguration(`The configuration ${name} cannot be read. ${reasonOf(error)}`);
  }
}

async function readConfigurationFile(path: string, name: string): Promise<ReturnType<typeof readConfiguration>> {
  return readConfiguration(await readFile(path, 'utf8'), name, rules);
}

async function readIfThere(path: string, fileName: (path: string) => string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new BrokenConfiguration(`The configuration ${fileName(path)} cannot be read. ${reasonOf(error)}`);
  }
}

/** A broken configuration decides nothing here: a check that silently ran with other rules would pass for the one asked for. */
function usable({
  configuration,
  problems,
}: {
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
}): Configuration {
  if (problems.length === 0) return configuration;
  throw new BrokenConfiguration(
    problems.map(({ fileName, line, column, message }) => `${fileName}:${line}:${column}: ${message}`).join('\n'),
  );
}
