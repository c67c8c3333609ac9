import type { Paragraph } from '../paragraphs.ts';

/** Changes are counted apart until there are so many that looking in two places costs more than counting anew. */
const MOST_CHANGES = 2000;

/** Calls `enter` with each word of a paragraph that is to be counted. */
type Words = (paragraph: Paragraph, enter: (key: string) => void) => void;

/**
 * How often words stand in a document. The next version of the document counts only what changed and shares the rest.
 */
export class Lexicon {
  readonly #words: Words;
  readonly #counts: ReadonlyMap<string, { readonly count: number }>;
  readonly #changes: ReadonlyMap<string, number>;

  private constructor(
    words: Words,
    counts: ReadonlyMap<string, { readonly count: number }>,
    changes: ReadonlyMap<string, number>,
  ) {
    this.#words = words;
    this.#counts = counts;
    this.#changes = changes;
  }

  /** @param words which words of a paragraph are counted */
  static of(paragraphs: Iterable<Paragraph>, words: Words): Lexicon {
    const counts = new Map<string, { count: number }>();
    const enter = (key: string): void => {
      const known = counts.get(key);
      if (known === undefined) counts.set(key, { count: 1 });
      else known.count++;
    };
    for (const paragraph of paragraphs) words(paragraph, enter);
    return new Lexicon(words, counts, new Map());
  }

  /** True when the word, given as it is looked up, stands somewhere. */
  has(key: string): boolean {
    const count = this.#counts.get(key)?.count ?? 0;
    return this.#changes.size === 0 ? count > 0 : count + (this.#changes.get(key) ?? 0) > 0;
  }

  /** The lexicon of the document after some paragraphs gave way to others. */
  replaced(removed: Iterable<Paragraph>, added: Iterable<Paragraph>): Lexicon {
    const changes = new Map(this.#changes);
    let by = -1;
    const enter = (key: string): void => {
      const change = (changes.get(key) ?? 0) + by;
      if (change === 0) changes.delete(key);
      else changes.set(key, change);
    };
    for (const paragraph of removed) this.#words(paragraph, enter);
    by = 1;
    for (const paragraph of added) this.#words(paragraph, enter);
    if (changes.size < MOST_CHANGES) return new Lexicon(this.#words, this.#counts, changes);
    const counts = new Map(this.#counts);
    for (const [key, change] of changes) counts.set(key, { count: (counts.get(key)?.count ?? 0) + change });
    return new Lexicon(this.#words, counts, new Map());
  }
}

/** The words in lower case. */
export const lowerWords: Words = ({ tokens }, enter) => {
  for (const { key, capital } of tokens) if (!capital) enter(key);
};

/**
 * The words with a capital and the others that a name may begin with, as they stand and less an article or a possessive ending
 * that an apostrophe ties to them.
 */
export const openingWords: Words = ({ tokens, openings }, enter) => {
  for (const at of openings) for (const key of barer(tokens[at]?.key ?? '')) enter(key);
};

/** A word, and what is left of it without what an apostrophe ties to it. */
export function barer(key: string): readonly string[] {
  if (!key.includes("'")) return [key];
  const owner = key.replace(/'s?$/, '');
  return [key, owner, owner.replace(/^[ld]'/, '')];
}
