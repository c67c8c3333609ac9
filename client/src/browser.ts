import { Uri, workspace, type ExtensionContext } from 'vscode';
import { activateEntry, type Entry } from './entry.ts';
import type * as Main from './main.browser.ts';

/** A CommonJS module as a function of what it finds around it. */
type Evaluate = (module: object, exports: object, require: unknown) => void;

/**
 * Called by VS Code's web extension host, where `require` knows only `vscode` and nothing else can be imported: the heavy
 * half is read and evaluated, which is what the host has done with this file.
 */
export function activate(context: ExtensionContext): Entry {
  return activateEntry(context, async () => {
    const file = Uri.joinPath(context.extensionUri, 'dist/client.main.browser.cjs');
    const code = new TextDecoder().decode(await workspace.fs.readFile(file));
    const module = { exports: {} as typeof Main };
    // oxlint-disable-next-line typescript/no-implied-eval -- The code is a file of this extension; see above.
    const evaluate = new Function(
      'module',
      'exports',
      'require',
      `${code}\n//# sourceURL=${file.toString()}`,
    ) as Evaluate;
    evaluate(module, module.exports, require);
    return module.exports.createClient(context);
  });
}
