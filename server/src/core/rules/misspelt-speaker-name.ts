import { misspeltNames, seenOfMisspeltNames } from '../analysis/entities/misspeltNames.ts';
import { quoted } from './quoted.ts';
import type { Fix } from './rule.ts';
import { rule } from './rule.ts';

export const misspeltSpeakerName = rule({
  id: 'misspelt-speaker-name',
  group: 'entities',
  level: 'information',
  tiers: ['wording'],
  summary: 'The name of somebody who takes part is misspelt where others speak of them.',
  why: 'The labels and the heading have the right spelling, and a search for it misses the place where a letter is wrong. The rule looks at words that are nearly a speaker’s surname, stand once or twice, and have the speaker’s first name, form of address or office before them. Somebody whose name is only similar has another first name or office, a label, or comes up more often, and is not reported.',
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: Minister Webber, when does the bridge open?

Anna Weber: In June.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: Minister Weber, when does the bridge open?

Anna Weber: In June.
`,
    },
  ],
  sees: seenOfMisspeltNames,
  *check({ analysis }) {
    const found = misspeltNames(analysis).map((misspelt) => ({ ...misspelt, first: misspelt.places[0] }));
    for (const { printed, right, name, places, first } of found.toSorted(
      (left, other) => (left.first?.start ?? 0) - (other.first?.start ?? 0),
    )) {
      if (first === undefined) continue;
      const spelling = spelledLike(printed, right);
      const fix: Fix = {
        tier: 'wording',
        title: `Replace ${quoted(printed)} with ${quoted(spelling ?? right)}`,
        edits: places.map((place) => ({ ...place, text: spelling ?? right })),
      };
      yield {
        span: first,
        message: `${quoted(printed)} is nearly the name of ${quoted(name)}, who takes part, and stands nowhere as a name of its own, so a search for the speaker misses this place. Correct the spelling.`,
        fixes: spelling === null ? [] : [fix],
      };
    }
  },
});

/** The right name, in ordinary letters where only labels in capitals have it; null where capitals do not show which are small. */
function spelledLike(printed: string, right: string): string | null {
  if (right !== right.toUpperCase() || printed === printed.toUpperCase()) return right;
  if (/^(?:MA?C|[OD][’'])/u.test(right)) return null;
  return right.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}
