import { commands, Selection, TextEditorRevealType, window, type TextEditor } from 'vscode';
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
} from '../protocol.ts';
import type { Running } from './running.ts';

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
    if (result === 'nothing') tell('There is nothing to do here: the cursor is not in a turn that this applies to.');
    else if (result === 'overlap') tell('The cursors are too near each other for this. Use one of them.');
    else if (result.version !== editor.document.version) tell('The text has changed meanwhile. Try again.');
    else await apply(editor, result);
  }

  async function step(kind: PlaceParams['kind'], direction: PlaceParams['direction']): Promise<void> {
    const place = here();
    if (place === null) return;
    const { editor, textDocument, position } = place;
    const params: PlaceParams = { textDocument, position, kind, direction };
    const found = await ask<PlaceParams, PlaceResult>(placeRequest, params);
    if (found === null) {
      tell(`There is no ${direction} ${kind}.`);
      return;
    }
    const selection = new Selection(found.line, found.character, found.line, found.character);
    editor.selection = selection;
    editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  async function fold(which: FoldableTurnsParams['which']): Promise<void> {
    const place = here();
    if (place === null) return;
    const { textDocument, position } = place;
    const params: FoldableTurnsParams = { textDocument, which, position };
    const selectionLines = await ask<FoldableTurnsParams, FoldableTurnsResult>(foldableTurnsRequest, params);
    if (selectionLines.length === 0) tell('There are no turns to fold.');
    else await commands.executeCommand('editor.fold', { levels: 1, direction: 'down', selectionLines });
  }

  async function reassign(): Promise<void> {
    const place = here();
    if (place === null) return;
    const { textDocument, position } = place;
    const speakers = await ask<SpeakersParams, SpeakersResult>(speakersRequest, { textDocument, position });
    if (speakers.length === 0) {
      tell('There is nobody to give this turn to: put the cursor into a turn of a transcript with other speakers.');
      return;
    }
    const speaker = await window.showQuickPick([...speakers], {
      title: 'Give the turn to …',
      placeHolder: 'Who speaks here?',
    });
    if (speaker === undefined) return;
    const scopes = [
      { label: 'This turn', scope: 'turn' },
      { label: 'This turn and the same speaker’s later ones', scope: 'onward' },
    ] as const;
    const chosen = await window.showQuickPick(scopes, { title: `Give to ${speaker}`, placeHolder: 'Which turns?' });
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
    foldAnswers: () => fold('answers'),
    foldOthers: () => fold('others'),
  };
}

/** Makes the edits as one step to undo, and puts the cursors where they belong. */
async function apply(editor: TextEditor, { edits, cursors }: Exclude<TurnEditResult, string>): Promise<void> {
  const done = await editor.edit((builder) => {
    for (const { range, newText } of edits) {
      const { start, end } = range;
      builder.replace(new Selection(start.line, start.character, end.line, end.character), newText);
    }
  });
  if (!done) return;
  editor.selections = cursors.map(({ line, character }) => new Selection(line, character, line, character));
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Says something that needs no answer, where it does not get in the way. */
function tell(message: string): void {
  window.setStatusBarMessage(`$(info) ${message}`, 5000);
}
