import assert from 'node:assert/strict';
import { cp } from 'node:fs/promises';
import { samples } from '../../../scripts/folders.ts';
import { onEachHost, texts } from './eachHost.ts';

onEachHost(
  'the lists beside the text',
  (workspace) => cp(samples, workspace, { recursive: true }),
  (onPage) => {
    onPage('show the exchanges, the speakers and the open work of the transcript', async ({ workbench }) => {
      await workbench.openFile('press-conference-flawed.transcript');
      await workbench.showFromActivityBar('Transcript');
      const exchanges = await texts(workbench.list('Exchanges'), /How soon/);
      assert.match(exchanges[0] ?? '', /^1 {2}How soon will the first trains run[^]*Helena Brandt · \d+ words/);
      assert.equal(exchanges.length, 5);
      const speakers = await texts(workbench.list('Speakers'), /Helena Brandt/);
      assert.match(speakers[0] ?? '', /^Helena Brandt[^]*\d+ % · turns: \d+ · words: \d+/);
    });

    onPage('lead to the words of an exchange', async ({ workbench }) => {
      await workbench.list('Exchanges').filter({ hasText: 'Will the customs officers' }).click();
      await workbench.statusBar.getByText(/Ln 33, Col 11/).waitFor();
    });

    onPage('follow what is typed', async ({ host, workbench }) => {
      await workbench.editor.click();
      await host.page.keyboard.press('ControlOrMeta+End');
      await host.page.keyboard.type('\n\nQuestion: And who will drive the trains?');
      await texts(workbench.list('Exchanges'), /And who will drive the trains/);
    });

    onPage('name every entry for a screen reader, and say more where the mouse rests', async ({ workbench }) => {
      await workbench.runCommand('Transcript: Focus on Speakers View');
      await workbench.press('Home');
      await workbench.press('ArrowRight');
      const entries = [
        ['Exchanges', /^1 {2}How soon/, /^Exchange 1: How soon[^]* words\. Findings: \d+\.$/, /How soon[^]*words/],
        ['Speakers', /^Helena Brandt/, /^Helena Brandt\s+Foreign Minister\s+\d+ %/, /Foreign Minister[^]*\d+ %/],
        ['Speakers', /^Ladies and gentlemen/, /^Ladies and gentlemen/, /^Ladies and gentlemen/],
        ['Open Work', /question-without-answer/, /^Question: – The question[^]*\.$/, /\.$/],
      ] as const;
      for (const [list, text, label, tooltip] of entries) {
        const rows = workbench.list(list);
        await texts(rows, text);
        for (const row of await rows.all()) assert.match((await row.getAttribute('aria-label')) ?? '', /\S/);
        const row = rows.filter({ hasText: text }).first();
        assert.match((await row.getAttribute('aria-label')) ?? '', label);
        assert.match(await workbench.tooltipOf(row), tooltip);
      }
    });

    onPage('show one speaker’s exchanges alone by the keyboard, and all again', async ({ host, workbench }) => {
      const title = host.page.locator('.pane-header', { hasText: 'Exchanges' });
      const all = await workbench.list('Exchanges').count();
      await workbench.runCommand('Transcript: Focus on Speakers View');
      await workbench.press('Home');
      await workbench.press('Shift+F10');
      await host.page.getByRole('menuitem', { name: 'Show Only Exchanges Answered by This Speaker' }).waitFor();
      await workbench.press('ArrowDown');
      await workbench.press('Enter');
      await title.getByText('Helena Brandt', { exact: true }).waitFor();
      await workbench.list('Exchanges').filter({ hasText: 'Minister Dolin' }).waitFor({ state: 'detached' });
      await workbench.runCommand('Transcript: Show All Exchanges');
      await title.getByText(String(all), { exact: true }).waitFor();
    });
  },
);
