import { commands } from 'vscode';

/** Applies every fix to the active transcript that cannot change what anyone said. */
export async function fixAll(): Promise<void> {
  await commands.executeCommand('editor.action.sourceAction', { kind: 'source.fixAll.transcript', apply: 'first' });
}
