import { CodeLensRefreshRequest, type Connection, type InitializeResult } from 'vscode-languageserver';
import { version } from '../product.ts';
import { describe } from './analyses.ts';
import { capabilitiesFor } from './capabilities.ts';
import { Diagnostics } from './diagnostics.ts';
import { Documents, OpenDocument } from './documents.ts';
import type { Environment } from './environment.ts';
import { serveFeatures, type Client } from './features.ts';
import { initializationOptions } from './fromProtocol.ts';
import { openDoor } from './request.ts';
import { Settings } from './settings.ts';
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
  let client: Client = { capabilities: {}, showsDetails: true, locale: undefined };

  connection.onInitialize((params): InitializeResult => {
    client = {
      capabilities: params.capabilities,
      showsDetails: initializationOptions(params.initializationOptions).symbolDetails !== false,
      locale: params.locale,
    };
    settings.initialize(params);
    diagnostics.initialize(params);
    files.initialize(params);
    index.initialize(params);
    return {
      serverInfo: { name: 'Transcript language server', version },
      capabilities: capabilitiesFor(client.capabilities),
    };
  });
  connection.onInitialized(async () => {
    try {
      await settings.watch((added, removed) => index.foldersChanged(added, removed));
    } catch (error) {
      connection.console.warn(`The editor will not tell of changed settings. ${describe(error)}`);
    }
  });

  connection.onShutdown(() => {
    diagnostics.close();
    door.close();
  });

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version: first, text } }) => {
    documents.open(new OpenDocument(uri, languageId, first, text));
    settings.documentTouched(uri);
    diagnostics.documentOpened(uri);
    index.touched(uri);
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    const document = documents.get(textDocument.uri);
    if (document !== undefined) {
      const { text } = document;
      document.update(contentChanges, textDocument.version);
      diagnostics.documentChanged(document, document.text.editOf(text));
    }
    index.touched(textDocument.uri);
  });
  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
    settings.documentTouched(uri);
    const document = documents.get(uri);
    if (document !== undefined) diagnostics.documentSaved(document);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    const document = documents.get(uri);
    documents.close(uri);
    settings.close(uri);
    if (document !== undefined) diagnostics.documentClosed(document);
    void index.closed(uri);
  });
  connection.onDidChangeConfiguration((params) => settings.editorChanged(params.settings));
  connection.onDidChangeWatchedFiles(({ changes }) => {
    settings.filesChanged(changes.map(({ uri }) => uri));
    void index.filesChanged(changes);
  });

  serveFeatures(connection, door, index, diagnostics, () => client);
  connection.listen();

  /** Lets the editor ask again for what it shows in and above the lines, which settings switch on and off. */
  async function refreshHints(): Promise<void> {
    try {
      if (client.capabilities.workspace?.inlayHint?.refreshSupport === true)
        await connection.languages.inlayHint.refresh();
      if (client.capabilities.workspace?.codeLens?.refreshSupport === true)
        await connection.sendRequest(CodeLensRefreshRequest.type);
    } catch (error) {
      connection.console.warn(`The editor did not ask for the hints again. ${describe(error)}`);
    }
  }
}
