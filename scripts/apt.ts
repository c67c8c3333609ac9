import { env, getuid, platform } from 'node:process';
import { isExecutable, onPath } from './path.ts';
import { run } from './run.ts';

/** Whether programs can be installed with apt-get: as root on Debian and its relatives. */
export function canInstall(): boolean {
  return platform === 'linux' && getuid?.() === 0 && onPath('apt-get').some(isExecutable);
}

/**
 * Installs packages with apt-get and nothing that they only recommend.
 *
 * @returns what apt-get printed, for the message when the program is not there all the same
 */
export async function aptInstall(packages: readonly string[]): Promise<string> {
  const options = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } };
  // Another process may hold the package manager's lock, for instance a second run of the tests.
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  const update = await run('apt-get', [...wait, 'update'], options);
  const install = await run('apt-get', [...wait, 'install', '-y', '--no-install-recommends', ...packages], options);
  return `${update.output}${install.output}`;
}
