import type { Definition } from '../analysis/entities/acronyms.ts';
import { definitionsIn, seenOfDefinitions } from '../analysis/entities/unexplained.ts';
import { stems } from '../analysis/inflection.ts';
import { editDistance } from '../text/distance.ts';
import { lookupKey } from '../text/tokens.ts';
import { quoted } from './quoted.ts';
import { rule } from './rule.ts';
import { where } from './sight.ts';

export const conflictingAcronym = rule({
  id: 'conflicting-acronym',
  group: 'entities',
  level: 'information',
  tiers: [],
  summary: 'An acronym is spelled out in two different ways.',
  why: 'When the same letters stand for two bodies, readers cannot tell which of them is meant further down; when one of the two is a slip, the record names a body that does not exist.',
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: What does the Nordic Harbour Council (NHC) say?

Anna Weber: Ask the National Housing Commission (NHC).
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: What does the Nordic Harbour Council (NHC) say?

Anna Weber: Ask the Nordic Harbour Council (NHC).
`,
    },
  ],
  sees: where('(', seenOfDefinitions),
  *check({ analysis }) {
    const first = new Map<string, Definition>();
    const told = new Set<string>();
    for (const definition of definitionsIn(analysis.transcript)) {
      const { short, long, longSpan, shortSpan } = definition;
      const before = first.get(short);
      if (before === undefined) {
        first.set(short, definition);
        continue;
      }
      if (told.has(short) || isSame(before.long, long)) continue;
      told.add(short);
      const line = analysis.transcript.lines.at(before.longSpan.start) + 1;
      yield {
        span: { start: Math.min(longSpan.start, shortSpan.start), end: Math.max(longSpan.end, shortSpan.end) },
        message: `${quoted(short)} is ${quoted(long)} here and ${quoted(before.long)} on line ${line}, so readers cannot tell which is meant. Correct one of them, or spell the second one out each time.`,
      };
    }
  },
});

/** Two prints of one name: other endings, small words or spelling, or one with a word more than the other. */
function isSame(left: string, right: string): boolean {
  const a = compared(left);
  const b = compared(right);
  return a === b || a.endsWith(b) || b.endsWith(a) || editDistance(a, b, 3) <= 3;
}

/** Letters only, without small words, case endings and the two spellings of English. */
function compared(name: string): string {
  const words = lookupKey(name).split(/[^\p{L}\p{M}]+/u);
  return stems(words.filter((word) => word.length > 3).join(' '))
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/iz(?=ation|e)/g, 'is')
    .replace(/s(?=\s|$)/g, '')
    .replaceAll(' ', '');
}
