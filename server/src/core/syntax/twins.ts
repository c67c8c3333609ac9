import type { DocumentText } from '../text/documentText.ts';
import type { Piece, SectionBody } from './body.ts';

/** Two turns that are alike in so many units, white space aside, may be one that stands twice. */
const BEGINNING = 160;
/** So much text holds as many units that are no white space, in all but odd layouts. */
const READ = 480;
/** Turns are filed by so many units of their beginning. */
const FILED = 24;
/** A shorter turn is no repetition by itself, in units. */
const LONG = 100;
/** How far from a turn another one can stand that makes a longer stretch of both. */
const STRETCH = 3;

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
}

/** The turns of a section whose beginnings can be told from it and the next one, filed by how they begin, and all others. */
interface Filed {
  readonly next: SectionBody | null;
  readonly byBeginning: ReadonlyMap<string, readonly number[]>;
  readonly beginnings: ReadonlyMap<number, Beginning>;
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
 * one another or beside turns that are alike in the same way. Looks at each section; its turns are read once and filed.
 */
export function hasTwin(read: Read, turn: Place): boolean {
  const { said, isShort } = beginningOf(read, turn);
  const isAlike = (other: Place): boolean => {
    if (other.section === turn.section && other.index === turn.index) return false;
    if (!areAlike(beginningOf(read, other).said, said)) return false;
    return !isShort || areBeside(read, turn, other) || haveAlikeNeighbours(read, turn, other);
  };
  for (const [section, body] of read.bodies.entries()) {
    if (body === null) continue;
    const { byBeginning, unfiled } = filedTurns(read, section, body);
    const isOpen = said.length < FILED && !said.endsWith(END);
    const same = isOpen ? [...byBeginning.values()].flat() : (byBeginning.get(said.slice(0, FILED)) ?? none);
    if (same.some((index) => isAlike({ section, index })) || unfiled.some((index) => isAlike({ section, index })))
      return true;
  }
  return false;
}

const none: readonly number[] = [];

function areAlike(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

function areBeside({ bodies }: Read, one: Place, other: Place): boolean {
  const next = neighbour(bodies, one, 1);
  const last = neighbour(bodies, one, -1);
  return [next, last].some((place) => place?.section === other.section && place.index === other.index);
}

/** True when turns that stand in the same way beside both are alike, too. */
function haveAlikeNeighbours(read: Read, one: Place, other: Place): boolean {
  for (const step of [-1, 1] as const) {
    let left = neighbour(read.bodies, one, step);
    let right = neighbour(read.bodies, other, step);
    for (let count = 0; count < STRETCH && left !== null && right !== null; count++) {
      if (areAlike(beginningOf(read, left).said, beginningOf(read, right).said)) return true;
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
  const beginnings = new Map<number, Beginning>();
  const unfiled: number[] = [];
  const both: (SectionBody | null)[] = [];
  both[section] = body;
  both[section + 1] = next;
  const end = document.chunkStart(next === null ? section + 1 : section + 2);
  for (const [index, piece] of body.pieces.entries()) {
    if (piece.type !== 'turn') continue;
    const isTold =
      document.chunkStart(section) + piece.bodyStart + READ <= end || neighbour(both, { section, index }, 1) !== null;
    if (!isTold) {
      unfiled.push(index);
      continue;
    }
    const beginning = readBeginning({ document, bodies: both }, { section, index });
    beginnings.set(index, beginning);
    // What is shorter and does not end here may be the same as anything that begins so.
    if (beginning.said.length < FILED && !beginning.said.endsWith(END)) unfiled.push(index);
    else {
      const key = beginning.said.slice(0, FILED);
      byBeginning.set(key, [...(byBeginning.get(key) ?? none), index]);
    }
  }
  const result: Filed = { next, byBeginning, beginnings, unfiled };
  filed.set(body, result);
  return result;
}

function beginningOf(read: Read, place: Place): Beginning {
  const body = read.bodies[place.section] ?? null;
  const known = body === null ? null : filedTurns(read, place.section, body).beginnings.get(place.index);
  return known ?? readBeginning(read, place);
}

const END = '\u0000';

function readBeginning(read: Read, { section, index }: Place): Beginning {
  const { document, bodies } = read;
  const piece = bodies[section]?.pieces[index];
  if (piece?.type !== 'turn') return { said: '', isShort: false };
  const from = document.chunkStart(section) + piece.bodyStart;
  const next = nextTurn(read, section, index);
  const to = next.offset < 0 ? document.length : next.offset;
  const said = document
    .slice(from, Math.min(to, from + READ))
    .replaceAll(/\s+/g, '')
    .slice(0, BEGINNING);
  // What stands between the turn and the next may belong to neither, and then it is not known where the turn ends.
  const isWhole = to <= from + READ && next.isSpeech && said.length < BEGINNING;
  return { said: isWhole ? said + END : said, isShort: to - from < LONG };
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
