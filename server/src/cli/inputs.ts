import type { Dirent } from 'node:fs';
import { open, readdir, stat, type FileHandle } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { platform } from 'node:process';
import { looksLikeTranscript, sampleLength } from '../detect.ts';
import { codeOf, Failure, reasonOf } from './failure.ts';
import { ignoredAt, ignoredBelow, ignoredIn, isIgnored, type Ignored } from '../files/gitignore.ts';
import { decode, encodingOf, readSource, type Source } from './source.ts';
import type { Streams } from './streams.ts';

/** One text to work on. */
export interface Input {
  /** What to call it to the user: the path as given, or `<stdin>`. */
  readonly name: string;
  /** Absolute path; for the standard input that of the name it goes by, which need not exist. */
  readonly path: string;
  /** `nothing` stands for a name that yields no text; reading it tells why. */
  readonly kind: 'file' | 'stdin' | 'nothing';
  /** Rejects with a reason for the user when there is nothing to read. */
  readonly read: () => Promise<Source>;
}

/** Which texts to work on. */
export interface Wanted {
  /** Files, folders, patterns, `-` for the standard input. */
  readonly names: readonly string[];
  /** A file that lists more names, one a line or parted by NUL; `-` for the standard input. */
  readonly filesFrom?: string | undefined;
  /** What the standard input goes by. */
  readonly stdinFilename?: string | undefined;
}

/** A folder of other people's files that is not read even where Git does not ignore it. */
const foreignFolder = 'node_modules';

/**
 * The texts that are wanted, each once, in the order of the arguments and inside a folder by path. A folder yields its
 * `*.transcript` and those `.txt` and `.md` that look like a transcript; a file is always taken, and so are the files that
 * a pattern names. What Git ignores and what is hidden is left out of folders and patterns.
 * @throws Failure when the list of names cannot be read
 */
export async function* inputs(wanted: Wanted, streams: Streams): AsyncGenerator<Input> {
  // Only what is named twice can come twice, and a long run should not remember every name for nothing.
  const seen = wanted.names.length + (wanted.filesFrom === undefined ? 0 : 2) > 1 ? new Set<string>() : undefined;
  for await (const input of all(wanted, streams)) {
    if (seen?.has(input.path) === true) continue;
    seen?.add(input.path);
    yield input;
  }
}

async function* all({ names, filesFrom, stdinFilename }: Wanted, streams: Streams): AsyncGenerator<Input> {
  const list = filesFrom === undefined ? undefined : await openList(filesFrom, streams);
  for (const name of names) {
    if (name === '-') yield standardInput(streams, stdinFilename);
    else yield* named(name, streams.cwd, pattern);
  }
  if (list === undefined) return;
  // What stands in a list are names: brackets and stars in them belong to the files.
  for await (const name of listedNames(list)) yield* named(name, streams.cwd, onlyFile);
}

/** The one text that a name stands for, a file or the standard input. */
export function namedInput(name: string, streams: Streams, stdinFilename: string | undefined): Input {
  return name === '-' ? standardInput(streams, stdinFilename) : fileInput(name, resolve(streams.cwd, name));
}

function standardInput(streams: Streams, stdinName: string | undefined): Input {
  return {
    name: stdinName ?? '<stdin>',
    path: resolve(streams.cwd, stdinName ?? '<stdin>'),
    kind: 'stdin',
    read: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of streams.stdin) chunks.push(chunk);
      return decode(Buffer.concat(chunks));
    },
  };
}

/** Opens a list before anything else is done, so that a wrong name is told at once. */
async function openList(file: string, { stdin, cwd }: Streams): Promise<AsyncIterable<Uint8Array>> {
  if (file === '-') return stdin;
  try {
    return (await open(resolve(cwd, file))).createReadStream() as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw new Failure(`The list of files ${file} cannot be read. ${reasonOf(error)}`);
  }
}

/** The names in a list, read as they are needed. Empty lines are nothing. */
async function* listedNames(list: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  let separator: RegExp | undefined;
  for await (const chunk of list) {
    rest += decoder.decode(chunk, { stream: true });
    separator ??= rest.includes('\0') ? /\0/ : /\r?\n/;
    const names = rest.split(separator);
    rest = names.pop() ?? '';
    yield* names.filter((name) => name !== '');
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}

/** What a name stands for. `otherwise` is asked when nothing has that name. */
async function* named(
  name: string,
  cwd: string,
  otherwise: (name: string, cwd: string) => AsyncIterable<Input>,
): AsyncGenerator<Input> {
  const path = resolve(cwd, name);
  let isFolder = false;
  try {
    isFolder = (await stat(path)).isDirectory();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') {
      yield* otherwise(name, cwd);
      return;
    }
    // Reading it tells what is wrong.
  }
  if (isFolder) yield* folder(name, path);
  else yield fileInput(name, path);
}

