/** Expressions over the months, weekdays and small words of dates of every language, and what a word in a date means. */
import { allDateWords } from '../../languages/wordsOfAll.ts';
import { isDigit } from '../../conventions/letters.ts';
import { languages } from '../../languages/index.ts';
import type { DateWords, Language } from '../../languages/language.ts';
import { alternatives as alternation } from '../../languages/phrases.ts';
import { SPACE, plain } from '../../text/characters.ts';

/** White space between the parts of a date: up to four spaces of any width, or one line break with its indentation. */
export const GAP = `(?:[${SPACE}]{1,4}|[${SPACE}]{0,4}(?:\\r\\n|\\r|\\n)[${SPACE}]{0,4})`;
export const ORDINAL = ordinalOf(allDateWords);
/** What may stand between day and month, or month and year, with the white space around it. */
export const MONTH_LINK = linkOf(allDateWords);
/** The words of {@link MONTH_LINK}. */
export const monthLinks: ReadonlySet<string> = new Set(allDateWords.flatMap(({ monthLinks: links }) => links ?? []));
const dayLeads = allDateWords.flatMap((words) => words.dayLeads);

interface Word {
  readonly number: number;
  readonly form: number;
  readonly language: Language;
}

export interface Grammar {
  /** Which month a word names, by language in the registry's order. */
  readonly months: ReadonlyMap<string, readonly Word[]>;
  readonly weekdays: ReadonlyMap<string, readonly Word[]>;
  readonly monthFirst: RegExp;
  readonly dayFirst: RegExp;
  /** What follows the year: `1998 May 11`. */
  readonly yearFirst: RegExp;
  readonly weekdayBefore: RegExp;
  /** Words that can stand before a year and before a date; without one of them the expressions need not be tried. */
  readonly beforeYear: ReadonlySet<string>;
  readonly beforeDate: ReadonlySet<string>;
}

/** How the figure of a day may end. */
export const ordinals: ReadonlySet<string> = new Set(
  allDateWords.flatMap(({ ordinalEndings }) => ordinalEndings.map((ending) => ending.replace(/^[ -]/, ''))),
);

let grammar: Grammar | undefined;

/** The expressions over the words of every language, since a heading may be in another language than the text below it. */
export function dateGrammar(): Grammar {
  if (grammar !== undefined) return grammar;
  const months = wordsByForm((language) => language.months);
  const weekdays = wordsByForm((language) => language.weekdays);
  const month = `(${alternatives(months)})\\.?`;
  grammar = {
    months,
    weekdays,
    beforeYear: new Set([...lastWords(months), ...monthLinks, ...ordinals]),
    beforeDate: new Set([...lastWords(weekdays), ...dayLeads]),
    monthFirst: new RegExp(
      `(?<![\\p{L}\\p{M}\\p{N}])${month}${GAP}?(\\d{1,2})${ORDINAL}?(?:,${GAP}?|${MONTH_LINK}${GAP})$`,
      'iuy',
    ),
    dayFirst: new RegExp(
      `(?<![\\p{L}\\p{M}\\p{N}])(\\d{1,2})${ORDINAL}?[.,]?${MONTH_LINK}(?:${GAP}|-)?(?<![\\p{L}\\p{M}])${month}` +
        `(?:-|,?${MONTH_LINK}${GAP}|,)$`,
      'iuy',
    ),
    yearFirst: new RegExp(`^${GAP}${month}${GAP}(\\d{1,2})${ORDINAL}?(?![\\p{L}\\p{N}]|[.,:]\\d)`, 'iu'),
    weekdayBefore: new RegExp(
      `(?<![\\p{L}\\p{M}])(${alternatives(weekdays)})(\\.?,?)${GAP}?(?:(?:${alternation(dayLeads)})${GAP})?\\(?$`,
      'iuy',
    ),
  };
  return grammar;
}

/** What may stand behind the figures of a day. */
export function ordinalOf(words: readonly DateWords[]): string {
  const endings = words.flatMap(({ ordinalEndings }) => ordinalEndings);
  const written = (mark: string, before: string): string =>
    `${before}(?:${alternation(endings.flatMap((ending) => (ending.startsWith(mark) ? [ending.slice(mark.length)] : [])))})`;
  return `(?:${written(' ', `${GAP}?`)}|${written('-', '-?')}|${alternation(endings.filter((ending) => /^[^ -]/.test(ending)))})`;
}

