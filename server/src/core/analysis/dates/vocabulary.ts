import type { DateUnit, Language, SpokenDates } from '../../languages/language.ts';
import { lookupKey } from '../../text/tokens.ts';
import type { Token } from '../../text/tokens.ts';
import { trait } from '../../text/word.ts';
import type { Word } from '../../text/word.ts';

/** Phrases by their first word, the longest first, each with what it means. */
export type Phrases<T> = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly value: T }[]>;

/** A language's words for dates as they are looked up. */
export interface DateVocabulary {
  readonly speech: SpokenDates;
  /** Month (from 1) by every form; `isFull` tells whole names and their cases from abbreviations. */
  readonly months: ReadonlyMap<string, { readonly month: number; readonly isFull: boolean }>;
  readonly weekdays: ReadonlyMap<string, { readonly weekday: number; readonly isFull: boolean }>;
  readonly days: Phrases<number>;
  readonly units: ReadonlyMap<string, DateUnit>;
  readonly before: ReadonlyMap<string, number>;
  readonly after: Phrases<number>;
  readonly agoBefore: Phrases<true>;
  readonly agoAfter: Phrases<true>;
  readonly aheadBefore: Phrases<true>;
  readonly aheadAfter: Phrases<true>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly ends: Phrases<true>;
  readonly around: Phrases<true>;
  readonly wholeEnds: Phrases<number>;
  readonly wholePhrases: Phrases<DateUnit>;
  readonly fillers: ReadonlySet<string>;
  readonly yearWords: Phrases<true>;
  readonly rangeFrom: ReadonlySet<string>;
  readonly rangeBetween: ReadonlySet<string>;
  readonly rangeTo: Phrases<true>;
  /** Days of the month in words. */
  readonly dayOrdinals: Phrases<number>;
  readonly past: ReadonlySet<string>;
  readonly future: ReadonlySet<string>;
  readonly ratherPast: ReadonlySet<string>;
  readonly ratherFuture: ReadonlySet<string>;
  readonly leads: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly noDayAfter: ReadonlySet<string>;
  readonly timesOfDay: ReadonlyMap<string, ReadonlySet<string>>;
  readonly pastTense: readonly RegExp[];
  readonly futureTense: readonly RegExp[];
  readonly counted: ReadonlySet<string>;
  readonly plurals: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  readonly ambiguous: ReadonlySet<string>;
  readonly givenNames: ReadonlySet<string>;
  readonly recurring: ReadonlySet<string>;
  readonly numbered: ReadonlySet<string>;
  readonly functionWords: ReadonlySet<string>;
  /** True for a word that can begin one of the expressions, so that the others are passed over at once. */
  readonly opens: (word: Word) => boolean;
  /**
   * True for a word of which one at least is in each expression: figures, names of months and days, units. What can begin an
   * expression begins none when no such word is near, and `in`, `a` and `this` stand everywhere.
   */
  readonly isCore: (word: Word) => boolean;
}

const vocabularies = new WeakMap<Language, DateVocabulary | null>();

/** The language's words for dates; null for a language that has none. Built when first asked for. */
export function dateVocabulary(language: Language): DateVocabulary | null {
  let vocabulary = vocabularies.get(language);
  if (vocabulary === undefined) {
    vocabulary = language.dateWords === undefined ? null : build(language, language.dateWords.speech);
    vocabularies.set(language, vocabulary);
  }
  return vocabulary;
}

