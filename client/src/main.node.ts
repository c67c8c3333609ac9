import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientFor, type Client } from './client.ts';

/** The client whose server is a Node process of its own. */
export function createClient(context: ExtensionContext): Client {
  const module = context.asAbsolutePath('dist/server.node.cjs');
  return clientFor(context, (id, name, options) => {
    const run = { module, transport: TransportKind.ipc };
    return new LanguageClient(
      id,
      name,
      { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } } },
      options,
    );
  });
}
