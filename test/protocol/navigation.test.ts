import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  CodeLensRefreshRequest,
  CodeLensRequest,
  DefinitionRequest,
  DidChangeConfigurationNotification,
  DocumentHighlightRequest,
  InlayHintRefreshRequest,
  InlayHintRequest,
  ReferencesRequest,
  SelectionRangeRequest,
  type LocationLink,
  type Range,
  type SelectionRange,
} from 'vscode-languageserver/node';
import { talks } from '../support/talks.ts';
import { fullClient, plainClient, Session } from './session.ts';

const uri = 'file:///nowhere/talks.transcript';
const textDocument = { uri };

/** The mention of Lind in the first question. */
const mention = { line: 6, character: 63 };

function spelled({ start, end }: Range): string {
  return `${start.line}:${start.character}–${end.line}:${end.character}`;
}

suite('Navigation', { timeout: 120_000 }, () => {
  test('a definition is a link for clients that take one, and a place for others', async (context) => {
    const linking = await Session.start(context, {
      capabilities: { ...fullClient, textDocument: { ...fullClient.textDocument, definition: { linkSupport: true } } },
    });
    await linking.open(uri, talks);
    const params = { textDocument, position: mention };
    const links = (await linking.connection.sendRequest(DefinitionRequest.type, params)) as LocationLink[];
    assert.deepEqual(
      links.map((link) => [
        link.targetUri,
        spelled(link.targetRange),
        spelled(link.originSelectionRange ?? link.targetRange),
      ]),
      [[uri, '0:17–0:26', '6:63–6:67']],
    );
    const plain = await Session.start(context, { capabilities: plainClient });
    await plain.open(uri, talks);
    const range = { start: { line: 0, character: 17 }, end: { line: 0, character: 26 } };
    assert.deepEqual(await plain.connection.sendRequest(DefinitionRequest.type, params), { uri, range });
    const nowhere = { textDocument, position: { line: 2, character: 1 } };
    assert.equal(await plain.connection.sendRequest(DefinitionRequest.type, nowhere), null);
  });

  test('references and highlights are all names of a speaker', async (context) => {
    const session = await Session.start(context);
    await session.open(uri, talks);
    const found = await session.connection.sendRequest(ReferencesRequest.type, {
      textDocument,
      position: mention,
      context: { includeDeclaration: true },
    });
    const all = ['0:17–0:26', '6:63–6:67', '8:0–8:9', '15:0–15:9'];
    assert.deepEqual(
      found?.map(({ range }) => spelled(range)),
      all,
    );
    const highlights = await session.connection.sendRequest(DocumentHighlightRequest.type, {
      textDocument,
      position: mention,
    });
    assert.deepEqual(
      highlights?.map(({ range, kind }) => `${spelled(range)} ${kind}`),
      ['0:17–0:26 2', '6:63–6:67 2', '8:0–8:9 3', '15:0–15:9 3'],
    );
  });

  test('the selection expands at every cursor', async (context) => {
    const session = await Session.start(context);
    await session.open(uri, talks);
    const positions = [
      { line: 8, character: 13 },
      { line: 99, character: 0 },
    ];
    const ranges = await session.connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions });
    const chain = (one: SelectionRange | undefined): string[] =>
      one === undefined ? [] : [spelled(one.range), ...chain(one.parent)];
    assert.deepEqual(chain(ranges?.[0]), ['8:11–8:24', '8:11–9:40', '8:0–9:40', '6:0–9:40', '0:0–16:0']);
    assert.deepEqual(chain(ranges?.[1]), ['0:0–16:0']);
  });

  test('hints and lenses follow the settings, and the client is told to ask again', async (context) => {
    const refreshing = {
      ...fullClient,
      workspace: { ...fullClient.workspace, inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true } },
    };
    const session = await Session.start(context, { capabilities: refreshing });
    session.connection.onRequest(InlayHintRefreshRequest.type, () => session.changed());
    const refreshed = new Promise<void>((resolve) => {
      session.connection.onRequest(CodeLensRefreshRequest.type, () => resolve());
    });
    await session.open(uri, talks);
    const range = { start: { line: 0, character: 0 }, end: { line: 16, character: 0 } };
    const hints = async (): Promise<unknown[]> =>
      (await session.connection.sendRequest(InlayHintRequest.type, { textDocument, range })) ?? [];
    const lenses = async (): Promise<string[]> =>
      ((await session.connection.sendRequest(CodeLensRequest.type, { textDocument })) ?? []).map(
        ({ command }) => command?.title ?? '',
      );
    assert.deepEqual(await hints(), [
      {
        position: { line: 2, character: 0 },
        label: 'Olof Lind:',
        tooltip: 'The opening statement bears no label. The heading names the speaker.',
        paddingRight: true,
      },
    ]);
    assert.deepEqual(await lenses(), []);
    session.settings = () => ({ inlayHints: { dates: true, statementSpeaker: 'no' }, codeLens: { exchanges: true } });
    await session.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await refreshed;
    assert.equal((await hints()).length, 4);
    assert.deepEqual(await lenses(), [
      'Exchange 1 · Olof Lind answers · 27 words',
      'Exchange 2 · Asel Osmonova, Olof Lind answer · 12 words',
    ]);
  });
});
