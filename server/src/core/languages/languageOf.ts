import { languages } from './index.ts';
import type { Language } from './language.ts';

/** The language of a BCP 47 tag, judged by its first part (`en-GB` is English); null when the core does not know it. */
export function languageOf(tag: string): Language | null {
  const primary = tag.split(/[-_]/, 1)[0]?.toLowerCase();
  return languages.find((language) => language.tag === primary) ?? null;
}
