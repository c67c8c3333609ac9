import type { Passage } from '../syntax/quiet.ts';
import type { Block, Transcript } from '../syntax/transcript.ts';
import { isRecord } from './notes.ts';
import { placesWithin, signsOf } from './signs.ts';

/** A bracket that has no other half near it. */
export interface LoneBracket {
  readonly offset: number;
  readonly isOpen: boolean;
  /** The block it stands in. */
  readonly block: Block;
}

interface Bracket extends LoneBracket {
  readonly kind: string;
  /** How many labels stand before it. */
  readonly turn: number;
  /** It closes an item's letter or number, `a)`, unless an open bracket has nothing else to close it. */
  readonly isListMark: boolean;
}

/** What one speaker opens, another may close so many turns later: an interjection, a clip that is played. */
const TURNS = 2;

const closes: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/**
 * The brackets of the record that have no other half, in order. Balance is judged over the turn and, where another one has
 * too many, over the turns that follow. The marks of lists (`a)`, `1)`) and faces (`:)`) are no brackets.
 */
export function loneBrackets(transcript: Transcript): LoneBracket[] {
  const { text, blocks } = transcript;
  const bracketsIn = placesWithin(signsOf(transcript).brackets);
  const open: Bracket[] = [];
  const lone: LoneBracket[] = [];
  /** Open brackets that no sure half has closed yet, by kind, in order. */
  const stacks = new Map<string, Bracket[]>();
  const listMarks: Bracket[] = [];
  let turn = 0;
  for (const block of blocks) {
    if (block.label !== null) turn++;
    if (!isRecord(block)) continue;
    const found = bracketsIn(block);
    if (found.length === 0) continue;
    const body = text.slice(block.start, block.end);
    for (const offset of found) {
      const index = offset - block.start;
      const character = body.charAt(index);
      if (character === '<' || isFace(body, index)) continue;
      const isOpen = closes[character] === undefined;
      const kind = closes[character] ?? character;
      const stack = stacks.get(kind) ?? [];
      stacks.set(kind, stack);
      const isListMark = !isOpen && kind !== '{' && endsListMark(body, index);
      const bracket: Bracket = { offset, isOpen, block, kind, turn, isListMark };
      if (isOpen) stack.push(bracket);
      else if (isListMark) listMarks.push(bracket);
      else {
        const half = stack.at(-1);
        if (half !== undefined && turn - half.turn <= TURNS) stack.pop();
        else lone.push(bracket);
      }
    }
  }
  for (const stack of stacks.values()) open.push(...stack);
  open.sort((left, right) => left.offset - right.offset);
  lone.push(...withoutListMarks(open, listMarks));
  return lone.toSorted((left, right) => left.offset - right.offset);
}

/**
 * The brackets of a passage where each has its other half beside it on its line, so that it has it whatever stands elsewhere and
 * whatever is said; null where one of them may have none, and then what stands around them counts as well.
 */
export function seenOfPairs({ text }: Passage): string | null {
  let seen = '';
  let open = -1;
  for (const { 0: bracket, index } of text.matchAll(/[()[\]{}]/g)) {
    if (isFace(text, index)) return null;
    const half = closes[bracket];
    if (half === undefined) {
      if (open >= 0) return null;
      open = index;
    } else {
      if (open < 0 || half !== text.charAt(open) || endsListMark(text, index)) return null;
      if (/[\r\n]/.test(text.slice(open, index))) return null;
      seen += half + bracket;
      open = -1;
    }
  }
  return open < 0 ? seen : null;
}

/** The open brackets that no list mark of the same turn behind them can close: `(see point a)`. */
function withoutListMarks(open: readonly Bracket[], listMarks: readonly Bracket[]): LoneBracket[] {
  let next = 0;
  return open.filter((bracket) => {
    while ((listMarks[next]?.offset ?? Infinity) < bracket.offset) next++;
    const mark = listMarks[next];
    if (mark === undefined || mark.turn !== bracket.turn || mark.kind !== bracket.kind) return true;
    next++;
    return false;
  });
}

/** True when the closing bracket stands behind a letter, a roman or a short number that begins a list's item. */
function endsListMark(body: string, index: number): boolean {
  return /(?:^|[\s\u00a0“„«"‘*_>,;:–—-])(?:\p{L}|\d{1,3}|[ivxIVX]{1,4})[.]?\\?$/u.test(
    body.slice(Math.max(0, index - 7), index),
  );
}

/** True for the mouth of a face: `:)`, `;-)`, `:(`. */
function isFace(body: string, index: number): boolean {
  return (
    /(?:^|[^\p{L}\p{N}])[:;]-?$/u.test(body.slice(Math.max(0, index - 3), index)) &&
    !/[\p{L}\p{N}]/u.test(body.charAt(index + 1))
  );
}
