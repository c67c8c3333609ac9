import { spawn, type ChildProcess } from 'node:child_process';
import { execPath, platform } from 'node:process';

/** A process that serves VS Code to a browser. Most of what these print is noise, so it is kept and not shown. */
export interface Service {
  /** What the first group of the pattern for readiness found, if it has one. */
  readonly found: string;
  /** Resolves with everything that the process printed when it ends by itself. */
  readonly ended: Promise<string>;
  readonly stop: () => Promise<void>;
}

/**
 * Starts a script with this Node and waits until it prints that it is ready.
 *
 * @param parameters the script and its parameters
 * @param ready finds in the output that the service answers
 * @throws with everything that the process printed when it ends before it is ready
 */
export async function startService(parameters: readonly string[], ready: RegExp): Promise<Service> {
  // Such a process leaves children behind unless its whole group is ended.
  const child = spawn(execPath, parameters, { stdio: ['ignore', 'pipe', 'pipe'], detached: platform !== 'win32' });
  const stopAtExit = () => endGroup(child);
  process.once('exit', stopAtExit);

  let output = '';
  const ended = new Promise<string>((resolve) => child.once('close', () => resolve(output)));
  const { promise: found, resolve, reject } = Promise.withResolvers<string>();
  const take = (chunk: Buffer) => {
    output += chunk.toString();
    const match = ready.exec(output);
    if (match !== null) resolve(match[1] ?? '');
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  child.once('error', reject);
  void ended.then(() => reject(new Error(`${parameters.join(' ')} ended before it was ready.\n${output}`)));
  return {
    found: await found,
    ended,
    stop: async () => {
      endGroup(child);
      await ended;
      process.off('exit', stopAtExit);
    },
  };
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (platform === 'win32') {
    spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group has just ended by itself.
  }
}
