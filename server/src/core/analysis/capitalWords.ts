import { ownCopy } from '../text/ownCopy.ts';
import type { CapitalWords } from './signs.ts';

/** The numbers of a word among {@link CapitalWords}. */
export const NUMBERS_OF_WORD = 5;

/** The words as they are printed in the text that they were found in. */
export function printedWords(text: string, words: CapitalWords): string[] {
  const printed: string[] = [];
  for (let at = 0; at < words.length; at += NUMBERS_OF_WORD) printed.push(text.slice(words[at], words[at + 1]));
  return printed;
}

/** How many answers are kept before all are forgotten: more than a long document has different words. */
const MOST_ANSWERS = 20_000;

/**
 * A function of a word, which answers from memory what it was asked before, without cutting the word out of its text.
 * `compute` must depend on nothing but the word as it is printed.
 */
export function rememberedWord<Answer>(
  compute: (printed: string) => Answer,
): (text: string, words: CapitalWords, at: number) => Answer {
  const answers = new Map<number, { readonly second: number; readonly answer: Answer }>();
  return (text, words, at) => {
    const first = words[at + 2] as number;
    const second = words[at + 3] as number;
    const known = answers.get(first);
    if (known?.second === second) return known.answer;
    const answer = compute(ownCopy(text.slice(words[at], words[at + 1])));
    if (answers.size >= MOST_ANSWERS) answers.clear();
    answers.set(first, { second, answer });
    return answer;
  };
}

/**
 * Which words have been seen, by the two numbers that follow from their units. A table of numbers beside each other, because
 * strings and objects lie here and there in memory, and fetching them would cost more than all else.
 */
export class SeenWords {
  #table = new Int32Array(1 << 11);
  #count = 0;

  /** True when the word is new. */
  add(first: number, second: number): boolean {
    // Nothing stands for an empty place.
    const mark = first === 0 && second === 0 ? 1 : first;
    if (!this.#enter(this.#table, mark, second)) return false;
    this.#count++;
    if (this.#count * 4 > this.#table.length) this.#grow();
    return true;
  }

  #enter(table: Int32Array, first: number, second: number): boolean {
    const last = table.length / 2 - 1;
    for (let place = (first ^ (first >>> 15) ^ second) & last; ; place = (place + 1) & last) {
      const one = table[place * 2];
      const two = table[place * 2 + 1];
      if (one === first && two === second) return false;
      if (one !== 0 || two !== 0) continue;
      table[place * 2] = first;
      table[place * 2 + 1] = second;
      return true;
    }
  }

  #grow(): void {
    const old = this.#table;
    this.#table = new Int32Array(old.length * 4);
    for (let at = 0; at < old.length; at += 2) {
      const first = old[at] ?? 0;
      const second = old[at + 1] ?? 0;
      if (first !== 0 || second !== 0) this.#enter(this.#table, first, second);
    }
  }
}

/** True for a word that is among {@link CapitalWords} wherever it stands as a whole word. */
export function isCapitalWord(word: string): boolean {
  return whole.test(word);
}

const whole = /^[A-Z\u00c0-\u00de\u0100-\u03ff\u0500-\u1fff\u2071-\uffff][A-Za-z\u00aa-\u1fff\u2071-\uffff]{3,}$/;
