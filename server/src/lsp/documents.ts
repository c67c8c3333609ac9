import type { Position, Range, TextDocument, TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { DocumentText } from '../core/index.ts';
import { toOffset, toSpan } from './fromProtocol.ts';
import { toPosition, toRange } from './toProtocol.ts';

/**
 * An open document as the protocol sees it. It answers exactly as the `TextDocument` of `vscode-languageserver-textdocument`
 * does, but a change costs microseconds at any size, where that one rebuilds the whole text and its line table.
 */
export class OpenDocument implements TextDocument {
  readonly uri: string;
  readonly languageId: string;
  #version: number;
  #text: DocumentText;

  constructor(uri: string, languageId: string, version: number, text: string) {
    this.uri = uri;
    this.languageId = languageId;
    this.#version = version;
    this.#text = DocumentText.of(text);
  }

  get version(): number {
    return this.#version;
  }

  /** The text of the current version; it stays what it is when the document changes. */
  get text(): DocumentText {
    return this.#text;
  }

  get lineCount(): number {
    return this.#text.lineCount;
  }

  getText(range?: Range): string {
    if (range === undefined) return this.#text.text();
    const { start, end } = toSpan(this.#text, range);
    return this.#text.slice(start, end);
  }

  positionAt(offset: number): Position {
    return toPosition(this.#text, offset);
  }

  offsetAt(position: Position): number {
    return toOffset(this.#text, position);
  }

  getLineRange(line: number): Range {
    const text = this.#text;
    if (line < 0) return toRange(text, { start: 0, end: 0 });
    return toRange(text, { start: text.lineStart(line), end: text.lineEnd(line) });
  }

  getEOLCharacters(line: number): string {
    const text = this.#text;
    if (line < 0 || line >= text.lineCount - 1) return '';
    return text.slice(text.lineEnd(line), text.lineStart(line + 1));
  }

  /** Applies the changes of one notification, each to the text that the one before it left. */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    let text = this.#text;
    for (const change of changes) {
      text =
        'range' in change && change.range !== undefined
          ? text.edit({ ...toSpan(text, change.range), text: change.text })
          : DocumentText.of(change.text);
    }
    this.#text = text;
    this.#version = version;
  }
}

/** The documents that the client has open. */
export class Documents {
  readonly #byUri = new Map<string, OpenDocument>();

  get(uri: string): OpenDocument | undefined {
    return this.#byUri.get(uri);
  }

  all(): IterableIterator<OpenDocument> {
    return this.#byUri.values();
  }

  open(document: OpenDocument): void {
    this.#byUri.set(document.uri, document);
  }

  close(uri: string): void {
    this.#byUri.delete(uri);
  }
}
