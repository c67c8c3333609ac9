import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { suite, test } from 'node:test';
import { DocumentSymbolRequest, ExitNotification, HoverRequest } from 'vscode-languageserver/node';
import { bundle, exitOf, fullClient, plainClient, Session } from './session.ts';
import { clean } from './texts.ts';

async function packageVersion(): Promise<string> {
  const manifest = await readFile(join(import.meta.dirname, '../../package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

/** Runs the server's file with these arguments, without a client. */
async function run(...argv: readonly string[]): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const child = spawn(execPath, [bundle, ...argv], { stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, stdout, stderr };
}

suite('The start and end of a session', { timeout: 120_000 }, () => {
  test('the server says what it is and what it can do', async (context) => {
    const { result } = await Session.start(context);
    assert.deepEqual(result.serverInfo, { name: 'Transcript language server', version: await packageVersion() });
    const { capabilities } = result;
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2, save: { includeText: false } });
    assert.deepEqual(capabilities.codeActionProvider, {
      codeActionKinds: ['quickfix', 'source.fixAll.transcript', 'refactor.rewrite'],
      resolveProvider: true,
    });
    assert.deepEqual(capabilities.diagnosticProvider, {
      identifier: 'transcript',
      interFileDependencies: false,
      workspaceDiagnostics: false,
    });
    assert.equal(capabilities.hoverProvider, true);
    assert.equal(capabilities.foldingRangeProvider, true);
    assert.ok(capabilities.documentSymbolProvider);
    assert.ok(capabilities.semanticTokensProvider?.full);
    assert.ok(capabilities.semanticTokensProvider.range);
  });

  test('a client that registers is asked to tell of changed settings and configuration files', async (context) => {
    const session = await Session.start(context, { capabilities: fullClient });
    const methods = await session.until(() =>
      session.registrations.length >= 2 ? session.registrations.map(({ method }) => method).toSorted() : undefined,
    );
    assert.deepEqual(methods, ['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles']);
    const watched = session.registrations.find(({ method }) => method === 'workspace/didChangeWatchedFiles');
    assert.deepEqual(watched?.registerOptions, { watchers: [{ globPattern: '**/.transcriptrc.json' }] });
  });

  test('a client that can do nothing but the protocol’s minimum is served and asked for nothing', async (context) => {
    const session = await Session.start(context, { capabilities: plainClient });
    const unknown: string[] = [];
    session.connection.onUnhandledNotification(({ method }) => unknown.push(method));
    const uri = 'file:///nowhere/a.transcript';
    await session.open(uri, clean);
    assert.deepEqual((await session.published(uri)).diagnostics, []);
    const symbols = await session.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
    assert.ok(symbols && symbols.length > 0);
    assert.equal(await session.end(), 0);
    assert.deepEqual({ asked: session.asked, unknown, log: session.log }, { asked: [], unknown: [], log: [] });
  });

  test('the exit status tells whether the client said goodbye', async (context) => {
    const polite = await Session.start(context);
    assert.equal(await polite.end(), 0);
    const abrupt = await Session.start(context);
    const ended = exitOf(abrupt.process);
    await abrupt.connection.sendNotification(ExitNotification.type);
    assert.equal(await ended, 1);
  });

  test('the server ends when its client is gone', async (context) => {
    const session = await Session.start(context);
    const ended = exitOf(session.process);
    session.process.stdin?.end();
    assert.equal(await ended, 1);
  });

  test('a document that is not open is answered with nothing', async (context) => {
    const session = await Session.start(context);
    const textDocument = { uri: 'file:///nowhere/a.transcript' };
    assert.equal(await session.connection.sendRequest(DocumentSymbolRequest.type, { textDocument }), null);
    const position = { line: 0, character: 0 };
    assert.equal(await session.connection.sendRequest(HoverRequest.type, { textDocument, position }), null);
    assert.deepEqual(await session.diagnostics(textDocument.uri), []);
  });

  test('without a transport the server says which there are', async () => {
    const outcome = await run();
    assert.deepEqual([outcome.status, outcome.stdout], [2, '']);
    assert.match(outcome.stderr, /--stdio, --node-ipc, --pipe=NAME or --socket=PORT/);
    assert.deepEqual(await run('--version'), { status: 0, stdout: `${await packageVersion()}\n`, stderr: '' });
  });
});
