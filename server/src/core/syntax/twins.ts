import type { DocumentText } from '../text/documentText.ts';
import type { Piece, SectionBody } from './body.ts';

/** So many units of a turn, white space aside, are compared before all of it is. */
const BEGINNING = 160;
/** So much text holds as many units that are no white space, in all but odd layouts. */
const READ = 480;
/** Turns are filed by so many units of their beginning. */
const FILED = 48;
/** A shorter turn is no repetition by itself, in units. */
const LONG = 100;
/** Turns that stand twice make one stretch when no more than so many others stand between them. */
const GAP = 2;
/** A longer stretch of short turns is not followed to its end. */
const STRETCH = 40;

type Bodies = readonly (SectionBody | null)[];

interface Read {
  readonly document: DocumentText;
  readonly bodies: Bodies;
  /** What the versions of a document share that were read one from the other. */
  readonly forms: object;
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
  /** Where what it says begins, and where it ends; null when that cannot be told. Counted from the section's start. */
  readonly start: number;
  readonly end: number | null;
}

/** The turns of a section filed by how they begin, and those whose beginning cannot be told from it and the next section. */
interface Filed {
  readonly next: SectionBody | null;
  readonly byBeginning: ReadonlyMap<string, readonly number[]>;
  readonly unfiled: readonly number[];
  /** The beginnings that were asked for, as far as they follow from the section and the next one. */
  readonly beginnings: Map<number, Beginning>;
}

const filed = new WeakMap<SectionBody, Filed>();

/** The turns of all sections of one version, filed by how they begin, as the turns of each section are: by its number. */
interface Index {
  bodies: Bodies;
  readonly sections: (Filed | null)[];
  readonly byBeginning: Map<string, Map<number, readonly number[]>>;
  readonly unfiled: Map<number, readonly number[]>;
}

/** One index for all versions of a document, brought to the version that is asked for, which mostly differs in one section. */
const indexes = new WeakMap<object, Index>();

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
 * one another or in a stretch with a longer one that stands twice in the same way. All turns are filed by how they begin.
 */
export function hasTwin(read: Read, turn: Place): boolean {
  if (!beginningOf(read, turn).isShort) return someTwin(read, turn, () => true);
  return (
    [-1, 1].some((step) => isTwin(read, turn, neighbour(read.bodies, turn, step))) ||
    (mayBeInStretch(read, turn) && someTwin(read, turn, (other) => isInStretch(read, turn, other)))
  );
}

/** True when there is another turn that may say the same and of which `holds` is true. */
function someTwin(read: Read, turn: Place, holds: (other: Place) => boolean): boolean {
  const { byBeginning, unfiled } = indexOf(read);
  const key = keyOf(read, turn);
  const places = key === null ? [...byBeginning.values(), unfiled] : [byBeginning.get(key), unfiled];
  for (const sections of places) {
    for (const [section, turns] of sections ?? [])
      for (const index of turns) {
        const other = { section, index };
        if (isTwin(read, turn, other) && holds(other)) return true;
      }
  }
  return false;
}

function indexOf(read: Read): Index {
  const { bodies, forms } = read;
  let index = indexes.get(forms);
  if (index?.bodies === bodies) return index;
  if (index?.bodies.length !== bodies.length) {
    index = { bodies: [], sections: [], byBeginning: new Map(), unfiled: new Map() };
    indexes.set(forms, index);
  }
  const old = index.bodies;
  for (let section = 0; section < bodies.length; section++) {
    const body = bodies[section] ?? null;
    // What a section is filed by may take the next one in.
    if (old.length > 0 && old[section] === body && old[section + 1] === bodies[section + 1]) continue;
    const before = index.sections[section] ?? null;
    const after = body === null ? null : filedTurns(read, section, body);
    if (before === after) continue;
    for (const key of before?.byBeginning.keys() ?? []) {
      const sections = index.byBeginning.get(key);
      sections?.delete(section);
      if (sections?.size === 0) index.byBeginning.delete(key);
    }
    index.unfiled.delete(section);
    for (const [key, turns] of after?.byBeginning ?? []) {
      const sections = index.byBeginning.get(key);
      if (sections === undefined) index.byBeginning.set(key, new Map([[section, turns]]));
      else sections.set(section, turns);
    }
    if (after !== null && after.unfiled.length > 0) index.unfiled.set(section, after.unfiled);
    index.sections[section] = after;
  }
  index.bodies = bodies;
  return index;
}

