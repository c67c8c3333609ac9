import { allNameWords } from '../../languages/wordsOfAll.ts';
import { languages } from '../../languages/index.ts';
import { alternatives } from '../../languages/phrases.ts';
import { stem } from '../inflection.ts';
import type { Paragraph } from '../paragraphs.ts';
import type { Token } from '../../text/tokens.ts';
import type { Span } from '../../text/span.ts';
import type { KnownBody } from './bodies.ts';

/** A short form that the text explains: `Organisation for Security and Cooperation in Europe (OSCE)`. */
export interface Definition {
  /** `OSCE`. */
  readonly short: string;
  readonly shortSpan: Span;
  /** The long form as printed, on one line. */
  readonly long: string;
  readonly longSpan: Span;
}

/** A body that may be the long form. */
interface DefinedBody extends Span {
  readonly name: string;
  readonly known: KnownBody | null;
}

/** The longest long form, in words, as a multiple of the short form's letters. */
const WORDS_PER_LETTER = 2;
/** No long form has more words: eight more than the most letters that {@link isShort} takes. */
export const MOST_WORDS = 20;

/**
 * The definitions in a paragraph, in either order: a long form with its letters in brackets, or the letters with the long form in
 * brackets, or the letters beside a body. After Schwartz and Hearst (2003): every letter of the short form must be found in the long form from the right, the
 * first one at the beginning of a word. Cyrillic words may have any case ending.
 */
export function findDefinitions(paragraph: Paragraph, bodies: readonly DefinedBody[]): Definition[] {
  const found: Definition[] = [];
  const { text, tokens } = paragraph;
  let next = 0;
  for (const match of text.matchAll(brackets)) {
    while (next < bodies.length && (bodies[next]?.end ?? 0) <= match.index) next++;
    const definition = definitionAt(text, tokens, match.index, match[1] ?? '', bodies[next - 1]);
    if (definition !== null) found.push(definition);
  }
  const beside = bodies.flatMap((body) => besideBody(paragraph, body) ?? []);
  return beside.length === 0
    ? found
    : [...found, ...beside].toSorted((left, right) => left.longSpan.start - right.longSpan.start);
}

/** What stands between the brackets of a definition is no longer, in units. */
export const LONGEST_INSIDE = 120;

const brackets = new RegExp(`\\(([^()\\r\\n]{2,${LONGEST_INSIDE}})\\)`, 'g');

/**
 * The definition of which the opening bracket at `at` is part; null when it is part of none.
 * @param tokens the words of the text; of those before the bracket {@link MOST_WORDS} are enough
 * @param content what stands between the brackets
 * @param body the last body that ends before the bracket
 */
export function definitionAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  content: string,
  body?: DefinedBody,
): Definition | null {
  const inside = content.trim();
  const insideStart = at + 1 + content.indexOf(inside);
  const before = lastTokenBefore(tokens, at);
  if (isShort(inside)) {
    const long = unbroken(longForm(inside, tokens, before), text) ?? bodyBefore(inside, text, body, at);
    return long === null
      ? null
      : {
          short: inside,
          shortSpan: { start: insideStart, end: insideStart + inside.length },
          long: text.slice(long.start, long.end).replace(/\s+/g, ' '),
          longSpan: long,
        };
  }
  const short = tokens[before];
  if (short === undefined || !isShort(short.text) || !/^\s*$/.test(text.slice(short.end, at))) return null;
  const last = lastTokenBefore(tokens, insideStart + inside.length);
  const long = unbroken(longForm(short.text, tokens, last), text);
  return long === null || long.start < insideStart
    ? null
    : {
        short: short.text,
        shortSpan: { start: short.start, end: short.end },
        long: text.slice(long.start, long.end),
        longSpan: long,
      };
}

/** What stands between a body and its letters where no bracket does: `, `, ` — the `, `, или `. */
const aliasLeads = alternatives(allNameWords.flatMap((words) => words.aliasLeads ?? []));
const elided = alternatives(languages.flatMap(({ elidedArticles }) => elidedArticles ?? []));
const link = new RegExp(
  `(?:,|\\s[–—-])\\s(?:(?:${aliasLeads})\\s|(?:${elided})['’])?(\\p{Lu}[\\p{Lu}\\p{N}&]{1,9})(?=[\\s,.;:!?)]|$)`,
  'uy',
);

/** `the National Oceanic and Atmospheric Administration, NOAA,`: letters beside a body that begin its words, or are known to be its own. */
function besideBody({ text, tokens }: Paragraph, body: DefinedBody): Definition | null {
  link.lastIndex = body.end;
  const match = link.exec(text);
  const short = match?.[1];
  if (match === null || short === undefined || isShort(body.name)) return null;
  const last = lastTokenBefore(tokens, body.end);
  const isOwn = Object.values(body.known?.acronyms ?? {}).includes(short);
  const long = isOwn ? body : longForm(short, tokens, last);
  if (long === null || long.start !== body.start) return null;
  const start = match.index + match[0].length - short.length;
  return {
    short,
    shortSpan: { start, end: start + short.length },
    long: body.name,
    longSpan: { start: body.start, end: body.end },
  };
}

