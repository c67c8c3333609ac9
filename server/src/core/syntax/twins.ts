import type { DocumentText } from '../text/documentText.ts';
import type { Piece, SectionBody } from './body.ts';

/** Two turns that are alike in so many units, white space aside, may be one that stands twice. */
const BEGINNING = 160;
/** So much text holds as many units that are no white space, in all but odd layouts. */
const READ = 480;

interface Read {
  readonly document: DocumentText;
  readonly bodies: readonly (SectionBody | null)[];
}

/** Beginnings of the turns of a section that can be told from it alone, by the piece. */
const known = new WeakMap<SectionBody, ReadonlyMap<Piece, string>>();

/**
 * The beginning of what the turn says that holds the place, white space aside; behind a short turn stands a mark that it ends.
 * Null when no turn holds it.
 * @param offset where the edit is, inside section `section`
 */
export function beginningAt({ document, bodies }: Read, section: number, offset: number): string | null {
  for (let at = section; at >= 0; at--) {
    const pieces = bodies[at]?.pieces ?? [];
    const start = document.chunkStart(at);
    const index = pieces.findLastIndex((piece) => piece.type === 'turn' && start + piece.start <= offset);
    if (index >= 0) return beginningOf({ document, bodies }, at, index);
  }
  return null;
}

/**
 * True when another turn than the one at `offset` begins as `beginning`, so that they may be the same. Looks at each section
 * and its turns; what a section says by itself is read once.
 */
export function hasTwin({ document, bodies }: Read, offset: number, beginning: string): boolean {
  for (const [section, body] of bodies.entries()) {
    if (body === null) continue;
    const start = document.chunkStart(section);
    const own = ownBeginnings(document, section, body);
    for (const [index, piece] of body.pieces.entries()) {
      if (piece.type !== 'turn') continue;
      const other = own.get(piece) ?? beginningOf({ document, bodies }, section, index);
      if (!other.startsWith(beginning) && !beginning.startsWith(other)) continue;
      if (!holds({ document, bodies }, section, index, start, offset)) return true;
    }
  }
  return false;
}

/** True when the turn that begins with the piece is the one that holds the place. */
function holds({ document, bodies }: Read, section: number, index: number, start: number, offset: number): boolean {
  const piece = bodies[section]?.pieces[index];
  if (piece === undefined || start + piece.start > offset) return false;
  const next = nextTurn({ document, bodies }, section, index);
  return offset < next.offset || next.offset < 0;
}

function ownBeginnings(document: DocumentText, section: number, body: SectionBody): ReadonlyMap<Piece, string> {
  let own = known.get(body);
  if (own === undefined) {
    const map = new Map<Piece, string>();
    const bodies: (SectionBody | null)[] = [];
    bodies[section] = body;
    const end = document.chunkStart(section + 1);
    for (const [index, piece] of body.pieces.entries()) {
      if (piece.type !== 'turn') continue;
      const isWhole = body.pieces.some((other, at) => at > index && other.type === 'turn');
      const from = document.chunkStart(section) + piece.bodyStart;
      if (isWhole || from + READ <= end) map.set(piece, beginningOf({ document, bodies }, section, index));
    }
    own = map;
    known.set(body, own);
  }
  return own;
}

function beginningOf(read: Read, section: number, index: number): string {
  const { document, bodies } = read;
  const piece = bodies[section]?.pieces[index];
  if (piece?.type !== 'turn') return '';
  const from = document.chunkStart(section) + piece.bodyStart;
  const next = nextTurn(read, section, index);
  const to = next.offset < 0 ? document.length : next.offset;
  const said = document
    .slice(from, Math.min(to, from + READ))
    .replaceAll(/\s+/g, '')
    .slice(0, BEGINNING);
  // What stands between the turn and the next may belong to neither, and then it is not known where the turn ends.
  const isWhole = to <= from + READ && next.isSpeech && said.length < BEGINNING;
  return isWhole ? `${said}\u0000` : said;
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
