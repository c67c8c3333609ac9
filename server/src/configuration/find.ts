import type { Rule } from '../core/index.ts';
import { readBaseline, type Baseline } from './baseline.ts';
import { combine, configurationFile, noConfiguration, type Configuration } from './configuration.ts';
import { Places, type ConfigurationProblem } from './mistakes.ts';
import { readConfiguration } from './read.ts';

/** A configuration file that was found, and what it says. */
export interface FoundConfiguration {
  /** The file's URI. */
  readonly uri: string;
  /** Its text as read. */
  readonly text: string;
  /** What it says together with the files it extends; `baseline` is a URI. */
  readonly configuration: Configuration;
  /** The mistakes in the file and in those that it extends. */
  readonly problems: readonly ConfigurationProblem[];
  /** The findings that are known and accepted, by path from the folder of `configuration.baseline`. */
  readonly baseline: Baseline;
  /** Every file that was looked for to make the configuration, itself first: a change of any may change it. */
  readonly sources: readonly ConfigurationSource[];
}

/** A file that takes part in a configuration. */
export interface ConfigurationSource {
  readonly uri: string;
  /** Its text; null when there is no such file. */
  readonly text: string | null;
  readonly problems: readonly ConfigurationProblem[];
}

/** How files are read and called. */
export interface Reading {
  readonly rules: readonly Rule[];
  /** The text of a file, null when there is no such file; an error it throws passes through. */
  readonly read: (uri: string) => Promise<string | null>;
  /** What the problems call the file; its URI when this is left out. */
  readonly fileName?: (uri: string) => string;
}

/** How many files may extend one another in a row. */
const MAXIMUM_DEPTH = 10;

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
  const top = within ? stop.length : topOf(path).length;
  const candidates: string[] = [];
  for (let end = path.lastIndexOf('/') + 1; end >= top && end > 0; end = path.lastIndexOf('/', end - 2) + 1) {
    candidates.push(`${path.slice(0, end)}${configurationFile}`);
  }
  return candidates;
}

/**
 * Finds and reads the nearest configuration file with all that it extends; farther ones do not count. Null when there is
 * none.
 */
export async function findConfiguration(
  resource: string,
  options: Reading & { readonly root?: string | undefined },
): Promise<FoundConfiguration | null> {
  for (const uri of configurationCandidates(resource, options.root)) {
    const text = await options.read(uri);
    if (text !== null) return loadConfiguration(uri, text, options);
  }
  return null;
}

/** Reads a configuration file with all that it extends. */
export async function loadConfiguration(uri: string, text: string, reading: Reading): Promise<FoundConfiguration> {
  const sources: ConfigurationSource[] = [];
  const configuration = await load(uri, text, reading, [uri], sources);
  const baseline = await loadBaseline(configuration.baseline, reading, sources);
  return { uri, text, configuration, baseline, problems: sources.flatMap(({ problems }) => problems), sources };
}

/**
 * The path of a resource as a configuration or a baseline sees it: relative to the folder that the file lies in, decoded,
 * with slashes. Null when the resource does not lie there.
 */
export function pathBeneath(file: string, resource: string): string | null {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  if (!resource.startsWith(folder)) return null;
  const path = resource.slice(folder.length).replace(/[?#].*$/su, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A baseline that is not there knows nothing: it may be about to be written for the first time. */
async function loadBaseline(
  uri: string | undefined,
  { read, fileName }: Reading,
  sources: ConfigurationSource[],
): Promise<Baseline> {
  if (uri === undefined) return {};
  const text = await read(uri);
  const { baseline, problems } = readBaseline(text ?? '', fileName?.(uri) ?? uri);
  sources.push({ uri, text, problems });
  return baseline;
}

/** @param chain the files that led here, this one included */
async function load(
  uri: string,
  text: string,
  reading: Reading,
  chain: readonly string[],
  sources: ConfigurationSource[],
): Promise<Configuration> {
  const name = reading.fileName?.(uri) ?? uri;
  const { configuration, extended, problems } = readConfiguration(text, name, reading.rules);
  const places = new Places(name, text);
  const all = [...problems];
  sources.push({ uri, text, problems: all });
  let base = noConfiguration;
  for (const { path, span } of extended) {
    const target = resolveUri(uri, path);
    if (chain.includes(target) || chain.length >= MAXIMUM_DEPTH) {
      all.push(places.problem(span, `“${path}” leads back here or too deep, so it is left out: extend another file.`));
      continue;
    }
    const found = await reading.read(target);
    if (found === null) {
      sources.push({ uri: target, text: null, problems: [] });
      const message = `There is no file “${path}”, seen from the folder of this one. Correct the path, or take the entry out.`;
      all.push(places.problem(span, message));
    } else base = combine(base, await load(target, found, reading, [...chain, target], sources));
  }
  all.sort((left, right) => left.span.start - right.span.start);
  const { baseline } = configuration;
  const own = baseline === undefined ? configuration : { ...configuration, baseline: resolveUri(uri, baseline) };
  return combine(base, own);
}

/** The URI of a path as it is written in the file `from`. */
export function resolveUri(from: string, path: string): string {
  const top = topOf(from);
  const folders = path.startsWith('/')
    ? []
    : from
        .slice(top.length, from.lastIndexOf('/') + 1)
        .split('/')
        .slice(0, -1);
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.' && step !== '') folders.push(encodeURIComponent(step));
  }
  return top + folders.join('/');
}

/** What precedes the path in a URI, with the slash that begins it. */
function topOf(uri: string): string {
  return /^[^/]*(?:\/\/[^/]*)?\//u.exec(uri)?.[0] ?? '';
}

function asFolder(uri: string): string {
  return uri.endsWith('/') ? uri : `${uri}/`;
}
