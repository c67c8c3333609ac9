import type { TextEdit } from '../text/edit.ts';
import type { Language } from '../languages/language.ts';
import { differenceOf, type Chunk, type DocumentText } from '../text/documentText.ts';
import type { Span } from '../text/span.ts';
import { stateOf, type State } from './parse.ts';
import type { Piece } from './body.ts';
import type { Decision } from './decision.ts';
import type { Section } from './section.ts';
import { lookupKey } from '../text/tokens.ts';
import type { FoundLabel } from './foundLabel.ts';
import type { Transcript } from './transcript.ts';
import { hasTwin, turnAt } from './twins.ts';

/** An edit inside what somebody says that leaves the tree as it was, but for where things stand. */
export interface QuietEdit {
  readonly edit: TextEdit;
  /** The edited line with what stands around it, before and after. */
  readonly before: Passage;
  readonly after: Passage;
}

/** Text around an edit, from the same place on in both versions; it may run beyond the block. */
export interface Passage {
  /** {@link REACH} units on either side of the edit, where the text has them. */
  readonly text: string;
  /** What the block that holds the edit says, its label left out, counted from the start of `text`; it may lie beyond it. */
  readonly bodyStart: number;
  readonly bodyEnd: number;
  /** The last units that the block says, as many as asked for; null when the edit is not among them, so that they are as they were. */
  readonly ending: (units: number) => string | null;
  /** Whole lines: those so many units before and behind the edit, as long as they are not extremely long, with what lies between. */
  readonly lines: (reach: number) => string;
  /** The heading before the turns, on as many lines as it has; empty when there is none. */
  readonly heading: () => string;
  /**
   * Where in `text` the word stands that the edit lies in, when in both versions it is one of small letters alone with nothing but
   * spaces and marks of sentences around it; null in both versions otherwise. To what only looks for capitals, figures or
   * marks such an edit changes nothing.
   */
  readonly smallWord: Span | null;
  /** Every unit but spaces and the letters of English that stands in `text`, in the one version or in the other. */
  readonly units: ReadonlySet<number>;
  /** Where in `text` the edit lies: what it takes out, or what it puts in. */
  readonly edited: Span;
  /** The pieces of the document's text; versions share all but the edited one. */
  readonly chunks: readonly Chunk[];
  /** The index of the piece that holds the edit, the same in both versions. */
  readonly chunk: number;
  /** What all versions of the document share, for remembering what they have in common. */
  readonly lineage: object;
  readonly language: Language;
  /** Everything that looks like a label somewhere in the document and all labels without a mark, in the form of {@link Label.key}. */
  readonly candidateKeys: ReadonlySet<string>;
  /** Whether the key is one of a label, and does not just look like it. */
  readonly isLabel: (key: string) => boolean;
  /** Whether another turn of the document may say the same as the one that holds the edit. */
  readonly hasTwin: () => boolean;
  /** The passage as it was before the edit; null in that one itself. */
  readonly origin: Passage | null;
  /** What has been seen of the passage already, by what looked: see {@link seenOnce}. */
  readonly seen: Map<unknown, unknown>;
}

/**
 * What is seen of a passage where it matters only in some documents or places, and finding that out costs more than looking: it
 * is found out when the edit changed what is seen. Where it does not matter the same is seen as before.
 */
export function seenWhere(
  matters: (passage: Passage) => boolean,
  look: (passage: Passage) => string,
): (passage: Passage) => string {
  const seen = seenOnce(look);
  return (passage) => {
    const { origin } = passage;
    if (origin === null || seen(passage) === seen(origin)) return seen(passage);
    return matters(origin) || matters(passage) ? seen(passage) : seen(origin);
  };
}

/** What several rules see of a passage, looked for once in each. */
export function seenOnce<Seen>(look: (passage: Passage) => Seen): (passage: Passage) => Seen {
  return (passage) => {
    if (!passage.seen.has(look)) passage.seen.set(look, look(passage));
    return passage.seen.get(look) as Seen;
  };
}

/** How much of the text on either side of an edit a passage holds: more than anything that is one thing takes, such as a date. */
const REACH = 200;
/** How far back from its end a block's ending can be asked for. */
const LONGEST_ENDING = 600;
/** More than this is not taken in for the sake of a whole line. */
const LONGEST_LINE = 20_000;

/**
 * The edit between two versions of a transcript, if it is one inside a line of speech, if no label, furniture, note or blank
 * line came, went or changed, and if it touches neither the ends of the line nor its label. Null in all other cases: whoever
 * asks then looks at everything again. Costs what changed, plus a look at each section.
 */
