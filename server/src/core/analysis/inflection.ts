import { isCyrillic } from '../text/scripts.ts';

/**
 * What is left of a Cyrillic word when the ending of its case is taken off, so that `Лаврова` and `Лавров`, `Киргизии` and
 * `Киргизия` meet. It is a key to compare by and not a word. Words of other scripts and very short words stay as they are.
 * @param key the word in lower case
 */
export function stem(key: string): string {
  if (!isCyrillic(key)) return key;
  const bare = key.replaceAll('ё', 'е');
  const stripped = bare.replace(/(?:[ая]ми|[ое]го|[ое]му|[аеиоуыэюяйь]+[мх]?)$/, '');
  return stripped.length >= 3 ? stripped : bare;
}

/** The stems of every word of a phrase in lower case, joined by spaces. */
export function stems(key: string): string {
  return key.split(' ').map(stem).join(' ');
}

/** True for the ending of a Russian adjective in any case: `государственная`, `международной`. */
export function isAdjectiveForm(key: string): boolean {
  return /(?:[ыи]й|[ое]го|[ое]му|[ыи]м|[ое]м|[ая]я|[ое]й|[ую]ю|[ыи]е|[ыи]х|[ыи]ми|ое)$/.test(key);
}

/** True for a Russian adjective in the genitive of the plural: `народных`; `всех`, `этих` and their like are none. */
export function isPluralAdjective(key: string): boolean {
  return /\p{L}{3}[ыи]х$/u.test(key) && !/^(?:так|как|котор|больш|друг|ины|сам|прошл|последн|перв)/.test(key);
}

/** True for the ending of a Russian noun in the genitive of the plural: `промыслов`. */
export function isPluralGenitive(key: string): boolean {
  return /\p{L}{2}(?:[бвгджзйклмнпрстфцчшщ]|[её]в|ей|ий)$/u.test(key);
}

/** True when the first word can be a Russian adjective of a place and the second the noun that it goes with: `Курской думы`. */
export function areAdjectiveAndNoun(adjective: string, noun: string): boolean {
  return /[сц]к(?:ой|ого|ому)$/.test(adjective) && /(?:ы|и|а|я|у|ю|ой|ей)$/.test(noun);
}

/**
 * False where another word leaves the same stem as a Russian name of a place: the adjective in `Омская область`, the first name
 * `Армен` beside `Армения`.
 * @param name the name in the nominative
 * @param key the printed word in lower case
 */
export function isCaseOfPlace(name: string, key: string): boolean {
  if (name.endsWith('ск')) return /ск(?:а|у|ом|е)?$/.test(key);
  if (/^\S*ия$/.test(name)) return /и(?:я|и|ю|ей)$/.test(key);
  return true;
}
