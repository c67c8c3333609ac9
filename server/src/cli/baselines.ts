import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { baselineText, readBaseline, updateBaseline, type Baseline } from '../configuration/baseline.ts';
import { counted, type BaselineEntry } from '../core/index.ts';
import type { BaselinePart } from './checker.ts';
import { BrokenConfiguration, codeOf, reasonOf } from './failure.ts';
import { pathBelow } from './paths.ts';

/** What the baselines of a run are to know, gathered text by text and written at its end. */
export class Baselines {
  readonly #byFile = new Map<string, Record<string, readonly BaselineEntry[]>>();

  add({ file, path, entries }: BaselinePart): void {
    const parts = this.#byFile.get(file) ?? {};
    parts[path] = entries;
    this.#byFile.set(file, parts);
  }

  /**
   * Writes the baselines; what they know of other texts stays.
   * @param cwd what the files are named from
   * @returns what was written, one line for each
   * @throws BrokenConfiguration when one is there and cannot be used
   */
  async write(cwd: string): Promise<string[]> {
    const remarks: string[] = [];
    for (const [uri, parts] of this.#byFile) {
      const path = fileURLToPath(uri);
      const name = pathBelow(cwd, path);
      const baseline = updateBaseline(await readIfThere(path, name), parts);
      const { default: writeFileAtomic } = await import('write-file-atomic');
      await writeFileAtomic(path, baselineText(baseline));
      const count = Object.values(baseline)
        .flat()
        .reduce((sum, entry) => sum + entry.count, 0);
      remarks.push(`${name} knows ${counted(count, 'finding')} now.`);
    }
    return remarks;
  }
}

async function readIfThere(path: string, name: string): Promise<Baseline> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return {};
    throw new BrokenConfiguration(`The baseline ${name} cannot be read. ${reasonOf(error)}`);
  }
  const { baseline, problems } = readBaseline(text, name);
  if (problems.length === 0) return baseline;
  throw new BrokenConfiguration(
    problems.map(({ fileName, line, column, message }) => `${fileName}:${line}:${column}: ${message}`).join('\n'),
  );
}
