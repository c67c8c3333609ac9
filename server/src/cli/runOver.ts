import { BrokenConfiguration, Failure, reasonOf } from './failure.ts';
import { inputs, type Input } from './inputs.ts';
import type { Source } from './source.ts';
import { ClosedOutput, printable, type Streams } from './streams.ts';

/**
 * Does `work` with each text that `names` stand for, one after the other, so that memory stays flat however many there are.
 * What fails with one text is told on the standard error output, once each, and the others are still done.
 * @returns whether all went well
 * @throws Failure when a name is given to the standard input and it is not among the texts
 */
export async function runOver(
  names: readonly string[],
  streams: Streams,
  stdinName: string | undefined,
  work: (input: Input, source: Source) => Promise<void>,
): Promise<boolean> {
  if (stdinName !== undefined && !names.includes('-')) {
    throw new Failure('--stdin-filename names the standard input: give - as well.');
  }
  const told = new Set<string>();
  const tell = async (message: string): Promise<void> => {
    // A broken configuration fails every file beneath it with the same words.
    if (!told.has(message)) await streams.stderr.write(`${message.split('\n').map(printable).join('\n')}\n`);
    told.add(message);
  };
  let allWell = true;
  for await (const input of inputs(names, streams, stdinName)) {
    try {
      const source = await input.read();
      await work(input, source);
    } catch (error) {
      if (error instanceof ClosedOutput) throw error;
      allWell = false;
      await tell(error instanceof BrokenConfiguration ? error.message : `${input.name}: ${reasonOf(error)}`);
    }
  }
  return allWell;
}
