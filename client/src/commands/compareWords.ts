import {
  extensions,
  l10n,
  QuickPickItemKind,
  Selection,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
  type Event,
  type QuickPickItem,
  type TextDocument,
  type TextEditor,
} from 'vscode';
import {
  compareRequest,
  type ComparedWords,
  type CompareParams,
  type CompareResult,
} from '../../../server/src/protocol.ts';
import type { Running } from './running.ts';

/** The part of the Git extension's interface, version 1, that is used here. */
interface GitExtension {
  /** False when Git is switched off or not installed; then there is no API. */
  readonly enabled: boolean;
  readonly getAPI: (version: 1) => GitApi;
}

interface GitApi {
  /** Until it is initialised it knows none of the repositories that it will open by itself. */
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<GitApi['state']>;
  readonly getRepository: (uri: Uri) => GitRepository | null;
  /** Opens the repository of a folder; null when there is none, or when the user has to agree first. */
  readonly openRepository?: (folder: Uri) => Promise<GitRepository | null>;
}

interface GitRepository {
  readonly show: (ref: string, path: string) => Promise<string>;
}

/** A version to compare with; or, as `problem`, why there is none, for the user. */
type OlderVersion = { readonly text: string } | { readonly problem: string };

/** What a transcript is compared with. */
interface Comparison {
  readonly read: (document: TextDocument) => Promise<OlderVersion>;
  /** Said when nothing differs. */
  readonly same: () => string;
  /** Stands over the differences. */
  readonly title: (added: number, removed: number) => string;
}

interface DifferenceItem extends QuickPickItem {
  readonly difference?: ComparedWords;
}

/** Lists which spoken words of the active transcript differ from the version on the disk. */
export async function compareWithSaved(server: Running): Promise<void> {
  await compareWith(server, {
    read: savedVersion,
    same: () => l10n.t('The spoken words are those of the saved version.'),
    title: (added, removed) => l10n.t('Spoken words since the saved version: {0} added, {1} removed', added, removed),
  });
}

/** Lists which spoken words of the active transcript differ from the last commit. */
export async function compareWithHead(server: Running): Promise<void> {
  await compareWith(server, {
    read: committedVersion,
    same: () => l10n.t('The spoken words are those of the last commit.'),
    title: (added, removed) => l10n.t('Spoken words since the last commit: {0} added, {1} removed', added, removed),
  });
}

async function savedVersion({ uri, isUntitled }: TextDocument): Promise<OlderVersion> {
  if (isUntitled) return neverSaved();
  try {
    return { text: await workspace.decode(await workspace.fs.readFile(uri), { uri }) };
  } catch (error) {
    return { problem: l10n.t('The saved version cannot be read. {0}', reasonOf(error)) };
  }
}

async function committedVersion({ uri, isUntitled }: TextDocument): Promise<OlderVersion> {
  if (isUntitled) return neverSaved();
  const git = extensions.getExtension<GitExtension>('vscode.git');
  if (git === undefined || uri.scheme !== 'file') {
    return {
      problem: l10n.t(
        'Comparing with the last commit needs VS Code’s Git extension and a file on a disk, which a browser does not have. Compare with the saved version instead.',
      ),
    };
  }
  try {
    const extension = await git.activate();
    if (!extension.enabled) {
      return { problem: l10n.t('Git is switched off or not installed, so there is no last commit to compare with.') };
    }
    const repository = await repositoryOf(extension.getAPI(1), uri);
    if (repository === null) return { problem: l10n.t('This file is in no Git repository that is open.') };
    return { text: await repository.show('HEAD', uri.fsPath) };
  } catch (error) {
    return { problem: l10n.t('Git has no committed version of this file. {0}', reasonOf(error)) };
  }
}

async function repositoryOf(git: GitApi, uri: Uri): Promise<GitRepository | null> {
  if (git.state === 'uninitialized') {
    await new Promise<void>((resolve) => {
      const listener = git.onDidChangeState(() => {
        listener.dispose();
        resolve();
      });
    });
  }
  return git.getRepository(uri) ?? (await git.openRepository?.(Uri.joinPath(uri, '..'))) ?? null;
}

function neverSaved(): OlderVersion {
  return { problem: l10n.t('This transcript was never saved, so there is nothing to compare it with.') };
}

/** Why something failed, in the words of who knows best: of a failure of Git, Git's own. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'stderr' in error && typeof error.stderr === 'string' ? error.stderr.trim() : error.message;
}

async function compareWith(server: Running, comparison: Comparison): Promise<void> {
  const here = server.activeTranscript();
  if (here === null) return;
  const { editor, textDocument } = here;
  const older = await comparison.read(editor.document);
  if ('problem' in older) {
    void window.showInformationMessage(older.problem);
    return;
  }
  const params: CompareParams = { textDocument, before: older.text };
  const result = await server.ask<CompareParams, CompareResult>(compareRequest, params);
  if (result.differences.length === 0) {
    void window.showInformationMessage(comparison.same());
  } else list(editor, comparison.title(result.added, result.removed), result.differences);
}

/** Shows the differences turn by turn; the one that is looked at is shown in the text, and the one that is taken is gone to. */
function list(editor: TextEditor, title: string, differences: CompareResult['differences']): void {
  const items: DifferenceItem[] = [];
  let heading = '';
  for (const difference of differences) {
    const speaker = difference.speaker === '' ? l10n.t('Nobody named') : difference.speaker;
    if (speaker !== heading) items.push({ label: speaker, kind: QuickPickItemKind.Separator });
    heading = speaker;
    items.push({ ...describe(difference), difference });
  }
  const pick = window.createQuickPick<DifferenceItem>();
  pick.title = title;
  pick.placeholder = l10n.t('Choose a difference to go to it');
  pick.matchOnDescription = true;
  pick.items = items;
  const { selection } = editor;
  let isTaken = false;
  const go = (item: DifferenceItem | undefined): void => {
    if (item?.difference === undefined) return;
    const { start, end } = item.difference.range;
    editor.selection = new Selection(start.line, start.character, end.line, end.character);
    editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  };
  pick.onDidChangeActive(([item]) => go(item));
  pick.onDidAccept(() => {
    isTaken = true;
    go(pick.activeItems[0]);
    pick.hide();
  });
  pick.onDidHide(() => {
    if (!isTaken) editor.selection = selection;
    pick.dispose();
  });
  pick.show();
}

function describe({ kind, before, after, range }: ComparedWords): { label: string; description: string } {
  const description = l10n.t('line {0}', range.start.line + 1);
  switch (kind) {
    case 'added':
      return { label: `$(diff-added) ${oneLine(after)}`, description };
    case 'removed':
      return { label: `$(diff-removed) ${oneLine(before)}`, description };
    case 'changed':
      return { label: `$(diff-modified) ${oneLine(before)} → ${oneLine(after)}`, description };
    case 'speaker':
      return {
        label: `$(person) ${l10n.t('said by {0}, before by {1}', oneLine(after), oneLine(before))}`,
        description,
      };
  }
}

/** The words on one line; of many the first and the last. */
function oneLine(words: string): string {
  const line = words.replaceAll(/\s+/gu, ' ');
  return line.length <= 120 ? line : `${line.slice(0, 60)} … ${line.slice(-50)}`;
}
