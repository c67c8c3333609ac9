import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { session } from './session.ts';
import { clean } from './texts.ts';

const changed = clean
  .replace('In autumn', 'In late autumn')
  .replace('There will', 'There may')
  .replace('Ada Fenn: And music', 'Boris Tal: And music')
  .replaceAll('\n\n', '\r\n\r\n\r\n');

suite('transcript compare', () => {
  test('is content with the same words', async (context) => {
    const { run } = await session(context, { 'a.txt': clean, 'b.txt': clean.replaceAll('\n', '\r\n') });
    const outcome = await run(['compare', 'a.txt', 'b.txt']);
    assert.deepEqual(outcome, { status: 0, stdout: 'a.txt → b.txt\nThe spoken words are the same.\n', stderr: '' });
  });

  test('shows what differs, by turn', async (context) => {
    const { run } = await session(context, { 'a.txt': clean, 'b.txt': changed });
    const { status, stdout } = await run(['compare', 'a.txt', 'b.txt']);
    assert.equal(status, 1);
    assert.equal(
      stdout,
      `a.txt → b.txt

Ada Fenn, line 7
  Ada Fenn: In {+late+} autumn.

Ada Fenn, line 13
  Ada Fenn: There [-will-]{+may+}.

Said by somebody else
  Ada Fenn → Boris Tal, line 19, 2 words

2 words added, 1 word removed, 1 passage said by somebody else.
`,
    );
  });

  test('as JSON gives places in both', async (context) => {
    const { run } = await session(context, { 'b.txt': changed });
    const { status, stdout } = await run(
      ['compare', '-', 'b.txt', '--format', 'json', '--stdin-filename', 'HEAD:b.txt'],
      {
        stdin: clean,
      },
    );
    assert.equal(status, 1);
    const { changes, ...rest } = JSON.parse(stdout) as { readonly changes: readonly object[] };
    const start = clean.indexOf('will.');
    assert.deepEqual(changes[1], {
      kind: 'changed',
      old: { speaker: 'Ada Fenn', turn: 3, start, end: start + 4, line: 9, column: 17, text: 'will' },
      new: {
        speaker: 'Ada Fenn',
        turn: 3,
        start: changed.indexOf('may'),
        end: changed.indexOf('may') + 3,
        line: 13,
        column: 17,
        text: 'may',
      },
    });
    assert.equal(changes.length, 2);
    assert.deepEqual(Object.keys(rest), ['schemaVersion', 'old', 'new', 'addedWords', 'removedWords', 'speakers']);
  });

  test('needs two versions that can be read', async (context) => {
    const { run } = await session(context, { 'a.txt': clean });
    assert.equal((await run(['compare', 'a.txt'])).status, 2);
    const absent = await run(['compare', 'a.txt', 'absent.txt']);
    assert.deepEqual(absent, { status: 2, stdout: '', stderr: 'absent.txt: There is no such file or folder.\n' });
    assert.match((await run(['compare', '-', '-'])).stderr, /not both/);
  });
});
