import type { Analysis } from '../../analysis/analysis.ts';
import { areApart, inOrder, type TextEdit } from '../../text/edit.ts';
import { insertTurn } from './insertTurn.ts';
import { mergeTurn } from './mergeTurn.ts';
import { reassignChoices, reassignTurn } from './reassignTurn.ts';
import { splitTurn } from './splitTurn.ts';
import { swapLabels } from './swapLabels.ts';
import { movedBy, type TurnEdit } from './turnEdit.ts';

/** What can be done with the turns at the cursors, beside giving a turn to a speaker who has to be named. */
export const turnCommands = {
  insertTurn: (analysis, offset) => insertTurn(analysis, offset, 'next'),
  insertQuestion: (analysis, offset) => insertTurn(analysis, offset, 'question'),
  insertAnswer: (analysis, offset) => insertTurn(analysis, offset, 'answer'),
  splitTurn,
  mergeTurn,
  swapLabels,
} as const satisfies Readonly<Record<string, (analysis: Analysis, offset: number) => TurnEdit | null>>;

export type TurnCommand = keyof typeof turnCommands;

/** What a command does at several cursors at once. */
export interface TurnEdits {
  /** Without overlap, in order. */
  readonly edits: readonly TextEdit[];
  /** Where each cursor belongs afterwards, in the order of the cursors: offsets into the edited text. */
  readonly cursors: readonly number[];
}

/**
 * Runs a command at every cursor. `nothing` when there is none at which it can do anything; `overlap` when the changes for two
 * cursors touch each other, so that only one of them could be made.
 */
export function atEveryCursor(
  offsets: readonly number[],
  command: (offset: number) => TurnEdit | null,
): TurnEdits | 'nothing' | 'overlap' {
  const results = offsets.map((offset) => command(offset) ?? { edits: [], cursor: offset });
  const distinct: TurnEdit[] = [];
  for (const result of results) {
    // Two cursors in one turn ask for the same change.
    if (result.edits.length > 0 && !distinct.some((one) => sameEdits(one.edits, result.edits))) distinct.push(result);
  }
  if (distinct.length === 0) return 'nothing';
  const isApart = distinct.every((one, index) =>
    distinct.slice(index + 1).every((other) => areApart(one.edits, other.edits)),
  );
  if (!isApart) return 'overlap';
  const edits = inOrder(distinct.flatMap((one) => one.edits));
  const cursors = results.map((result) => {
    let delta = 0;
    for (const other of distinct) {
      if (sameEdits(other.edits, result.edits)) continue;
      for (const { start, end, text } of other.edits) {
        if (movedBy(result.edits, start) < result.cursor) delta += text.length - (end - start);
      }
    }
    return result.cursor + delta;
  });
  return { edits, cursors };
}

/** An entry of the menu for the turn at the cursor. */
export interface TurnAction {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** So many speakers are offered to give a turn to. */
const CHOICES = 2;

/** What can be done at `offset`, for the menu of editors that know no commands of this server. */
export function turnActions(analysis: Analysis, offset: number): readonly TurnAction[] {
  const titles: Readonly<Record<TurnCommand, string>> = {
    insertTurn: 'Insert the next turn',
    insertQuestion: 'Insert a question',
    insertAnswer: 'Insert an answer',
    splitTurn: 'Let somebody else speak from here',
    mergeTurn: 'Join this turn with the one before',
    swapLabels: 'Swap the labels of question and answer',
  };
  const commands = Object.entries(turnCommands).map(([id, command]) => ({
    title: titles[id as TurnCommand],
    edits: command(analysis, offset)?.edits ?? [],
  }));
  const choices = reassignChoices(analysis, offset)
    .slice(0, CHOICES)
    .flatMap(({ name }) =>
      (['turn', 'onward'] as const).map((scope) => ({
        title: scope === 'turn' ? `Give this turn to ${name}` : `Give this speaker’s turns from here on to ${name}`,
        edits: reassignTurn(analysis, offset, name, scope)?.edits ?? [],
      })),
    );
  return [...commands, ...choices].filter(({ edits }) => edits.length > 0);
}

function sameEdits(left: readonly TextEdit[], right: readonly TextEdit[]): boolean {
  return (
    left.length === right.length &&
    left.every((one, index) => {
      const other = right[index];
      return one.start === other?.start && one.end === other.end && one.text === other.text;
    })
  );
}
