import type { Analysis } from '../analysis/analysis.ts';
import type { Span } from '../text/span.ts';
import { numbersLines, readBlocks } from './reading.ts';

/** Everything that decides how one part of `reading` is read, but for the turn's number: parts with the same key read the same. */
export interface ReadingKey extends Span {
  readonly key: string;
}

/**
 * The keys of all parts of `reading`, in the same order. They cost little beside the parts, so that after an edit only the
 * parts whose keys are new need to be read.
 */
export function readingKeys(analysis: Analysis): readonly ReadingKey[] {
  const { text, language } = analysis.transcript;
  const document = `${language.tag} ${numbersLines(analysis.transcript) ?? ''}`;
  return readBlocks(analysis).map(({ block: { start, end, label }, kind }) => {
    // A label can be told from the words only with the rest of the document.
    const labelled = label === null ? '' : `${label.text}\0${label.note ?? ''}\0${label.span.end - start}`;
    return { start, end, key: `${document}\0${kind}\0${labelled}\0${text.slice(start, end)}` };
  });
}
