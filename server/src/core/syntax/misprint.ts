import { editDistance } from '../text/distance.ts';
import { labelWord } from './vocabulary.ts';

/** Shorter labels have neighbours that are words of their own. */
const SHORTEST = 6;
/** Longer ones are sentences. */
const LONGEST = 60;

/**
 * Which rare labels are misprints of a frequent one that names a part or an office: `JOURBNALIST` of `JOURNALIST`,
 * `PRIM1E MINISTER` of `PRIME MINISTER`. Names of people are left alone, because two people may bear names that are near.
 * @param rare keys of labels
 * @param frequent keys of labels that stand in the document again and again
 */
export function misprints(rare: Iterable<string>, frequent: Iterable<string>): ReadonlyMap<string, string> {
  // A hundred numbered journalists are one model, so that there are never more models than words that name parts.
  const models = new Map<string, string>();
  for (const key of frequent) {
    if (key.length < SHORTEST || labelWord(key) === null) continue;
    const folded = fold(key);
    if (!models.has(folded)) models.set(folded, key);
  }
  const found = new Map<string, string>();
  if (models.size === 0) return found;
  for (const key of rare) {
    if (key.length > LONGEST || labelWord(key) !== null) continue;
    const folded = fold(key);
    for (const [model, its] of models) {
      if (!isSlip(folded, model)) continue;
      found.set(key, its);
      break;
    }
  }
  return found;
}

/** The letters alone. */
function fold(key: string): string {
  return key.replaceAll(/[^\p{L}]+/gu, '');
}

function isSlip(rare: string, model: string): boolean {
  const limit = model.length >= 10 ? 2 : 1;
  if (rare.length < SHORTEST - 1 || Math.abs(rare.length - model.length) > limit) return false;
  // `resident` is no misprint of `president`: a word that lacks the beginning is a word of its own, unless it is long.
  if (rare.charAt(0) !== model.charAt(0) && model.length < 10) return false;
  return editDistance(rare, model, limit) <= limit;
}
