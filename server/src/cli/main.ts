import process from 'node:process';
import { run } from './run.ts';
import { outputTo } from './streams.ts';

const streams = {
  stdin: process.stdin,
  stdout: outputTo(process.stdout),
  stderr: outputTo(process.stderr),
  cwd: process.cwd(),
  env: process.env,
};

// The status is set instead of ending the process, so that everything written still arrives.
void run(process.argv.slice(2), streams).then((status) => {
  process.exitCode = status;
});
