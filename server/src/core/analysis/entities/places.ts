import { tableTags } from './tableTags.ts';
import { isCaseOfPlace, stems } from '../inflection.ts';
import { remembered } from '../remembered.ts';
import { lookupKey } from '../../text/tokens.ts';
import type { Token } from '../../text/tokens.ts';
import { trait } from '../../text/word.ts';
import { placeData } from './placeData.ts';

/** A country, a region or a city. */
export interface Place {
  /** ISO 3166 code (`KG`, `DE-BY`), UN M49 code of a region (`143`); empty for a city. */
  readonly code: string;
  /** Names by language tag, the usual one first; a language may have none of its own. */
  readonly names: Readonly<Record<string, readonly string[]>>;
}

/** A place's name found among words. */
export interface FoundPlace {
  readonly place: Place;
  /** The name that was found, in its basic form: `Киргизия` for `Киргизии`. */
  readonly name: string;
  /** How many words the name has. */
  readonly count: number;
}

interface Entry {
  readonly words: readonly string[];
  readonly name: string;
  /** The languages in which the name is spelt so: `Copenhague` in Spanish and in French. */
  readonly tags: Set<string>;
  readonly place: Place;
}

let index: ReadonlyMap<string, readonly Entry[]> | undefined;

/** The names by their first word, the longest first. Built when first asked for, because most readers never ask. */
function placeIndex(): ReadonlyMap<string, readonly Entry[]> {
  if (index !== undefined) return index;
  const built = new Map<string, Entry[]>();
  const seen = new Map<string, Entry>();
  for (const line of placeData.split('\n')) {
    const [code = '', ...columns] = line.split('|');
    const names: Record<string, readonly string[]> = {};
    const place: Place = { code, names };
    tableTags.forEach((tag, column) => {
      names[tag] = (columns[column] ?? '').split(';').filter((name) => name !== '');
      for (const name of names[tag]) {
        const key = placeKey(name);
        // The same spelling may name a country and a city; the country stands first in the data and stays.
        const other = seen.get(key);
        if (other !== undefined) {
          if (other.place === place) other.tags.add(tag);
          continue;
        }
        const words = key.split(' ');
        const entry: Entry = { words, name, tags: new Set([tag]), place };
        seen.set(key, entry);
        const first = words[0] ?? '';
        const same = built.get(first);
        if (same === undefined) built.set(first, [entry]);
        else same.push(entry);
      }
    });
  }
  for (const entries of built.values()) entries.sort((left, right) => right.words.length - left.words.length);
  index = built;
  return built;
}

/** Words as the index keeps them: lower case, full stops and commas dropped, Cyrillic endings taken off. */
function placeKey(name: string): string {
  return stems(lookupKey(name).replace(/[.,]/g, '').replace(/\s+/g, ' '));
}

/**
 * The longest name of a place that starts with the word at `at`, or null. The words of a name must be capitalised as the name
 * is, and in Russian they may have any case ending; in German and English a genitive's `s` may follow.
 * @param tag language of the text: only its names count, and English ones, which the others share; every language's when left out
 */
export function findPlace(words: readonly Token[], at: number, tag?: string): FoundPlace | null {
  const first = words[at];
  if (first === undefined || !first.capital || !beginsPlace(first.word)) return null;
  for (const entry of entriesFrom(first.key)) {
    const { words: wanted } = entry;
    if (tag !== undefined && !entry.tags.has(tag) && !entry.tags.has('en')) continue;
    let matched = 1;
    while (matched < wanted.length) {
      const word = words[at + matched];
      if (word === undefined || !formsOf(word.key).includes(wanted[matched] ?? '')) break;
      matched++;
    }
    if (matched < wanted.length) continue;
    if (/^\p{Lu}{2,}$/u.test(entry.name) && !/^\p{Lu}{2,}$/u.test(first.text)) continue;
    if (!isCaseOfPlace(entry.name, first.key)) continue;
    return { place: entry.place, name: entry.name, count: wanted.length };
  }
  return null;
}

/** Nearly no word does. */
const beginsPlace = trait(({ key }) => entriesFrom(key).length > 0);

/** The names that may begin with a word. */
const entriesFrom = remembered((word): readonly Entry[] => {
  const entries = placeIndex();
  return formsOf(word).flatMap((start) => entries.get(start) ?? []);
});

/** The ways a word may be looked up: as it is, without a possessive ending, without a genitive's `s`. */
const formsOf = remembered((word): readonly string[] => {
  const key = stems(word.replaceAll('.', ''));
  if (key.endsWith("'s")) return [key, key.slice(0, -2)];
  if (key.endsWith("s'") || (key.length > 4 && key.endsWith('s'))) return [key, key.slice(0, -1)];
  return [key];
});
