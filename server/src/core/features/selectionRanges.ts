import type { Analysis, Exchange, Turn } from '../analysis/analysis.ts';
import { blockAt, exchangeOf, turnAt } from '../analysis/blockAt.ts';
import { honorificAt } from '../analysis/officeWords.ts';
import { paragraphsOf } from '../analysis/paragraphs.ts';
import type { PlacedParagraph } from '../analysis/paragraphs.ts';
import type { Language } from '../languages/language.ts';
import { touches } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { tokens } from '../text/tokens.ts';

/** How far on either side of the cursor a sentence is looked for: nobody speaks a longer one. */
const REACH = 5000;

/**
 * What "expand selection" selects at `offset`, each stretch larger than the one before it: sentence, paragraph, turn without
 * its label, turn, exchange, the whole document. The last is always there.
 */
export function selectionRanges(analysis: Analysis, offset: number): readonly Span[] {
  const { transcript } = analysis;
  const found: Span[] = [];
  const block = blockAt(analysis, offset);
  const paragraph =
    block === null
      ? undefined
      : paragraphsOf(transcript, block).find(({ start, paragraph: { text } }) =>
          touches({ start, end: start + text.length }, offset),
        );
  if (block !== null && paragraph !== undefined)
    found.push(sentenceAt(paragraph.paragraph.text, paragraph.start, offset, transcript.language), trimmed(paragraph));
  const turn = turnAt(analysis, offset);
  if (turn !== null) found.push(...turnSpans(turn, offset), ...exchangeSpans(analysis, exchangeOf(analysis, turn)));
  else if (block !== null) found.push(...outerSpans(analysis, block));
  return growing([...found, { start: 0, end: transcript.text.length }].filter((span) => touches(span, offset)));
}

/** Of the label, its name and then all of it; elsewhere what is said; in either case then the turn. */
function turnSpans({ label, blocks, span }: Turn, offset: number): Span[] {
  if (touches(label.span, offset)) return [label.name, label.span, span];
  const said = blocks.find(({ bodyStart, end }) => bodyStart < end);
  return said === undefined ? [span] : [{ start: said.bodyStart, end: span.end }, span];
}

function exchangeSpans({ turns }: Analysis, exchange: Exchange | null): Span[] {
  const all = [...(exchange?.questions ?? []), ...(exchange?.answers ?? [])].flatMap((index) => turns[index] ?? []);
  const [first, last] = [all[0], all.at(-1)];
  return first === undefined || last === undefined ? [] : [{ start: first.span.start, end: last.span.end }];
}

/** Outside of turns: the block, and the whole opening statement when it is part of that. */
function outerSpans({ statement }: Analysis, block: Span): Span[] {
  const [first, last] = [statement?.blocks[0], statement?.blocks.at(-1)];
  const isStatement = first !== undefined && last !== undefined && first.start <= block.start && block.end <= last.end;
  return isStatement ? [block, { start: first.start, end: last.end }] : [block];
}

/** Leaves out what does not enlarge the selection, so that each step is seen. */
function growing(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const { start, end } of spans) {
    const last = result.at(-1);
    const isInside = last === undefined || (start <= last.start && last.end <= end);
    const isLarger = last === undefined || end - start > last.end - last.start;
    if (isInside && isLarger) result.push({ start, end });
  }
  return result;
}

function trimmed({ start, paragraph: { text } }: PlacedParagraph): Span {
  const lead = text.length - text.trimStart().length;
  return { start: start + lead, end: start + Math.max(lead, text.trimEnd().length) };
}

/** The sentence at the offset, in a paragraph that starts at `start`. Line breaks inside a paragraph end none, nor does the full stop of `Mr.` or of an initial. */
function sentenceAt(text: string, start: number, offset: number, language: Language): Span {
  const from = Math.max(0, offset - start - REACH);
  const window = text.slice(from, offset - start + REACH).replace(/[\r\n]/g, ' ');
  const at = offset - start - from;
  let first = 0;
  let last = window.length;
  for (const { segment, index } of segmenter(language).segment(window)) {
    const end = index + segment.length;
    if (endsInAbbreviation(segment, language)) continue;
    if (end <= at) first = end;
    else {
      last = end;
      break;
    }
  }
  // At the very end of the text there is no sentence behind the cursor, but the one before it.
  if (first >= window.length) return sentenceAt(text, start, Math.max(start, offset - 1), language);
  const lead = window.slice(first, last);
  const begin = start + from + first + (lead.length - lead.trimStart().length);
  return { start: Math.min(begin, offset), end: start + from + first + lead.trimEnd().length };
}

function endsInAbbreviation(segment: string, language: Language): boolean {
  const word = /(?:^|[\s(“"«])([\p{L}.]+)\.\s*$/u.exec(segment)?.[1];
  if (word === undefined) return false;
  return /^\p{Lu}(?:\.\p{Lu})*$/u.test(word) || honorificAt(tokens(word), 0, language) > 0;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter({ tag }: Language): Intl.Segmenter {
  let known = segmenters.get(tag);
  if (known === undefined) {
    known = new Intl.Segmenter(tag, { granularity: 'sentence' });
    segmenters.set(tag, known);
  }
  return known;
}