export function quietEdit(before: Transcript, after: Transcript): QuietEdit | null {
  const old = stateOf(before);
  const now = stateOf(after);
  if (old === null || now === null) return null;
  if (old.decision !== now.decision || old.language !== now.language) return null;
  if (old.front.matter !== now.front.matter || old.front.settings !== now.front.settings) return null;
  if (old.sections.length !== now.sections.length) return null;
  const edit = differenceOf(old.document, now.document);
  if (edit === null) return null;
  const index = old.document.chunkAt(edit.start);
  const offset = old.document.chunkStart(index);
  if (offset !== now.document.chunkStart(index)) return null;
  const was = old.sections[index];
  const is = now.sections[index];
  if (was === undefined || is === undefined || was.lineCount !== is.lineCount || was === is) return null;
  const isNext = now.origin?.sections === old.sections && now.origin.bodies === old.bodies;
  const { from: first, to: last } = isNext && now.origin !== null ? now.origin : { from: 0, to: now.sections.length };
  const sharesAllBut = (some: readonly unknown[], others: readonly unknown[]): boolean => {
    for (let at = first; at < last; at++) if (at !== index && some[at] !== others[at]) return false;
    return true;
  };
  if (!sharesAllBut(old.sections, now.sections)) return null;
  const line = lineOf(was, edit.start - offset);
  if (line < 0 || lineOf(is, edit.start - offset) !== line) return null;
  const from = was.lines[line * 3 + 1] as number;
  const to = was.lines[line * 3 + 2] as number;
  const toNow = is.lines[line * 3 + 2] as number;
  const delta = edit.text.length - (edit.end - edit.start);
  if (is.lines[line * 3 + 1] !== from || toNow - to !== delta) return null;
  // Behind the first unit of the content, so that nothing that begins a line is touched.
  if (edit.start - offset <= from || edit.end - offset > to) return null;
  if (!sameLabels(old.labels[index] ?? [], now.labels[index] ?? [], edit.start - offset, delta)) return null;
  if (!sharesAllBut(old.bodies, now.bodies)) return null;
  const pieces = old.bodies[index]?.pieces;
  const piecesNow = now.bodies[index]?.pieces;
  if (pieces === undefined || piecesNow === undefined || pieces.length !== piecesNow.length) return null;
  let speech: Piece | undefined;
  for (const [at, piece] of pieces.entries()) {
    const other = piecesNow[at];
    if (other === undefined || !samePiece(piece, other, edit.start - offset, delta)) return null;
    if (piece.start <= edit.start - offset && edit.end - offset <= piece.end) speech = piece;
  }
  if (speech === undefined || speech.type === 'matter' || speech.type === 'margin') return null;
  if (speech.type === 'turn' && edit.start - offset <= speech.bodyStart) return null;
  const start = Math.max(0, edit.start - REACH);
  const bodyStart =
    speech.type === 'turn' ? offset + speech.bodyStart : pieces[0] === speech ? -Infinity : offset + speech.start;
  const bodyEnd = blockEnd(old, index, speech, edit.end + LONGEST_ENDING + 1);
  const texts = [
    old.document.slice(start, edit.end + REACH),
    now.document.slice(start, edit.end + delta + REACH),
  ] as const;
  const at = edit.start - start;
  const isSmall = [edit.text, texts[0].slice(at, edit.end - start)].every((letters) => SMALL_LETTERS.test(letters));
  const words = isSmall ? texts.map((text) => smallWordAt(text, at)) : [];
  const units = unitsOf(texts[0], edit.text);
  const passage = (
    state: State,
    origin: Passage | null,
    text: string,
    by: number,
    word: Span | null | undefined,
  ): Passage => {
    const { document, language, decision } = state;
    const editEnd = edit.end + by;
    return {
      text,
      edited: { start: at, end: editEnd - start },
      chunks: document.chunks,
      chunk: index,
      lineage: state.forms,
      units,
      smallWord: (words.includes(null) ? null : word) ?? null,
      bodyStart: bodyStart - start,
      bodyEnd: bodyEnd + by - start,
      ending: (units) => {
        const from = Math.max(bodyStart, bodyEnd + by - units);
        return editEnd < from ? null : document.slice(from, bodyEnd + by);
      },
      lines: (reach) => {
        const from = Math.max(lineStart(document, edit.start - reach), edit.start - LONGEST_LINE);
        const to = Math.min(lineEnd(document, editEnd + reach), editEnd + LONGEST_LINE);
        return document.slice(from, to);
      },
      heading: () => headingOf(state),
      language,
      origin,
      seen: new Map(),
      candidateKeys: candidateKeys(decision),
      isLabel: (key) => decision.groups.get(key)?.accepted === true,
      hasTwin: () => {
        const turn = turnAt(state, index, edit.start);
        return turn !== null && hasTwin(state, turn, origin === null ? null : { bodies: old.bodies, edited: index });
      },
    };
  };
  const passageBefore = passage(old, null, texts[0], 0, words[0]);
  return { edit, before: passageBefore, after: passage(now, passageBefore, texts[1], delta, words[1]) };
}

function unitsOf(...texts: readonly string[]): ReadonlySet<number> {
  const units = new Set<number>();
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const letter = unit | 0x20;
      if (unit !== 0x20 && (letter < 0x61 || letter > 0x7a || unit > 0x7a)) units.add(unit);
    }
  }
  return units;
}

