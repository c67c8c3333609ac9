import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execPath } from 'node:process';
import type { TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  ConfigurationRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  DiagnosticRefreshRequest,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Registration,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';

/** The language server as it is shipped. */
export const bundle = join(import.meta.dirname, '../../dist/server.node.cjs');

/** What a client like VS Code's says of itself, as far as this server cares. */
export const fullClient: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename', 'delete'],
      changeAnnotationSupport: {},
    },
  },
  textDocument: {
    diagnostic: { dynamicRegistration: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: { resolveSupport: { properties: ['edit'] }, dataSupport: true },
  },
};

/** A client that can do as little as the protocol allows: no questions to it, no registrations, no pulling. */
export const plainClient: ClientCapabilities = {};

export interface SessionOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** URIs. */
  readonly folders?: readonly string[];
  /** What the editor is set to below `transcript`, asked for each document. */
  readonly settings?: (uri: string) => unknown;
}

/** A client that talks to a server process of its own. */
export class Session {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  readonly registrations: Registration[] = [];
  /** All the server logged. */
  readonly log: string[] = [];
  /** The methods of all requests that the server sent. */
  readonly asked: string[] = [];
  /** All diagnostics that the server published, in order. */
  readonly received: PublishDiagnosticsParams[] = [];
  settings: (uri: string) => unknown;
  #result: InitializeResult | undefined;
  readonly #waiting = new Set<() => void>();
  readonly #versions = new Map<string, number>();

  private constructor(process: ChildProcess, connection: ProtocolConnection, settings: (uri: string) => unknown) {
    this.process = process;
    this.connection = connection;
    this.settings = settings;
  }

  /** Starts a server and introduces a client to it. Both end with the test. */
  static async start(context: TestContext, options: SessionOptions = {}): Promise<Session> {
    assert.ok(existsSync(bundle), `${bundle} is missing. Build it first: npm run build.`);
    const process = spawn(execPath, [bundle, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    context.after(() => process.kill('SIGKILL'));
    const connection = createProtocolConnection(
      new StreamMessageReader(process.stdout),
      new StreamMessageWriter(process.stdin),
    );
    connection.onError(() => undefined);
    const { capabilities = fullClient, initializationOptions, folders = [], settings = () => ({}) } = options;
    const session = new Session(process, connection, settings);
    session.#listen();
    session.#result = await connection.sendRequest(InitializeRequest.type, {
      processId: null,
      // oxlint-disable-next-line typescript/no-deprecated -- The protocol requires the field all the same.
      rootUri: null,
      capabilities,
      initializationOptions,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
    });
    await connection.sendNotification(InitializedNotification.type, {});
    return session;
  }

  /** What the server said of itself. */
  get result(): InitializeResult {
    assert.ok(this.#result);
    return this.#result;
  }

  #listen(): void {
    const { connection } = this;
    const wasAsked = ({ method }: { readonly method: string }): void => {
      this.asked.push(method);
      this.changed();
    };
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registrations.push(...registrations);
      wasAsked(RegistrationRequest.type);
    });
    connection.onRequest(ConfigurationRequest.type, ({ items }) => {
      wasAsked(ConfigurationRequest.type);
      return items.map(({ scopeUri = '' }) => this.settings(scopeUri));
    });
    connection.onRequest(DiagnosticRefreshRequest.type, () => wasAsked(DiagnosticRefreshRequest.type));
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.received.push(params);
      this.changed();
    });
    connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.log.push(message);
      this.changed();
    });
    connection.listen();
  }

  async open(uri: string, text: string): Promise<void> {
    this.#versions.set(uri, 1);
    const textDocument = { uri, languageId: 'transcript', version: 1, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  async change(uri: string, contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    const textDocument = { uri, version };
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument, contentChanges });
  }

  async save(uri: string): Promise<void> {
    await this.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Asks for the diagnostics of a document. */
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      identifier: 'transcript',
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  /** The diagnostics of a document, which must be given in full. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    assert.equal(report.kind, 'full');
    return report.items;
  }

  /** Waits until `condition` gives a value; it is looked at again whenever the server has said something. */
  async until<T>(condition: () => T | undefined): Promise<T> {
    for (;;) {
      const value = condition();
      if (value !== undefined) return value;
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }

  /** The last diagnostics that the server published for `uri`, as soon as they satisfy `condition`. */
  published(
    uri: string,
    condition: (params: PublishDiagnosticsParams) => boolean = () => true,
  ): Promise<PublishDiagnosticsParams> {
    return this.until(() => {
      const last = this.received.findLast((params) => params.uri === uri);
      return last !== undefined && condition(last) ? last : undefined;
    });
  }

  /** To be called when something that {@link until} waits for may have happened. */
  changed(): void {
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }

  /** Ends the server as the protocol says; its exit status. */
  async end(): Promise<number | null> {
    await this.connection.sendRequest(ShutdownRequest.type);
    const ended = exitOf(this.process);
    await this.connection.sendNotification(ExitNotification.type);
    return ended;
  }
}

/** The exit status of a process, when it has ended. */
export async function exitOf(process: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => process.once('exit', (status) => resolve(status)));
}

/** A folder with these files, which goes with the test. */
export async function folderWith(
  context: TestContext,
  files: Readonly<Record<string, string>> = {},
): Promise<{ readonly uri: string; readonly at: (name: string) => string; readonly write: typeof writeFile }> {
  const path = await mkdtemp(join(tmpdir(), 'transcript-protocol-'));
  context.after(() => rm(path, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), text);
  }
  const uri = pathToFileURL(path).href;
  return { uri, at: (name) => `${uri}/${name}`, write: writeFile };
}

/** A diagnostic's message as plain text. */
export function messageOf(diagnostic: Diagnostic | undefined): string {
  const message = diagnostic?.message ?? '';
  return typeof message === 'string' ? message : message.value;
}

/** The text of `uri` after an edit that changes only this file, which holds `text`. */
export function applied(edit: WorkspaceEdit | undefined, uri: string, text: string): string {
  assert.ok(edit, 'there is no edit');
  const changes = edit.documentChanges?.flatMap((change) =>
    'textDocument' in change ? [{ uri: change.textDocument.uri, edits: change.edits }] : [],
  );
  const byFile = changes ?? Object.entries(edit.changes ?? {}).map(([file, edits]) => ({ uri: file, edits }));
  assert.deepEqual(
    byFile.map((change) => change.uri),
    [uri],
  );
  const document = TextDocument.create(uri, '', 0, text);
  const edits = byFile
    .flatMap((change) => change.edits)
    .map((one) => ('newText' in one ? one : assert.fail('a snippet')));
  return TextDocument.applyEdits(document, edits);
}
