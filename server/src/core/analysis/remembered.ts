import { ownCopy } from '../text/ownCopy.ts';

/** How many answers are kept before all are forgotten: more than a long document has different words. */
const MOST = 20_000;

/** The same function of a word, which answers from memory what it was asked before. `compute` must depend on nothing else. */
export function remembered<Answer>(compute: (word: string) => Answer): (word: string) => Answer {
  const answers = new Map<string, Answer>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    const answer = compute(word);
    if (answers.size >= MOST) answers.clear();
    answers.set(ownCopy(word), answer);
    return answer;
  };
}
