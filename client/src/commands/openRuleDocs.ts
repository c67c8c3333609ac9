import { commands, Uri, ViewColumn, window, workspace, type ExtensionContext } from 'vscode';

/** Shows the page of a rule, which comes with the extension, beside the editor. */
export async function openRuleDocs(context: ExtensionContext, id: string): Promise<void> {
  // The id may come from a link that somebody else wrote.
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(id)) return;
  const page = Uri.joinPath(context.extensionUri, 'docs/rules', `${id}.md`);
  const available = await commands.getCommands(true);
  // The preview belongs to an extension of VS Code that can be disabled.
  if (available.includes('markdown.showPreviewToSide')) {
    await commands.executeCommand('markdown.showPreviewToSide', page);
  } else {
    await window.showTextDocument(await workspace.openTextDocument(page), { viewColumn: ViewColumn.Beside });
  }
}
