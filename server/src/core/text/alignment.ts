import { diffArrays } from 'diff';

/** A run of items that both sequences have, and where it starts in each. */
export interface Match {
  readonly left: number;
  readonly right: number;
  readonly length: number;
}

/** A stretch of each sequence that is still to be aligned. */
interface Gap {
  readonly left: readonly [start: number, end: number];
  readonly right: readonly [start: number, end: number];
}

/** A stretch without landmarks that takes more insertions and deletions than this is taken as replaced. */
const MOST_EDITS = 1000;

/**
 * What two sequences have in common, as runs in order. Items that each of them has once are landmarks, and between those the
 * shortest way is sought, so that long sequences take little more than linear time; where there are no landmarks and little
 * is alike, what could be matched by chance is left apart.
 */
export function align(left: readonly string[], right: readonly string[]): Match[] {
  const matches: Match[] = [];
  const add = (match: Match): void => {
    const last = matches.at(-1);
    if (match.length === 0) return;
    if (last !== undefined && last.left + last.length === match.left && last.right + last.length === match.right) {
      matches[matches.length - 1] = { ...last, length: last.length + match.length };
    } else matches.push(match);
  };
  // A list instead of recursion: how deep the gaps lie depends on the text. What comes next in order is the last of the list.
  const pending: (Gap | Match)[] = [{ left: [0, left.length], right: [0, right.length] }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if ('length' in next) {
      add(next);
      continue;
    }
    const { gap, head, tail } = trimmed(left, right, next);
    add(head);
    if (tail.length > 0) pending.push(tail);
    if (isEmpty(gap.left) || isEmpty(gap.right)) continue;
    const landmarks = landmarksOf(left, right, gap);
    if (landmarks.length > 0) for (const part of between(gap, landmarks).toReversed()) pending.push(part);
    else for (const match of shortestWay(left, right, gap)) add(match);
  }
  return matches;
}

function isEmpty([start, end]: Gap['left']): boolean {
  return start >= end;
}

/** A gap without what is equal at its ends. */
function trimmed(
  left: readonly string[],
  right: readonly string[],
  { left: [leftStart, leftEnd], right: [rightStart, rightEnd] }: Gap,
): { readonly gap: Gap; readonly head: Match; readonly tail: Match } {
  const shorter = Math.min(leftEnd - leftStart, rightEnd - rightStart);
  let head = 0;
  while (head < shorter && left[leftStart + head] === right[rightStart + head]) head++;
  let tail = 0;
  while (tail < shorter - head && left[leftEnd - 1 - tail] === right[rightEnd - 1 - tail]) tail++;
  return {
    gap: { left: [leftStart + head, leftEnd - tail], right: [rightStart + head, rightEnd - tail] },
    head: { left: leftStart, right: rightStart, length: head },
    tail: { left: leftEnd - tail, right: rightEnd - tail, length: tail },
  };
}

/** Items that each side of the gap has once, as many as stand in the same order on both sides. */
function landmarksOf(left: readonly string[], right: readonly string[], gap: Gap): Match[] {
  const inLeft = placesOf(left, gap.left);
  const inRight = placesOf(right, gap.right);
  const shared: Match[] = [];
  for (const [item, place] of inLeft) {
    const other = inRight.get(item) ?? -1;
    if (place >= 0 && other >= 0) shared.push({ left: place, right: other, length: 1 });
  }
  return longestRising(shared);
}

/** Where each item stands; −1 for one that comes twice. In the order of the items. */
function placesOf(items: readonly string[], [start, end]: Gap['left']): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = start; at < end; at++) {
    const item = items[at] ?? '';
    places.set(item, places.has(item) ? -1 : at);
  }
  return places;
}

/** The longest selection of `matches`, which rise on the left, that rises on the right, too. */
function longestRising(matches: readonly Match[]): Match[] {
  /** Index of the match that ends the best selection of each length. */
  const ends: number[] = [];
  const before: number[] = [];
  for (const [index, { right }] of matches.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((matches[ends[middle] ?? 0]?.right ?? 0) < right) low = middle + 1;
      else high = middle;
    }
    before.push(ends[low - 1] ?? -1);
    ends[low] = index;
  }
  const chosen: Match[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const match = matches[index];
    if (match !== undefined) chosen.push(match);
  }
  return chosen.toReversed();
}

/** The landmarks, and the gaps before, between and behind them, in order. */
function between({ left, right }: Gap, landmarks: readonly Match[]): (Gap | Match)[] {
  const parts: (Gap | Match)[] = [];
  let [leftStart] = left;
  let [rightStart] = right;
  for (const landmark of landmarks) {
    parts.push({ left: [leftStart, landmark.left], right: [rightStart, landmark.right] }, landmark);
    leftStart = landmark.left + 1;
    rightStart = landmark.right + 1;
  }
  return [...parts, { left: [leftStart, left[1]], right: [rightStart, right[1]] }];
}

/** The matches of the shortest way from one side of a gap to the other; none when it is too long. */
function shortestWay(left: readonly string[], right: readonly string[], gap: Gap): Match[] {
  const changes = diffArrays(left.slice(...gap.left), right.slice(...gap.right), { maxEditLength: MOST_EDITS });
  const matches: Match[] = [];
  let [leftAt] = gap.left;
  let [rightAt] = gap.right;
  for (const { added, removed, count } of changes ?? []) {
    if (!added && !removed) matches.push({ left: leftAt, right: rightAt, length: count });
    if (!added) leftAt += count;
    if (!removed) rightAt += count;
  }
  return matches;
}
