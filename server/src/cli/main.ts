import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { isMainThread, workerData } from 'node:worker_threads';
import type { Plan } from './checker.ts';
import { run } from './run.ts';
import { outputTo } from './streams.ts';

if (isMainThread) {
  const streams = {
    // Most runs read no input, and opening it costs time.
    get stdin() {
      return process.stdin;
    },
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    cwd: process.cwd(),
    env: process.env,
    entry: fileURLToPath(import.meta.url),
  };
  // The status is set instead of ending the process, so that everything written still arrives.
  void run(process.argv.slice(2), streams).then((status) => {
    process.exitCode = status;
  });
} else {
  void import('./pool.ts').then(({ serve }) => serve(workerData as Plan));
}
