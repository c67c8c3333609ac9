import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { CompletionRequest, type CompletionItem, type CompletionList } from 'vscode-languageserver/node';
import { talks } from '../support/talks.ts';
import { Session } from './session.ts';

const uri = 'file:///nowhere/talks.transcript';

suite('Completion', { timeout: 120_000 }, () => {
  test('offers the speakers in order at the beginning of a line, as whole labels', async (context) => {
    const session = await Session.start(context);
    assert.deepEqual(session.result.capabilities.completionProvider?.triggerCharacters, ['(', '[']);
    await session.open(uri, `${talks}\nO`);
    const { isIncomplete, items } = (await session.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position: { line: 17, character: 1 },
    })) as CompletionList;
    assert.equal(isIncomplete, true);
    const range = { start: { line: 17, character: 0 }, end: { line: 17, character: 1 } };
    const expected: CompletionItem[] = [
      {
        label: 'Asel Osmonova',
        kind: 7,
        detail: 'Minister of Trade of the Kyrgyz Republic',
        sortText: '0',
        filterText: 'Asel Osmonova',
        textEdit: { range, newText: 'Asel Osmonova: ' },
      },
      {
        label: 'Olof Lind',
        kind: 7,
        detail: 'Harbour Minister',
        sortText: '1',
        filterText: 'Olof Lind',
        textEdit: { range, newText: 'Olof Lind: ' },
      },
    ];
    assert.deepEqual(items, expected);
  });

  test('is empty inside ordinary words', async (context) => {
    const session = await Session.start(context);
    await session.open(uri, talks);
    const position = { line: 2, character: 14 };
    const list = await session.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
    assert.deepEqual(list, { isIncomplete: false, items: [] });
  });
});
