import { readLines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { standsApart } from './furniture.ts';
import type { LabelForm } from './labelForm.ts';
import { isPlaceClock } from './pageMarks.ts';
import { contentsOf, continuesRoster, givesManyLetters, isRosterLabel, rosterOf } from './roster.ts';
import type { Candidate, Section } from './section.ts';
import { opensTurn, startsWithHonorific } from './vocabulary.ts';

/** Lines before the first turn that look like turns and say who is there: `Moderator: Ada Birk`. */
export interface FrontFields {
  /** Where they start in the text. */
  readonly starts: ReadonlySet<number>;
  /** Up to here the text tells, in rough steps, so that it is the same after most edits; infinite when all of the head does. */
  readonly end: number;
}

const STEP = 1024;

/** Metadata at the very top, between two lines of dashes. */
const frontMatter = /^---[^\S\r\n]*[\r\n][\s\S]{1,4000}?[\r\n]---[^\S\r\n]*(?=[\r\n]|$)/u;

const twoWords = /\p{L}\P{L}+\p{L}/u;

/** True when the line has two words and ends as a sentence does: somebody speaks. */
function isSpoken(line: string): boolean {
  // `U.S. Senate (R-Ariz.)` and `Washington, D.C.` end in an abbreviation.
  if (/(?:^|[\s.])\p{Lu}\.$/u.test(line)) return false;
  let end = line.replace(/\s*\(\S*\)$/u, '').length;
  while (end > 0 && '"”»)*_'.includes(line.charAt(end - 1))) end--;
  return end > 0 && '.?!…'.includes(line.charAt(end - 1)) && twoWords.test(line.slice(0, end));
}

/**
 * Finds them among the candidates for labels, up to the first that says something.
 * @param offsets where each section starts in the text
 * @param head the first units of the text, as many as are looked at
 */
export function readFrontFields(
  sections: readonly Section[],
  offsets: (section: number) => number,
  head: string,
): FrontFields {
  const starts = new Set<number>();
  const contents = contentsWithin(head);
  const matter = frontMatter.exec(head)?.[0].length ?? 0;
  let listEnd = -1;
  for (const [index, { candidates }] of sections.entries()) {
    const offset = offsets(index);
    if (offset >= head.length) break;
    for (const candidate of candidates) {
      // An item of a list says nothing yet.
      if (candidate.form.shape.opener === '—') continue;
      const start = offset + candidate.start;
      if (start < matter || (start >= contents.start && start < contents.end)) {
        starts.add(start);
        continue;
      }
      const line = /^[^\r\n]*/u.exec(head.slice(start))?.[0].trimEnd() ?? '';
      const end = start + line.length;
      if (end >= head.length) return { starts, end: Number.POSITIVE_INFINITY };
      const below = lineBelow(head, end);
      const roster =
        (goesOnBelow(line, below) ? null : rosterOf(line)) ??
        (candidate.ownLine && headsNames(candidate.form, head.slice(end)) ? 'head' : null);
      const between = listEnd < 0 ? '' : head.slice(listEnd, start);
      const goesOn =
        listEnd >= 0 &&
        candidate.form.key.length > 1 &&
        // A name alone on its line above what somebody says is no part of a list.
        !(candidate.ownLine && isSpoken(lineBelow(head, end))) &&
        !isParted(between) &&
        [...between.split(/[\r\n]+/u), line].every(continuesRoster);
      if (
        roster !== null ||
        goesOn ||
        (candidate.form.word === 'field' && standsApart(line)) ||
        givesLetters(candidate.form.name, line) ||
        isTitle(line) ||
        // Nobody speaks where one clock stands below another.
        (isPlaceClock(line) && (isPlaceClock(below) || isPlaceClock(lineAbove(head, start)))) ||
        isDateline(candidate.form, line) ||
        (isNamedThing(candidate, line, head.slice(end, end + BELOW)) && !comesAgain(sections, candidate)) ||
        isPullQuote(line, lineBelow(head, end), head.slice(end))
      ) {
        starts.add(start);
        if (roster === 'head' || goesOn) listEnd = end;
      } else if (
        candidate.fresh &&
        (isSpoken(candidate.ownLine && !line.startsWith('#') ? lineBelow(head, end) : line) ||
          (!candidate.ownLine && isWrapped(line, head.slice(end, end + FIRST_BELOW))))
      )
        // Where metadata begin, lines further down may end them.
        return { starts, end: head.startsWith('---') ? Number.POSITIVE_INFINITY : Math.ceil((end + 1) / STEP) * STEP };
    }
  }
  return { starts, end: Number.POSITIVE_INFINITY };
}

/** So much is looked at of what stands below a line. */
const FIRST_BELOW = 16;

/** True when a line of several words goes on in the next one, as what is said does where lines are broken: nobody is listed. */
function isWrapped(line: string, below: string): boolean {
  return /^(?:\r\n|\r|\n)[^\S\r\n]*\p{Ll}/u.test(below) && (line.match(/\s\p{Ll}/gu) ?? []).length >= FEW_WORDS;
}

/** A line of a list has hardly so many words in small letters. */
const FEW_WORDS = 4;

/** `AW Anna Weber`, `MA Marie`: the letters that stand for somebody below, and whose they are. */
function givesLetters(letters: string, line: string): boolean {
  if (!/^\p{Lu}{2,4}$/u.test(letters) || !line.startsWith(letters)) return false;
  const whose = line.slice(letters.length);
  const words = whose.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
  if (words.length === 0 || words.length > 6 || /[.?!…,;:]\s*$/u.test(whose)) return false;
  // Each letter begins a word, in this order; a title or a particle may stand between them.
  let next = 0;
  for (const word of words) if (word.charAt(0).toUpperCase() === letters.charAt(next)) next++;
  return next === letters.length || whose.trim().toUpperCase().startsWith(letters);
}

/** Where the table of contents stands, whose lines may look like turns. */
function contentsWithin(head: string): Span {
  const lines = readLines(head);
  const contents = contentsOf((line) => head.slice(lines.start(line), lines.end(line)).trim(), lines.count);
  return contents === null
    ? { start: -1, end: -1 }
    : { start: lines.start(contents.first), end: lines.end(contents.last) };
}
/** `PORT VELL (portvell.example, 3 May 2019).- In the morning …`: where an agency has a report from, and when. */
function isDateline({ shape }: LabelForm, line: string): boolean {
  return shape.noteStart >= 0 && /(?<!\d)(?:19|20)\d\d(?!\d)|:\/\//u.test(line.slice(shape.noteStart, shape.noteEnd));
}

/** So many words stand behind the name of a field. */
const LONGEST_FIELD = 8;

/** `Matter: POSTPONEMENT`, `Day: 1`, `Photo: Harbour Times`: behind the colon stands what has a name, and nobody speaks. */
function isNamedThing({ form, start, textStart, ownLine }: Candidate, line: string, below: string): boolean {
  if (ownLine || form.word !== null || form.shape.mark !== ':' || form.shape.opener !== '') return false;
  // What goes on in the next line is said, or another field stands there.
  if (/^(?:\r\n|\r|\n)[^\S\r\n]*[^\s:][^\r\n:]*(?:[\r\n]|$)/u.test(below)) return false;
  const rest = line.slice(textStart - start).trim();
  const words = rest.split(/\s+/u);
  return (
    words.length <= LONGEST_FIELD &&
    /[\p{L}\p{N})]$/u.test(rest) &&
    (/\p{L}/u.test(rest) || form.shape.words === 1) &&
    words.every((word) => /^[^\p{L}]*(?:\p{Lu}|\p{L}{1,3}$)|^\P{L}+$/u.test(word)) &&
    !opensTurn(rest) &&
    !startsWithHonorific(rest.toLowerCase())
  );
}

