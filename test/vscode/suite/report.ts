import type Mocha from 'mocha';

/** Prints each test and, at the end, why tests failed. The host passes on the lines that begin with `TEST`. */
class Report {
  constructor(runner: Mocha.Runner) {
    let passed = 0;
    const failures: { readonly title: string; readonly error: Error }[] = [];
    runner.on('pass', (test) => {
      passed += 1;
      say(`  ok      ${test.fullTitle()}`);
    });
    runner.on('pending', (test) => say(`  skipped ${test.fullTitle()}`));
    runner.on('fail', (test, error: Error) => {
      failures.push({ title: test.fullTitle(), error });
      say(`  FAILED  ${test.fullTitle()}`);
    });
    runner.on('end', () => {
      for (const { title, error } of failures) {
        say('');
        say(`  ${title}`);
        for (const line of (error.stack ?? String(error)).split('\n')) say(`    ${line}`);
      }
      say('');
      say(`  ${passed} tests passed, ${failures.length} failed.`);
    });
  }
}

/** The options of the run, in either host. */
export const options: Mocha.MochaOptions = {
  ui: 'bdd',
  // Mocha asks of a reporter only that it takes the runner; its types ask for a class of Mocha's own.
  reporter: Report as unknown as Mocha.ReporterConstructor,
  // Hosts on a busy machine need many seconds until the server answers the first time.
  timeout: 120_000,
};

function say(line: string): void {
  console.log(`TEST ${line}`);
}
