import { commands, l10n, Selection, TextEditorRevealType, window, type TextEditor } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  foldableTurnsRequest,
  placeRequest,
  speakersRequest,
  turnEditRequest,
  type FoldableTurnsParams,
  type FoldableTurnsResult,
  type PlaceParams,
  type PlaceResult,
  type SpeakersParams,
  type SpeakersResult,
  type TurnEditParams,
  type TurnEditResult,
} from '../../../server/src/protocol.ts';
import type { Running } from './running.ts';

/** What is said where there is no such place in that direction. */
const nothingThere: Readonly<Record<PlaceParams['kind'], Readonly<Record<PlaceParams['direction'], () => string>>>> = {
  turn: {
    next: () => l10n.t('There is no next turn.'),
    previous: () => l10n.t('There is no previous turn.'),
  },
  question: {
    next: () => l10n.t('There is no next question.'),
    previous: () => l10n.t('There is no previous question.'),
  },
  openMark: {
    next: () => l10n.t('There is no next open mark.'),
    previous: () => l10n.t('There is no previous open mark.'),
  },
};

/** What is said where a command changes nothing. */
function nothingToDo(command: TurnEditParams['command']): string {
  return command === 'insertTurn' || command === 'insertAnswer'
    ? l10n.t('Nobody is known yet who could speak here. Write the first label, or insert a question.')
    : l10n.t('There is nothing to do here: the cursor is not in a turn that this applies to.');
}

/** The commands for turns by the last part of their names; each works on the transcript in the active editor. */
export function turnCommands(ask: Running['ask'], converter: () => BaseLanguageClient['code2ProtocolConverter']) {
  const here = (): {
    editor: TextEditor;
    textDocument: { uri: string };
    position: SpeakersParams['position'];
  } | null => {
    const editor = window.activeTextEditor;
    if (editor?.document.languageId !== 'transcript') return null;
    const { document, selection } = editor;
    return {
      editor,
      textDocument: { uri: converter().asUri(document.uri) },
      position: converter().asPosition(selection.active),
    };
  };

  async function edit(what: Omit<TurnEditParams, 'textDocument' | 'positions'>): Promise<void> {
    const place = here();
    if (place === null) return;
    const { editor, textDocument } = place;
    const positions = editor.selections.map(({ active }) => converter().asPosition(active));
    const result = await ask<TurnEditParams, TurnEditResult>(turnEditRequest, { textDocument, positions, ...what });
    if (result === 'nothing') tell(nothingToDo(what.command));
    else if (result === 'overlap') tell(l10n.t('The cursors are too near each other for this. Use one of them.'));
    else if (result.version !== editor.document.version) tell(l10n.t('The text has changed meanwhile. Try again.'));
    else await apply(editor, result);
  }

  async function step(kind: PlaceParams['kind'], direction: PlaceParams['direction']): Promise<void> {
    const place = here();
    if (place === null) return;
    const { editor, textDocument, position } = place;
    const params: PlaceParams = { textDocument, position, kind, direction };
    const found = await ask<PlaceParams, PlaceResult>(placeRequest, params);
    if (found === null) {
      tell(nothingThere[kind][direction]());
      return;
    }
    const { start, end } = found;
    // The cursor is at the beginning of what is selected, from where the next step goes on.
    editor.selection = new Selection(end.line, end.character, start.line, start.character);
    editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  async function fold(which: FoldableTurnsParams['which']): Promise<void> {
    const place = here();
    if (place === null) return;
    const { textDocument, position } = place;
    const params: FoldableTurnsParams = { textDocument, which, position };
    const { folded, shown } = await ask<FoldableTurnsParams, FoldableTurnsResult>(foldableTurnsRequest, params);
    // What is to be seen may be folded from before, by itself or with its exchange.
    await commands.executeCommand('editor.unfold', { levels: 2, direction: 'up', selectionLines: shown });
    if (folded.length === 0) tell(l10n.t('There are no turns to fold.'));
    else await commands.executeCommand('editor.fold', { levels: 1, direction: 'down', selectionLines: folded });
  }

  async function reassign(): Promise<void> {
    const place = here();
    if (place === null) return;
    const { textDocument, position } = place;
    const speakers = await ask<SpeakersParams, SpeakersResult>(speakersRequest, { textDocument, position });
    if (speakers.length === 0) {
      tell(
        l10n.t('There is nobody to give this turn to: put the cursor into a turn of a transcript with other speakers.'),
      );
      return;
    }
    const speaker = await window.showQuickPick([...speakers], {
      title: l10n.t('Give the turn to …'),
      placeHolder: l10n.t('Who speaks here?'),
    });
    if (speaker === undefined) return;
    const scopes = [
      { label: l10n.t('This turn'), scope: 'turn' },
      { label: l10n.t('This turn and the same speaker’s later ones'), scope: 'onward' },
    ] as const;
    const chosen = await window.showQuickPick(scopes, {
      title: l10n.t('Give to {0}', speaker),
      placeHolder: l10n.t('Which turns?'),
    });
    if (chosen !== undefined) await edit({ command: 'reassign', speaker, scope: chosen.scope });
  }

  return {
    insertTurn: () => edit({ command: 'insertTurn' }),
    insertQuestion: () => edit({ command: 'insertQuestion' }),
    insertAnswer: () => edit({ command: 'insertAnswer' }),
    splitTurn: () => edit({ command: 'splitTurn' }),
    mergeTurn: () => edit({ command: 'mergeTurn' }),
    swapLabels: () => edit({ command: 'swapLabels' }),
    reassignTurn: reassign,
    nextTurn: () => step('turn', 'next'),
    previousTurn: () => step('turn', 'previous'),
    nextQuestion: () => step('question', 'next'),
    previousQuestion: () => step('question', 'previous'),
    nextOpenMark: () => step('openMark', 'next'),
    previousOpenMark: () => step('openMark', 'previous'),
    foldAnswers: () => fold('answers'),
    foldOthers: () => fold('others'),
  };
}

/** Makes the edits as one step to undo, and puts the cursors where they belong. */
async function apply(editor: TextEditor, { edits, cursors }: Exclude<TurnEditResult, string>): Promise<void> {
  const { version } = editor.document;
  const done = await editor.edit((builder) => {
    for (const { range, newText } of edits) {
      const { start, end } = range;
      builder.replace(new Selection(start.line, start.character, end.line, end.character), newText);
    }
  });
  // Whoever has typed on meanwhile is not taken back to where they began.
  if (!done || editor.document.version > version + 1) return;
  const wanted = cursors.map(({ line, character }) => new Selection(line, character, line, character));
  const isThere = wanted.every((selection, index) => editor.selections[index]?.isEqual(selection) === true);
  if (!isThere || wanted.length !== editor.selections.length) editor.selections = wanted;
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Says something that needs no answer, where it does not get in the way. */
function tell(message: string): void {
  window.setStatusBarMessage(`$(info) ${message}`, 5000);
}
