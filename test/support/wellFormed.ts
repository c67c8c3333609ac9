import assert from 'node:assert/strict';
import { structureOf, type Structure } from '../../server/src/cli/structure.ts';
import {
  analyse,
  foldings,
  outline,
  parse,
  semanticTokens,
  type Analysis,
  type OutlineItem,
  type Span,
  type Transcript,
} from '../../server/src/core/index.ts';

/** Something that can be seen: neither white space nor a character without width. */
const seen = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}]/u;

/** Asserts what holds for every text, however broken: its structure, outline, foldings and semantic tokens are in order. */
export function assertWellFormed(text: string): void {
  const analysis = analyse(parse(text));
  const structure = structureOf(analysis, 'text');
  assertBlocks(structure, text);
  assertExchanges(structure);
  assertOutline(outline(analysis), { start: 0, end: text.length });
  assertFoldings(analysis);
  assertTokens(analysis);
}

/** Asserts of the blocks alone, which costs little: in order and apart, on text, and no line on which something stands left out. */
export function assertCovered({ text, blocks }: Transcript): void {
  let at = 0;
  /** Of the lines between two blocks the first and the last are theirs. */
  const linesBetween = (start: number, end: number): string[] =>
    text
      .slice(start, end)
      .split(/\r\n|\r|\n/)
      .slice(start > 0 ? 1 : 0, end < text.length ? -1 : undefined);
  for (const [index, { start, end }] of blocks.entries()) {
    assert.ok(at <= start && start < end && end <= text.length, `block ${index}: in order and apart`);
    assert.doesNotMatch(linesBetween(at, start).join(''), seen, `nothing is left out before block ${index}`);
    assert.match(text.charAt(start), /\S/, `block ${index}: starts on text`);
    assert.match(text.charAt(end - 1), /\S/, `block ${index}: ends on text`);
    at = end;
  }
  assert.doesNotMatch(linesBetween(at, text.length).join(''), seen, 'nothing is left out behind the last block');
}

/**
 * Blocks are in order and apart, start and end on text, and every line on which something stands has a share in one; lines
 * and columns tell the same places as the offsets.
 */
function assertBlocks({ blocks }: Structure, text: string): void {
  const lines = text.split(/\r\n|\r|\n/);
  const starts = [
    0,
    ...Array.from(text.matchAll(/\r\n|\r|\n/g), ({ 0: lineBreak, index }) => index + lineBreak.length),
  ];
  const place = (line: number, column: number): number => (starts[line - 1] ?? Number.NaN) + column - 1;
  const covered = new Set<number>();
  let at = 0;
  for (const [index, block] of blocks.entries()) {
    const where = `block ${index}, line ${block.startLine}`;
    assert.ok(at <= block.start && block.start < block.end && block.end <= text.length, `${where}: in order and apart`);
    assert.match(text.slice(block.start, block.start + 1), /\S/, `${where}: starts on text`);
    assert.match(text.slice(block.end - 1, block.end), /\S/, `${where}: ends on text`);
    assert.equal(place(block.startLine, block.startColumn), block.start, `${where}: where it starts`);
    assert.equal(place(block.endLine, block.endColumn), block.end, `${where}: where it ends`);
    if (block.continues !== undefined) {
      const first = blocks[block.continues];
      assert.ok(first !== undefined && block.continues < index, `${where}: continues an earlier block`);
      assert.deepEqual([first.kind, first.speaker], [block.kind, block.speaker], `${where}: continues the same turn`);
      assert.equal(first.continues, undefined, `${where}: continues the first block`);
      assert.equal(block.label, null, `${where}: has no label of its own`);
    }
    for (let line = block.startLine; line <= block.endLine; line++) covered.add(line);
    at = block.end;
  }
  const leftOut = lines.flatMap((line, index) => (seen.test(line) && !covered.has(index + 1) ? [index + 1] : []));
  assert.deepEqual(leftOut, [], 'no line is left out');
}

/** Exchanges are numbered, in order, and made of first blocks of question and answer turns. */
function assertExchanges({ blocks, exchanges }: Structure): void {
  let at = -1;
  for (const [index, { number, questions, answers }] of exchanges.entries()) {
    assert.equal(number, index + 1);
    assert.ok(questions.length > 0, `exchange ${number} asks`);
    for (const block of [...questions, ...answers]) {
      assert.ok(block > at, `exchange ${number} is in order`);
      at = block;
      assert.equal(blocks[block]?.kind, questions.includes(block) ? 'question' : 'answer');
      assert.equal(blocks[block]?.continues, undefined, 'a turn is told by its first block');
    }
  }
}

/** Entries are named, nest and keep apart, and select text of their own. */
function assertOutline(items: readonly OutlineItem[], { start, end }: Span): void {
  let at = start;
  for (const { name, span, selectionSpan, children } of items) {
    assert.notEqual(name.trim(), '');
    assert.ok(at <= span.start && span.start < span.end && span.end <= end, `“${name}” at ${span.start} nests`);
    assert.ok(span.start <= selectionSpan.start && selectionSpan.end <= span.end, `“${name}” at ${span.start} selects`);
    assertOutline(children, span);
    at = span.end;
  }
}

/** Two foldings keep apart or one lies in the other. */
function assertFoldings(analysis: Analysis): void {
  const open: Span[] = [];
  for (const { span, kind } of foldings(analysis)) {
    while ((open.at(-1)?.end ?? Infinity) <= span.start) open.pop();
    assert.ok(span.end <= (open.at(-1)?.end ?? Infinity), `the ${kind} at ${span.start} nests`);
    open.push(span);
  }
}

/** Tokens are in order and apart, and each lies on one line. */
function assertTokens(analysis: Analysis): void {
  const { text } = analysis.transcript;
  let at = 0;
  for (const { start, end } of semanticTokens(analysis)) {
    assert.ok(at <= start && start < end, `the token at ${start} is in order`);
    assert.doesNotMatch(text.slice(start, end), /[\r\n]/, `the token at ${start} lies on one line`);
    at = end;
  }
}
