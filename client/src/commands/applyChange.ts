import { l10n, window, workspace, WorkspaceEdit, type TextDocument } from 'vscode';
import type { TextEdit } from 'vscode-languageclient';
import { isWanted } from './preview.ts';
import type { Running } from './running.ts';

/** A change that was asked for. */
export interface AskedChange {
  readonly document: TextDocument;
  /** The document's version when the change was asked for; nothing is changed in a later one. */
  readonly version: number;
  readonly edits: readonly TextEdit[];
  /** Names what is done over the preview; null makes the change without one. */
  readonly preview: string | null;
}

/** Makes a change of a whole document as one step to undo, after showing it. Says when there is nothing to change. */
export async function applyChange(server: Running, { document, version, edits, preview }: AskedChange): Promise<void> {
  if (edits.length === 0) {
    void window.showInformationMessage(l10n.t('There is nothing to change in this transcript.'));
    return;
  }
  const change = await server.client().protocol2CodeConverter.asTextEdits([...edits]);
  if (preview !== null && document.version === version && !(await isWanted(document, change, preview))) return;
  if (document.version === version) {
    const edit = new WorkspaceEdit();
    edit.set(document.uri, change);
    await workspace.applyEdit(edit);
  } else void window.showInformationMessage(l10n.t('The text has changed meanwhile. Try again.'));
}
