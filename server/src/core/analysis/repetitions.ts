import type { Transcript } from '../syntax/transcript.ts';
import { isInvisible, isSpace, plain } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { turnBlocks, type TurnBlocks } from './turnBlocks.ts';

/** A stretch of one turn or more that stands a second time. */
export interface Repetition {
  readonly first: Span;
  readonly second: Span;
  /**
   * What to take out so that the first copy is left and the layout is as before; null when that would bring two turns of one
   * speaker together, because then another turn has been lost where the copy stands.
   */
  readonly removal: Span | null;
  /** How many turns stand twice. */
  readonly turns: number;
}

/** Nobody says so much twice in the same words, in units of what is said. */
const LONG = 100;
/** So much is no chance either where one copy follows the other. */
const ADJACENT = 40;
/** Turns of a doubled stretch may differ where one copy was corrected; so many in a row end it. */
const GAP = 2;
/** Turns are compared as a whole that begin alike in so many units, one of two looked at, and end alike in so many letters. */
const BEGINNING = 48;
const STEP = 2;
const LETTERS = 40;
/** Turns that are the same end alike in so many units, white space aside. */
const ENDING = 12;
/** The first turn of a sketch was read as a whole. */
const READ = -1;

/** The stretches of turns that stand twice, by where the second copy stands. Takes time linear in the text. */
export function repetitions(transcript: Transcript): Repetition[] {
  const turns = turnBlocks(transcript.blocks);
  const copies = copiesOf(transcript, turns);
  const found: Repetition[] = [];
  let done = -1;
  for (let index = 0; index < turns.length; index++) {
    const from = copies[index];
    if (from === undefined || from < 0) continue;
    const distance = index - from;
    // A stretch is doubled as far as both copies go on alike, short turns included.
    let last = index;
    for (let at = index + 1; at < turns.length && at - last <= GAP + 1 && at - distance < index; at++) {
      if (sameTurn(transcript, turns[at], turns[at - distance])) last = at;
    }
    let first = index;
    while (
      first - 1 > Math.max(done, from) &&
      first - 1 - distance >= 0 &&
      sameTurn(transcript, turns[first - 1], turns[first - 1 - distance])
    )
      first--;
    const opening = turns[first];
    const closing = turns[last];
    const original = turns[first - distance];
    const originalEnd = turns[last - distance];
    if (opening === undefined || closing === undefined || original === undefined || originalEnd === undefined) continue;
    const second = { start: opening.span.start, end: closing.span.end };
    found.push({
      first: { start: original.span.start, end: originalEnd.span.end },
      second,
      removal: turns[first - 1]?.label.key === turns[last + 1]?.label.key ? null : removalOf(transcript, second),
      turns: last - first + 1,
    });
    done = last;
    index = last;
  }
  return found;
}

/** For each turn the one before it that says the same, −1 when there is none or when the turn is too short to tell. */
function copiesOf(transcript: Transcript, turns: readonly TurnBlocks[]): number[] {
  /** The first turn of each sketch, or that it was read; and the first of each whole text among the turns that share a sketch. */
  const sketches = new Map<number, number>();
  const wholes = new Map<string, number>();
  const labels = new Map<string, number>();
  return turns.map((turn, index) => {
    const start = turn.blocks[0]?.bodyStart ?? turn.span.end;
    const length = turn.span.end - start;
    const before = turns[index - 1];
    if (length >= ADJACENT && before !== undefined && sameTurn(transcript, turn, before)) return index - 1;
    if (length < LONG) return -1;
    let label = labels.get(turn.label.key);
    if (label === undefined) {
      label = labels.size;
      labels.set(turn.label.key, label);
    }
    const sketch = sketchOf(transcript.text, start, turn.span.end, label);
    const first = sketches.get(sketch);
    sketches.set(sketch, first === undefined ? index : READ);
    if (first === undefined) return -1;
    // Only turns that begin and end alike are read as a whole, each once.
    const other = turns[first];
    if (other !== undefined) wholes.set(wholeOf(other, bodyOf(transcript, other)), first);
    const whole = wholeOf(turn, bodyOf(transcript, turn));
    const same = wholes.get(whole);
    if (same !== undefined) return same;
    wholes.set(whole, index);
    return -1;
  });
}

/**
 * A number that turns which say the same have in common, read from some of the units at the beginning and at the ending and not
 * from the whole. Others hardly ever have it in common, too.
 * @param label a number for who speaks
 */
function sketchOf(text: string, start: number, end: number, label: number): number {
  let sketch = label;
  for (let at = start; at < start + BEGINNING; at += STEP) sketch = Math.imul(sketch, 31) + text.charCodeAt(at);
  let left = LETTERS;
  for (let at = end - 1; at > start && left > 0; at--) {
    const unit = text.charCodeAt(at);
    if (unit <= 0x20 || isSpace(unit) || isInvisible(unit)) continue;
    sketch = Math.imul(sketch, 31) + unit;
    left--;
  }
  return sketch | 0;
}

/** Who speaks and what, white space aside: two people may swear the same oath. */
function wholeOf({ label }: TurnBlocks, body: string): string {
  return `${label.key}\u0000${plain(body)}`;
}

/** The last units of a body, white space aside. */
function endingOf(body: string): string {
  return plain(body.slice(-4 * ENDING)).slice(-ENDING);
}

/** True when two turns have the same label and say the same, white space aside. */
function sameTurn(transcript: Transcript, one: TurnBlocks | undefined, other: TurnBlocks | undefined): boolean {
  if (one === undefined || other === undefined || one.label.key !== other.label.key) return false;
  const body = bodyOf(transcript, one);
  const otherBody = bodyOf(transcript, other);
  if (body === otherBody) return true;
  return (
    body.slice(0, 8) === otherBody.slice(0, 8) &&
    endingOf(body) === endingOf(otherBody) &&
    plain(body) === plain(otherBody)
  );
}

/** What a turn says, up to its end; furniture that interrupts it is part of what stands twice. */
function bodyOf({ text }: Transcript, { blocks, span }: TurnBlocks): string {
  const first = blocks[0];
  return first === undefined ? '' : text.slice(first.bodyStart, span.end);
}

/** The stretch with the white space before it, or behind it where it opens the text or follows on the same line. */
export function removalOf({ text }: Transcript, { start, end }: Span): Span {
  let before = start;
  while (before > 0 && /\s/.test(text.charAt(before - 1))) before--;
  return before === 0 ? { start, end } : { start: before, end };
}
