import type { ExtensionContext } from 'vscode';
import { activateEntry, type Entry } from './entry.ts';

/** Called by VS Code's Node extension host. */
export function activate(context: ExtensionContext): Entry {
  return activateEntry(context, async () => (await import('./main.node.ts')).createClient(context));
}
