import { dictionary, inAlphabet } from '../core/index.ts';
import { makeAnalyser } from './analyser.ts';
import type { ExitStatus } from './exitStatus.ts';
import { runOver } from './runOver.ts';
import type { Streams } from './streams.ts';

export interface DictionaryArguments {
  readonly stdinFilename?: string;
}

/** The command `transcript dictionary`: the names of all texts together, one word a line, as cSpell and its like read them. */
export async function printDictionary(
  names: readonly string[],
  options: DictionaryArguments,
  streams: Streams,
): Promise<ExitStatus> {
  const analysisOf = await makeAnalyser(streams);
  const words = new Set<string>();
  const allRead = await runOver({ names, ...options }, streams, {
    work: async (input) => dictionary(await analysisOf(input)),
    done: (found) => {
      for (const word of found) words.add(word);
      return Promise.resolve();
    },
  });
  const list = inAlphabet(words);
  if (list.length > 0) await streams.stdout.write(`# Names found in transcripts\n${list.join('\n')}\n`);
  return allRead ? 0 : 2;
}
