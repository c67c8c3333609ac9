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

/** A bracket that has no other half, or whose other half is of another kind: `(Laughter.]`. */
export interface BracketFault extends LoneBracket {
  /** Where the half of another kind stands, behind the bracket; −1 when there is none. */
  readonly otherHalf: number;
}

/** What is wrong with the brackets of a text. */
export interface BracketFaults {
  /** In order. */
  readonly faults: readonly BracketFault[];
  /** How many pairs of each kind the record has, by the bracket that opens them. */
  readonly pairs: ReadonlyMap<string, number>;
  /** How many pairs have the full stop inside (`(Laughter.)`), less those that have it behind them (`(Laughter).`). */
  readonly stopsInside: StopsInside;
}

/** Notes that begin with a capital have a habit of their own. */
export interface StopsInside {
  capital: number;
  small: number;
}

interface Bracket extends LoneBracket {
  readonly kind: string;
  /** How many labels stand before it. */
  readonly turn: number;
  /** It closes an item's letter or number, `a)`, unless an open bracket has nothing else to close it. */
  readonly isListMark: boolean;
}

/** Brackets further apart than this, in units, are no halves of one note when they are of two kinds. */
const NOTE = 120;

/** What one speaker opens, another may close so many turns later: an interjection, a clip that is played. */
const TURNS = 2;

const isCapital = /\p{Lu}/u;

const closes: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/**
 * The brackets of the record that have no other half of their kind. Balance is judged over the turn and, where another one has
 * too many, over the turns that follow. The marks of lists (`a)`, `1)`) and faces (`:)`) are no brackets.
 */
export function bracketFaults(transcript: Transcript): BracketFaults {
  const { text, blocks } = transcript;
  const bracketsIn = placesWithin(signsOf(transcript).brackets);
  const faults: BracketFault[] = [];
  const pairs = new Map<string, number>();
  const stopsInside = { capital: 0, small: 0 };
  /** Open brackets that no sure half has closed yet, by kind, in order. */
  const stacks = new Map<string, Bracket[]>();
  const listMarks: Bracket[] = [];
  let turn = 0;
  /** The bracket before. */
  let last: Bracket | null = null;
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
        if (half !== undefined && turn - half.turn <= TURNS) {
          stack.pop();
          pairs.set(kind, (pairs.get(kind) ?? 0) + 1);
          const begins = isCapital.test(text.charAt(half.offset + 1)) ? 'capital' : 'small';
          if (text.charAt(offset - 1) === '.') stopsInside[begins]++;
          else if (text.charAt(offset + 1) === '.') stopsInside[begins]--;
        } else if (last !== null && areHalves(text, last, bracket)) {
          stacks.get(last.kind)?.pop();
          faults.push({ ...last, otherHalf: offset });
        } else faults.push({ ...bracket, otherHalf: -1 });
      }
      last = bracket;
    }
  }
  const open = [...stacks.values()].flat().toSorted((left, right) => left.offset - right.offset);
  const lone = withoutListMarks(open, listMarks).map((bracket) => ({ ...bracket, otherHalf: -1 }));
  return { faults: faults.concat(lone).toSorted((left, right) => left.offset - right.offset), pairs, stopsInside };
}

/** True when `close`, which closes nothing of its own kind, closes what `open` opens on the same line. */
function areHalves(text: string, open: Bracket, close: Bracket): boolean {
  if (!open.isOpen || open.kind === close.kind || close.offset - open.offset > NOTE) return false;
  if (!/^[^\r\n]*\p{L}[^\r\n]*$/u.test(text.slice(open.offset, close.offset))) return false;
  // `(he said] with a smile)`: the half of its own kind follows.
  const next = /^[^([{\r\n]*?([)\]}])/.exec(text.slice(close.offset + 1, close.offset + 1 + NOTE))?.[1];
  return next === undefined || closes[next] !== open.kind;
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
      // Where notes have their full stop tells where a note is closed that is not.
      seen +=
        half +
        (isCapital.test(text.charAt(open + 1)) ? 'A' : '') +
        text.slice(index - 1, index + 2).replace(/[^.)\]}]/g, '');
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

/**
 * True when the closing bracket stands behind a letter, a roman or a short number that begins a list's item: `a)`, `1)`, `1°)`. A
 * time begins none: `[46:15]`.
 */
function endsListMark(body: string, index: number): boolean {
  return /(?:^|[\s\u00a0“„«"‘*_>,;–—-]|(?<!\d):)(?:\p{L}|\d{1,3}[°º]?|[ivxIVX]{1,4})[.]?\\?$/u.test(
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
