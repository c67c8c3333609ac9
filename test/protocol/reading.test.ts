import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { ReadingPart, ReadingResult } from '../../server/src/protocol.ts';
import { Session } from './session.ts';
import { clean } from './texts.ts';

const uri = 'file:///nowhere/interview.transcript';

suite('The reading', { timeout: 120_000 }, () => {
  const ask = async (session: Session, since: number | null): Promise<NonNullable<ReadingResult>> => {
    const params = { textDocument: { uri }, since };
    const result = await session.connection.sendRequest<ReadingResult>('transcript/reading', params);
    assert.ok(result !== null);
    return result;
  };
  const wordsOf = (part: ReadingPart | undefined): string =>
    (part?.paragraphs ?? []).map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n');

  test('gives all parts first, and then only what differs', async (context) => {
    const session = await Session.start(context);
    await session.open(uri, clean);
    const whole = await ask(session, null);
    assert.deepEqual(
      whole.parts.map(({ kind, label }) => [kind, label]),
      [
        ['heading', null],
        ['question', 'Question'],
        ['answer', 'Ada Fenn'],
        ['question', 'Question'],
        ['answer', 'Ada Fenn'],
      ],
    );
    assert.deepEqual(whole.lines, [0, 2, 4, 8, 10]);
    assert.deepEqual(
      whole.parts[2]?.paragraphs.map(({ line }) => line),
      [0, 2],
    );

    const same = await ask(session, whole.id);
    assert.deepEqual([same.removed, same.parts], [0, []]);

    const range = { start: { line: 2, character: 10 }, end: { line: 2, character: 10 } };
    await session.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range, text: 'So. ' }],
    });
    const typed = await ask(session, same.id);
    assert.deepEqual([typed.start, typed.removed, typed.parts.length, typed.version], [1, 1, 1, 2]);
    assert.equal(wordsOf(typed.parts[0]), 'So. What brought you back to the harbour?');

    await session.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 3 },
      contentChanges: [{ range, text: '\n' }],
    });
    const moved = await ask(session, typed.id);
    assert.deepEqual(moved.lines.slice(2), [5, 9, 11]);
    assert.ok(moved.parts.length <= 1, 'Parts that only moved were sent again.');
  });

  test('gives everything to a client whose parts it does not know', async (context) => {
    const session = await Session.start(context);
    await session.open(uri, clean);
    const first = await ask(session, 1);
    assert.deepEqual([first.start, first.removed, first.parts.length], [0, 0, 5]);
    await ask(session, first.id);
    assert.equal((await ask(session, first.id)).parts.length, 5);
    const params = { textDocument: { uri: `${uri}.other` }, since: null };
    assert.equal(await session.connection.sendRequest('transcript/reading', params), null);
  });
});
