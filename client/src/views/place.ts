import { l10n, Range, Selection, TextEditorRevealType, Uri, window, type Command } from 'vscode';
import type { Position, Range as ProtocolRange } from 'vscode-languageclient';

/** The command behind an entry that leads to a place in the text. */
export function showingPlace(uri: string, range: ProtocolRange, cursor: Position): Command {
  return { command: 'transcript.showPlace', title: l10n.t('Show'), arguments: [uri, range, cursor] };
}

/** Shows a place of a transcript and puts the cursor into its words. */
export async function showPlace(uri: string, { start, end }: ProtocolRange, cursor: Position): Promise<void> {
  const editor = await window.showTextDocument(Uri.parse(uri));
  editor.selection = new Selection(cursor.line, cursor.character, cursor.line, cursor.character);
  editor.revealRange(
    new Range(start.line, start.character, end.line, end.character),
    TextEditorRevealType.InCenterIfOutsideViewport,
  );
}
