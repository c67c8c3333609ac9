import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  CodeActionKind,
  CodeActionRequest,
  CodeActionTriggerKind,
  type Position,
  type Range,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TurnEditResult } from '../../server/src/protocol.ts';
import { plainClient, Session } from './session.ts';
import { clean } from './texts.ts';

const uri = 'file:///nowhere/interview.transcript';
const textDocument = { uri };
/** In the words of the first answer. */
const inAnswer = { line: 4, character: 20 };

function emptyRange(position: Position): Range {
  return { start: position, end: position };
}

function applied(result: TurnEditResult): string {
  assert.ok(typeof result === 'object');
  return TextDocument.applyEdits(TextDocument.create(uri, 'transcript', 1, clean), [...result.edits]);
}

suite('Turns', { timeout: 120_000 }, () => {
  test('are edited at the cursors, which go where the words go', async (context) => {
    const session = await Session.start(context);
    await session.open(uri, clean);
    const params = { textDocument, positions: [{ line: 10, character: 22 }], command: 'insertTurn' };
    const result = await session.connection.sendRequest<TurnEditResult>('transcript/turnEdit', params);
    assert.equal(applied(result), `${clean.trimEnd()}\n\nQuestion: \n`);
    assert.ok(typeof result === 'object');
    assert.deepEqual(result.cursors, [{ line: 12, character: 10 }]);
    assert.equal(result.version, 1);
  });

  test('are given to another speaker', async (context) => {
    const session = await Session.start(context);
    await session.open(uri, clean);
    const place = { textDocument, position: inAnswer };
    assert.deepEqual(await session.connection.sendRequest('transcript/speakers', place), ['Question']);
    const params = { textDocument, positions: [inAnswer], command: 'reassign', speaker: 'Question', scope: 'onward' };
    const result = await session.connection.sendRequest<TurnEditResult>('transcript/turnEdit', params);
    assert.equal(applied(result), clean.replaceAll('Ada Fenn:', 'Question:'));
    const nobody = { ...params, speaker: 'Bo Lind' };
    assert.equal(await session.connection.sendRequest('transcript/turnEdit', nobody), 'nothing');
  });

  test('are stepped through and folded', async (context) => {
    const session = await Session.start(context);
    await session.open(uri, clean);
    const step = (kind: string, direction: string): Promise<unknown> =>
      session.connection.sendRequest('transcript/place', { textDocument, position: inAnswer, kind, direction });
    assert.deepEqual(await step('turn', 'next'), emptyRange({ line: 8, character: 10 }));
    assert.deepEqual(await step('question', 'previous'), emptyRange({ line: 2, character: 10 }));
    assert.equal(await step('openMark', 'next'), null);
    const fold = (which: string): Promise<unknown> =>
      session.connection.sendRequest('transcript/foldableTurns', { textDocument, position: inAnswer, which });
    // The second answer and the questions have one line each, which cannot be folded.
    assert.deepEqual(await fold('answers'), { folded: [4], shown: [2, 8] });
    assert.deepEqual(await fold('others'), { folded: [], shown: [4, 10] });
  });

  test('have a menu for whoever opens it, and make no light bulb shine', async (context) => {
    const session = await Session.start(context, { capabilities: plainClient });
    await session.open(uri, clean);
    const menu = async (triggerKind: CodeActionTriggerKind, only?: string[]): Promise<string[]> => {
      const range = { start: inAnswer, end: inAnswer };
      const what = { diagnostics: [], triggerKind, ...(only === undefined ? {} : { only }) };
      const actions = await session.connection.sendRequest(CodeActionRequest.type, {
        textDocument,
        range,
        context: what,
      });
      return (actions ?? []).map(({ title }) => title);
    };
    assert.deepEqual(await menu(CodeActionTriggerKind.Automatic), []);
    assert.ok((await menu(CodeActionTriggerKind.Invoked)).includes('Insert a question'));
    assert.ok(
      (await menu(CodeActionTriggerKind.Invoked, [CodeActionKind.Refactor])).includes('Give this turn to Question'),
    );
    assert.deepEqual(await menu(CodeActionTriggerKind.Invoked, [CodeActionKind.QuickFix]), []);
  });
});
