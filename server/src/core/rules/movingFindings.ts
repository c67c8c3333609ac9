import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { Finding, Fix } from './rule.ts';

/** After so many edits the findings are moved; until then the place of one is moved through all edits when it is asked for. */
const MOST_EDITS = 32;

/**
 * The findings of a document while somebody types beside them: they only move, and where each of a thousand stands now nobody
 * asks at a keystroke that leaves them all as they are. So the edits are kept, and the findings moved when they are asked for.
 */
export class MovingFindings {
  readonly #base: Base;
  /** The edits since, in the order in which they were made. None touches a finding, but for the last one. */
  readonly #edits: readonly TextEdit[];
  #all: readonly Finding[] | undefined;

  private constructor(base: Base, edits: readonly TextEdit[]) {
    this.#base = base;
    this.#edits = edits;
  }

  static of(findings: readonly Finding[]): MovingFindings {
    return new MovingFindings(new Base(findings), []);
  }

  /** The findings after one more edit. */
  after(edit: TextEdit): MovingFindings {
    return this.#edits.length < MOST_EDITS
      ? new MovingFindings(this.#base, [...this.#edits, edit])
      : new MovingFindings(new Base(this.all), [edit]);
  }

  /** All of them where they stand now. */
  get all(): readonly Finding[] {
    this.#all ??= moveAll(this.#base.findings, this.#edits);
    return this.#all;
  }

  /** Those that may speak of a place between the offsets or repair one; others may be among them. */
  near(from: number, to: number): readonly Finding[] {
    let [start, end] = [from, to];
    for (const edit of this.#edits.toReversed()) {
      start = placeBefore(start, edit, edit.start);
      end = placeBefore(end, edit, edit.end);
    }
    return moveAll(this.#base.near(start, end), this.#edits);
  }
}

/** Findings with what each of them reaches over, together with its repairs. */
class Base {
  readonly findings: readonly Finding[];
  #reaches: readonly Reach[] | undefined;

  constructor(findings: readonly Finding[]) {
    this.findings = findings;
  }

  near(from: number, to: number): readonly Finding[] {
    this.#reaches ??= reachesOf(this.findings);
    const found: Finding[] = [];
    for (let index = countUpTo(this.#reaches, to) - 1; index >= 0; index--) {
      const { finding, end, furthest } = this.#reaches[index] as Reach;
      if (furthest < from) break;
      if (end >= from) found.push(finding);
    }
    return found;
  }
}

interface Reach extends Span {
  readonly finding: Finding;
  /** The furthest end of this one and all before it. */
  readonly furthest: number;
}

/** In order of where they start. */
function reachesOf(findings: readonly Finding[]): Reach[] {
  const reaches = findings.map((finding) => {
    let { start, end } = finding.span;
    for (const fix of finding.fixes) {
      for (const edit of fix.edits) {
        start = Math.min(start, edit.start);
        end = Math.max(end, edit.end);
      }
    }
    return { finding, start, end };
  });
  let furthest = -1;
  return reaches
    .toSorted((left, right) => left.start - right.start)
    .map((reach) => {
      furthest = Math.max(furthest, reach.end);
      return { ...reach, furthest };
    });
}

/** How many of the reaches start at the offset or before it. */
function countUpTo(reaches: readonly Reach[], offset: number): number {
  let low = 0;
  let high = reaches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reaches[middle] as Reach).start <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function deltaOf({ start, end, text }: TextEdit): number {
  return text.length - (end - start);
}

/** Where an offset stood before the edit; `inside` when the edit put it in. */
function placeBefore(offset: number, edit: TextEdit, inside: number): number {
  if (offset < edit.start) return offset;
  const delta = deltaOf(edit);
  return offset > edit.end + delta ? offset - delta : inside;
}

function moveAll(findings: readonly Finding[], edits: readonly TextEdit[]): readonly Finding[] {
  const moves = edits.map((edit) => ({ after: edit.end, delta: deltaOf(edit) })).filter(({ delta }) => delta !== 0);
  if (moves.length === 0) return findings;
  const place = (offset: number): number => {
    let at = offset;
    for (const { after, delta } of moves) if (at > after) at += delta;
    return at;
  };
  const move = <Place extends Span>(one: Place): Place => ({ ...one, start: place(one.start), end: place(one.end) });
  return findings.map((finding) => {
    if (place(furthestOf(finding)) === furthestOf(finding)) return finding;
    const fixes: Fix[] = finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(move) }));
    return { ...finding, span: move(finding.span), fixes };
  });
}

function furthestOf({ span, fixes }: Finding): number {
  let end = span.end;
  for (const fix of fixes) for (const edit of fix.edits) end = Math.max(end, edit.end);
  return end;
}
