import { ConfigurationTarget, window, workspace } from 'vscode';
import { associationFor } from '../association.ts';

/**
 * Makes every file beside the active one that has the same extension a transcript, through `files.associations` in the
 * settings of the workspace, or of the user when no workspace is open.
 */
export async function treatFolder(): Promise<void> {
  const uri = window.activeTextEditor?.document.uri;
  if (uri === undefined || uri.scheme === 'untitled') return;
  const folder = workspace.getWorkspaceFolder(uri);
  const pattern = associationFor(uri.path, folder?.uri.path);
  const files = workspace.getConfiguration('files', folder);
  // The setting belongs to the window: a single folder of a workspace cannot have one of its own.
  const inWorkspace = folder !== undefined;
  const inspected = files.inspect<Record<string, string>>('associations');
  const existing = inWorkspace ? inspected?.workspaceValue : inspected?.globalValue;
  await files.update(
    'associations',
    { ...existing, [pattern]: 'transcript' },
    inWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global,
  );
}
