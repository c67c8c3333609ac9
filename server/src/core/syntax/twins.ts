import type { DocumentText } from '../text/documentText.ts';
import type { Piece, SectionBody } from './body.ts';

/** So many units of a turn, white space aside, are compared before all of it is. */
const BEGINNING = 160;
/** So much text holds as many units that are no white space, in all but odd layouts. */
const READ = 480;
/** Turns are filed by so many units of their beginning, and where it can be told where they end by so many of their end. */
const FILED = 48;
const FILED_END = 24;
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

/** The version that a document was in before one turn changed in what it says, and the section in which it was edited. */
export interface Origin {
  readonly bodies: Bodies;
  readonly edited: number;
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
  /** Where what it says begins, and where it ends; null when that cannot be told. Counted from the section's start. */
  readonly start: number;
  readonly end: number | null;
}

/** What the turns of a section are filed by. */
interface Filed {
  /** The next section; of all versions that differ only in what another turn says, the last one’s. */
  next: SectionBody | null;
  /** How each turn begins and ends, by its piece; null when that cannot be told from the section and the next one. */
  readonly keys: ReadonlyMap<number, string | null>;
  /** The beginnings that were asked for, as far as they follow from the section and the next one. */
  readonly beginnings: Map<number, Beginning>;
}

const filed = new WeakMap<SectionBody, Filed>();

