import type { Block } from '../syntax/transcript.ts';
import type { Analysis, Exchange, Turn } from './analysis.ts';

/** The block that `offset` lies in or at the end of; null between blocks. */
export function blockAt({ transcript: { blocks } }: Analysis, offset: number): Block | null {
  const block = blocks[firstNotBefore(blocks.length, (index) => blocks[index]?.end, offset)];
  return block !== undefined && block.start <= offset ? block : null;
}

/** The turn that `offset` lies in or at the end of; null in the heading, the statement and between turns. */
export function turnAt({ turns }: Analysis, offset: number): Turn | null {
  const turn = turns[firstNotBefore(turns.length, (index) => turns[index]?.span.end, offset)];
  return turn !== undefined && turn.span.start <= offset ? turn : null;
}

/** The exchange that a turn belongs to; a moderator's turn between question and answer belongs to it as well. */
export function exchangeOf({ exchanges }: Analysis, { index }: Turn): Exchange | null {
  const at = firstNotBefore(exchanges.length, (one) => lastTurnOf(exchanges[one]), index);
  const exchange = exchanges[at];
  return exchange !== undefined && (exchange.questions[0] ?? 0) <= index ? exchange : null;
}

/** Index of the last turn of an exchange. */
function lastTurnOf(exchange: Exchange | undefined): number | undefined {
  return exchange?.answers.at(-1) ?? exchange?.questions.at(-1);
}

/** The first of `count` ascending ends that is not before `offset`; `count` when all are. */
function firstNotBefore(count: number, endOf: (index: number) => number | undefined, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((endOf(middle) ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
