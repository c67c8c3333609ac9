import { Command, CommanderError } from 'commander';
import { version } from '../product.ts';
import { addCommands } from './commands.ts';
import type { ExitStatus } from './exitStatus.ts';
import { reasonOf } from './failure.ts';
import { ClosedOutput, type Streams } from './streams.ts';

/**
 * Runs the command `transcript`. Never rejects.
 * @param argv the arguments after the command's name
 */
export async function run(argv: readonly string[], streams: Streams): Promise<ExitStatus> {
  try {
    return await runCommand(argv, streams);
  } catch (error) {
    // Whoever read the output has seen enough.
    if (error instanceof ClosedOutput) return 0;
    // Where even the reason cannot be told, the status still tells that there is one.
    await streams.stderr.write(`${reasonOf(error)}\n`).catch(() => {});
    return 2;
  }
}

async function runCommand(argv: readonly string[], streams: Streams): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  let out = '';
  let err = '';
  const program = new Command('transcript')
    .description('Checks and explains plain-text transcripts: press conferences, briefings, interviews, hearings.')
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => (out += text), writeErr: (text) => (err += text) })
    .showHelpAfterError('Run “transcript --help” for what there is.')
    .addHelpText(
      'after',
      '\nExit status: 0 all right, 1 errors, more warnings than allowed or a difference, 2 wrong use or something that\ncould not be read.',
    );

  addCommands(program, streams, (ended) => {
    status = ended;
  });

  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    status = error.exitCode === 0 ? 0 : 2;
  }
  if (out !== '') await streams.stdout.write(out);
  if (err !== '') await streams.stderr.write(err);
  return status;
}
