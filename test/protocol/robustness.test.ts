import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  CancellationTokenSource,
  CodeActionRequest,
  DidChangeTextDocumentNotification,
  DocumentDiagnosticRequest,
  DocumentSymbolRequest,
  ErrorCodes,
  FoldingRangeRequest,
  HoverRequest,
  LSPErrorCodes,
  ResponseError,
  SemanticTokensRequest,
  ShutdownRequest,
} from 'vscode-languageserver/node';
import { messageOf, Session } from './session.ts';
import { clean, flawed } from './texts.ts';

const uri = 'file:///nowhere/a.transcript';
const textDocument = { uri };

/** Asks for everything that can be asked of a document. Any answer will do, an error will not. */
async function askAll(session: Session): Promise<void> {
  const { connection } = session;
  const position = { line: 3, character: 7 };
  const range = { start: { line: 0, character: 0 }, end: position };
  await session.pull(uri);
  await connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
  await connection.sendRequest(HoverRequest.type, { textDocument, position });
  await connection.sendRequest(FoldingRangeRequest.type, { textDocument });
  await connection.sendRequest(SemanticTokensRequest.type, { textDocument });
  await connection.sendRequest(CodeActionRequest.type, { textDocument, range, context: { diagnostics: [] } });
}

suite('Bad input', { timeout: 300_000 }, () => {
  const inputs: Readonly<Record<string, () => string>> = {
    'an empty document': () => '',
    'zero bytes and other control characters': () => `${clean}\0\u0001\u0002\u001b[31m\0\0Question\0:\0 Why?\0\n`,
    'halves of surrogate pairs': () => `\udc00${clean.replaceAll('a', 'a\ud800')}\ud83c`,
    'line separators of every kind': () =>
      clean.replaceAll('\n', '\r').replaceAll(' ', '\u2028') + '\u0085\u2029\n\r\r\n',
    'one line of ten million characters': () => 'and on it goes without a break, '.repeat(10_000_000 / 32),
    'fifty million characters': () => flawed.repeat(Math.ceil(50_000_000 / flawed.length)),
  };
  for (const [name, text] of Object.entries(inputs)) {
    test(`${name}: answered quietly`, async (context) => {
      const session = await Session.start(context);
      await session.open(uri, text());
      await askAll(session);
      const start = { line: 0, character: 0 };
      await session.change(uri, [{ range: { start, end: start }, text: 'x' }]);
      await askAll(session);
      assert.deepEqual(session.log, []);
      assert.equal(await session.end(), 0);
    });
  }

  test('a document beyond all measure is not checked, and says so', async (context) => {
    const session = await Session.start(context);
    await session.open(uri, flawed.repeat(Math.ceil(21_000_000 / flawed.length)));
    const [diagnostic, ...others] = await session.diagnostics(uri);
    assert.deepEqual([diagnostic?.code, diagnostic?.severity, others], [undefined, 3, []]);
    assert.match(messageOf(diagnostic), /^This file has 21,000,\d{3} characters and is not checked/);
    await session.change(uri, [{ text: flawed }]);
    assert.equal((await session.diagnostics(uri)).length, 3);
  });

  test('changes and positions outside the document do no harm', async (context) => {
    const session = await Session.start(context);
    await session.open(uri, clean);
    const far = { line: 2 ** 31 - 1, character: 2 ** 31 - 1 };
    const near = { line: -1, character: -1 };
    await session.change(uri, [{ range: { start: far, end: near }, text: flawed }]);
    assert.equal((await session.diagnostics(uri)).length, 3);
    assert.equal(await session.connection.sendRequest(HoverRequest.type, { textDocument, position: far }), null);
    await session.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: 'file:///nowhere/never-opened', version: 2 },
      contentChanges: [{ text: 'x' }],
    });
    assert.equal(await session.end(), 0);
  });

  test('requests that lack what the protocol requires are the client’s mistake, and nothing breaks', async (context) => {
    const session = await Session.start(context);
    await session.open(uri, clean);
    const position = { line: 0, character: 0 };
    const broken: readonly (readonly [method: string, params: object])[] = [
      ['textDocument/hover', { position }],
      ['textDocument/hover', { textDocument: {}, position }],
      ['textDocument/hover', { textDocument: null, position }],
      ['textDocument/hover', { textDocument }],
      ['textDocument/hover', { textDocument, position: { line: '1', character: 0.5 } }],
      ['textDocument/completion', { textDocument, position: null }],
      ['textDocument/documentSymbol', {}],
      ['textDocument/codeAction', { textDocument, range: { start: position }, context: { diagnostics: [] } }],
      ['textDocument/diagnostic', { textDocument: { uri: 7 } }],
    ];
    for (const [method, params] of broken) {
      await assert.rejects(
        session.connection.sendRequest(method, params),
        (error) => error instanceof ResponseError && error.code === ErrorCodes.InvalidParams,
        `${method} ${JSON.stringify(params)}`,
      );
    }
    assert.notEqual(await session.connection.sendRequest(DocumentSymbolRequest.type, { textDocument }), null);
    assert.deepEqual(session.log, []);
    assert.equal(await session.end(), 0);
  });

  test('after shutdown every request is refused', async (context) => {
    const session = await Session.start(context);
    const { connection } = session;
    await session.open(uri, clean);
    await connection.sendRequest(ShutdownRequest.type);
    const position = { line: 0, character: 0 };
    const asked = [
      connection.sendRequest(DocumentSymbolRequest.type, { textDocument }),
      connection.sendRequest(HoverRequest.type, { textDocument, position }),
      connection.sendRequest('workspace/symbol', { query: '' }),
      connection.sendRequest('transcript/statistics', { textDocument }),
      session.pull(uri),
    ];
    for (const one of asked) {
      await assert.rejects(one, (error) => error instanceof ResponseError && error.code === ErrorCodes.InvalidRequest);
    }
  });

  test('a cancelled request is answered with its cancellation, and the next one is served', async (context) => {
    const session = await Session.start(context);
    await session.open(uri, flawed.repeat(2000));
    const cancellation = new CancellationTokenSource();
    const first = session.pull(uri);
    const cancelled = session.connection.sendRequest(
      DocumentDiagnosticRequest.type,
      { textDocument, identifier: 'transcript' },
      cancellation.token,
    );
    cancellation.cancel();
    await assert.rejects(
      cancelled,
      (error) => error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled,
    );
    assert.equal((await first).kind, 'full');
    assert.equal((await session.pull(uri)).kind, 'full');
  });
});
