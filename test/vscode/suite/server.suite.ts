import { assert } from 'chai';
import * as vscode from 'vscode';
import { describe, it } from './mocha.ts';
import { until } from './until.ts';
import { rulesFound, show } from './workspace.ts';

describe('the language server', () => {
  it('starts anew and finds the same', async () => {
    const { uri } = (await show('press-conference-flawed.transcript')).document;
    const before = await until('there are findings', () => {
      const found = rulesFound(uri);
      return found.length > 0 ? found : undefined;
    });
    let wasEmpty = false;
    const watch = vscode.languages.onDidChangeDiagnostics(() => {
      wasEmpty ||= rulesFound(uri).length === 0;
    });
    await vscode.commands.executeCommand('transcript.restartServer');
    await until('there are findings again', () => (wasEmpty && rulesFound(uri).length > 0 ? true : undefined));
    watch.dispose();
    assert.deepEqual(rulesFound(uri), before);
  });

  it('gives each finding a link to the rule’s page, which opens without a network', async () => {
    const { uri } = (await show('press-conference-flawed.transcript')).document;
    const code = await until('there is a finding', () => vscode.languages.getDiagnostics(uri)[0]?.code);
    assert.isObject(code);
    const { target, value } = code as { target: vscode.Uri; value: string };
    assert.equal(target.scheme, 'command');
    await vscode.commands.executeCommand(target.path, ...(JSON.parse(target.query) as string[]));
    await until('the page is shown', () =>
      vscode.window.tabGroups.all.some(({ activeTab }) => activeTab?.label.includes(`${value}.md`)) ? true : undefined,
    );
    await vscode.commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});
