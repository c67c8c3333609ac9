import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { rules } from '../../server/src/core/index.ts';
import { session } from './session.ts';

suite('transcript rules', () => {
  test('as JSON tells everything about every rule', async (context) => {
    const { run } = await session(context);
    const { status, stdout } = await run(['rules', '--format', 'json']);
    assert.equal(status, 0);
    const listed = JSON.parse(stdout) as readonly Record<string, unknown>[];
    assert.deepEqual(
      listed,
      rules.map(({ id, group, level, tiers, blocksRelease, summary, settings }, index) => ({
        id,
        group,
        level,
        tiers,
        blocksRelease: blocksRelease ?? false,
        summary,
        settings: settings ?? [],
        docs: listed[index]?.['docs'],
      })),
    );
    const blocking = listed.filter(({ blocksRelease }) => blocksRelease === true).map(({ id }) => id);
    assert.deepEqual(blocking, ['empty-turn', 'placeholder-speaker', 'open-mark']);
    for (const { id, docs } of listed)
      assert.ok(String(docs).endsWith(`docs/rules/${String(id)}.md`), `the page of ${String(id)}`);
  });

  test('as a table has one line for each rule', async (context) => {
    const { run } = await session(context);
    const { status, stdout } = await run(['rules']);
    assert.equal(status, 0);
    const [heading, ...lines] = stdout.trimEnd().split('\n');
    assert.match(heading ?? '', /^RULE +LEVEL +REPAIRS +SETTINGS +WHAT IT REPORTS$/);
    assert.deepEqual(
      lines.map((line) => line.split(/ {2,}/).slice(0, 2)),
      rules.map(({ id, level }) => [id, level]),
    );
  });
});
