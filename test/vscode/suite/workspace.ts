import { assert } from 'chai';
import * as vscode from 'vscode';
import { until } from './until.ts';

/** The URI of a file of the folder that is open. */
export function inWorkspace(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.isDefined(folder);
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Opens a file of the folder in the editor. */
export async function show(path: string): Promise<vscode.TextEditor> {
  return await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(inWorkspace(path)));
}

/** Writes a file into the folder and opens it in the editor. */
export async function write(path: string, text: string): Promise<vscode.TextEditor> {
  await vscode.workspace.fs.writeFile(inWorkspace(path), new TextEncoder().encode(text));
  return await show(path);
}

/** The ids of the rules with findings in a document, in the order of the document. */
export function rulesFound(uri: vscode.Uri): string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .toSorted((left, right) => left.range.start.compareTo(right.range.start))
    .map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

/** Waits until exactly these rules have findings in a document. */
export async function untilFound(uri: vscode.Uri, rules: readonly string[]): Promise<void> {
  const wanted = rules.join(', ');
  let found = '';
  try {
    await until(`the findings are: ${wanted}`, () => {
      found = rulesFound(uri).join(', ');
      return found === wanted ? true : undefined;
    });
  } catch (error) {
    throw new Error(`The findings were: ${found}.`, { cause: error });
  }
}

/** The quick fixes for the first finding of a rule, with their edits. */
export async function actionsFor(uri: vscode.Uri, rule: string): Promise<vscode.CodeAction[]> {
  const index = await until(`a finding of ${rule} appears`, () => {
    const found = rulesFound(uri).indexOf(rule);
    return found < 0 ? undefined : found;
  });
  const diagnostics = vscode.languages
    .getDiagnostics(uri)
    .toSorted((left, right) => left.range.start.compareTo(right.range.start));
  return await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    diagnostics[index]?.range,
    vscode.CodeActionKind.QuickFix.value,
    20,
  );
}

/** Does what choosing a code action in the menu does. */
export async function apply(action: vscode.CodeAction | undefined): Promise<void> {
  assert.isDefined(action);
  if (action.edit !== undefined) assert.isTrue(await vscode.workspace.applyEdit(action.edit));
  if (action.command !== undefined) {
    await vscode.commands.executeCommand(
      action.command.command,
      ...((action.command.arguments ?? []) as readonly unknown[]),
    );
  }
}

/** The hovers at a position, each with the stretch it is about and its text. */
export async function hoversAt(
  { uri }: vscode.TextDocument,
  position: vscode.Position,
): Promise<readonly { readonly range: vscode.Range | undefined; readonly text: string }[]> {
  const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    position,
  );
  return hovers.map(({ range, contents }) => ({
    range,
    text: contents.map((part) => (part instanceof vscode.MarkdownString ? part.value : '')).join('\n'),
  }));
}
