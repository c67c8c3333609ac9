import { spawn, type SpawnOptions } from 'node:child_process';
import { env, execPath, platform } from 'node:process';

export interface Outcome {
  readonly code: number;
  /** Standard output and standard error, in the order in which they arrived. */
  readonly output: string;
}

/**
 * Runs a program to its end without standard input.
 *
 * @param options `echo` also prints the output while it arrives
 * @returns its exit status and output; a program that was ended by a signal has status 1
 * @throws when the program cannot be started
 */
export function run(
  command: string,
  parameters: readonly string[],
  options: Pick<SpawnOptions, 'cwd' | 'env' | 'shell'> & { readonly echo?: boolean } = {},
): Promise<Outcome> {
  const { echo = false, ...spawnOptions } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { ...spawnOptions, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    const take = (target: NodeJS.WriteStream) => (chunk: Buffer) => {
      chunks.push(chunk);
      if (echo) target.write(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() });
    });
  });
}

/**
 * Runs npm in a folder.
 *
 * @throws with npm's output when npm fails
 */
export async function npm(folder: string, parameters: readonly string[]): Promise<void> {
  const { code, output } = await runNpm(folder, parameters);
  // What is wrong stands in npm's first lines; its list of options follows.
  if (code !== 0) throw new Error(`npm ${parameters.join(' ')} failed in ${folder}.\n${firstLines(output, 20)}`);
}

/** Runs npm in a folder, whatever comes of it. */
export async function runNpm(folder: string, parameters: readonly string[]): Promise<Outcome> {
  // Inside an npm script npm says where it lives; that npm is the one the person chose.
  const npmScript = env['npm_execpath'];
  if (npmScript?.endsWith('.js') === true) return await run(execPath, [npmScript, ...parameters], { cwd: folder });
  const isWindows = platform === 'win32';
  return await run(isWindows ? 'npm.cmd' : 'npm', parameters, { cwd: folder, shell: isWindows });
}

function firstLines(text: string, count: number): string {
  return text.split('\n').slice(0, count).join('\n');
}
