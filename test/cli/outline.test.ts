import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Structure } from '../../server/src/cli/structure.ts';
import { session, type Outcome } from './session.ts';

const conference = `Foreign Minister Ada Fenn’s statement and answers to media questions, Port Callow, May 3, 2021

Share this page

Ladies and gentlemen, we have held good talks.

We spoke about the harbour.

Question (retranslated): When will the lighthouse be lit?

Ada Fenn: In autumn.

Additional materials

The town will pay.

Question: Will there be a feast?

Question: And music?

Ada Fenn: There will.

Question: Who pays for that?

Ada Fenn: The town.
`;

function structureOf({ stdout }: Outcome): Structure {
  return JSON.parse(stdout) as Structure;
}

suite('transcript outline', () => {
  test('as JSON tells heading, blocks and exchanges', async (context) => {
    const { run } = await session(context, { 'a.txt': conference });
    const outcome = await run(['outline', 'a.txt', '--format', 'json']);
    assert.equal(outcome.status, 0);
    const { blocks, exchanges, ...rest } = structureOf(outcome);
    assert.deepEqual(rest, {
      schemaVersion: 1,
      file: 'a.txt',
      language: 'en',
      convention: { id: 'name-colon', confidence: rest.convention.confidence },
      date: '2021-05-03',
      heading: {
        startLine: 1,
        endLine: 1,
        text: conference.split('\n', 1)[0],
        event: 'Foreign Minister Ada Fenn’s statement and answers to media questions',
        date: '2021-05-03',
        place: 'Port Callow',
        participants: [{ name: 'Ada Fenn', role: 'Foreign Minister' }],
      },
    });
    assert.ok(rest.convention.confidence > 0.5 && rest.convention.confidence <= 1);
    assert.deepEqual(
      blocks.map(({ kind, startLine, endLine, label, speaker }) => [kind, startLine, endLine, label, speaker]),
      [
        ['heading', 1, 1, null, null],
        ['furniture', 3, 3, null, null],
        ['statement', 5, 7, null, 'Ada Fenn'],
        ['question', 9, 9, 'Question', null],
        ['answer', 11, 11, 'Ada Fenn', 'Ada Fenn'],
        ['furniture', 13, 13, null, null],
        ['answer', 15, 15, null, 'Ada Fenn'],
        ['question', 17, 17, 'Question', null],
        ['question', 19, 19, 'Question', null],
        ['answer', 21, 21, 'Ada Fenn', 'Ada Fenn'],
        ['question', 23, 23, 'Question', null],
        ['answer', 25, 25, 'Ada Fenn', 'Ada Fenn'],
      ],
    );
    assert.deepEqual(blocks[3], {
      kind: 'question',
      start: conference.indexOf('Question ('),
      end: conference.indexOf('lit?') + 4,
      startLine: 9,
      startColumn: 1,
      endLine: 9,
      endColumn: 58,
      label: 'Question',
      note: 'retranslated',
      speaker: null,
    });
    assert.deepEqual(
      blocks.map(({ continues }) => continues).filter((index) => index !== undefined),
      [4],
    );
    assert.equal(blocks[6]?.continues, 4);
    assert.deepEqual(exchanges, [
      { number: 1, questions: [3], answers: [4] },
      { number: 2, questions: [7, 8], answers: [9] },
      { number: 3, questions: [10], answers: [11] },
    ]);
  });

  test('counts a byte order mark and every kind of line break', async (context) => {
    const { run } = await session(context, {
      'a.txt': `\ufeff${conference.replaceAll('\n', '\r\n')}`,
      'b.txt': Buffer.from(`\ufeff${conference.replaceAll('\n', '\r')}`, 'utf16le'),
    });
    const first = structureOf(await run(['outline', 'a.txt', '--format', 'json'])).blocks[1];
    assert.equal(first?.startLine, 3);
    assert.equal(first?.start, conference.indexOf('Share') + 1 + 2);
    const second = structureOf(await run(['outline', 'b.txt', '--format', 'json'])).blocks[1];
    assert.equal(second?.startLine, 3);
    assert.equal(second?.start, conference.indexOf('Share') + 1);
  });

  test('an empty text has neither heading nor blocks', async (context) => {
    const { run } = await session(context);
    const outcome = await run(['outline', '-', '--format', 'json'], { stdin: '' });
    const { heading, date, blocks, exchanges, file, convention } = structureOf(outcome);
    assert.deepEqual({ heading, date, blocks, exchanges }, { heading: null, date: null, blocks: [], exchanges: [] });
    assert.equal(file, '<stdin>');
    assert.equal(convention.confidence, 0);
  });

  test('as JSON lines gives one line for each text', async (context) => {
    const { run } = await session(context, { 'a.txt': conference, 'b.txt': conference });
    const { stdout } = await run(['outline', 'a.txt', 'b.txt', '--format', 'jsonl']);
    assert.ok(stdout.endsWith('}\n'));
    assert.deepEqual(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as Structure).file),
      ['a.txt', 'b.txt'],
    );
  });

  test('JSON holds one text', async (context) => {
    const { run } = await session(context, { 'a.txt': conference, 'b.txt': conference });
    assert.deepEqual(await run(['outline', 'a.txt', 'b.txt', '--format', 'json']), {
      status: 2,
      stdout: '',
      stderr: 'The format json holds one text, and these are 2: use jsonl.\n',
    });
  });

  test('as a tree is for people', async (context) => {
    const { run } = await session(context, { 'a.txt': conference });
    const { stdout, status } = await run(['outline', 'a.txt']);
    assert.equal(status, 0);
    assert.equal(
      stdout,
      `a.txt  English, name-colon
 1  Foreign Minister Ada Fenn’s statement and answers to media questions  Port Callow, 2021-05-03
 5  Opening statement  Ada Fenn
 9  1.  When will the lighthouse be lit?
 9     Question  When will the lighthouse be lit?
11     Ada Fenn  In autumn.
17  2.  Will there be a feast?
17     Question  Will there be a feast?
19     Question  And music?
21     Ada Fenn  There will.
23  3.  Who pays for that?
23     Question  Who pays for that?
25     Ada Fenn  The town.
`,
    );
  });

  test('needs a text, and tells what cannot be read', async (context) => {
    const { run } = await session(context, { 'a.txt': conference });
    const without = await run(['outline']);
    assert.equal(without.status, 2);
    assert.match(without.stderr, /missing required argument 'files'/);
    const unread = await run(['outline', 'a.txt', '--stdin-filename', 'b.txt']);
    assert.equal(unread.status, 2);
    assert.match(unread.stderr, /^--stdin-filename names the standard input: give - as well\.\n$/);
    const absent = await run(['outline', 'absent.txt', 'a.txt', '--format', 'jsonl']);
    assert.equal(absent.status, 2);
    assert.equal(absent.stderr, 'absent.txt: There is no such file or folder.\n');
    assert.equal(structureOf(absent).file, 'a.txt');
  });
});
