import { runTests } from './mocha.ts';

/**
 * VS Code calls this in its extension host, after the suites beside this file have described their tests.
 *
 * @throws when a test failed, which is how VS Code is told
 */
export async function run(): Promise<void> {
  const failures = await runTests();
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}
