import { join } from 'node:path';

/** The repository, which is also the extension's folder. */
export const root = join(import.meta.dirname, '..');

/** What the scripts download, install and write while they run. Git does not see it; deleting it costs a download. */
export const downloads = join(root, '.vscode-test');

/** The transcripts written for this project. */
export const samples = join(root, 'samples');
