import type { Analysis } from '../analysis/analysis.ts';
import type { Block } from '../syntax/transcript.ts';
import type { Span } from '../text/span.ts';

/** A stretch of several lines that can be folded away under its first line. */
export interface Folding {
  readonly span: Span;
  readonly kind: 'exchange' | 'turn' | 'statement' | 'heading' | 'furniture';
}

/**
 * What can be folded, in order of position, a larger stretch before those inside it: exchanges, turns, the opening statement,
 * a heading of several lines, front matter and runs of other furniture. Stretches of one line are left out.
 */
export function foldings(analysis: Analysis): readonly Folding[] {
  const { blocks, lines } = analysis.transcript;
  const found: Folding[] = [];
  for (const exchange of analysis.exchanges) {
    const turns = [...exchange.questions, ...exchange.answers].flatMap((index) => analysis.turns[index]?.span ?? []);
    const span = covering(turns);
    if (span !== undefined) found.push({ span, kind: 'exchange' });
  }
  for (const turn of analysis.turns) found.push({ span: turn.span, kind: 'turn' });
  const statement = covering(analysis.statement?.blocks ?? []);
  if (statement !== undefined) found.push({ span: statement, kind: 'statement' });
  const heading = covering(analysis.heading === null ? [] : [analysis.heading.block]);
  if (heading !== undefined) found.push({ span: heading, kind: 'heading' });
  for (const span of furnitureRuns(blocks)) found.push({ span, kind: 'furniture' });
  return found
    .filter(({ span }) => lines.at(span.start) < lines.at(span.end))
    .toSorted((left, right) => left.span.start - right.span.start || right.span.end - left.span.end);
}

/**
 * Furniture that stands together, with nothing but blank lines between, folds as one; so does the front matter, though the
 * title in it is the heading and no furniture.
 */
function furnitureRuns(blocks: readonly Block[]): Span[] {
  const runs: { start: number; end: number }[] = [];
  let isOpen = false;
  for (const block of blocks) {
    const isRun = block.kind === 'furniture' && block.furniture !== 'front-matter';
    const run = runs.at(-1);
    if (isRun && isOpen && run !== undefined) run.end = block.end;
    else if (isRun) runs.push({ start: block.start, end: block.end });
    isOpen = isRun;
  }
  const frontMatter = covering(blocks.filter(({ furniture }) => furniture === 'front-matter'));
  return frontMatter === undefined ? runs : [frontMatter, ...runs];
}

/** From the first of `spans` to the last; they are in order. `undefined` when there is none. */
function covering(spans: readonly Span[]): Span | undefined {
  const first = spans[0];
  const last = spans.at(-1);
  return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end };
}
