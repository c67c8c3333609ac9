import type { DocumentText } from '../text/documentText.ts';
import type { Piece, SectionBody } from './body.ts';

/** So many units of a turn, white space aside, are compared before all of it is. */
const BEGINNING = 160;
/** So much text holds as many units that are no white space, in all but odd layouts. */
const READ = 480;
/** Turns are filed by so many units of their beginning. */
const FILED = 24;
/** A shorter turn is no repetition by itself, in units. */
const LONG = 100;
/** Turns that stand twice make one stretch when no more than so many others stand between them. */
const GAP = 2;
/** A longer stretch of short turns is not followed to its end. */
const STRETCH = 40;

interface Read {
  readonly document: DocumentText;
  readonly bodies: readonly (SectionBody | null)[];
}

/** A turn by its place: the section that it begins in, and its piece there. */
interface Place {
  readonly section: number;
  readonly index: number;
}

/** How a turn begins, white space aside. */
interface Beginning {
  /** Behind a turn that is shorter stands a mark that it ends. */
  readonly said: string;
  /** It is too short to be a repetition by itself. */
  readonly isShort: boolean;
  /** Where what it says begins, and where it ends; null when that cannot be told. */
  readonly start: number;
  readonly end: number | null;
}

/** The turns of a section filed by how they begin, and those whose beginning cannot be told from it and the next section. */
interface Filed {
  readonly next: SectionBody | null;
  readonly byBeginning: ReadonlyMap<string, readonly number[]>;
  readonly unfiled: readonly number[];
}

const filed = new WeakMap<SectionBody, Filed>();

/** The turn that holds the place inside section `section`; null when none does. */
export function turnAt({ document, bodies }: Read, section: number, offset: number): Place | null {
  for (let at = section; at >= 0; at--) {
    const start = document.chunkStart(at);
    const index = bodies[at]?.pieces.findLastIndex((piece) => isTurn(piece) && start + piece.start <= offset) ?? -1;
    if (index >= 0) return { section: at, index };
  }
  return null;
}

/**
 * True when another turn may say the same, so that one may be a repetition of the other. Short turns are repetitions only beside
 * one another or in a stretch with a longer one that stands twice in the same way. Looks at each section; its turns are filed once.
 */
export function hasTwin(read: Read, turn: Place): boolean {
  const beginning = readBeginning(read, turn);
  const key = keyOf(read, turn);
  const isAlike = (section: number, index: number): boolean => {
    const other = { section, index };
    if (section === turn.section && index === turn.index) return false;
    if (!mayBeSame(read.document, beginning, readBeginning(read, other))) return false;
    return !beginning.isShort || areBeside(read, turn, other) || areInStretch(read, turn, other);
  };
  for (let section = 0; section < read.bodies.length; section++) {
    const body = read.bodies[section] ?? null;
    if (body === null) continue;
    const { byBeginning, unfiled } = filedTurns(read, section, body);
    const same = key === null ? [...byBeginning.values()].flat() : byBeginning.get(key);
    if (same?.some((index) => isAlike(section, index)) === true) return true;
    if (unfiled.some((index) => isAlike(section, index))) return true;
  }
  return false;
}

/** True unless the two turns certainly say different things. */
function mayBeSame(document: DocumentText, one: Beginning, other: Beginning): boolean {
  if (!one.said.startsWith(other.said) && !other.said.startsWith(one.said)) return false;
  if (one.end === null || other.end === null || one.said.endsWith(END)) return true;
  return withoutSpace(document.slice(one.start, one.end)) === withoutSpace(document.slice(other.start, other.end));
}

function areBeside({ bodies }: Read, one: Place, other: Place): boolean {
  const next = neighbour(bodies, one, 1);
  const last = neighbour(bodies, one, -1);
  return [next, last].some((place) => place?.section === other.section && place.index === other.index);
}

/** True when a longer turn stands twice in the same way, and so close that both belong to one stretch. */
function areInStretch(read: Read, one: Place, other: Place): boolean {
  for (const step of [-1, 1] as const) {
    let left = neighbour(read.bodies, one, step);
    let right = neighbour(read.bodies, other, step);
    let gap = 0;
    for (let count = 0; left !== null && right !== null && gap <= GAP; count++) {
      const beginning = readBeginning(read, left);
      if (mayBeSame(read.document, beginning, readBeginning(read, right))) {
        if (!beginning.isShort || count >= STRETCH || areBeside(read, left, right)) return true;
        gap = 0;
      } else gap++;
      left = neighbour(read.bodies, left, step);
      right = neighbour(read.bodies, right, step);
    }
  }
  return false;
}

