import { analyse, parse, type Analysis } from '../core/index.ts';
import { readConfigurations } from './configurations.ts';
import type { Input } from './inputs.ts';
import type { Streams } from './streams.ts';

/**
 * Makes the function that reads and analyses the texts of a run, each in the language that its configuration names. It
 * rejects with a reason for the user when a text cannot be read or its configuration is broken.
 */
export async function makeAnalyser(streams: Streams): Promise<(input: Input) => Promise<Analysis>> {
  const configurations = await readConfigurations(streams, undefined);
  return async (input) => {
    const { text } = await input.read();
    const { language } = await configurations.for(input.path);
    return analyse(parse(text, language === undefined ? {} : { language }));
  };
}
