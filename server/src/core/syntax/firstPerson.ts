import type { Language } from '../languages/language.ts';

const patterns = new WeakMap<Language, RegExp>();

/** The words by which somebody speaks of himself or to the hall, all of them in a text. */
export function firstPersons(language: Language): RegExp {
  let words = patterns.get(language);
  if (words === undefined) {
    words = new RegExp(`(?<![\\p{L}’'])(?:${language.firstPerson.map(escape).join('|')})(?![\\p{L}])`, 'giu');
    patterns.set(language, words);
  }
  return words;
}

/** True when somebody speaks of himself or to the hall. */
export function speaksFirstPerson(text: string, language: Language): boolean {
  return text.search(firstPersons(language)) >= 0;
}

function escape(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+');
}