/** The turn before or behind a turn; null when there is none. */
function neighbour(bodies: Read['bodies'], { section, index }: Place, step: 1 | -1): Place | null {
  for (let at = section; at >= 0 && at < bodies.length; at += step) {
    const pieces = bodies[at]?.pieces ?? [];
    const first = at === section ? index + step : step > 0 ? 0 : pieces.length - 1;
    for (let next = first; next >= 0 && next < pieces.length; next += step)
      if (isTurn(pieces[next])) return { section: at, index: next };
  }
  return null;
}

function isTurn(piece: Piece | undefined): boolean {
  return piece?.type === 'turn';
}

function filedTurns({ document, bodies }: Read, section: number, body: SectionBody): Filed {
  const next = bodies[section + 1] ?? null;
  const known = filed.get(body);
  if (known?.next === next) return known;
  const byBeginning = new Map<string, number[]>();
  const unfiled: number[] = [];
  const both: (SectionBody | null)[] = [];
  both[section] = body;
  both[section + 1] = next;
  const end = document.chunkStart(next === null ? section + 1 : section + 2);
  for (let index = 0; index < body.pieces.length; index++) {
    const piece = body.pieces[index];
    if (piece?.type !== 'turn') continue;
    const place = { section, index };
    const isTold = document.chunkStart(section) + piece.bodyStart + READ <= end || neighbour(both, place, 1) !== null;
    const key = isTold ? keyOf({ document, bodies: both }, place) : null;
    const filedThere = key === null ? unfiled : byBeginning.get(key);
    if (filedThere !== undefined) filedThere.push(index);
    else if (key !== null) byBeginning.set(key, [index]);
  }
  const result: Filed = { next, byBeginning, unfiled };
  filed.set(body, result);
  return result;
}

const END = '\u0000';

/** What a turn is filed by: its first units, white space aside; null when it is shorter and does not certainly end there. */
function keyOf(read: Read, { section, index }: Place): string | null {
  const { document, bodies } = read;
  const piece = bodies[section]?.pieces[index];
  if (piece?.type !== 'turn') return null;
  const from = document.chunkStart(section) + piece.bodyStart;
  const { offset, isSpeech } = nextTurn(read, section, index);
  const to = Math.min(offset < 0 ? document.length : offset, from + READ);
  // Most turns tell in a few words.
  const short = withoutSpace(document.slice(from, Math.min(to, from + 2 * FILED)));
  const said = short.length >= FILED ? short : withoutSpace(document.slice(from, to));
  if (said.length >= FILED) return said.slice(0, FILED);
  return isSpeech && to < from + READ ? said + END : null;
}

function withoutSpace(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

function readBeginning(read: Read, { section, index }: Place): Beginning {
  const { document, bodies } = read;
  const piece = bodies[section]?.pieces[index];
  if (piece?.type !== 'turn') return { said: '', isShort: false, start: 0, end: null };
  const start = document.chunkStart(section) + piece.bodyStart;
  const next = nextTurn(read, section, index);
  const end = next.offset < 0 ? document.length : next.offset;
  const said = withoutSpace(document.slice(start, Math.min(end, start + READ))).slice(0, BEGINNING);
  // What stands between the turn and the next may belong to neither, and then it is not known where the turn ends.
  const isWhole = end <= start + READ && next.isSpeech && said.length < BEGINNING;
  return {
    said: isWhole ? said + END : said,
    isShort: end - start < LONG,
    start,
    end: next.isSpeech ? end : null,
  };
}

/** Where the next turn begins, −1 when none does, and whether nothing but speech stands before it. */
function nextTurn({ document, bodies }: Read, section: number, index: number): { offset: number; isSpeech: boolean } {
  let isSpeech = true;
  for (let at = section; at < bodies.length; at++) {
    const pieces = bodies[at]?.pieces ?? [];
    for (let next = at === section ? index + 1 : 0; next < pieces.length; next++) {
      const piece = pieces[next];
      if (piece?.type === 'turn') return { offset: document.chunkStart(at) + piece.start, isSpeech };
      if (piece?.type === 'matter') isSpeech = false;
    }
  }
  return { offset: -1, isSpeech };
}
