import type { Rule } from '../core/index.ts';
import {
  configurationFile,
  noConfiguration,
  readConfiguration,
  type Configuration,
  type ConfigurationProblem,
} from './read.ts';

/** A configuration file that was found, and what it says. */
export interface FoundConfiguration {
  /** The file's URI. */
  readonly uri: string;
  /** Its text as read. */
  readonly text: string;
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
}

/**
 * The URIs under which the configuration of a resource may stand, nearest folder first, up to `root` or, without one, up
 * to the top of its file system. A resource that lies in no folder (`untitled:Untitled-1`) has only the file of `root`,
 * if there is one.
 * @param resource URI of a document
 * @param root URI of the folder to stop at; ignored when the resource does not lie in it
 */
export function configurationCandidates(resource: string, root?: string): readonly string[] {
  const stop = root === undefined ? undefined : asFolder(root);
  if (!/^[a-z][a-z\d+.-]*:\//i.test(resource)) return stop === undefined ? [] : [`${stop}${configurationFile}`];
  const path = resource.replace(/[?#].*$/su, '');
  const within = stop !== undefined && path.startsWith(stop);
  // What precedes the path, `file://` or `vscode-vfs://github`, holds slashes that are not folders.
  const top = within ? stop.length : (/^[^/]*(?:\/\/[^/]*)?\//u.exec(path)?.[0].length ?? 0);
  const candidates: string[] = [];
  for (let end = path.lastIndexOf('/') + 1; end >= top && end > 0; end = path.lastIndexOf('/', end - 2) + 1) {
    candidates.push(`${path.slice(0, end)}${configurationFile}`);
  }
  return candidates;
}

/**
 * Finds and reads the nearest configuration file; farther ones do not count. Null when there is none.
 * @param read the text of a file, null when there is no such file; an error it throws passes through
 * @param fileName what the problems call the file, from its URI
 */
export async function findConfiguration(
  resource: string,
  options: {
    readonly root?: string | undefined;
    readonly rules: readonly Rule[];
    readonly read: (uri: string) => Promise<string | null>;
    readonly fileName?: (uri: string) => string;
  },
): Promise<FoundConfiguration | null> {
  for (const uri of configurationCandidates(resource, options.root)) {
    const text = await options.read(uri);
    if (text === null) continue;
    return { uri, text, ...readConfiguration(text, options.fileName?.(uri) ?? uri, options.rules) };
  }
  return null;
}

/** What a configuration that was or was not found decides. */
export function decided(found: FoundConfiguration | null): Configuration {
  return found?.configuration ?? noConfiguration;
}

function asFolder(uri: string): string {
  return uri.endsWith('/') ? uri : `${uri}/`;
}
