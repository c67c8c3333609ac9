import type { Analysis } from '../../analysis/analysis.ts';
import { isBlankLine, spaceStart } from '../../analysis/spacing.ts';
import { isPaged } from '../../rules/extra-blank-lines.ts';
import { trailingSpaces } from '../../rules/trailing-space.ts';
import { GUTTER_UNITS, hasGutter } from '../../syntax/gutter.ts';
import type { TextEdit } from '../../text/edit.ts';

/** The edits that put the white space between lines in order. */
export function layoutEdits(analysis: Analysis): TextEdit[] {
  const { transcript } = analysis;
  const { text, lines } = transcript;
  const spaces = trailingSpaces(transcript);
  // There the blank lines are the layout of a page.
  if (isPaged(transcript) || hasGutter(text.slice(0, GUTTER_UNITS))) return spaces;

  const spaceOf = new Map(spaces.map((edit) => [lines.at(edit.start), edit.start]));
  const opening = linesThatOpenTurns(analysis);
  const edits: TextEdit[] = [];
  const replace = (start: number, end: number, wanted: string): void => {
    if (text.slice(start, end) !== wanted) edits.push({ start, end, text: wanted });
  };
  /** The last line with text before the one looked at; −1 at the beginning. */
  let above = -1;
  for (let line = 0; line < lines.count; line++) {
    if (isBlankLine(transcript, line)) continue;
    const end = lines.start(line);
    if (above < 0) {
      // A byte order mark stays where it is.
      if (line > 0) replace(text.charCodeAt(0) === 0xfeff ? 1 : 0, end, '');
    } else {
      const blank = line - above - 1;
      const wanted = opening.has(line) ? 1 : Math.min(blank, 1);
      replace(
        spaceOf.get(above) ?? lines.end(above),
        end,
        lineBreaks(analysis, above, Math.min(blank, wanted), wanted),
      );
    }
    above = line;
  }
  if (above >= 0) {
    const end = spaceOf.get(above) ?? lines.end(above);
    replace(end, text.length, text.slice(lines.end(above), lines.endWithBreak(above)));
  }
  return edits;
}

/** The line breaks after a line and so many blank lines, each as it is; where there are too few the first one again. */
function lineBreaks({ transcript }: Analysis, line: number, there: number, wanted: number): string {
  const { text, lines } = transcript;
  const breakAfter = (at: number): string => text.slice(lines.end(at), lines.endWithBreak(at));
  let breaks = '';
  for (let at = line; at <= line + there; at++) breaks += breakAfter(at);
  return breaks + breakAfter(line).repeat(wanted - there);
}

/** Lines that begin with the label of a turn. A label in the middle of a line is the business of a rule. */
function linesThatOpenTurns({ transcript, turns }: Analysis): ReadonlySet<number> {
  const { text, lines } = transcript;
  const opening = new Set<number>();
  for (const { label } of turns) {
    const line = lines.at(label.span.start);
    if (spaceStart(text, label.span.start) <= lines.start(line)) opening.add(line);
  }
  return opening;
}
