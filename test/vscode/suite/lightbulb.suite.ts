import { assert } from 'chai';
import * as vscode from 'vscode';
import { check } from '../../../server/src/core/rules/check.ts';
import { rules } from '../../../server/src/core/rules/index.ts';
import type { RuleExample } from '../../../server/src/core/rules/rule.ts';
import { analyse } from '../../../server/src/core/analysis/analyse.ts';
import { parse } from '../../../server/src/core/syntax/parse.ts';
import { describe, it } from './mocha.ts';
import { until } from './until.ts';
import { actionsFor, apply, inWorkspace, write } from './workspace.ts';

/** Every example of every rule that has a fix is repaired by the lightbulb, so a new rule is covered by its examples. */
describe('the lightbulb', () => {
  for (const { id, examples, tiers } of rules) {
    if (tiers.length === 0) continue;
    it(`repairs what ${id} finds`, async () => {
      for (const [index, example] of examples.entries()) {
        const [finding] = check(analyse(parse(example.wrong)), { ...example.options, only: [id] });
        const [fix] = finding?.fixes ?? [];
        if (fix === undefined) continue;
        const document = await opened(`lightbulb/${id}-${index}`, example);
        const [first, ...others] = await actionsFor(document.uri, id);
        assert.equal(first?.title, fix.title);
        assert.isTrue(first?.isPreferred);
        assert.includeMembers(
          others.map(({ title }) => title),
          [`Disable rule ${id} for this file`, `Disable rule ${id} for this workspace`],
        );
        await apply(first);
        assert.equal(document.getText(), example.right);
        await until(`the finding of ${id} is gone`, () => (found(document.uri, id) === 0 ? true : undefined));
        await document.save();
      }
    });
  }

  it('repairs all findings of one rule', async () => {
    const example = { wrong: flawed, right: repaired };
    const document = await opened('lightbulb/all', example);
    const actions = await actionsFor(document.uri, 'label-punctuation');
    await apply(actions.find(({ title }) => title === 'Fix all label-punctuation findings in this file'));
    await until('all of them are repaired', () => (document.getText() === repaired ? true : undefined));
    await document.save();
  });
});

const flawed = `Talks with Minister Ruben Alcott, Norvik, 14 May 2024

Question: When does the ferry start?

Halldora Brekke:On the first day of summer.

Question: And the quota?

Halldora Brekke:: It stays as it was.

Question: And the light?

Halldora Brekke: It will burn  again. \n`;
const repaired = flawed.replace('Brekke:On', 'Brekke: On').replace('Brekke:: It', 'Brekke: It');

/** Opens an example in a folder of its own, with the configuration that it needs. */
async function opened(folder: string, { wrong, options }: RuleExample): Promise<vscode.TextDocument> {
  const { settings: rulesOfExample, ...declared } = options ?? {};
  const configuration = JSON.stringify({ ...declared, rules: rulesOfExample });
  await vscode.workspace.fs.writeFile(
    inWorkspace(`${folder}/.transcriptrc.json`),
    new TextEncoder().encode(configuration),
  );
  return (await write(`${folder}/example.transcript`, wrong)).document;
}

/** How many findings of a rule a document has. */
function found(uri: vscode.Uri, rule: string): number {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ code }) => String(typeof code === 'object' ? code.value : code) === rule).length;
}
