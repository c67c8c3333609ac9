import type { CodeActionContext } from 'vscode-languageserver';
import type { Position, Range } from 'vscode-languageserver-textdocument';
import type { DocumentText, Span } from '../core/index.ts';
import type { InitializationOptions } from '../protocol.ts';

/**
 * The offset of a position. A line that does not exist counts as the first or as the end of the text; a character beyond
 * the line's end, or inside its line break, counts as the line's end.
 */
export function toOffset(text: DocumentText, { line, character }: Position): number {
  if (line >= text.lineCount) return text.length;
  if (line < 0) return 0;
  const start = text.lineStart(line);
  return character <= 0 ? start : Math.min(start + character, text.lineEnd(line));
}

/** The span of a range; a range whose end stands before its start counts as if they were swapped. */
export function toSpan(text: DocumentText, { start, end }: Range): Span {
  const isSwapped = start.line > end.line || (start.line === end.line && start.character > end.character);
  const [first, last] = isSwapped ? [end, start] : [start, end];
  return { start: toOffset(text, first), end: toOffset(text, last) };
}

/** True when a code action of `kind` was asked for: `source` asks for `source.fixAll.transcript` as well. */
export function wantsKind({ only }: CodeActionContext, kind: string): boolean {
  return only === undefined || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}

/** The options of the initialize request, whatever the client sent. */
export function initializationOptions(value: unknown): InitializationOptions {
  return typeof value === 'object' && value !== null ? value : {};
}
