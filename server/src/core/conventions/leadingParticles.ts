/** Names that begin with a small word: `von der Leyen`, `al-Qasimi`, `d’Estaing`. */
import { nameLeads } from './labelWords.ts';
import { isLower, isUpper } from './letters.ts';

/** No name has more small words before its first capital. */
const MOST_PARTICLES = 3;
/** The longest of them, in units. */
const LONGEST_PARTICLE = 5;

/**
 * Where the first capital of a name stands that begins with small words, each of which is known to lead a name or is tied to the
 * capital by an apostrophe or a hyphen; −1 where no such name begins at `from`.
 */
export function capitalBehindParticles(text: string, from: number): number {
  let at = from;
  for (let count = 0; count < MOST_PARTICLES; count++) {
    const start = at;
    while (at - start <= LONGEST_PARTICLE && isLower(text.charCodeAt(at))) at++;
    if (at === start || at - start > LONGEST_PARTICLE) return -1;
    const unit = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    // `d’Estaing`, `al-Qasimi`
    if (unit === 0x27 || unit === 0x2019 || unit === 0x2d) return at - start <= 2 && isUpper(next) ? at + 1 : -1;
    if (unit !== 0x20 || !nameLeads.has(text.slice(start, at))) return -1;
    at++;
    if (isUpper(next)) return at;
  }
  return -1;
}
