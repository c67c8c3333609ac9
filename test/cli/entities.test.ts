import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { session, type Outcome } from './session.ts';

const conference = `Foreign Minister Anna Weber’s answers to media questions, Bonn, October 23, 2020

Question: What did the Organisation of Northern Bridges (ONB) decide on October 4?

Anna Weber: The ONB allocated $100 million. Mr Lind was there two years ago.
`;
const undated = conference.replace(', Bonn, October 23, 2020', '');

interface Listed {
  readonly file: string;
  readonly date: string | null;
  readonly mentions: readonly {
    readonly start: number;
    readonly end: number;
    readonly line: number;
    readonly column: number;
    readonly type: string;
    readonly text: string;
    readonly entity: string;
    readonly value: string | null;
  }[];
}

function listed({ stdout }: Outcome): Listed {
  return JSON.parse(stdout) as Listed;
}

function valueOf(outcome: Outcome, text: string): string | null | undefined {
  return listed(outcome).mentions.find((mention) => mention.text === text)?.value;
}

suite('transcript entities', () => {
  test('as JSON tells every mention with its place, its entity and its value', async (context) => {
    const { run } = await session(context, { 'a.txt': conference });
    const outcome = await run(['entities', 'a.txt', '--format', 'json']);
    assert.equal(outcome.status, 0);
    assert.equal(outcome.stderr, '');
    const { mentions, ...rest } = listed(outcome);
    assert.deepEqual(rest, { schemaVersion: 1, file: 'a.txt', date: '2020-10-23' });
    const lines = conference.split('\n');
    for (const { start, end, line, column, text, ...others } of mentions) {
      assert.equal(conference.slice(start, end), text);
      assert.equal(lines[line - 1]?.slice(column - 1, column - 1 + text.length), text);
      assert.deepEqual(Object.keys(others), ['type', 'entity', 'value']);
    }
    const start = conference.indexOf('Anna Weber:');
    assert.deepEqual(
      mentions.find((mention) => mention.start === start),
      {
        start,
        end: start + 10,
        line: 5,
        column: 1,
        type: 'person',
        text: 'Anna Weber',
        entity: 'Anna Weber',
        value: null,
      },
    );
    assert.equal(valueOf(outcome, 'October 23, 2020'), '2020-10-23');
    assert.equal(valueOf(outcome, 'October 4'), '2020-10-04');
    assert.equal(valueOf(outcome, 'two years ago'), '2018');
    assert.equal(valueOf(outcome, '$100 million'), 'USD 100000000');
    assert.equal(valueOf(outcome, 'ONB'), 'Organisation of Northern Bridges');
  });

  test('relative dates count from the day given, where the text has none', async (context) => {
    const { run } = await session(context, { 'a.txt': undated, 'b.txt': conference });
    const without = await run(['entities', 'a.txt', '--format', 'json']);
    assert.equal(listed(without).date, null);
    assert.equal(valueOf(without, 'two years ago'), null);
    const given = await run(['entities', 'a.txt', '--format', 'json', '--date', '2012-05-06']);
    assert.equal(listed(given).date, '2012-05-06');
    assert.equal(valueOf(given, 'two years ago'), '2010');
    const dated = await run(['entities', 'b.txt', '--format', 'json', '--date', '2012-05-06']);
    assert.equal(listed(dated).date, '2020-10-23');
    assert.equal(valueOf(dated, 'two years ago'), '2018');
  });

  test('a day that the calendar does not have is wrong use', async (context) => {
    const { run } = await session(context, { 'a.txt': conference });
    for (const day of ['2020-13-01', '2021-02-29', '23 October', '2020-1-1', '2020-10-23T00:00:00Z', '']) {
      const { status, stdout, stderr } = await run(['entities', 'a.txt', '--date', day]);
      assert.equal(status, 2, day);
      assert.equal(stdout, '');
      assert.match(stderr, /^error: .*a day of the calendar, YYYY-MM-DD\./);
    }
  });

  test('as JSON lines gives one line for each text; JSON holds one', async (context) => {
    const { run } = await session(context, { 'a.txt': conference, 'b.txt': undated });
    const { stdout } = await run(['entities', 'a.txt', 'b.txt', '--format', 'jsonl']);
    assert.deepEqual(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as Listed).file),
      ['a.txt', 'b.txt'],
    );
    const several = await run(['entities', 'a.txt', 'b.txt', '--format', 'json']);
    assert.equal(several.status, 2);
    assert.equal(several.stdout, '');
  });

  test('as a table has one line for each mention', async (context) => {
    const { run } = await session(context, { 'a.txt': conference });
    const { stdout, status } = await run(['entities', 'a.txt']);
    assert.equal(status, 0);
    const [name, heading, ...rows] = stdout.trimEnd().split('\n');
    assert.equal(name, 'a.txt');
    assert.match(heading ?? '', /^PLACE +TYPE +TEXT +ENTITY +VALUE$/);
    const { mentions } = listed(await run(['entities', 'a.txt', '--format', 'json']));
    assert.deepEqual(
      rows.map((row) => row.split(/ {2,}/).slice(0, 3)),
      mentions.map(({ line, column, type, text }) => [`${line}:${column}`, type, text]),
    );
  });
});
