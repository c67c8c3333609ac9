/** How many questions one number holds the answers to: two bits each, in a small integer. */
const PER_NUMBER = 15;
const ASKED = 2;
const YES = 1;

let questions = 0;

/**
 * A word as it is printed, and as it is looked up. Equal words in whatever text are one object for as long as they are
 * remembered, and so is what was found out about them: see {@link trait}.
 */
export class Word {
  readonly text: string;
  /** In lower case, apostrophes straight and hyphens plain. */
  readonly key: string;
  /** Whether each question was asked, and what the answer was. */
  readonly #answers: number[] = [0, 0, 0];

  constructor(text: string, key: string) {
    this.text = text;
    this.key = key;
  }

  answer(slot: number, shift: number, ask: (word: Word) => boolean): boolean {
    const answers = this.#answers;
    while (answers.length <= slot) answers.push(0);
    const known = ((answers[slot] ?? 0) >> shift) & (ASKED | YES);
    if (known !== 0) return known === (ASKED | YES);
    const isSo = ask(this);
    answers[slot] = (answers[slot] ?? 0) | ((isSo ? ASKED | YES : ASKED) << shift);
    return isSo;
  }
}

/**
 * A question with the answer yes or no about a word by itself, wherever it stands. It is asked once for each word, and
 * answered from memory in a few instructions afterwards: this is what makes it cheap to look at every word of a long text.
 */
export function trait(ask: (word: Word) => boolean): (word: Word) => boolean {
  const slot = Math.floor(questions / PER_NUMBER);
  const shift = (questions % PER_NUMBER) * 2;
  questions++;
  return (word) => word.answer(slot, shift, ask);
}
