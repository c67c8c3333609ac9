import { isGivenName, nominativeOfGivenName } from './entities/givenNames.ts';

/**
 * A Russian name in the nominative, as a dictionary has it: `Сергей Лавров` of `Сергея Лаврова`. Only where its first word is an
 * oblique case of a frequent given name; then the given name tells the gender and with it the surname. Others stay as printed.
 */
export function nominative(name: string): string {
  const words = name.split(' ');
  const [first = '', ...others] = words;
  const last = others.at(-1);
  if (last === undefined || !/[а-яё]/.test(first) || !isGivenName(first.toLowerCase())) return name;
  const given = nominativeOfGivenName(first);
  if (given === null || given === first) return name;
  const isFeminine = /[ая]$/.test(given) && !masculine.has(given.toLowerCase());
  const rest = others.map((word) => (isFeminine ? feminineOf(word) : masculineOf(word, first)));
  return rest.includes(null) ? name : [given, ...rest].join(' ');
}

/** Men's names that end as women's do. */
const masculine = new Set(['никита', 'илья', 'фома', 'кузьма', 'лука', 'мустафа', 'муса']);

/** `Ахметова` of `Ахметовой`, `Соколовская` of `Соколовскую`, `Павловна` of `Павловне`. */
function feminineOf(word: string): string {
  return word.replace(/((?:ов|ев|ёв|ин|ын)н?)(?:ой|ою|ы|е|у)$/u, '$1а').replace(/([сц]к)(?:ой|ою|ую)$/u, '$1ая');
}

/** The ending that a man's surname has beside a given name with this one, and behind which letters. */
const cases: readonly (readonly [given: RegExp, surname: RegExp])[] = [
  [/[ая]$/u, /(?<=[бвгджзклмнпрстчш])а$/u],
  [/[ую]$/u, /(?<=ов|ев|ёв|ин|ын|ян|ич)у$/u],
  [/м$/u, /(?<=ов|ев|ёв|ин|ын)ым$|(?<=[бвгджзклмнпрст])ом$|(?<=[чш])ем$/u],
  [/е$/u, /(?<=ов|ев|ёв|ин|ын|ян|ич)е$/u],
];

/** `Лавров` of `Лаврова`, `Лебедянский` of `Лебедянского`, `Саакян` of `Саакяном`; null when the case is not told. */
function masculineOf(word: string, given: string): string | null {
  const adjective = word.replace(/([сц]к)(?:ого|ому|им|ом)$/u, '$1ий');
  if (adjective !== word || /(?:ко|ых|их)$/u.test(word)) return adjective;
  const surname = cases.find(([ending]) => ending.test(given))?.[1];
  return surname?.test(word) === true ? word.replace(surname, '') : null;
}
