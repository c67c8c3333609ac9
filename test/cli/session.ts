import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { run } from '../../server/src/cli/run.ts';
import { ClosedOutput } from '../../server/src/cli/streams.ts';

/** The script that runs the command, for its worker threads. */
export const entry = join(import.meta.dirname, '../../server/src/cli/main.ts');

/** What a run of the command left behind. */
export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly isTerminal?: boolean;
  /** The reader goes away when this many writes have reached the standard output. */
  readonly closesAfter?: number;
}

/** A folder of its own for one test, with the command running in it, in this process. */
export interface Session {
  readonly folder: string;
  readonly path: (name: string) => string;
  readonly run: (argv: readonly string[], options?: RunOptions) => Promise<Outcome>;
}

/** Makes a temporary folder with these files; it is removed when the test ends. */
export async function session(
  context: TestContext,
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Session> {
  const folder = await mkdtemp(join(tmpdir(), 'transcript-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  return {
    folder,
    path: (name) => join(folder, name),
    run: async (argv, options = {}) => {
      let stdout = '';
      let stderr = '';
      let writes = 0;
      const status = await run(argv, {
        stdin: chunks(options.stdin ?? ''),
        stdout: {
          isTerminal: options.isTerminal ?? false,
          write: (text) => {
            if (text !== '' && writes++ >= (options.closesAfter ?? Infinity)) return Promise.reject(new ClosedOutput());
            stdout += text;
            return Promise.resolve();
          },
        },
        stderr: {
          isTerminal: false,
          write: (text) => {
            stderr += text;
            return Promise.resolve();
          },
        },
        cwd: folder,
        env: options.env ?? {},
        entry,
      });
      return { status, stdout, stderr };
    },
  };
}

// Two chunks that may split a character, as a pipe does.
async function* chunks(input: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(input);
  const middle = bytes.length >> 1;
  yield bytes.subarray(0, middle);
  yield bytes.subarray(middle);
}
