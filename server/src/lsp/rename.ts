import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type ClientCapabilities,
  type Connection,
  type PrepareRenameResult,
  type RenameParams,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import {
  rename,
  renameable,
  renameAlike,
  whyNoName,
  type DocumentText,
  type Renaming,
  type Span,
} from '../core/index.ts';
import { toOffset } from './fromProtocol.ts';
import type { RenameInParams, RenameInResult } from '../protocol.ts';
import type { Subject } from './request.ts';
import { canAskBefore, toEdit, toRange, toWorkspaceEdit, type FileChange } from './toProtocol.ts';
import type { WorkspaceIndex } from './workspaceIndex.ts';

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
  const left = renaming.left.map((span) => placeOf(subject, span, null));
  if (left.length > 0) connection.window.showInformationMessage(leftMessage(left));
  return toWorkspaceEdit(client, changeOf({ ...subject, uri: subject.document.uri }, renaming, question));
}

/** Changes a name where the user chose to: in the turn, from there on, in the file, or in all files of the workspace. */
export async function renameIn(
  client: ClientCapabilities,
  index: WorkspaceIndex,
  subject: Subject,
  params: RenameInParams,
  token: CancellationToken,
): Promise<RenameInResult | ResponseError<never>> {
  const { scope, labelsOnly, preview } = params;
  const here = renamingAt(subject, { ...params, scope: scope === 'workspace' ? 'file' : scope });
  if (here instanceof ResponseError) return here;
  const { uri } = subject.document;
  const changes: FileChange[] = [];
  const left: string[] = [];
  let places = 0;
  const add = (file: RenamedFile, renaming: Renaming): void => {
    // Whoever gives one turn to another speaker knows that there is one.
    const question = scope === 'turn' ? undefined : mergeQuestion(renaming);
    const title = `Change ${renaming.names.from} to ${renaming.names.to}`;
    left.push(...renaming.left.map((span) => placeOf(file, span, file.uri === uri ? null : file.uri)));
    places += renaming.edits.length;
    if (renaming.edits.length > 0) changes.push(changeOf(file, renaming, question ?? (preview ? title : undefined)));
  };
  add({ ...subject, uri }, here);
  if (scope === 'workspace') {
    for await (const file of index.naming(here.names.from, token)) {
      if (token.isCancellationRequested) break;
      const renaming = file.uri === uri ? null : renameAlike(file.analysis, here.names, labelsOnly);
      if (renaming !== null) add({ ...file, text: file.analysis.transcript.document }, renaming);
    }
  }
  if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'Nothing is changed.');
  return {
    edit: toWorkspaceEdit(client, ...changes),
    places,
    files: changes.length,
    left: left.length === 0 ? null : leftMessage(left),
  };
}

/** A file with the text that the edits refer to. */
interface RenamedFile {
  readonly uri: string;
  readonly version: number | null;
  readonly text: DocumentText;
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

function changeOf({ uri, version, text }: RenamedFile, { edits }: Renaming, confirmation?: string): FileChange {
  return { uri, version, edits: edits.map((edit) => toEdit(text, edit)), confirmation };
}

/** `“Лаврова” (line 3)`, with the file when it is another one. */
function placeOf({ text }: Pick<RenamedFile, 'text'>, { start, end }: Span, uri: string | null): string {
  const file = uri === null ? '' : `${uri.slice(uri.lastIndexOf('/') + 1)}, `;
  return `“${text.slice(start, end)}” (${file}line ${text.lineAt(start) + 1})`;
}

function leftMessage(places: readonly string[]): string {
  const more = places.length - MOST_PLACES;
  const named = places.slice(0, MOST_PLACES).join(', ') + (more > 0 ? ` and ${more} more` : '');
  return `Left as they are, because their form does not tell what becomes of them: ${named}. Change them by hand.`;
}
