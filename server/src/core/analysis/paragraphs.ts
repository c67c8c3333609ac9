import type { Block, Transcript } from '../syntax/transcript.ts';
import { tokens } from '../text/tokens.ts';
import type { Token } from '../text/tokens.ts';

/** A stretch of a block without blank lines, with its words. */
export interface Paragraph {
  readonly start: number;
  readonly text: string;
  /** The words, placed by offsets into the whole text. */
  readonly tokens: readonly Token[];
}

const known = new WeakMap<Block, readonly Paragraph[]>();

/** The paragraphs of what is said or written in a block, its label left out. Read once for each block. */
export function paragraphsOf({ text }: Transcript, block: Block): readonly Paragraph[] {
  let paragraphs = known.get(block);
  if (paragraphs === undefined) {
    paragraphs = read(text.slice(block.bodyStart, block.end), block.bodyStart);
    known.set(block, paragraphs);
  }
  return paragraphs;
}

function read(body: string, offset: number): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  const push = (end: number): void => {
    const text = body.slice(start, end);
    const words = tokens(text, offset + start);
    if (words.length > 0) paragraphs.push({ start: offset + start, text, tokens: words });
  };
  for (const gap of body.matchAll(/(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)/g)) {
    push(gap.index);
    start = gap.index + gap[0].length;
  }
  push(body.length);
  return paragraphs;
}
