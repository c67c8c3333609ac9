import { Failure, LocatedFailure, reasonOf } from './failure.ts';
import { inputs, type Input, type Wanted } from './inputs.ts';
import { ClosedOutput, printable, type Streams } from './streams.ts';

/** What is done with the texts of a run. */
export interface Task<Result> {
  /** What there is to find out about one text. */
  readonly work: (input: Input) => Promise<Result>;
  /** Called with each result, in the order of the texts. */
  readonly done: (result: Result, input: Input) => Promise<void>;
  /** Called with what fails, beside its being told. */
  readonly failed?: (input: Input, reason: string) => Promise<void>;
  /** Called before something is told on the standard error output. */
  readonly beforeTelling?: () => Promise<void>;
  /** How many texts may be worked on at the same time; otherwise one after the other. */
  readonly atOnce?: number;
}

/**
 * Does a task with each text that is wanted. Only as many results are held as texts are worked on at once, so that memory
 * stays flat however many there are. What fails with one text is told on the standard error output, once each, and the
 * others are still done.
 * @returns whether all went well
 * @throws Failure when the standard input is asked for twice, or named and not read
 */
export async function runOver<Result>(wanted: Wanted, streams: Streams, task: Task<Result>): Promise<boolean> {
  const { names, filesFrom, stdinFilename } = wanted;
  if (stdinFilename !== undefined && !names.includes('-')) {
    throw new Failure('--stdin-filename names the standard input: give - as well.');
  }
  if (filesFrom === '-' && names.includes('-')) {
    throw new Failure('The standard input cannot be both a text and the list of files.');
  }
  const told = new Set<string>();
  let allWell = true;
  const fail = async (input: Input, error: unknown): Promise<void> => {
    if (error instanceof ClosedOutput) throw error;
    allWell = false;
    const reason = reasonOf(error);
    await task.failed?.(input, reason);
    const message = error instanceof LocatedFailure ? reason : `${input.name}: ${reason}`;
    // A broken configuration fails every file beneath it with the same words.
    if (error instanceof LocatedFailure) {
      if (told.has(message)) return;
      told.add(message);
    }
    await task.beforeTelling?.();
    await streams.stderr.write(`${message.split('\n').map(printable).join('\n')}\n`);
  };
  const settle = async (input: Input): Promise<() => Promise<void>> => {
    try {
      const result = await task.work(input);
      return () => task.done(result, input).catch((error: unknown) => fail(input, error));
    } catch (error) {
      return () => fail(input, error);
    }
  };

  const atOnce = task.atOnce ?? 1;
  const running: Promise<() => Promise<void>>[] = [];
  const finishFirst = async (): Promise<void> => (await running.shift())?.().then(() => {});
  for await (const input of inputs(wanted, streams)) {
    running.push(settle(input));
    if (running.length >= atOnce) await finishFirst();
  }
  while (running.length > 0) await finishFirst();
  return allWell;
}
