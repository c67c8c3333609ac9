/** Mocha for the host whose extensions run in a web worker: its build for browsers. */
import mocha from 'mocha/mocha.js';
import { options } from './report.ts';

mocha.setup(options);

export const { after, before, describe, it } = globalThis;

/** Runs every test that was described, and tells how many failed. */
export function runTests(): Promise<number> {
  return new Promise((resolve) => {
    mocha.run(resolve);
  });
}
