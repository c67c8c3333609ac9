/** How many answers are kept before all are forgotten: more than a long document has different words. */
const MOST = 20_000;

/** A part of a text is a copy up to so many units, in the engines that we run in. */
const LONGEST_COPY = 12;

/** The same function of a word, which answers from memory what it was asked before. `compute` must depend on nothing else. */
export function remembered<Answer>(compute: (word: string) => Answer): (word: string) => Answer {
  const answers = new Map<string, Answer>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    const answer = compute(word);
    if (answers.size >= MOST) answers.clear();
    // A long part of a text keeps the whole text in memory; short ones are copies.
    answers.set(word.length > LONGEST_COPY ? ` ${word}`.slice(1) : word, answer);
    return answer;
  };
}
