import type { Position, Range } from 'vscode-languageserver-textdocument';
import type { DocumentText, Span } from '../core/index.ts';

/** The position of an offset, clamped to the text. An offset inside a line break is answered with the line's end. */
export function toPosition(text: DocumentText, offset: number): Position {
  const within = Math.max(0, Math.min(offset, text.length));
  const line = text.lineAt(within);
  return { line, character: Math.min(within, text.lineEnd(line)) - text.lineStart(line) };
}

/** The range of a span. */
export function toRange(text: DocumentText, span: Span): Range {
  return { start: toPosition(text, span.start), end: toPosition(text, span.end) };
}
