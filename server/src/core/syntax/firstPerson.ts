import type { Language } from '../languages/language.ts';
import { alternatives } from '../languages/phrases.ts';

const own = new WeakMap<Language, RegExp>();
const others = new WeakMap<Language, RegExp>();

/** The words by which somebody speaks of himself or to the hall, all of them in a text. */
export function firstPersons(language: Language): RegExp {
  return patternOf(own, language, language.firstPerson);
}

/** True when somebody speaks of himself or to the hall. */
export function speaksFirstPerson(text: string, language: Language): boolean {
  return text.search(firstPersons(language)) >= 0;
}

/** True when somebody is spoken to. */
export function speaksToSomebody(text: string, language: Language): boolean {
  return text.search(patternOf(others, language, language.secondPerson)) >= 0;
}

function patternOf(known: WeakMap<Language, RegExp>, language: Language, words: readonly string[]): RegExp {
  let pattern = known.get(language);
  if (pattern === undefined) {
    pattern = new RegExp(`(?<![\\p{L}’'])(?:${alternatives(words).replaceAll(' ', '\\s+')})(?![\\p{L}])`, 'giu');
    known.set(language, pattern);
  }
  return pattern;
}
