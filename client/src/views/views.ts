import { commands, l10n, window, type Disposable, type TextEditorSelectionChangeEvent, type Uri } from 'vscode';
import type { SurveyResult } from '../../../server/src/protocol.ts';
import { ExchangesView } from './exchangesView.ts';
import { OpenWorkView } from './openWorkView.ts';
import { showPlace } from './place.ts';
import { SpeakersView } from './speakersView.ts';
import { SurveyFollower, type Surveyed } from './surveyed.ts';

/** The lists beside the text: exchanges, speakers, open work. */
export interface Views extends Disposable {
  /** Says that the findings or the text of a document are new. */
  readonly changed: (uri: Uri) => void;
  /** The commands of the lists, by the last part of their names. */
  readonly commands: Readonly<Record<string, (...args: readonly never[]) => unknown>>;
}

/** @param ask gives the survey of an open transcript; undefined when there is none to be had */
export function createViews(ask: (uri: Uri) => Promise<SurveyResult | undefined>): Views {
  const exchanges = new ExchangesView();
  const speakers = new SpeakersView();
  const openWork = new OpenWorkView();
  const exchangesTree = window.createTreeView('transcript.exchanges', { treeDataProvider: exchanges });
  const speakersTree = window.createTreeView('transcript.speakers', { treeDataProvider: speakers });
  const openWorkTree = window.createTreeView('transcript.openWork', { treeDataProvider: openWork });
  const trees = [exchangesTree, speakersTree, openWorkTree];
  let filter: string | null = null;

  const follower = new SurveyFollower(ask, () => trees.some(({ visible }) => visible));
  const update = (surveyed: Surveyed | null): void => {
    for (const view of [exchanges, speakers, openWork]) view.show(surveyed);
    const { survey } = surveyed ?? {};
    if (filter !== null && survey?.speakers.every(({ name }) => name !== filter)) setFilter(null);
    exchangesTree.description = filter ?? countOf(survey?.exchanges.length);
    speakersTree.description = countOf(survey?.speakers.length);
    const open = survey?.openWork.length ?? 0;
    openWorkTree.badge = open === 0 ? undefined : { value: open, tooltip: l10n.t('Open work: {0}', open) };
  };
  const setFilter = (speaker: string | null): void => {
    filter = speaker;
    exchanges.filter(speaker);
    exchangesTree.description = speaker ?? countOf(follower.current?.survey.exchanges.length);
    void commands.executeCommand('setContext', 'transcript.exchangesFiltered', speaker !== null);
  };

  /** Marks the exchange that the cursor is in, as the Outline does. */
  const followCursor = ({ textEditor, selections }: TextEditorSelectionChangeEvent): void => {
    const { current } = follower;
    const line = selections[0]?.active.line;
    if (!exchangesTree.visible || line === undefined || textEditor.document.uri.toString() !== current?.uri.toString())
      return;
    const here = exchanges.getChildren().find(({ range }) => range.start.line <= line && line <= range.end.line);
    if (here !== undefined && exchangesTree.selection[0] !== here)
      void exchangesTree.reveal(here, { select: true, focus: false });
  };

  /** Goes to the speaker's first turn behind the cursor, and from the last one back to the first. */
  const nextTurnOf = async (name: string): Promise<void> => {
    const { current } = follower;
    const turns = current?.survey.speakers.find((speaker) => speaker.name === name)?.turns ?? [];
    const editor = window.visibleTextEditors.find(
      ({ document }) => document.uri.toString() === current?.uri.toString(),
    );
    const line = editor?.selection.active.line ?? -1;
    const next = turns.find(({ cursor }) => cursor.line > line) ?? turns[0];
    if (current !== null && next !== undefined) await showPlace(current.uri.toString(), next.range, next.cursor);
  };

  const subscriptions: Disposable[] = [
    ...trees,
    follower,
    follower.onDidChange(update),
    window.onDidChangeTextEditorSelection(followCursor),
    ...trees.map((tree) => tree.onDidChangeVisibility(() => follower.watched())),
  ];
  return {
    changed: (uri) => follower.changed(uri),
    commands: {
      showPlace,
      nextTurnOf,
      showExchangesOf: ({ name }: { readonly name: string }) => setFilter(name),
      showAllExchanges: () => setFilter(null),
    },
    dispose() {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

function countOf(number: number | undefined): string {
  return number === undefined ? '' : String(number);
}