/** The long form, unless a bracket, a colon or a semicolon ends something else in the middle of it. */
function unbroken(long: Span | null, text: string): Span | null {
  return long === null || /[():;]/.test(text.slice(long.start, long.end)) ? null : long;
}

/**
 * A body right before the bracket, or with a few words of its name in lower case between: its letters may come from another
 * language, as in `Международной федерации лыжного спорта (ФИС)`.
 */
function bodyBefore(letters: string, text: string, body: Span | undefined, bracket: number): Span | null {
  if (!/^\p{Lu}{2,8}$/u.test(letters)) return null;
  if (body === undefined || bracket - body.end > 60) return null;
  const between = text.slice(body.end, bracket);
  return /^(?:[\s\u00a0]+\p{Ll}+){0,4}[\s\u00a0]*$/u.test(between)
    ? { start: body.start, end: body.end + between.trimEnd().length }
    : null;
}

/** Letters that can be a short form: at least two capitals, no spaces. */
export function isShort(text: string): boolean {
  return (
    text.length <= 12 &&
    /^[\p{L}\p{N}&.-]{2,12}$/u.test(text) &&
    (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2 &&
    !/^\p{Lu}\p{Ll}+-?\p{Lu}?\p{Ll}+$/u.test(text)
  );
}

/** Index of the last word that ends at or before `offset`; −1 when none does. */
function lastTokenBefore(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The words up to index `last` that the letters stand for; null when they do not. */
function longForm(short: string, tokens: readonly Token[], last: number): Span | null {
  const letters = short.toLowerCase().match(/\p{L}/gu) ?? [];
  const longest = Math.min(letters.length * WORDS_PER_LETTER + 4, letters.length + 8);
  const first = byInitials(letters, tokens, last, longest) ?? byLetters(letters, tokens, last, longest);
  const from = first === null ? undefined : tokens[first];
  const to = tokens[last];
  if (from === undefined || to === undefined || last - (first ?? 0) < 1)
    return isCompound(letters, to) ? { start: to?.start ?? 0, end: to?.end ?? 0 } : null;
  return { start: from.start + from.key.length - wordOf(from).length, end: to.end };
}

/** `Weltgesundheitsorganisation (WHO)`, `Robert-Koch-Institut (RKI)`: one word whose parts the letters begin. */
function isCompound(letters: readonly string[], token: Token | undefined): boolean {
  if (token === undefined || token.text.length < 8) return false;
  const parts = token.key.split('-');
  if (parts.length === letters.length && parts.every((part, index) => part.startsWith(letters[index] ?? ' ')))
    return true;
  if (!token.key.startsWith(letters[0] ?? ' ') || letters.length < 2 || (parts.length === 1 && token.text.length < 14))
    return false;
  let letter = 0;
  for (const unit of token.key) if (unit === letters[letter]) letter++;
  return letter === letters.length;
}

/** The word without an article that an apostrophe ties to it: `L’Organisation`. */
function wordOf(token: Token): string {
  return token.key.replace(/^[ld]'/, '');
}

/**
 * The usual case: one letter a word. First only words with a capital count, so that the `of` of `Organisation of Northern
 * Bridges (ONB)` does not stand for its `O`; then small words may have a letter of their own; then they must.
 */
function byInitials(
  letters: readonly string[],
  tokens: readonly Token[],
  last: number,
  longest: number,
): number | null {
  for (const small of ['skipped', 'skipped or counted', 'counted'] as const) {
    let letter = letters.length - 1;
    let at = last;
    while (at > last - longest && at >= 0 && letter >= 0) {
      const token = tokens[at];
      if (token === undefined) break;
      if (small === 'skipped' && !token.capital) {
        at--;
        continue;
      }
      const parts = wordOf(token).split('-').toReversed();
      let matched = 0;
      for (const part of parts) {
        if (part.charAt(0) !== letters[letter - matched]) break;
        matched++;
      }
      const isWhole =
        matched === parts.length || (matched === 0 && parts.length > 1 && wordOf(token).charAt(0) === letters[letter]);
      if (isWhole) letter -= Math.max(1, matched);
      else if (matched === 0 && wordOf(token).charAt(0) === letters[letter]) letter--;
      else if (small === 'counted' || token.capital) break;
      at--;
    }
    if (letter < 0) return at + 1;
  }
  return null;
}

/** Letters anywhere in the words, from the right; the first letter must begin a word. */
function byLetters(letters: readonly string[], tokens: readonly Token[], last: number, longest: number): number | null {
  let letter = letters.length - 1;
  for (let at = last; at > last - longest && at >= 0; at--) {
    const token = tokens[at];
    if (token === undefined) return null;
    const word = stem(wordOf(token));
    for (let index = word.length - 1; index >= 0 && letter >= 0; index--) {
      if (word.charAt(index) !== letters[letter]) continue;
      if (letter === 0 && index > 0) continue;
      letter--;
    }
    if (letter < 0) return token.capital ? at : null;
  }
  return null;
}
