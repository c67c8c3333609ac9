import { assert } from 'chai';
import * as vscode from 'vscode';
import { after, describe, it } from './mocha.ts';
import { until } from './until.ts';
import { actionsFor, apply, inWorkspace, untilFound, write } from './workspace.ts';

const untidy =
  'Talks in Norvik, 14 May 2024\nQuestion: When? \nHalldora Brekke: In summer.\n\n\nQuestion: Why?\nHalldora Brekke:Because.\n\nQuestion: Who?\n\nHalldora Brekke: We.\n';
const tidy =
  'Talks in Norvik, 14 May 2024\n\nQuestion: When?\n\nHalldora Brekke: In summer.\n\nQuestion: Why?\n\nHalldora Brekke: Because.\n\nQuestion: Who?\n\nHalldora Brekke: We.\n';
const configuration = inWorkspace('.transcriptrc.json');

describe('the house style', () => {
  after(async () => {
    await vscode.workspace.fs.delete(configuration);
  });

  it('is set by formatting the document', async () => {
    const { document } = await write('untidy.transcript', untidy);
    await untilFound(document.uri, ['trailing-space', 'extra-blank-lines', 'label-punctuation']);
    await vscode.commands.executeCommand('editor.action.formatDocument');
    await until('the document is formatted', () => (document.getText() === tidy ? true : undefined));
    await document.save();
  });

  it('is disabled rule by rule for one file alone', async () => {
    const text = tidy.replace('In summer.', 'In summer. ');
    const { document } = await write('one.transcript', text);
    const actions = await actionsFor(document.uri, 'trailing-space');
    await apply(actions.find(({ title }) => /^Disable rule .* for this file$/u.test(title)));
    await untilFound(document.uri, []);
    const other = await write('other.transcript', text);
    await untilFound(other.document.uri, ['trailing-space']);
    const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(configuration));
    assert.deepEqual(JSON.parse(written), { files: { 'one.transcript': { rules: { 'trailing-space': 'off' } } } });
  });

  it('is chosen in the configuration, which is completed and checked', async () => {
    const text = '{\n  "profile": ""\n}\n';
    const { document } = await write('.transcriptrc.json', text);
    const place = new vscode.Position(1, text.split('\n')[1]?.lastIndexOf('"') ?? 0);
    const labels = await until('the profiles are offered', async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        place,
      );
      const found = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      return found.some((label) => label.includes('court')) ? found : undefined;
    });
    assert.isTrue(labels.some((label) => label.includes('white-house')));
    await until('the empty profile is reported', () =>
      vscode.languages.getDiagnostics(document.uri).length > 0 ? true : undefined,
    );
  });
});