/** The turns of all sections of one version by what they are filed by, and under null those of which that cannot be told. */
interface Index {
  bodies: Bodies;
  readonly sections: (Filed | null)[];
  /** The pieces of the turns, by the number of their section. */
  readonly byKey: Map<string | null, Map<number, readonly number[]>>;
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
 * @param origin the version from which this one differs in what the turn says, and in nothing else
 */
export function hasTwin(read: Read, turn: Place, origin: Origin | null): boolean {
  if (origin !== null) followEdit(read, turn, origin);
  if (!isShortTurn(read, turn)) return someTwin(read, turn, () => true);
  return (
    [-1, 1].some((step) => isTwin(read, turn, neighbour(read.bodies, turn, step))) ||
    (mayBeInStretch(read, turn) && someTwin(read, turn, (other) => isInStretch(read, turn, other)))
  );
}

/** True when there is another turn that may say the same and of which `holds` is true. */
function someTwin(read: Read, turn: Place, holds: (other: Place) => boolean): boolean {
  for (const places of filedLike(indexOf(read), filedKey(read, turn) ?? beginningKey(read, turn))) {
    for (const [section, turns] of places)
      for (const index of turns) {
        const other = { section, index };
        if (isTwin(read, turn, other) && holds(other)) return true;
      }
  }
  return false;
}

/** Where the turns stand that may say the same as one with this key. */
function filedLike({ byKey }: Index, key: string | null): Iterable<ReadonlyMap<number, readonly number[]>> {
  const found = [byKey.get(null)];
  if (key === null) return byKey.values();
  if (isOpen(key)) {
    for (const [other, places] of byKey) if (other?.startsWith(key) === true) found.push(places);
  } else {
    found.push(byKey.get(key));
    if (key.length > FILED) found.push(byKey.get(key.slice(0, FILED)));
  }
  return found.filter((places) => places !== undefined);
}

/** True for the key of a turn of which it is not told where it ends. */
function isOpen(key: string): boolean {
  return key.length === FILED && !key.endsWith(END);
}

/** True for the keys of turns that say different things. */
function areDifferent(key: string, other: string): boolean {
  if (key === other) return false;
  return !(isOpen(key) && other.startsWith(key)) && !(isOpen(other) && key.startsWith(other));
}

function indexOf(read: Read): Index {
  const { bodies, forms } = read;
  let index = indexes.get(forms);
  if (index?.bodies === bodies) return index;
  if (index?.bodies.length !== bodies.length) {
    index = { bodies: [], sections: [], byKey: new Map() };
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
    for (const [piece, key] of before?.keys ?? []) takeOut(index, key, section, piece);
    for (const [piece, key] of after?.keys ?? []) putIn(index, key, section, piece);
    index.sections[section] = after;
  }
  index.bodies = bodies;
  return index;
}

function putIn({ byKey }: Index, key: string | null, section: number, piece: number): void {
  const sections = byKey.get(key);
  if (sections === undefined) byKey.set(key, new Map([[section, [piece]]]));
  else sections.set(section, [...(sections.get(section) ?? []), piece]);
}

function takeOut({ byKey }: Index, key: string | null, section: number, piece: number): void {
  const sections = byKey.get(key);
  const left = sections?.get(section)?.filter((other) => other !== piece) ?? [];
  if (left.length > 0) sections?.set(section, left);
  else sections?.delete(section);
  if (sections?.size === 0) byKey.delete(key);
}

/** Brings the index to a version in which one turn says something else than in the one before: all others are filed as they were. */
function followEdit(read: Read, turn: Place, { bodies: old, edited }: Origin): void {
  const { bodies, forms } = read;
  const index = indexes.get(forms);
  const body = bodies[edited] ?? null;
  const before = index?.sections[edited] ?? null;
  if (index?.bodies !== old || body === null || before === null) return;
  // The edit moves the turns behind it, so that where they end is worked out again.
  index.sections[edited] = { next: before.next, keys: before.keys, beginnings: new Map() };
  const previous = index.sections[edited - 1] ?? null;
  if (previous !== null) previous.next = body;
  const own = index.sections[turn.section] ?? null;
  if (own !== null) {
    own.beginnings.delete(turn.index);
    const key = filingKey(read, turn);
    const keyBefore = own.keys.get(turn.index) ?? null;
    if (key !== keyBefore) {
      index.sections[turn.section] = { ...own, keys: new Map(own.keys).set(turn.index, key) };
      takeOut(index, keyBefore, turn.section, turn.index);
      putIn(index, key, turn.section, turn.index);
    }
  }
  for (const section of new Set([turn.section, edited])) {
    const [at, filedThere] = [bodies[section] ?? null, index.sections[section] ?? null];
    if (at !== null && filedThere !== null) filed.set(at, filedThere);
  }
  index.bodies = bodies;
}

/** True unless the two are one turn or certainly say different things. */
function isTwin(read: Read, turn: Place, other: Place | null): boolean {
  if (other === null || (other.section === turn.section && other.index === turn.index)) return false;
  const key = filedKey(read, turn);
  const otherKey = filedKey(read, other);
  if (key !== null && otherKey !== null && areDifferent(key, otherKey)) return false;
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
      if (!isShortTurn(read, place)) {
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
        if (!isShortTurn(read, left) || count >= STRETCH) return true;
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

function filedTurns(read: Read, section: number, body: SectionBody): Filed {
  const next = read.bodies[section + 1] ?? null;
  const known = filed.get(body);
  if (known?.next === next) return known;
  const keys = new Map<number, string | null>();
  for (const [index, piece] of body.pieces.entries())
    if (piece.type === 'turn') keys.set(index, filingKey(read, { section, index }));
  const result: Filed = { next, keys, beginnings: new Map() };
  filed.set(body, result);
  return result;
}

/** What the turn is filed by; null when its section and the next one do not tell. */
function filedKey(read: Read, { section, index }: Place): string | null {
  const body = read.bodies[section] ?? null;
  return (body === null ? null : filedTurns(read, section, body).keys.get(index)) ?? null;
}

/** What the turn is filed by as far as its section and the next one tell. */
function filingKey({ document, bodies, forms }: Read, place: Place): string | null {
  const { section, index } = place;
  const body = bodies[section] ?? null;
  const piece = body?.pieces[index];
  if (piece?.type !== 'turn') return null;
  const next = bodies[section + 1] ?? null;
  const both: (SectionBody | null)[] = [];
  both[section] = body;
  both[section + 1] = next;
  const end = document.chunkStart(next === null ? section + 1 : section + 2);
  const isTold = document.chunkStart(section) + piece.bodyStart + READ <= end || neighbour(both, place, 1) !== null;
  const beginning = isTold ? beginningKey({ document, bodies: both, forms }, place) : null;
  if (beginning === null || beginning.endsWith(END)) return beginning;
  const { offset, isSpeech } = nextTurn({ document, bodies: both, forms }, section, index);
  if (offset < 0 || !isSpeech) return beginning;
  const from = Math.max(document.chunkStart(section) + piece.bodyStart, offset - 2 * FILED_END);
  const ending = withoutSpace(document.slice(from, offset));
  return ending.length < FILED_END ? beginning : beginning + ending.slice(-FILED_END);
}

const END = '\u0000';

/** The first units of a turn, white space aside; null when it is shorter and does not certainly end there. */
function beginningKey(read: Read, { section, index }: Place): string | null {
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
  if (body === null || piece?.type !== 'turn') return { said: '', start: 0, end: null };
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
    start: piece.bodyStart,
    end: next.isSpeech ? end - offset : null,
  };
  if (isNear(read, section, next.offset)) beginnings.set(index, beginning);
  return beginning;
}

/** True when an offset lies in the section or the next one, so that what ends there follows from the two. */
function isNear({ document }: Read, section: number, offset: number): boolean {
  return offset >= 0 && offset < document.chunkStart(Math.min(section + 2, document.chunks.length));
}

/** True when the turn is too short to be a repetition by itself. */
function isShortTurn(read: Read, { section, index }: Place): boolean {
  const { document, bodies } = read;
  const piece = bodies[section]?.pieces[index];
  if (piece?.type !== 'turn') return false;
  const { offset } = nextTurn(read, section, index);
  return (offset < 0 ? document.length : offset) - (document.chunkStart(section) + piece.bodyStart) < LONG;
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
