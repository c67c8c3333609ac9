import type { RemoteConsole, TextEdit as ProtocolEdit } from 'vscode-languageserver';
import { format, formatTypedLabel, type Span } from '../core/index.ts';
import type { Subject } from './request.ts';
import { toEdit } from './toProtocol.ts';

/** The edits that format a document, or a stretch of it, in the house style that holds for it. */
export function formatting(
  { document, text, analysis, settings: { profile } }: Subject,
  log: Pick<RemoteConsole, 'error'>,
  span?: Span,
): ProtocolEdit[] {
  const { edits, refused } = format(analysis, { profile, ...(span === undefined ? {} : { span }) });
  if (refused.length > 0) {
    log.error(
      `Formatting ${document.uri} would have changed words or what is read as a label in ${refused.length} places, which were left out.`,
    );
  }
  return edits.map((edit) => toEdit(text, edit));
}

/** The edits after a colon that was typed at `offset`; none unless the user wants them. */
export function typedFormatting({ text, analysis, settings }: Subject, offset: number): ProtocolEdit[] {
  if (!settings.features.formatsOnType) return [];
  return formatTypedLabel(analysis, offset).map((edit) => toEdit(text, edit));
}
