import type { Connection } from 'vscode-languageserver';
import type { Position } from 'vscode-languageserver-textdocument';
import {
  atEveryCursor,
  foldedTurns,
  nextPlace,
  reassignChoices,
  reassignTurn,
  turnCommands,
  type Span,
} from '../core/index.ts';
import { toOffset } from './fromProtocol.ts';
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
import type { Door, Subject } from './request.ts';
import { toEdit, toPosition, toRange } from './toProtocol.ts';

/** Serves the requests about turns that go beyond the protocol. */
export function serveTurns(connection: Connection, answer: Door['answer']): void {
  connection.onRequest<TurnEditResult, never>(
    turnEditRequest,
    answer<TurnEditParams, TurnEditResult>('Editing turns', 'nothing', (subject, params) => turnEdit(subject, params)),
  );
  connection.onRequest<SpeakersResult, never>(
    speakersRequest,
    answer<SpeakersParams, SpeakersResult>('The speakers', [], ({ text, analysis }, { position }) =>
      reassignChoices(analysis, toOffset(text, position)).map(({ name }) => name),
    ),
  );
  connection.onRequest<PlaceResult, never>(
    placeRequest,
    answer<PlaceParams, PlaceResult>('Stepping', null, ({ text, analysis }, { position, kind, direction }) => {
      const place = nextPlace(analysis, toOffset(text, position), kind, direction);
      return place === null ? null : toRange(text, place);
    }),
  );
  connection.onRequest<FoldableTurnsResult, never>(
    foldableTurnsRequest,
    answer<FoldableTurnsParams, FoldableTurnsResult>(
      'Folding turns',
      { folded: [], shown: [] },
      ({ text, analysis }, { which, position }) => {
        const turns = foldedTurns(analysis, which === 'answers' ? which : { butAt: toOffset(text, position) });
        const firstLines = (spans: readonly Span[]): number[] => spans.map(({ start }) => text.lineAt(start));
        return { folded: firstLines(turns.folded), shown: firstLines(turns.shown) };
      },
    ),
  );
}

function turnEdit(
  { analysis, text, version }: Subject,
  { positions, command, speaker = '', scope = 'turn' }: TurnEditParams,
): TurnEditResult {
  const result = atEveryCursor(
    positions.map((position) => toOffset(text, position)),
    (offset) =>
      command === 'reassign' ? reassignTurn(analysis, offset, speaker, scope) : turnCommands[command](analysis, offset),
  );
  if (typeof result === 'string') return result;
  const edited = result.edits.toReversed().reduce((document, edit) => document.edit(edit), text);
  return {
    version,
    edits: result.edits.map((edit) => toEdit(text, edit)),
    cursors: result.cursors.map((cursor): Position => toPosition(edited, cursor)),
  };
}
