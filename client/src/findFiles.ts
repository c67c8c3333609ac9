import { RelativePattern, Uri, workspace } from 'vscode';
import type { FindFilesParams, FindFilesResult } from '../../server/src/protocol.ts';

/** Lists files for the server, wherever the workspace lies; those that the setting `files.exclude` hides are left out. */
export async function findFiles({ folder, pattern }: FindFilesParams): Promise<FindFilesResult> {
  const found = await workspace.findFiles(new RelativePattern(Uri.parse(folder), pattern));
  return found.map(String);
}
