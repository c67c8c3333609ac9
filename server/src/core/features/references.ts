import type { Analysis } from '../analysis/analysis.ts';
import { definitionOf } from './definition.ts';
import { occurrences, referentAt } from './referent.ts';
import type { Occurrence } from './referent.ts';

/**
 * Every place where the transcript names what the name at `offset` means, under all its names, in order. Empty where nothing
 * is named.
 * @param withDefinition whether the mention that introduces it is one of them
 */
export function references(analysis: Analysis, offset: number, withDefinition = true): readonly Occurrence[] {
  const found = referentAt(analysis, offset);
  if (found === null) return [];
  const all = occurrences(analysis, found.referent);
  if (withDefinition) return all;
  const defined = definitionOf(analysis, found.referent);
  return all.filter(({ start }) => start !== defined?.start);
}
