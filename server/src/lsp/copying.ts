import type { Connection } from 'vscode-languageserver';
import { quotation, wholeText } from '../core/index.ts';
import { toSpan } from './fromProtocol.ts';
import { copyRequest, type CopyParams, type CopyResult } from '../protocol.ts';
import type { Door } from './request.ts';

/** Serves what leaves the editor: quotations and whole texts. */
export function serveCopying(connection: Connection, answer: Door['answer']): void {
  connection.onRequest<CopyResult, never>(
    copyRequest,
    answer<CopyParams, CopyResult>('Copying', null, ({ text, analysis }, { form, ranges }) => {
      if (ranges === undefined) return wholeText(analysis, form) || null;
      const quotations = ranges.flatMap((range) => quotation(analysis, toSpan(text, range), form) ?? []);
      return quotations.length === 0 ? null : quotations.join('\n\n');
    }),
  );
}
