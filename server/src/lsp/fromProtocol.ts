import type { CodeActionContext } from 'vscode-languageserver';
import type { Position, Range } from 'vscode-languageserver-textdocument';
import type { DocumentText, Span } from '../core/index.ts';
import type { InitializationOptions } from '../protocol.ts';

/** What a client sent lacks something that the protocol requires; the message says what, in a sentence. */
export class InvalidParams extends Error {}

/** The document that a request is about; undefined when the request names none. */
export function documentUri(params: unknown): string | undefined {
  if (
    typeof params === 'object' &&
    params !== null &&
    'textDocument' in params &&
    typeof params.textDocument === 'object' &&
    params.textDocument !== null &&
    'uri' in params.textDocument &&
    typeof params.textDocument.uri === 'string'
  )
    return params.textDocument.uri;
  return undefined;
}

/**
 * The offset of a position. A line that does not exist counts as the first or as the end of the text; a character beyond
 * the line's end, or inside its line break, counts as the line's end.
 * @throws InvalidParams when it has no line or no character
 */
export function toOffset(text: DocumentText, position: Position): number {
  const { line, character } = wholePosition(position);
  if (line >= text.lineCount) return text.length;
  if (line < 0) return 0;
  const start = text.lineStart(line);
  return character <= 0 ? start : Math.min(start + character, text.lineEnd(line));
}

function wholePosition(position: Partial<Position> | null | undefined): Position {
  const { line, character } = position ?? {};
  if (Number.isInteger(line) && Number.isInteger(character)) return position as Position;
  throw new InvalidParams('A position is missing, or it is not of a whole line and a whole character.');
}

/**
 * The span of a range; a range whose end stands before its start counts as if they were swapped.
 * @throws InvalidParams when one of its ends is missing
 */
export function toSpan(text: DocumentText, range: Range): Span {
  const start = wholePosition(range?.start);
  const end = wholePosition(range?.end);
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
