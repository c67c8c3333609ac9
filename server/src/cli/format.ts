import { analyse, applyEdits, format as formatOf, parse } from '../core/index.ts';
import { readConfigurations } from './configurations.ts';
import type { ExitStatus } from './exitStatus.ts';
import { Failure } from './failure.ts';
import type { Input } from './inputs.ts';
import { runOver } from './runOver.ts';
import { writeSource } from './source.ts';
import { printable, type Streams } from './streams.ts';

export interface FormatArguments {
  readonly check?: true;
  readonly write?: true;
  readonly profile?: string;
  readonly config?: string;
  readonly stdinFilename?: string;
}

/**
 * The command `transcript format`: prints the formatted texts, or with `--write` writes them back, or with `--check` names
 * those that are not formatted.
 * @throws Failure when the arguments contradict themselves or name what there is not
 */
export async function format(
  names: readonly string[],
  options: FormatArguments,
  streams: Streams,
): Promise<ExitStatus> {
  if (options.check === true && options.write === true) {
    throw new Failure('--check writes nothing and --write does: give one of them.');
  }
  if (options.write === true && names.includes('-')) {
    throw new Failure('The standard input cannot be written back: leave out --write, or name the file.');
  }
  const choice = options.profile === undefined ? {} : { profile: options.profile };
  const configurations = await readConfigurations(streams, options.config, choice);
  const isPrinted = options.check !== true && options.write !== true;
  let unformatted = 0;
  const work = async (input: Input): Promise<Outcome> => {
    const source = await input.read();
    const { language, profile } = await configurations.for(input.path);
    const analysis = analyse(parse(source.text, language === undefined ? {} : { language }));
    const { edits, refused } = formatOf(analysis, { profile });
    const text = applyEdits(source.text, edits);
    if (options.write === true && edits.length > 0) await writeSource(input.path, source, text);
    return { isChanged: edits.length > 0, refused: refused.length, text: isPrinted ? text : '' };
  };
  const allRead = await runOver({ names, ...options }, streams, {
    work,
    done: async ({ isChanged, refused, text }, { name }) => {
      if (isChanged) unformatted++;
      await streams.stdout.write(isPrinted || !isChanged ? text : `${printable(name)}\n`);
      if (refused === 0) return;
      await streams.stderr.write(
        `${printable(name)}: ${refused} changes would alter words or what is read as a label and were left out.\n`,
      );
    },
  });
  if (!allRead) return 2;
  return options.check === true && unformatted > 0 ? 1 : 0;
}

/** What became of one text. */
interface Outcome {
  readonly isChanged: boolean;
  /** How many changes were left out to keep the words. */
  readonly refused: number;
  /** The formatted text where it is to be printed. */
  readonly text: string;
}
