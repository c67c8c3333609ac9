import { plain } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import type { Analysis } from './analysis.ts';

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
/** Turns that begin alike in so many units are compared as a whole. */
const BEGINNING = 48;

/** The stretches of turns that stand twice, by where the second copy stands. Takes time linear in the text. */
export function repetitions(analysis: Analysis): Repetition[] {
  const { turns } = analysis;
  const copies = copiesOf(analysis);
  const found: Repetition[] = [];
  let done = -1;
  for (let index = 0; index < turns.length; index++) {
    const from = copies[index];
    if (from === undefined || from < 0) continue;
    const distance = index - from;
    // A stretch is doubled as far as both copies go on alike, short turns included.
    let last = index;
    for (let at = index + 1; at < turns.length && at - last <= GAP + 1 && at - distance < index; at++) {
      if (sameTurn(analysis, at, at - distance)) last = at;
    }
    let first = index;
    while (
      first - 1 > Math.max(done, from) &&
      first - 1 - distance >= 0 &&
      sameTurn(analysis, first - 1, first - 1 - distance)
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
      removal: turns[first - 1]?.label.key === turns[last + 1]?.label.key ? null : removalOf(analysis, second),
      turns: last - first + 1,
    });
    done = last;
    index = last;
  }
  return found;
}

/** For each turn the one before it that says the same, −1 when there is none or when the turn is too short to tell. */
function copiesOf(analysis: Analysis): number[] {
  const { turns } = analysis;
  /** The first turn with a beginning, and by their whole text those that share one. */
  const beginnings = new Map<string, number>();
  const wholes = new Map<string, number>();
  return turns.map((_, index) => {
    const body = bodyOf(analysis, index);
    if (body.length >= ADJACENT && index > 0 && sameTurn(analysis, index, index - 1)) return index - 1;
    if (body.length < LONG) return -1;
    const beginning = body.slice(0, BEGINNING);
    const earlier = beginnings.get(beginning);
    if (earlier === undefined) {
      beginnings.set(beginning, index);
      return -1;
    }
    // Only turns that begin alike are read as a whole, each once.
    const other = wholeOf(analysis, earlier);
    if (!wholes.has(other)) wholes.set(other, earlier);
    const whole = wholeOf(analysis, index);
    const same = wholes.get(whole);
    if (same !== undefined) return same;
    wholes.set(whole, index);
    return -1;
  });
}

/** Who speaks and what, white space aside: two people may swear the same oath. */
function wholeOf(analysis: Analysis, index: number): string {
  return `${analysis.turns[index]?.label.key ?? ''}\u0000${plain(bodyOf(analysis, index))}`;
}

/** True when two turns have the same label and say the same, white space aside. */
function sameTurn(analysis: Analysis, left: number, right: number): boolean {
  const one = analysis.turns[left];
  const other = analysis.turns[right];
  if (one === undefined || other === undefined || one.label.key !== other.label.key) return false;
  const body = bodyOf(analysis, left);
  const otherBody = bodyOf(analysis, right);
  return body === otherBody || (body.slice(0, 8) === otherBody.slice(0, 8) && plain(body) === plain(otherBody));
}

/** What a turn says, up to its end; furniture that interrupts it is part of what stands twice. */
function bodyOf({ transcript, turns }: Analysis, index: number): string {
  const turn = turns[index];
  const first = turn?.blocks[0];
  return turn === undefined || first === undefined ? '' : transcript.text.slice(first.bodyStart, turn.span.end);
}

/** The stretch with the white space before it, or behind it where it opens the text or follows on the same line. */
function removalOf({ transcript }: Analysis, { start, end }: Span): Span {
  const { text } = transcript;
  let before = start;
  while (before > 0 && /\s/.test(text.charAt(before - 1))) before--;
  return before === 0 ? { start, end } : { start: before, end };
}
