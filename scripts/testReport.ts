import { relative } from 'node:path';
import type { TestEvent } from 'node:test/reporters';
import { inspect } from 'node:util';
import pc from 'picocolors';
import { root } from './folders.ts';

/** What was seen of the tests of one file. */
interface FileResult {
  readonly file: string;
  tests: number;
  skipped: number;
  failed: number;
}

/**
 * What `node --test` prints here: a line for each file, then every skipped test with its reason and every failed one
 * with its error, then the sums. Files that share a process have no sums of their own from Node, so they are counted here.
 */
// oxlint-disable-next-line import/no-default-export -- This is how Node takes a reporter.
export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const skipped: string[] = [];
  const failed: string[] = [];
  let current: FileResult | undefined;
  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') {
      yield data.message;
      continue;
    }
    if (type === 'test:pass' || type === 'test:fail') {
      if (data.file !== undefined && data.file !== current?.file) {
        if (current !== undefined) yield line(current);
        current = { file: data.file, tests: 0, skipped: 0, failed: 0 };
      }
      if (current !== undefined && data.details.type !== 'suite') {
        current.tests++;
        if (data.skip !== undefined) current.skipped++;
        if (type === 'test:fail') current.failed++;
      }
    }
    if (type === 'test:pass') {
      if (data.skip !== undefined) skipped.push(`${data.name}: ${String(data.skip)}`);
    } else if (type === 'test:fail') {
      const { error } = data.details;
      // A suite fails with its tests, which are told one by one.
      const isSuite = 'failureType' in error && error.failureType === 'subtestsFailed';
      if (!isSuite) failed.push(`${data.name}  ${place(data)}\n${indented(explained(error.cause ?? error))}`);
    } else if (type === 'test:summary') {
      if (current !== undefined) yield line(current);
      current = undefined;
      // The sums of one file in its own process are told by its line.
      if (data.file !== undefined) continue;
      const { counts } = data;
      for (const text of skipped) yield `  ${pc.yellow('skipped')} ${text}\n`;
      for (const text of failed) yield `\n${pc.red('FAILED')} ${text}\n`;
      const lost = counts.tests - counts.passed - counts.skipped - counts.todo;
      yield `  ${counts.tests} tests: ${counts.passed} passed, ${lost} failed, ${counts.skipped} skipped.\n`;
    }
  }
}

function line({ file, tests, skipped, failed }: FileResult): string {
  const mark = failed === 0 ? pc.green('ok    ') : pc.red('FAILED');
  return `  ${mark} ${relative(root, file)}  ${tests} tests${skipped === 0 ? '' : `, ${skipped} skipped`}\n`;
}

function place({ file, line }: { readonly file?: string; readonly line?: number }): string {
  return file === undefined ? '' : pc.dim(`${relative(root, file)}:${line ?? 1}`);
}

/** The error's stack, which begins with its message, and its causes; what was thrown where that is no error. */
function explained(thrown: unknown): string {
  if (!(thrown instanceof Error) || thrown.stack === undefined) return inspect(thrown);
  return thrown.cause === undefined ? thrown.stack : `${thrown.stack}\nCaused by: ${explained(thrown.cause)}`;
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, '    ');
}
