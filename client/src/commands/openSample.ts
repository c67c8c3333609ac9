import { Uri, ViewColumn, window, workspace, type ExtensionContext } from 'vscode';

/** Opens a copy of the sample that comes with the extension beside the walkthrough: a press conference with flaws to find. */
export async function openSample(context: ExtensionContext): Promise<void> {
  const sample = Uri.joinPath(context.extensionUri, 'samples/press-conference-flawed.transcript');
  const content = new TextDecoder().decode(await workspace.fs.readFile(sample));
  const document = await workspace.openTextDocument({ language: 'transcript', content });
  await window.showTextDocument(document, { viewColumn: ViewColumn.Beside });
}
