import { cp } from 'node:fs/promises';
import { samples } from '../../../scripts/folders.ts';
import { visit } from '../../../scripts/vscode/visit.ts';
import { onEachHost } from './eachHost.ts';

onEachHost(
  'a person who corrects a transcript',
  (workspace) => cp(samples, workspace, { recursive: true }),
  (onPage) => {
    for (const { title, act } of visit) onPage(title, ({ workbench }) => act(workbench));
  },
);
