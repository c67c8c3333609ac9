/** Mocha for the host whose extensions run in Node. The web host's bundle has `mocha.web.ts` in this file's place. */
import Mocha from 'mocha';
import { options } from './report.ts';

const mocha = new Mocha(options);
// Mocha offers `describe` and the rest from here on; it would do so itself for files that it loads.
mocha.suite.emit('pre-require', globalThis, '', mocha);

export const { after, before, describe, it } = globalThis;

/** Runs every test that was described, and tells how many failed. */
export function runTests(): Promise<number> {
  return new Promise((resolve) => {
    mocha.run(resolve);
  });
}
