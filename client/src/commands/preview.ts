import {
  commands,
  EventEmitter,
  l10n,
  TabInputTextDiff,
  Uri,
  window,
  workspace,
  type TextDocument,
  type TextEdit,
} from 'vscode';

const scheme = 'transcript-preview';

/**
 * Shows what edits make of a document beside the document as it is, and asks whether to make them.
 * @param title names what is done, as the title of the comparison
 */
export async function isWanted(document: TextDocument, edits: readonly TextEdit[], title: string): Promise<boolean> {
  // With the extension of transcripts the preview has their colours and wraps its lines as the document does.
  const uri = Uri.from({ scheme, path: '/preview.transcript', query: document.uri.toString() });
  const changed = new EventEmitter<Uri>();
  const text = edited(document, edits);
  const provider = workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: () => text,
  });
  try {
    // What the editor still knows of an earlier preview of the same document is out of date.
    changed.fire(uri);
    await commands.executeCommand('vscode.diff', document.uri, uri, title, { preview: true });
    return await asks(edits.length);
  } finally {
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
    await window.tabGroups.close(
      tabs.filter(({ input }) => input instanceof TabInputTextDiff && input.modified.toString() === uri.toString()),
    );
    provider.dispose();
    changed.dispose();
  }
}

/** Whether a document is no transcript of the user's, but shows what one would become. */
export function isPreview(uri: Uri): boolean {
  return uri.scheme === scheme;
}

/** How many changes there are, in words for the user. */
export function changes(count: number): string {
  return count === 1 ? l10n.t('1 change') : l10n.t('{0} changes', count);
}

/** Asks without hiding the comparison, which can be scrolled meanwhile. */
async function asks(count: number): Promise<boolean> {
  const yes = { label: `$(check) ${l10n.t('Make the changes')}`, description: changes(count) };
  const no = { label: `$(close) ${l10n.t('Leave the transcript as it is')}` };
  const answer = await window.showQuickPick([yes, no], {
    ignoreFocusOut: true,
    placeHolder: l10n.t('The right side shows the transcript with the changes.'),
  });
  return answer === yes;
}

function edited(document: TextDocument, edits: readonly TextEdit[]): string {
  const text = document.getText();
  let result = '';
  let at = 0;
  for (const { range, newText } of edits.toSorted((left, right) => left.range.start.compareTo(right.range.start))) {
    result += text.slice(at, document.offsetAt(range.start)) + newText;
    at = document.offsetAt(range.end);
  }
  return result + text.slice(at);
}
