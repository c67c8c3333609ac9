import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ignore from 'ignore';
import { ignoredAt, ignoredBelow, ignoredIn, isIgnored, type Ignored } from './gitignore.ts';

/** The files of a folder that may be transcripts by their names; see `lsp/environment.ts`. */
export interface FolderFiles {
  readonly all: (below?: string) => AsyncIterable<string>;
  readonly includes: (uri: string) => Promise<boolean>;
}

const extensions: ReadonlySet<string> = new Set(['.transcript', '.txt', '.md']);

/** Folders that hold other people's files, or none that people read. */
const foreignFolders: ReadonlySet<string> = new Set(['node_modules', '.git', '.hg', '.svn']);

/**
 * Looks into a folder on the disk. Links are not followed, because they may lead in circles.
 * @param folder its `file:` URI
 * @param excludes glob patterns of what is left out, relative to the folder, as in VS Code's `files.exclude`
 */
export async function openFolder(folder: string, excludes: readonly string[]): Promise<FolderFiles> {
  const root = fileURLToPath(folder);
  const excluded = ignore().add([...excludes]);
  const isLeftOut = (path: string): boolean => {
    const name = relative(root, path).replaceAll(sep, '/');
    return name === '' || name.startsWith('..') || excluded.ignores(name);
  };
  let isIgnoredBelow: ((path: string) => Promise<boolean>) | undefined;
  const isReachable = async (path: string): Promise<boolean> => {
    if (
      isLeftOut(path) ||
      relative(root, path)
        .split(sep)
        .some((step) => foreignFolders.has(step))
    )
      return false;
    isIgnoredBelow ??= await ignoredBelow(root);
    return !(await isIgnoredBelow(path));
  };
  return {
    async *all(below = folder) {
      const from = fileURLToPath(below);
      // A pattern may leave out the folder or one above it, and with it whatever it holds.
      if (below !== folder && !(await isReachable(join(from, 'anything')))) return;
      for await (const path of walk(from, await ignoredAt(from), isLeftOut)) yield pathToFileURL(path).href;
    },
    includes: async (uri) => {
      const path = fileURLToPath(uri);
      return isCandidate(path) && isReachable(path);
    },
  };
}

/**
 * The text of a file without its byte order mark; null when there is none, when it has more than `limit` bytes, and when it is
 * no text.
 */
export async function readText(uri: string, limit: number): Promise<string | null> {
  try {
    const path = fileURLToPath(uri);
    const { size } = await stat(path);
    if (size > limit) return null;
    const bytes = await readFile(path);
    const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
    const text = new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    // It has gone or may not be read; either way there is nothing to say about it.
    return null;
  }
}

function isCandidate(path: string): boolean {
  return extensions.has(extname(path).toLowerCase());
}

async function* walk(folder: string, ignored: Ignored, isLeftOut: (path: string) => boolean): AsyncGenerator<string> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch {
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (foreignFolders.has(entry.name) || isLeftOut(path) || isIgnored(ignored, path, true)) continue;
      yield* walk(path, await ignoredIn(ignored, path), isLeftOut);
    } else if (entry.isFile() && isCandidate(path) && !isLeftOut(path) && !isIgnored(ignored, path, false)) {
      yield path;
    }
  }
}