/** What may stand between day and month. */
export function linkOf(words: readonly DateWords[]): string {
  const links = words.flatMap(({ monthLinks }) => monthLinks ?? []);
  return links.length === 0 ? '' : `(?:${GAP}(?:${alternation(links).replaceAll('’', "['’]")}))?`;
}

function wordsByForm(lists: (language: Language) => readonly (readonly string[])[]): Map<string, Word[]> {
  const found = new Map<string, Word[]>();
  for (const language of languages) {
    lists(language).forEach((forms, number) => {
      forms.forEach((word, form) => {
        const key = word.toLowerCase().replace(/\.$/, '');
        const same = found.get(key);
        if (same === undefined) found.set(key, [{ number, form, language }]);
        else same.push({ number, form, language });
      });
    });
  }
  return found;
}

function lastWords(words: ReadonlyMap<string, unknown>): string[] {
  return [...words.keys()].map((word) => /[\p{L}\p{M}]*$/u.exec(word)?.[0] ?? '');
}

/** The word, in small letters, that ends at `end` or with a few spaces and marks before it; empty when there is none. */
export function wordBefore(text: string, end: number): string {
  const to = wordEndBefore(text, end);
  return text.slice(wordStart(text, to), to).toLowerCase();
}

/** Where {@link wordBefore} begins. */
export function wordStartBefore(text: string, end: number): number {
  return wordStart(text, wordEndBefore(text, end));
}

function wordEndBefore(text: string, end: number): number {
  let to = end;
  while (to > 0 && end - to < LONGEST_GAP && !isWordUnit(text.charCodeAt(to - 1))) to--;
  return to;
}

function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < LONGEST_WORD && isWordUnit(text.charCodeAt(start - 1))) start--;
  return start;
}

/** The white space with a line break in it, comma and bracket that may stand between two parts of a date; the longest name. */
const LONGEST_GAP = 16;
const LONGEST_WORD = 24;

/** True for letters and digits of the languages, and for some marks that no part of a date has beside it. */
export function isWordUnit(unit: number): boolean {
  if (unit < 0x80) return isDigit(unit) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a);
  return unit === 0xaa || unit === 0xba || (unit >= 0xc0 && unit < 0x1680);
}

/** The words as one alternation, longest first, so that `sept` is not read as `sep` followed by a stray letter. */
function alternatives(words: ReadonlyMap<string, unknown>): string {
  return [...words.keys()]
    .toSorted((left, right) => right.length - left.length || (left < right ? -1 : 1))
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', GAP))
    .join('|');
}

/**
 * The leftmost match of a sticky expression that reaches to the end of the text and takes at most `most` words, of letters or
 * figures only, the first of which is one of `words`, or a figure where there are none. Looks at no more than these words.
 */
export function firstMatch(
  expression: RegExp,
  text: string,
  most: number,
  words: ReadonlyMap<string, unknown> | null,
): RegExpExecArray | null {
  let first: RegExpExecArray | null = null;
  let count = 0;
  for (let at = text.length - 1; at >= 0 && count < most; at--) {
    if (!isWordUnit(text.charCodeAt(at))) continue;
    count++;
    const end = at + 1;
    const isFigure = isDigit(text.charCodeAt(at));
    while (at > 0 && isWordUnit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at - 1)) === isFigure) at--;
    if (words === null ? !isFigure : isFigure || !words.has(text.slice(at, end).toLowerCase())) continue;
    expression.lastIndex = at;
    first = expression.exec(text) ?? first;
  }
  return first;
}

/** What `name` means in `language` if it means anything there, else in the first language that knows it. */
export function meaning(
  words: ReadonlyMap<string, readonly Word[]>,
  name: string,
  language: Language,
): Word | undefined {
  const known = words.get(plain(name).toLowerCase());
  return known?.find((word) => word.language.tag === language.tag) ?? known?.[0];
}
