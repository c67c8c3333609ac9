import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientFor, type Client } from './client.ts';

/** The client whose server is a web worker. */
export function createClient(context: ExtensionContext): Client {
  const server = Uri.joinPath(context.extensionUri, 'dist/server.browser.js').toString(true);
  let worker: Worker | undefined;
  return clientFor(context, (id, name, options) => {
    // A worker outlives its client unless it is ended.
    worker?.terminate();
    worker = new Worker(server);
    return new LanguageClient(id, name, worker, options);
  });
}
