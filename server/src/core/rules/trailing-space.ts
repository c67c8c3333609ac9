import { isBlankLine, spaceStart } from '../analysis/spacing.ts';
import type { Transcript } from '../syntax/transcript.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Report } from './rule.ts';
import { rule } from './rule.ts';
import { BESIDE, matches, where } from './sight.ts';

/** From this many lines on, trailing space is the file's habit and is reported once. */
const HABIT = 5;

/** How many lines are searched for signs of Markdown; they stand at the beginning, or all over the document. */
const MARKDOWN_LINES = 400;

export const trailingSpace = rule({
  id: 'trailing-space',
  group: 'structure and text',
  level: 'hint',
  tiers: ['safe'],
  summary: 'Spaces or tabs at the end of a line.',
  why: 'Nobody sees them, but they show up as changes when versions are compared. A file in which they are a habit is reported once, at the first such line. Two spaces that break a line in Markdown are left alone, and so are lines that a web page kept open with no-break spaces.',
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?\u0020

Anna Weber: In June.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June.
`,
    },
  ],
  sees: where('*]#', matches(/\*\*\S|\]\(\S|#{1,6} \S/g), BESIDE),
  *check({ analysis }) {
    const { transcript } = analysis;
    const edits = trailingSpaces(transcript);
    const first = edits[0];
    if (first === undefined) return;
    if (edits.length < HABIT) {
      for (const edit of edits) {
        yield report(
          edit,
          'Space stands at the end of the line, unseen, and shows up as a change when versions are compared. Remove it.',
          [edit],
        );
      }
      return;
    }
    yield report(
      first,
      `${edits.length} lines of the file end in space, unseen, and show up as changes when versions are compared. Remove it.`,
      edits,
    );
  },
});

function report(at: TextEdit, message: string, edits: readonly TextEdit[]): Report {
  const title = edits.length === 1 ? 'Remove the trailing space' : 'Remove all trailing space in the file';
  return { span: { start: at.start, end: at.end }, message, fixes: [{ tier: 'safe', title, edits }] };
}

/** Deletions of the space at the end of each line that has some, in order. */
export function trailingSpaces(transcript: Transcript): TextEdit[] {
  const { text, lines } = transcript;
  const edits: TextEdit[] = [];
  let markdown: boolean | undefined;
  for (let line = 0; line < lines.count; line++) {
    const end = lines.end(line);
    const start = Math.max(lines.start(line), spaceStart(text, end));
    if (start === end) continue;
    const space = text.slice(start, end);
    // A page break is no trailing space, and a "blank" line with no-break spaces is what a web page used as a spacer.
    if (space.includes('\f') || (start === lines.start(line) && /[^ \t]/.test(space))) continue;
    // Two spaces at the very end break the line, whatever other space stands before them.
    if (start > lines.start(line) && space.endsWith('  ')) {
      markdown ??= isMarkdown(transcript);
      const goesOn = line + 1 < lines.count && !isBlankLine(transcript, line + 1);
      if (markdown || (goesOn && space === '  ')) continue;
    }
    edits.push({ start, end, text: '' });
  }
  return edits;
}

/** True when the text uses Markdown: front matter, headings, bold, links or images. */
function isMarkdown({ text, lines }: Transcript): boolean {
  const head = text.slice(0, lines.end(Math.min(lines.count, MARKDOWN_LINES) - 1));
  return /^\ufeff?---[\r\n]/.test(head) || /(?:^|[\r\n])#{1,6} \S|\*\*\S|\]\(\S/.test(head);
}
