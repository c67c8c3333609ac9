import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { session } from './session.ts';

suite('transcript dictionary', () => {
  test('prints the names of all texts together, one a line', async (context) => {
    const { run } = await session(context, {
      'a.txt': 'Question: Who is it?\n\nOlof Lind: Mr Taras Melnyk.\n\nQuestion: Sure?\n\nOlof Lind: Yes.\n',
      'b.txt': 'Question: Who is it?\n\nClara Moreau: Mr Lind.\n\nQuestion: Sure?\n\nClara Moreau: Yes.\n',
    });
    const { status, stdout } = await run(['dictionary', 'a.txt', 'b.txt']);
    assert.equal(status, 0);
    assert.equal(stdout, '# Names found in transcripts\nClara\nLind\nMelnyk\nMoreau\nOlof\nTaras\n');
  });

  test('prints nothing where nothing is named, and tells what it cannot read', async (context) => {
    const { run } = await session(context, { 'a.txt': 'Nothing to see.\n' });
    assert.deepEqual(await run(['dictionary', 'a.txt']).then(({ status, stdout }) => [status, stdout]), [0, '']);
    const missing = await run(['dictionary', 'b.txt']);
    assert.equal(missing.status, 2);
    assert.match(missing.stderr, /b\.txt/);
  });
});
