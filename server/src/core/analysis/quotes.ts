import type { Language } from '../languages/language.ts';
import type { Passage } from '../syntax/quiet.ts';
import type { Transcript } from '../syntax/transcript.ts';
import { isRecord } from './notes.ts';
import { remembered } from './remembered.ts';
import { placesWithin, signsOf } from './signs.ts';

/** A double quotation mark that does not fit the others of its turn. */
export interface QuoteFault {
  readonly offset: number;
  /** `open`: it is never closed. `close`: it was never opened. `turned`: the mark of the other end stands here. */
  readonly fault: 'open' | 'close' | 'turned';
}

/** Which end of a quotation a mark stands at. */
export type End = 'open' | 'close';

interface Quote {
  readonly offset: number;
  readonly family: Family;
  readonly turn: number;
  /** Marks of the same shape stand within it, of which the last may close it as well: `«Паром «Чайка»`. */
  readonly holds?: boolean;
}

/** Marks of one family close one another. */
type Family = 'curly' | 'angle' | 'straight';

/** What one speaker begins to quote, another may interrupt; the quotation then ends so many turns later. */
const TURNS = 2;

const families: Readonly<Record<string, Family>> = { '«': 'angle', '»': 'angle', '"': 'straight' };

/**
 * The double quotation marks of the record that do not fit, in order. Balance is judged over the turn. Where a quotation runs
 * over paragraphs each of them opens it anew and only the last one closes it. Figures with a mark behind them (`12"`) are
 * inches.
 */
export function quoteFaults(transcript: Transcript): QuoteFault[] {
  const { text, blocks, language } = transcript;
  const marksIn = placesWithin(signsOf(transcript).quotes);
  const shapes = shapesOf(language);
  const faults: QuoteFault[] = [];
  const open: Quote[] = [];
  /** Straight marks of the turn so far; an even number of them has no fault that its places could tell. */
  let straight: { count: number; readonly faults: QuoteFault[] } = { count: 0, faults: [] };
  const endTurn = (): void => {
    for (let at = open.length - 1; at >= 0; at--) {
      const quote = open[at];
      if (quote?.family !== 'straight') continue;
      straight.faults.push({ offset: quote.offset, fault: 'open' });
      open.splice(at, 1);
    }
    if (straight.count % 2 === 1) faults.push(...straight.faults.slice(0, 1));
    straight = { count: 0, faults: [] };
  };
  let turn = 0;
  for (const block of blocks) {
    if (block.label !== null) {
      endTurn();
      turn++;
    }
    if (!isRecord(block)) continue;
    const found = marksIn({ start: block.bodyStart, end: block.end });
    if (found.length === 0) continue;
    const body = text.slice(block.bodyStart, block.end);
    for (const offset of found) {
      const index = offset - block.bodyStart;
      const mark = body.charAt(index);
      const family = families[mark] ?? 'curly';
      if (family === 'straight') {
        if (/\d/.test(body.charAt(index - 1)) && !open.some((quote) => quote.family === family)) continue;
        straight.count++;
      }
      const place = endAt(body, index);
      let half = open.length === 0 ? -1 : open.findLastIndex((quote) => quote.family === family);
      const end = endOf(mark, place, shapes, language, half >= 0);
      // Some houses open with one kind and close with the other: `„so"`.
      if (half < 0 && end === 'close') half = open.length - 1;
      if (isTurned(mark, place, shapes)) faults.push({ offset, fault: 'turned' });
      if (end === 'open') {
        // A paragraph that begins with a mark goes on with the quotation that is open.
        if (half >= 0 && startsLine(body, index)) open[half] = { offset, family, turn };
        else open.push({ offset, family, turn });
      } else if (half >= 0 && turn - (open[half]?.turn ?? 0) <= TURNS) {
        open.length = half;
        const outer = open.at(-1);
        if (outer?.family === 'angle' && family === 'angle') open[half - 1] = { ...outer, holds: true };
      } else if (language.spaceBeforeColon || !/^\s[«»]\s$/u.test(body.slice(Math.max(0, index - 1), index + 2))) {
        // Between two spaces `»` parts the places of a page: `Home » News`.
        (family === 'straight' ? straight.faults : faults).push({ offset, fault: 'close' });
      }
    }
  }
  endTurn();
  for (const { offset, holds } of open) if (holds !== true) faults.push({ offset, fault: 'open' });
  // A mark without its other half is that first of all: turned round it would still have none.
  const lone = new Set(faults.flatMap(({ offset, fault }) => (fault === 'turned' ? [] : [offset])));
  return faults
    .filter(({ offset, fault }) => fault !== 'turned' || !lone.has(offset))
    .toSorted((left, right) => left.offset - right.offset);
}

