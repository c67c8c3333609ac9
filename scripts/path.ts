import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env } from 'node:process';

/** The paths that a command's name may stand for. */
export function onPath(
  name: string,
  machine: { readonly env: Readonly<Record<string, string | undefined>> } = { env },
): readonly string[] {
  const folders = (machine.env['PATH'] ?? '').split(delimiter);
  return folders.filter((folder) => folder !== '').map((folder) => join(folder, name));
}

/** Whether the path is an existing file that this user may execute. */
export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return existsSync(path);
  } catch {
    return false;
  }
}