/** So much of the next line tells whether it is a field. */
const BELOW = 80;

/** True when another line of the text begins with the same label. */
function comesAgain(sections: readonly Section[], { form }: Candidate): boolean {
  let found = 0;
  for (const { candidates } of sections)
    for (const candidate of candidates) if (candidate.form.group === form.group && ++found > 1) return true;
  return false;
}

/** What somebody is introduced with and when it was: `Anna Weber: An interview conducted by Tom Holt, 3 May 2011`. */
function isTitle(line: string): boolean {
  return line.length <= LONGEST_TITLE && twoWords.test(line) && /[:：]\s\p{Lu}.*,\s[^,]*(?:1[89]|20)\d\d$/u.test(line);
}

const pullQuote = /^[^:“"«„]{2,60}:\s(?:“[^”]*”|«[^»]*»|„[^“]*“|"[^"]*")$/u;

/** A label with speech that stands in no quotation marks. */
const unquoted = /(?:^|[\r\n])\p{Lu}[^:“"«„\r\n]{1,60}:\s(?![“"«„])\p{L}/u;

/**
 * Somebody's words in quotation marks, which the page shows above a line that is nobody's: `Ada Birk: “The ferry is mine.”` Where
 * all that is said stands in such marks, so do the turns.
 */
function isPullQuote(line: string, below: string, rest: string): boolean {
  if (!pullQuote.test(line)) return false;
  return (pullQuote.test(below) || !/^\p{Lu}[^:.?!]{1,60}:(?:\s|$)/u.test(below)) && unquoted.test(rest);
}

const LONGEST_TITLE = 200;

/**
 * `Ведущие:` above a name and what the person is, `HOST:` above a name that has its line to itself, `Remote:` above names with their
 * letters: a list, although the word may open a turn as well.
 */
function headsNames({ key, word }: LabelForm, below: string): boolean {
  if (givesManyLetters(lineBelow(below, 0))) return true;
  if (isRosterLabel(key) && /^\s+\p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+(?:,? [\p{Ll}-]+){0,3}(?=[\r\n])/u.test(below))
    return true;
  return (
    word !== null && /^\s+(?:\p{Lu}[\p{L}’'-]+|\p{Lu}\.)(?: (?:\p{Lu}[\p{L}’'-]+|\p{Lu}\.)){1,4}(?=[\r\n])/u.test(below)
  );
}

function lineBelow(head: string, end: number): string {
  return /^\s*([^\r\n]*)/u.exec(head.slice(end))?.[1]?.trimEnd() ?? '';
}

function lineAbove(head: string, start: number): string {
  return (
    head
      .slice(0, start)
      .trimEnd()
      .split(/[\r\n]/u)
      .at(-1)
      ?.trimStart() ?? ''
  );
}

/** `THE CLERK: Calendar Number` above `12, an act to …`: a sentence, and no name. */
function goesOnBelow(line: string, below: string): boolean {
  return /\p{L}$/u.test(line) && /^(?:\p{Ll}|\d+,)/u.test(below);
}

/** A blank line lies between. */
function isParted(between: string): boolean {
  return /(?:\r\n|\r|\n)[^\S\r\n]*(?:\r|\n)/u.test(between.replaceAll('\r\n', '\n'));
}

export function sameFields(left: FrontFields, right: FrontFields): boolean {
  return (
    left.end === right.end &&
    left.starts.size === right.starts.size &&
    [...left.starts].every((at) => right.starts.has(at))
  );
}
