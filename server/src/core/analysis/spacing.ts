import type { Label, Transcript } from '../syntax/transcript.ts';
import { isInvisible, isSpace } from '../text/characters.ts';
import type { Analysis, Turn } from './analysis.ts';

/** A run of blank lines: the first and the last line of it, counted from 0. */
export interface BlankRun {
  readonly first: number;
  readonly last: number;
}

/** How the lines of a transcript are spaced. */
export interface Spacing {
  /** Every run of blank lines; the empty "line" after the last line break is no line and counts for nothing. */
  readonly blankRuns: readonly BlankRun[];
  /** Number of lines that are not blank. */
  readonly textLines: number;
}

/** How the labels of one convention are usually punctuated in this document. */
export interface LabelPunctuation {
  /** The mark: `:`, `.`, `.-`. */
  readonly mark: string;
  /** White space directly before the mark. */
  readonly before: string;
  /** White space between the label and the words that follow it on its line. */
  readonly after: string;
}

const spacings = new WeakMap<Analysis, Spacing>();
const punctuations = new WeakMap<Analysis, ReadonlyMap<string, LabelPunctuation>>();

/** True when the line holds nothing but spaces and invisible characters. A form feed is a page break and not blank. */
export function isBlankLine(transcript: Transcript, line: number): boolean {
  const end = transcript.lines.end(line);
  for (let at = transcript.lines.start(line); at < end; at++) {
    const unit = transcript.text.charCodeAt(at);
    if (unit === 0x0c || !(isSpace(unit) || isInvisible(unit))) return false;
  }
  return true;
}

/** Reads the spacing once for each analysis; takes time linear in the text. */
export function spacing(analysis: Analysis): Spacing {
  const known = spacings.get(analysis);
  if (known !== undefined) return known;
  const { transcript } = analysis;
  const { lines, text } = transcript;
  const blankRuns: BlankRun[] = [];
  const last = lines.count > 1 && lines.start(lines.count - 1) === text.length ? lines.count - 2 : lines.count - 1;
  let textLines = 0;
  let first = -1;
  for (let line = 0; line <= last; line++) {
    const start = lines.start(line);
    const unit = start < lines.end(line) ? text.charCodeAt(start) : 0;
    // A line that begins with a letter or a mark is not blank, and nearly all do.
    if ((unit <= 0x20 || unit >= 0x7f) && isBlankLine(transcript, line)) {
      if (first < 0) first = line;
      continue;
    }
    textLines++;
    if (first >= 0) blankRuns.push({ first, last: line - 1 });
    first = -1;
  }
  if (first >= 0) blankRuns.push({ first, last });
  const result: Spacing = {
    blankRuns,
    textLines,
  };
  spacings.set(analysis, result);
  return result;
}

/** So many turns before and after one show how the text around it is set. */
const NEIGHBOURS = 4;

/**
 * What stands between the end of a turn and the next label where `turn` is: line breaks and, where the document sets them,
 * spaces at the ends of lines and indentation. Learnt from the turns around it, a blank line when none begins a line.
 */
export function turnSeparator(analysis: Analysis, turn: Turn): string {
  const { text, lines } = analysis.transcript;
  const separators = new Map<string, number>();
  const around = analysis.turns.slice(Math.max(0, turn.index - NEIGHBOURS), turn.index + NEIGHBOURS + 1);
  for (const { label } of around) {
    const start = quotedStart(text, label.span.start) ?? whiteSpaceStart(text, label.span.start);
    const separator = text.slice(start, label.span.start);
    if (start > 0 && /[\r\n]/.test(separator)) count(separators, separator);
  }
  const lineBreak = text.slice(lines.end(0), lines.endWithBreak(0)) || '\n';
  return mostFrequent(separators) ?? lineBreak.repeat(2);
}

/** Where the lines begin that hold nothing but the signs of a quotation in Markdown, above what stands behind one of them; null where none does. */
function quotedStart(text: string, end: number): number | null {
  const between = /(?:(?:\r\n|\r|\n)[ \t]*>[> \t]*)+$/.exec(text.slice(Math.max(0, end - LONGEST_QUOTED), end));
  return between === null ? null : whiteSpaceStart(text, end - between[0].length);
}

const LONGEST_QUOTED = 40;

/**
 * How the document punctuates labels like `label`, learnt from those that have no defect; a plain colon and a space when
 * there is none to learn from.
 */
export function labelPunctuation(analysis: Analysis, label: Label): LabelPunctuation {
  let all = punctuations.get(analysis);
  if (all === undefined) {
    all = readPunctuation(analysis);
    punctuations.set(analysis, all);
  }
  return (
    all.get(label.convention) ?? {
      mark: ':',
      before: analysis.transcript.language.spaceBeforeColon ? '\u00a0' : '',
      after: ' ',
    }
  );
}

/** Where the white space that ends at `end` begins, without leaving the line. */
export function spaceStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && isSpace(text.charCodeAt(start - 1))) start--;
  return start;
}

/** Where the white space that begins at `start` ends, without leaving the line. */
export function spaceEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isSpace(text.charCodeAt(end))) end++;
  return end;
}

/** Where the white space that ends at `end` begins, line breaks included. */
function whiteSpaceStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && (isSpace(text.charCodeAt(start - 1)) || isLineBreak(text.charCodeAt(start - 1)))) start--;
  return start;
}

function isLineBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d;
}

function readPunctuation(analysis: Analysis): ReadonlyMap<string, LabelPunctuation> {
  const { text, lines } = analysis.transcript;
  const seen = new Map<string, Record<keyof LabelPunctuation, Map<string, number>>>();
  for (const { label } of analysis.turns) {
    if (label.defects.some((defect) => defect !== 'inside-paragraph') || label.mark.start === label.mark.end) continue;
    let counts = seen.get(label.convention);
    if (counts === undefined) {
      counts = { mark: new Map(), before: new Map(), after: new Map() };
      seen.set(label.convention, counts);
    }
    count(counts.mark, text.slice(label.mark.start, label.mark.end));
    count(counts.before, text.slice(spaceStart(text, label.mark.start), label.mark.start));
    const end = spaceEnd(text, label.span.end);
    if (end < lines.end(lines.at(label.span.end))) count(counts.after, text.slice(label.span.end, end));
  }
  const result = new Map<string, LabelPunctuation>();
  for (const [convention, { mark, before, after }] of seen) {
    result.set(convention, {
      mark: mostFrequent(mark) ?? ':',
      before: mostFrequent(before) ?? '',
      after: mostFrequent(after) ?? ' ',
    });
  }
  return result;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The key that was counted most often; of several the one that came first; `undefined` when nothing was counted. */
function mostFrequent<Key>(counts: ReadonlyMap<Key, number>): Key | undefined {
  let best: Key | undefined;
  let most = 0;
  for (const [key, times] of counts) {
    if (times <= most) continue;
    best = key;
    most = times;
  }
  return best;
}
