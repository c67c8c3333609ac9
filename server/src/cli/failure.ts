/** Something was used wrongly or cannot be used. The message is for the user; the command ends with status 2. */
export class Failure extends Error {}

/** A failure whose message says itself which file it concerns. */
export class LocatedFailure extends Failure {}

/** A failure whose message names the configuration file it lies in, one mistake a line. */
export class BrokenConfiguration extends LocatedFailure {}

/** What went wrong with a file, in words for the user where we have some. */
export function reasonOf(error: unknown): string {
  if (error instanceof Failure) return error.message;
  const code = codeOf(error);
  if (code !== undefined && error instanceof Error) return reasons[code] ?? error.message;
  // Nobody but a developer can do something about it, and for that the stack is needed.
  return `Unexpected error. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

/** The system's code of an error, `ENOENT`; `undefined` when it has none. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder.',
  ENOTDIR: 'There is no such file or folder.',
  EISDIR: 'This is a folder, not a file.',
  EACCES: 'Permission denied.',
  EPERM: 'Permission denied.',
  EROFS: 'The file system is read-only.',
  ENOSPC: 'There is no space left on the device.',
  ELOOP: 'The symbolic links lead in a circle.',
  ERR_FS_FILE_TOO_LARGE: 'The file is too large to be read.',
  ERR_STRING_TOO_LONG: 'The file is too large to be read.',
};
