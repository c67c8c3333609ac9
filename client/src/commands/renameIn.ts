import { l10n, window, workspace, type QuickPickItem } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { renameInRequest, type RenameInParams, type RenameInResult } from '../../../server/src/protocol.ts';

/** What the user is asked for, unless whoever runs the command says it. */
export type RenameChoice = Pick<RenameInParams, 'newName' | 'scope' | 'labelsOnly' | 'preview'>;

interface ScopeItem extends QuickPickItem {
  readonly choice: Pick<RenameChoice, 'scope' | 'labelsOnly'>;
}

const scopes = (): readonly ScopeItem[] => [
  { label: l10n.t('This turn'), description: l10n.t('its label'), choice: { scope: 'turn', labelsOnly: true } },
  { label: l10n.t('From here on'), description: l10n.t('labels'), choice: { scope: 'from-here', labelsOnly: true } },
  {
    label: l10n.t('This file'),
    description: l10n.t('labels, heading and mentions'),
    choice: { scope: 'file', labelsOnly: false },
  },
  { label: l10n.t('Labels of this file'), choice: { scope: 'file', labelsOnly: true } },
  {
    label: l10n.t('All transcripts of the workspace'),
    description: l10n.t('labels, headings and mentions'),
    choice: { scope: 'workspace', labelsOnly: false },
  },
  { label: l10n.t('Labels of all transcripts of the workspace'), choice: { scope: 'workspace', labelsOnly: true } },
];

/**
 * Changes the name at the cursor where the user wants it changed. What concerns more than one turn is shown before it is done.
 * @param given answers to the questions that are then not asked
 */
export async function renameIn(client: BaseLanguageClient, given: Partial<RenameChoice> = {}): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document);
  const position = client.code2ProtocolConverter.asPosition(editor.selection.active);
  const found = await client.sendRequest<{ readonly placeholder: string } | null>('textDocument/prepareRename', {
    textDocument,
    position,
  });
  if (found === null) {
    void window.showInformationMessage(
      l10n.t('Put the cursor on the name of a speaker, a person or a body to change it.'),
    );
    return;
  }
  const newName = given.newName ?? (await askName(found.placeholder));
  if (newName === undefined) return;
  const choice = given.scope === undefined ? await askScope(found.placeholder, newName) : { scope: given.scope };
  if (choice === undefined) return;
  const params: RenameInParams = {
    textDocument,
    position,
    newName,
    labelsOnly: false,
    preview: choice.scope !== 'turn',
    ...choice,
    ...given,
  };
  try {
    const { edit, places, left } = await client.sendRequest<RenameInResult>(renameInRequest, params);
    const changes = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
    if (places === 0)
      void window.showInformationMessage(l10n.t('There {0} stands nowhere in this form.', found.placeholder));
    else await workspace.applyEdit(changes, { isRefactoring: true });
    if (left !== null) void window.showInformationMessage(left);
  } catch (error) {
    // The server says why it refuses in words for the user.
    void window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
}

async function askName(name: string): Promise<string | undefined> {
  return window.showInputBox({ title: l10n.t('Change {0}', name), prompt: l10n.t('The new name'), value: name });
}

async function askScope(from: string, to: string): Promise<ScopeItem['choice'] | undefined> {
  const picked = await window.showQuickPick(scopes(), {
    title: l10n.t('Change {0} to {1}', from, to),
    placeHolder: l10n.t('Where?'),
  });
  return picked?.choice;
}
