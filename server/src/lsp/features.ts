import type { ClientCapabilities, Connection } from 'vscode-languageserver';
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
} from '../core/index.ts';
import { renameInRequest, type RenameInParams } from '../protocol.ts';
import { today } from '../today.ts';
import { serveCleaning } from './cleaning.ts';
import { codeActions, documentOf, resolveCodeAction } from './codeActions.ts';
import { serveCopying } from './copying.ts';
import type { Diagnostics } from './diagnostics.ts';
import { formatting, typedFormatting } from './formatting.ts';
import { toOffset, toSpan } from './fromProtocol.ts';
import { serveReading } from './reading.ts';
import { prepareRename, renameIn, renameInFile } from './rename.ts';
import type { Door } from './request.ts';
import { serveStatistics } from './statistics.ts';
import { serveSurvey } from './survey.ts';
import {
  linkInto,
  toCodeLenses,
  toCompletionList,
  toDefinition,
  toFlatSymbols,
  toFoldingRanges,
  toHighlights,
  toHover,
  toInlayHints,
  toRange,
  toSelectionRange,
  toSemanticTokens,
  toSymbols,
} from './toProtocol.ts';
import { serveTurns } from './turns.ts';
import type { WorkspaceIndex } from './workspaceIndex.ts';

/** What the client says of itself. */
export interface Client {
  readonly capabilities: ClientCapabilities;
  /** It shows the details of symbols beside their names. */
  readonly showsDetails: boolean;
  /** The language of its user interface, as a BCP 47 tag; undefined when it does not say. */
  readonly locale: string | undefined;
}

/** Answers each request with the feature of the core that it is about, and turns offsets into what the protocol has. */
export function serveFeatures(
  connection: Connection,
  { answer, answerForAll, answerWithNames }: Door,
  index: WorkspaceIndex,
  diagnostics: Diagnostics,
  client: () => Client,
): void {
  connection.onDocumentSymbol(
    answer('The outline', null, ({ document, text, analysis }) =>
      client().capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true
        ? toSymbols(text, outline(analysis), client().showsDetails)
        : toFlatSymbols(text, document.uri, outline(analysis)),
    ),
  );
  connection.onWorkspaceSymbol(
    answerForAll('Looking for symbols', [], ({ query }, token) => index.symbols(query, token)),
  );
  connection.onHover(
    answerWithNames('The hover', null, ({ text, analysis }, { position, textDocument }) =>
      toHover(
        client().capabilities,
        text,
        hover(analysis, toOffset(text, position), linkInto(textDocument.uri), client().locale),
      ),
    ),
  );
  connection.onCompletion(
    answer('Completion', null, ({ text, analysis }, { position }) =>
      toCompletionList(text, completions(analysis, toOffset(text, position), { today: today() })),
    ),
  );
  connection.onDefinition(
    answerWithNames('Go to definition', null, (subject, { position }) =>
      toDefinition(client().capabilities, subject, definition(subject.analysis, toOffset(subject.text, position))),
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
    answerWithNames('Renaming', null, (subject, params) =>
      renameInFile(connection, client().capabilities, subject, params),
    ),
  );
  connection.onRequest(
    renameInRequest,
    answerWithNames('Renaming', null, (subject, params: RenameInParams, token) =>
      renameIn(client().capabilities, index, subject, params, token),
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
  connection.onCodeAction(
    answer('The quick fixes', null, (subject, params) => codeActions(client().capabilities, subject, params)),
  );
  connection.onCodeActionResolve((action, token) => {
    const uri = documentOf(action);
    if (uri === undefined) return action;
    const resolve = answer('A quick fix', action, (subject) =>
      resolveCodeAction(client().capabilities, subject, action),
    );
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
}