/** True unless the two are one turn or certainly say different things. */
function isTwin(read: Read, turn: Place, other: Place | null): boolean {
  if (other === null || (other.section === turn.section && other.index === turn.index)) return false;
  const one = beginningOf(read, turn);
  const two = beginningOf(read, other);
  if (!one.said.startsWith(two.said) && !two.said.startsWith(one.said)) return false;
  if (one.end === null || two.end === null || one.said.endsWith(END)) return true;
  return saidBy(read.document, turn, one.start, one.end) === saidBy(read.document, other, two.start, two.end);
}

function saidBy(document: DocumentText, { section }: Place, start: number, end: number): string {
  const offset = document.chunkStart(section);
  return withoutSpace(document.slice(offset + start, offset + end));
}

/** True when a longer turn near enough for one stretch stands twice. Most short turns are ruled out by that. */
function mayBeInStretch(read: Read, turn: Place): boolean {
  return [-1, 1].some((step) => {
    let place = neighbour(read.bodies, turn, step);
    let gap = 0;
    for (let count = 0; place !== null && gap <= GAP; count++) {
      if (count >= STRETCH) return true;
      if (!beginningOf(read, place).isShort) {
        if (someTwin(read, place, () => true)) return true;
        gap++;
      }
      place = neighbour(read.bodies, place, step);
    }
    return false;
  });
}

/** True when a longer turn stands twice in the same way as a turn and its twin, and so close that both belong to one stretch. */
function isInStretch(read: Read, turn: Place, twin: Place): boolean {
  return [-1, 1].some((step) => {
    let left = neighbour(read.bodies, turn, step);
    let right = neighbour(read.bodies, twin, step);
    let gap = 0;
    for (let count = 0; left !== null && right !== null && gap <= GAP; count++) {
      if (isTwin(read, left, right)) {
        if (!beginningOf(read, left).isShort || count >= STRETCH) return true;
        gap = 0;
      } else gap++;
      left = neighbour(read.bodies, left, step);
      right = neighbour(read.bodies, right, step);
    }
    return false;
  });
}

/** The turn before or behind a turn; null when there is none. */
function neighbour(bodies: Bodies, { section, index }: Place, step: number): Place | null {
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

function filedTurns({ document, bodies, forms }: Read, section: number, body: SectionBody): Filed {
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
    const key = isTold ? keyOf({ document, bodies: both, forms }, place) : null;
    const filedThere = key === null ? unfiled : byBeginning.get(key);
    if (filedThere !== undefined) filedThere.push(index);
    else if (key !== null) byBeginning.set(key, [index]);
  }
  const result: Filed = { next, byBeginning, unfiled, beginnings: new Map() };
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

function beginningOf(read: Read, place: Place): Beginning {
  const { document, bodies } = read;
  const { section, index } = place;
  const body = bodies[section] ?? null;
  const piece = body?.pieces[index];
  if (body === null || piece?.type !== 'turn') return { said: '', isShort: false, start: 0, end: null };
  const { beginnings } = filedTurns(read, section, body);
  const known = beginnings.get(index);
  if (known !== undefined) return known;
  const offset = document.chunkStart(section);
  const start = offset + piece.bodyStart;
  const next = nextTurn(read, section, index);
  const end = next.offset < 0 ? document.length : next.offset;
  const said = withoutSpace(document.slice(start, Math.min(end, start + READ))).slice(0, BEGINNING);
  // What stands between the turn and the next may belong to neither, and then it is not known where the turn ends.
  const isWhole = end <= start + READ && next.isSpeech && said.length < BEGINNING;
  const beginning = {
    said: isWhole ? said + END : said,
    isShort: end - start < LONG,
    start: piece.bodyStart,
    end: next.isSpeech ? end - offset : null,
  };
  if (next.offset >= 0 && next.offset < document.chunkStart(Math.min(section + 2, document.chunks.length)))
    beginnings.set(index, beginning);
  return beginning;
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
