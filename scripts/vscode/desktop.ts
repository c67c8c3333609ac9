import { env, platform } from 'node:process';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { downloads } from '../folders.ts';
import { isExecutable } from '../path.ts';

/** How long VS Code's update service may take to answer, in milliseconds, before another way is taken. */
const patience = 5000;

/**
 * The desktop's VS Code for running tests in: the one that `VSCODE_EXECUTABLE` names, otherwise a download where VS
 * Code's update service answers and a window can open.
 *
 * @param folder where a download is kept
 * @returns the executable's path, or nothing where neither is to be had
 * @throws when `VSCODE_EXECUTABLE` names something that cannot be executed
 */
export async function desktopExecutable(folder = downloads): Promise<string | undefined> {
  const chosen = chosenExecutable();
  if (chosen !== undefined) return chosen;
  if (!hasDisplay()) return undefined;
  return await download(folder);
}

/** The executable that `VSCODE_EXECUTABLE` names. */
export function chosenExecutable(): string | undefined {
  const chosen = env['VSCODE_EXECUTABLE'];
  if (chosen === undefined || chosen === '') return undefined;
  if (isExecutable(chosen)) return chosen;
  throw new Error(`VSCODE_EXECUTABLE is ${chosen}, which is no executable file. Correct it, or remove it.`);
}

/** Whether a program can open a window for the person who runs this. */
export function hasDisplay(): boolean {
  if (platform === 'darwin' || platform === 'win32') return true;
  return [env['DISPLAY'], env['WAYLAND_DISPLAY']].some((display) => display !== undefined && display !== '');
}

/** Downloads the newest VS Code into a folder, unless it is there; nothing where that fails. */
async function download(folder: string): Promise<string | undefined> {
  try {
    return await downloadAndUnzipVSCode({
      version: 'stable',
      cachePath: folder,
      timeout: patience,
      reporter: new SilentReporter(),
    });
  } catch {
    // Offline and behind a strict firewall there is still the build from the npm registry.
    return undefined;
  }
}
