import { assert } from 'chai';
import * as vscode from 'vscode';
import { before, describe, it } from './mocha.ts';
import { until } from './until.ts';

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
    const text = await hoverAt(document, 'CRS). ');
    assert.include(text, 'Council of River States');
  });

  it('says nothing on an ordinary word', async () => {
    const offset = document.getText().indexOf('substantive');
    const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      document.positionAt(offset + 2),
    );
    assert.isEmpty(hovers);
  });
});

/** The rule that a diagnostic names, with a link to the rule's page or without. */
function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The hover's text at the first character of the first occurrence of `phrase`. */
async function hoverAt(document: vscode.TextDocument, phrase: string): Promise<string> {
  const position = document.positionAt(document.getText().indexOf(phrase));
  return await until(`a hover appears on ${phrase}`, async () => {
    const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    const texts = hovers.flatMap(({ contents }) =>
      contents.map((part) => (part instanceof vscode.MarkdownString ? part.value : '')),
    );
    return texts.length > 0 ? texts.join('\n') : undefined;
  });
}
