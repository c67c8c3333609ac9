import { listLinks } from '../languages/wordsOfAll.ts';
import type { Language, NoteType } from '../languages/language.ts';
import { languages } from '../languages/index.ts';
import { alternatives } from '../languages/phrases.ts';
import type { Block, Transcript } from '../syntax/transcript.ts';
import { plain } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { placesIn, signsOf } from './signs.ts';

/** Brackets that people set notes in. */
export type NoteBracket = '(' | '[' | '<';

/** Bracketed matter as it stands in a block: `(Laughter.)`, `[inaudible 00:12]`, `[laughs\]`. */
export interface Note extends Span {
  readonly bracket: NoteBracket;
  /** What stands between the brackets, on one line. */
  readonly text: string;
  /** Where that stands. */
  readonly inner: Span;
  /** What kind of note the words tell; null when they tell none, which most parentheses of speech do not. */
  readonly type: NoteType | null;
}

/** A block of its own, a sentence of its own, or a word inside one: many houses write the last differently. */
export type NotePlace = 'alone' | 'sentence' | 'inside';

/** The longest note that is read, in units; what is longer is a sentence in brackets. */
const LONGEST = 120;
/** A note says what it says in so many words; a parenthesis in speech may hold the same word and mean it otherwise. */
const MOST_WORDS = 6;
/** The longest phrase in the vocabulary, in words. */
const LONGEST_PHRASE = 6;

const bracketed = new RegExp(`[([<]([^()[\\]<>]{1,${LONGEST}})[)\\]>]`, 'y');
const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '<': '>' };

/** First what matters most: a note that tells of two things is filed under the one that leaves something out. */
const order: readonly NoteType[] = [
  'inaudible',
  'crosstalk',
  'interpreter',
  'laughter',
  'applause',
  'video',
  'silence',
  'other',
];

const vocabularies = new Map<Language, ReadonlyMap<string, NoteType>>();
const known = new WeakMap<Block, readonly Note[]>();
const none: readonly Note[] = [];

/**
 * The notes in a block, its label's note among them, in order. A link's text and address are none. Read once for each block;
 * takes time linear in the block.
 */
export function notesOf(transcript: Transcript, block: Block): readonly Note[] {
  let notes = known.get(block);
  if (notes === undefined) {
    const places = placesIn(signsOf(transcript).brackets, block);
    if (places.length === 0) return none;
    notes = read(transcript.text, block, places, transcript.language);
    known.set(block, notes);
  }
  return notes;
}

/** True when the block is part of the document and not of the page around it, which has marks and brackets of its own. */
export function isRecord({ kind }: Block): boolean {
  return kind !== 'furniture';
}

/** @param places where brackets stand in the block */
function read(text: string, block: Block, places: readonly number[], language: Language): readonly Note[] {
  const body = text.slice(block.start, block.end);
  const notes: Note[] = [];
  for (const place of places) {
    const index = place - block.start;
    bracketed.lastIndex = index;
    const match = bracketed.exec(body);
    if (match === null) continue;
    const { 0: whole, 1: content = '' } = match;
    const bracket = whole.charAt(0) as NoteBracket;
    if (!whole.endsWith(closing[bracket] ?? '') || isLink(body, index, whole)) continue;
    // Markdown sets a backslash before a bracket that is no link.
    const escaped = content.endsWith('\\') ? 1 : 0;
    const start = block.start + index;
    const end = start + whole.length;
    const inner = { start: start + 1, end: end - 1 - escaped };
    const words = plain(text.slice(inner.start, inner.end));
    notes.push({ start, end, bracket, text: words, inner, type: noteType(words, language) });
  }
  return notes;
}

function isLink(body: string, index: number, whole: string): boolean {
  if (whole.startsWith('[')) return body.charAt(index + whole.length) === '(' && !whole.endsWith('\\]');
  if (whole.startsWith('(')) return body.charAt(index - 1) === ']' && body.charAt(index - 2) !== '\\';
  return /^<(?:https?:|www\.|\/|mailto:)/i.test(whole);
}

/**
 * What kind of note `content` is by its words in the document's language or in English, which people note in everywhere;
 * null when it says more than a note does or names no kind.
 * @param content what stands between the brackets, on one line
 */
