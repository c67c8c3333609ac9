import { isDigit } from '../conventions/letters.ts';
import { isSpace } from '../text/characters.ts';
import { readLines } from '../text/lines.ts';
import { isExaminationMark } from './courtMarks.ts';
import { furnitureOf } from './furniture.ts';

/** A line at the head or the foot of pages is no longer than this, and no shorter. */
const LENGTH = { shortest: 6, longest: 100 };
/** Words are no head when they are shorter than this; the number of a file may be. */
const SHORTEST_WORDS = 8;
/** So many lines below the break between two pages, and as many of the pages, tell what stands on each of them. */
const LINES_OF_HEAD = 4;
const PAGES = 3;
/** Two blank lines part pages only where they are rare: in a script they part the turns. */
const LINES_OF_PAGE = 4;

const NONE: ReadonlySet<string> = new Set();

/**
 * What the pages of a record have at their head or foot: the witness who is heard, the firm that took the words down, the day of the
 * sitting. It stands below two blank lines or more, a form feed or the number of a page, or right above them, page after page. Each
 * is known by its words without figures, or by its first word where that is the number of a file: `K4R2HOL1 Birk - Cross`.
 * @param head the beginning of the text, as much of it as tells its layout
 */
export function readRunningHeads(head: string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const lines = readLines(head);
  let filled = 0;
  let breaks = 0;
  let blanks = 0;
  let left = 0;
  let previous = '';
  let isMark = false;
  const count = (line: string): void => {
    if (!mayBeHead(line)) return;
    for (const key of keysOf(line)) counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (let line = 0; line < lines.count; line++) {
    let start = lines.start(line);
    let end = lines.end(line);
    let hasFeed = false;
    while (end > start && isSpace(head.charCodeAt(end - 1))) end--;
    while (start < end && isSpace(head.charCodeAt(start))) {
      if (head.charCodeAt(start) === 0x0c) hasFeed = true;
      start++;
    }
    if (start === end) {
      blanks += hasFeed || head.charCodeAt(lines.start(line)) === 0x0c ? 2 : 1;
      continue;
    }
    filled++;
    const isShort = end - start <= LENGTH.longest;
    const content = isShort ? withoutMargin(head.slice(start, end)) : '';
    if (blanks >= 2 || hasFeed) {
      breaks++;
      if (left === 0) count(previous);
      left = LINES_OF_HEAD;
    } else if (isMark) left = LINES_OF_HEAD;
    isMark = isShort && marksPage(content);
    if (left > 0) {
      if (isMark || /^\d{1,5}$/.test(content)) left--;
      else if (mayBeHead(content)) {
        count(content);
        left--;
      } else left = 0;
    }
    previous = left > 0 ? '' : content;
    blanks = 0;
  }
  if (breaks * LINES_OF_PAGE > filled) return NONE;
  const heads = [...counts].filter(([, number]) => number >= PAGES).map(([key]) => key);
  return heads.length === 0 ? NONE : new Set(heads);
}

/** True when the line is one that stands on page after page. */
export function isRunningHead(line: string, heads: ReadonlySet<string>): boolean {
  return (
    heads.size > 0 && line.length <= LENGTH.longest && keysOf(line).some((key) => heads.has(key)) && mayBeHead(line)
  );
}

export function sameHeads(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return left.size === right.size && [...left].every((key) => right.has(key));
}

function marksPage(content: string): boolean {
  const last = content.charCodeAt(content.length - 1);
  return (isDigit(last) || (last === 0x5d && /\d\]+$/.test(content))) && furnitureOf(content) === 'page';
}

/** The number of the line goes with the page and not with its head. */
function withoutMargin(content: string): string {
  return isDigit(content.charCodeAt(0)) ? content.replace(/^\d{1,2}\s{2,}/u, '') : content;
}

/** The number of a file in front of a head: letters and figures, capitals all. */
const fileNumber = /^(?=\p{Lu}*\d)(?=\d*\p{Lu})[\p{Lu}\d]{6,12}(?=\s|$)/u;

function keysOf(line: string): readonly string[] {
  const words = line.replaceAll(/\d+/g, '').replaceAll(/\s+/gu, ' ').trim();
  const file = fileNumber.exec(line)?.[0];
  const keys = (words.match(/\p{L}/gu)?.length ?? 0) >= 5 ? [words] : [];
  return file === undefined ? keys : [...keys, file];
}

/** No label, no note and no sentence: three words with capitals, or figures beside them. */
function mayBeHead(line: string): boolean {
  if (line.length < LENGTH.shortest || line.length > LENGTH.longest) return false;
  if (!/^[\p{Lu}\d]/u.test(line) || /[?!;:,]$|: /u.test(line)) return false;
  const words = line.match(/[\p{L}\p{M}’'-]+/gu) ?? [];
  const long = words.filter((word) => word.length >= 4);
  if (fileNumber.exec(line)?.[0] === line) return true;
  if (line.length < SHORTEST_WORDS || words.length < 2 || (words.length < 3 && !/\d/.test(line))) return false;
  if (line.endsWith('.') && long.length < 2) return false;
  return (
    long.every((word) => /^\p{Lu}/u.test(word)) &&
    words.some((word) => /^\p{Lu}\p{L}/u.test(word)) &&
    !isExaminationMark(line)
  );
}
