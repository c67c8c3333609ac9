import { FILE_HEADERS_ONLY, formatPatch, type StructuredPatchHunk } from 'diff';
import { applyEdits, inOrder, type TextEdit } from '../core/index.ts';

/** Unchanged lines that are shown before and after what changes. */
const CONTEXT = 3;

/** Lines `[start, end)` of the text before, counted from 0, and what they become. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/**
 * What `edits` change, in the form that `patch -p1` and `git apply` read. A line is what these programs take for one: it ends
 * at LF. Takes time linear in the text, because the edits are known and nothing has to be compared.
 * @param name path of the file, with slashes
 */
export function unifiedDiff(name: string, text: string, edits: readonly TextEdit[]): string {
  const starts = lineStarts(text);
  const hunks = hunksOf(text, starts, changesOf(text, starts, inOrder(edits)));
  if (hunks.length === 0) return '';
  const patch = {
    oldFileName: `a/${name}`,
    newFileName: `b/${name}`,
    oldHeader: undefined,
    newHeader: undefined,
    hunks,
  };
  return formatPatch(patch, FILE_HEADERS_ONLY);
}

/** Offsets of the lines of `text`; the text after a last LF is no line when it is empty. */
function lineStarts(text: string): number[] {
  const starts = text === '' ? [] : [0];
  for (let at = text.indexOf('\n'); at >= 0 && at + 1 < text.length; at = text.indexOf('\n', at + 1))
    starts.push(at + 1);
  return starts;
}

/** The lines of `text`, each with its LF. */
function linesOf(text: string): string[] {
  return lineStarts(text).map((start, index, starts) => text.slice(start, starts[index + 1]));
}

/** Index of the line that holds `offset`. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

function changesOf(text: string, starts: readonly number[], edits: readonly TextEdit[]): Change[] {
  const changes: Change[] = [];
  for (let at = 0; at < edits.length;) {
    const first = lineAt(starts, edits[at]?.start ?? 0);
    let last = first;
    const group: TextEdit[] = [];
    for (let edit = edits[at]; edit !== undefined; edit = edits[++at]) {
      if (group.length > 0 && lineAt(starts, edit.start) > last) break;
      last = Math.max(last, lineAt(starts, edit.end));
      group.push(edit);
    }
    const start = starts[first] ?? 0;
    const before = text.slice(start, starts[last + 1]);
    const after = applyEdits(
      before,
      group.map((edit) => ({ start: edit.start - start, end: edit.end - start, text: edit.text })),
    );
    const change = narrowed(first, linesOf(before), linesOf(after));
    if (change.removed.length + change.added.length > 0) changes.push(change);
  }
  return changes;
}

/** The change without the lines at either end that stay as they are. */
function narrowed(first: number, before: readonly string[], after: readonly string[]): Change {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return {
    start: first + head,
    end: first + before.length - tail,
    removed: before.slice(head, before.length - tail),
    added: after.slice(head, after.length - tail),
  };
}

/** Changes with the lines round them; those whose surroundings touch share a hunk. */
function hunksOf(text: string, starts: readonly number[], changes: readonly Change[]): StructuredPatchHunk[] {
  const hunks: StructuredPatchHunk[] = [];
  const line = (index: number): string => text.slice(starts[index], starts[index + 1]);
  let grown = 0;
  for (let at = 0; at < changes.length;) {
    const start = Math.max(0, (changes[at]?.start ?? 0) - CONTEXT);
    let next = start;
    const lines: string[] = [];
    const keep = (until: number): void => {
      for (; next < until; next++) push(lines, ' ', line(next));
    };
    const before = grown;
    for (let change = changes[at]; change !== undefined; change = changes[++at]) {
      if (lines.length > 0 && change.start - next > 2 * CONTEXT) break;
      keep(change.start);
      for (const removed of change.removed) push(lines, '-', removed);
      for (const added of change.added) push(lines, '+', added);
      next = change.end;
      grown += change.added.length - change.removed.length;
    }
    keep(Math.min(starts.length, next + CONTEXT));
    hunks.push({
      oldStart: start + 1,
      oldLines: next - start,
      newStart: start + 1 + before,
      newLines: next - start + grown - before,
      lines,
    });
  }
  return hunks;
}

function push(lines: string[], sign: ' ' | '-' | '+', line: string): void {
  if (line.endsWith('\n')) lines.push(sign + line.slice(0, -1));
  else lines.push(sign + line, '\\ No newline at end of file');
}
