import {
  LSPErrorCodes,
  ResponseError,
  type ClientCapabilities,
  type Connection,
  type PrepareRenameResult,
  type RenameParams,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { rename, renameable, whyNoName, type Renaming } from '../core/index.ts';
import { toOffset } from './fromProtocol.ts';
import type { RenameInParams, RenameInResult } from './protocol.ts';
import type { Subject } from './request.ts';
import { canAskBefore, toEdit, toRange, toWorkspaceEdit, type FileChange } from './toProtocol.ts';

/** So many places are named in a message; the others are counted. */
const MOST_PLACES = 5;

/** The name under the cursor, to be shown for changing. */
export function prepareRename(
  { text, analysis }: Subject,
  { position }: TextDocumentPositionParams,
): PrepareRenameResult | null {
  const found = renameable(analysis, toOffset(text, position));
  return found === null ? null : { range: toRange(text, found.span), placeholder: found.name };
}

/**
 * Changes a name in the whole file. Where somebody else bears the new name already, the user decides whether both become one:
 * in the editor's preview, or else by a question. Forms that stay as they are are told in a message.
 */
export async function renameInFile(
  connection: Connection,
  client: ClientCapabilities,
  subject: Subject,
  { position, newName }: RenameParams,
): Promise<WorkspaceEdit | ResponseError<never> | null> {
  const labelsOnly = subject.settings.features.renamesLabelsOnly;
  const renaming = renamingAt(subject, { position, newName, scope: 'file', labelsOnly });
  if (renaming instanceof ResponseError) return renaming;
  const question = mergeQuestion(renaming);
  if (question !== undefined && !canAskBefore(client)) {
    if (client.window?.showMessage === undefined)
      return refusal(`${question} This editor cannot ask, so nothing is changed.`);
    const answer = await connection.window.showWarningMessage(question, { title: 'Merge' }, { title: 'Cancel' });
    if (answer?.title !== 'Merge') return null;
  }
  const left = renaming.left.map((span) => placeOf(subject, span));
  if (left.length > 0) connection.window.showInformationMessage(leftMessage(left));
  return toWorkspaceEdit(client, changeOf(subject, renaming, question));
}

/** Changes a name where the user chose to: in the turn, from there on, or in the file. */
export function renameIn(
  client: ClientCapabilities,
  subject: Subject,
  params: RenameInParams,
): RenameInResult | ResponseError<never> {
  const renaming = renamingAt(subject, params);
  if (renaming instanceof ResponseError) return renaming;
  // Whoever gives one turn to another speaker knows that there is one.
  const question = params.scope === 'turn' ? undefined : mergeQuestion(renaming);
  const left = renaming.left.map((span) => placeOf(subject, span));
  const confirmation =
    question ?? (params.preview ? `Change ${renaming.names.from} to ${renaming.names.to}` : undefined);
  return {
    edit: toWorkspaceEdit(client, changeOf(subject, renaming, confirmation)),
    places: renaming.edits.length,
    files: renaming.edits.length === 0 ? 0 : 1,
    left: left.length === 0 ? null : leftMessage(left),
  };
}

type Wanted = Pick<RenameInParams, 'position' | 'newName' | 'labelsOnly'> & {
  readonly scope: 'turn' | 'from-here' | 'file';
};

function renamingAt(
  { text, analysis }: Subject,
  { position, newName, scope, labelsOnly }: Wanted,
): Renaming | ResponseError<never> {
  const why = whyNoName(newName);
  if (why !== null) return refusal(why);
  const renaming = rename(analysis, toOffset(text, position), newName, { scope, labelsOnly });
  return renaming ?? refusal('There is no name here that can be changed.');
}

function refusal(message: string): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

function mergeQuestion({ merges, names, edits }: Renaming): string | undefined {
  if (merges === null || edits.length === 0) return undefined;
  return `${merges} is in this transcript already. Merge ${names.from} and ${merges}?`;
}

function changeOf(
  { document, version, text }: Subject,
  { edits }: Renaming,
  confirmation: string | undefined,
): FileChange {
  return { uri: document.uri, version, edits: edits.map((edit) => toEdit(text, edit)), confirmation };
}

/** `“Лаврова” (line 3)`. */
function placeOf({ text }: Subject, { start, end }: { readonly start: number; readonly end: number }): string {
  return `“${text.slice(start, end)}” (line ${text.lineAt(start) + 1})`;
}

function leftMessage(places: readonly string[]): string {
  const more = places.length - MOST_PLACES;
  const named = places.slice(0, MOST_PLACES).join(', ') + (more > 0 ? ` and ${more} more` : '');
  return `Left as they are, because their form does not tell what becomes of them: ${named}. Change them by hand.`;
}
