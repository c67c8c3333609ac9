import { isRecord } from '../analysis/notes.ts';
import { placesWithin, signsOf } from '../analysis/signs.ts';
import { tally } from '../analysis/tally.ts';
import type { Transcript } from '../syntax/transcript.ts';
import type { Span } from '../text/span.ts';
import { times } from './quoted.ts';
import { rule } from './rule.ts';
import { BESIDE, around, where } from './sight.ts';

interface Ellipsis extends Span {
  readonly form: string;
}

/** Two full stops or more behind a letter or a mark, or the sign for three. What stands in brackets marks a cut. */
const ellipses = /(?<![.…[(<])(?:\.{2,}|…)(?![.…)\]>])/gu;

export const inconsistentEllipsis = rule({
  id: 'inconsistent-ellipsis',
  group: 'structure and text',
  level: 'hint',
  tiers: ['wording'],
  summary: 'An ellipsis is written in another form than most in the file, or a full stop is doubled.',
  why: 'An ellipsis shows that somebody trails off. Where a file writes three full stops or the sign “…”, two full stops are a slip: either one too many or one too few. Old transcripts write two throughout, which is a form of its own. A fourth full stop that ends the sentence is part of it.',
  source: 'TranscribeMe and others keep the ellipsis for speech that trails off, in one form.',
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge… the new one… open?

Anna Weber: In June… I hope, because Norland pays..
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge… the new one… open?

Anna Weber: In June… I hope, because Norland pays…
`,
    },
  ],
  sees: where('.…', around(/\.\.|…/g, 4), BESIDE),
  *check({ analysis }) {
    const found = read(analysis.transcript);
    const one = tally(found, ({ form }) => form);
    const first = one?.others[0];
    if (one === null || first === undefined) return;
    const { others, usual, usualCount, otherCount } = one;
    yield {
      span: { start: first.start, end: first.end },
      message: `The ellipsis is written as “${first.form}”, which stands ${times(otherCount)} in the file, where “${usual}” stands ${times(usualCount)}, so it may be a slip. Write all alike, or set one full stop.`,
      fixes: [
        {
          tier: 'wording',
          title: others.length === 1 ? `Write “${usual}”` : `Write all ${others.length} such ellipses as “${usual}”`,
          edits: others.map(({ start, end }) => ({ start, end, text: usual })),
        },
      ],
    };
  },
});

function read(transcript: Transcript): Ellipsis[] {
  const { text, blocks } = transcript;
  const ellipsesIn = placesWithin(signsOf(transcript).ellipses);
  return blocks.flatMap((block) => {
    if (!isRecord(block) || ellipsesIn({ start: block.bodyStart, end: block.end }).length === 0) return [];
    const body = text.slice(block.bodyStart, block.end);
    return Array.from(body.matchAll(ellipses)).flatMap(({ 0: marks, index }): Ellipsis[] => {
      // A row of full stops leads to a page number or stands for something left out.
      if (marks.length > 4) return [];
      const start = block.bodyStart + index;
      const form = marks.length === 4 ? '...' : marks;
      return [{ start, end: start + form.length, form }];
    });
  });
}
