import type { Language } from '../languages/language.ts';
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

/** The same for men whose surname ends in `-а`; endings that foreign names have of themselves (`Берлускони`, `Ницше`) are left out. */
const casesInA: readonly (readonly [given: RegExp, surname: RegExp])[] = [
  [/[ая]$/u, /(?<=[гкхжшч])и$|(?<=[бвдзлмнпрстфц])ы$/u],
  [/м$/u, /(?<=[жшщчц])ей$|(?<=[бвгдзклмнпрстфх])ой$/u],
];

/** `Лавров` of `Лаврова`, `Глинка` of `Глинкой`, `Лебедянский` of `Лебедянского`, `Саакян` of `Саакяном`; null when the case is not told. */
function masculineOf(word: string, given: string): string | null {
  const adjective = word.replace(/([сц]к)(?:ого|ому|им|ом)$/u, '$1ий');
  if (adjective !== word || /(?:ко|ых|их)$/u.test(word)) return adjective;
  for (const [table, ending] of [
    [cases, ''],
    [casesInA, 'а'],
  ] as const) {
    const surname = table.find(([one]) => one.test(given))?.[1];
    if (surname?.test(word) === true) return word.replace(surname, ending);
  }
  return null;
}

/** An office in the nominative: `министр портов` of `министра портов`, `Minister` of `Ministers`. What is not told by its form stays. */
export function nominativeOffice(office: string, language: Language): string {
  return nominativePhrase(office, language, language.offices);
}

/** The name of a body in the nominative: `Фонд народных промыслов` of `Фонда народных промыслов`. What is not told stays. */
export function nominativeBody(name: string, language: Language): string {
  return nominativePhrase(name, language, language.nameWords?.bodies ?? []);
}

function nominativePhrase(phrase: string, language: Language, nouns: readonly string[]): string {
  if (language.tag === 'de') return germanPhrase(phrase, nouns);
  return /[а-яё]/.test(phrase) ? russianPhrase(phrase, nouns) : phrase;
}

/** `Bundesministers der Finanzen`: the first word is the noun in the genitive. With an adjective before it the gender is not told. */
function germanPhrase(phrase: string, nouns: readonly string[]): string {
  const [first = '', ...others] = phrase.split(' ');
  const bare = first.replace(/(?<=[^s])s$/u, '');
  const key = bare.toLowerCase();
  const isNoun = bare !== first && nouns.some((noun) => noun.length >= 5 && key.endsWith(noun));
  return isNoun ? [bare, ...others].join(' ') : phrase;
}

/** More words than these before the noun are no adjectives of it. */
const MOST_ADJECTIVES = 3;

/** Puts the noun and the adjectives before it in the nominative; a phrase in the plural stays as it is. */
function russianPhrase(phrase: string, nouns: readonly string[]): string {
  const words = phrase.split(' ');
  const known = nominativesOf(nouns);
  const head = words.slice(0, MOST_ADJECTIVES + 1).findIndex((word) => known.has(word.toLowerCase()));
  const noun = known.get(words[head]?.toLowerCase() ?? '');
  if (noun === undefined) return phrase;
  const gender = genderOf(noun);
  const adjectives = words.slice(0, head).map((word) => nominativeAdjective(word, gender));
  if (adjectives.includes(null)) return phrase;
  return [...adjectives, asPrinted(words[head] ?? '', noun), ...words.slice(head + 1)].join(' ');
}

function asPrinted(printed: string, word: string): string {
  const isCapital = printed.charAt(0) !== printed.charAt(0).toLowerCase();
  return isCapital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** The endings that the cases of the singular have instead of the nominative's, by that ending. */
const singular: readonly (readonly [nominative: RegExp, cases: readonly string[]])[] = [
  [/ия$/u, ['ии', 'ию', 'ией']],
  [/ие$/u, ['ия', 'ию', 'ием', 'ии']],
  [/о$/u, ['а', 'у', 'ом', 'е']],
  [/а$/u, ['ы', 'и', 'е', 'у', 'ой']],
  [/я$/u, ['и', 'е', 'ю', 'ей', 'ёй']],
  [/ь$/u, ['я', 'ю', 'ем', 'ём', 'е', 'и', 'ью']],
  [/й$/u, ['я', 'ю', 'ем', 'е']],
  [/(?<=[бвгджзклмнпрстфхцчшщ])$/u, ['а', 'у', 'ом', 'ем', 'е']],
];

const nominatives = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

/** The nominative by every case of the singular. In the list a nominative stands before its cases, where these are there at all. */
function nominativesOf(nouns: readonly string[]): ReadonlyMap<string, string> {
  let known = nominatives.get(nouns);
  if (known === undefined) {
    const built = new Map<string, string>();
    for (const noun of nouns) {
      if (built.has(noun)) continue;
      built.set(noun, noun);
      const [ending, cases = []] = singular.find(([pattern]) => pattern.test(noun)) ?? [];
      if (ending !== undefined)
        for (const one of cases) if (!built.has(noun.replace(ending, one))) built.set(noun.replace(ending, one), noun);
    }
    for (const oblique of ['посла', 'послу', 'послом', 'после']) if (built.has('посол')) built.set(oblique, 'посол');
    known = built;
    nominatives.set(nouns, known);
  }
  return known;
}

type Gender = 'masculine' | 'feminine' | 'neuter';

/** Men's offices that end as women's nouns do. */
const masculineNouns = /^(?:глава|судья|замминистра)$/u;

function genderOf(noun: string): Gender {
  if (masculineNouns.test(noun) || /(?:тел|секретар|корол)ь$/u.test(noun)) return 'masculine';
  if (/[оеё]$/u.test(noun)) return 'neuter';
  return /[аяь]$/u.test(noun) ? 'feminine' : 'masculine';
}

/** Adjectives whose masculine ends in `-ой`, which the other cases do not tell. */
const stressed =
  /^(?:втор|шест|седьм|городск|морск|областн|краев|миров|правов|делов|речн|лесн|заводск|мужск|донск|тверск|окружн|передов|больш|молод|кругов)$/u;

/** An adjective in the nominative of a gender; null for a word that is no adjective in another case of the singular. */
function nominativeAdjective(word: string, gender: Gender): string | null {
  const oblique = gender === 'feminine' ? /(?:[оеё]й|ую|юю)$/u : /(?:[ое]го|[ое]му|[ыи]м|[ое]м)$/u;
  const ending = oblique.exec(word)?.[0];
  if (ending === undefined) return isNominativeAdjective(word, gender) ? word : null;
  const base = word.slice(0, -ending.length);
  // Behind these letters the hard endings have an `и`, and the soft ones are spelt as the hard ones.
  const isSoft = /^[еёию]/u.test(ending) && !/[гкхжшщч]$/u.test(base);
  if (gender === 'feminine') return base + (isSoft ? 'яя' : 'ая');
  if (gender === 'neuter') return base + (isSoft || (/[жшщч]$/u.test(base) && ending.startsWith('е')) ? 'ее' : 'ое');
  if (stressed.test(base.toLowerCase())) return `${base}ой`;
  return base + (isSoft || /[гкхжшщч]$/u.test(base) ? 'ий' : 'ый');
}

function isNominativeAdjective(word: string, gender: Gender): boolean {
  return { masculine: /(?:[ыи]й|ой)$/u, feminine: /(?:ая|яя)$/u, neuter: /(?:ое|ее)$/u }[gender].test(word);
}
