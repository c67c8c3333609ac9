import { Range, commands, l10n, window, workspace, type CodeAction, type TextDocument } from 'vscode';

/**
 * Applies every fix to the active transcript that cannot change what anyone said, as one step to undo.
 *
 * The editor's own `editor.action.sourceAction` is not used: it gives up without a word when findings change while it waits
 * for the server.
 */
export async function fixAll(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document === undefined) return;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const { version } = document;
    const edit = (await fixAllActions(document)).find((action) => action.edit !== undefined)?.edit;
    // The positions are those of the text that was asked about; when it has changed since, they are asked for again.
    if (document.version !== version) continue;
    if (edit === undefined) {
      void window.showInformationMessage(l10n.t('There is nothing here that can be fixed without touching a word.'));
      return;
    }
    if (await workspace.applyEdit(edit)) return;
  }
}

/** What the server offers for the whole of a transcript, with its edits. */
async function fixAllActions(document: TextDocument): Promise<readonly CodeAction[]> {
  const whole = document.validateRange(new Range(0, 0, document.lineCount, 0));
  const { uri } = document;
  const kind = 'source.fixAll.transcript';
  return await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri, whole, kind, 1);
}
