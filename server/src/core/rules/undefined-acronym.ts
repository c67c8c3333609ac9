import { seenOfAcronyms, unexplainedAcronyms } from '../analysis/entities/unexplained.ts';
import { quoted } from './quoted.ts';
import { rule } from './rule.ts';

export const undefinedAcronym = rule({
  id: 'undefined-acronym',
  group: 'entities',
  level: 'hint',
  tiers: [],
  summary: 'An acronym is used and nowhere spelled out.',
  why: 'Those who were in the room know what the letters mean; those who read the record years later do not. Acronyms that everybody knows, such as UN or GDP, are left alone.',
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: What does the NHBC say about the bridge?

Anna Weber: It agrees.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: What does the Nordic Harbour and Bridge Council (NHBC) say about the bridge?

Anna Weber: It agrees.
`,
    },
  ],
  sees: seenOfAcronyms,
  *check({ analysis }) {
    for (const { letters, span } of unexplainedAcronyms(analysis.transcript)) {
      yield {
        span,
        message: `${quoted(letters)} is nowhere spelled out, so readers may not know what it means. Spell it out where it stands first, with the letters in brackets behind it.`,
      };
    }
  },
});
