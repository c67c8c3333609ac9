import type { Analysis } from '../analysis/analysis.ts';
import { mentions } from '../analysis/entities/mentions.ts';
import type { MentionType } from '../analysis/entities/mentions.ts';
import { plain } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { firstWords } from './outline.ts';
import { definitionOf } from './definition.ts';
import { referentOf } from './referent.ts';

export type LandmarkKind = 'speaker' | 'person' | 'organisation' | 'acronym' | 'place' | 'exchange';

/** Something that people look for across files. */
export interface Landmark {
  readonly name: string;
  /** What tells it from others of the same name; may be empty. */
  readonly detail: string;
  readonly kind: LandmarkKind;
  /** Where it is introduced or begins. */
  readonly span: Span;
}

const kinds: Readonly<Record<MentionType, LandmarkKind | null>> = {
  person: 'person',
  organisation: 'organisation',
  acronym: 'acronym',
  place: 'place',
  date: null,
  money: null,
};

/**
 * The speakers of a transcript, the people, bodies and places that it names, each once, and its exchanges: speakers first, the
 * rest in order of position.
 */
export function landmarks(analysis: Analysis): readonly Landmark[] {
  const speakers = analysis.participants.flatMap((participant): Landmark[] => {
    const first = analysis.turns[participant.turns[0] ?? -1];
    if (first === undefined && !participant.statement) return [];
    const span = first?.label.name ?? definitionOf(analysis, referentOf(analysis, participant));
    if (span === null) return [];
    const { start, end } = span;
    return [{ name: plain(participant.name), detail: participant.role ?? '', kind: 'speaker', span: { start, end } }];
  });
  const seen = new Set(speakers.map(({ name }) => `person ${name}`));
  const named = mentions(analysis).flatMap((mention): Landmark[] => {
    const kind = kinds[mention.type];
    if (kind === null) return [];
    const name = plain(kind === 'acronym' ? mention.text : mention.entity);
    const key = `${kind} ${name}`;
    if (name === '' || seen.has(key)) return [];
    seen.add(key);
    const detail = kind === 'acronym' && mention.value !== name ? (mention.value ?? '') : '';
    return [{ name, detail, kind, span: { start: mention.start, end: mention.end } }];
  });
  const exchanges = analysis.exchanges.flatMap(({ number, questions, answers }): Landmark[] => {
    const question = analysis.turns[questions[0] ?? -1];
    const answer = analysis.turns[answers[0] ?? -1];
    if (question === undefined) return [];
    const body = question.blocks.find(({ bodyStart, end }) => bodyStart < end);
    const words = body === undefined ? '' : firstWords(analysis.transcript.text.slice(body.bodyStart, body.end));
    const { start, end } = question.label.span;
    return [
      {
        name: `${number} ${words}`.trim(),
        detail: answer === undefined ? '' : plain(answer.label.text),
        kind: 'exchange',
        span: { start, end },
      },
    ];
  });
  return [...speakers, ...[...named, ...exchanges].toSorted((left, right) => left.span.start - right.span.start)];
}
