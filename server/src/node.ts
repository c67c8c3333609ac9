import { readFile } from 'node:fs/promises';
import { argv, exit, stderr, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { createConnection } from 'vscode-languageserver/node';
import { openFolder, readText } from './files/folderFiles.ts';
import { indexerIn, serveIndexer } from './indexer.ts';
import { startServer } from './lsp/server.ts';
import { version } from './product.ts';
import { connectStdio } from './stdio.ts';

const usage = 'Say how the editor talks to the server: --stdio, --node-ipc, --pipe=NAME or --socket=PORT.\n';

if (!isMainThread) {
  serveIndexer();
} else if (argv.includes('--version')) {
  stdout.write(`${version}\n`);
} else if (argv.some((argument) => /^--(?:stdio|node-ipc|pipe|socket)(?:=|$)/u.test(argument))) {
  const indexer = indexerIn(fileURLToPath(import.meta.url));
  const connection = argv.includes('--stdio') ? connectStdio() : createConnection();
  startServer(connection, { readFile: readIfThere, openFolder, readText, indexer });
} else {
  stderr.write(usage);
  exit(2);
}

async function readIfThere(uri: string): Promise<string | null> {
  try {
    return await readFile(fileURLToPath(uri), 'utf8');
  } catch (error) {
    const isMissing =
      error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    if (isMissing) return null;
    throw error;
  }
}
