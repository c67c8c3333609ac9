import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { session } from '../session.ts';
import { flawed, wrong } from '../texts.ts';

suite('transcript check --format github', () => {
  test('gives a workflow command for each finding', async (context) => {
    const { run } = await session(context, { 'sub/a,b.txt': flawed, 'c.txt': wrong });
    const { stdout, status } = await run(['check', 'sub/a,b.txt', 'c.txt', '--format', 'github', '--level', 'hint']);
    assert.equal(status, 1);
    const lines = stdout.trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => line.replace(/(?<=.)::.*$/, '')),
      [
        '::notice file=sub/a%2Cb.txt,line=3,col=1,endColumn=16,title=page-furniture',
        '::notice file=sub/a%2Cb.txt,line=5,col=43,endColumn=44,title=trailing-space',
        '::warning file=sub/a%2Cb.txt,line=15,col=1,endColumn=10,title=label-punctuation',
        '::error file=c.txt,line=1,col=60,endColumn=72,title=impossible-date',
      ],
    );
    assert.match(lines[2] ?? '', /::The label “Ada Fenn” has no space after its colon, .*\.$/);
  });

  test('names files by their path in the repository, and gives no columns over several lines', async (context) => {
    const { run, folder } = await session(context, { 'sub/a.txt': flawed.replace('this page', 'this page\nPrint') });
    const { stdout } = await run(['check', 'sub/a.txt', '--format', 'github'], {
      env: { GITHUB_WORKSPACE: `${folder}/sub` },
    });
    assert.match(stdout, /^::notice file=a\.txt,line=3,endLine=4,title=page-furniture::/);
  });

  test('tells what cannot be read, on one line', async (context) => {
    const { run } = await session(context, {
      'x/.transcriptrc.json': '{ "rules": { "a": 1, "b": 2 } }',
      'x/a.txt': '',
    });
    const { stdout, status } = await run(['check', 'absent.txt', 'x/a.txt', '--format', 'github']);
    assert.equal(status, 2);
    const [absent, broken, ...others] = stdout.trimEnd().split('\n');
    assert.equal(absent, '::error file=absent.txt,title=transcript check::There is no such file or folder.');
    assert.match(
      broken ?? '',
      /^::error file=x\/a\.txt,title=transcript check::x\/\.transcriptrc\.json:1:14: .*%0Ax\//,
    );
    assert.deepEqual(others, []);
  });
});
