import { Range, TextEditorRevealType, Selection, ViewColumn, window, type TextEditor, type Uri } from 'vscode';
import { isPreview } from '../commands/preview.ts';

/** The active editor if it shows a transcript; a page that has the focus leaves none active. */
export function activeTranscript(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  return editor?.document.languageId === 'transcript' && !isPreview(editor.document.uri) ? editor : undefined;
}

/** An editor that shows a document, active or not. */
export function editorOf(uri: Uri): TextEditor | undefined {
  return window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
}

/**
 * Puts the cursor at a line of a transcript and shows it.
 * @param focus goes there, too, and opens the transcript if nothing shows it; otherwise only an editor that shows it follows
 */
export async function revealLine(uri: Uri, line: number, focus: boolean): Promise<void> {
  const shown = editorOf(uri);
  const editor = focus
    ? await window.showTextDocument(uri, { viewColumn: shown?.viewColumn ?? ViewColumn.One })
    : shown;
  if (editor === undefined) return;
  const { start } = editor.document.lineAt(Math.min(line, editor.document.lineCount - 1)).range;
  editor.selection = new Selection(start, start);
  editor.revealRange(new Range(start, start), TextEditorRevealType.InCenterIfOutsideViewport);
}
