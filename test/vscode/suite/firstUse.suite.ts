import { assert } from 'chai';
import * as vscode from 'vscode';
import { after, describe, it } from './mocha.ts';
import { until } from './until.ts';

describe('first use', () => {
  after(async () => {
    for (let open = vscode.window.activeTextEditor; open !== undefined; open = vscode.window.activeTextEditor) {
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  });

  it('starts a transcript from a template', async () => {
    await vscode.commands.executeCommand('transcript.newTranscript', 'interview');
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.languageId, 'transcript');
    assert.isTrue(editor?.document.isUntitled);
    const text = editor?.document.getText() ?? '';
    assert.include(text, 'Interview with Jane Smith');
    assert.include(text, 'Jane Smith: The answer.');
    assert.include(text, String(new Date().getFullYear()));
    assert.notInclude(text, '$');
    // The first place to fill in is selected, and so is what repeats it.
    assert.isAbove(editor?.selections.length ?? 0, 1);
  });

  it('opens a copy of the sample, with findings', async () => {
    await vscode.commands.executeCommand('transcript.openSample');
    const document = vscode.window.activeTextEditor?.document;
    assert.isTrue(document?.isUntitled);
    const found = await until('diagnostics appear', () => {
      const all = document === undefined ? [] : vscode.languages.getDiagnostics(document.uri);
      return all.length > 0 ? all : undefined;
    });
    assert.isAbove(found.length, 3);
  });
});
