import { FileSystemError, Uri, workspace } from 'vscode';
import type { ReadFileParams, ReadFileResult } from './protocol.ts';

/** Reads a file for the server, wherever the workspace lies: on a disk, in a browser, in a repository elsewhere. */
export async function readFile({ uri }: ReadFileParams): Promise<ReadFileResult> {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await workspace.fs.readFile(Uri.parse(uri)));
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return null;
    throw error;
  }
}