/** A file as an input. */
export function fileInput(name: string, path: string): Input {
  return { name, path, kind: 'file', read: () => readSource(path) };
}

/** Stands for something that yields no text, so that it is told with its name like any unreadable file. */
function nothing(name: string, path: string, reason: Failure | Error): Input {
  return { name, path, kind: 'nothing', read: () => Promise.reject(reason) };
}

async function* folder(name: string, path: string): AsyncGenerator<Input> {
  let count = 0;
  for await (const input of transcriptsIn(name, path, await ignoredAt(path))) {
    count++;
    yield input;
  }
  if (count === 0) {
    const reason =
      'This folder holds no transcript: no *.transcript, and no .txt or .md that looks like one. Name the files themselves.';
    yield nothing(name, path, new Failure(reason));
  }
}

/** The transcripts in a folder and below it. One folder is read at a time, so that a deep tree takes no memory. */
async function* transcriptsIn(name: string, path: string, ignored: Ignored): AsyncGenerator<Input> {
  let entries: Dirent[];
  try {
    entries = await readdir(path, { withFileTypes: true });
  } catch (error) {
    yield nothing(name, path, error instanceof Error ? error : new Failure(String(error)));
    return;
  }
  entries.sort((left, right) => (left.name < right.name ? -1 : 1));
  for (const entry of entries) {
    const entryName = join(name, entry.name);
    const entryPath = join(path, entry.name);
    if (entry.name.startsWith('.') || entry.name === foreignFolder) continue;
    if (entry.isDirectory()) {
      if (isIgnored(ignored, entryPath, true)) continue;
      yield* transcriptsIn(entryName, entryPath, await ignoredIn(ignored, entryPath));
      continue;
    }
    const extension = extname(entry.name).toLowerCase();
    if (!extensions.includes(extension) || isIgnored(ignored, entryPath, false)) continue;
    // Links to folders are not followed, so that none leads in a circle; pipes and devices are no files.
    if (entry.isSymbolicLink() ? await leadsAway(entryPath) : !entry.isFile()) continue;
    if (extension === '.transcript' || (await isTranscript(entryPath))) yield fileInput(entryName, entryPath);
  }
}

const extensions: readonly string[] = ['.transcript', '.txt', '.md'];

/** True for a link that leads to something else than a file. One that leads nowhere is taken: reading it tells so. */
async function leadsAway(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => !found.isFile(),
    () => false,
  );
}

async function* pattern(name: string, cwd: string): AsyncGenerator<Input> {
  const { glob, isDynamicPattern } = await import('tinyglobby');
  const slashed = platform === 'win32' ? name.replaceAll('\\', '/') : name;
  if (!isDynamicPattern(slashed)) {
    yield* onlyFile(name, cwd);
    return;
  }
  const entries = await glob(slashed, { cwd, ignore: [`**/${foreignFolder}/**`], expandDirectories: false });
  const ignored = await ignoredBelow(cwd);
  let count = 0;
  for (const entry of entries.toSorted()) {
    const path = resolve(cwd, entry);
    if (await ignored(path)) continue;
    count++;
    yield fileInput(entry, path);
  }
  if (count > 0) return;
  const reason =
    entries.length > 0 ? 'Git ignores every file that matches this pattern.' : 'No file matches this pattern.';
  yield nothing(name, resolve(cwd, name), new Failure(reason));
}

/** Stands where {@link pattern} could. */
async function* onlyFile(name: string, cwd: string): AsyncGenerator<Input> {
  yield fileInput(name, resolve(cwd, name));
}

/** Looks at the beginning of a file. One that cannot be opened is taken, so that reading it tells the reason. */
async function isTranscript(path: string): Promise<boolean> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path);
    // A character takes at most four bytes.
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(sampleLength * 4));
    const bytes = buffer.subarray(0, bytesRead);
    return looksLikeTranscript(new TextDecoder(encodingOf(bytes)).decode(bytes));
  } catch {
    return true;
  } finally {
    await handle?.close();
  }
}
