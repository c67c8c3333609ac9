import { Range, TextEditorRevealType, Selection, ViewColumn, window, type TextEditor, type Uri } from 'vscode';

/** The active editor if it shows a transcript; a page that has the focus leaves none active. */
export function activeTranscript(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  return editor?.document.languageId === 'transcript' ? editor : undefined;
}

/** Shows a line of a transcript where the transcript is, and puts the cursor there. */
export async function revealLine(uri: Uri, line: number): Promise<void> {
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const editor = await window.showTextDocument(uri, { viewColumn: shown?.viewColumn ?? ViewColumn.One });
  const { start } = editor.document.lineAt(Math.min(line, editor.document.lineCount - 1)).range;
  editor.selection = new Selection(start, start);
  editor.revealRange(new Range(start, start), TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The last part of a document's address, by which people know it. */
export function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