export function noteType(content: string, language: Language): NoteType | null {
  const words = content.toLowerCase().match(/[\p{L}\p{M}]+(?:[’'./-][\p{L}\p{M}]+)*/gu) ?? [];
  if (words.length === 0) return null;
  const vocabulary = vocabularyOf(language);
  if (words.length > MOST_WORDS) return typeWithOrigin(words, vocabulary, language);
  const found = new Set<NoteType>();
  for (let from = 0; from < words.length; from++) {
    const phrase = phraseAt(words, from, vocabulary);
    if (phrase !== null) found.add(phrase.type);
  }
  return order.find((type) => found.has(type)) ?? null;
}

/** The longest phrase of the vocabulary among `words` that begins at `from`, and the index behind it. */
function phraseAt(
  words: readonly string[],
  from: number,
  vocabulary: ReadonlyMap<string, NoteType>,
): { readonly type: NoteType; readonly to: number } | null {
  for (let to = Math.min(words.length, from + LONGEST_PHRASE); to > from; to--) {
    const type = vocabulary.get(words.slice(from, to).join(' '));
    if (type !== undefined) return { type, to };
  }
  return null;
}

/** `Beifall bei der SPD, der FDP und beim BÜNDNIS 90/DIE GRÜNEN`: the kind of a longer note that begins with it and says from whom it comes. */
function typeWithOrigin(
  words: readonly string[],
  vocabulary: ReadonlyMap<string, NoteType>,
  { noteOrigins }: Language,
): NoteType | null {
  const phrase = phraseAt(words, 0, vocabulary);
  return phrase !== null && (noteOrigins ?? []).includes(words[phrase.to] ?? '') ? phrase.type : null;
}

const between = new RegExp(`,? (?:${alternatives([...listLinks])}) |, `, 'u');

/**
 * True when `content` is the words of notes and nothing else, `Laughter.` or `laughter and applause`: then nobody said it,
 * whereas a bracket that only has such a word in it may be speech.
 */
export function isNoteAlone(content: string, language: Language): boolean {
  const vocabulary = vocabularyOf(language);
  const key = bareNote(plain(content));
  return vocabulary.has(key) || key.split(between).every((part) => vocabulary.has(part));
}

/** A note as the vocabulary has it: in small letters, without the mark at its end. */
export function bareNote(note: string): string {
  return note.toLowerCase().replace(/[.!?…]+$/u, '');
}

/**
 * How long the known note is that `content` begins with, in units: the longest phrase of the vocabulary, white space before
 * it included; 0 when it begins with none.
 */
export function knownNoteLength(content: string, language: Language): number {
  const vocabulary = vocabularyOf(language);
  let longest = 0;
  let phrase = '';
  let end = 0;
  let count = 0;
  for (const { 0: word, index } of content.matchAll(/[\p{L}\p{M}]+(?:[’'./-][\p{L}\p{M}]+)*/gu)) {
    if (count === LONGEST_PHRASE || /[^\s\u00a0]/u.test(content.slice(end, index))) break;
    end = index + word.length;
    phrase = phrase === '' ? word.toLowerCase() : `${phrase} ${word.toLowerCase()}`;
    count++;
    if (vocabulary.has(phrase)) longest = end;
  }
  return longest;
}

function vocabularyOf(language: Language): ReadonlyMap<string, NoteType> {
  let vocabulary = vocabularies.get(language);
  if (vocabulary === undefined) {
    const words = new Map<string, NoteType>();
    for (const { tag, notes } of languages) {
      // A gap is marked in the transcriber's own language, whatever is spoken.
      const known = tag === 'en' || tag === language.tag ? order : (['inaudible'] as const);
      for (const type of known) for (const phrase of notes[type] ?? []) words.set(phrase, type);
    }
    vocabulary = words;
    vocabularies.set(language, vocabulary);
  }
  return vocabulary;
}

/**
 * Where in its sentence a note stands; null when that cannot be told.
 * @param bodyStart where the speech of its block starts
 */
export function notePlace(text: string, { start, end }: Span, bodyStart: number): NotePlace | null {
  const before = text.slice(Math.max(bodyStart, start - 12), start).replace(/[\s\u00a0*_\\]+$/u, '');
  const after = /^[\s\u00a0*_\\]*(.{0,2})/su.exec(text.slice(end, end + 12))?.[1] ?? '';
  const begins = before === '' || /[.!?…:”"»–—-]$/u.test(before);
  const ends =
    /^(?:$|[\r\n]|[\p{Lu}“"«(<[])/u.test(after) || /^[\s\u00a0]*(?:[\r\n]|$)/u.test(text.slice(end, end + 12));
  if (begins && ends) return before === '' ? 'alone' : 'sentence';
  return begins ? null : /^[\p{Ll}.,;:!?—–-]/u.test(after) ? 'inside' : null;
}
