import { env, getuid, platform } from 'node:process';
import { chromium, type Browser } from 'playwright-core';
import { aptInstall, canInstall } from '../apt.ts';
import { isExecutable, onPath } from '../path.ts';

/** The machine as far as the search for a browser looks at it. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  isExecutable(path: string): boolean;
}

const here: Machine = { platform, env, isExecutable };

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsApplications = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
const windowsEdge = 'Microsoft\\Edge\\Application\\msedge.exe';

/**
 * Looks for Chrome, Chromium or Edge: in `CHROME_PATH`, then at the places where the platform puts them.
 *
 * @returns the executable's path, or nothing
 * @throws when `CHROME_PATH` names something that cannot be executed
 */
export function findChrome(machine: Machine = here): string | undefined {
  const chosen = machine.env['CHROME_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (machine.isExecutable(chosen)) return chosen;
    throw new Error(
      `CHROME_PATH is ${chosen}, which is no executable file. Correct it, or remove it to have Chrome looked for.`,
    );
  }
  return places(machine).find((path) => machine.isExecutable(path));
}

/**
 * Chrome, Chromium or Edge; as root on Debian and its relatives Chromium is installed where there is none.
 *
 * @param say receives one line when it has to be installed
 * @throws with one sentence on what to install when there is none
 */
export async function chromeExecutable(say: (line: string) => void): Promise<string> {
  const found = findChrome();
  if (found !== undefined) return found;
  if (canInstall()) {
    say('Installing Chromium with apt-get, once.');
    const output = await aptInstall(['chromium']);
    const installed = findChrome();
    if (installed !== undefined) return installed;
    throw new Error(`Chromium could not be installed with apt-get.\n${output}`);
  }
  throw new Error(
    'No Chrome, Chromium or Edge was found: install one of them (on Debian and Ubuntu: sudo apt-get install chromium), or set CHROME_PATH to its executable.',
  );
}

/** Starts the browser without a window and without any traffic of its own. */
export async function launchChrome(say: (line: string) => void): Promise<Browser> {
  const quiet = [
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  // Chrome's sandbox refuses to run as root.
  const sandbox = getuid?.() === 0 ? ['--no-sandbox'] : [];
  return await chromium.launch({ executablePath: await chromeExecutable(say), args: [...quiet, ...sandbox] });
}

function places(machine: Machine): readonly string[] {
  switch (machine.platform) {
    case 'darwin': {
      const folders = ['/Applications', `${machine.env['HOME'] ?? ''}/Applications`];
      return macApplications.flatMap((name) => folders.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`));
    }
    case 'win32': {
      const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => machine.env[name] ?? []);
      return [...windowsApplications, windowsEdge].flatMap((name) => folders.map((folder) => `${folder}\\${name}`));
    }
    default:
      return linuxNames.flatMap((name) => onPath(name, machine));
  }
}
