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
  },
);
