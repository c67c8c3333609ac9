import { ConfigurationTarget, window, workspace, type ExtensionContext } from 'vscode';

/** Turns detection off for the open workspace, in its settings; without a workspace, for this window's empty one. */
export async function neverHere(context: ExtensionContext): Promise<void> {
  if (workspace.workspaceFolders === undefined) {
    await context.workspaceState.update('neverHere', true);
    return;
  }
  const uri = window.activeTextEditor?.document.uri;
  const inFolder = uri !== undefined && workspace.getWorkspaceFolder(uri) !== undefined;
  await workspace
    .getConfiguration('transcript', uri)
    .update('detection.enabled', false, inFolder ? ConfigurationTarget.WorkspaceFolder : ConfigurationTarget.Workspace);
}
