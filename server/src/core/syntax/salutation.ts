import type { Language } from '../languages/language.ts';
import { plain } from '../text/characters.ts';

/** True when the first words open an event: `Good morning, ladies and gentlemen.` */
export function salutes(text: string, { salutations = [] }: Language): boolean {
  const lower = plain(text.slice(0, 60))
    .toLowerCase()
    .replace(/^[^\p{L}]+/u, '');
  return salutations.some((words) => lower.startsWith(words) && !/^\p{L}/u.test(lower.slice(words.length)));
}
