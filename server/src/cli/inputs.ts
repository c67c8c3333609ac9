import { open, stat, type FileHandle } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { platform } from 'node:process';
import { looksLikeTranscript, sampleLength } from '../detect.ts';
import { codeOf, Failure } from './failure.ts';
import { decode, encodingOf, readSource, type Source } from './source.ts';
import type { Streams } from './streams.ts';

/** One text to work on. */
export interface Input {
  /** What to call it to the user: the path as given, or `<stdin>`. */
  readonly name: string;
  /** Absolute path; for the standard input that of the name it goes by, which need not exist. */
  readonly path: string;
  readonly isStdin: boolean;
  /** Rejects with a reason for the user when there is nothing to read. */
  readonly read: () => Promise<Source>;
}

/** Folders that hold other people's files. */
const foreignFolders = ['**/node_modules/**'];

/**
 * The texts that the arguments name, each once, in the order of the arguments and inside a folder by path. A folder yields
 * its `*.transcript` and those `.txt` and `.md` that look like a transcript; a file is always taken, and so are the files
 * that a pattern names; `-` is the standard input.
 */
export async function* inputs(
  names: readonly string[],
  streams: Streams,
  stdinName: string | undefined,
): AsyncGenerator<Input> {
  const seen = new Set<string>();
  for (const name of names) {
    const found = name === '-' ? [standardInput(streams, stdinName)] : await named(name, streams.cwd);
    for await (const input of found) {
      if (seen.has(input.path)) continue;
      seen.add(input.path);
      yield input;
    }
  }
}

function standardInput(streams: Streams, stdinName: string | undefined): Input {
  return {
    name: stdinName ?? '<stdin>',
    path: resolve(streams.cwd, stdinName ?? '<stdin>'),
    isStdin: true,
    read: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of streams.stdin) chunks.push(chunk);
      return decode(Buffer.concat(chunks));
    },
  };
}

async function named(name: string, cwd: string): Promise<AsyncIterable<Input> | Iterable<Input>> {
  const path = resolve(cwd, name);
  try {
    if ((await stat(path)).isDirectory()) return folder(name, path);
  } catch (error) {
    // What cannot be looked at may be a pattern; if it is none, reading it tells what is wrong.
    if (codeOf(error) === 'ENOENT') return pattern(name, cwd);
  }
  return [file(name, path)];
}

function file(name: string, path: string): Input {
  return { name, path, isStdin: false, read: () => readSource(path) };
}

/** Stands for something that yields no text, so that it is told with its name like any unreadable file. */
function nothing(name: string, path: string, reason: string): Input {
  return { name, path, isStdin: false, read: () => Promise.reject(new Failure(reason)) };
}

async function* folder(name: string, path: string): AsyncGenerator<Input> {
  const { glob } = await import('tinyglobby');
  const entries = await glob('**/*.{transcript,txt,md}', {
    cwd: path,
    ignore: foreignFolders,
    caseSensitiveMatch: false,
    followSymbolicLinks: false,
  });
  let count = 0;
  for (const entry of entries.toSorted()) {
    const entryPath = join(path, entry);
    if (extname(entry).toLowerCase() !== '.transcript' && !(await isTranscript(entryPath))) continue;
    count++;
    yield file(join(name, entry), entryPath);
  }
  if (count === 0) {
    yield nothing(
      name,
      path,
      'This folder holds no transcript: no *.transcript, and no .txt or .md that looks like one. Name the files themselves.',
    );
  }
}

async function pattern(name: string, cwd: string): Promise<Input[]> {
  const { glob, isDynamicPattern } = await import('tinyglobby');
  const slashed = platform === 'win32' ? name.replaceAll('\\', '/') : name;
  if (!isDynamicPattern(slashed)) return [file(name, resolve(cwd, name))];
  const entries = await glob(slashed, { cwd, ignore: foreignFolders, expandDirectories: false });
  if (entries.length === 0) return [nothing(name, resolve(cwd, name), 'No file matches this pattern.')];
  return entries.toSorted().map((entry) => file(entry, resolve(cwd, entry)));
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
