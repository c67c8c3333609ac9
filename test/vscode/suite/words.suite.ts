import { assert } from 'chai';
import * as vscode from 'vscode';
import { describe, it } from './mocha.ts';
import { until } from './until.ts';
import { show } from './workspace.ts';

// The last of the suites: once the Git extension is switched on it goes on looking at every file that changes.
describe('the words of a transcript', () => {
  it('are compared with the last commit, where there is Git', async () => {
    const editor = await show('press-conference.transcript');
    const start = editor.document.positionAt(editor.document.getText().indexOf('first trains'));
    await editor.edit((builder) => builder.replace(new vscode.Range(start, start.translate(0, 5)), 'last'));
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    try {
      await compare(editor);
    } finally {
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
  });
});

async function compare(editor: vscode.TextEditor): Promise<void> {
  if (editor.document.uri.scheme !== 'file') {
    // A browser has no Git, and no settings of it: a message says so, and nothing else happens.
    await vscode.commands.executeCommand('transcript.compareWithHead');
    assert.isTrue(editor.selection.isEmpty);
    return;
  }
  const git = vscode.workspace.getConfiguration('git');
  await git.update('enabled', true, vscode.ConfigurationTarget.Workspace);
  try {
    await until('the changed word is selected', async () => {
      await vscode.commands.executeCommand('transcript.compareWithHead');
      return editor.document.getText(editor.selection) === 'last' ? true : undefined;
    });
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  } finally {
    await git.update('enabled', undefined, vscode.ConfigurationTarget.Workspace);
  }
}
