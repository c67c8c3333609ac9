import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { suite, test } from 'node:test';
import type { CheckedFile } from '../../../server/src/cli/checked.ts';
import { session } from '../session.ts';
import { clean, flawed, wrong } from '../texts.ts';

/** A formatter as ESLint calls it. */
type Formatter = (results: readonly CheckedFile[], data: object) => string;

const require = createRequire(import.meta.url);

suite('transcript check --format json', () => {
  /** What each of ESLint's own formatters must say of the three files. */
  const expected: Readonly<Record<string, readonly RegExp[]>> = {
    stylish: [
      /3:1 +warning +.* +page-furniture/,
      /1:60 +error .* +impossible-date/,
      /4 problems \(1 error, 3 warnings\)/,
    ],
    unix: [/a\.txt:5:43: .* \[Warning\/trailing-space\]/, /c\.txt:1:60: .* \[Error\/impossible-date\]/, /4 problems/],
    checkstyle: [
      /<error line="15" column="1" severity="warning" message=".*" source="eslint\.rules\.label-punctuation"/,
    ],
    junit: [/<testsuite .*tests="3"/, /<testcase .*impossible-date/],
  };
  for (const [name, patterns] of Object.entries(expected)) {
    test(`is read by ESLint’s formatter ${name}`, async (context) => {
      const { run } = await session(context, { 'a.txt': flawed, 'b.txt': clean, 'c.txt': wrong });
      const { stdout } = await run(['check', 'a.txt', 'b.txt', 'c.txt', '--format', 'json', '--level', 'hint']);
      const format = require(`eslint-formatter-${name}`) as Formatter;
      const output = format(JSON.parse(stdout) as CheckedFile[], { cwd: process.cwd(), rulesMeta: {} });
      const plain = output.replaceAll(/\u001b\[\d+m/g, '');
      for (const pattern of patterns) assert.match(plain, pattern);
    });
  }
});

suite('transcript check --format jsonl', () => {
  test('gives the entries of the JSON, one a line', async (context) => {
    const { run } = await session(context, { 'a.txt': flawed, 'b.txt': clean, 'c.txt': wrong });
    const json = JSON.parse((await run(['check', 'a.txt', 'b.txt', 'c.txt', '--format', 'json'])).stdout) as unknown;
    const { stdout } = await run(['check', 'a.txt', 'b.txt', 'c.txt', '--format', 'jsonl']);
    assert.ok(stdout.endsWith('}\n'));
    const lines = stdout.trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line) as unknown),
      json,
    );
  });
});
