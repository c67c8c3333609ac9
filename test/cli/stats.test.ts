import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { session } from './session.ts';
import { clean } from './texts.ts';

suite('transcript stats', () => {
  test('as a table is for people', async (context) => {
    const { run } = await session(context, { 'a.txt': clean });
    const { stdout, status } = await run(['stats', 'a.txt']);
    assert.equal(status, 0);
    assert.equal(
      stdout,
      `a.txt
SPEAKER   TURNS  WORDS  SHARE   WORDS PER TURN  LONGEST TURN
Question  3      13     68.4 %  4.3             6 (line 3)
Ada Fenn  3      6      31.6 %  2.0             2 (line 5)
19 words in 6 turns.
3 questions in 3 exchanges.
Asked in 4.3 words on average (longest 6), answered in 2.0 (median 2, longest 2).
`,
    );
  });

  test('as JSON gives every figure, with lines', async (context) => {
    const { run } = await session(context, { 'a.txt': clean });
    const { stdout } = await run(['stats', 'a.txt', '--format', 'json']);
    const { speakers, exchanges, ...rest } = JSON.parse(stdout) as Readonly<Record<string, readonly unknown[]>>;
    assert.deepEqual(rest, {
      schemaVersion: 1,
      file: 'a.txt',
      language: 'en',
      date: '2021-05-03',
      words: 19,
      turns: 6,
      questions: 3,
      answers: 3,
      unanswered: 0,
      questionWords: { mean: 4.3333, median: 5, longest: 6 },
      answerWords: { mean: 2, median: 2, longest: 2 },
      notes: [],
    });
    assert.deepEqual(speakers?.[1], {
      name: 'Ada Fenn',
      role: 'Foreign Minister',
      isNamed: true,
      turns: 3,
      questions: 0,
      answers: 3,
      statementWords: 0,
      words: 6,
      share: 0.3158,
      meanTurnWords: 2,
      longestTurn: { words: 2, line: 5 },
    });
    assert.deepEqual(exchanges?.[1], {
      number: 2,
      questions: 1,
      answers: 1,
      questionWords: 5,
      answerWords: 2,
      askedBy: ['Question'],
      answeredBy: ['Ada Fenn'],
      line: 7,
    });
  });

  test('as CSV gives a line for each speaker, under one heading', async (context) => {
    const named = clean.replaceAll('Ada Fenn:', 'Ada “A” Fenn, "Minister":');
    const { run } = await session(context, { 'a,b.txt': clean, 'c.txt': named });
    const { stdout } = await run(['stats', 'a,b.txt', 'c.txt', '--format', 'csv']);
    const lines = stdout.split('\r\n');
    assert.equal(lines.length, 6);
    assert.match(lines[0] ?? '', /^file,speaker,role,turns,/);
    assert.equal(lines[1], '"a,b.txt",Question,,3,3,0,13,0.6842,4.3333,6,0');
    assert.equal(lines[2], '"a,b.txt",Ada Fenn,Foreign Minister,3,0,3,6,0.3158,2,2,0');
    assert.equal(lines.filter((line) => line.startsWith('file,')).length, 1);
  });

  test('JSON holds one text, JSON lines any number', async (context) => {
    const { run } = await session(context, { 'a.txt': clean, 'b.txt': clean });
    const several = await run(['stats', 'a.txt', 'b.txt', '--format', 'json']);
    assert.equal(several.status, 2);
    assert.match(several.stderr, /use jsonl/);
    const { stdout } = await run(['stats', 'a.txt', 'b.txt', '--format', 'jsonl']);
    assert.equal(stdout.trimEnd().split('\n').length, 2);
  });
});
