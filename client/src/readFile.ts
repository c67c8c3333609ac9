import { FileSystemError, Uri, workspace } from 'vscode';

/**
 * The text of a file that the server asks for: a server in a web worker has no files, and one in Node has none of a
 * virtual workspace.
 * @returns null when there is no such file
 */
export async function readFile({ uri }: { readonly uri: string }): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await workspace.fs.readFile(Uri.parse(uri)));
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return null;
    throw error;
  }
}
