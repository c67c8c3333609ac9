import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { suite, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Log, Result, Run } from 'sarif';
import { applyEdits, rules } from '../../../server/src/core/index.ts';
import { session, type Outcome } from '../session.ts';
import { clean, flawed, repaired, wrong } from '../texts.ts';

const { resolve } = createRequire(import.meta.url);
const schema = JSON.parse(
  await readFile(resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
) as object;
// One of the schema’s patterns is no Unicode pattern.
const ajv = new Ajv.default({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

/** The one run of a log, which must be valid. */
function runOf({ stdout }: Outcome): Run {
  const log = JSON.parse(stdout) as Log;
  assert.ok(validate(log), JSON.stringify(validate.errors, null, 2));
  assert.equal(log.runs.length, 1);
  const [run] = log.runs;
  assert.ok(run);
  return run;
}

function placeOf({ locations }: Result): object | undefined {
  return locations?.[0]?.physicalLocation;
}

suite('transcript check --format sarif', () => {
  test('is a valid log, whatever there is to report', async (context) => {
    const { run } = await session(context, { 'a.txt': flawed, 'b.txt': clean, 'c.txt': wrong });
    const check = async (...names: string[]): Promise<Run> =>
      runOf(await run(['check', ...names, '--format', 'sarif', '--level', 'hint']));
    assert.deepEqual((await check('b.txt')).results, []);
    assert.equal((await check('a.txt', 'b.txt', 'c.txt')).results?.length, 4);
    const { results, invocations } = await check('absent.txt', 'a.txt');
    assert.equal(results?.length, 3);
    assert.equal(invocations?.[0]?.executionSuccessful, false);
    assert.equal(invocations[0].toolExecutionNotifications?.[0]?.message.text, 'There is no such file or folder.');
  });

  test('the schema does refuse what is no log', () => {
    assert.equal(validate({ version: '2.1.0', runs: [{ results: [{ message: 'text' }] }] }), false);
  });

  test('describes every rule, with a page that is there', async (context) => {
    const { run } = await session(context, { 'b.txt': clean });
    const { driver } = runOf(await run(['check', 'b.txt', '--format', 'sarif'])).tool;
    assert.deepEqual(
      driver.rules?.map(({ id, shortDescription }) => [id, shortDescription?.text]),
      rules.map(({ id, summary }) => [id, summary]),
    );
    for (const { helpUri = '', id } of driver.rules ?? []) {
      assert.match(helpUri, new RegExp(`/docs/rules/${id}\\.md$`));
      if (helpUri.startsWith('file:')) assert.ok((await readFile(fileURLToPath(helpUri), 'utf8')).includes(id));
    }
  });

  test('gives places, levels and repairs', async (context) => {
    const { run, folder } = await session(context, { 'über uns/a.txt': flawed, 'c.txt': wrong });
    const { results = [], originalUriBaseIds } = runOf(
      await run(['check', 'über uns/a.txt', 'c.txt', '--format', 'sarif', '--level', 'hint']),
    );
    assert.deepEqual(
      results.map(({ ruleId, level, properties }) => [ruleId, level, properties?.['level'] as string]),
      [
        ['page-furniture', 'note', 'information'],
        ['trailing-space', 'note', 'hint'],
        ['label-punctuation', 'warning', 'warning'],
        ['impossible-date', 'error', 'error'],
      ],
    );
    for (const { ruleId = '', ruleIndex = -1 } of results) assert.equal(rules[ruleIndex]?.id, ruleId);
    assert.equal(originalUriBaseIds?.['SRCROOT']?.uri, `${pathToFileURL(folder).href}/`);
    const [, space, punctuation] = results;
    assert.ok(space && punctuation);
    assert.deepEqual(placeOf(space), {
      artifactLocation: { uri: '%C3%BCber%20uns/a.txt', uriBaseId: 'SRCROOT' },
      region: { startLine: 5, startColumn: 43, endLine: 5, endColumn: 44 },
    });
    const edits = [space, punctuation].map(({ fixes }) => {
      const [replacement] = fixes?.[0]?.artifactChanges[0]?.replacements ?? [];
      const { charOffset: start = -1, charLength = 0 } = replacement?.deletedRegion ?? {};
      return { start, end: start + charLength, text: replacement?.insertedContent?.text ?? '' };
    });
    assert.equal(applyEdits(flawed, edits), repaired);
  });
});
