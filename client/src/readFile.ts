import { FileSystemError, Uri, workspace } from 'vscode';
import type { ReadFileParams, ReadFileResult } from '../../server/src/protocol.ts';

/** Reads a file for the server, wherever the workspace lies: on a disk, in a browser, in a repository elsewhere. */
export async function readFile({ uri, limit = Infinity }: ReadFileParams): Promise<ReadFileResult> {
  const file = Uri.parse(uri);
  try {
    if (limit < Infinity && (await workspace.fs.stat(file)).size > limit) return null;
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await workspace.fs.readFile(file));
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return null;
    throw error;
  }
}
