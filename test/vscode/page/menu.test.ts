import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { analyse } from '../../../server/src/core/analysis/analyse.ts';
import { check } from '../../../server/src/core/rules/check.ts';
import { rules } from '../../../server/src/core/rules/index.ts';
import type { Fix, RuleExample } from '../../../server/src/core/rules/rule.ts';
import { parse } from '../../../server/src/core/syntax/parse.ts';
import { onNodeHost, texts } from './eachHost.ts';

/** The first example of a rule that a fix repairs, with that fix. */
interface Repair {
  readonly id: string;
  readonly example: RuleExample;
  readonly fix: Fix;
  /** Where the finding begins, counted from one. */
  readonly line: number;
  readonly column: number;
}

const repairs = rules.flatMap(({ id, examples }): Repair[] => {
  for (const example of examples) {
    const transcript = parse(example.wrong);
    const [finding] = check(analyse(transcript), { ...example.options, only: [id] });
    const [fix] = finding?.fixes ?? [];
    if (finding === undefined || fix === undefined) continue;
    const { start } = finding.span;
    const line = transcript.lines.at(start);
    return [{ id, example, fix, line: line + 1, column: start - transcript.lines.start(line) + 1 }];
  }
  return [];
});

/** Where to leave a picture of each menu; without it none is taken. */
const pictures = env['MENU_PICTURES'];

onNodeHost(
  'the menu of the lightbulb in the page of VS Code',
  async (workspace) => {
    for (const { id, example } of repairs) {
      const folder = join(workspace, id);
      await mkdir(folder);
      const { settings = {}, ...declared } = example.options ?? {};
      const others: Record<string, string> = {};
      for (const rule of rules) if (rule.id !== id) others[rule.id] = 'off';
      const configuration = { ...declared, rules: { ...others, ...settings } };
      await writeFile(join(folder, '.transcriptrc.json'), JSON.stringify(configuration));
      await writeFile(join(folder, `${id}.transcript`), example.wrong);
    }
  },
  (onPage) => {
    for (const { id, example, fix, line, column } of repairs)
      onPage(`repairs what ${id} finds`, async ({ host, workbench, workspace }) => {
        await workbench.quickOpen(`${id}.transcript`);
        await workbench.goToPlace(line, column);
        await workbench.showQuickFixes();
        const [first] = await texts(workbench.quickFixes, `Disable rule ${id} for this file`);
        assert.equal(first?.trim(), fix.title);
        if (pictures !== undefined) await host.page.screenshot({ path: join(pictures, `${id}.png`) });
        await workbench.press('Enter');
        await workbench.quickFixes.first().waitFor({ state: 'hidden' });
        await saved(join(workspace, id, `${id}.transcript`), example.right, () => workbench.press('ControlOrMeta+S'));
        await workbench.closeTab(`${id}.transcript`);
      });
  },
);

/** Waits until a file has the text, saving again and again, because the edit of a fix may come a moment later. */
async function saved(path: string, text: string, save: () => Promise<void>): Promise<void> {
  let now = '';
  for (let attempt = 1; attempt < 40 && now !== text; attempt++) {
    await save();
    await setTimeout(250);
    now = await readFile(path, 'utf8');
  }
  assert.equal(now, text);
}
