import { commands, l10n, languages, window, type ExtensionContext, type Uri } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { cleanUp, type CleanUpChoice } from './commands/cleanUp.ts';
import { compareWithHead, compareWithSaved } from './commands/compareWords.ts';
import { convertToProfile, type ConvertChoice } from './commands/convertToProfile.ts';
import { copyCommands } from './commands/copying.ts';
import { fixAll } from './commands/fixAll.ts';
import { neverHere } from './commands/neverHere.ts';
import { beginningsProvider } from './completion/beginnings.ts';
import { newTranscript } from './commands/newTranscript.ts';
import { openRuleDocs } from './commands/openRuleDocs.ts';
import { openSample } from './commands/openSample.ts';
import { renameIn, type RenameChoice } from './commands/renameIn.ts';
import { running } from './commands/running.ts';
import { treatAsTranscript } from './commands/treatAsTranscript.ts';
import { treatFolder } from './commands/treatFolder.ts';
import { turnCommands } from './commands/turns.ts';
import { findFiles } from './findFiles.ts';
import { middleware, save, saveCommand } from './middleware.ts';
import {
  findFilesRequest,
  readFileRequest,
  readingRequest,
  statisticsRequest,
  statusNotification,
  surveyRequest,
  type ReadingParams,
  type ReadingResult,
  type StatisticsParams,
  type StatisticsResult,
  type StatusParams,
  type SurveyParams,
  type SurveyResult,
  type InitializationOptions,
} from '../../server/src/protocol.ts';
import { pasteMetadata, pastePage } from './paste/pastePage.ts';
import { readFile } from './readFile.ts';
import { Preview } from './pages/preview.ts';
import { StatisticsPage } from './pages/statisticsPage.ts';
import { StatusItem } from './statusItem.ts';
import { createViews } from './views/views.ts';

/** The extension's heavy half, as its entry sees it. */
export interface Client {
  /** Starts the language server unless it runs. A failure is shown where the transcripts' status is shown. */
  start(): Promise<void>;
  /** Ends the language server and removes everything that is shown. */
  stop(): Promise<void>;
  /** Runs a command of the manifest. */
  run(command: string, args: readonly unknown[]): Promise<unknown>;
}

/** Makes a language client that is not started yet. */
export type ClientMaker = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** Everything but the way to the server, which `make` knows. */
export function clientFor(context: ExtensionContext, make: ClientMaker): Client {
  const output = window.createOutputChannel('Transcript', { log: true });
  const status = new StatusItem();
  const saving = commands.registerCommand(saveCommand, save);
  const pasting = languages.registerDocumentPasteEditProvider({ language: 'transcript' }, pastePage, pasteMetadata);
  const completing = languages.registerCompletionItemProvider({ language: 'transcript' }, beginningsProvider);
  let client: BaseLanguageClient | undefined;
  const server = running(() => {
    if (client === undefined) throw new Error(l10n.t('The transcript server does not run. Restart it.'));
    return client;
  });
  const views = createViews((uri) => askAbout<SurveyParams, SurveyResult>(surveyRequest, uri, {}));
  const statistics = new StatisticsPage(context, (uri, name) =>
    askAbout<StatisticsParams, StatisticsResult>(statisticsRequest, uri, { name }),
  );
  const preview = new Preview(context, (uri, since) =>
    askAbout<ReadingParams, ReadingResult>(readingRequest, uri, { since }),
  );

  async function start(): Promise<void> {
    if (client !== undefined) return;
    // The identifier is also the section of the setting `transcript.trace.server`.
    client = make('transcript', 'Transcript', {
      documentSelector: [{ language: 'transcript' }],
      initializationOptions: { readFile: true, findFiles: true, status: true } satisfies InitializationOptions,
      outputChannel: output,
      traceOutputChannel: output,
      middleware,
    });
    status.follow(client);
    const { protocol2CodeConverter } = client;
    client.onNotification(statusNotification, (report: StatusParams) => {
      const uri = protocol2CodeConverter.asUri(report.uri);
      status.report(uri, report);
      views.changed(uri);
    });
    client.onRequest(readFileRequest, readFile);
    client.onRequest(findFilesRequest, findFiles);
    await commands.executeCommand('setContext', 'transcript.active', true);
    // The client has written to the output channel why it could not start, and the status shows that it does not run.
    await client.start().catch(() => undefined);
  }

  async function stopServer(): Promise<void> {
    const running = client;
    client = undefined;
    // A server that never started or has crashed cannot be asked to shut down.
    await running?.dispose().catch(() => undefined);
  }

  /** Asks for what is shown beside the text; undefined when there is none to be had just now. */
  async function askAbout<Params extends { readonly textDocument: { readonly uri: string } }, Result>(
    method: string,
    uri: Uri,
    rest: Omit<Params, 'textDocument'>,
  ): Promise<Result | undefined> {
    if (client === undefined) return undefined;
    const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
    return await server.ask<unknown, Result>(method, { textDocument, ...rest }).catch(() => undefined);
  }

  const handlers: Readonly<Record<string, (...args: readonly never[]) => unknown>> = {
    treatAsTranscript,
    treatFolder,
    neverHere: () => neverHere(context),
    fixAll,
    cleanUp: (choice?: CleanUpChoice) => cleanUp(server, choice),
    convertToProfile: (choice?: ConvertChoice) => convertToProfile(server, choice),
    compareWithSaved: () => compareWithSaved(server),
    compareWithHead: () => compareWithHead(server),
    renameIn: async (choice?: Partial<RenameChoice>) => {
      await start();
      if (client !== undefined) await renameIn(client, choice);
    },
    restartServer: async () => {
      await stopServer();
      await start();
    },
    showOutput: () => output.show(),
    openRuleDocs: (id: string) => openRuleDocs(context, id),
    newTranscript,
    openSample: () => openSample(context),
    showPreview: async () => {
      await start();
      preview.show();
    },
    showStatistics: async () => {
      await start();
      await statistics.show();
    },
    ...views.commands,
    ...copyCommands(server.ask, () => server.client().code2ProtocolConverter),
    ...turnCommands(server.ask, () => server.client().code2ProtocolConverter),
  };

  return {
    start,
    async stop() {
      await stopServer();
      saving.dispose();
      pasting.dispose();
      completing.dispose();
      status.dispose();
      views.dispose();
      statistics.dispose();
      preview.dispose();
      output.dispose();
    },
    async run(command, args) {
      return await handlers[command.replace(/^transcript\./, '')]?.(...(args as never[]));
    },
  };
}
