import {
  CodeLensRefreshRequest,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type Connection,
  type InitializeResult,
} from 'vscode-languageserver';
import {
  codeLenses,
  completions,
  definition,
  foldings,
  hover,
  inlayHints,
  outline,
  references,
  selectionRanges,
  semanticTokens,
  tokenModifiers,
  tokenTypes,
} from '../core/index.ts';
import { version } from '../product.ts';
import { today } from '../today.ts';
import { describe } from './analyses.ts';
import { serveCleaning } from './cleaning.ts';
import { codeActionKinds, codeActions, documentOf, resolveCodeAction } from './codeActions.ts';
import { Diagnostics } from './diagnostics.ts';
import { Documents, OpenDocument } from './documents.ts';
import type { Environment } from './environment.ts';
import { formatting, typedFormatting } from './formatting.ts';
import { initializationOptions, toOffset, toSpan } from './fromProtocol.ts';
import { renameInRequest, type RenameInParams } from '../protocol.ts';
import { serveReading } from './reading.ts';
import { prepareRename, renameIn, renameInFile } from './rename.ts';
import { openDoor } from './request.ts';
import { Settings } from './settings.ts';
import { serveStatistics } from './statistics.ts';
import { serveSurvey } from './survey.ts';
import { serveCopying } from './copying.ts';
import { serveTurns } from './turns.ts';
import {
  toCodeLenses,
  toCompletionList,
  toDefinition,
  toFlatSymbols,
  toFoldingRanges,
  toHighlights,
  linkInto,
  toHover,
  toInlayHints,
  toRange,
  toSelectionRange,
  toSemanticTokens,
  toSymbols,
} from './toProtocol.ts';
import { WorkspaceFiles } from './workspaceFiles.ts';
import { WorkspaceIndex } from './workspaceIndex.ts';

