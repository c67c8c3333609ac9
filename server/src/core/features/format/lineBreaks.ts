import { analyse } from '../../analysis/analyse.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import { paragraphsOf, type PlacedParagraph } from '../../analysis/paragraphs.ts';
import { isPaged } from '../../rules/extra-blank-lines.ts';
import { GUTTER_UNITS, hasGutter } from '../../syntax/gutter.ts';
import { parse } from '../../syntax/parse.ts';
import { applyEdits, type TextEdit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import { keepsWords } from '../../text/verbatim.ts';

/** White space inside a paragraph at which its line may end. A no-break space is none. */
const gaps = /[ \t]*(?:\r\n|\r|\n)[ \t]*|[ \t]+/g;
const lineBreak = /\r\n|\r|\n/;
/** A line that begins so keeps its break: a list, a quotation, a table or a heading of Markdown. */
const ownLine = /^(?:[-*+>|#]|\d{1,3}[.)])(?:\s|$)/;

/** True when a paragraph of speech that touches `span` runs over several lines. */
export function isHardWrapped(analysis: Analysis, span: Span): boolean {
  return speechIn(analysis, span).some(({ paragraph }) => lineBreak.test(paragraph.text));
}

/**
 * The edits that put each paragraph of speech that touches `span` on one line. A break that is meant stays: the two spaces
 * or the backslash of Markdown, a list, a word that a hyphen divides.
 */
export function joinLines(analysis: Analysis, span: Span): readonly TextEdit[] {
  const { text } = analysis.transcript;
  const edits: TextEdit[] = [];
  for (const { start, paragraph } of speechIn(analysis, span)) {
    for (const { 0: gap, index } of paragraph.text.matchAll(gaps)) {
      if (!lineBreak.test(gap) || isMeant(paragraph.text, index, gap)) continue;
      const edit = { start: start + index, end: start + index + gap.length, text: ' ' };
      if (keepsWords(text, [edit])) edits.push(edit);
    }
  }
  return asRead(analysis, edits);
}

/**
 * The edits that break the lines of each paragraph of speech that touches `span` anew, so that none is longer than `width`
 * characters unless a single word is. None where the document would then be read otherwise, because a line would begin with
 * what looks like a label.
 */
export function wrapLines(analysis: Analysis, span: Span, width: number): readonly TextEdit[] {
  const { text, lines } = analysis.transcript;
  const first = text.slice(lines.end(0), lines.endWithBreak(0)) || '\n';
  const edits: TextEdit[] = [];
  for (const { start, paragraph } of speechIn(analysis, span)) {
    let column = start - lines.start(lines.at(start));
    let from = 0;
    const all = [...paragraph.text.matchAll(gaps)];
    for (const [at, { 0: gap, index }] of all.entries()) {
      column += index - from;
      from = index + gap.length;
      const next = all[at + 1]?.index ?? paragraph.text.length;
      if (lineBreak.test(gap) && isMeant(paragraph.text, index, gap)) {
        column = 0;
        continue;
      }
      const space = lineBreak.test(gap) ? ' ' : gap;
      const breaks = column + space.length + next - from > width && !ownLine.test(paragraph.text.slice(from, next));
      column = breaks ? 0 : column + space.length;
      const isSame = breaks ? /^(?:\r\n|\r|\n)$/.test(gap) : gap === space;
      const edit = { start: start + index, end: start + from, text: breaks ? first : space };
      if (!isSame && keepsWords(text, [edit])) edits.push(edit);
    }
  }
  return asRead(analysis, edits);
}

/** The paragraphs of speech that touch `span`; none in a document whose lines are the layout of a page. */
function speechIn({ transcript }: Analysis, span: Span): readonly PlacedParagraph[] {
  const { blocks: all, lines } = transcript;
  const blocks = all.filter(({ index, kind, start, end }) => {
    if ((kind !== 'turn' && kind !== 'statement') || start > span.end || span.start > end) return false;
    // A turn that begins in the middle of a line is for a rule to set free first.
    const before = all[index - 1];
    const behind = all[index + 1];
    const opens = before === undefined || lines.at(before.end) < lines.at(start);
    return opens && (behind === undefined || lines.at(end) < lines.at(behind.start));
  });
  if (blocks.length === 0) return [];
  if (isPaged(transcript) || hasGutter(transcript.text.slice(0, GUTTER_UNITS))) return [];
  return blocks
    .flatMap((block) => paragraphsOf(transcript, block))
    .filter(({ start, paragraph }) => start <= span.end && span.start <= start + paragraph.text.length);
}

/** True when a break is no mere end of a line: of a verse of Markdown, before a list, in a divided word. */
function isMeant(paragraph: string, index: number, gap: string): boolean {
  if (/\p{L}[-‐]$/u.test(paragraph.slice(Math.max(0, index - 3), index))) return true;
  return (
    /^ {2,}[\r\n]/.test(gap) ||
    paragraph.charAt(index - 1) === '\\' ||
    ownLine.test(paragraph.slice(index + gap.length, index + gap.length + 8))
  );
}

/** The edits, when the document has the same labels after them. */
function asRead({ transcript, turns }: Analysis, edits: readonly TextEdit[]): readonly TextEdit[] {
  if (edits.length === 0) return edits;
  const after = analyse(parse(applyEdits(transcript.text, edits), { language: transcript.language.tag })).turns;
  const isSame =
    after.length === turns.length && after.every(({ label }, index) => label.key === turns[index]?.label.key);
  return isSame ? edits : [];
}
