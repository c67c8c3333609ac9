/** The small words that stand inside names, and those that say whose an office is. */
import { allNameWords } from '../languages/wordsOfAll.ts';
import { languages } from '../languages/index.ts';
import type { Token } from '../text/tokens.ts';
import { trait } from '../text/word.ts';

/** Small words that lead on inside names: `Ursula von der Leyen`, `Mohammed bin Salman`, `Charles de Gaulle`. */
export const nameParticles = new Set(languages.flatMap((language) => language.nameParticles.leads));
/** Small words that stand in a name only behind another one: `van der`, `de la`. */
const innerParticles = new Set(languages.flatMap((language) => language.nameParticles.inner));

const genitives = new Set(allNameWords.flatMap((words) => words.genitives ?? []));

/** True for `of` and what it is in other languages. */
export const isGenitive = trait(({ key }) => genitives.has(key));

/** True for `de`, `von`, `bin` and their like, which stand inside names, and for the words that stand there behind them. */
export function isNameParticle(token: Token | undefined): boolean {
  return token !== undefined && (nameParticles.has(token.key) || innerParticles.has(token.key));
}

/** How many words at `at` are small words that can lead on to a further word of a name: two for `von der`. */
export function particlesAt(list: readonly Token[], at: number): number {
  if (!nameParticles.has(list[at]?.key ?? '')) return 0;
  let count = 1;
  while (isNameParticle(list[at + count])) count++;
  return count;
}
