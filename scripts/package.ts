import { root } from './folders.ts';
import { runNpm, type Outcome } from './run.ts';

/**
 * Builds the extension and packs it, as `npm run package` does.
 *
 * @param file where the package goes
 */
export async function packExtension(file: string): Promise<Outcome> {
  return await runNpm(root, ['run', 'package', '--', '--out', file]);
}
