import type { Paragraph } from '../paragraphs.ts';

/** Changes are counted apart until there are so many that looking in two places costs more than counting anew. */
const MOST_CHANGES = 2000;

/**
 * Which words stand in lower case somewhere in a document. The next version of the document counts only what changed and
 * shares the rest.
 */
export class Lexicon {
  readonly #counts: ReadonlyMap<string, number>;
  readonly #changes: ReadonlyMap<string, number>;

  private constructor(counts: ReadonlyMap<string, number>, changes: ReadonlyMap<string, number>) {
    this.#counts = counts;
    this.#changes = changes;
  }

  static of(paragraphs: Iterable<Paragraph>): Lexicon {
    const counts = new Map<string, number>();
    for (const paragraph of paragraphs) count(counts, paragraph, 1);
    return new Lexicon(counts, new Map());
  }

  /** True when the word, given as it is looked up, stands in lower case somewhere. */
  has(key: string): boolean {
    return (this.#counts.get(key) ?? 0) + (this.#changes.get(key) ?? 0) > 0;
  }

  /** The lexicon of the document after some paragraphs gave way to others. */
  replaced(removed: Iterable<Paragraph>, added: Iterable<Paragraph>): Lexicon {
    const changes = new Map(this.#changes);
    for (const paragraph of removed) count(changes, paragraph, -1);
    for (const paragraph of added) count(changes, paragraph, 1);
    if (changes.size < MOST_CHANGES) return new Lexicon(this.#counts, changes);
    const counts = new Map(this.#counts);
    for (const [key, change] of changes) counts.set(key, (counts.get(key) ?? 0) + change);
    return new Lexicon(counts, new Map());
  }
}

function count(counts: Map<string, number>, paragraph: Paragraph, by: number): void {
  for (const { key, capital } of paragraph.tokens) if (!capital) counts.set(key, (counts.get(key) ?? 0) + by);
}
