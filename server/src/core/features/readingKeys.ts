import type { Analysis, TurnKind } from '../analysis/analysis.ts';
import { GUTTER_UNITS, hasGutter } from '../syntax/gutter.ts';
import type { Span } from '../text/span.ts';

/** Everything that decides how one part of {@link reading} is read: two parts with the same key are the same. */
export interface ReadingKey extends Span {
  readonly key: string;
}

/**
 * The keys of all parts of `reading`, in the same order. They cost little beside the parts, so that after an edit only the
 * parts whose keys are new need to be read.
 */
export function readingKeys({ transcript, turns }: Analysis): readonly ReadingKey[] {
  const document = `${transcript.language.tag} ${hasGutter(transcript.text.slice(0, GUTTER_UNITS))}`;
  const kinds = new Map<number, TurnKind>();
  for (const { kind, blocks } of turns) for (const { index } of blocks) kinds.set(index, kind);
  return transcript.blocks
    .filter(({ kind }) => kind !== 'furniture')
    .map(({ index, kind, label, start, end }) => {
      const words = transcript.text.slice(start, end);
      // A label can be told from the words only with the rest of the document.
      const labelled = label === null ? '' : `${label.text}\0${label.note ?? ''}\0${label.span.end - start}`;
      return { start, end, key: `${document}\0${kind}\0${kinds.get(index) ?? ''}\0${labelled}\0${words}` };
    });
}
