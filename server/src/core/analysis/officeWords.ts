/** Where offices and forms of address stand among the words of a label, a heading or a sentence. */
import { allNameWords } from '../languages/wordsOfAll.ts';
import { languages } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import { alternatives } from '../languages/phrases.ts';
import { lookupKey } from '../text/tokens.ts';
import type { Token } from '../text/tokens.ts';
import { trait } from '../text/word.ts';

interface OfficeWords {
  /** Whole offices as runs of words, by first word, the longest first. */
  readonly byFirst: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly single: ReadonlySet<string>;
  /** Forms of address that are one in every language; shorter ones (`d`, `me`, `pr`) count only in their own. */
  readonly honorifics: ReadonlySet<string>;
  readonly honorificsOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly portfolios: ReadonlyMap<string, readonly (readonly string[])[]>;
}

let known: OfficeWords | undefined;

/** Offices and forms of address of every language: a Spanish label in an English document has its office all the same. */
export function officeWords(): OfficeWords {
  if (known !== undefined) return known;
  const byFirst = new Map<string, string[][]>();
  const portfolios = new Map<string, string[][]>();
  const single = new Set<string>();
  const honorifics = new Set(languages.flatMap(({ sharedHonorifics }) => sharedHonorifics ?? []));
  const honorificsOf = new Map<string, Set<string>>();
  const addRun = (map: Map<string, string[][]>, phrase: string): void => {
    const run = lookupKey(phrase).replace(/\./g, '').split(' ');
    const first = run[0] ?? '';
    const same = map.get(first);
    if (same === undefined) map.set(first, [run]);
    else same.push(run);
  };
  for (const language of languages) {
    for (const office of [...language.offices, ...language.officeLabels]) {
      addRun(byFirst, office);
      if (!office.includes(' ')) single.add(lookupKey(office));
    }
    const own = language.honorifics.map((honorific) => lookupKey(honorific).replace(/\./g, ''));
    honorificsOf.set(language.tag, new Set(own));
    for (const honorific of own) if (honorific.length >= 3) honorifics.add(honorific);
    for (const portfolio of language.nameWords?.portfolios ?? []) addRun(portfolios, portfolio);
  }
  for (const map of [byFirst, portfolios])
    for (const runs of map.values()) runs.sort((left, right) => right.length - left.length);
  known = { byFirst, single, honorifics, honorificsOf, portfolios };
  return known;
}

/** How many words from `at` on are one of the runs; 0 when none is. */
export function runAt(
  map: ReadonlyMap<string, readonly (readonly string[])[]>,
  at: number,
  list: readonly Token[],
): number {
  const runs = map.get(bare(list[at]));
  // Most words begin none.
  if (runs === undefined) return 0;
  for (const run of runs) {
    if (run.every((word, index) => bare(list[at + index]) === word)) return run.length;
  }
  return 0;
}

export function bare(token: Token | undefined): string {
  return token === undefined ? '' : withoutStops(token.key);
}

function withoutStops(key: string): string {
  return key.includes('.') ? key.replaceAll('.', '') : key;
}

/**
 * How many words from `at` on are an office's noun: `Minister`, `Prime Minister`, `US-Außenminister`; 0 when none.
 * A compound counts when it ends in an office of at least six letters.
 */
export function officeAt(list: readonly Token[], at: number): number {
  const token = list[at];
  if (token === undefined || !mayBeOffice(token.word)) return 0;
  // `3:08 P.M.` is a time of day and no prime minister.
  if (token.text === 'A.M.' || token.text === 'P.M.') return 0;
  const run = runAt(officeWords().byFirst, at, list);
  if (run > 0) return run;
  return endsInOffice(token.word) || (token.capital && isCompoundOffice(token.word)) ? 1 : 0;
}

/** Most words begin no office, and need no further look. */
export const mayBeOffice = trait(
  (word) => officeWords().byFirst.has(withoutStops(word.key)) || endsInOffice(word) || isCompoundOffice(word),
);

/** `US-Außenminister`. */
const endsInOffice = trait((word) => {
  const key = withoutStops(word.key);
  const hyphen = key.lastIndexOf('-');
  return hyphen > 0 && key.length - hyphen > 4 && officeWords().single.has(key.slice(hyphen + 1));
});

const compoundOffice = new RegExp(
  `^\\p{L}{3,}(?:${alternatives(allNameWords.flatMap((words) => words.compoundOffices ?? []))})` +
    `(?:${alternatives(allNameWords.flatMap((words) => words.officeEndings ?? []))})?$`,
  'u',
);

/** `Polizeipräsidentin`, `Hafendirektors`: a German compound whose last part is an office. */
const isCompoundOffice = trait((word) => {
  const key = withoutStops(word.key);
  return key.length > 10 && compoundOffice.test(key);
});

/** How many words from `at` on are a form of address: `Mr.`, `Prof. Dr.`; 0 when none. */
export function honorificAt(list: readonly Token[], at: number, language?: Language): number {
  let count = 0;
  while (count < 4 && isHonorific(list[at + count], language)) count++;
  return count;
}

function isHonorific(token: Token | undefined, language: Language | undefined): boolean {
  if (token === undefined || !mayBeHonorific(token.word)) return false;
  const { honorifics, honorificsOf } = officeWords();
  const key = bare(token);
  return honorifics.has(key) || (language !== undefined && honorificsOf.get(language.tag)?.has(key) === true);
}

/** True for the forms of address of every language. */
export const mayBeHonorific = trait(({ key }) => {
  const { honorifics, honorificsOf } = officeWords();
  const plain = withoutStops(key);
  return honorifics.has(plain) || [...honorificsOf.values()].some((own) => own.has(plain));
});
