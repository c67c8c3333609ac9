import { access, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { platform } from 'node:process';
import ignore, { type Ignore, type Options } from 'ignore';

const options: Options = { ignorecase: platform === 'win32' || platform === 'darwin' };

/** The package remembers its answer for every path; with this many answers it is asked to forget them. */
const MOST_ANSWERS = 4096;

/** The patterns of one folder's `.gitignore`, or of a repository's own list. */
class Patterns {
  readonly folder: string;
  #matcher: Ignore;
  #answers = 0;

  constructor(folder: string, text: string) {
    this.folder = folder;
    this.#matcher = ignore(options).add(text);
  }

  /** True or false when a pattern decides on the path, undefined when none does. */
  decide(path: string, isFolder: boolean): boolean | undefined {
    if (++this.#answers > MOST_ANSWERS) {
      this.#matcher = ignore(options).add(this.#matcher);
      this.#answers = 0;
    }
    const { ignored, unignored } = this.#matcher.test(relativeTo(this.folder, path) + (isFolder ? '/' : ''));
    if (ignored) return true;
    return unignored ? false : undefined;
  }
}

/** What Git ignores in one folder: the patterns that count there, those of the farthest folder first. */
export interface Ignored {
  readonly folder: string;
  readonly patterns: readonly Patterns[];
}

/** True when Git ignores `path`, which lies right in the folder that `ignored` is about. */
export function isIgnored({ patterns }: Ignored, path: string, isFolder: boolean): boolean {
  for (const one of patterns.toReversed()) {
    const decision = one.decide(path, isFolder);
    if (decision !== undefined) return decision;
  }
  return false;
}

/** What Git ignores in a folder right in `above`. A repository inside another starts anew, as it does for Git. */
export async function ignoredIn(above: Ignored, folder: string): Promise<Ignored> {
  if (await exists(join(folder, '.git'))) return ignoredFrom(folder);
  return { folder, patterns: [...above.patterns, ...(await patternsOf(folder, join(folder, '.gitignore')))] };
}

/**
 * What Git ignores in a folder that somebody named. The files of its repository count; where it is in none, its own does. A
 * folder that is ignored itself was named all the same, so only what lies inside it counts then.
 * @param folder absolute path
 */
export async function ignoredAt(folder: string): Promise<Ignored> {
  const root = await repositoryOf(folder);
  if (root === undefined) return ignoredFrom(folder);
  let ignored = await ignoredFrom(root);
  const steps = relative(root, folder).split(sep);
  for (const step of steps[0] === '' ? [] : steps) {
    const next = join(ignored.folder, step);
    ignored = await ignoredIn(isIgnored(ignored, next, true) ? { folder, patterns: [] } : ignored, next);
  }
  return ignored;
}

/** Tells of the files below a folder whether Git ignores them or a folder they lie in. */
export async function ignoredBelow(folder: string): Promise<(path: string) => Promise<boolean>> {
  const top = await ignoredAt(folder);
  /** Null for a folder that is ignored. */
  const folders = new Map<string, Promise<Ignored | null>>([[folder, Promise.resolve(top)]]);
  const at = (path: string): Promise<Ignored | null> => {
    const known = folders.get(path);
    if (known !== undefined) return known;
    const found = find(path);
    folders.set(path, found);
    return found;
  };
  const find = async (path: string): Promise<Ignored | null> => {
    const above = dirname(path);
    // A pattern may lead out of the folder, `../other/*.txt`.
    if (above === path || relative(folder, path).startsWith('..')) return ignoredAt(path);
    const parent = await at(above);
    if (parent === null || isIgnored(parent, path, true)) return null;
    return ignoredIn(parent, path);
  };
  return async (path) => {
    const ignored = await at(dirname(path));
    return ignored === null || isIgnored(ignored, path, false);
  };
}

/** What the folder's own files say: those of a repository's root, or of a folder that is in none. */
async function ignoredFrom(folder: string): Promise<Ignored> {
  const own = await patternsOf(folder, join(folder, '.git', 'info', 'exclude'));
  return { folder, patterns: [...own, ...(await patternsOf(folder, join(folder, '.gitignore')))] };
}

async function patternsOf(folder: string, file: string): Promise<Patterns[]> {
  try {
    return [new Patterns(folder, await readFile(file, 'utf8'))];
  } catch {
    // There is none, or Git could not read it either.
    return [];
  }
}

/** The nearest folder, from `folder` upward, that is the root of a repository or of a worktree. */
async function repositoryOf(folder: string): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    if (await exists(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function relativeTo(folder: string, path: string): string {
  const name = relative(folder, path);
  return sep === '/' ? name : name.replaceAll(sep, '/');
}
