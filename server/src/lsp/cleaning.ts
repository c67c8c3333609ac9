import type { Connection, TextEdit as ProtocolEdit } from 'vscode-languageserver';
import {
  analyse,
  cleanUp,
  cleanUpOffers,
  compareSpokenWords,
  convert,
  parse,
  profiles,
  type CleanUpOptions,
  type Passage,
  type Span,
  type TextEdit,
} from '../core/index.ts';
import { maximumLength, repairOptionsOf } from './analyses.ts';
import {
  cleanUpOffersRequest,
  cleanUpRequest,
  compareRequest,
  convertRequest,
  profilesRequest,
  type CleanUpOffersParams,
  type CleanUpOffersResult,
  type CleanUpParams,
  type CleanUpResult,
  type ComparedWords,
  type CompareParams,
  type CompareResult,
  type ConvertParams,
  type ConvertResult,
  type ProfilesResult,
} from '../protocol.ts';
import type { Door, Subject } from './request.ts';
import { toEdit, toRange } from './toProtocol.ts';

/** Serves the requests that set a whole transcript in order and compare it with an older version. */
export function serveCleaning(connection: Connection, answer: Door['answer']): void {
  connection.onRequest<CleanUpOffersResult, never>(
    cleanUpOffersRequest,
    answer<CleanUpOffersParams, CleanUpOffersResult>('Looking for what to clean up', [], (subject) =>
      isTooLong(subject) ? [] : cleanUpOffers(subject.text.text(), cleanUpOptions(subject)),
    ),
  );
  connection.onRequest<CleanUpResult, never>(
    cleanUpRequest,
    answer<CleanUpParams, CleanUpResult>('Cleaning up', { edits: [], refused: [] }, (subject, { parts }) => {
      if (isTooLong(subject)) return { edits: [], refused: [] };
      const { edits, refused } = cleanUp(subject.text.text(), parts, cleanUpOptions(subject));
      if (refused.length > 0) {
        connection.console.error(
          `Cleaning up ${subject.document.uri} would have changed what is said; left out: ${refused.join(', ')}.`,
        );
      }
      return { edits: toEdits(subject, edits), refused };
    }),
  );
  connection.onRequest<ProfilesResult, never>(profilesRequest, () =>
    profiles.map(({ id, title, usedBy }) => ({ id, title, usedBy })),
  );
  connection.onRequest<ConvertResult, never>(
    convertRequest,
    answer<ConvertParams, ConvertResult>('Converting', { edits: [], left: [] }, (subject, { profile }) => {
      const style = profiles.find(({ id }) => id === profile);
      if (style === undefined) return { edits: [], left: [] };
      const { edits, left } = convert(subject.analysis, style);
      return { edits: toEdits(subject, edits), left };
    }),
  );
  connection.onRequest<CompareResult, never>(
    compareRequest,
    answer<CompareParams, CompareResult>('Comparing', { differences: [], added: 0, removed: 0 }, compare),
  );
}

/** What is too long is not analysed, so that nothing is known of its words. */
function isTooLong({ text }: Subject): boolean {
  return text.length > maximumLength;
}

function cleanUpOptions({ settings }: Subject): CleanUpOptions {
  return { ...repairOptionsOf(settings), profile: settings.profile };
}

function toEdits({ text }: Subject, edits: readonly TextEdit[]): ProtocolEdit[] {
  return edits.map((edit) => toEdit(text, edit));
}

function compare({ text, analysis, settings: { language } }: Subject, { before }: CompareParams): CompareResult {
  const older = analyse(parse(before, language === undefined ? {} : { language }));
  const { changes, speakers, added, removed } = compareSpokenWords(older, analysis);
  const places: { readonly at: Span; readonly difference: Omit<ComparedWords, 'range'> }[] = [];
  for (const { kind, before: old, after: now, afterAt } of changes) {
    places.push({
      at: now ?? { start: afterAt, end: afterAt },
      difference: {
        kind,
        speaker: (now ?? old)?.passage.speaker ?? '',
        before: old?.text ?? '',
        after: now?.text ?? '',
      },
    });
  }
  for (const { before: old, after: now, afterSpan } of speakers) {
    const difference = { kind: 'speaker' as const, speaker: now.speaker, before: nameOf(old), after: nameOf(now) };
    places.push({ at: afterSpan, difference });
  }
  const ordered = places.toSorted((left, right) => left.at.start - right.at.start);
  return {
    differences: ordered.map(({ at, difference }) => ({ ...difference, range: toRange(text, at) })),
    added,
    removed,
  };
}

function nameOf({ speaker }: Passage): string {
  return speaker === '' ? 'nobody named' : speaker;
}
