import type { Connection } from 'vscode-languageserver';
import { reading, readingKeys, type ReadPart } from '../core/index.ts';
import type { OpenDocument } from './documents.ts';
import { readingRequest, type ReadingPart, type ReadingParams, type ReadingResult } from '../protocol.ts';
import type { Door, Subject } from './request.ts';

/** What a client has of a document: the keys of the parts that were sent. */
interface Sent {
  readonly id: number;
  readonly keys: readonly string[];
}

/** Serves the request for a transcript as it will be read, which goes beyond the protocol. */
export function serveReading(connection: Connection, answer: Door['answer']): void {
  const sent = new WeakMap<OpenDocument, Sent>();
  // A server that was started anew must not take the number of the one before for its own.
  let last = Date.now();
  connection.onRequest<ReadingResult, never>(
    readingRequest,
    answer<ReadingParams, ReadingResult>('The reading', null, (subject, { since }) => {
      const { document, version, text, analysis } = subject;
      const parts = readingKeys(analysis);
      const keys = parts.map(({ key }) => key);
      const before = sent.get(document);
      const known = before?.id === since ? before : undefined;
      const { start, removed, added } = difference(known?.keys ?? [], keys);
      const first = parts[start];
      const end = parts[start + added - 1]?.end ?? 0;
      const fresh = first === undefined || added === 0 ? [] : reading(analysis, { start: first.start, end });
      const id = ++last;
      sent.set(document, { id, keys });
      return {
        id,
        since: known?.id ?? null,
        version,
        language: analysis.transcript.language.tag,
        start,
        removed,
        parts: fresh.map((part) => toPart(subject, part)),
        lines: parts.map((part) => text.lineAt(part.start)),
      };
    }),
  );
}

/** A part with lines that count from its own first line, so that it stays the same when it moves. */
function toPart({ text }: Subject, part: ReadPart): ReadingPart {
  const first = text.lineAt(part.start);
  return {
    kind: part.kind,
    label: part.label,
    labelNote: part.labelNote,
    paragraphs: part.paragraphs.map(({ start, runs }) => ({ line: text.lineAt(start) - first, runs })),
  };
}

/** The one stretch in which two lists differ. */
function difference(
  before: readonly string[],
  after: readonly string[],
): { readonly start: number; readonly removed: number; readonly added: number } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { start, removed: before.length - end - start, added: after.length - end - start };
}