function build(language: Language, speech: SpokenDates): DateVocabulary {
  const months = new Map<string, { month: number; isFull: boolean }>();
  language.months.forEach((names, index) => {
    for (const name of names) months.set(lookupKey(name), { month: index + 1, isFull: isFullForm(name, names) });
  });
  const weekdays = new Map<string, { weekday: number; isFull: boolean }>();
  language.weekdays.forEach((names, index) => {
    for (const name of names) weekdays.set(lookupKey(name), { weekday: index, isFull: isFullForm(name, names) });
  });
  const units = new Map<string, DateUnit>();
  for (const [unit, forms] of Object.entries(speech.units) as [DateUnit, readonly string[]][]) {
    for (const form of forms) units.set(form, unit);
  }
  const wholePhrases = speech.wholePhrases.flatMap((phrase) =>
    [...units].map(([form, unit]) => [phrase.replace('UNIT', form), unit] as const),
  );
  const set = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(lookupKey));
  const vocabulary = {
    speech,
    months,
    weekdays,
    days: phrases(Object.entries(speech.days)),
    units,
    before: new Map(Object.entries(speech.modifiersBefore)),
    after: phrases(Object.entries(speech.modifiersAfter)),
    agoBefore: marks(speech.agoBefore),
    agoAfter: marks(speech.agoAfter),
    aheadBefore: marks(speech.aheadBefore),
    aheadAfter: marks(speech.aheadAfter),
    numbers: new Map(Object.entries(speech.numbers)),
    ordinals: new Map(Object.entries(speech.ordinals)),
    ends: marks(speech.parts.end),
    around: marks(speech.parts.around),
    wholeEnds: phrases(Object.entries(speech.wholeEnds)),
    wholePhrases: phrases(wholePhrases),
    fillers: set(speech.fillers),
    yearWords: marks(speech.yearWords),
    rangeFrom: set(speech.rangeFrom),
    rangeBetween: set(speech.rangeBetween),
    rangeTo: marks(speech.rangeTo),
    dayOrdinals: phrases(speech.dayOrdinals.flatMap((forms, index) => forms.map((form) => [form, index + 1] as const))),
    past: set(speech.past),
    future: set(speech.future),
    ratherPast: set(speech.ratherPast),
    ratherFuture: set(speech.ratherFuture),
    leads: set(speech.leads),
    articles: set(speech.articles),
    noDayAfter: set(speech.noDayAfter ?? []),
    timesOfDay: new Map(
      Object.entries(speech.timesOfDay ?? {}).map(([day, leads]): [string, ReadonlySet<string>] => [
        day,
        new Set(leads),
      ]),
    ),
    pastTense: speech.pastTense.map((source) => new RegExp(source, 'giu')),
    futureTense: speech.futureTense.map((source) => new RegExp(source, 'giu')),
    counted: set(speech.counted),
    plurals: set(speech.plurals),
    conjunctions: set(speech.conjunctions),
    ambiguous: set(speech.ambiguous),
    givenNames: set(speech.givenNames),
    recurring: set(speech.recurring),
    numbered: set(speech.numbered),
    functionWords: set(language.functionWords),
  };
  const openers = new Set<string>([
    ...months.keys(),
    ...weekdays.keys(),
    ...units.keys(),
    ...vocabulary.before.keys(),
    ...vocabulary.numbers.keys(),
    ...vocabulary.ordinals.keys(),
    ...Object.keys(speech.decades ?? {}),
  ]);
  for (const map of [
    vocabulary.days,
    vocabulary.agoBefore,
    vocabulary.aheadBefore,
    vocabulary.ends,
    vocabulary.around,
    vocabulary.wholeEnds,
    vocabulary.wholePhrases,
    vocabulary.yearWords,
    vocabulary.rangeFrom,
    vocabulary.dayOrdinals,
  ]) {
    for (const word of map.keys()) openers.add(word);
  }
  const core = new Set<string>([
    ...months.keys(),
    ...weekdays.keys(),
    ...units.keys(),
    ...vocabulary.days.keys(),
    ...vocabulary.wholeEnds.keys(),
    ...Object.keys(speech.decades ?? {}),
  ]);
  const isFigures = (key: string): boolean => /^(?:\d|[qh]\d$)/.test(key) || fiscalYear.test(key);
  return {
    ...vocabulary,
    opens: trait(({ key }) => openers.has(key) || isFigures(key)),
    isCore: trait(({ key }) => core.has(key) || isFigures(key)),
  };
}

/** `FY2023`, `FY24`. */
export const fiscalYear = /^fy(\d{4}|\d{2})$/;

/** False for abbreviations, which need a figure beside them to be a date. */
function isFullForm(name: string, names: readonly string[]): boolean {
  const full = names[0] ?? '';
  // A case of the same word is about as long as it is; an abbreviation is its beginning.
  if (name === full) return true;
  return !full.startsWith(name) && (name.length >= full.length - 2 || !full.startsWith(name.slice(0, 3)));
}

function marks(list: readonly string[]): Phrases<true> {
  return phrases(list.map((phrase) => [phrase, true] as const));
}

function phrases<T>(entries: readonly (readonly [string, T])[]): Phrases<T> {
  const found = new Map<string, { words: readonly string[]; value: T }[]>();
  for (const [phrase, value] of entries) {
    const words = lookupKey(phrase).split(' ');
    const first = words[0] ?? '';
    const same = found.get(first);
    if (same === undefined) found.set(first, [{ words, value }]);
    else same.push({ words, value });
  }
  for (const same of found.values()) same.sort((left, right) => right.words.length - left.words.length);
  return found;
}

/** The longest phrase that starts with the word at `at`, with the index behind it; null when there is none. */
export function phraseAt<T>(
  map: Phrases<T>,
  list: readonly Token[],
  at: number,
): { readonly value: T; readonly next: number } | null {
  const first = list[at];
  if (first === undefined) return null;
  for (const { words, value } of map.get(first.key) ?? []) {
    if (words.every((word, index) => list[at + index]?.key === word && isNext(list, at + index, index))) {
      return { value, next: at + words.length };
    }
  }
  return null;
}

/** True when at most one unit, a space, parts the word from the one before it in the phrase. */
function isNext(list: readonly Token[], at: number, index: number): boolean {
  return index === 0 || (list[at]?.start ?? 0) - (list[at - 1]?.end ?? 0) <= 1;
}
