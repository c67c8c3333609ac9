import process from 'node:process';
import { run } from './run.ts';
import { outputTo } from './streams.ts';

const streams = {
  // Most runs read no input, and opening it costs time.
  get stdin() {
    return process.stdin;
  },
  stdout: outputTo(process.stdout),
  stderr: outputTo(process.stderr),
  cwd: process.cwd(),
  env: process.env,
};

// The status is set instead of ending the process, so that everything written still arrives.
void run(process.argv.slice(2), streams).then((status) => {
  process.exitCode = status;
});
