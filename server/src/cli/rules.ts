import { rules } from '../core/index.ts';
import { rulePage } from '../product.ts';
import type { ExitStatus } from './exitStatus.ts';
import { colorsFor, type Streams } from './streams.ts';
import { table } from './table.ts';

export interface RulesArguments {
  readonly format: 'table' | 'json';
}

/** The command `transcript rules`. */
export async function listRules(options: RulesArguments, streams: Streams): Promise<ExitStatus> {
  if (options.format === 'json') {
    const listed = rules.map(({ id, group, level, tiers, blocksRelease, summary, settings }) => ({
      id,
      group,
      level,
      tiers,
      blocksRelease: blocksRelease === true,
      summary,
      settings: settings ?? [],
      docs: rulePage(id) ?? `docs/rules/${id}.md`,
    }));
    await streams.stdout.write(`${JSON.stringify(listed, null, 2)}\n`);
    return 0;
  }
  const colors = colorsFor(streams.stdout, streams.env);
  const rows = rules.map(({ id, level, tiers, settings, summary }) => [
    id,
    level,
    tiers.join(', ') || '–',
    (settings ?? []).map(({ name }) => name).join(', ') || '–',
    summary,
  ]);
  await streams.stdout.write(table(['RULE', 'LEVEL', 'REPAIRS', 'SETTINGS', 'WHAT IT REPORTS'], rows, colors));
  return 0;
}