const SMALL_LETTERS = /^\p{Ll}*$/u;

/** The word of small letters around the border at `at`; null when it is none, or has neighbours that may belong to it. */
function smallWordAt(text: string, at: number): Span | null {
  let start = at;
  while (start > 0 && isSmallLetter(text, start - 1)) start--;
  let end = at;
  while (end < text.length && isSmallLetter(text, end)) end++;
  const stands = start < end && text.charAt(start - 1) === ' ' && /[ ,.?!]/.test(text.charAt(end));
  return stands ? { start, end } : null;
}

function isSmallLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 0x80 ? unit >= 0x61 && unit <= 0x7a : /\p{Ll}/u.test(text.charAt(at));
}

const headings = new WeakMap<State['front'], string>();

/** The lines of the front that are the document's first heading. */
function headingOf({ document, front }: State): string {
  let heading = headings.get(front);
  if (heading === undefined) {
    heading = readHeading(document, front);
    headings.set(front, heading);
  }
  return heading;
}

function readHeading(document: DocumentText, front: State['front']): string {
  const { lines } = front.matter;
  const first = lines.findIndex(({ kind }) => kind === 'heading');
  if (first < 0) return '';
  let last = first;
  while (lines[last + 1]?.kind === 'heading' && lines[last + 1]?.opens === false) last++;
  const { start = 0 } = front.contents[lines[first]?.line ?? -1] ?? {};
  const { end = 0 } = front.contents[lines[last]?.line ?? -1] ?? {};
  return document.slice(start, end);
}

function lineStart(document: DocumentText, offset: number): number {
  return document.lineStart(document.lineAt(offset));
}

function lineEnd(document: DocumentText, offset: number): number {
  return document.lineEnd(document.lineAt(offset));
}

/** Where the block ends that a piece belongs to, as far as can be told from so much text as a passage has. */
function blockEnd({ document, bodies }: State, section: number, piece: Piece, limit: number): number {
  let pieces = bodies[section]?.pieces ?? [];
  let index = pieces.indexOf(piece);
  let end = document.chunkStart(section) + piece.end;
  while (end < limit) {
    index++;
    while (index >= pieces.length) {
      section++;
      if (section >= bodies.length) return end;
      pieces = bodies[section]?.pieces ?? [];
      index = 0;
    }
    const next = pieces[index];
    if (next?.type !== 'speech' && next?.type !== 'margin') return end;
    end = document.chunkStart(section) + next.end;
  }
  return end;
}

function lineOf(section: Section, offset: number): number {
  for (let line = section.lineCount - 1; line >= 0; line--) {
    if ((section.lines[line * 3] as number) <= offset) return line;
  }
  return -1;
}

/** Moves an offset as an edit moves what stands behind it. */
function moved(offset: number, editStart: number, delta: number): number {
  return offset > editStart ? offset + delta : offset;
}

/** Moves the end of a piece, which what is added to it moves, too. */
function movedEnd({ start, end }: Piece, edit: number, delta: number): number {
  return end > edit || (end === edit && start < edit) ? end + delta : end;
}

function sameLabels(old: readonly FoundLabel[], now: readonly FoundLabel[], editStart: number, delta: number): boolean {
  return (
    old.length === now.length &&
    old.every((label, index) => {
      const other = now[index];
      return (
        other !== undefined &&
        label.form.signature === other.form.signature &&
        label.defect === other.defect &&
        label.line === other.line &&
        label.ownLine === other.ownLine &&
        other.start === moved(label.start, editStart, delta) &&
        other.textStart === moved(label.textStart, editStart, delta) &&
        label.form.shape.end === other.form.shape.end
      );
    })
  );
}

function samePiece(old: Piece, now: Piece, editStart: number, delta: number): boolean {
  if (old.type !== now.type) return false;
  if (now.start !== moved(old.start, editStart, delta) || now.end !== movedEnd(old, editStart, delta)) return false;
  if (old.type === 'matter')
    return now.type === 'matter' && old.kind === now.kind && old.furniture === now.furniture && old.opens === now.opens;
  if (old.type === 'turn') return now.type === 'turn' && now.bodyStart === moved(old.bodyStart, editStart, delta);
  return true;
}

const markless = new WeakMap<Decision['groups'], { readonly keys: Decision['keys']; readonly all: Decision['keys'] }>();

/** Labels that have no mark are no candidates, and count all the same. */
function candidateKeys({ groups, keys }: Decision): ReadonlySet<string> {
  let known = markless.get(groups);
  if (known?.keys !== keys) {
    const names = [...groups.values()]
      .filter(({ accepted, weakness }) => accepted && weakness !== '')
      .map(({ name }) => lookupKey(name));
    known = { keys, all: names.length === 0 ? keys : new Set([...keys, ...names]) };
    markless.set(groups, known);
  }
  return known.all;
}
