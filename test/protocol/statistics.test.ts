import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyse, parse, speakersCsv, speakersCsvHeading, statistics } from '../../server/src/core/index.ts';
import type { StatisticsResult } from '../../server/src/protocol.ts';
import { Session } from './session.ts';
import { clean } from './texts.ts';

const uri = 'file:///nowhere/interview.transcript';

suite('Statistics', { timeout: 120_000 }, () => {
  const ask = (session: Session, of: string): Promise<StatisticsResult> =>
    session.connection.sendRequest<StatisticsResult>('transcript/statistics', {
      textDocument: { uri: of },
      name: 'interview',
    });

  test('are those of the command line, with lines', async (context) => {
    const session = await Session.start(context);
    await session.open(uri, clean);
    const result = await ask(session, uri);
    assert.ok(result !== null);
    const figures = statistics(analyse(parse(clean)));
    assert.equal(result.words, figures.words);
    assert.equal(result.csv, speakersCsvHeading + speakersCsv(figures, 'interview'));
    assert.match(result.csv, /^file,speaker,.*\r\ninterview,Ada Fenn,/);
    const lines = clean.split('\n');
    for (const { line, kind, speaker } of result.timeline) {
      assert.ok(lines[line]?.startsWith(result.speakers[speaker]?.name ?? '?'), `${kind} in line ${line}`);
    }
    assert.equal(lines[result.exchanges[0]?.line ?? -1]?.startsWith('Question:'), true);
  });

  test('are nothing for a document that is not open, and zeros for an empty one', async (context) => {
    const session = await Session.start(context);
    assert.equal(await ask(session, uri), null);
    await session.open(uri, '');
    const empty = await ask(session, uri);
    assert.ok(empty !== null);
    assert.deepEqual([empty.words, empty.speakers, empty.exchanges, empty.timeline], [0, [], [], []]);
  });
});
