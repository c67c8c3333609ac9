import type { Analysis, Participant } from '../analysis/analysis.ts';
import { blockAt, turnAt } from '../analysis/blockAt.ts';
import { mentions, mentionsIn, personOf } from '../analysis/entities/mentions.ts';
import type { Mention, MentionType } from '../analysis/entities/mentions.ts';
import { overlaps, touches } from '../text/span.ts';
import type { Span } from '../text/span.ts';

/** Whom or what a name in the transcript means. */
export type Referent =
  /** Somebody who takes part; `person` is the name under which the text mentions him, null when he is only a label. */
  | { readonly kind: 'participant'; readonly participant: Participant; readonly person: string | null }
  /** Whoever plays a part, such as `Question`: all labels with this key. */
  | { readonly kind: 'part'; readonly key: string }
  /** Anything else that has a name. */
  | { readonly kind: 'entity'; readonly type: MentionType; readonly entity: string };

/** One place where a name stands. A label's span is its whole name, office included, without note and mark. */
export interface Occurrence extends Span {
  readonly place: 'label' | 'heading' | 'text';
  /** The mention that stands here; of a label the name in it; null where no name was found, as in `Speaker 1`. */
  readonly mention: Mention | null;
}

/** The name at `offset` and what it means; null on everything that names nothing. */
export function referentAt(
  analysis: Analysis,
  offset: number,
): { readonly referent: Referent; readonly span: Span } | null {
  const block = blockAt(analysis, offset);
  if (block === null) return null;
  const { label } = block;
  if (label !== null && touches(label.name, offset)) {
    const participant = analysis.participants[turnAt(analysis, label.span.end)?.participant ?? -1];
    if (participant === undefined) return { referent: { kind: 'part', key: label.key }, span: label.name };
    return { referent: referentOf(analysis, participant), span: label.name };
  }
  const near = mentionsIn(analysis, block).filter((mention) => touches(mention, offset));
  // Between two mentions that touch, the one that the unit at the offset belongs to.
  const mention = near.find((one) => offset < one.end) ?? near[0];
  if (mention === undefined) return null;
  const { type, entity, start, end } = mention;
  const participant = type === 'person' ? participantNamed(analysis, entity) : undefined;
  const referent: Referent =
    participant === undefined ? { kind: 'entity', type, entity } : { kind: 'participant', participant, person: entity };
  return { referent, span: { start, end } };
}

/** A participant with the name under which the text mentions him. */
export function referentOf(analysis: Analysis, participant: Participant): Referent {
  return { kind: 'participant', participant, person: personOf(analysis, participant.name)?.name ?? null };
}

/** Every place where it is named, under all its names, in order and without overlap. */
export function occurrences(analysis: Analysis, referent: Referent): readonly Occurrence[] {
  if (referent.kind === 'part') {
    return analysis.turns.flatMap(({ label }): Occurrence[] =>
      label.key === referent.key ? [{ ...spanOf(label.name), place: 'label', mention: null }] : [],
    );
  }
  const isMeant = matcher(referent);
  const heading = analysis.heading?.block ?? null;
  const named = mentions(analysis).filter(isMeant);
  if (referent.kind === 'entity') return named.map((mention) => mentioned(mention, heading));
  const { participant } = referent;
  const labels = participant.turns.flatMap((index) => {
    const turn = analysis.turns[index];
    return turn === undefined ? [] : [turn.label.name];
  });
  const inLabel = new Map<Span, Mention>();
  const elsewhere: Occurrence[] = [];
  let next = 0;
  for (const mention of named) {
    while (next < labels.length && (labels[next]?.end ?? 0) <= mention.start) next++;
    const label = labels[next];
    if (label !== undefined && overlaps(label, mention)) inLabel.set(label, mention);
    else elsewhere.push(mentioned(mention, heading));
  }
  const { headingSpan } = participant;
  if (headingSpan !== null && !elsewhere.some((one) => overlaps(one, headingSpan)))
    elsewhere.push({ ...spanOf(headingSpan), place: 'heading', mention: null });
  return [
    ...labels.map((label): Occurrence => ({
      ...spanOf(label),
      place: 'label',
      mention: inLabel.get(label) ?? null,
    })),
    ...elsewhere,
  ].toSorted((left, right) => left.start - right.start);
}

/** Whether a mention means the referent. A body and its acronym are one. */
function matcher(referent: Exclude<Referent, { kind: 'part' }>): (mention: Mention) => boolean {
  if (referent.kind === 'participant') return ({ type, entity }) => type === 'person' && entity === referent.person;
  const isBody = isNameOfBody(referent.type);
  return ({ type, entity }) => entity === referent.entity && (type === referent.type || (isBody && isNameOfBody(type)));
}

function isNameOfBody(type: MentionType): boolean {
  return type === 'organisation' || type === 'acronym';
}

function mentioned(mention: Mention, heading: Span | null): Occurrence {
  const isInHeading = heading !== null && overlaps(heading, mention);
  return { ...spanOf(mention), place: isInHeading ? 'heading' : 'text', mention };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

const byPerson = new WeakMap<Analysis, ReadonlyMap<string, Participant>>();

/** The participant whom the text mentions under this canonical name. */
function participantNamed(analysis: Analysis, entity: string): Participant | undefined {
  let known = byPerson.get(analysis);
  if (known === undefined) {
    const built = new Map<string, Participant>();
    for (const participant of analysis.participants) {
      const person = personOf(analysis, participant.name)?.name;
      if (person !== undefined && !built.has(person)) built.set(person, participant);
    }
    known = built;
    byPerson.set(analysis, known);
  }
  return known.get(entity);
}