/** Serves one client over `connection`, until that closes. */
export function startServer(connection: Connection, environment: Environment): void {
  const documents = new Documents();
  const settings = new Settings(connection, environment, () => {
    void index.settingsChanged();
    diagnostics.settingsChanged();
    void refreshHints();
  });
  const door = openDoor(documents, settings, connection.console);
  const diagnostics = new Diagnostics(connection, documents, door);
  const files = new WorkspaceFiles(connection, environment);
  const index = new WorkspaceIndex(connection, files, documents, settings, door);
  const { answer, answerForAll, answerWithNames } = door;
  let client: ClientCapabilities = {};
  let showsDetails = true;
  let locale: string | undefined;

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    ({ locale } = params);
    showsDetails = initializationOptions(params.initializationOptions).symbolDetails !== false;
    settings.initialize(params);
    diagnostics.initialize(params);
    files.initialize(params);
    index.initialize(params);
    return {
      serverInfo: { name: 'Transcript language server', version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
        documentSymbolProvider: { label: 'Transcript' },
        workspaceSymbolProvider: true,
        hoverProvider: true,
        completionProvider: { triggerCharacters: ['(', '['] },
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        renameProvider: client.textDocument?.rename?.prepareSupport === true ? { prepareProvider: true } : true,
        selectionRangeProvider: true,
        inlayHintProvider: true,
        codeLensProvider: { resolveProvider: false },
        codeActionProvider: { codeActionKinds, resolveProvider: true },
        documentFormattingProvider: true,
        documentRangeFormattingProvider: true,
        documentOnTypeFormattingProvider: { firstTriggerCharacter: ':' },
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
      await settings.watch((added, removed) => index.foldersChanged(added, removed));
    } catch (error) {
      connection.console.warn(`The editor will not tell of changed settings. ${describe(error)}`);
    }
  });

  connection.onShutdown(door.close);

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version: first, text } }) => {
    documents.open(new OpenDocument(uri, languageId, first, text));
    settings.documentTouched(uri);
    diagnostics.documentChanged(uri);
    index.touched(uri);
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    documents.get(textDocument.uri)?.update(contentChanges, textDocument.version);
    diagnostics.documentChanged(textDocument.uri);
    index.touched(textDocument.uri);
  });
  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => settings.documentTouched(uri));
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    documents.close(uri);
    settings.close(uri);
    diagnostics.documentClosed(uri);
    void index.closed(uri);
  });
  connection.onDidChangeConfiguration((params) => settings.editorChanged(params.settings));
  connection.onDidChangeWatchedFiles(({ changes }) => {
    settings.filesChanged(changes.map(({ uri }) => uri));
    void index.filesChanged(changes);
  });

  connection.onDocumentSymbol(
    answer('The outline', null, ({ document, text, analysis }) =>
      client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true
        ? toSymbols(text, outline(analysis), showsDetails)
        : toFlatSymbols(text, document.uri, outline(analysis)),
    ),
  );
  connection.onWorkspaceSymbol(
    answerForAll('Looking for symbols', [], ({ query }, token) => index.symbols(query, token)),
  );
  connection.onHover(
    answerWithNames('The hover', null, ({ text, analysis }, { position, textDocument }) =>
      toHover(client, text, hover(analysis, toOffset(text, position), linkInto(textDocument.uri), locale)),
    ),
  );
  connection.onCompletion(
    answer('Completion', null, ({ text, analysis }, { position }) =>
      toCompletionList(text, completions(analysis, toOffset(text, position), { today: today() })),
    ),
  );
  connection.onDefinition(
    answerWithNames('Go to definition', null, (subject, { position }) =>
      toDefinition(client, subject, definition(subject.analysis, toOffset(subject.text, position))),
    ),
  );
  connection.onReferences(
    answerWithNames('References', null, ({ document, text, analysis }, { position, context }) =>
      references(analysis, toOffset(text, position), context.includeDeclaration).map((one) => ({
        uri: document.uri,
        range: toRange(text, one),
      })),
    ),
  );
  connection.onDocumentHighlight(
    answerWithNames('Highlights', null, ({ text, analysis }, { position }) =>
      toHighlights(text, references(analysis, toOffset(text, position))),
    ),
  );
  connection.onPrepareRename(answerWithNames('Looking for a name', null, prepareRename));
  connection.onRenameRequest(
    answerWithNames('Renaming', null, (subject, params) => renameInFile(connection, client, subject, params)),
  );
  connection.onRequest(
    renameInRequest,
    answerWithNames('Renaming', null, (subject, params: RenameInParams, token) =>
      renameIn(client, index, subject, params, token),
    ),
  );
  connection.onSelectionRanges(
    answer('Expanding the selection', null, ({ text, analysis }, { positions }) =>
      positions.map((position) => toSelectionRange(text, selectionRanges(analysis, toOffset(text, position)))),
    ),
  );
  connection.languages.inlayHint.on(
    answer('Inlay hints', null, ({ text, analysis, settings: { features } }, { range }) =>
      toInlayHints(text, inlayHints(analysis, toSpan(text, range), features.inlayHints)),
    ),
  );
  connection.onCodeLens(
    answer('Code lenses', null, (subject) => {
      const { codeLens } = subject.settings.features;
      if (!codeLens.exchanges && !codeLens.findings) return null;
      return toCodeLenses(
        subject.text,
        codeLenses(subject.analysis, () => subject.findings, codeLens),
      );
    }),
  );
  connection.onCodeAction(answer('The quick fixes', null, (subject, params) => codeActions(client, subject, params)));
  connection.onCodeActionResolve((action, token) => {
    const uri = documentOf(action);
    if (uri === undefined) return action;
    const resolve = answer('A quick fix', action, (subject) => resolveCodeAction(client, subject, action));
    return resolve({ textDocument: { uri } }, token);
  });
  connection.onDocumentFormatting(answer('Formatting', null, (subject) => formatting(subject, connection.console)));
  connection.onDocumentRangeFormatting(
    answer('Formatting', null, (subject, { range }) =>
      formatting(subject, connection.console, toSpan(subject.text, range)),
    ),
  );
  connection.onDocumentOnTypeFormatting(
    answer('Formatting', null, (subject, { position }) => typedFormatting(subject, toOffset(subject.text, position))),
  );
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
  serveCopying(connection, answer);
  serveTurns(connection, answer);
  serveSurvey(connection, answer);
  serveStatistics(connection, answer);
  serveReading(connection, answer);
  serveCleaning(connection, answer);
  connection.languages.diagnostics.on(
    answer('Checking', { kind: 'full', items: [] }, (subject, params) => diagnostics.report(subject, params)),
  );

  connection.listen();

  /** Lets the editor ask again for what it shows in and above the lines, which settings switch on and off. */
  async function refreshHints(): Promise<void> {
    try {
      if (client.workspace?.inlayHint?.refreshSupport === true) await connection.languages.inlayHint.refresh();
      if (client.workspace?.codeLens?.refreshSupport === true)
        await connection.sendRequest(CodeLensRefreshRequest.type);
    } catch (error) {
      connection.console.warn(`The editor did not ask for the hints again. ${describe(error)}`);
    }
  }
}
