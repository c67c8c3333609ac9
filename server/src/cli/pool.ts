import { makeChecker, type Checked, type Checker, type Plan } from './checker.ts';
import { Failure, LocatedFailure, reasonOf } from './failure.ts';
import { fileInput } from './inputs.ts';

/** A checker that may work on several texts at once. */
export interface Checkers {
  readonly check: Checker;
  readonly close: () => Promise<void>;
}

/** What a worker thread answers: errors would lose their class on the way. */
type Answer = { readonly checked: Checked } | { readonly failure: string; readonly isLocated: boolean };

/** The method by which a worker thread is called. */
const METHOD = 'check';

/**
 * Checks files in `count` worker threads, each of which runs `entry` with the plan. The standard input, and what is no
 * file, stays in this thread.
 * @throws Failure when the configuration that holds for every text cannot be used, or there is no such profile
 */
export async function poolOf(count: number, entry: string, plan: Plan): Promise<Checkers> {
  const here = await makeChecker(plan);
  const { pool } = await import('workerpool');
  const workers = pool(entry, { workerType: 'thread', maxWorkers: count, workerThreadOpts: { workerData: plan } });
  return {
    check: async (input) => {
      if (input.kind !== 'file') return here(input);
      const answer = (await workers.exec(METHOD, [input.name, input.path])) as Answer;
      if ('checked' in answer) return answer.checked;
      throw answer.isLocated ? new LocatedFailure(answer.failure) : new Failure(answer.failure);
    },
    close: async () => {
      await workers.terminate(true);
    },
  };
}

/** Serves as one of the worker threads. */
export async function serve(plan: Plan): Promise<void> {
  const { worker } = await import('workerpool');
  const checker = makeChecker(plan);
  worker({
    [METHOD]: async (name: string, path: string): Promise<Answer> => {
      try {
        return { checked: await (await checker)(fileInput(name, path)) };
      } catch (error) {
        return { failure: reasonOf(error), isLocated: error instanceof LocatedFailure };
      }
    },
  });
}
