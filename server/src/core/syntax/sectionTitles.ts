import { plain } from '../text/characters.ts';
import { isClock } from './furniture.ts';

/**
 * A list at the top of a record whose items come again as lines below, each above what is said of it: `1. The ferry to Norland`,
 * and further down `The ferry to Norland`.
 */
export interface ListedTitles {
  /** The lines of the list, from its first to its last. */
  readonly first: number;
  readonly last: number;
  /** The titles without number, dash and the marks at their ends. */
  readonly titles: ReadonlySet<string>;
}

/** So far down may the list begin. */
const LAST_START = 60;
/** Fewer items are no list, and a single one may come again by chance. */
const LEAST_ITEMS = 3;
const LEAST_AGAIN = 2;
/** A shorter line comes again by chance, and a longer one is no title. */
const SHORTEST_TITLE = 8;
const LONGEST_TITLE = 300;

const item = /^(?:\d{1,3}[.)]|[-–—•*])\s+(?=[\p{Lu}\d“"«„])/u;

/**
 * The title that a line between turns is, without its markup; null for a field, a mark of the page and the end of a sentence.
 * @param titles those that a list at the top names; others are set as titles, `## The ferry`, `**The ferry**`
 */
export function sectionTitle(line: string, titles: ReadonlySet<string>): string | null {
  const name = line.replaceAll(/^#{1,6}\s+|^[*_]{1,3}|[*_]{1,3}:?$|:$/gu, '');
  if (isListedTitle(line, titles)) return name;
  const isMarked = /^#{1,6}\s|^[*_]/u.test(line);
  if (!isMarked || line.length > LONGEST_TITLE || !/^[\p{Lu}\d“"«„].*\p{L}{2}/u.test(name)) return null;
  return /[.…,;]["”»]?$|^\p{L}+:/u.test(name) || isClock(name) ? null : name;
}

/** True for a line that is one of the titles. */
export function isListedTitle(line: string, titles: ReadonlySet<string>): boolean {
  if (titles.size === 0) return false;
  const title = titleOf(line);
  return title !== null && titles.has(title);
}

/** The words by which the line of a list and the title below are one; null for a line that is no title. */
function titleOf(line: string): string | null {
  if (line.length < SHORTEST_TITLE || line.length > LONGEST_TITLE) return null;
  return plain(line)
    .replace(item, '')
    .replace(/^#{1,6}\s+/u, '')
    .replace(/[\s.:]+$/u, '');
}

/**
 * The first list of titles above line `end`; null without one.
 * @param content a line without indentation and trailing space
 */
export function listedTitles(content: (line: number) => string, end: number): ListedTitles | null {
  for (let first = 0; first < Math.min(end, LAST_START); first++) {
    if (!item.test(content(first))) continue;
    const titles = new Set<string>();
    let last = first;
    for (let line = first; line < end && (item.test(content(line)) || content(line) === ''); line++) {
      const title = titleOf(content(line));
      if (title === null) continue;
      titles.add(title);
      last = line;
    }
    if (titles.size >= LEAST_ITEMS && comeAgain(content, last + 1, end, titles)) return { first, last, titles };
    first = last;
  }
  return null;
}

function comeAgain(content: (line: number) => string, from: number, end: number, titles: ReadonlySet<string>): boolean {
  let again = 0;
  for (let line = from; line < end; line++)
    if (isListedTitle(content(line), titles) && ++again >= LEAST_AGAIN) return true;
  return false;
}
