import { Failure } from './failure.ts';
import type { Input } from './inputs.ts';
import type { ExitStatus } from './exitStatus.ts';
import { runOver } from './runOver.ts';
import type { Source } from './source.ts';
import type { Streams } from './streams.ts';

/**
 * Prints what `print` makes of each text that `names` stand for.
 * @throws Failure when the format is `json`, which holds one text, and there are several; nothing is printed then
 */
export async function printEach(
  names: readonly string[],
  options: { readonly format: string; readonly stdinFilename?: string },
  streams: Streams,
  print: (input: Input, source: Source) => string,
): Promise<ExitStatus> {
  let count = 0;
  let held = '';
  const allRead = await runOver(names, streams, options.stdinFilename, async (input, source) => {
    count++;
    if (options.format !== 'json') await streams.stdout.write(print(input, source));
    else if (count === 1) held = print(input, source);
  });
  if (options.format === 'json' && count > 1) {
    throw new Failure(`The format json holds one text, and these are ${count}: use jsonl.`);
  }
  await streams.stdout.write(held);
  return allRead ? 0 : 2;
}
