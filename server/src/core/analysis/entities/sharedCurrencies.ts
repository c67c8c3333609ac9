/** Whose money is meant by a name that several countries have for theirs: crowns. */
import type { Transcript } from '../../syntax/transcript.ts';
import { paragraphsOf } from '../paragraphs.ts';
import { findPlace } from './places.ts';

const counted = new WeakMap<Transcript, ReadonlyMap<string, number>>();

/**
 * The currency of the country that the text names most often; null where it names none of the countries, or two as often.
 * @param currencies ISO 4217 codes of national currencies, which begin with the country’s ISO 3166 code
 */
export function currencyTold(transcript: Transcript, currencies: readonly string[]): string | null {
  const counts = countriesNamed(transcript);
  const byFrequency = currencies
    .map((currency) => ({ currency, count: counts.get(currency.slice(0, 2)) ?? 0 }))
    .toSorted((left, right) => right.count - left.count);
  const [first, second] = byFrequency;
  return first === undefined || first.count === (second?.count ?? 0) ? null : first.currency;
}

/** How often each country is named, by its ISO 3166 code. Counted when first asked for: most texts speak of no such money. */
function countriesNamed(transcript: Transcript): ReadonlyMap<string, number> {
  const known = counted.get(transcript);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const block of transcript.blocks) {
    for (const { paragraph } of paragraphsOf(transcript, block)) {
      for (const at of paragraph.openings) {
        const code = findPlace(paragraph.tokens, at)?.place.code ?? '';
        if (code.length === 2) counts.set(code, (counts.get(code) ?? 0) + 1);
      }
    }
  }
  counted.set(transcript, counts);
  return counts;
}
