import type { Analysis, Turn, TurnKind } from '../analysis/analysis.ts';
import type { Span } from '../text/span.ts';
import { overlaps } from '../text/span.ts';

/**
 * The legend: what a token can be. The client declares the same names under `semanticTokenTypes` and maps them to theme
 * scopes. `questioner`, `answerer` and `speaker` (everyone else who speaks) are names in labels.
 */
export const tokenTypes = ['questioner', 'answerer', 'speaker', 'heading', 'furniture', 'note'] as const;

/** No token is modified. */
export const tokenModifiers: readonly string[] = [];

export type TokenType = (typeof tokenTypes)[number];

/** A coloured stretch, never empty and always inside one line. */
export interface SemanticToken extends Span {
  readonly type: TokenType;
  readonly modifiers: readonly string[];
}

const typeOfTurn: Readonly<Record<TurnKind, TokenType>> = {
  question: 'questioner',
  answer: 'answerer',
  speech: 'speaker',
};

/**
 * Colours for what no grammar can know, because it follows from the whole document: who asks and who answers, which lines
 * are the heading, which are furniture, which brackets nobody said.
 * @param span when given, only tokens that share text with it
 * @returns tokens in order, without overlap
 */
export function semanticTokens(analysis: Analysis, span?: Span): readonly SemanticToken[] {
  const tokens: SemanticToken[] = [];
  const turnByFirstBlock = new Map(
    analysis.turns.flatMap((turn): [number, Turn][] => turn.blocks.slice(0, 1).map(({ index }) => [index, turn])),
  );
  for (const block of analysis.transcript.blocks) {
    if (span !== undefined && !overlaps(block, span)) continue;
    if (block.kind === 'heading' || block.kind === 'furniture' || block.kind === 'note') {
      tokens.push(...byLine(analysis, block, block.kind));
    } else if (block.label !== null) {
      const { name, noteSpan } = block.label;
      const type = typeOfTurn[turnByFirstBlock.get(block.index)?.kind ?? 'speech'];
      tokens.push(...byLine(analysis, name, type));
      // A note may stand before its mark or after the name, but one inside the name would colour the same text twice.
      if (noteSpan !== null && !overlaps(name, noteSpan)) tokens.push(...byLine(analysis, noteSpan, 'note'));
    }
  }
  return tokens
    .filter((token) => span === undefined || overlaps(token, span))
    .toSorted((left, right) => left.start - right.start);
}

/** One token for each line of `span` that has text: the protocol's tokens must not go over a line's end. */
function byLine(analysis: Analysis, span: Span, type: TokenType): SemanticToken[] {
  const { lines } = analysis.transcript;
  const tokens: SemanticToken[] = [];
  for (let line = lines.at(span.start); line < lines.count && lines.start(line) < span.end; line++) {
    const start = Math.max(span.start, lines.start(line));
    const end = Math.min(span.end, lines.end(line));
    if (start < end) tokens.push({ start, end, type, modifiers: [] });
  }
  return tokens;
}
