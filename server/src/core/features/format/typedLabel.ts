import type { Analysis } from '../../analysis/analysis.ts';
import { printLabel } from '../../analysis/labelForm.ts';
import { isBlankLine, turnSeparator } from '../../analysis/spacing.ts';
import { keyOf } from '../../syntax/labelKey.ts';
import { plain } from '../../text/characters.ts';
import type { TextEdit } from '../../text/edit.ts';

/** The longest name that is looked at, in units. */
const LONGEST = 120;

/**
 * Sets a label in order whose colon has just been typed, when the document uses it already: the form that the document gives
 * it, and the blank line before it. Nothing otherwise, because a colon is an ordinary mark of a sentence.
 * @param offset behind the colon
 */
export function formatTypedLabel(analysis: Analysis, offset: number): readonly TextEdit[] {
  const { transcript, turns } = analysis;
  const { text, lines } = transcript;
  const line = lines.at(offset);
  const start = lines.start(line);
  if (offset - start > LONGEST || text.charAt(offset - 1) !== ':') return [];
  const typed = text.slice(start, offset - 1);
  const name = plain(typed);
  if (name === '' || text.slice(offset, lines.end(line)).trim() !== '') return [];
  const key = keyOf(name);
  const model = turns.find(({ label }) => label.key === key && (label.span.end < start || label.span.start > offset));
  if (model === undefined) return [];
  const label = printLabel(analysis, model);
  const edits: TextEdit[] = [];
  if (line > 0 && !isBlankLine(transcript, line - 1)) {
    // The separator begins with the end of the line above.
    const separator = turnSeparator(analysis, model);
    const lineBreak = text.slice(lines.end(line - 1), start);
    const blank = separator.startsWith(lineBreak) ? separator.slice(lineBreak.length) : '';
    if (/^[\r\n]+$/u.test(blank)) edits.push({ start, end: start, text: blank });
  }
  if (label.text !== text.slice(start, offset)) edits.push({ start, end: offset, text: label.text });
  return edits;
}
