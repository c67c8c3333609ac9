import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { SurveyResult } from '../../server/src/protocol.ts';
import { Session } from './session.ts';
import { clean } from './texts.ts';

const uri = 'file:///nowhere/interview.transcript';

suite('The survey', { timeout: 120_000 }, () => {
  test('tells exchanges, speakers and open work with their places', async (context) => {
    const session = await Session.start(context);
    await session.open(uri, clean.replace('We shall see.', ''));
    const survey = await session.connection.sendRequest<SurveyResult>('transcript/survey', { textDocument: { uri } });
    assert.deepEqual(
      survey.exchanges.map(({ number, title, range }) => [number, title, range.start.line, range.end.line]),
      [
        [1, 'What brought you back to the harbour?', 2, 6],
        [2, 'Will you run again?', 8, 10],
      ],
    );
    assert.deepEqual(survey.exchanges[0]?.cursor, { line: 2, character: 10 });
    assert.deepEqual(
      survey.speakers.map(({ name, turns }) => [name, turns.map(({ range }) => range.start.line)]),
      [
        ['Ada Fenn', [4, 10]],
        ['Question', [2, 8]],
      ],
    );
    assert.deepEqual(
      survey.openWork.map(({ ruleId, range }) => [ruleId, range.start.line]),
      [['empty-turn', 10]],
    );
  });

  test('of a document that is not open is empty', async (context) => {
    const session = await Session.start(context);
    const params = { textDocument: { uri: 'file:///gone.transcript' } };
    const survey = await session.connection.sendRequest<SurveyResult>('transcript/survey', params);
    assert.deepEqual(survey, { exchanges: [], speakers: [], openWork: [] });
  });
});