/** What {@link quoteFaults} depends on in a passage: each mark with its neighbours, and whether it begins a line. */
export function seenOfQuotes({ text, bodyStart }: Passage): string {
  const body = text.slice(Math.max(0, bodyStart));
  const seen = [text.slice(0, Math.max(0, bodyStart)).match(marks)?.join('') ?? ''];
  for (const { index } of body.matchAll(marks))
    seen.push(body.slice(Math.max(0, index - 2), index + 3), startsLine(body, index) ? '^' : '');
  return seen.join('\u0000');
}

const marks = /[“”„«»"]/g;

/** Which end of a quotation the white space and the letters around the mark at `index` say it stands at; null when they say nothing. */
export function endAt(body: string, index: number): End | null {
  const before = index === 0 ? ' ' : body.charAt(index - 1);
  const after = index + 1 === body.length ? ' ' : body.charAt(index + 1);
  // Nearly every mark stands between a space and a letter, on one side or on the other.
  if (before === ' ' && isLetter(after)) return 'open';
  if (after === ' ' && isLetter(before)) return 'close';
  return endBetween(before + after);
}

/** True for the letters of English. */
function isLetter(character: string): boolean {
  const unit = character.charCodeAt(0) | 0x20;
  return unit >= 0x61 && unit <= 0x7a;
}

const endBetween = remembered((neighbours): End | null => {
  const before = neighbours.charAt(0);
  const after = neighbours.charAt(1);
  const beginsWord = /[\s\u00a0([{<«„“‘—–*_-]/u.test(before) && /[^\s\u00a0.,;:!?)\]}»”*_—–-]/u.test(after);
  const endsWord = /[^\s\u00a0([{«„“‘—–-]/u.test(before) && /[\s\u00a0.,;:!?)\]}>»”’*_—–-]/u.test(after);
  if (beginsWord === endsWord) return null;
  return beginsWord ? 'open' : 'close';
});

/** Which end the mark stands at: what its shape says in this language, or its place where the shape says nothing. */
function endOf(mark: string, place: End | null, shapes: Shapes, language: Language, isOpen: boolean): End {
  if (mark === '„') return 'open';
  if (mark === '”' || mark === '“' || mark === '"') return place ?? shapes.get(mark) ?? (isOpen ? 'close' : 'open');
  return (place !== null && language.tag === 'de' ? place : shapes.get(mark)) ?? 'open';
}

/** Which end the shape of each mark is for; null when it is for either. */
type Shapes = ReadonlyMap<string, End | null>;

const shapesByLanguage = new WeakMap<Language, Shapes>();

function shapesOf(language: Language): Shapes {
  let shapes = shapesByLanguage.get(language);
  if (shapes === undefined) {
    shapes = new Map(Array.from('“”„«»"', (one) => [one, readShape(one, language)]));
    shapesByLanguage.set(language, shapes);
  }
  return shapes;
}

function readShape(mark: string, { quotes }: Language): End | null {
  const opens = quotes.some(([open, close]) => open === mark && close !== mark);
  const closes = quotes.some(([open, close]) => close === mark && open !== mark);
  if (opens !== closes) return opens ? 'open' : 'close';
  return mark === '”' ? 'close' : null;
}

/** True when a curly mark stands at the end that it is not for, and its place leaves no doubt. */
function isTurned(mark: string, place: End | null, shapes: Shapes): boolean {
  if (place === null || (mark !== '“' && mark !== '”')) return false;
  const shape = shapes.get(mark) ?? null;
  return shape !== null && place !== shape;
}

/** True when nothing but white space and markup stands before the mark on its line. */
function startsLine(body: string, index: number): boolean {
  return /(?:^|[\r\n])[\s>*_]*$/.test(body.slice(Math.max(0, index - 24), index));
}
