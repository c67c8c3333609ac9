import type { FoundDay } from '../analysis/analysis.ts';
import { blockAt } from '../analysis/blockAt.ts';
import { seenOfEventDate } from '../analysis/eventDate.ts';
import { hoverCards, seenOfHoverCards, type HoverCard } from '../analysis/hoverCards.ts';
import { isBlankLine } from '../analysis/spacing.ts';
import type { Transcript } from '../syntax/transcript.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { quoted } from './quoted.ts';
import type { Report } from './rule.ts';
import { rule } from './rule.ts';

export const pageFurniture = rule({
  id: 'page-furniture',
  group: 'structure and text',
  level: 'information',
  tiers: ['removal'],
  summary:
    'Lines left over from the web page that the transcript was copied from, and cards about people behind their names.',
  why: 'Language bars, navigation, share and print lines and lists of related material were said by nobody, but searches, word counts and quotations take them for speech. Front matter, closing marks such as “END 3:05 P.M.”, captions and the page numbers of certified transcripts belong to the document and are not reported.',
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June.

Additional materials
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June.
`,
    },
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

• de-DE1 en-GB1 fr-FR1

Question: When does the bridge open?

Anna Weber: In June.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June.
`,
    },
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: Mr Holm      Holm TomMayor of Bonn , will open it in June.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: Mr Holm, will open it in June.
`,
    },
  ],
  sees: [seenOfEventDate, seenOfHoverCards],
  *check({ analysis }) {
    const { transcript } = analysis;
    const reports = webRuns(transcript, analysis.eventDate).map((run) => lineReport(transcript, run));
    for (const card of hoverCards(transcript.text)) {
      const block = blockAt(analysis, card.start);
      if (block?.kind === 'turn' || block?.kind === 'statement') reports.push(cardReport(transcript, card));
    }
    yield* reports.toSorted((left, right) => left.span.start - right.span.start);
  },
});

function lineReport(transcript: Transcript, { span, count }: Run): Report {
  const start = quoted(transcript.text.slice(span.start, Math.min(span.end, lineEnd(transcript, span.start))));
  return {
    span,
    message:
      count === 1
        ? `${start} is left over from a web page: nobody said it, but it counts as text. Remove it.`
        : `${count} lines from ${start} on are left over from a web page: nobody said them, but they count as text. Remove them.`,
    fixes: [
      {
        tier: 'removal',
        title: count === 1 ? 'Remove the line from the web page' : `Remove the ${count} lines from the web page`,
        edits: [removal(transcript, span)],
      },
    ],
  };
}

function cardReport({ text }: Transcript, { start, end, nameEnd }: HoverCard): Report {
  const card = quoted(text.slice(start, end));
  // Before a word one of the card's two spaces stays, before a mark none.
  const edit = { start: nameEnd, end: end + 1, text: '' };
  return {
    span: { start, end },
    message: `${card} is the card that a web page shows with the name before it: nobody said it, but it counts as text. Remove it.`,
    fixes: [{ tier: 'removal', title: 'Remove the card from the web page', edits: [edit] }],
  };
}

interface Run {
  readonly span: Span;
  /** Number of lines with text. */
  readonly count: number;
}

/** The runs of web residue with nothing but blank lines inside. */
function webRuns({ text, blocks, lines }: Transcript, day: FoundDay | null): Run[] {
  const runs: Run[] = [];
  let inside = false;
  for (const block of blocks) {
    const content = block.furniture === 'web' ? text.slice(block.start, block.end) : '';
    // The line that says when the record came out may be the only one that dates it.
    const givesDay = day !== null && day.start >= block.start && day.end <= block.end;
    const isWeb = content !== '' && !isMarkdownLink(content) && !givesDay;
    if (isWeb) {
      const count = lines.at(block.end) - lines.at(block.start) + 1;
      const last = inside ? runs.pop() : undefined;
      runs.push({
        span: { start: last?.span.start ?? block.start, end: block.end },
        count: count + (last?.count ?? 0),
      });
    }
    inside = isWeb;
  }
  return runs;
}

/** True when the lines are addresses in angle brackets: nobody but an author writes those, to point at something. */
function isMarkdownLink(lines: string): boolean {
  return /^(?:<https?:[^\s<>]+>\s*)+$/.test(lines);
}

/**
 * Deletes the lines of `span` so that what is left is laid out as before: as many blank lines as stood on either side, no
 * blank lines at the beginning of the file, and at its end a line break when there was one.
 */
function removal(transcript: Transcript, span: Span): TextEdit {
  const { text, lines } = transcript;
  const first = lines.at(span.start);
  const last = lines.at(span.end);
  let above = first - 1;
  while (above >= 0 && isBlankLine(transcript, above)) above--;
  let below = last + 1;
  while (below < lines.count && isBlankLine(transcript, below)) below++;
  if (below === lines.count) {
    const hasFinalBreak = lines.end(lines.count - 1) === lines.start(lines.count - 1);
    if (above < 0) return { start: contentStart(text), end: text.length, text: '' };
    return { start: hasFinalBreak ? lines.endWithBreak(above) : lines.end(above), end: text.length, text: '' };
  }
  if (above < 0) return { start: contentStart(text), end: lines.start(below), text: '' };
  const gapAbove = first - above - 1;
  const gapBelow = below - last - 1;
  if (gapAbove === 0) return { start: lines.start(first), end: lines.start(last + 1), text: '' };
  const kept = gapBelow === 0 ? gapAbove : Math.min(gapAbove, gapBelow);
  return { start: lines.start(above + 1 + kept), end: lines.start(below), text: '' };
}

/** A byte order mark at the beginning stays. */
function contentStart(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

function lineEnd({ lines }: Transcript, offset: number): number {
  return lines.end(lines.at(offset));
}
