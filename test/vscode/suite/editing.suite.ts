import { assert } from 'chai';
import * as vscode from 'vscode';
import { describe, it } from './mocha.ts';
import { show, write } from './workspace.ts';

describe('the editor of transcripts', () => {
  it('wraps lines, offers no words of the text, and boxes no characters', () => {
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'transcript' });
    assert.equal(settings.get('wordWrap'), 'on');
    assert.equal(settings.get('wordBasedSuggestions'), 'off');
    assert.isFalse(settings.get('unicodeHighlight.ambiguousCharacters'));
    assert.isFalse(settings.get('unicodeHighlight.invisibleCharacters'));
  });

  it('keeps apostrophes and hyphens inside words, and full stops outside', async () => {
    const { document } = await write('words.transcript', 'Mr. O’Brien-Weber doesn’t know Müller’s answer.\n');
    const words: string[] = [];
    for (let at = 0; at < document.getText().length; at++) {
      const range = document.getWordRangeAtPosition(document.positionAt(at));
      const word = range === undefined ? undefined : document.getText(range);
      if (word !== undefined && word !== words.at(-1)) words.push(word);
    }
    assert.deepEqual(words, ['Mr', 'O’Brien-Weber', 'doesn’t', 'know', 'Müller’s', 'answer']);
  });

  it('closes brackets and double quotation marks, but no apostrophe', async () => {
    for (const [typed, expected] of [
      ['(', '()'],
      ['"', '""'],
      ["'", "'"],
    ] as const) {
      const editor = await write('typing.transcript', '\n');
      await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, 9, 0), ''));
      await vscode.commands.executeCommand('type', { text: typed });
      assert.equal(editor.document.getText(), expected);
    }
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('has semantic tokens for roles', async () => {
    const { document } = await show('press-conference.transcript');
    const [legend, tokens] = await Promise.all([
      vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
        'vscode.provideDocumentSemanticTokensLegend',
        document.uri,
      ),
      vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri),
    ]);
    const used = new Set<string | undefined>();
    for (let at = 3; at < tokens.data.length; at += 5) used.add(legend.tokenTypes[tokens.data[at] ?? -1]);
    assert.includeMembers([...used], ['heading', 'questioner', 'answerer']);
  });

  it('declares every token type of the server with a colour of the theme', async () => {
    const { document } = await show('press-conference.transcript');
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      document.uri,
    );
    const manifest = vscode.extensions.getExtension('transcript-authoring.transcript-authoring')?.packageJSON as {
      contributes: {
        semanticTokenTypes: { id: string }[];
        semanticTokenScopes: { scopes: Record<string, string[]> }[];
      };
    };
    const { semanticTokenTypes, semanticTokenScopes } = manifest.contributes;
    assert.sameMembers(
      legend.tokenTypes,
      semanticTokenTypes.map(({ id }) => id),
    );
    assert.hasAllKeys(semanticTokenScopes[0]?.scopes, legend.tokenTypes);
  });
});
