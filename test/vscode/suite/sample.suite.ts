import { assert } from 'chai';
import * as vscode from 'vscode';
import { before, describe, it } from './mocha.ts';
import { until } from './until.ts';
import { hoversAt } from './workspace.ts';

describe('a flawed sample', () => {
  let document: vscode.TextDocument;

  before(async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.isDefined(folder);
    const uri = vscode.Uri.joinPath(folder.uri, 'press-conference-flawed.transcript');
    document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
  });

  it('is a transcript', () => {
    assert.equal(document.languageId, 'transcript');
  });

  it('has a diagnostic for each fault', async () => {
    const codes = await until('diagnostics appear', () => {
      const found = vscode.languages.getDiagnostics(document.uri).map(ruleOf);
      return found.length > 0 ? found : undefined;
    });
    assert.includeMembers(codes, ['page-furniture', 'label-without-colon', 'misspelt-label', 'label-punctuation']);
  });

  it('has an outline of heading, statement and exchanges', async () => {
    const names = await until('symbols appear', async () => {
      const symbols = await vscode.commands.executeCommand<readonly vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return symbols !== undefined && symbols.length > 0 ? symbols.map(({ name }) => name) : undefined;
    });
    assert.isAtLeast(names.length, 4, names.join(' | '));
  });

  it('explains an acronym', async () => {
    const position = document.positionAt(document.getText().indexOf('CRS). '));
    const text = await until('a hover appears', async () => (await hoversAt(document, position))[0]?.text);
    assert.include(text, 'Council of River States');
  });

  it('says nothing on an ordinary word', async () => {
    const offset = document.getText().indexOf('substantive');
    assert.isEmpty(await hoversAt(document, document.positionAt(offset + 2)));
  });
});

/** The rule that a diagnostic names, with a link to the rule's page or without. */
function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
