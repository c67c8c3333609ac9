import type { Exchange, Turn } from './analysis.ts';

/** Groups questions with the answers that follow them. Speeches between, such as a moderator's, belong to no exchange. */
export function readExchanges(turns: readonly Turn[]): Exchange[] {
  const exchanges: Exchange[] = [];
  let questions: number[] = [];
  let answers: number[] = [];
  const close = (): void => {
    if (questions.length > 0) exchanges.push({ number: exchanges.length + 1, questions, answers });
    questions = [];
    answers = [];
  };
  for (const turn of turns) {
    if (turn.kind === 'question') {
      if (answers.length > 0) close();
      questions.push(turn.index);
    } else if (turn.kind === 'answer' && questions.length > 0) {
      answers.push(turn.index);
    }
  }
  close();
  return exchanges;
}

/**
 * True when questions and answers follow one another strictly, one of each, so that a missing one can be told: at least two
 * pairs, and at most one place where the alternation breaks.
 */
export function alternatesStrictly(turns: readonly Turn[]): boolean {
  const parts = turns.filter((turn) => turn.kind !== 'speech');
  let pairs = 0;
  let breaks = 0;
  for (const [index, turn] of parts.entries()) {
    const next = parts[index + 1];
    if (turn.kind === 'question' && next?.kind === 'answer') pairs++;
    else if (turn.kind === next?.kind || (next === undefined && turn.kind === 'question')) breaks++;
  }
  return pairs >= 2 && breaks <= 1;
}
