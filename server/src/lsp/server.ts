import {
  TextDocumentSyncKind,
  type ClientCapabilities,
  type Connection,
  type InitializeResult,
} from 'vscode-languageserver';
import { foldings, hover, outline, semanticTokens, tokenModifiers, tokenTypes } from '../core/index.ts';
import { version } from '../product.ts';
import { describe } from './analyses.ts';
import { codeActionKinds, codeActions, documentOf, resolveCodeAction } from './codeActions.ts';
import { Diagnostics } from './diagnostics.ts';
import { Documents, OpenDocument } from './documents.ts';
import type { Environment } from './environment.ts';
import { toOffset, toSpan } from './fromProtocol.ts';
import { openDoor } from './request.ts';
import { Settings } from './settings.ts';
import { toFlatSymbols, toFoldingRanges, toHover, toSemanticTokens, toSymbols } from './toProtocol.ts';

/** Serves one client over `connection`, until that closes. */
export function startServer(connection: Connection, environment: Environment): void {
  const documents = new Documents();
  const settings = new Settings(connection, environment, () => diagnostics.settingsChanged());
  const door = openDoor(documents, settings, connection.console);
  const diagnostics = new Diagnostics(connection, documents, door);
  const { answer } = door;
  let client: ClientCapabilities = {};

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    settings.initialize(params);
    diagnostics.initialize(params);
    return {
      serverInfo: { name: 'Transcript language server', version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
        documentSymbolProvider: { label: 'Transcript' },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds, resolveProvider: true },
        foldingRangeProvider: true,
        semanticTokensProvider: {
          legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
          full: true,
          range: true,
        },
        diagnosticProvider: { identifier: 'transcript', interFileDependencies: false, workspaceDiagnostics: false },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });
  connection.onInitialized(async () => {
    try {
      await settings.watch();
    } catch (error) {
      connection.console.warn(`The editor will not tell of changed settings. ${describe(error)}`);
    }
  });

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version: first, text } }) => {
    documents.open(new OpenDocument(uri, languageId, first, text));
    settings.documentTouched(uri);
    diagnostics.documentChanged(uri);
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    documents.get(textDocument.uri)?.update(contentChanges, textDocument.version);
    diagnostics.documentChanged(textDocument.uri);
  });
  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => settings.documentTouched(uri));
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    documents.close(uri);
    settings.close(uri);
    diagnostics.documentClosed(uri);
  });
  connection.onDidChangeConfiguration((params) => settings.editorChanged(params.settings));
  connection.onDidChangeWatchedFiles(({ changes }) => settings.filesChanged(changes.map(({ uri }) => uri)));

  connection.onDocumentSymbol(
    answer('The outline', null, ({ document, text, analysis }) =>
      client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true
        ? toSymbols(text, outline(analysis))
        : toFlatSymbols(text, document.uri, outline(analysis)),
    ),
  );
  connection.onHover(
    answer('The hover', null, ({ text, analysis }, { position }) =>
      toHover(client, text, hover(analysis, toOffset(text, position))),
    ),
  );
  connection.onCodeAction(answer('The quick fixes', null, (subject, params) => codeActions(client, subject, params)));
  connection.onCodeActionResolve((action, token) => {
    const uri = documentOf(action);
    if (uri === undefined) return action;
    const resolve = answer('A quick fix', action, (subject) => resolveCodeAction(client, subject, action));
    return resolve({ textDocument: { uri } }, token);
  });
  connection.onFoldingRanges(
    answer('Folding', null, ({ text, analysis }) => toFoldingRanges(text, foldings(analysis))),
  );
  connection.languages.semanticTokens.on(
    answer('Semantic highlighting', { data: [] }, ({ text, analysis }) =>
      toSemanticTokens(text, semanticTokens(analysis)),
    ),
  );
  connection.languages.semanticTokens.onRange(
    answer('Semantic highlighting', { data: [] }, ({ text, analysis }, { range }) =>
      toSemanticTokens(text, semanticTokens(analysis, toSpan(text, range))),
    ),
  );
  connection.languages.diagnostics.on(
    answer('Checking', { kind: 'full', items: [] }, (subject, params) => diagnostics.report(subject, params)),
  );

  connection.listen();
}
