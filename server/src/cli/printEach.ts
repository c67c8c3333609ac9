import type { Analysis } from '../core/index.ts';
import { makeAnalyser } from './analyser.ts';
import { Failure } from './failure.ts';
import type { Wanted } from './inputs.ts';
import type { ExitStatus } from './exitStatus.ts';
import { runOver } from './runOver.ts';
import type { Streams } from './streams.ts';

/**
 * Prints what `print` makes of each transcript that is wanted; `name` is what it is called to the user.
 * @throws Failure when the format is `json`, which holds one text, and there are several; nothing is printed then
 */
export async function printEach(
  wanted: Wanted,
  format: string,
  streams: Streams,
  print: (analysis: Analysis, name: string) => string,
): Promise<ExitStatus> {
  const analysisOf = await makeAnalyser(streams);
  let count = 0;
  let held = '';
  const allRead = await runOver(wanted, streams, {
    work: async (input) => print(await analysisOf(input), input.name),
    done: async (printed) => {
      count++;
      if (format !== 'json') await streams.stdout.write(printed);
      else if (count === 1) held = printed;
    },
  });
  if (format === 'json' && count > 1) {
    throw new Failure(`The format json holds one text, and these are ${count}: use jsonl.`);
  }
  await streams.stdout.write(held);
  return allRead ? 0 : 2;
}
