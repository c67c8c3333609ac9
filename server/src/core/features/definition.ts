import type { Analysis } from '../analysis/analysis.ts';
import { documentEntities, personOf } from '../analysis/entities/mentions.ts';
import { touches } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { occurrences, referentAt } from './referent.ts';
import type { Referent } from './referent.ts';

/** Where the name under the cursor is introduced. */
export interface Definition {
  /** The name under the cursor. */
  readonly origin: Span;
  /** The mention that says most about it. */
  readonly target: Span;
}

/**
 * Where the name at `offset` is introduced: a participant in the heading, a person where his office stands beside the name, an
 * acronym where it is spelled out, everything else where it is mentioned first. Null on what names nobody in particular.
 */
export function definition(analysis: Analysis, offset: number): Definition | null {
  const found = referentAt(analysis, offset);
  const target = found === null ? null : definitionOf(analysis, found.referent);
  return found === null || target === null ? null : { origin: found.span, target };
}

/** The mention that introduces the referent; null for a part that anybody may play. */
export function definitionOf(analysis: Analysis, referent: Referent): Span | null {
  if (referent.kind === 'part') return null;
  const all = occurrences(analysis, referent);
  const introduced = introduction(analysis, referent);
  const target =
    all.find(({ place }) => place === 'heading') ??
    (introduced === null ? undefined : all.find((one) => touches(one, introduced))) ??
    all[0];
  return target === undefined ? null : { start: target.start, end: target.end };
}

/** The offset at which the text itself says who or what it is; null when it does not. */
function introduction(analysis: Analysis, referent: Exclude<Referent, { kind: 'part' }>): number | null {
  if (referent.kind === 'participant') return officeAt(analysis, referent.person);
  const { type, entity } = referent;
  if (type === 'person') return officeAt(analysis, entity);
  if (type !== 'organisation' && type !== 'acronym') return null;
  const definitions = [...documentEntities(analysis).definitions.values()];
  return definitions.find(({ long }) => long === entity)?.longSpan.start ?? null;
}

function officeAt(analysis: Analysis, name: string | null): number | null {
  return name === null ? null : (personOf(analysis, name)?.office?.at ?? null);
}
