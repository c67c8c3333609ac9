import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { conferences } from '../../../bench/texts.ts';
import type { Workbench } from '../../../scripts/vscode/workbench.ts';
import { onNodeHost, texts } from './eachHost.ts';

const begun = `Press conference by Transport Minister Anna Weber, Lindhaven, 12 March 2024

Anna Weber: Good morning. We have decided to build the bridge

Question: When will it

Anna Weber:`;

onNodeHost(
  'a transcript that is empty, only begun or very long',
  async (workspace) => {
    await writeFile(join(workspace, 'begun.transcript'), begun);
    await writeFile(join(workspace, 'empty.transcript'), '');
    await writeFile(join(workspace, 'long.transcript'), conferences(1_000_000));
  },
  (onPage) => {
    onPage('empty: says what the lists will show', async ({ workbench }) => {
      await workbench.openFile('empty.transcript');
      await workbench.showFromActivityBar('Transcript');
      await workbench.page.getByText('There are no questions and answers here.').waitFor();
      await workbench.page.getByText('There are no speaker labels here yet.').waitFor();
      await workbench.page.getByText('Nothing is left to do').waitFor();
    });

    onPage('empty: has pages that say that there is nothing yet', async ({ workbench }) => {
      await workbench.titleAction('Open Preview to the Side').click();
      await workbench.beside.getByText('There is nothing to read in this transcript yet.').waitFor();
      await workbench.editor.click();
      await workbench.titleAction('Show Statistics').click();
      await workbench.beside.getByText('Nobody speaks in this transcript yet.').waitFor();
      await workbench.closeTab('Statistics');
      await workbench.editor.click();
    });

    onPage('empty: offers a beginning, and says why it has no next speaker', async ({ workbench }) => {
      await workbench.press('Control+Space');
      await texts(workbench.page.locator('.suggest-widget .monaco-list-row'), /^heading/);
      await workbench.press('Escape');
      await workbench.chord('K');
      await workbench.statusBar.getByText('Nobody is known yet who could speak here.').waitFor();
      await workbench.chord('Q');
      await workbench.text(/^Question:\s*$/).waitFor();
      await workbench.type('Who begins?');
      await workbench.list('Exchanges').filter({ hasText: 'Who begins?' }).waitFor();
      await workbench.beside.locator('article.question', { hasText: 'Who begins?' }).waitFor();
    });

    onPage('begun: is read as far as it goes, and follows what is written', async ({ workbench }) => {
      await openInstead(workbench, 'begun.transcript');
      await texts(workbench.list('Exchanges'), /^1 {2}When will it/);
      await texts(workbench.list('Speakers'), /^Anna Weber/);
      await workbench.beside.locator('article.answer', { hasText: /^Anna Weber:\s*$/ }).waitFor();
      await workbench.editor.click();
      await workbench.press('ControlOrMeta+End');
      await workbench.type(' In May.');
      await workbench.beside.locator('article.answer', { hasText: 'Anna Weber: In May.' }).waitFor();
      await workbench.chord('Q');
      await workbench.text(/^Question:\s*$/).waitFor();
      await workbench.type('Why?');
      await texts(workbench.list('Exchanges'), /^2 {2}Why\?no answer/);
    });

    onPage('begun: is given a line break by Enter, whatever the word before could become', async ({ workbench }) => {
      await workbench.type(' Is that so, Ann');
      await texts(workbench.page.locator('.suggest-widget .monaco-list-row'), /^Anna Weber/);
      await workbench.press('Enter');
      await workbench.type('It is.');
      await workbench.text(/^Question:\sWhy\?\sIs\sthat\sso,\sAnn$/).waitFor();
      await workbench.text(/^It\sis\.$/).waitFor();
    });

    onPage('long: has all its exchanges and speakers', async ({ workbench }) => {
      await openInstead(workbench, 'long.transcript');
      const title = workbench.page.locator('.pane-header', { hasText: 'Exchanges' });
      await title.getByText(/^\d{4}$/).waitFor();
      await texts(workbench.list('Speakers'), /^Karim Osei/);
    });

    onPage('long: is walked through by key, and the list goes along', async ({ workbench }) => {
      await workbench.goToLine(8001);
      await workbench.chord('Shift+PageDown');
      await workbench.statusBar.getByText(/^Ln 80\d\d, Col 11$/).waitFor();
      const [marked = ''] = await texts(
        workbench.list('Exchanges').and(workbench.page.locator('.selected')),
        /^1\d{3} /,
      );
      assert.match(marked, /words/);
    });

    onPage('long: shows who speaks when before the row of every exchange', async ({ workbench }) => {
      await workbench.titleAction('Show Statistics').click();
      await workbench.beside.getByRole('rowheader', { name: /^Karim Osei/ }).waitFor();
      const headings = await workbench.beside.getByRole('heading', { level: 2 }).allInnerTexts();
      assert.deepEqual(headings, ['Who speaks how much', 'Who speaks when', 'Longest turns', 'Questions and answers']);
    });
  },
);

/** Opens another file in the group of the text; the page beside it follows. */
async function openInstead(workbench: Workbench, name: string): Promise<void> {
  await workbench.editor.click();
  await workbench.runCommand('Explorer: Focus on Folders View');
  await workbench.openFile(name);
  await workbench.showFromActivityBar('Transcript');
  await workbench.beside.locator('h1').waitFor();
}
