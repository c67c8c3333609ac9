import { CodeActionKind, l10n, Uri, workspace, type CodeAction, type Command, type Diagnostic } from 'vscode';
import { vsdiag, type Middleware } from 'vscode-languageclient';
import { isPreview } from './commands/preview.ts';

/** Internal command that saves files which a quick fix has changed. */
export const saveCommand = 'transcript.saveConfiguration';

/** What the client changes on the way from the server to VS Code. */
export const middleware: Middleware = {
  async provideDiagnostics(document, previousResultId, token, next) {
    // What would be found in a preview is no problem that anybody has.
    if (isPreview(document instanceof Uri ? document : document.uri))
      return { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
    const report = await next(document, previousResultId, token);
    if (report?.kind === vsdiag.DocumentDiagnosticReportKind.full) report.items.forEach(linkToBundledPage);
    return report;
  },
  async provideCodeActions(document, range, context, token, next) {
    const actions = await next(document, range, context, token);
    actions?.forEach(saveConfigurationAfter);
    if (context.only === undefined) actions?.forEach((action) => showAmongQuickFixes(action, context.diagnostics));
    return actions;
  },
  async resolveCodeAction(action, token, next) {
    const resolved = await next(action, token);
    if (resolved) saveConfigurationAfter(resolved);
    return resolved;
  },
};

/**
 * Lets the diagnostic's code, which is always the id of a rule, open the rule's page that comes with the extension; the
 * server's link, if it has one, needs a network.
 */
function linkToBundledPage(diagnostic: Diagnostic): void {
  const value = typeof diagnostic.code === 'object' ? diagnostic.code.value : diagnostic.code;
  if (typeof value !== 'string') return;
  const target = Uri.from({ scheme: 'command', path: 'transcript.openRuleDocs', query: JSON.stringify([value]) });
  diagnostic.code = { value, target };
}

/**
 * The menu of quick fixes leaves out everything of the kind `source`, where whoever opens it looks for "fix all" all the same.
 * What belongs to no diagnostic would stand behind the disabling of the rule, which is to be the last.
 */
function showAmongQuickFixes(action: CodeAction | Command, diagnostics: readonly Diagnostic[]): void {
  if (!('kind' in action) || action.kind?.value !== 'source.fixAll.transcript') return;
  action.kind = CodeActionKind.QuickFix;
  if (diagnostics.length > 0) action.diagnostics = [...diagnostics];
}

/**
 * A quick fix that writes the project's configuration leaves it open and unsaved, while the server reads the saved file:
 * the fix saves it, too.
 */
function saveConfigurationAfter(action: CodeAction | Command): void {
  if (!('edit' in action) || action.edit === undefined || action.command !== undefined) return;
  const written = action.edit.entries().flatMap(([uri]) => (uri.path.endsWith('/.transcriptrc.json') ? [uri] : []));
  if (written.length > 0) action.command = { command: saveCommand, title: l10n.t('Save'), arguments: written };
}

/** Saves the files of these URIs that are open and changed. */
export async function save(...uris: readonly Uri[]): Promise<void> {
  const wanted = new Set(uris.map(String));
  for (const document of workspace.textDocuments) if (wanted.has(document.uri.toString())) await document.save();
}
